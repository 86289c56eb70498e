import { parseRoman } from "./numbers.ts"
import { after, before, within } from "./words.ts"

/** A day, month or year found in folded text: `value` is YYYY, YYYY-MM or YYYY-MM-DD. */
export type FoundDate = { start: number; end: number; value: string }

const two = (written: string) => written.padStart(2, "0")
const realMonth = (month: number) => month >= 1 && month <= 12
const realYear = (year: number) => year >= 1900 && year <= 2100

function day(written: string, month: string, year: string): string | null {
  const [d, m, y] = [Number(written), Number(month), Number(year)]
  if (!realMonth(m) || !realYear(y) || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null
  return `${year}-${two(month)}-${two(written)}`
}
const monthOf = (month: string, year: string) =>
  realMonth(Number(month)) && realYear(Number(year)) ? `${year}-${two(month)}` : null
function quarterOf(quarter: string, year: string): string | null {
  const number = /^\d/.test(quarter) ? Number(quarter) : parseRoman(quarter)
  return number !== null && number >= 1 && number <= 4 && realYear(Number(year))
    ? `${year}-${two(String(number * 3))}`
    : null
}

const s = "[ \\n]{0,3}"
const sep = "[/.\\-]"
const dayWords = `(?:ngày${s})?(\\d{1,2})${s}tháng${s}(\\d{1,2})${s},?${s}năm${s}(\\d{4})`
const dayDigits = `(?:ngày${s})?(\\d{1,2})${s}${sep}${s}(\\d{1,2})${s}${sep}${s}(\\d{4})`
const monthWords = `tháng${s}(\\d{1,2})(?:${s}[/\\-]${s}|${s}năm${s})(\\d{4})`
const monthDigits = "(\\d{1,2})/(\\d{4})"
const quarters = `quý${s}(i{1,3}|iv|[1-4])${s}(?:[/\\-]|,?${s}năm)${s}(\\d{4})`
const yearOnly = `(?:hết${s})?năm${s}(\\d{4})`

/** A date in any of the forms of official texts, most exact form first; groups are read by `readDate`. */
export const datePattern = `${dayWords}|${dayDigits}|${monthWords}|${quarters}|${yearOnly}|${monthDigits}`
const anyDate = new RegExp(`${before}(?:${datePattern})${after}`, "gu")

/** The value of a match of `datePattern` whose first group is `first`. */
export function readDate(match: readonly (string | undefined)[], first = 1): string | null {
  const g = (i: number) => match[first + i] ?? ""
  if (g(0)) return day(g(0), g(1), g(2))
  if (g(3)) return day(g(3), g(4), g(5))
  if (g(6)) return monthOf(g(6), g(7))
  if (g(8)) return quarterOf(g(8), g(9))
  if (g(10)) return realYear(Number(g(10))) ? g(10) : null
  if (g(11)) return monthOf(g(11), g(12))
  return null
}

/** All dates between two places of folded text. */
export function findDates(folded: string, start = 0, end = folded.length): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of within(anyDate, folded, start, end)) {
    const value = readDate(match)
    if (value !== null) found.push({ start: match.index, end: match.index + match[0].length, value })
  }
  return found
}

/** The last day of a day, month or year written YYYY, YYYY-MM or YYYY-MM-DD. */
export function lastDay(value: string): string | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value)
  if (!match) return null
  const [, year = "", month, date] = match
  if (date) return value
  if (!month) return `${year}-12-31`
  return `${year}-${month}-${two(String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()))}`
}
