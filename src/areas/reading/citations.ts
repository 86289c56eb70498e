import { capitalised, dated, type Found, matches } from "./citation-found.ts"
import { datePattern, readDate } from "./dates.ts"
import { documentTypes } from "./document-types.ts"
import { charters, laws } from "./law-citations.ts"
import { nameEndAt } from "./organisations.ts"
import { fold, type Source, spanOf } from "./source.ts"
import { plainSymbol, symbolPattern, typeOfSymbol } from "./symbols.ts"
import type { Citation, Identity } from "./types.ts"
import { after, before, isUpper, tidy } from "./words.ts"

const typed = ["thông báo kết luận", ...documentTypes].filter(
  (type) => type !== "phụ lục" && type !== "dự án" && type !== "hợp đồng" && type !== "giấy mời",
)
const gap = " {1,3}"
const typeWords = `(?:${[...typed, "văn bản", "nq", "qđ", "kh", "ct", "kl", "nghị quyết liên tịch", "chương trình phối hợp"].join("|").replaceAll(" ", gap)})`
const qualifier = `(?: {1,3}(?!(?:số|ngày|năm|của|về|và|hoặc|theo|này|đã|được)${after}|${typeWords})[\\p{L}]+){0,4}?`
const withSymbol = new RegExp(
  `${before}(${typeWords})${qualifier} {1,3}(?:s[ốo]:? {0,3})?(${symbolPattern})${dated}`,
  "gu",
)
const withNumber = new RegExp(
  `${before}(${typeWords})${qualifier} {1,3}(số:? {0,3})?(\\d{1,4})(?![\\p{L}\\p{Nd}%]|[./,-]\\d)(?! {1,3}(?:năm|tháng|quý|ngày|giờ|tuần|nội dung|nhiệm vụ|chỉ tiêu|nhóm|tỷ|triệu|nghìn|lần|khâu|điểm|mục|giải pháp|bước|cấp|chương trình|đề án|dự án|công trình|người|hộ|phường|xã|đơn vị|lĩnh vực|ngành|bộ|đợt|huyện|tỉnh|quận|thủ tục|thành viên|đồng chí|\\p{L}+ (?:chủ yếu|trọng tâm)))`,
  "gu",
)
/** "Nghị định 168/2024": number and year, without the symbol of who issued it. */
const withYear = new RegExp(
  `${before}(nghị định|thông tư liên tịch|thông tư)${gap}(?:số:? {0,3})?(\\d{1,3}/(?:19|20)\\d{2})(?! ?[\\p{N}/-]|\\p{L})`,
  "gu",
)
/** The next number of "các Nghị quyết 57, 59 và 66". */
const listed = /(?:,|;| và) (\d{1,3})(?![\p{L}\p{N}%]|[./-]\d)(?= của| và|[,;.)]|$)/gu
const congress = new RegExp(`${before}nghị quyết(?: của)? (?:đại hội|hội nghị|trung ương|t\\.ư)${after}`, "gu")
const bare = new RegExp(`${before}(?:số:? {0,3})?(${symbolPattern})${dated}`, "gu")
const action = new RegExp(`${before}chương trình hành động(?: về)? thực hiện nghị quyết${after}(?! số| \\d)`, "gu")
/** Words that go on after the name of a body: what the document is about, or what it does. */
const afterName =
  / (?:v\/v|về|ngày|ban hành|quy định|hướng dẫn|phê duyệt|thi hành|sửa đổi|thực hiện|triển khai|theo|nhằm|trên địa bàn|giai đoạn|tại)(?![\p{L}\p{N}])/u

/** The end of a body's name that starts here; wording after the name is cut off, also where everything is in capitals. */
function bodyEnd(source: Source, from: number, limit = from + 160): number {
  const to = nameEndAt(source, from, Math.min(source.plain.length, limit))
  const name = source.folded.slice(from, to)
  const stop = name.search(afterName)
  const cut = stop > 2 ? from + stop : to
  return source.folded.slice(from, cut).endsWith(" v") && source.folded.startsWith("/v", cut) ? cut - 2 : cut
}

/** " của Bộ Chính trị" after a citation: the issuer and where it ends. */
function issuerAfter(source: Source, end: number): { issuer: string; end: number } | null {
  const of = /^ {0,3}(?:, ?)?của {1,3}/u.exec(source.folded.slice(end, end + 16))
  if (!of) return null
  const from = end + of[0].length
  const to = bodyEnd(source, from)
  return to > from ? { issuer: tidy(source.plain.slice(from, to)), end: to } : null
}
const dateAfter = new RegExp(`^ {0,3}(?:năm {1,3}\\d{4}(?= {0,3},? {0,3}ngày))?,? {0,3}(?=ngày)(?:${datePattern})`, "u")

