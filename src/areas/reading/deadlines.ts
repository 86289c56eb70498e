import { datePattern, findDates, readDate } from "./dates.ts"
import { parseRoman } from "./numbers.ts"
import { after, before, within } from "./words.ts"

/** A time limit in folded text: `value` is null when the words give no calendar date. */
export type FoundDeadline = {
  start: number
  end: number
  value: string | null
  kind: "dated" | "recurrent" | "relative"
}

/** What a day without a year is reckoned from: the document's own day, and the year its title is about. */
export type Anchor = { day: string | null; year: string | null }
export const noAnchor: Anchor = { day: null, year: null }

const cue =
  "(?:xong |hoàn thành |thực hiện |báo cáo |kết thúc |ban hành |trình )?(?:trước |chậm nhất(?: là)?(?: đến| vào| trong)?(?: hết)? |muộn nhất(?: là)?(?: đến| vào)? |không (?:muộn|quá) (?:hơn )?|(?:đến |tới )?hết |xong trong |hoàn thành (?:trong|vào|năm|tháng|quý) ?|trong |vào cuối |đến )"
const noYear = "(?:ngày )?\\d{1,2}(?:[/-]\\d{1,2}| tháng \\d{1,2})?"
const every = "(?:hằng|mỗi) (?:năm|tháng|quý|tuần|ngày)"
const dated = new RegExp(
  `${before}(?:từ nay đến )?${cue}(?:trước )?(?:ngày )?(?:${datePattern})${after}(?! ${every})`,
  "gu",
)
const recurrent = new RegExp(
  `${before}(?:định kỳ )?(?:trước |vào )(?:ngày )?${noYear},? (?:của )?(?:tháng cuối )?${every}${after}` +
    `|${before}định kỳ (?:hằng (?:năm|tháng|quý|tuần|ngày)|\\d{1,2} tháng(?:/lần| một lần)?)${after}`,
  "gu",
)
const relative = new RegExp(
  `${before}(?:từ nay đến hết nhiệm kỳ|trong thời gian sớm nhất|ngay từ (?:đầu năm|đầu nhiệm kỳ|tháng đầu|quý đầu|năm đầu)[^.;\\n]{0,30}|` +
    `ngay sau (?:đại hội|hội nghị|kỳ họp|khi [^,.;\\n]{3,40})|trong nhiệm kỳ(?: này| tới)?|sớm nhất|theo (?:đúng )?(?:lộ trình|tiến độ)[^.;\\n]{0,40}|` +
    `trong (?:vòng |thời hạn )?\\d{1,3} (?:ngày làm việc|ngày|tháng|tuần|giờ)(?: kể từ[^.;,\\n]{0,60})?)${after}`,
  "gu",
)
const yearless = new RegExp(
  `${before}(?:xong |hoàn thành |báo cáo )?(?:trước|chậm nhất(?: là)?|muộn nhất(?: là)?|hết) (?:ngày )?(\\d{1,2})(?:[/-]| tháng )(\\d{1,2})${after}(?![/-]\\d| năm|,? (?:hằng|mỗi|của năm))`,
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
      found.push({ start: match.index, end: match.index + match[0].length, value, kind: "dated" })
    }
  if (digits)
    for (const match of within(yearless, folded, start, end))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value: nextDay(match[1] ?? "", match[2] ?? "", anchor),
        kind: "dated",
      })
  if (/hằng|mỗi|định kỳ/u.test(piece))
    for (const match of within(recurrent, folded, start, end))
      found.push({ start: match.index, end: match.index + match[0].length, value: null, kind: "recurrent" })
  if (/nhiệm kỳ|sớm nhất|ngay |theo |trong /u.test(piece))
    for (const match of within(relative, folded, start, end))
      found.push({ start: match.index, end: match.index + match[0].length, value: null, kind: "relative" })
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
    const month =
      near[1] ?? (near[2] ? String(3 * (/^\d/.test(near[2]) ? Number(near[2]) : (parseRoman(near[2]) ?? 0))) : "")
    if (Number(month) >= 1 && Number(month) <= 12) return `${anchor.year}-${month.padStart(2, "0")}`
  }
  const day = findDeadlines(folded, 0, folded.length, false, anchor).find((found) => found.value !== null)
  if (day) return day.value
  return /^\D{0,12}((?:19|20)\d{2})\D{0,4}$/.exec(folded)?.[1] ?? null
}
