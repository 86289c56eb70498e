import { randomBytes } from "node:crypto"
import { type ActionContext, insertAccount, listAccountsOf, may, oneTimePassword } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { listAppointmentsOf, lockPerson } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { digestPassword } from "#src/platform/digest.ts"
import { isOurs } from "../rules/index.ts"
import type { CreateAccount } from "./account-inputs.ts"

export type CreateAccountRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-person" }
  | { code: "works-elsewhere" }
  | { code: "has-account"; username: string }
  | { code: "username-taken" }

/** `password` is shown once and kept nowhere: null when the same request had been answered before. */
export type WithPassword = { id: number; personId: number; username: string; password: string | null }

/** Opens an account for somebody, with a password that is good for setting their own. */
export async function createAccount(
  context: ActionContext,
  input: CreateAccount,
): Promise<Outcome<WithPassword, CreateAccountRefusal | KeyRefusal>> {
  const password = oneTimePassword(randomBytes(16))
  const passwordHash = await digestPassword(password)
  const call = newId()
  const outcome = await perform<{ id: number; call: string }, CreateAccountRefusal>(
    context,
    "access.create-account",
    async (tx, record) => {
      if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
      const person = await lockPerson(tx, context.actor.authorityId, input.personId)
      if (!person) return refused({ code: "no-such-person" })
      if (!isOurs(await listAppointmentsOf(tx, person.id), context.actor.authorityId, context.today))
        return refused({ code: "works-elsewhere" })
      const [has] = await listAccountsOf(tx as unknown as ReadDb, [person.id])
      if (has) return refused({ code: "has-account", username: has.username })
      const id = await insertAccount(tx, {
        personId: person.id,
        username: input.username,
        passwordHash,
        mustChange: true,
        createdAt: context.now,
      })
      if (id === undefined) return refused({ code: "username-taken" })
      await record({ subject: { kind: "person", id: `person:${person.id}` }, after: { username: input.username } })
      return done({ id, call })
    },
  )
  if (!outcome.ok) return outcome
  const { id } = outcome.value
  return done({
    id,
    personId: input.personId,
    username: input.username,
    password: outcome.value.call === call ? password : null,
  })
}
