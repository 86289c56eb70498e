import { nextWorkingDay, isWorkingDay, statutoryCalendar } from "#src/areas/calendar/index.ts"
import { addDays, formatDay, plainDate, type PlainDate } from "#src/base/plain-date.ts"

/** The days of the demonstration, counted from the real today, so that there is always something due, done and late. */
export interface DemoDays {
  today: PlainDate
  year: number
  /** The working day so many calendar days back, or the nearest one before it. */
  ago(days: number): PlainDate
  /** The working day so many calendar days on, or the nearest one after it. */
  ahead(days: number): PlainDate
  /** The last day of this month, and of this year. */
  monthEnd: PlainDate
  yearEnd: PlainDate
}

export function demoDays(today: PlainDate): DemoDays {
  const year = Number(today.slice(0, 4))
  const nextMonth =
    today.slice(5, 7) === "12"
      ? `${year + 1}-01-01`
      : `${year}-${String(Number(today.slice(5, 7)) + 1).padStart(2, "0")}-01`
  return {
    today,
    year,
    ago: (days) => workingDayBefore(addDays(today, -days)),
    ahead: (days) => workingDayAfter(addDays(today, days)),
    monthEnd: addDays(plainDate(nextMonth), -1),
    yearEnd: plainDate(`${year}-12-31`),
  }
}

/** The day itself when the offices are open on it, else the nearest open day after. */
export const workingDayAfter = (day: PlainDate): PlainDate =>
  isWorkingDay(statutoryCalendar, day) ? day : nextWorkingDay(statutoryCalendar, day)

/** The day itself when the offices are open on it, else the nearest open day before. */
export function workingDayBefore(day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(statutoryCalendar, found)) found = addDays(found, -1)
  return found
}

/** An instant in Hà Nội on a day, in office hours. */
export const at = (day: PlainDate, hour: number, minute = 0): Date =>
  new Date(`${day}T${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}:00+07:00`)

/** "15/9/2025" as documents write days inside sentences. */
export const say = (day: PlainDate): string => formatDay(day)

/** "ngày 15 tháng 9 năm 2025", the line under a document's heading. */
export function sayLong(day: PlainDate): string {
  const [year, month, date] = day.split("-").map(Number)
  return `ngày ${String(date).padStart(2, "0")} tháng ${String(month).padStart(2, "0")} năm ${year}`
}

/** The month of a day as documents write it: 11/2026. */
export const sayMonth = (day: PlainDate): string => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`
