import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"

/** Whose work the reader of a board sees: all with the right to, otherwise the own unit's and below. Answers 403 to who has no board. */
export function boardScope(me: SignedIn): { authorityId: number; unitIds: readonly number[] | null } {
  if (!may(me.actor, "board.view")) throw data(null, { status: 403 })
  return { authorityId: me.actor.authorityId, unitIds: may(me.actor, "work.view-all") ? null : me.actor.unitIds }
}
