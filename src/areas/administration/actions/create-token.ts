import { type ActionContext, saveToken } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { digestSecret, newSecret } from "#src/platform/digest.ts"
import type { CreateToken } from "./account-inputs.ts"

/** `secret` is shown once and kept nowhere: null when the same request had been answered before. */
export type WithSecret = { id: number; secret: string | null; expiresAt: string }

/** Makes a key with which a program acts in the actor's present post, within the scopes and never beyond the post's rights. */
export async function createToken(
  context: ActionContext,
  input: CreateToken,
): Promise<Outcome<WithSecret, KeyRefusal>> {
  const secret = newSecret()
  const call = newId()
  const expiresAt = new Date(context.now.getTime() + input.days * 86_400_000)
  const outcome = await perform<{ id: number; call: string; expiresAt: string }, never>(
    context,
    "access.create-token",
    async (tx, record) => {
      const { actor, now } = context
      const token = {
        accountId: actor.accountId,
        appointmentId: actor.appointmentId,
        name: input.name,
        digest: digestSecret(secret),
        scopes: input.scopes,
        createdAt: now,
        expiresAt,
      }
      const id = await saveToken(tx, token)
      await record({
        subject: { kind: "person", id: `person:${actor.personId}` },
        after: { token: input.name, scopes: input.scopes, expiresAt: expiresAt.toISOString() },
      })
      return done({ id, call, expiresAt: expiresAt.toISOString() })
    },
  )
  if (!outcome.ok) return outcome
  const { call: answered, ...token } = outcome.value
  return done({ ...token, secret: answered === call ? secret : null })
}
