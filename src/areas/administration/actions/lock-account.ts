import { type ActionContext, countAdministrators, removeSessionsOf, saveAccountState } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { type AccountRefusal, lockOurAccount } from "./our-account.ts"

export type LockRefusal = AccountRefusal | { code: "own-account" } | { code: "last-administrator" }

/** Keeps somebody out from this moment on: their sessions end and their tokens are no longer answered. */
export function lockAccountOf(
  context: ActionContext,
  input: { id: number },
): Promise<Outcome<{ id: number; personId: number }, LockRefusal | KeyRefusal>> {
  return perform<{ id: number; personId: number }, LockRefusal>(context, "access.lock-account", async (tx, record) => {
    const found = await lockOurAccount(tx, context, input.id)
    if (!found.ok) return found
    const { id, personId, username, state } = found.value
    if (id === context.actor.accountId) return refused({ code: "own-account" })
    if (state === "locked") return done({ id, personId })
    await saveAccountState(tx, id, "locked")
    await removeSessionsOf(tx, id)
    if ((await countAdministrators(tx, context.actor.authorityId, context.today)) === 0)
      return refused({ code: "last-administrator" })
    await record({
      subject: { kind: "person", id: `person:${personId}` },
      before: { state },
      after: { username, state: "locked" },
    })
    return done({ id, personId })
  })
}

/** Lets somebody in again. */
export function unlockAccountOf(
  context: ActionContext,
  input: { id: number },
): Promise<Outcome<{ id: number; personId: number }, AccountRefusal | KeyRefusal>> {
  return perform<{ id: number; personId: number }, AccountRefusal>(
    context,
    "access.unlock-account",
    async (tx, record) => {
      const found = await lockOurAccount(tx, context, input.id)
      if (!found.ok) return found
      const { id, personId, username, state } = found.value
      if (state === "active") return done({ id, personId })
      await saveAccountState(tx, id, "active")
      await record({
        subject: { kind: "person", id: `person:${personId}` },
        before: { state },
        after: { username, state: "active" },
      })
      return done({ id, personId })
    },
  )
}
