import { weekday, type PlainDate } from "#src/base/plain-date.ts"
import { dayAt, serialOf } from "./serial-day.ts"

/** The kinds of dated rows. The first three are days off, the last two are days worked. */
export const dayKinds = ["holiday", "compensatory", "swapped-off", "make-up-working", "agency-shift"] as const
export type DayKind = (typeof dayKinds)[number]

/**
 * One dated row of the calendar.
 * - `holiday`: a public holiday named by law.
 * - `compensatory`: the working day off given because a holiday fell on a weekly rest day.
 * - `swapped-off`: a working day taken off in exchange for a `make-up-working` day.
 * - `make-up-working`: a rest day worked in exchange.
 * - `agency-shift`: a rest day on which one agency works; it counts as a working day of that agency only.
 */
export type CalendarDay = {
  readonly date: PlainDate
  readonly kind: DayKind
  readonly name: string
  readonly legalBasis: string
  readonly verified: boolean
}

const workedKinds: ReadonlySet<DayKind> = new Set<DayKind>(["make-up-working", "agency-shift"])

/** Whether a row of this kind makes its day a working day (otherwise it makes it a day off). */
export const isWorkedKind = (kind: DayKind): boolean => workedKinds.has(kind)

/** A day whose row goes against its weekday: +1 a rest day that is worked, -1 a weekday that is off. */
type Exception = { readonly serial: number; readonly total: number }

/** The working days of one agency: weekdays from Monday to Friday, corrected by dated rows. Build it with `workingCalendar`. */
export type WorkingCalendar = {
  readonly days: ReadonlyMap<PlainDate, readonly CalendarDay[]>
  /** Sorted by day; `total` is the running sum, so counting needs no walk over the days. */
  readonly exceptions: readonly Exception[]
}

/**
 * Builds the calendar from the rows that hold for everyone and those of one agency. On a day where the agency has a row
 * of its own, only its rows count. Of several rows of the same origin on one day, a worked one wins. The order of the
 * rows does not matter.
 */
export function workingCalendar(
  everyone: readonly CalendarDay[],
  agency: readonly CalendarDay[] = [],
): WorkingCalendar {
  const days = rowsByDay(everyone)
  for (const [date, rows] of rowsByDay(agency)) days.set(date, rows)
  const exceptions: Exception[] = []
  let total = 0
  for (const date of [...days.keys()].sort()) {
    const worked = days.get(date)?.some((row) => isWorkedKind(row.kind)) ?? false
    if (worked === isWeekday(date)) continue
    total += worked ? 1 : -1
    exceptions.push({ serial: serialOf(date), total })
  }
  return { days, exceptions }
}

function rowsByDay(rows: readonly CalendarDay[]): Map<PlainDate, CalendarDay[]> {
  const days = new Map<PlainDate, CalendarDay[]>()
  for (const row of rows) {
    const found = days.get(row.date)
    if (found) found.push(row)
    else days.set(row.date, [row])
  }
  return days
}

/** Monday to Friday: the State's working week (Quyết định 188/1999/QĐ-TTg, not yet checked against the text). */
export const isWeekday = (day: PlainDate): boolean => weekday(day) !== 0 && weekday(day) !== 6

/** Whether the agency works on this day. */
export function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  const rows = calendar.days.get(day)
  return rows ? rows.some((row) => isWorkedKind(row.kind)) : isWeekday(day)
}

/** The day itself when it is a working day, otherwise the first working day after it. */
export const nextWorkingDay = (calendar: WorkingCalendar, day: PlainDate): PlainDate =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1)

/** The day itself when it is a working day, otherwise the last working day before it. */
export const previousWorkingDay = (calendar: WorkingCalendar, day: PlainDate): PlainDate =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, -1)

/**
 * The `count`-th working day after `from`, counted from the day after it; before it when `count` is negative; `from`
 * itself, working or not, when it is 0. Throws for a count that is not a whole number within ±100,000.
 */
export function addWorkingDays(calendar: WorkingCalendar, from: PlainDate, count: number): PlainDate {
  if (!Number.isInteger(count) || Math.abs(count) > 100_000) throw new Error(`${count} is not a number of working days`)
  if (count === 0) return from
  const start = serialOf(from)
  // The first day by which so many working days have ended is a working day, so searching the running total finds it.
  const target = count > 0 ? workedUpTo(calendar, start) + count : workedUpTo(calendar, start - 1) + count + 1
  const reach = 7 * (Math.ceil((Math.abs(count) + calendar.exceptions.length) / 5) + 1)
  let low = count > 0 ? start + 1 : start - reach
  let high = count > 0 ? start + reach : start - 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (workedUpTo(calendar, middle) >= target) high = middle
    else low = middle + 1
  }
  return dayAt(low)
}

/** Working days in (from, to]; 0 for the same day; negative when `to` is earlier: minus those in (to, from]. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: PlainDate, to: PlainDate): number =>
  workedUpTo(calendar, serialOf(to)) - workedUpTo(calendar, serialOf(from))

/** Working days up to and including a day, from a fixed far-off Monday. Only differences have a meaning. */
function workedUpTo(calendar: WorkingCalendar, serial: number): number {
  const sinceMonday = serial + 3 // serial 0, 01/01/1970, was a Thursday
  const weeks = Math.floor(sinceMonday / 7)
  const weekdays = weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5)
  let low = 0
  let high = calendar.exceptions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((calendar.exceptions[middle] as Exception).serial <= serial) low = middle + 1
    else high = middle
  }
  return weekdays + (calendar.exceptions[low - 1]?.total ?? 0)
}

/** The rows that hold on a day, for saying why it is off or worked. */
export const rowsOn = (calendar: WorkingCalendar, day: PlainDate): readonly CalendarDay[] =>
  calendar.days.get(day) ?? []

/** The rows within [from, to] that make their day a day off, in order: for headings such as "Thứ Ba 24/11 nghỉ lễ". */
export const offDaysBetween = (calendar: WorkingCalendar, from: PlainDate, to: PlainDate): readonly CalendarDay[] =>
  rowsBetween(calendar, from, to).filter((row) => !isWorkingDay(calendar, row.date))

/** The rows within [from, to] that make a rest day a working day, in order. */
export const workedRestDaysBetween = (
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): readonly CalendarDay[] =>
  rowsBetween(calendar, from, to).filter((row) => isWorkedKind(row.kind) && !isWeekday(row.date))

function rowsBetween(calendar: WorkingCalendar, from: PlainDate, to: PlainDate): CalendarDay[] {
  if (from > to) return []
  const dates = [...calendar.days.keys()].filter((date) => date >= from && date <= to).sort()
  return dates.flatMap((date) => rowsOn(calendar, date))
}
