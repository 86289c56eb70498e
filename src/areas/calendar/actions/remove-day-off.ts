import * as v from "valibot"
import { dateField, optionField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { decideReach } from "../rules/decide-day-off.ts"
import { tellDay } from "../rules/told-day.ts"
import { deleteDayOff, everyone, lockDayOff } from "../store/days-off.ts"
import { forgetCalendars } from "../store/load-calendar.ts"
import type { CalendarDesk, KeyRefusal } from "../desk.ts"
import { reaches, subjectOf } from "./keep-day-off.ts"
import { seenVersion } from "../store/seen.ts"

export const removeDayOffInput = v.object({
  date: dateField(),
  reach: optionField(reaches),
  /** `seenVersion` of the row that the person saw. */
  seenVersion: v.pipe(v.optional(v.string(), ""), v.nonEmpty("required")),
})
export type RemoveDayOff = v.InferOutput<typeof removeDayOffInput>

export type RemoveDayOffRefusal =
  | { code: "not-allowed" }
  | { code: "only-own-days" }
  | { code: "no-such-day" }
  | { code: "changed-meanwhile" }
  | KeyRefusal

/** Takes a row out of the calendar, so that its day follows the week again. The journal keeps what it said. */
export async function removeDayOff(
  desk: CalendarDesk,
  input: RemoveDayOff,
): Promise<Outcome<{ date: string }, RemoveDayOffRefusal>> {
  const outcome = await desk.perform<{ date: string }, RemoveDayOffRefusal>(
    "calendar.remove-day-off",
    async (tx, record) => {
      const allowed = decideReach(desk.rights, input.reach)
      if (!allowed.ok) return allowed
      const scope = input.reach === "everyone" ? everyone : desk.authorityId
      const before = await lockDayOff(tx, scope, input.date)
      if (!before) return refused({ code: "no-such-day" })
      if (input.seenVersion !== seenVersion([before])) return refused({ code: "changed-meanwhile" })
      await deleteDayOff(tx, scope, input.date)
      await record({ subject: subjectOf(before), ...tellDay(before, null, input.reach) })
      return done({ date: input.date })
    },
  )
  forgetCalendars()
  return outcome
}
