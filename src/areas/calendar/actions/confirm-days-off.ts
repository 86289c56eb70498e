import * as v from "valibot"
import { optionField, requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import { decideReach } from "../rules/decide-day-off.ts"
import { tellDay } from "../rules/told-day.ts"
import { everyone, lockDaysOff, saveDayOff } from "../store/days-off.ts"
import { forgetCalendars } from "../store/load-calendar.ts"
import type { CalendarDesk, KeyRefusal } from "../desk.ts"
import { reaches, subjectOf } from "./keep-day-off.ts"
import { seenVersion } from "../store/seen.ts"

/** Days as `YYYY-MM-DD`, or as `YYYY-MM-DD@version` with the `seenVersion` of the row that the person saw. */
const seenDays = () =>
  v.pipe(
    v.optional(v.union([v.string(), v.array(v.string())]), []),
    v.transform((sent) =>
      (typeof sent === "string" ? sent.split(",") : sent).map((text) => text.trim()).filter((text) => text !== ""),
    ),
    v.nonEmpty("required"),
    v.maxLength(100, "too-long"),
    v.check((texts) => texts.every((text) => parsePlainDate(text.split("@")[0] ?? "") !== null), "not-a-date"),
    v.transform(
      (texts) => new Map(texts.map((text) => [text.slice(0, 10) as PlainDate, text.slice(11) || null] as const)),
    ),
  )

export const confirmDaysOffInput = v.object({
  reach: optionField(reaches),
  days: seenDays(),
  legalBasis: requiredText(500),
})
export type ConfirmDaysOff = v.InferOutput<typeof confirmDaysOffInput>

export type ConfirmDaysOffRefusal =
  | { code: "not-allowed" }
  | { code: "only-own-days" }
  | { code: "no-such-day" }
  | { code: "changed-meanwhile" }
  | KeyRefusal

/** Confirms days against the document that fixes them, and keeps that document as their legal basis. */
export async function confirmDaysOff(
  desk: CalendarDesk,
  input: ConfirmDaysOff,
): Promise<Outcome<{ confirmed: number }, ConfirmDaysOffRefusal>> {
  const outcome = await desk.perform<{ confirmed: number }, ConfirmDaysOffRefusal>(
    "calendar.confirm-days-off",
    async (tx, record) => {
      const allowed = decideReach(desk.rights, input.reach)
      if (!allowed.ok) return allowed
      const rows = await lockDaysOff(tx, input.reach === "everyone" ? everyone : desk.authorityId, [
        ...input.days.keys(),
      ])
      if (rows.length !== input.days.size) return refused({ code: "no-such-day" })
      const changed = rows.some((row) => (input.days.get(row.date) ?? seenVersion([row])) !== seenVersion([row]))
      if (changed) return refused({ code: "changed-meanwhile" })
      for (const before of rows) {
        const after = { ...before, legalBasis: input.legalBasis, verified: true }
        await saveDayOff(tx, after)
        await record({ subject: subjectOf(before), ...tellDay(before, after, input.reach) })
      }
      return done({ confirmed: rows.length })
    },
  )
  forgetCalendars()
  return outcome
}
