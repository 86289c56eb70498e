import type { SignedIn } from "#src/areas/access/web/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { checkAgainstHeld } from "../actions/check-against-held.ts"
import type { TextCheck } from "../rules/checker/index.ts"

/** Checks a text against what this person's authority holds. Keeps nothing. */
export const checkFor = (me: SignedIn, text: string, textDay: PlainDate | null): Promise<TextCheck> =>
  me.read(async (db) => (await checkAgainstHeld(db, me.actor.authorityId, text, textDay)).check)
