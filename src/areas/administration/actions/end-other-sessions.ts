import { type ActionContext, removeSessionsOf } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"

/** Signs a person out everywhere but here. */
export function endOtherSessions(
  context: ActionContext,
  sessionDigest: string | null,
): Promise<Outcome<{ ended: number }, KeyRefusal>> {
  return perform<{ ended: number }, never>(context, "access.end-sessions", async (tx, record) => {
    const ended = await removeSessionsOf(tx, context.actor.accountId, sessionDigest)
    if (ended > 0)
      await record({ subject: { kind: "person", id: `person:${context.actor.personId}` }, after: { ended } })
    return done({ ended })
  })
}
