import { randomBytes } from "node:crypto"
import { type ActionContext, oneTimePassword, removeSessionsOf, saveNewPassword } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { digestPassword } from "#src/platform/digest.ts"
import type { WithPassword } from "./create-account.ts"
import { type AccountRefusal, lockOurAccount } from "./our-account.ts"

/** Gives an account a new password to be used once, ends its sessions, and opens it again if guesses had closed it. */
export async function resetPassword(
  context: ActionContext,
  input: { id: number },
): Promise<Outcome<WithPassword, AccountRefusal | KeyRefusal>> {
  const password = oneTimePassword(randomBytes(16))
  const hash = await digestPassword(password)
  const call = newId()
  const outcome = await perform<Omit<WithPassword, "password"> & { call: string }, AccountRefusal>(
    context,
    "access.reset-password",
    async (tx, record) => {
      const found = await lockOurAccount(tx, context, input.id)
      if (!found.ok) return found
      const { id, personId, username } = found.value
      await saveNewPassword(tx, id, { hash, mustChange: true })
      await removeSessionsOf(tx, id)
      await record({ subject: { kind: "person", id: `person:${personId}` }, after: { username } })
      return done({ id, personId, username, call })
    },
  )
  if (!outcome.ok) return outcome
  const { call: answered, ...account } = outcome.value
  return done({ ...account, password: answered === call ? password : null })
}
