import { datePattern, findDates, readDate } from "./dates.ts"
import { after, before, within } from "./words.ts"

/** A time limit in folded text: `value` is null when the words give no calendar date. */
export type FoundDeadline = { start: number; end: number; value: string | null; kind: "dated" | "recurrent" | "relative" }

const cue =
  "(?:xong |hoàn thành |thực hiện |báo cáo |kết thúc |ban hành |trình )?(?:trước |chậm nhất(?: là)?(?: đến| vào| trong)?(?: hết)? |muộn nhất(?: là)?(?: đến| vào)? |không (?:muộn|quá) (?:hơn )?|(?:đến |tới )?hết |xong trong |hoàn thành (?:trong|vào|năm|tháng|quý) ?|trong |vào cuối |đến )"
const noYear = "(?:ngày )?\\d{1,2}(?:[/-]\\d{1,2}| tháng \\d{1,2})?"
const every = "(?:hằng|mỗi) (?:năm|tháng|quý|tuần|ngày)"
const dated = new RegExp(`${before}(?:từ nay đến )?${cue}(?:trước )?(?:ngày )?(?:${datePattern})${after}(?! ${every})`, "gu")
const recurrent = new RegExp(
  `${before}(?:định kỳ )?(?:trước |vào )(?:ngày )?${noYear},? (?:của )?(?:tháng cuối )?${every}${after}` +
    `|${before}định kỳ (?:hằng (?:năm|tháng|quý|tuần|ngày)|\\d{1,2} tháng(?:/lần| một lần)?)${after}`, "gu")
const relative = new RegExp(
  `${before}(?:từ nay đến hết nhiệm kỳ|trong thời gian sớm nhất|ngay từ (?:đầu năm|đầu nhiệm kỳ|tháng đầu|quý đầu|năm đầu)[^.;\\n]{0,30}|` +
    `ngay sau (?:đại hội|hội nghị|kỳ họp|khi [^,.;\\n]{3,40})|trong nhiệm kỳ(?: này| tới)?|sớm nhất|theo (?:đúng )?(?:lộ trình|tiến độ)[^.;\\n]{0,40}|` +
    `trong (?:vòng |thời hạn )?\\d{1,3} (?:ngày làm việc|ngày|tháng|tuần|giờ)(?: kể từ[^.;,\\n]{0,60})?)${after}`, "gu")
/** "trong năm 2025" names a limit only for work still to do; "đến năm 2030" closes a plan's horizon. */
const weak = /^(?:trong|đến) /

/** All time limits between two places, in order. `strict` leaves out years that may be a mere period or horizon. */
export function findDeadlines(folded: string, start: number, end: number, strict = false): FoundDeadline[] {
  const found: FoundDeadline[] = []
  for (const match of within(dated, folded, start, end)) {
    const value = readDate(match)
    if (value === null) continue
    if (strict && weak.test(match[0]) && value.length === 4) continue
    if (strict && /^đến (?!hết|trước)/.test(match[0]) && value.length === 10) continue
    if (strict && /(?:từ [^.;\n]{0,30}|tính )$/.test(folded.slice(Math.max(start, match.index - 34), match.index)) && match[0].startsWith("đến ")) continue
    found.push({ start: match.index, end: match.index + match[0].length, value, kind: "dated" })
  }
  for (const match of within(recurrent, folded, start, end))
    found.push({ start: match.index, end: match.index + match[0].length, value: null, kind: "recurrent" })
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

/**
 * The limit that a time cell or a "Thời gian thực hiện:" line gives. A range ends at its last date; work that only starts
 * on a date, or goes on after it, has none.
 */
export function readTimeCell(folded: string): string | null {
  if (/(?:những|các) năm tiếp theo|trở đi/.test(folded)) return null
  if (/^\s*từ (?!.*(?:đến|-))/.test(folded)) return null
  const dates = findDates(folded)
  const range = /(\d{4})\s*-\s*(\d{4})/.exec(folded)
  if (range?.[2] && !dates.some((d) => d.value.length > 4)) return range[2]
  const last = dates.at(-1)
  if (last) return last.value
  return /^\D{0,12}((?:19|20)\d{2})\D{0,4}$/.exec(folded)?.[1] ?? null
}
