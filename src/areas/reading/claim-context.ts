import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import type { Source } from "./source.ts"
import { before, tidy, within } from "./words.ts"
import { type NamedTime, timeBefore, timeBehind } from "./claim-times.ts"

const comparators: readonly [RegExp, string][] = [
  [/(?:≥|>=|tối thiểu|ít nhất|từ|không dưới|không thấp hơn|không ít hơn|trở lên)/u, "≥"],
  [/(?:≤|<=|tối đa|không quá|không vượt quá|nhiều nhất|trở xuống)/u, "≤"],
  [/(?:chưa đến|chưa tới|chưa đầy|dưới|thấp hơn|ít hơn|<)/u, "<"],
  [/(?:trên|hơn|vượt|quá|cao hơn|>)/u, ">"],
  [/(?:khoảng|gần|xấp xỉ|bình quân)/u, "≈"],
]
const comparatorWords =
  "ước đạt|dự kiến đạt|đạt tỷ lệ|chiếm tỷ lệ|với tỷ lệ|tương ứng|tương đương|đạt khoảng|đạt từ|đạt trên|đạt tối thiểu|đạt ít nhất|đạt được|đạt tới|đạt|tối thiểu|ít nhất|từ|không dưới|không thấp hơn|không ít hơn|tối đa|không quá|không vượt quá|quá|chưa đến|chưa tới|chưa đầy|trên|hơn|vượt|dưới|khoảng|gần|xấp xỉ|bình quân|ước tăng|dự kiến tăng|tăng bình quân|tăng|giảm|bằng|chiếm|ước|còn|cao hơn|thấp hơn|ít hơn|hoàn thành|đã hoàn thành|là|được|>=|≥|<=|≤|>|<|="
