import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { listAppointmentsOf, lockPerson, savePerson } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { difference, isOurs } from "../rules/index.ts"
import type { ChangePerson } from "./post-inputs.ts"

export type ChangePersonRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-person" }
  | { code: "changed-meanwhile" }
  | { code: "works-elsewhere" }

/** Corrects a name, an address, a telephone number. Entries already written keep the name of their day. */
export function changePerson(
  context: ActionContext,
  input: ChangePerson,
): Promise<Outcome<{ id: number }, ChangePersonRefusal | KeyRefusal>> {
  return perform<{ id: number }, ChangePersonRefusal>(context, "organisation.change-person", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const person = await lockPerson(tx, context.actor.authorityId, input.id)
    if (!person) return refused({ code: "no-such-person" })
    if (!isOurs(await listAppointmentsOf(tx, person.id), context.actor.authorityId, context.today))
      return refused({ code: "works-elsewhere" })
    if (person.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    const changed = difference(
      { fullName: person.fullName, email: person.email, phone: person.phone },
      { fullName: input.fullName, email: input.email, phone: input.phone },
    )
    if (!changed) return done({ id: person.id })
    await savePerson(tx, person.id, input)
    await record({ subject: { kind: "person", id: `person:${person.id}` }, ...changed })
    return done({ id: person.id })
  })
}
