import { addDays, parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import { foldInPlace } from "./words.ts"

/** A day as written somewhere in a text. `day` is null when the calendar has no such day. */
export interface WrittenDay {
  start: number
  end: number
  day: PlainDate | null
}

const two = (text: string | undefined) => (text ?? "").padStart(2, "0")
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

const lastOf = (year: number, month: number): PlainDate =>
  addDays((month === 12 ? `${year + 1}-01-01` : `${year}-${two(String(month + 1))}-01`) as PlainDate, -1)
const span = (year: number, first: number, last: number): Period => ({
  from: `${year}-${two(String(first))}-01` as PlainDate,
  to: lastOf(year, last),
})
const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** The days that words such as "giai đoạn 2021-2025", "9 tháng đầu năm 2025" or "quý II/2025" stand for; null when they do not say. */
export function periodIn(words: string, textDay: PlainDate | null): Period | null {
  const folded = foldInPlace(words.normalize("NFC"))
  const years = /(?<!\d)((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})(?!\d)/.exec(folded)
  if (years) return { from: `${years[1]}-01-01` as PlainDate, to: `${years[2]}-12-31` as PlainDate }
  const named = Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(folded)?.[1] ?? "0") || Number(textDay?.slice(0, 4) ?? "0")
  if (named === 0) return null
  const months = /(?<!\d)(\d{1,2}) tháng đầu/u.exec(folded)
  if (months && Number(months[1]) >= 1 && Number(months[1]) <= 12) return span(named, 1, Number(months[1]))
  const quarter = /quý (iv|i{1,3}|[1-4])(?![\p{L}\d])/u.exec(folded)
  const first = quarters[quarter?.[1] ?? ""]
  if (first) return span(named, first * 3 - 2, first * 3)
  const month = /tháng (\d{1,2})(?!\d)/u.exec(folded)
  if (month && Number(month[1]) >= 1 && Number(month[1]) <= 12) return span(named, Number(month[1]), Number(month[1]))
  return /năm (?:19|20)\d{2}/u.test(folded) ? span(named, 1, 12) : null
}
