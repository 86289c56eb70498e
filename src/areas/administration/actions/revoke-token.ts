import { type ActionContext, lockToken, may, saveRevocation } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"

export type RevokeRefusal = { code: "not-allowed" } | { code: "no-such-token" }

/** Makes a key worthless at once: by whoever made it, or by an administrator. */
export function revokeToken(
  context: ActionContext,
  input: { id: number },
): Promise<Outcome<{ id: number }, RevokeRefusal | KeyRefusal>> {
  return perform<{ id: number }, RevokeRefusal>(context, "access.revoke-token", async (tx, record) => {
    const { actor, now } = context
    const token = await lockToken(tx, actor.authorityId, input.id)
    if (!token) return refused({ code: "no-such-token" })
    if (token.accountId !== actor.accountId && !may(actor, "organisation.manage"))
      return refused({ code: "not-allowed" })
    if (token.revokedAt) return done({ id: token.id })
    await saveRevocation(tx, token.id, now)
    await record({
      subject: { kind: "token", id: `token:${token.id}` },
      after: { token: token.name, holder: token.personName, revokedAt: now.toISOString() },
    })
    return done({ id: token.id })
  })
}
