import type { Language } from "#src/base/language.ts"
import { addDays, weekday, type PlainDate } from "#src/base/plain-date.ts"
import { formatDay, formatNumber, formatWeekday } from "#src/ui/format.ts"
import {
  formatClockTime,
  type CalendarDay,
  type DueDate,
  type DueStanding,
  type DueStep,
  type Limit,
  type Period,
} from "../rules/index.ts"
import { calendarText } from "./text.ts"

/** Where a due day stands, in words: "Còn 3 ngày làm việc", "Quá hạn 2 ngày làm việc". */
export function sayDue(standing: DueStanding, language: Language): string {
  const words = calendarText[language].due
  const days = formatNumber(standing.workingDays, language)
  switch (standing.state) {
    case "today":
      return words.today
    case "overdue":
      return standing.workingDays === 0 ? words.lateNone : words.late(days)
    case "soon":
    case "later":
      return standing.workingDays === 0 ? words.leftNone : words.left(days)
  }
}

/** A limit in words: "7 ngày làm việc". */
export const sayLimit = (limit: Limit, language: Language): string =>
  calendarText[language].unit[limit.unit](formatNumber(limit.amount, language))

const roman = ["I", "II", "III", "IV"]

/** The name of a period: "Tuần 47/2026", "Quý IV/2026", "6 tháng đầu năm 2026". */
export function sayPeriod(period: Pick<Period, "cadence" | "year" | "number">, language: Language): string {
  const words = calendarText[language].period
  const year = String(period.year)
  switch (period.cadence) {
    case "week":
      return words.week(String(period.number), year)
    case "month":
      return words.month(String(period.number), year)
    case "quarter":
      return words.quarter(roman[period.number - 1] ?? String(period.number), year)
    case "half-year":
      return period.number === 1 ? words.firstHalf(year) : words.secondHalf(year)
    case "year":
      return words.year(year)
  }
}

/** The days of a period: "từ 15/10/2026 đến 14/11/2026". */
export const sayPeriodDays = (period: Pick<Period, "start" | "end">, language: Language): string =>
  calendarText[language].period.fromTo(formatDay(period.start), formatDay(period.end))

/** A day with its weekday: "Thứ Ba 24/11/2026". */
export const sayDay = (day: PlainDate, language: Language): string =>
  `${formatWeekday(day, language)} ${formatDay(day)}`

/** What a derivation says to people: one sentence a step, its legal basis, and whether that basis was verified. */
export type SaidStep = { readonly sentence: string; readonly basis: string | null; readonly verified: boolean }

/** The derivation of a due day in sentences, in order. */
export const sayDerivation = (due: DueDate, language: Language): SaidStep[] =>
  due.steps.map((step) => ({ sentence: sayStep(step, language), basis: step.legalBasis, verified: step.verified }))

/** The warning that belongs beside a due day that rests on unconfirmed years; null when there is none. */
export const sayUnconfirmed = (due: Pick<DueDate, "unconfirmedYears">, language: Language): string | null =>
  due.unconfirmedYears.length === 0 ? null : calendarText[language].unconfirmedYears(due.unconfirmedYears.join(", "))

function sayStep(step: DueStep, language: Language): string {
  const words = calendarText[language].step
  const named = (rows: readonly CalendarDay[]) => (rows[0] ? words.named(rows[0].name) : "")
  const day = sayDay(step.day, language)
  switch (step.code) {
    case "received":
      return words.received(day, formatClockTime(step.detail.minute))
    case "after-cut-off":
      return words.afterCutOff(formatClockTime(step.detail.cutOff), sayDay(step.detail.moveTo, language))
    case "received-on-rest-day":
      return words.onRestDay(named(step.detail.rows), sayDay(step.detail.moveTo, language))
    case "starts":
      return words.starts(day)
    case "counted":
      return sayCounted(step, language)
    case "weekend":
      return step.detail.to === step.day ? words.weekendDay(day) : words.weekend(day, sayDay(step.detail.to, language))
    case "day-off":
      return words.dayOff(day, step.detail.row.name)
    case "make-up-working-day":
      return words.worked(day, step.detail.row.name)
    case "months-added": {
      const { months, from, lastDayOfMonth } = step.detail
      return (lastDayOfMonth ? words.monthsLastDay : words.months)(String(months), formatDay(from), day)
    }
    case "hours-added": {
      const { hours, minute, roundTheClock } = step.detail
      return (roundTheClock ? words.clockHours : words.officeHours)(
        formatNumber(hours, language),
        formatClockTime(minute),
        day,
      )
    }
    case "moved-from-rest-day":
      return words.moved(sayDay(step.detail.from, language), named(step.detail.rows), day)
    case "due":
      return step.detail.minute === null ? words.due(day) : words.dueAt(formatClockTime(step.detail.minute), day)
  }
}

function sayCounted(step: Extract<DueStep, { code: "counted" }>, language: Language): string {
  const words = calendarText[language].step
  const { to, count, total, unit } = step.detail
  const number = (value: number) => formatNumber(value, language)
  if (unit === "calendarDay") return words.calendarDays(formatDay(step.day), formatDay(to), number(count))
  return count === 1
    ? words.workingDay(sayDay(step.day, language), number(total))
    : words.workingDays(sayDay(step.day, language), sayDay(to, language), number(count), number(total))
}

/** The weeks of a month, Monday first; null where the month has no day. */
export function weeksOfMonth(first: PlainDate): (PlainDate | null)[][] {
  const weeks: (PlainDate | null)[][] = []
  const lead = (weekday(first) + 6) % 7
  let week: (PlainDate | null)[] = Array.from({ length: lead }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) {
    week.push(day)
    if (week.length === 7) {
      weeks.push(week)
      week = []
    }
  }
  if (week.length > 0) weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)])
  return weeks
}
