import { datePattern, findDates, readDate } from "./dates.ts"
import { type Anchor, findRelativeLimits, noAnchor, quarterMonth } from "./relative-limits.ts"
import { after, before, within } from "./words.ts"

export { type Anchor, noAnchor } from "./relative-limits.ts"

/** Why the words for a limit are no plain date: reckoned from the document's day or term, or counted in working days. */
export type LimitDoubt = "reckoned" | "working-days" | null

/** A time limit in folded text: `value` is null when the words give no calendar date. */
export type FoundDeadline = {
  start: number
  end: number
  value: string | null
  kind: "dated" | "recurrent" | "relative"
  doubt: LimitDoubt
}

const cue =
  "(?:xong |hoàn thành |thực hiện |báo cáo |kết thúc |ban hành |trình )?(?:trước |chậm nhất(?: là)?(?: đến| vào| trong)?(?: hết)? |muộn nhất(?: là)?(?: đến| vào)? |không (?:muộn|quá) (?:hơn )?|(?:đến |tới )?hết |xong trong |hoàn thành (?:trong |vào |(?=(?:năm|tháng|quý) ))|(?:vào |đến |tới )?(?:cuối|giữa|(?<!tháng )đầu) |trong |đến )"
/** "trước 17h00 ngày …", "trước 16 giờ 30 phút, ngày …": the hour says nothing of the day. */
const hour = "(?:\\d{1,2} ?(?:h|giờ|g) ?(?:\\d{1,2})?(?: ?phút)?,? )?"
const noYear = "(?:ngày )?\\d{1,2}(?:[/-]\\d{1,2}| tháng \\d{1,2})?"
const every = "(?:hằng|mỗi) (?:năm|tháng|quý|tuần|ngày)"
const dated = new RegExp(
  `${before}(?:từ nay đến )?${cue}(?:trước )?${hour}(?:ngày )?(?:${datePattern})${after}(?! ${every})`,
  "gu",
)
const recurrent = new RegExp(
  `${before}(?:trong |vào )?(?:tháng \\d{1,2}|quý (?:iv|i{1,3}|[1-4])) (?:của )?${every}${after}|` +
    `${before}(?:định kỳ )?(?:trước |vào )(?:ngày )?${noYear},? (?:của )?(?:tháng cuối )?${every}${after}` +
    `|${before}định kỳ (?:hằng (?:năm|tháng|quý|tuần|ngày)|\\d{1,2} tháng(?:/lần| một lần)?)${after}`,
  "gu",
)
const relative = new RegExp(
  `${before}(?:trong thời gian sớm nhất|ngay từ (?:đầu năm|đầu nhiệm kỳ|tháng đầu|quý đầu|năm đầu)[^.;\\n]{0,30}|` +
    `ngay sau (?:đại hội|hội nghị|kỳ họp|khi [^,.;\\n]{3,40})|sớm nhất|theo (?:đúng )?(?:lộ trình|tiến độ)[^.;\\n]{0,40})${after}`,
  "gu",
)
/** "hoàn thành trong 6 tháng đầu năm 2026": the end of its last month; only beside a word for finishing. */
const firstMonths = new RegExp(
  `${before}(?:hoàn thành|xong|kết thúc|trước hết|chậm nhất(?: là)?) (?:trong |hết )?(\\d{1,2}|ba|sáu|chín) tháng đầu năm (20\\d{2})${after}`,
  "gu",
)
const monthsInWords: Readonly<Record<string, number>> = { ba: 3, sáu: 6, chín: 9 }
/** A month or quarter without a year: "xong trong quý III", "trước tháng 9". */
const yearlessMonth = new RegExp(
  `${before}(?:(?:xong|hoàn thành|báo cáo|thực hiện) )?(?:(?:trong|trước|hết|đến hết|vào|cuối|chậm nhất(?: là)?(?: trong)?|muộn nhất(?: là)?) ){1,2}(?:tháng (\\d{1,2})|quý (i{1,3}|iv|[1-4]))${after}(?!(?:,)? ?(?:[/-] ?\\d|năm |của năm|hằng|mỗi|nhiệm kỳ))`,
  "gu",
)
const yearless = new RegExp(
  `${before}(?:xong |hoàn thành |báo cáo )?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hết) ${hour}(?:ngày )?(\\d{1,2})(?:[/-]| tháng )(\\d{1,2})${after}(?![/-]\\d| năm|,? (?:hằng|mỗi|của năm))`,
  "gu",
)

