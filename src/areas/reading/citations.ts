import { datePattern, readDate } from "./dates.ts"
import { documentTypes } from "./identity.ts"
import { nameEndAt } from "./organisations.ts"
import { type Source, spanOf } from "./source.ts"
import { symbolPattern, typeOfSymbol } from "./symbols.ts"
import type { Citation, Identity } from "./types.ts"
import { after, before, isUpper, tidy, within } from "./words.ts"

type Found = {
  start: number
  end: number
  type: string | null
  symbol: string | null
  date: string | null
  issuer: string | null
}

const typed = ["thông báo kết luận", ...documentTypes].filter(
  (type) => type !== "phụ lục" && type !== "dự án" && type !== "hợp đồng" && type !== "giấy mời",
)
const gap = " {1,3}"
const typeWords = `(?:${[...typed, "văn bản", "nq", "qđ", "kh", "ct", "kl", "nghị quyết liên tịch", "chương trình phối hợp"].join("|").replaceAll(" ", gap)})`
const qualifier = `(?: {1,3}(?!(?:số|ngày|năm|của|về|và|hoặc|theo|này|đã|được)${after}|${typeWords})[\\p{L}]+){0,4}?`
const dated = `(?: {0,3},? {0,3}(?=ngày|ra ngày)(?:ra )?(?:${datePattern}))?`

const withSymbol = new RegExp(
  `${before}(${typeWords})${qualifier} {1,3}(?:s[ốo]:? {0,3})?(${symbolPattern})${dated}`,
  "gu",
)
const withNumber = new RegExp(
  `${before}(${typeWords})${qualifier} {1,3}(số:? {0,3})?(\\d{1,4})(?![\\p{L}\\p{N}%]|[./,-]\\d)(?! {1,3}(?:năm|tháng|quý|ngày|giờ|tuần|nội dung|nhiệm vụ|chỉ tiêu|nhóm|tỷ|triệu|nghìn|lần|khâu|điểm|mục|giải pháp|bước|cấp|chương trình|đề án|dự án|công trình|người|hộ|phường|xã|đơn vị|lĩnh vực|ngành|bộ|đợt|huyện|tỉnh|quận|thủ tục|thành viên|đồng chí|\\p{L}+ (?:chủ yếu|trọng tâm)))`,
  "gu",
)
const law = new RegExp(`${before}(bộ luật|luật|pháp lệnh)${after}`, "gu")
const lawTail = new RegExp(`(?: {0,3}(?:số:?)? {0,3}(\\d{1,3}/\\d{4}/[a-zđ]{2,6}\\d{1,2}))?${dated}`, "uy")
const lawStop =
  /[,;.:()"|\n]|\d| (?:số|ngày|năm|theo|để|và các|trong|tại|về|có|được|quy định|nhằm|cho|trình|của|do|là|đã|này|hiện hành|đối với|bằng|khi|gắn|với|vào|thì|phù hợp|cùng|ước)(?![\p{L}])/u
/** A name with commas in it, followed by its number or, in a legal basis, by its date. */
const longLaw = /^[^;.()"|\n]{3,120}?(?= số:? ?\d{1,3}\/\d{4}\/qh)/u
const datedLaw = /^[^;.()"|\n]{3,140}?(?= ngày \d{1,2})/u
const congress = new RegExp(`${before}nghị quyết(?: của)? (?:đại hội|hội nghị|trung ương)${after}`, "gu")
const bare = new RegExp(`${before}(?:số:? {0,3})?(${symbolPattern})${dated}`, "gu")
const action = new RegExp(`${before}chương trình hành động(?: về)? thực hiện nghị quyết${after}(?! số| \\d)`, "gu")
/** A law named without number or date is cited only where the text rests on it. */
const resting =
  /(?:căn cứ|theo|quy định (?:của|tại)|thực hiện|quán triệt|thi hành|chấp hành|điều \d{1,3}|khoản \d{1,2})(?: (?:đúng|các|quy định của|nghiêm))* $/u

/** " của Bộ Chính trị" after a citation: the issuer and where it ends. */
function issuerAfter(source: Source, end: number): { issuer: string; end: number } | null {
  const of = /^ {0,3}(?:, ?)?của {1,3}/u.exec(source.folded.slice(end, end + 16))
  if (!of) return null
  const from = end + of[0].length
  const to = nameEndAt(source, from, Math.min(source.plain.length, from + 160))
  return to > from ? { issuer: tidy(source.plain.slice(from, to)), end: to } : null
}
const dateAfter = new RegExp(`^ {0,3},? {0,3}(?=ngày)(?:${datePattern})`, "u")

function complete(source: Source, found: Found): Found {
  const issuer = issuerAfter(source, found.end)
  let result = issuer ? { ...found, issuer: issuer.issuer, end: issuer.end } : found
  if (result.date === null) {
    const later = dateAfter.exec(source.folded.slice(result.end, result.end + 60))
    const date = later && readDate(later)
    if (later && date?.length === 10) result = { ...result, date, end: result.end + later[0].length }
  }
  return result
}
const capitalised = (type: string) => `${type[0]?.toUpperCase()}${type.slice(1)}`.replace(/\s+/g, " ")

const matches = (pattern: RegExp, folded: string) => within(pattern, folded, 0, folded.length)
const writtenAsSymbol = (plain: string) =>
  /[-/] ?[\p{Lu}]/u.test(plain) || /^\d+\/\d{4}\//.test(plain) || /[-/](?:kh|nq|qđ|ct)-/u.test(plain)

function numbered(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(withSymbol, source.folded)) {
    const at = source.folded.indexOf(match[2] ?? "", match.index + (match[1]?.length ?? 0))
    const symbol = source.plain.slice(at, at + (match[2]?.length ?? 0))
    if (!writtenAsSymbol(symbol)) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type: capitalised(match[1] ?? ""),
      symbol: symbol.replace(/\s+/g, ""),
      date: readDate(match, 3),
      issuer: null,
    })
  }
  for (const match of matches(withNumber, source.folded)) {
    if (!match[2] && (!isUpper(source.plain[match.index]) || /^(?:19|20)\d\d$/.test(match[3] ?? ""))) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type: capitalised(match[1] ?? ""),
      symbol: match[3] ?? null,
      date: null,
      issuer: null,
    })
  }
  return found
}