function complete(source: Source, found: Found): Found {
  const of = issuerAfter(source, found.end)
  const byParliament = !/luật$|^pháp lệnh$/iu.test(found.type ?? "") || /quốc hội/iu.test(of?.issuer ?? "")
  const issuer = byParliament ? of : null
  let result = issuer ? { ...found, issuer: issuer.issuer, end: issuer.end } : found
  if (result.date === null) {
    const later = dateAfter.exec(source.folded.slice(result.end, result.end + 60))
    const date = later && readDate(later)
    if (later && date?.length === 10) result = { ...result, date, end: result.end + later[0].length }
  }
  return result
}
const writtenAsSymbol = (plain: string) =>
  /[-/] ?[\p{Lu}]/u.test(plain) || /^\d+\/\d{4}\//.test(plain) || /[-/](?:kh|nq|qđ|ct)-/u.test(plain)

/** The symbol between two places; "473/TTr - NN&PTNT" goes on over a dash with blanks, "30/TTr. SXD ngày" over a full stop, "84 QĐ/TW" gets its dash. */
function wholeSymbol(source: Source, at: number, end: number): { symbol: string; end: number } {
  const written = source.plain.slice(at, end)
  const symbol = plainSymbol(written.replace(/^(\d+) (?=\p{L})/u, "$1-"))
  if (!/\/\p{L}+$/u.test(written) || typeOfSymbol(written) === null) return { symbol, end }
  const dotted = /^\. ?(\p{Lu}{2,8})(?= ngày)/u.exec(source.plain.slice(end, end + 20))
  if (dotted) return { symbol: `${symbol}-${dotted[1]}`, end: end + dotted[0].length }
  const more = /^ - ?(\p{Lu}[\p{Lu}&]+)(?![\p{L}\p{N}])/u.exec(source.plain.slice(end, end + 20))
  return more ? { symbol: `${symbol}-${more[1]}`, end: end + more[0].length } : { symbol, end }
}

const onDay = new RegExp(`^${dated}`, "u")
function dateAt(source: Source, end: number): { value: string | null; end: number } {
  const found = onDay.exec(source.folded.slice(end, end + 60))
  return { value: found ? readDate(found) : null, end: end + (found?.[0].length ?? 0) }
}

function numbered(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(withSymbol, source.folded)) {
    const at = source.folded.indexOf(match[2] ?? "", match.index + (match[1]?.length ?? 0))
    const symbol = source.plain.slice(at, at + (match[2]?.length ?? 0))
    if (!writtenAsSymbol(symbol)) continue
    const whole = wholeSymbol(source, at, at + symbol.length)
    const grown = whole.end > at + symbol.length
    const date = grown ? dateAt(source, whole.end) : { value: readDate(match, 3), end: match.index + match[0].length }
    found.push({
      start: match.index,
      end: date.end,
      type: capitalised(match[1] ?? ""),
      symbol: whole.symbol,
      date: date.value,
      issuer: null,
    })
  }
  for (const match of matches(withYear, source.folded))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      type: capitalised(match[1] ?? ""),
      symbol: match[2] ?? null,
      date: null,
      issuer: null,
    })
  for (const match of matches(withNumber, source.folded)) {
    const end = match.index + match[0].length
    const several = /(?:các|những|hai|ba|bốn|\d) $/u.test(
      source.folded.slice(Math.max(0, match.index - 8), match.index),
    )
    const more = several ? [...source.folded.slice(end, end + 60).matchAll(listed)] : []
    const inList = more.length > 0 && more[0]?.index === 0
    if (!match[2] && ((!isUpper(source.plain[match.index]) && !inList) || /^(?:19|20)\d\d$/.test(match[3] ?? "")))
      continue
    let reached = 0
    for (const one of inList ? more : []) {
      if (one.index !== reached) break
      reached += one[0].length
      const at = end + reached - (one[1]?.length ?? 0)
      const type = capitalised(match[1] ?? "")
      found.push({ start: at, end: end + reached, type, symbol: one[1] ?? null, date: null, issuer: null })
    }
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

const congressTail =
  /^(?: +(?:đại biểu|toàn quốc|đảng bộ|toàn đảng|của đảng|(?:của )?ban chấp hành trung ương|trung ương|đảng|tỉnh|thành phố|quận|huyện|thị xã|phường|xã|thị trấn|cơ quan|khối|lần thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|tư|lăm))?|[ivxl\d]+)|lần [ivxl]+|khóa [ivxl\d]+|\(khóa [ivxl\d]+\)|thứ [ivxl\d]+|[ivxl]{1,6}|\d{1,2}|của)(?![\p{L}\p{N}])|, khóa [ivxl\d]+(?![\p{L}\p{N}]))+/u
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
    if (
      !/(?:^|[ \n])(?:[ivxl]+,?|\d{1,2},?|đảng bộ|toàn quốc|lần thứ)(?:[ \n]|$)/u.test(text) ||
      text.endsWith("các cấp")
    )
      continue
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

