import { type Cadence, nextPeriod, periodOf, reportPeriodFor } from "#src/areas/calendar/rules/index.ts"
import { addDays, addMonths, daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import type { Days } from "./count-period.ts"
import type { ReportKind } from "./figures.ts"

export interface ProposedPeriod extends Days {
  cutOff: PlainDate
  /** 47, 11, 4, 2; the year's own number is the year. Null for a kind without a number. */
  number: number | null
  year: number
  /** The days that the State's rule on report periods would count instead, when they differ. */
  underRule: Days | null
}

const isCadence = (kind: ReportKind): kind is Cadence => kind !== "term" && kind !== "other"

/** The period that a report of this kind made on a day is about: the calendar period of the day, cut off on that day or at its end. */
export function proposePeriod(kind: ReportKind, day: PlainDate): ProposedPeriod {
  const period = periodOf(day, isCadence(kind) ? kind : kind === "term" ? "year" : "month")
  const rule = isCadence(kind) ? reportPeriodFor(period) : period
  const differs = rule.start !== period.start || rule.end !== period.end
  return {
    start: period.start,
    end: period.end,
    cutOff: day < period.end ? day : period.end,
    number: isCadence(kind) && kind !== "year" ? period.number : null,
    year: period.year,
    underRule: differs ? { start: rule.start, end: rule.end } : null,
  }
}

/** The days that come after a report's period: the next calendar period, or as many days again. */
export function periodAfter(kind: ReportKind, period: Days): Days {
  if (isCadence(kind)) {
    const own = periodOf(period.end, kind)
    if (own.start === period.start && own.end === period.end) {
      const { start, end } = nextPeriod(own)
      return { start, end }
    }
    if (kind !== "week") {
      const months = { month: 1, quarter: 3, "half-year": 6, year: 12 }[kind]
      return { start: addDays(period.end, 1), end: addMonths(period.end, months) }
    }
  }
  return { start: addDays(period.end, 1), end: addDays(period.end, daysBetween(period.start, period.end) + 1) }
}