const comparatorEnd = new RegExp(`(?:${before}|(?<=^|[ (]))((?:(?:${comparatorWords})[ \\n]*)+)$`, "u")
const clauseMark = /\.(?=[ \n])|[;!?…(|]|:(?=[ \n])|,(?=[ \n])|[ \n](?:trong đó|bao gồm|với|và)[ \n]/gu
const place =
  "(?:(?:UBND|HĐND|[Đđ]ảng bộ|Đảng ủy) )?(?:[Qq]uận|[Hh]uyện|[Tt]hành phố|TP|[Tt]ỉnh|[Pp]hường|[Xx]ã|[Tt]hị xã|[Tt]hị trấn) \\p{Lu}\\p{L}*(?:[ -]\\p{Lu}\\p{L}*){0,4}"
/** A ministry, department or board: its name has small words in it and ends where its work or a mark begins. */
const office =
  "(?:Sở|Bộ|Ban|Phòng|Chi cục|Đảng bộ) \\p{Lu}\\p{L}*(?:,? \\p{L}+){0,8}?(?= (?:đã|sẽ|phải|cần|có|là|được|còn|chủ trì|phối hợp|tham mưu|trình|ban hành|thực hiện|triển khai|tiếp nhận|giải quyết|tổ chức|hoàn thành|đạt|ước|tiếp|thu|chi|kiểm tra|với|giao|cho|về)(?!\\p{L})|[.;:(]|$)"
const orgName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${place}|${office})`, "gu")

type Context = {
  start: number
  end: number
  comparator: string | null
  indicator: string | null
  period: string | null
  org: string | null
}

function signOf(words: string, trailing: string, rest: string): string | null {
  for (const [pattern, sign] of comparators) if (pattern.test(trailing)) return sign
  const stated = words.trim()
  if (stated === "") return null
  /** "giảm từ 5,2% xuống còn 4,1%": where a movement starts, not a lower bound. */
  if (stated.endsWith("từ") && /^[^.;:]{0,60}?(?<!\p{L})(?:xuống|lên|còn|đến|tới|thành|sang|nay)(?!\p{L})/u.test(rest))
    return null
  for (const [pattern, sign] of comparators) if (pattern.test(stated)) return sign
  return /đạt|bằng|chiếm|là|hoàn thành|còn|được|=/u.test(stated) ? "=" : stated
}

/** Too little before a counted noun says what is measured; the noun does. */
const indicatorOf = (named: string, claim: FoundClaim): string | null =>
  named.length > 4 ? named : (claim.values[0]?.unit ?? null) || null

/** Kinds whose span is the words themselves, without the sign before them. */
const bare: ReadonlySet<string> = new Set([
  "period",
  "deadline",
  "duration",
  "count",
  "award",
  "status",
  "rank",
  "qualitative",
  "frequency",
  "target",
])

function lastOf(pattern: RegExp, text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  for (const match of within(pattern, text, 0, text.length)) last = match
  return last
}

const strongSurname = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Đinh|Trịnh|Phan"
const surname = `${strongSurname}|Hồ|Dương|Lý|Mai|Đoàn|Lương|Tạ|Tô|Cao|Hà|Lưu|Châu|Thái|Đào|Trương|Vương|Tăng|Kiều|Chu|Đàm`
const word = "\\p{Lu}\\p{L}*"
/** "tỉnh Nguyễn Văn Bình": no province is called so. */
const personAtProvince = new RegExp(
  `(?:[Tt]ỉnh|[Tt]hành phố|TP) (?!Hồ Chí Minh)(?:(?:${strongSurname})(?: ${word}){1,3}|(?:${surname})(?: ${word}){2,3})$`,
  "u",
)
/** Wards and communes are named after people: a title before and what the person does after tell the person. */
const personAfterTitle = new RegExp(
  `(?:[Qq]uận|[Hh]uyện|[Pp]hường|[Xx]ã|[Tt]hị xã|[Tt]hị trấn) (?:${surname})(?: ${word}){2,3}$`,
  "u",
)
const title = /(?:chủ tịch|bí thư|trưởng|giám đốc|chánh văn phòng) (?:(?:thường trực|hđnd|đảng ủy) ?)*$/iu
const acts =
  /^,? (?:đã |vừa |cũng )?(?:cho (?:biết|rằng)|nhấn mạnh|phát biểu|nêu|yêu cầu|khẳng định|chỉ đạo|đề nghị|kết luận|thông tin|chia sẻ|đánh giá|ghi nhận|ký|chủ trì|dự|báo cáo|trình bày|giao)(?!\p{L})/u

/** The last body named; a person's name after the title of an office is no place. */
function lastBody(text: string): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  for (const match of within(orgName, text, 0, text.length)) {
    const titled = title.test(text.slice(Math.max(0, match.index - 40), match.index))
    const person =
      personAtProvince.test(match[0]) ||
      (titled && personAfterTitle.test(match[0]) && acts.test(text.slice(match.index + match[0].length)))
    if (!person) last = match
  }
  return last
}

/** What a claim's block and headings say about time. */
export type Times = { named: readonly NamedTime[]; inherited: string | null }

/** When a figure is so: the time behind it, else the last one before it in its block, else that of its headings. */
const periodOf = (source: Source, block: Block, claim: FoundClaim, times: Times): string | null =>
  claim.period
    ? tidy(claim.period)
    : (timeBehind(source, claim.end, block.end) ??
      timeBefore(times.named, claim.start - 400, claim.start) ??
      times.inherited)

/** What stands around the number: its sign, what it measures, when, and whose it is. */
export function completeClaim(source: Source, block: Block, claim: FoundClaim, times: Times): Context {
  const from = Math.max(block.body, claim.start - 240)
  const left = source.folded.slice(from, claim.start)
  const mark = lastOf(clauseMark, left)
  let clause = mark ? mark.index + mark[0].length : 0
  const found = comparatorEnd.exec(left)?.[1] ?? ""
  const pointing = /(?:nói|kể|nêu|như|ở) $/u.test(left.slice(0, left.length - found.length))
  const words = pointing ? found.replace(/^trên[ \n]+/u, "") : found
  let named = left.slice(clause, left.length - words.length)
  if (named.trim() === "" && left[clause - 1] === ":") {
    const earlier = lastOf(/[.;,!?(] /gu, left.slice(0, clause - 1))
    clause = earlier ? earlier.index + 2 : 0
    named = left.slice(clause, left.length - words.length).replace(/: *$/u, "")
  }
  const rest = source.folded.slice(claim.end, Math.min(block.end, claim.end + 120))
  const trailing = /^ (?:trở lên|trở xuống)/u.exec(rest)?.[0] ?? ""
  const follows = /^[ \n][^.,;:()]{3,100}/u.exec(rest)?.[0] ?? ""
  const half = claim.values[0]?.unit === "phần"
  const percentFirst =
    (named.trim().length < 4 || (half && /^\s*(?:(?:đến|tới|hiện) nay|nay)(?: đã)?(?: có)?,?\s*$/u.test(named))) &&
    (half || (claim.kind === "percent" && words.trim() === ""))
  const indicatorFrom = from + clause + (named.length - named.trimStart().length)
  const indicatorText = percentFirst
    ? source.plain.slice(claim.end, claim.end + follows.length)
    : source.plain.slice(indicatorFrom, from + clause + named.length)
  const timed = claim.kind === "period" || claim.kind === "deadline"
  const org = lastBody(source.plain.slice(from, claim.start))
  return {
    start: bare.has(claim.kind) ? claim.start : claim.start - words.length,
    end: claim.end + trailing.length,
    comparator: timed ? null : signOf(words, trailing, rest),
    indicator: timed ? null : (claim.indicator ?? indicatorOf(tidy(indicatorText).replace(/^[-+•"“]\s*/u, ""), claim)),
    period: periodOf(source, block, claim, timed ? { named: times.named, inherited: null } : times),
    org: org ? tidy(org[0]) : null,
  }
}
