import type { Reading } from "#src/areas/reading/index.ts"
import { parsePlainDate, type PlainDate, weekday } from "#src/base/plain-date.ts"
import { writtenDays } from "./days.ts"
import type { FindingList } from "./findings.ts"
import type { CheckSettings } from "./types.ts"
import { foldInPlace, meaningOf, sentenceAround, wordsOf } from "./words.ts"
import { amountOf } from "./written-number.ts"

const weekdays: Readonly<Record<string, number>> = {
  "chủ nhật": 0,
  "thứ hai": 1,
  "thứ ba": 2,
  "thứ tư": 3,
  "thứ năm": 4,
  "thứ sáu": 5,
  "thứ bảy": 6,
  "thứ 2": 1,
  "thứ 3": 2,
  "thứ 4": 3,
  "thứ 5": 4,
  "thứ 6": 5,
  "thứ 7": 6,
}
const limit =
  /(?:trước|chậm nhất(?: là)?|hạn(?: cuối| chót)?(?: là)?|xong(?: trong)?|muộn nhất(?: là)?)(?: hết)?:?(?: vào)? ?(?:ngày )?$/u

/** Days that no calendar has, weekdays that do not fit their day, and deadlines on days off. */
export function checkDays(text: string, settings: CheckSettings, findings: FindingList): void {
  const folded = foldInPlace(text).replaceAll("\n", " ")
  for (const written of writtenDays(text)) {
    const { start, end, day } = written
    if (day === null) {
      findings.add(written, "contradicts", { code: "no-such-day", words: text.slice(start, end) })
      continue
    }
    const before = folded.slice(Math.max(0, start - 40), start)
    const named = /(chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7]))[ ,(]+(?:ngày )?$/u.exec(before)?.[1]
    const expected = named === undefined ? undefined : weekdays[named]
    if (expected !== undefined && expected !== weekday(day))
      findings.add(written, "contradicts", { code: "wrong-weekday", day, weekday: weekday(day) })
    if (limit.test(before) && settings.isWorkingDay?.(day) === false)
      findings.add(written, "contradicts", { code: "deadline-day-off", day, weekday: weekday(day) })
  }
}

const years =
  /(?:nhiệm kỳ|giai đoạn|thời kỳ|kế hoạch 5 năm|niên khóa|năm học|từ năm)\s+(?:năm )?((?:19|20)\d{2})\s*(?:-|đến năm|đến)\s*((?:19|20)\d{2})(?!\d)/gu

/** Periods whose end lies before their beginning. */
export function checkPeriods(text: string, findings: FindingList): void {
  for (const found of foldInPlace(text).matchAll(years)) {
    const [words, from = "", to = ""] = found
    if (Number(to) < Number(from))
      findings.add({ start: found.index, end: found.index + words.length }, "contradicts", {
        code: "period-backwards",
        from,
        to,
      })
  }
  const folded = foldInPlace(text)
  const days = writtenDays(text)
  days.forEach((first, index) => {
    const second = days[index + 1]
    if (!second?.day || !first.day || second.day >= first.day) return
    if (
      /^ (?:đến|tới)(?: hết)?(?: ngày)? $/u.test(folded.slice(first.end, second.start)) &&
      /từ (?:ngày )?$/u.test(folded.slice(Math.max(0, first.start - 12), first.start))
    )
      findings.add({ start: first.start, end: second.end }, "contradicts", {
        code: "period-backwards",
        from: text.slice(first.start, first.end),
        to: text.slice(second.start, second.end),
      })
  })
}

/** The words in quotation marks right after a citation. */
export function quotedAfter(text: string, end: number): { start: number; end: number; title: string } | null {
  const found = /^[^“"”.;\n]{0,24}["“”]([^“"”\n]{12,400})["”“]/u.exec(text.slice(end, end + 460))
  if (!found) return null
  const title = found[1] ?? ""
  const start = end + found[0].indexOf(title)
  return { start, end: start + title.length, title }
}

/** One document with two days, or one title with two numbers. */
export function checkCitations(text: string, reading: Reading, settings: CheckSettings, findings: FindingList): void {
  const byKey = new Map<string, { date: PlainDate; issuer: string | null; symbol: string }[]>()
  const byTitle = new Map<string, { key: string; symbol: string }>()
  for (const citation of reading.citations) {
    const key = citation.symbol && /\p{L}/u.test(citation.symbol) ? settings.keyOf(citation.symbol) : ""
    if (key === "") continue
    const date = citation.date === null ? null : parsePlainDate(citation.date)
    if (date) {
      const earlier = byKey.get(key) ?? []
      // Numbers begin anew each year, and bodies of one kind share their letters.
      const other = earlier.find(
        (one) =>
          one.date !== date &&
          one.date.slice(0, 4) === date.slice(0, 4) &&
          (one.issuer === null ||
            citation.issuer === null ||
            wordsOf(one.issuer).join(" ") === wordsOf(citation.issuer).join(" ")),
      )
      if (other && !earlier.some((one) => one.date === date))
        findings.add(citation, "contradicts", {
          code: "two-dates",
          symbol: citation.symbol ?? "",
          here: date,
          there: other.date,
        })
      byKey.set(key, [...earlier, { date, issuer: citation.issuer, symbol: citation.symbol ?? "" }])
    }
    const quoted = quotedAfter(text, citation.end)
    if (!quoted || quoted.title.length < 25) continue
    const title = `${citation.type ?? ""} ${wordsOf(quoted.title).join(" ")}`
    const other = byTitle.get(title)
    if (other && other.key !== key)
      findings.add(citation, "contradicts", {
        code: "two-numbers",
        title: quoted.title,
        here: citation.symbol ?? "",
        there: other.symbol,
      })
    else if (!other) byTitle.set(title, { key, symbol: citation.symbol ?? "" })
  }
}

const single = new Set(["percent", "rate", "money", "count", "quantity"])

/** One indicator with two values for one period. Only indicators and periods that are written out are compared. */
export function checkTwoValues(text: string, reading: Reading, findings: FindingList): void {
  const seen = new Map<string, { text: string; value: number; start: number }>()
  for (const claim of reading.claims) {
    const value = amountOf(claim)
    const words = claim.indicator ? meaningOf(claim.indicator) : []
    if (
      value === null ||
      !single.has(claim.kind) ||
      words.length < 4 ||
      claim.period === null ||
      !/\d{4}/.test(claim.period)
    )
      continue
    const sentence = sentenceAround(text, claim)
    const here = foldInPlace(text.slice(sentence.start, sentence.end))
    if (/phấn đấu|mục tiêu|kế hoạch|dự toán|ước|trong đó|tăng|giảm|so với/u.test(here) || /[|\t]/.test(here)) continue
    const key = `${claim.kind} ${claim.values[0]?.unit} ${wordsOf(claim.indicator ?? "").join(" ")} ${wordsOf(claim.period).join(" ")} ${claim.org ?? ""}`
    const other = seen.get(key)
    if (!other) seen.set(key, { text: claim.text, value, start: sentence.start })
    else if (other.value !== value && other.start !== sentence.start)
      findings.add(claim, "contradicts", {
        code: "two-values",
        indicator: claim.indicator ?? "",
        here: claim.text,
        there: other.text,
        period: claim.period,
      })
  }
}
