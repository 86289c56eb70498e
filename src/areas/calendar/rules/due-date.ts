import { addDays, addMonths, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { findRuleInForce, type DatedRule } from "./dated-rule.ts"
import {
  addOfficeMinutes,
  nextOfficeMoment,
  officeHoursRules,
  type ClockMinute,
  type Moment,
  type OfficeHours,
} from "./office-hours.ts"
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  rowsOn,
  type CalendarDay,
  type WorkingCalendar,
} from "./working-calendar.ts"
import { yearsWithoutConfirmedRows } from "./year-standing.ts"

export const limitUnits = ["hour", "workingDay", "calendarDay", "month"] as const
export type LimitUnit = (typeof limitUnits)[number]

/** A time limit in the unit the law gives it. Units are never converted into each other. */
export type Limit = {
  readonly amount: number
  readonly unit: LimitUnit
  /** For `hour`: counted by the clock, day and night, instead of in office hours. */
  readonly roundTheClock?: boolean
}

/**
 * What the limit runs from: a day (a decision, an acceptance), or a moment of receipt. Only a receipt is put off to the
 * next working day when it comes on a rest day or after the cut-off.
 */
export type LimitStart = PlainDate | Moment

/** One step of how a due day came about, in order. `text.ts` of the web part says each in words. */
export type DueStep =
  | Step<"received", { minute: ClockMinute }>
  | Step<"after-cut-off", { cutOff: ClockMinute; moveTo: PlainDate }>
  | Step<"received-on-rest-day", { rows: readonly CalendarDay[]; moveTo: PlainDate }>
  | Step<"starts", { minute: ClockMinute | null }>
  | Step<"counted", { to: PlainDate; count: number; total: number; unit: "workingDay" | "calendarDay" }>
  | Step<"weekend", { to: PlainDate }>
  | Step<"day-off", { row: CalendarDay }>
  | Step<"make-up-working-day", { row: CalendarDay }>
  | Step<"months-added", { from: PlainDate; months: number; lastDayOfMonth: boolean }>
  | Step<"hours-added", { hours: number; roundTheClock: boolean; minute: ClockMinute }>
  | Step<"moved-from-rest-day", { from: PlainDate; rows: readonly CalendarDay[] }>
  | Step<"due", { minute: ClockMinute | null }>

type Step<Code extends string, Detail> = {
  readonly day: PlainDate
  readonly code: Code
  readonly detail: Readonly<Detail>
  readonly legalBasis: string | null
  readonly verified: boolean
}

export type DueDate = {
  readonly day: PlainDate
  /** The clock time, for limits in hours only. */
  readonly minute: ClockMinute | null
  readonly steps: readonly DueStep[]
  /** Years on the way whose days off nobody has confirmed. When there are any, the day is only probable. */
  readonly unconfirmedYears: readonly number[]
}

/** How limits are counted under the Civil Code: the day of the event does not count, a limit that ends on a rest day ends with the next working day. */
export const countingRule: DatedRule<{ firstDayCounts: boolean; endsOnWorkingDay: boolean }> = {
  value: { firstDayCounts: false, endsOnWorkingDay: true },
  validFrom: plainDate("2017-01-01"),
  validTo: null,
  legalBasis: "Bộ luật Dân sự 2015, Điều 147, Điều 148",
  verified: false,
}

const weekBasis = "Quyết định 188/1999/QĐ-TTg"
const maximum: Record<LimitUnit, number> = { hour: 20_000, workingDay: 10_000, calendarDay: 20_000, month: 600 }

/**
 * The day a limit ends, with its derivation. Working days are counted from the day after the start. Calendar days and
 * months that end on a rest day move to the next working day; a month that lacks the day ends on its last day. Hours run
 * in office hours unless the limit is round the clock, which never moves.
 * `hours` is the agency's own setting; without it the rule in force on the day of the start holds.
 * Throws for a limit that is not a whole number within reason (600 months, 10,000 working days).
 */
export function dueDate(
  limit: Limit,
  start: LimitStart,
  calendar: WorkingCalendar,
  hours?: DatedRule<OfficeHours>,
): DueDate {
  if (!Number.isInteger(limit.amount) || limit.amount < 0 || limit.amount > maximum[limit.unit])
    throw new Error(`${limit.amount} ${limit.unit} is not a time limit`)
  const startDay = typeof start === "string" ? start : start.day
  const rule = hours ?? hoursInForce(startDay)
  const begun = limit.roundTheClock === true && limit.unit === "hour" ? begin(start) : putOff(start, calendar, rule)
  const { day, minute, steps } = finish(limit, begun, calendar, rule)
  const due: DueStep = { day, code: "due", detail: { minute }, legalBasis: null, verified: true }
  return {
    day,
    minute,
    steps: [...begun.steps, ...steps, due],
    unconfirmedYears: yearsWithoutConfirmedRows(calendar, startDay, day),
  }
}

/** The day from whose morrow a limit counts: the start itself, or where the cut-off and rest days put a receipt off to. */
export const startOfCount = (start: LimitStart, calendar: WorkingCalendar, hours?: DatedRule<OfficeHours>): PlainDate =>
  putOff(start, calendar, hours ?? hoursInForce(typeof start === "string" ? start : start.day)).day

/** Before the first known rule, that rule holds. */
const hoursInForce = (day: PlainDate): DatedRule<OfficeHours> =>
  findRuleInForce(officeHoursRules, day) ?? (officeHoursRules[0] as DatedRule<OfficeHours>)

type Begun = { readonly day: PlainDate; readonly minute: ClockMinute | null; readonly steps: readonly DueStep[] }

