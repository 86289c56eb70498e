import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { insertPerson } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { type AppointRefusal, appointIn } from "./appoint.ts"
import type { CreatePerson } from "./post-inputs.ts"

/** Adds somebody new together with their first post: without one, nobody would know whose they are. */
export function createPerson(
  context: ActionContext,
  input: CreatePerson,
): Promise<Outcome<{ id: number }, AppointRefusal | KeyRefusal>> {
  return perform<{ id: number }, AppointRefusal>(context, "organisation.create-person", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const id = await insertPerson(tx, input)
    await record({
      subject: { kind: "person", id: `person:${id}` },
      after: { fullName: input.fullName, email: input.email || null, phone: input.phone || null },
    })
    const appointed = await appointIn(tx, record, context.actor.authorityId, { ...input, personId: id, validTo: null })
    return appointed.ok ? done({ id }) : appointed
  })
}
