import type { PlainDate } from "#src/base/plain-date.ts"
import type { CalendarDay, WorkingCalendar } from "./working-calendar.ts"

/**
 * How far the rows of a year can be relied on: `missing` has none, `unconfirmed` has only unverified ones, `partial`
 * has some unverified ones, `confirmed` has none unverified.
 */
export type YearStanding = "missing" | "unconfirmed" | "partial" | "confirmed"

/** How far a year's rows can be relied on. Agency shifts say nothing about the State's days off, so they do not count. */
export function yearStanding(calendar: WorkingCalendar, year: number): YearStanding {
  const rows = rowsOfYear(calendar, year).filter((row) => row.kind !== "agency-shift")
  const verified = rows.filter((row) => row.verified).length
  if (rows.length === 0) return "missing"
  if (verified === 0) return "unconfirmed"
  return verified < rows.length ? "partial" : "confirmed"
}

/**
 * The years touched by [from, to] that have no confirmed row at all. Dates computed in them are only probable: the Prime
 * Minister fixes Tết and National Day each year (Bộ luật Lao động 2019, Điều 112 khoản 3). Screens must say so.
 */
export function yearsWithoutConfirmedRows(calendar: WorkingCalendar, from: PlainDate, to: PlainDate = from): number[] {
  const years: number[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const standing = yearStanding(calendar, year)
    if (standing === "missing" || standing === "unconfirmed") years.push(year)
  }
  return years
}

/** The rows of a year, in order of day. */
export function rowsOfYear(calendar: WorkingCalendar, year: number): readonly CalendarDay[] {
  const prefix = `${String(year).padStart(4, "0")}-`
  const dates = [...calendar.days.keys()].filter((date) => date.startsWith(prefix)).sort()
  return dates.flatMap((date) => calendar.days.get(date) ?? [])
}
