import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform, type Record } from "#src/areas/journal/index.ts"
import {
  insertAppointment,
  listAppointmentsOf,
  lockPerson,
  lockPost,
  type Post,
} from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import type { Appoint } from "./post-inputs.ts"

export type AppointRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-person" }
  | { code: "no-such-post" }
  | { code: "post-not-there"; validFrom: PlainDate; validTo: PlainDate | null }
  | { code: "end-before-start" }
  | { code: "holds-it-already" }

/** Appoints somebody to a post, from a day, to a day or until further notice, on a legal basis. */
export function appoint(
  context: ActionContext,
  input: Appoint,
): Promise<Outcome<{ id: number }, AppointRefusal | KeyRefusal>> {
  return perform<{ id: number }, AppointRefusal>(context, "organisation.appoint", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const person = await lockPerson(tx, context.actor.authorityId, input.personId)
    if (!person) return refused({ code: "no-such-person" })
    return appointIn(tx, record, context.actor.authorityId, input)
  })
}

/** As `appoint`, in the caller's transaction, when the person is known to be there. */
export async function appointIn(
  tx: Tx,
  record: Record,
  authorityId: number,
  input: Appoint,
): Promise<Outcome<{ id: number }, AppointRefusal>> {
  const post = await lockPost(tx, authorityId, input.postId)
  if (!post) return refused({ code: "no-such-post" })
  if (input.validTo !== null && input.validTo < input.validFrom) return refused({ code: "end-before-start" })
  if (!isThere(post, input))
    return refused({ code: "post-not-there", validFrom: post.validFrom, validTo: post.validTo })
  const held = await listAppointmentsOf(tx, input.personId)
  const meets = (from: PlainDate, to: PlainDate | null) =>
    (input.validTo === null || from <= input.validTo) && (to === null || to >= input.validFrom)
  if (held.some((other) => other.postId === post.id && meets(other.validFrom, other.validTo)))
    return refused({ code: "holds-it-already" })
  const id = await insertAppointment(tx, input)
  await record({
    subject: { kind: "person", id: `person:${input.personId}` },
    action: "organisation.appoint",
    after: {
      post: post.title,
      unit: post.unitName,
      validFrom: input.validFrom,
      validTo: input.validTo,
      legalBasis: input.legalBasis,
    },
  })
  return done({ id })
}

const isThere = (post: Post, time: { validFrom: PlainDate; validTo: PlainDate | null }): boolean =>
  post.validFrom <= time.validFrom && (post.validTo === null || (time.validTo !== null && time.validTo <= post.validTo))
