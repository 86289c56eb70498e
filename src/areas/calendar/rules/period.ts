import { addDays, addMonths, plainDate, weekday, type PlainDate } from "#src/base/plain-date.ts"
import { findRuleInForce, type DatedRule } from "./dated-rule.ts"

export const cadences = ["week", "month", "quarter", "half-year", "year"] as const
export type Cadence = (typeof cadences)[number]

/** A reporting period. `key` is its code, sorted in order of time within a cadence: 2026-W47, 2026-11, 2026-Q4, 2026-H2, 2026. */
export type Period = {
  readonly cadence: Cadence
  readonly key: string
  readonly year: number
  /** 1–53, 1–12, 1–4, 1–2; 1 for a year. */
  readonly number: number
  readonly start: PlainDate
  /** The last day of the period. */
  readonly end: PlainDate
}

const monthsIn: Record<Exclude<Cadence, "week">, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 }

/** The calendar period a day lies in. Weeks are ISO weeks: from Monday, and of the year that holds their Thursday. */
export function periodOf(day: PlainDate, cadence: Cadence): Period {
  if (cadence === "week") return weekOf(day)
  const months = monthsIn[cadence]
  const year = Number(day.slice(0, 4))
  const number = Math.ceil(Number(day.slice(5, 7)) / months)
  const start = plainDate(`${day.slice(0, 4)}-${String((number - 1) * months + 1).padStart(2, "0")}-01`)
  return { cadence, key: keyOf(cadence, year, number), year, number, start, end: addDays(addMonths(start, months), -1) }
}

function weekOf(day: PlainDate): Period {
  const start = addDays(day, -((weekday(day) + 6) % 7))
  const thursday = addDays(start, 3)
  const year = Number(thursday.slice(0, 4))
  const number = Math.floor((Date.parse(`${thursday}T00:00:00Z`) - Date.UTC(year, 0, 1)) / (7 * 86_400_000)) + 1
  return { cadence: "week", key: keyOf("week", year, number), year, number, start, end: addDays(start, 6) }
}

function keyOf(cadence: Cadence, year: number, number: number): string {
  const padded = String(number).padStart(2, "0")
  switch (cadence) {
    case "week":
      return `${year}-W${padded}`
    case "month":
      return `${year}-${padded}`
    case "quarter":
      return `${year}-Q${number}`
    case "half-year":
      return `${year}-H${number}`
    case "year":
      return `${year}`
  }
}

const keyShape = /^(\d{4})(?:-(?:W(\d{2})|(\d{2})|Q([1-4])|H([12])))?$/

/** Reads a period's code, or null when there is no such period. */
export function parsePeriodKey(key: string): Period | null {
  const parts = keyShape.exec(key)
  if (!parts) return null
  const [, year, week, month, quarter, half] = parts
  if (week !== undefined)
    return periodWithKey(key, addDays(weekOf(plainDate(`${year}-01-04`)).start, (Number(week) - 1) * 7), "week")
  if (month !== undefined)
    return Number(month) >= 1 && Number(month) <= 12 ? periodOf(plainDate(`${year}-${month}-01`), "month") : null
  if (quarter !== undefined)
    return periodOf(plainDate(`${year}-${String(Number(quarter) * 3).padStart(2, "0")}-01`), "quarter")
  if (half !== undefined) return periodOf(plainDate(half === "1" ? `${year}-01-01` : `${year}-07-01`), "half-year")
  return periodOf(plainDate(`${year}-01-01`), "year")
}

function periodWithKey(key: string, day: PlainDate, cadence: Cadence): Period | null {
  const period = periodOf(day, cadence)
  return period.key === key ? period : null
}

/** The period of the same cadence just after. */
export const nextPeriod = (period: Period): Period => periodOf(addDays(naturalEnd(period), 1), period.cadence)

/** The period of the same cadence just before. */
export const previousPeriod = (period: Period): Period => periodOf(addDays(naturalStart(period), -1), period.cadence)

/** The same period a year earlier, for "so với cùng kỳ". Week 53 falls back to week 52 where the year before has no 53. */
export function samePeriodLastYear(period: Period): Period {
  const same = parsePeriodKey(keyOf(period.cadence, period.year - 1, period.number))
  return same ?? periodOf(plainDate(`${period.year - 1}-12-28`), period.cadence)
}

/** The calendar periods that touch [from, to], in order. */
export function periodsBetween(from: PlainDate, to: PlainDate, cadence: Cadence): Period[] {
  const periods: Period[] = []
  for (let period = periodOf(from, cadence); period.start <= to; period = nextPeriod(period)) periods.push(period)
  return periods
}

const naturalStart = (period: Period) => parsePeriodKey(period.key)?.start ?? period.start
const naturalEnd = (period: Period) => parsePeriodKey(period.key)?.end ?? period.end

/** Until which day of its last month the figures of a State report run; the next day begins the next report. */
export const reportCutOffRules: readonly DatedRule<{ lastDay: number }>[] = [
  {
    value: { lastDay: 14 },
    validFrom: plainDate("2019-03-12"),
    validTo: null,
    legalBasis: "Nghị định 09/2019/NĐ-CP, Điều 12",
    verified: false,
  },
]

/**
 * The period whose State report counts what happened on a day: under the rule in force, November runs from 15/10 to
 * 14/11 and the year from 15/12 to 14/12. Weeks, and days before the first rule, keep their calendar period. The key and
 * the number are those of the calendar period that the report is named after.
 */
export function reportPeriodOf(day: PlainDate, cadence: Cadence): Period {
  const rule = findRuleInForce(reportCutOffRules, day)
  if (!rule || cadence === "week") return periodOf(day, cadence)
  const { lastDay } = rule.value
  const month = Number(day.slice(8)) <= lastDay ? day : addMonths(plainDate(`${day.slice(0, 7)}-01`), 1)
  return toReportPeriod(periodOf(month, cadence), lastDay)
}

/** The days that a State report named after this calendar period counts. */
export function reportPeriodFor(period: Period): Period {
  const rule = findRuleInForce(reportCutOffRules, period.end)
  return !rule || period.cadence === "week" ? period : toReportPeriod(period, rule.value.lastDay)
}

function toReportPeriod(period: Period, lastDay: number): Period {
  const shift = (firstOfMonth: PlainDate) =>
    plainDate(`${firstOfMonth.slice(0, 7)}-${String(lastDay).padStart(2, "0")}`)
  return { ...period, start: addDays(shift(addMonths(period.start, -1)), 1), end: shift(period.end) }
}
