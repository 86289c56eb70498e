import { parseRoman } from "./numbers.ts"
import { after, before, within } from "./words.ts"

/** What limits in words are reckoned from. Days are YYYY-MM-DD, years YYYY. */
export type Anchor = {
  /** The document's own day. */
  day: string | null
  /** The year that the title or the heading above is about. */
  year: string | null
  /** The first and last year of the term that the text is about. */
  term: { from: string; to: string } | null
  /** The day from which the document says that it holds. */
  effective: string | null
}
export const noAnchor: Anchor = { day: null, year: null, term: null, effective: null }

/** A limit said in relation to something: `working` when only a calendar of working days can turn it into a day. */
export type RelativeLimit = { start: number; end: number; value: string | null; working: boolean }

/** The day so many days after another, reckoned without any calendar of holidays. */
export function daysAfter(day: string, count: number): string | null {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at) || count > 40_000) return null
  return new Date(at + count * 86_400_000).toISOString().slice(0, 10)
}

/** The same day of the month so many months later, or that month's last day when it is shorter. */
export function monthsAfter(day: string, count: number): string | null {
  const [year, month, date] = day.split("-").map(Number)
  if (!year || !month || !date || count > 1_200) return null
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10)
}

const paper =
  "(?:nghị quyết|quyết định|chỉ thị|kế hoạch|chương trình|kết luận|thông báo|công văn|công điện|văn bản|quy chế|quy định)"
const span = new RegExp(
  `${before}(?:(?:chậm nhất|muộn nhất|hoàn thành)(?: là)? )?(?:trong vòng|trong thời hạn|trong thời gian|trong|sau|không quá|chậm nhất|muộn nhất)(?: là| tối đa| không quá)? (\\d{1,3})(?: ?\\([\\p{L} ]{2,30}\\))? (ngày làm việc|ngày|tuần|tháng|năm|giờ)${after}` +
    `(?:,? (?:kể|tính)?(?: từ)? ?(?:khi|ngày|thời điểm) ([^.;,\\n()]{2,90}))?`,
  "gu",
)
const issued = new RegExp(
  `^(?:ký(?: ban hành)?|ban hành|(?:${paper} (?:này )?(?:được )?)(?:ký|ban hành)|(?:ký|ban hành) ${paper})`,
  "u",
)
const inForce = new RegExp(`^(?:${paper} (?:này )?)?có hiệu lực`, "u")

/** The day from which a span is counted; null when the text does not tell it. */
function spanStart(event: string, anchor: Anchor): string | null {
  if (issued.test(event)) return anchor.day
  return inForce.test(event) ? anchor.effective : null
}

function readSpan(match: RegExpExecArray, anchor: Anchor): { value: string | null; working: boolean } | null {
  const [, count = "", unit = "", event] = match
  const working = unit === "ngày làm việc"
  if (event === undefined && (match[0].startsWith("trong ") || match[0].startsWith("sau ")) && !working)
    return /^trong (?:vòng|thời hạn)/u.test(match[0]) ? { value: null, working } : null
  const from = event === undefined ? null : spanStart(event, anchor)
  if (working || from === null || unit === "giờ") return { value: null, working }
  const number = Number(count)
  if (unit === "ngày") return { value: daysAfter(from, number), working }
  if (unit === "tuần") return { value: daysAfter(from, number * 7), working }
  return { value: monthsAfter(from, unit === "năm" ? number * 12 : number), working }
}

const termWords = new RegExp(
  `${before}(?:từ nay )?(?:(?:đến |tới )?(?:hết|cuối|giữa) nhiệm kỳ|trong (?:cả )?nhiệm kỳ(?: này| tới)?(?! \\d)|(?:trong )?toàn khóa)${after}`,
  "gu",
)
const yearWords = new RegExp(
  `${before}(?:(?:trong|trước|đến|hết|xong|hoàn thành|vào|cuối|chậm nhất|muộn nhất) ){1,3}(?:(?:(tháng) (\\d{1,2})|(quý) (i{1,3}|iv|[1-4])|cuối|đầu|hết) )?(?:của )?năm (nay|này|sau|tới|hiện tại)${after}`,
  "gu",
)
const nearWords = new RegExp(
  `${before}(?:(?:trong|xong|hết|hoàn thành|cuối) ){1,2}(tháng|quý) (này|tới|sau)${after}`,
  "gu",
)

function readTerm(text: string, anchor: Anchor): string | null {
  if (anchor.term === null) return null
  const from = Number(anchor.term.from)
  if (text.includes("giữa")) return String(Math.min(from + 3, Number(anchor.term.to)))
  return anchor.term.to
}

function readYear(match: RegExpExecArray, anchor: Anchor): string | null {
  if (anchor.day === null) return null
  const year = Number(anchor.day.slice(0, 4)) + (match[5] === "sau" || match[5] === "tới" ? 1 : 0)
  if (match[1]) return monthOf(year, Number(match[2]))
  if (match[3]) return monthOf(year, quarterMonth(match[4] ?? ""))
  return String(year)
}

/** The last month of a quarter written I–IV or 1–4; 0 when it is none. */
export function quarterMonth(written: string): number {
  const quarter = /^\d/.test(written) ? Number(written) : (parseRoman(written) ?? 0)
  return quarter >= 1 && quarter <= 4 ? quarter * 3 : 0
}

const monthOf = (year: number, month: number) =>
  month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : null

function readNear(match: RegExpExecArray, anchor: Anchor): string | null {
  if (anchor.day === null) return null
  const year = Number(anchor.day.slice(0, 4))
  const month = Number(anchor.day.slice(5, 7))
  const next = match[2] === "này" ? 0 : 1
  if (match[1] === "tháng") return month + next > 12 ? monthOf(year + 1, 1) : monthOf(year, month + next)
  const quarter = Math.ceil(month / 3) + next
  return quarter > 4 ? monthOf(year + 1, 3) : monthOf(year, quarter * 3)
}

/** Limits in words between two places of folded text, with the day, month or year they come to where the anchor tells it. */
export function findRelativeLimits(folded: string, start: number, end: number, anchor: Anchor): RelativeLimit[] {
  const found: RelativeLimit[] = []
  const piece = folded.slice(start, end)
  const add = (match: RegExpExecArray, value: string | null, working = false) =>
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length, value, working })
  if (/\d (?:\(|ngày|tuần|tháng|năm|giờ)/u.test(piece))
    for (const match of within(span, folded, start, end)) {
      const read = readSpan(match, anchor)
      if (read) add(match, read.value, read.working)
    }
  if (/nhiệm kỳ|toàn khóa/u.test(piece))
    for (const match of within(termWords, folded, start, end)) add(match, readTerm(match[0], anchor))
  if (/năm (?:nay|này|sau|tới|hiện)/u.test(piece))
    for (const match of within(yearWords, folded, start, end)) add(match, readYear(match, anchor))
  if (/(?:tháng|quý) (?:này|tới|sau)/u.test(piece))
    for (const match of within(nearWords, folded, start, end)) add(match, readNear(match, anchor))
  return found
}
