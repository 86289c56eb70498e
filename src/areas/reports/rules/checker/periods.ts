import type { Reading } from "#src/areas/reading/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import { two, writtenDays } from "./days.ts"
import type { FindingList } from "./findings.ts"
import { foldInPlace, sentenceAround } from "./words.ts"

const years =
  /(?:nhiệm kỳ|giai đoạn|thời kỳ|kế hoạch \d{1,2} năm|niên khóa|năm học|từ năm)\s+(?:năm )?\(?(\d{4})\s*(?:-|đến năm|đến)\s*(\d{4})(?!\d)/gu
const term = /^nhiệm kỳ/u
/** The Councils elected in 2004 served seven years, by a resolution of the National Assembly. */
const longTerm = new Set(["2004 2011"])

/** Periods that run backwards, terms that are not of five years, stated lengths that do not fit. */
export function checkPeriods(text: string, reading: Reading, findings: FindingList): void {
  const folded = foldInPlace(text)
  for (const found of folded.matchAll(years)) {
    const [words, from = "", to = ""] = found
    const place = { start: found.index, end: found.index + words.length }
    const length = Number(to) - Number(from)
    if (Number(to) < Number(from)) findings.add(place, "contradicts", { code: "period-backwards", from, to })
    else if (term.test(words) && length !== 5 && !longTerm.has(`${from} ${to}`)) {
      const sentence = sentenceAround(text, place)
      // The Party's statutes hold a congress of a Party organisation every five years.
      const around = folded.slice(sentence.start, sentence.end)
      const ofParty =
        /đại hội[^.]{0,60}đảng bộ|đảng bộ[^.]{0,60}đại hội/u.test(around) && !/chi bộ|bộ phận/u.test(around)
      if (length < 5 && !(ofParty && Number(from) >= 2005)) continue
      findings.add(place, "unknown", { code: "term-length", from, to })
    }
  }
  checkLengths(text, reading, findings)
  checkSpans(text, folded, findings)
}

/** "kế hoạch 5 năm 2021-2025": both ends may count. */
function checkLengths(text: string, reading: Reading, findings: FindingList): void {
  for (const { rule, expression, holds, claims } of reading.checks) {
    const claim = claims[0] === undefined ? undefined : reading.claims[claims[0]]
    const [, to, from, stated] = /^(\d{4}) - (\d{4}) = (\d+)$/u.exec(expression) ?? []
    if ((rule !== "period-length" && rule !== "duration") || holds === null || !claim || !to || !from || !stated)
      continue
    if (!holds && /[a-z]/iu.test(text[claim.start - 1] ?? "")) continue
    findings.add(claim, holds ? "agrees" : "contradicts", {
      code: holds ? "length-holds" : "length-wrong",
      from,
      to,
      stated: Number(stated),
      unit: "years",
    })
  }
}

const monthsOf = (from: PlainDate, to: PlainDate): number => {
  const [year, month, day] = from.split("-").map(Number) as [number, number, number]
  const [lastYear, lastMonth, lastDay] = to.split("-").map(Number) as [number, number, number]
  return (lastYear - year) * 12 + lastMonth - month + (lastDay - day + 1) / 30.5
}

/** Two days of one span: backwards, or not as many months as the words beside them say. */
function checkSpans(text: string, folded: string, findings: FindingList): void {
  const days = writtenDays(text)
  days.forEach((first, index) => {
    const second = days[index + 1]
    if (!second?.day || !first.day) return
    const between = folded.slice(first.end, second.start).replaceAll("\n", " ")
    if (!/^ (?:đến|tới)(?: hết)?(?: ngày)? $|^ ?- ?(?:ngày )?$/u.test(between)) return
    const lead = folded.slice(Math.max(0, first.start - 40), first.start).replaceAll("\n", " ")
    const place = { start: first.start, end: second.end }
    const [from, to] = [text.slice(first.start, first.end), text.slice(second.start, second.end)]
    if (second.day < first.day) {
      if (/từ (?:ngày )?$/u.test(lead)) findings.add(place, "contradicts", { code: "period-backwards", from, to })
      return
    }
    const stated = /(?<!\d)(\d{1,2}) tháng(?: đầu năm| cuối năm)?(?: (?:19|20)\d{2})?,? ?\(?(?:từ )?(?:ngày )?$/u.exec(
      lead,
    )?.[1]
    if (stated === undefined || Number(stated) === 0) return
    const real = monthsOf(first.day, second.day)
    const holds = Math.abs(real - Number(stated)) < 0.2
    if (holds || Math.abs(real - Number(stated)) >= 0.75)
      findings.add(place, holds ? "agrees" : "contradicts", {
        code: holds ? "length-holds" : "length-wrong",
        from,
        to,
        stated: Number(stated),
        unit: "months",
      })
  })
}

const reached =
  /(?<!\p{L})(?:tính đến|lũy kế đến|tính tới)(?: hết)?(?: thời điểm)?(?: hết)? (?:(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|tháng (\d{1,2})[/-](\d{4}))(?!\d)/gu

/** What "had been reached by" a day that lies after the day of the text. */
export function checkLaterThanText(text: string, textDay: PlainDate | null, findings: FindingList): void {
  if (textDay === null) return
  const folded = foldInPlace(text)
  for (const found of folded.matchAll(reached)) {
    const day = parsePlainDate(
      found[3] ? `${found[3]}-${two(found[2])}-${two(found[1])}` : `${found[5]}-${two(found[4])}-01`,
    )
    const place = { start: found.index, end: found.index + found[0].length }
    if (day === null || day <= textDay) continue
    const sentence = sentenceAround(text, place)
    const words = folded.slice(sentence.start, sentence.end)
    if (/dự kiến|ước|phấn đấu|dự báo|sẽ|kế hoạch|mục tiêu/u.test(words)) continue
    if (!/(?<!\p{L})(?:đã|đạt|hoàn thành|thực hiện được|có)(?!\p{L})/u.test(words)) continue
    findings.add(place, "contradicts", { code: "later-than-text", day, textDay, what: "figure" })
  }
}
