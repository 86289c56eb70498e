import {
  type ActionContext,
  lockAccount,
  type PasswordRefusal,
  refusePassword,
  removeSessionsOf,
  saveNewPassword,
} from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { digestPassword, matchesPassword } from "#src/platform/digest.ts"
import type { ChangePassword } from "./account-inputs.ts"

export type ChangePasswordRefusal =
  | PasswordRefusal
  | { code: "wrong-password" }
  | { code: "not-the-same" }
  | { code: "same-as-before" }

/** Sets one's own password. Every other session of the account ends; the one it is set in goes on. */
export async function changePassword(
  context: ActionContext,
  input: ChangePassword,
  sessionDigest: string | null,
): Promise<Outcome<{ ended: number }, ChangePasswordRefusal | KeyRefusal>> {
  if (input.password !== input.again) return refused({ code: "not-the-same" })
  const weak = refusePassword(input.password)
  if (weak) return refused(weak)
  const hash = await digestPassword(input.password)
  return perform<{ ended: number }, ChangePasswordRefusal>(context, "access.change-password", async (tx, record) => {
    const account = await lockAccount(tx, context.actor.accountId)
    if (!account || !(await matchesPassword(input.current, account.passwordHash)))
      return refused({ code: "wrong-password" })
    if (input.current.normalize("NFC") === input.password.normalize("NFC")) return refused({ code: "same-as-before" })
    await saveNewPassword(tx, account.id, { hash, mustChange: false })
    const ended = await removeSessionsOf(tx, account.id, sessionDigest)
    await record({ subject: { kind: "person", id: `person:${context.actor.personId}` } })
    return done({ ended })
  })
}