/** The first such day after the document's own; null when the document has no day or there is no such day. */
function nextDay(date: string, month: string, anchor: Anchor): string | null {
  if (anchor.day === null || Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31)
    return null
  const rest = `-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
  const year = Number(anchor.day.slice(0, 4))
  return `${year}${rest}` >= anchor.day ? `${year}${rest}` : `${year + 1}${rest}`
}
/** That month of the anchor's year, or of the year after when the document is later and its title names no year. */
function nextMonth(month: number, anchor: Anchor): string | null {
  if (month < 1 || month > 12) return null
  const two = String(month).padStart(2, "0")
  const year = anchor.year ?? anchor.day?.slice(0, 4)
  if (year === undefined) return null
  const past = anchor.day !== null && anchor.day.startsWith(year) && two < anchor.day.slice(5, 7)
  return `${past ? Number(year) + 1 : year}-${two}`
}

/** "trong năm 2025" names a limit only for work still to do; "đến năm 2030" closes a plan's horizon. */
const weak = /^(?:trong|đến) /

/** All time limits between two places, in order. `strict` leaves out years that may be a mere period or horizon. */
export function findDeadlines(
  folded: string,
  start: number,
  end: number,
  strict = false,
  anchor: Anchor = noAnchor,
): FoundDeadline[] {
  const found: FoundDeadline[] = []
  const piece = folded.slice(start, end)
  const digits = /\d/.test(piece)
  if (digits)
    for (const match of within(dated, folded, start, end)) {
      const value = readDate(match)
      if (value === null) continue
      if (strict && weak.test(match[0]) && value.length === 4) continue
      if (strict && /^đến (?!hết|trước)/.test(match[0]) && value.length === 10) continue
      if (
        strict &&
        /(?:từ [^.;\n]{0,30}|tính )$/.test(folded.slice(Math.max(start, match.index - 34), match.index)) &&
        match[0].startsWith("đến ")
      )
        continue
      found.push({ start: match.index, end: match.index + match[0].length, value, kind: "dated", doubt: null })
    }
  if (/tháng đầu năm/u.test(piece))
    for (const match of within(firstMonths, folded, start, end)) {
      const month = monthsInWords[match[1] ?? ""] ?? Number(match[1])
      const value = month >= 1 && month <= 12 ? `${match[2]}-${String(month).padStart(2, "0")}` : null
      if (value !== null)
        found.push({ start: match.index, end: match.index + match[0].length, value, kind: "dated", doubt: null })
    }
  if (digits)
    for (const match of within(yearless, folded, start, end))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: nextDay(match[1] ?? "", match[2] ?? "", anchor),
        kind: "dated",
        doubt: "reckoned",
      })
  if (/tháng|quý/u.test(piece))
    for (const match of within(yearlessMonth, folded, start, end)) {
      const value = nextMonth(match[1] ? Number(match[1]) : quarterMonth(match[2] ?? ""), anchor)
      if (value !== null)
        found.push({ start: match.index, end: match.index + match[0].length, value, kind: "dated", doubt: "reckoned" })
    }
  if (/hằng|mỗi|định kỳ/u.test(piece))
    for (const match of within(recurrent, folded, start, end))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: null,
        kind: "recurrent",
        doubt: null,
      })
  if (/sớm nhất|ngay |theo /u.test(piece))
    for (const match of within(relative, folded, start, end))
      found.push({ start: match.index, end: match.index + match[0].length, value: null, kind: "relative", doubt: null })
  for (const { working, ...limit } of findRelativeLimits(folded, start, end, anchor))
    found.push({
      ...limit,
      kind: "relative",
      doubt: working ? "working-days" : limit.value === null ? null : "reckoned",
    })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let reached = start
  return found.filter((one) => {
    const free = one.start >= reached
    reached = Math.max(reached, one.end)
    return free
  })
}

const yearlessCell = /^\s*(?:trong |hoàn thành (?:trong )?|trước )?(?:tháng (\d{1,2})|quý (i{1,3}|iv|[1-4]))\s*\.?\s*$/u

/**
 * The limit that a time cell or a "Thời gian thực hiện:" line gives. A range ends at its last date; work that only starts
 * on a date, or goes on after it, has none.
 */
export function readTimeCell(folded: string, anchor: Anchor = noAnchor): string | null {
  if (/(?:những|các) năm tiếp theo|trở đi/.test(folded)) return null
  if (/^\s*từ (?!.*(?:đến|-))/.test(folded)) return null
  const dates = findDates(folded)
  const range = /(\d{4})\s*-\s*(\d{4})/.exec(folded)
  if (range?.[2] && !dates.some((d) => d.value.length > 4)) return range[2]
  const last = dates.at(-1)
  if (last) return last.value
  const near = yearlessCell.exec(folded)
  if (near && anchor.year !== null) {
    const month = near[1] ? Number(near[1]) : quarterMonth(near[2] ?? "")
    if (month >= 1 && month <= 12) return `${anchor.year}-${String(month).padStart(2, "0")}`
  }
  const day = findDeadlines(folded, 0, folded.length, false, anchor).find((found) => found.value !== null)
  if (day) return day.value
  return /^\D{0,12}((?:19|20)\d{2})\D{0,4}$/.exec(folded)?.[1] ?? null
}
