import { capitalised, dated, type Found, matches } from "./citation-found.ts"
import { readDate } from "./dates.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper } from "./words.ts"

const law = new RegExp(`${before}(bộ luật|luật|pháp lệnh)${after}`, "gu")
const lawTail = new RegExp(`(?: {0,3}(?:số:?)? {0,3}(\\d{1,3}/\\d{4}/[a-zđ]{2,6}\\d{1,2}))?${dated}`, "uy")
const lawStop =
  /[,;.:()"|\n]|\d| và (?=(?:các )?(?:nghị quyết|quyết định|nghị định|thông tư|chỉ thị|kế hoạch|kết luận|luật|bộ luật|pháp lệnh|văn bản|số)(?![\p{L}]))| (?:bao gồm|như|số|ngày|năm|theo|để|và các|trong|tại|về|có|được|quy định|nhằm|cho|trình|của|do|là|đã|này|hiện hành|đối với|bằng|khi|gắn|với|vào|thì|phù hợp|cùng|ước)(?![\p{L}])/u
/** A name with commas in it, followed by its number or, in a legal basis, by its date. */
const longLaw = /^[^;.()"|\n]{3,120}?(?= số:? ?\d{1,3}\/\d{4}\/qh)/u
const datedLaw = /^[^;.()"|\n]{3,140}?(?= ngày \d{1,2})/u
/** A law named without number or date is cited only where the text rests on it. */
const resting =
  /(?:căn cứ|theo|quy định (?:của|tại)|thực hiện|quán triệt|(?<!chi tiết )thi hành|chấp hành|điều \d{1,3},?|khoản \d{1,2})(?: (?:đúng|các|quy định của|nghiêm))* $/u

/** A name with commas in it, before its number, day or year, when none of its words could end a name. */
const commaLaw = /^ [^;.:()"|\n\d]{3,90}?(?= ?(?:số:? ?\d{1,3}\/\d{4}\/(?:qh|ubtvqh)|ngày ?\d{1,2}(?!\d)|năm \d{4}))/u
const amending = /^ sửa đổi,? (?:bổ sung )?(?:một số |các )?(?:điều|khoản)/u
const amendingLaw = /^[^;.()"|\n]{3,150}?(?= ?(?:số:? ?\d{1,3}\/\d{4}\/qh|ngày ?\d{1,2}(?!\d)|năm \d{4}))/u
/** Names that go on after a comma. */
const afterComma = /^, (?:chống|khen thưởng|chữa cháy|công nghệ và|sử dụng)(?![\p{L}])/u

/** Where the name of a law ends, from the word "luật" on; up to 160 characters are looked at. */
function lawNameEnd(source: Source, from: number, based: boolean): number {
  const rest = source.folded.slice(from, from + 160)
  const one = (name: string) => !/ (?:Luật|Bộ luật) /u.test(source.plain.slice(from, from + name.length))
  if (amending.test(rest)) {
    const name = amendingLaw.exec(rest)?.[0]
    if (name !== undefined) return from + name.length
  }
  const numberedName = longLaw.exec(rest)?.[0] ?? (based ? datedLaw.exec(rest)?.[0] : undefined)
  if (numberedName !== undefined && one(numberedName)) return from + numberedName.length
  const commaName = commaLaw.exec(rest)?.[0]
  if (commaName !== undefined && one(commaName) && !lawStop.test(commaName.replaceAll(",", "")))
    return from + commaName.length
  const stop = rest.search(lawStop)
  if (stop === -1) return from + Math.min(rest.length, 60)
  if (!afterComma.test(rest.slice(stop))) return from + stop
  const next = rest.slice(stop + 2).search(lawStop)
  return from + (next === -1 ? stop : stop + 2 + next)
}

export function laws(source: Source): Found[] {
  const found: Found[] = []
  let previous = -1
  for (const match of matches(law, source.folded)) {
    const from = match.index + match[0].length
    if (!isUpper(source.plain[match.index]) || match.index < previous) continue
    const lead = source.folded.slice(Math.max(0, match.index - 40), match.index)
    let end = lawNameEnd(source, from, /(?:^|\n|- )căn cứ $/u.test(lead))
    lawTail.lastIndex = end
    const tail = lawTail.exec(source.folded)
    const symbol = tail?.[1]
      ? source.plain.slice(end, end + tail[0].length).match(/\d{1,3}\/\d{4}\/[\p{L}]+\d{1,2}/u)?.[0]
      : undefined
    const date = tail ? readDate(tail, 2) : null
    if (tail) end += tail[0].length
    const year = /^ {0,3}(?:năm {1,3}\d{4}|(?:19[4-9]|20)\d{2}(?= ?[,;.)]|$| và ))(?![\d/.,]\d|\d)/u.exec(
      source.folded.slice(end, end + 14),
    )
    if (year) end += year[0].length
    const name = source.plain.slice(from, end).trim()
    const listed = previous >= 0 && /^(?:,|;| và|, các)? ?$/u.test(source.folded.slice(previous, match.index))
    if (!symbol && !date && (!isUpper(name[0]) || !(year || listed || resting.test(lead)))) continue
    while (/\s/.test(source.plain[end - 1] ?? "")) end -= 1
    previous = end
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

const charter = new RegExp(
  `${before}(hiến pháp|điều lệ đảng)${after}(?: {1,3}nước cộng hòa xã hội chủ nghĩa việt nam)?(?: {1,3}cộng sản việt nam)?( {1,3}năm {1,3}\\d{4})?`,
  "gu",
)
/** The Constitution and the Party's charter, where the text rests on them or gives the year. */
export function charters(source: Source): Found[] {
  const found: Found[] = []
  for (const match of matches(charter, source.folded)) {
    if (!isUpper(source.plain[match.index])) continue
    if (!match[2] && !resting.test(source.folded.slice(Math.max(0, match.index - 40), match.index))) continue
    const type = match[1] === "hiến pháp" ? "Hiến pháp" : "Điều lệ"
    found.push({ start: match.index, end: match.index + match[0].length, type, symbol: null, date: null, issuer: null })
  }
  return found
}
