import { may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"

/** Reviewers of plans see it, and whoever administers. */
export const maySeeCorrections = ({ actor }: Pick<SignedIn, "actor">): boolean =>
  may(actor, "plan.review") || may(actor, "organisation.manage")
