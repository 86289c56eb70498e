import { parsePlainDate, type PlainDate } from "#src/base/plain-date.ts"
import { type Period, quarters, span, two } from "./days.ts"
import { foldInPlace, type Piece } from "./words.ts"

/** The period that words of a text name. */
export interface SaidPeriod extends Period {
  /** "tính đến ngày 30/9": only the end is said. */
  upTo: boolean
  start: number
  end: number
}

const day = "(?:ngày )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})"
const year = "(?:19|20)\\d{2}"
const named = new RegExp(
  [
    `(?:từ )?${day} ?(?:-|đến|tới)(?: hết)? ?${day}`,
    `(?:tính đến|lũy kế đến|đến thời điểm|đến hết|tính tới|đến)(?: thời điểm)?(?: hết)?(?: ngày)? (\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})`,
    `(?:từ năm )?(${year}) ?(?:-|đến năm|đến hết năm|đến) ?(${year})`,
    `(?:(\\d{1,2})|(sáu|chín|ba)) tháng (đầu|cuối)(?:(?: của)? năm)?(?: (${year}))?`,
    `(\\d{1,2}) tháng năm (${year})`,
    `quý (iv|i{1,3}|[1-4])(?:(?: ?[/-] ?| năm |, năm )(${year}))?`,
    `tháng (\\d{1,2})(?:(?: ?[/-] ?| năm )(${year}))?`,
    `năm (${year})`,
    `(năm nay)`,
  ]
    .map((form) => `(?<![\\p{L}\\d/])(?:${form})(?![\\p{L}\\d])`)
    .join("|"),
  "gu",
)
/** What a figure is compared with is not its own period. */
const compared =
  /(?:so với|so|cùng kỳ|bằng|hơn|thấp hơn|cao hơn)(?: (?:của|với|năm|cùng|kỳ|thời|điểm|cuối|đầu|hết))* ?$/u
const vague =
  /(?<!\p{L})(?:những năm|nhiều năm|\d{1,2} năm (?:qua|liền|liên tục)|mỗi năm|hằng năm|hàng năm|mỗi tháng|hằng tháng|mỗi ngày|tuần qua|trong tuần|trong ngày|hôm nay|năm trước|năm ngoái|từ đầu nhiệm kỳ|từ đầu năm|từ đầu quý|nửa nhiệm kỳ|giữa nhiệm kỳ|lũy kế|kỳ trước|tháng trước|quý trước|nhiệm kỳ trước)(?!\p{L})/u
const worded: Readonly<Record<string, number>> = { sáu: 6, chín: 9, ba: 3 }

function days(from: string | undefined, month: string | undefined, of: string | undefined): PlainDate | null {
  return parsePlainDate(`${of}-${two(month)}-${two(from)}`)
}
const wholeYears = (from: number, to: number): Period => span(from, 1, 12, to)
const months = (of: number, first: number, last: number): Period | null =>
  first >= 1 && last <= 12 && last >= first ? span(of, first, last) : null

/** The periods named in some words; `yearOf` stands in where they leave the year out. */
export function periodsIn(text: string, piece: Piece, yearOf: number | null): SaidPeriod[] {
  const folded = foldInPlace(text.slice(piece.start, piece.end)).replaceAll("\n", " ")
  const found: SaidPeriod[] = []
  for (const match of folded.matchAll(named)) {
    if (compared.test(folded.slice(Math.max(0, match.index - 40), match.index))) continue
    const of = (written: string | undefined) => (written ? Number(written) : yearOf)
    const put = (period: Period | null, upTo = false) => {
      if (period && period.to >= period.from)
        found.push({
          ...period,
          upTo,
          start: piece.start + match.index,
          end: piece.start + match.index + match[0].length,
        })
    }
    const [first, last] = [days(match[1], match[2], match[3]), days(match[4], match[5], match[6])]
    const until = days(match[7], match[8], match[9])
    if (first && last) put({ from: first, to: last })
    else if (until) put({ from: `${until.slice(0, 4)}-01-01` as PlainDate, to: until }, true)
    else if (match[10] && match[11]) put(wholeYears(Number(match[10]), Number(match[11])))
    else if (match[14]) {
      const count = match[12] ? Number(match[12]) : (worded[match[13] ?? ""] ?? 0)
      const its = of(match[15])
      if (its !== null && count >= 1 && count <= 12)
        put(match[14] === "đầu" ? months(its, 1, count) : months(its, 13 - count, 12))
    } else if (match[16] && match[17]) put(months(Number(match[17]), 1, Number(match[16])))
    else if (match[18]) {
      const [quarter, its] = [quarters[match[18]], of(match[19])]
      if (quarter && its !== null) put(months(its, quarter * 3 - 2, quarter * 3))
    } else if (match[20]) {
      const [month, its] = [Number(match[20]), of(match[21])]
      if (its !== null) put(months(its, month, month))
    } else if (match[22]) {
      const its = Number(match[22])
      put(wholeYears(its, its), /(?:đến|hết|tới) $/u.test(folded.slice(Math.max(0, match.index - 5), match.index)))
    } else if (match[23] && yearOf !== null) put(wholeYears(yearOf, yearOf))
  }
  return found
}

/** What a claim's sentence says of its period. */
export interface ClaimPeriod {
  said: SaidPeriod | null
  /** The words name two periods at once. */
  unclear: boolean
  /** Periods that earlier sentences of the paragraph name, when the claim's own sentence names none. */
  earlier: SaidPeriod[]
  /** Words that speak of time but name no period: "5 năm qua". */
  vague: string | null
}

/** The period of a claim: the one named nearest before it, in its clause first, else right after it. */
export function periodOfClaim(
  text: string,
  { claim, sentence, clause }: { claim: Piece; sentence: Piece; clause: Piece },
  yearOf: number | null,
): ClaimPeriod {
  const all = periodsIn(text, sentence, yearOf).filter((one) => one.end <= claim.start || one.start >= claim.end)
  const inClause = all.filter((one) => one.start >= clause.start && one.end <= clause.end)
  const before = inClause.filter((one) => one.end <= claim.start)
  const after = inClause.filter((one) => one.start >= claim.end)
  const earlier = all.filter((one) => one.end <= clause.start)
  const said = before.at(-1) ?? after[0] ?? earlier.at(-1) ?? null
  const words = foldInPlace(text.slice(sentence.start, clause.end))
  const paragraph = Math.max(text.lastIndexOf("\n", sentence.start - 1) + 1, sentence.start - 1200)
  return {
    said,
    unclear: before.length + after.length > 1,
    earlier: said === null ? periodsIn(text, { start: paragraph, end: sentence.start }, yearOf) : [],
    vague: said === null ? (vague.exec(words)?.[0] ?? null) : null,
  }
}

const heading = /(?:báo cáo|kết quả|tình hình|sơ kết|tổng kết|đánh giá|thực hiện nhiệm vụ|công tác)[^.;|]{0,200}/u

/** The period that a report is about, from its heading; null when the heading names none. */
export function periodOfText(text: string, title: string | null, textDay: PlainDate | null): SaidPeriod | null {
  const yearOf = textDay === null ? null : Number(textDay.slice(0, 4))
  const own = title ?? text.slice(0, 400)
  const words = heading.exec(foldInPlace(own).replaceAll("\n", " "))
  if (!words) return null
  // "kết quả 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2026": the year that stands last serves both.
  const last = [...words[0].matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].at(-1)?.[1]
  const piece = { start: words.index, end: words.index + words[0].length }
  return periodsIn(own, piece, last === undefined ? yearOf : Number(last))[0] ?? null
}
