import { type ActionContext, lockAccount, may } from "#src/areas/access/index.ts"
import { listAppointmentsOf } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { isOurs } from "../rules/index.ts"

export type AccountRefusal = { code: "not-allowed" } | { code: "no-such-account" } | { code: "works-elsewhere" }

/** The account, locked, when the actor may manage it. An account of another authority does not exist for them. */
export async function lockOurAccount(
  tx: Tx,
  context: ActionContext,
  id: number,
): Promise<Outcome<{ id: number; personId: number; username: string; state: "active" | "locked" }, AccountRefusal>> {
  const { authorityId } = context.actor
  if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
  const account = await lockAccount(tx, id)
  const held = account ? await listAppointmentsOf(tx, account.personId) : []
  if (!account || !held.some((post) => post.authorityId === authorityId)) return refused({ code: "no-such-account" })
  if (!isOurs(held, authorityId, context.today)) return refused({ code: "works-elsewhere" })
  return done({ id: account.id, personId: account.personId, username: account.username, state: account.state })
}
