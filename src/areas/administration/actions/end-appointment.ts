import { type ActionContext, countAdministrators, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { lockAppointment, saveAppointmentEnd } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { addDays, type PlainDate } from "#src/base/plain-date.ts"
import type { EndAppointment } from "./post-inputs.ts"

export type EndAppointmentRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-appointment" }
  | { code: "before-start"; validFrom: PlainDate }
  | { code: "ended-already"; validTo: PlainDate }
  | { code: "last-administrator" }

/** Ends somebody's time in a post after a last day. What they did in it stays theirs. */
export function endAppointment(
  context: ActionContext,
  input: EndAppointment,
): Promise<Outcome<{ id: number; personId: number }, EndAppointmentRefusal | KeyRefusal>> {
  return perform<{ id: number; personId: number }, EndAppointmentRefusal>(
    context,
    "organisation.end-appointment",
    async (tx, record) => {
      if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
      const { authorityId } = context.actor
      const held = await lockAppointment(tx, authorityId, input.id)
      if (!held) return refused({ code: "no-such-appointment" })
      if (held.validTo !== null && held.validTo < context.today)
        return refused({ code: "ended-already", validTo: held.validTo })
      if (input.lastDay < held.validFrom) return refused({ code: "before-start", validFrom: held.validFrom })
      await saveAppointmentEnd(tx, held.id, input.lastDay)
      const left = await countAdministrators(
        tx,
        authorityId,
        input.lastDay < context.today ? context.today : addDays(input.lastDay, 1),
      )
      if (left === 0) return refused({ code: "last-administrator" })
      await record({
        subject: { kind: "person", id: `person:${held.personId}` },
        before: { validTo: held.validTo },
        after: { post: held.postTitle, unit: held.unitName, validTo: input.lastDay },
      })
      return done({ id: held.id, personId: held.personId })
    },
  )
}
