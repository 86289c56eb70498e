import * as v from "valibot"
import { type Operation, operation, type SignedIn } from "#src/areas/access/web/index.ts"
import {
  confirmDaysOff,
  confirmDaysOffInput,
  dayKinds,
  dueDate,
  everyone,
  keepDayOff,
  keepDayOffInput,
  limitUnits,
  listDaysOff,
  loadCalendar,
  parseClockTime,
  reaches,
  removeDayOff,
  removeDayOffInput,
  sayCalendarRefusal,
  seenVersion,
  type CalendarRefusal,
} from "#src/areas/calendar/index.ts"
import { calendarText, sayDerivation } from "#src/areas/calendar/web/index.ts"
import { dateField, optionField, wholeField } from "#src/base/input.ts"
import type { Language } from "#src/base/language.ts"
import { done } from "#src/base/outcome.ts"
import { calendarDeskOf } from "./calendar-desk.ts"

const vi = calendarText.vi.operation
const en = calendarText.en.operation
const tag = "calendar"

const deskOf = async (me: SignedIn, requestKey: string | null) => (await calendarDeskOf(me)).acting(requestKey)

const say = (refusal: { code: string }, language: Language): string =>
  sayCalendarRefusal(refusal as CalendarRefusal, language)

const shownDay = v.object({
  date: v.string(),
  reach: v.picklist(reaches),
  kind: v.picklist(dayKinds),
  name: v.string(),
  legalBasis: v.string(),
  verified: v.boolean(),
  seenVersion: v.string(),
})

const shownStep = v.object({
  day: v.string(),
  code: v.string(),
  sentence: v.string(),
  legalBasis: v.nullable(v.string()),
  verified: v.boolean(),
})

const clockTime = () =>
  v.pipe(
    v.nullish(v.string(), ""),
    v.check((text) => text.trim() === "" || parseClockTime(text) !== null, "not-an-option"),
    v.transform(parseClockTime),
  )

/** What programs can do with the calendar: the same as its page, and working out a due day. */
export const calendarOperations: Operation[] = [
  operation({
    id: "listDaysOff",
    method: "GET",
    path: "/calendar/days",
    tag,
    summary: { vi: vi.list, en: en.list },
    scope: "read",
    right: null,
    input: v.object({ year: wholeField(1900, 2199) }),
    output: v.object({ items: v.array(shownDay), next: v.nullable(v.string()) }),
    run: async (me, input) => {
      const rows = await me.read((db) => listDaysOff(db, me.actor.authorityId, input.year))
      const items = rows.map((row) => {
        const { scope, ...shown } = row
        return {
          ...shown,
          reach: scope === everyone ? ("everyone" as const) : ("own" as const),
          seenVersion: seenVersion([row]),
        }
      })
      return done({ items, next: null })
    },
  }),
  operation({
    id: "keepDayOff",
    method: "PUT",
    path: "/calendar/days",
    tag,
    summary: { vi: vi.keep, en: en.keep },
    scope: "admin:write",
    right: "calendar.manage",
    input: keepDayOffInput,
    output: v.object({ date: v.string() }),
    run: async (me, input, requestKey) => keepDayOff(await deskOf(me, requestKey), input),
    say,
  }),
  operation({
    id: "confirmDaysOff",
    method: "POST",
    path: "/calendar/days/confirm",
    tag,
    summary: { vi: vi.confirm, en: en.confirm },
    scope: "admin:write",
    right: "calendar.manage",
    input: confirmDaysOffInput,
    output: v.object({ confirmed: v.number() }),
    run: async (me, input, requestKey) => confirmDaysOff(await deskOf(me, requestKey), input),
    say,
  }),
  operation({
    id: "removeDayOff",
    method: "POST",
    path: "/calendar/days/remove",
    tag,
    summary: { vi: vi.remove, en: en.remove },
    scope: "admin:write",
    right: "calendar.manage",
    input: removeDayOffInput,
    output: v.object({ date: v.string() }),
    run: async (me, input, requestKey) => removeDayOff(await deskOf(me, requestKey), input),
    say,
  }),
  operation({
    id: "computeDueDay",
    method: "GET",
    path: "/calendar/due",
    tag,
    summary: { vi: vi.due, en: en.due },
    scope: "read",
    right: null,
    /** `time` makes the start a receipt, which the cut-off and rest days put off; without it the start is the day of an act. */
    input: v.object({
      amount: wholeField(0, 600),
      unit: optionField(limitUnits),
      start: dateField(),
      time: clockTime(),
    }),
    output: v.object({
      day: v.string(),
      minute: v.nullable(v.number()),
      steps: v.array(shownStep),
      unconfirmedYears: v.array(v.number()),
    }),
    run: async (me, { amount, unit, start, time }) => {
      const calendar = await me.read((db) => loadCalendar(db, me.actor.authorityId))
      const due = dueDate({ amount, unit }, time === null ? start : { day: start, minute: time }, calendar)
      const said = sayDerivation(due, me.language)
      const steps = due.steps.map((step, place) => ({
        day: step.day,
        code: step.code,
        sentence: said[place]?.sentence ?? "",
        legalBasis: step.legalBasis,
        verified: step.verified,
      }))
      return done({ day: due.day, minute: due.minute, steps, unconfirmedYears: [...due.unconfirmedYears] })
    },
  }),
]