const typeOf = new RegExp(`${before}(${typeWords}) {1,3}của {1,3}(?=[^.;:\\n]{3,90}$)`, "gu")
/** "Quyết định của Bộ Chính trị số …": type and issuer stand before the number. */
function leadOf(source: Source, at: number): { start: number; type: string; issuer: string } | null {
  const from = Math.max(0, at - 110)
  const lead = [...source.folded.slice(from, at).trimEnd().matchAll(typeOf)].at(-1)
  if (!lead) return null
  const nameAt = from + lead.index + lead[0].length
  const end = bodyEnd(source, nameAt, at)
  if (source.folded.slice(end, at).trim() !== "") return null
  return {
    start: from + lead.index,
    type: capitalised(lead[1] ?? ""),
    issuer: tidy(source.plain.slice(nameAt, end)),
  }
}

const dayOnly = new RegExp(`${before}(${typeWords})(?= {1,3}(?:của|ngày) )`, "gu")
const fullDay =
  /^,? {0,3}ngày {1,3}\d{1,2}(?: {0,3}[/.-] {0,3}\d{1,2} {0,3}[/.-] {0,3}| {1,3}tháng {1,3}\d{1,2},? {1,3}năm {1,3})\d{4}/u
/** "Kết luận ngày 05/3/2025 của Bộ Chính trị", "Nghị quyết của Bộ Chính trị ngày …": told by its day alone. */
function byDay(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(dayOnly, source.folded)) {
    if (!isUpper(source.plain[match.index])) continue
    const end = match.index + match[0].length
    const of = issuerAfter(source, end)
    const day = fullDay.exec(source.folded.slice(of?.end ?? end, (of?.end ?? end) + 40).replace(/^ (?=ngày)/u, " "))
    const spaced = day ?? fullDay.exec(source.folded.slice((of?.end ?? end) + 1, (of?.end ?? end) + 40))
    if (!spaced) continue
    const dateEnd = (of?.end ?? end) + (day ? 0 : 1) + spaced[0].length
    const date = dateAt(source, dateEnd - spaced[0].replace(/^,? */u, "").length).value
    if (date?.length !== 10) continue
    const type = capitalised(match[1] ?? "")
    found.push({ start: match.index, end: dateEnd, type, symbol: null, date, issuer: of?.issuer ?? null })
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
    const lead = leadOf(source, match.index)
    found.push({
      start: lead?.start ?? match.index,
      end: match.index + match[0].length,
      type: lead?.type ?? type,
      symbol: wholeSymbol(source, at, at + symbol.length).symbol,
      date: readDate(match, 2),
      issuer: lead?.issuer ?? null,
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

/** True where the text gives its own number: in its letterhead, in an annex ("kèm theo …"), or when it names itself. */
function isOwn(found: Found, identity: Identity): boolean {
  if (found.symbol === null || found.symbol.toLowerCase() !== identity.symbol?.toLowerCase()) return false
  if (found.date !== null && identity.date !== null && found.date.length === 10 && found.date !== identity.date)
    return false
  if (found.issuer === null || identity.issuer === null) return true
  const [theirs, ours] = [shortName(found.issuer), shortName(identity.issuer)]
  return ours.includes(theirs) || theirs.includes(ours) || found.date === identity.date
}
const shortName = (name: string) => fold(name).replace("ủy ban nhân dân", "ubnd").replace("hội đồng nhân dân", "hđnd")

/** The documents that the text names, in order, without overlaps. */
export function readCitations(source: Source, identity: Identity): Citation[] {
  const all = [
    ...numbered(source),
    ...laws(source),
    ...congresses(source),
    ...others(source),
    ...byDay(source),
    ...charters(source),
  ].map((one, order) => ({
    one,
    order,
  }))
  all.sort((a, b) => a.one.start - b.one.start || b.one.end - a.one.end || a.order - b.order)
  const kept: Found[] = []
  let reached = 0
  for (const { one } of all) {
    if (one.start < reached) continue
    const whole = complete(source, one)
    reached = whole.end
    if (!isOwn(whole, identity)) kept.push(whole)
  }
  return kept.map((found) => ({
    ...spanOf(source, found.start, found.end),
    type: found.type,
    symbol: found.symbol,
    date: found.date?.length === 10 ? found.date : null,
    issuer: found.issuer,
  }))
}
