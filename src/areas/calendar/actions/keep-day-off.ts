import * as v from "valibot"
import { dateField, optionField, requiredText, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { type DayOffRefusal, decideDayOff, type Reach } from "../rules/decide-day-off.ts"
import { tellDay } from "../rules/told-day.ts"
import { dayKinds, isWorkingDay, workingCalendar, type CalendarDay } from "../rules/working-calendar.ts"
import { addDayOff, everyone, lockDayOff, saveDayOff, type DayOff } from "../store/days-off.ts"
import { forgetCalendars } from "../store/load-calendar.ts"
import type { CalendarDesk, KeyRefusal } from "../desk.ts"
import { seenVersion } from "../store/seen.ts"

export const reaches = ["own", "everyone"] as const satisfies readonly Reach[]

/** A tick on a form ("yes" or absent), or true and false from a program. */
export const tickField = () =>
  v.pipe(
    v.optional(v.union([v.string(), v.boolean()]), false),
    v.transform((sent) => sent === true || sent === "yes"),
  )

export const keepDayOffInput = v.object({
  date: dateField(),
  reach: optionField(reaches),
  kind: optionField(dayKinds),
  name: requiredText(200),
  legalBasis: textField(500),
  verified: tickField(),
  /** `seenVersion` of the row that the person saw; `none` for a new one. */
  seenVersion: v.optional(v.string(), "none"),
})
export type KeepDayOff = v.InferOutput<typeof keepDayOffInput>

export type KeepDayOffRefusal = DayOffRefusal | { code: "day-taken" } | { code: "changed-meanwhile" } | KeyRefusal

/** Adds a day to the calendar or changes the one that the person saw. Due days that were computed before stay as they are. */
export async function keepDayOff(
  desk: CalendarDesk,
  input: KeepDayOff,
): Promise<Outcome<{ date: string }, KeepDayOffRefusal>> {
  const outcome = await desk.perform<{ date: string }, KeepDayOffRefusal>(
    "calendar.keep-day-off",
    async (tx, record) => {
      const { date, kind, name, legalBasis, verified, reach } = input
      const row: DayOff = {
        date,
        kind,
        name,
        legalBasis,
        verified,
        scope: reach === "everyone" ? everyone : desk.authorityId,
      }
      const shared = reach === "own" ? await lockDayOff(tx, everyone, date) : undefined
      const decision = decideDayOff(row, reach, desk.rights, worksForEveryone(row, shared))
      if (!decision.ok) return decision
      const before = await lockDayOff(tx, row.scope, date)
      const seen = seenVersion(before ? [before] : [])
      if (input.seenVersion !== seen)
        return refused({ code: input.seenVersion === "none" ? "day-taken" : "changed-meanwhile" })
      if (before) await saveDayOff(tx, row)
      else if (!(await addDayOff(tx, row))) return refused({ code: "day-taken" })
      await record({ subject: subjectOf(row), ...tellDay(before ?? null, row, reach) })
      return done({ date })
    },
  )
  forgetCalendars()
  return outcome
}

const worksForEveryone = (row: CalendarDay, shared: CalendarDay | undefined): boolean =>
  isWorkingDay(workingCalendar(shared ? [shared] : []), row.date)

/** How the journal names a day of the calendar. */
export const subjectOf = (row: Pick<DayOff, "scope" | "date">) => ({
  kind: "day-off",
  id: `day-off/${row.scope}/${row.date}`,
})