function laws(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(law, source.folded)) {
    const from = match.index + match[0].length
    if (!isUpper(source.plain[match.index])) continue
    const rest = source.folded.slice(from, from + 160)
    const based = /(?:^|\n)căn cứ $/u.test(source.folded.slice(Math.max(0, match.index - 9), match.index))
    const long = longLaw.exec(rest)?.[0] ?? (based ? datedLaw.exec(rest)?.[0] : undefined)
    const stop =
      long !== undefined && !/ (?:Luật|Bộ luật) /u.test(source.plain.slice(from, from + long.length))
        ? long.length
        : rest.search(lawStop)
    let end = from + (stop === -1 ? Math.min(rest.length, 60) : stop)
    lawTail.lastIndex = end
    const tail = lawTail.exec(source.folded)
    const symbol = tail?.[1]
      ? source.plain.slice(end, end + tail[0].length).match(/\d{1,3}\/\d{4}\/[\p{L}]+\d{1,2}/u)?.[0]
      : undefined
    const date = tail ? readDate(tail, 2) : null
    if (tail) end += tail[0].length
    const name = source.plain.slice(from, end).trim()
    const named = !symbol && !date
    if (named && (!isUpper(name[0]) || !resting.test(source.folded.slice(Math.max(0, match.index - 40), match.index))))
      continue
    while (/\s/.test(source.plain[end - 1] ?? "")) end -= 1
    found.push({
      start: match.index,
      end,
      type: capitalised(match[1] ?? ""),
      symbol: symbol ?? null,
      date,
      issuer: null,
    })
  }
  return found
}

