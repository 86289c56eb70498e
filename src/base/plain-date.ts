/** A calendar day, `YYYY-MM-DD`, with no clock time and no time zone. Legal deadlines are days, not instants. */
export type PlainDate = string & { readonly __brand: "PlainDate" }

const isoShape = /^\d{4}-\d{2}-\d{2}$/
const vietnameseShape = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/
const millisecondsOfDay = 86_400_000

/** Returns the day written `YYYY-MM-DD`, or null when the text is not a real calendar day. */
export function parsePlainDate(text: string): PlainDate | null {
  if (!isoShape.test(text)) return null
  const instant = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== text ? null : (text as PlainDate)
}

/** Returns the day that a person typed, as dd/mm/yyyy (also d-m-yyyy, d.m.yyyy) or as `YYYY-MM-DD`; null when there is no such day. */
export function parseTypedDate(text: string): PlainDate | null {
  const typed = text.trim()
  const parts = vietnameseShape.exec(typed)
  if (!parts) return parsePlainDate(typed)
  const [, day, month, year] = parts
  return parsePlainDate(`${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`)
}

/** A day that the code itself writes down; throws when it is not a real day. */
export function plainDate(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new Error(`${text} is not a calendar day`)
  return day
}

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (day: PlainDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The day `count` calendar days later (earlier when negative). */
export function addDays(day: PlainDate, count: number): PlainDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsOfDay).toISOString().slice(0, 10) as PlainDate
}

/** The same day of the month `count` months later, or the last day of that month when it is shorter. */
export function addMonths(day: PlainDate, count: number): PlainDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10) as PlainDate
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsOfDay)

/** The calendar day in Hà Nội at an instant. Việt Nam keeps UTC+7 all year. */
export const dayInVietnam = (instant: Date): PlainDate =>
  new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10) as PlainDate

/** The day as people write it: dd/mm/yyyy. */
export function formatDay(day: PlainDate): string {
  const [year, month, date] = day.split("-")
  return `${date}/${month}/${year}`
}