function begin(start: LimitStart): Begun {
  const day = typeof start === "string" ? start : start.day
  const minute = typeof start === "string" ? null : start.minute
  return { day, minute, steps: [{ day, code: "starts", detail: { minute }, legalBasis: null, verified: true }] }
}

/** Puts a receipt off to the next working day when it comes on a rest day or after the cut-off. */
function putOff(start: LimitStart, calendar: WorkingCalendar, rule: DatedRule<OfficeHours>): Begun {
  if (typeof start === "string") return begin(start)
  const steps: DueStep[] = [
    { day: start.day, code: "received", detail: { minute: start.minute }, legalBasis: null, verified: true },
  ]
  const opens = rule.value.sessions[0]?.from ?? 0
  let from = start
  const { cutOff } = rule.value
  if (!isWorkingDay(calendar, start.day)) {
    from = { day: nextWorkingDay(calendar, start.day), minute: opens }
    const rows = rowsOn(calendar, start.day)
    const detail = { rows, moveTo: from.day }
    steps.push({ day: start.day, code: "received-on-rest-day", detail, ...basisOf(rule) })
  } else if (cutOff !== null && start.minute > cutOff) {
    from = { day: addWorkingDays(calendar, start.day, 1), minute: opens }
    steps.push({ day: start.day, code: "after-cut-off", detail: { cutOff, moveTo: from.day }, ...basisOf(rule) })
  }
  steps.push({ day: from.day, code: "starts", detail: { minute: from.minute }, legalBasis: null, verified: true })
  return { ...from, steps }
}

function finish(limit: Limit, start: Begun, calendar: WorkingCalendar, rule: DatedRule<OfficeHours>): Begun {
  switch (limit.unit) {
    case "workingDay": {
      const day = addWorkingDays(calendar, start.day, limit.amount)
      return { day, minute: null, steps: walk(calendar, start.day, day) }
    }
    case "calendarDay": {
      const end = addDays(start.day, limit.amount)
      const steps: DueStep[] = limit.amount === 0 ? [] : [countedDays(addDays(start.day, 1), end, limit.amount)]
      return endOnWorkingDay(calendar, end, steps)
    }
    case "month": {
      const end = addMonths(start.day, limit.amount)
      const lastDayOfMonth = end.slice(8) !== start.day.slice(8)
      const detail = { from: start.day, months: limit.amount, lastDayOfMonth }
      return endOnWorkingDay(calendar, end, [{ day: end, code: "months-added", detail, ...basisOf(countingRule) }])
    }
    case "hour":
      return limit.roundTheClock === true
        ? byTheClock(limit.amount, start)
        : inOfficeHours(limit.amount, start, calendar, rule)
  }
}

function inOfficeHours(amount: number, start: Begun, calendar: WorkingCalendar, rule: DatedRule<OfficeHours>): Begun {
  const opens = rule.value.sessions[0]?.from ?? 0
  const first = nextOfficeMoment(calendar, rule.value, { day: start.day, minute: start.minute ?? opens })
  const end = addOfficeMinutes(calendar, rule.value, first, amount * 60)
  const detail = { hours: amount, roundTheClock: false, minute: end.minute }
  return {
    ...end,
    steps: [...walk(calendar, start.day, end.day), { day: end.day, code: "hours-added", detail, ...basisOf(rule) }],
  }
}

function byTheClock(amount: number, start: Begun): Begun {
  const minutes = (start.minute ?? 0) + amount * 60
  const day = addDays(start.day, Math.floor(minutes / 1440))
  const minute = minutes % 1440
  const detail = { hours: amount, roundTheClock: true, minute }
  return { day, minute, steps: [{ day, code: "hours-added", detail, legalBasis: null, verified: true }] }
}

function endOnWorkingDay(calendar: WorkingCalendar, end: PlainDate, steps: readonly DueStep[]): Begun {
  const day = nextWorkingDay(calendar, end)
  if (day === end) return { day, minute: null, steps }
  const detail = { from: end, rows: rowsOn(calendar, end) }
  return {
    day,
    minute: null,
    steps: [...steps, { day, code: "moved-from-rest-day", detail, ...basisOf(countingRule) }],
  }
}

function countedDays(from: PlainDate, to: PlainDate, count: number): DueStep {
  return {
    day: from,
    code: "counted",
    detail: { to, count, total: count, unit: "calendarDay" },
    ...basisOf(countingRule),
  }
}

const basisOf = (rule: { legalBasis: string; verified: boolean }) => ({
  legalBasis: rule.legalBasis,
  verified: rule.verified,
})

/** Tells the days in (from, to] as runs: so many working days counted, a weekend passed over, each named day by itself. */
function walk(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): DueStep[] {
  const steps: DueStep[] = []
  let total = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day)
    const rows = rowsOn(calendar, day)
    for (const row of rows)
      steps.push({ day, code: works ? "make-up-working-day" : "day-off", detail: { row }, ...basisOf(row) })
    if (works) total += 1
    const last = steps.at(-1)
    if (works && last?.code === "counted")
      steps[steps.length - 1] = { ...last, detail: { ...last.detail, to: day, count: last.detail.count + 1, total } }
    else if (works)
      steps.push({
        day,
        code: "counted",
        detail: { to: day, count: 1, total, unit: "workingDay" },
        ...basisOf(countingRule),
      })
    else if (rows.length === 0 && last?.code === "weekend") steps[steps.length - 1] = { ...last, detail: { to: day } }
    else if (rows.length === 0)
      steps.push({ day, code: "weekend", detail: { to: day }, legalBasis: weekBasis, verified: false })
  }
  return steps
}