const congressTail =
  /^(?: +(?:đại biểu|toàn quốc|đảng bộ|toàn đảng|của đảng|ban chấp hành trung ương|trung ương|đảng|tỉnh|thành phố|quận|huyện|thị xã|phường|xã|thị trấn|cơ quan|khối|lần thứ [ivxl\d]+|lần [ivxl]+|khóa [ivxl\d]+|thứ [ivxl\d]+|[ivxl]{1,6}|\d{1,2}|của)(?![\p{L}\p{N}]))+/u
function congresses(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(congress, source.folded)) {
    const from = match.index + match[0].length
    const tail = congressTail.exec(source.folded.slice(from, from + 160))?.[0] ?? ""
    let end =
      from +
      tail.replace(/ +(?:của|thành phố|cơ quan|khối|trung ương|đại biểu)$/u, (last) =>
        /của|đại biểu/u.test(last) ? "" : last,
      ).length
    const named = /(?:quận|huyện|phường|xã|tỉnh|thành phố|thị xã|đảng bộ|thị trấn)$/u.test(
      source.folded.slice(match.index, end),
    )
      ? /^ \p{Lu}[\p{L}]*(?: \p{Lu}[\p{L}]*){0,3}/u.exec(source.plain.slice(end, end + 40))
      : null
    if (named) end += named[0].length
    const ordinal = /^(?: +(?:lần thứ|khóa|lần) [ivxl\d]+)/u.exec(source.folded.slice(end, end + 24))
    if (named && ordinal) end += ordinal[0].length
    const text = source.folded.slice(from, end)
    if (!/(?:^|[ \n])(?:[ivxl]+|\d{1,2}|đảng bộ|toàn quốc)(?:[ \n]|$)/u.test(text) || text.endsWith("các cấp")) continue
    found.push({
      start: match.index,
      end,
      type: "Nghị quyết",
      symbol: null,
      date: null,
      issuer: tidy(source.plain.slice(match.index + "nghị quyết ".length, end)),
    })
  }
  return found
}

function others(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(bare, source.folded)) {
    const at = match.index + match[0].indexOf(match[1] ?? "")
    const symbol = source.plain.slice(at, at + (match[1]?.length ?? 0))
    const type = typeOfSymbol(symbol)
    if (type === null || !writtenAsSymbol(symbol)) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type,
      symbol: symbol.replace(/\s+/g, ""),
      date: readDate(match, 2),
      issuer: null,
    })
  }
  for (const match of matches(action, source.folded))
    if (isUpper(source.plain[match.index]))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        type: "Chương trình hành động",
        symbol: null,
        date: null,
        issuer: null,
      })
  return found
}

/** True for the line of the document's own number, and for an annex that says which document it is part of. */
function isOwn(source: Source, found: Found, identity: Identity): boolean {
  if (found.symbol === null || found.symbol.toLowerCase() !== identity.symbol?.toLowerCase()) return false
  const lead = source.folded.slice(Math.max(0, found.start - 40), found.start)
  return found.start < 600 && source.folded.startsWith("số", found.start)
    ? true
    : /\((?:ban hành )?kèm theo[^)]*$/u.test(lead)
}

/** The documents that the text names, in order, without overlaps. */
export function readCitations(source: Source, identity: Identity): Citation[] {
  const all = [...numbered(source), ...laws(source), ...congresses(source), ...others(source)].map((one, order) => ({
    one,
    order,
  }))
  all.sort((a, b) => a.one.start - b.one.start || a.order - b.order)
  const kept: Found[] = []
  let reached = 0
  for (const { one } of all) {
    if (one.start < reached) continue
    const whole = complete(source, one)
    reached = whole.end
    if (!isOwn(source, one, identity)) kept.push(whole)
  }
  return kept.map((found) => ({
    ...spanOf(source, found.start, found.end),
    type: found.type,
    symbol: found.symbol,
    date: found.date?.length === 10 ? found.date : null,
    issuer: found.issuer,
  }))
}
