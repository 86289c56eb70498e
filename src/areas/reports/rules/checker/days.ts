import { addDays, parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import { foldInPlace } from "./words.ts"

/** A day as written somewhere in a text. `day` is null when the calendar has no such day. */
export interface WrittenDay {
  start: number
  end: number
  day: PlainDate | null
}

export const two = (text: string | undefined) => (text ?? "").padStart(2, "0")
const numeric = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/g
const inWords = /(?<!\p{L})ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4})(?!\d)/gu
const short = /(?<!\p{L})ngày (\d{1,2})\/(\d{1,2})(?![\d/.-])/gu

/** All days written in full, and days without a year that no year has. */
export function writtenDays(text: string): WrittenDay[] {
  const folded = foldInPlace(text).replaceAll("\n", " ")
  const days: WrittenDay[] = []
  for (const found of folded.matchAll(numeric)) {
    const [words, day, , month, year] = found
    const named = folded.slice(Math.max(0, found.index - 5), found.index).endsWith("ngày ")
    if (!named && (Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1)) continue
    if (Number(year) < 1900 || Number(year) > 2100) continue
    days.push({
      start: found.index,
      end: found.index + words.length,
      day: parsePlainDate(`${year}-${two(month)}-${two(day)}`),
    })
  }
  for (const found of folded.matchAll(inWords))
    days.push({
      start: found.index,
      end: found.index + found[0].length,
      day: parsePlainDate(`${found[3]}-${two(found[2])}-${two(found[1])}`),
    })
  for (const found of folded.matchAll(short)) {
    // 2024 is a leap year: what it lacks, every year lacks.
    if (
      parsePlainDate(`2024-${two(found[2])}-${two(found[1])}`) === null &&
      Number(found[1]) <= 31 &&
      Number(found[2]) <= 12
    )
      days.push({ start: found.index, end: found.index + found[0].length, day: null })
  }
  return days.toSorted((one, other) => one.start - other.start)
}

/** The day on which a news item was published; a line that only tells when a page was saved is none. */
export function publishedOn(text: string): PlainDate | null {
  const head = foldInPlace(text.slice(0, 4000))
  const found =
    /ngày đăng:? (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u.exec(head) ??
    /(?:^|\n) *(?:\p{L}+ (?:hai|ba|tư|năm|sáu|bảy|nhật), *)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})[ ,|-]+\d{1,2}:\d{2}/u.exec(
      head,
    )
  return found ? parsePlainDate(`${found[3]}-${two(found[2])}-${two(found[1])}`) : null
}

export interface Period {
  from: PlainDate
  to: PlainDate
}

export const lastOf = (year: number, month: number): PlainDate =>
  addDays((month === 12 ? `${year + 1}-01-01` : `${year}-${two(String(month + 1))}-01`) as PlainDate, -1)
/** From the first day of a month to the last day of a month, of the same year unless another is given. */
export const span = (year: number, first: number, last: number, lastYear: number = year): Period => ({
  from: `${year}-${two(String(first))}-01` as PlainDate,
  to: lastOf(lastYear, last),
})
export const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }
