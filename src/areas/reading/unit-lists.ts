import { unitHeadAt } from "./organisations.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"

/** The place of a name of a body; `prefix` is the word that a list says once for all: "các Sở: Nội vụ, Tài chính". */
export type UnitPlace = Range & { prefix?: string }

const generic =
  "ban|ngành|đoàn thể|địa phương|phường|xã|đặc khu|thị trấn|huyện|thị xã|thành phố|tỉnh|quận|cơ quan|đơn vị|tổ chức|cá nhân|doanh nghiệp|sở|bộ|hội|đoàn|phòng|công ty|cấp"
const bareTail = new RegExp(
  `^(?:(?:các )?(?:ủy ban nhân dân|ubnd)|(?:các )?(?:sở|bộ|ban|phòng|cơ quan|đơn vị|tổ chức|xã|phường|quận|huyện|thành phố|tỉnh))(?: ?[,/] ?(?:${generic}))*$|(?:^| )(?:sở|bộ|ubnd|phường|xã|quận|huyện|ban|phòng|cơ quan|đơn vị|tổ chức)$`,
  "u",
)
const bareHead = new RegExp(`^(?:${generic})(?:${after})`, "u")
/** A generic word that a name goes on from: "Ban Quản lý chợ", not "Ban, ngành" or "Phường có liên quan". */
const properName = /^\p{L}+ (?!(?:liên quan|có|của|trên|thuộc|và|trực thuộc|trong|tại|khác)(?![\p{L}]))\p{L}/u
/** Where two names stand side by side without a comma, as in glued table cells. */
const glued = new RegExp(
  `(?<=[\\p{Ll}&][\\p{L}&]*|[\\p{Lu}]{2,}) (?=(?:Sở|Bộ|Ban Quản lý|UBND|Ủy ban|Công an|Văn phòng|Trung tâm|Ngân hàng|Viện|Thanh tra|Cục) \\p{Lu})`,
  "gu",
)

const separator = new RegExp(`;|,|\\n|${before}(?:và|cùng với|cùng)${after}`, "gu")

function cutUnits(source: Source, start: number, end: number): Range[] {
  const { plain, folded } = source
  const cuts: { at: number; next: number }[] = []
  let depth = 0
  let seen = start
  for (const match of within(separator, folded, start, end)) {
    for (; seen < match.index; seen += 1) depth += folded[seen] === "(" ? 1 : folded[seen] === ")" && depth > 0 ? -1 : 0
    if (depth > 0) continue
    let next = match.index + match[0].length
    while (next < end && /\s/.test(plain[next] as string)) next += 1
    if (folded.startsWith("và ", next)) next += 3
    if (next >= end) continue
    const piece = folded.slice(next, Math.min(end, next + 60))
    const left = folded.slice(cuts.at(-1)?.next ?? start, match.index).trim()
    const opens = unitHeadAt(folded, next) > 0
    const capital = isUpper(plain[next])
    if (match[0] === "\n" && !(capital && opens)) continue
    const proper = capital && properName.test(piece)
    if (bareHead.test(piece) && !capital && !/^(?:các|những) /u.test(piece)) {
      if (match[0] !== ";") continue
    }
    if (
      !proper &&
      bareHead.test(piece) &&
      bareTail.test(left) &&
      /^(?:ban|ngành|phường|xã|địa phương|đoàn thể|đơn vị)/u.test(piece)
    )
      continue
    if (
      match[0] === ";"
        ? opens || capital
        : opens &&
          (capital ||
            /^(?:các|những|từng|mỗi) /u.test(piece) ||
            /^(?:lãnh đạo|thủ trưởng|chủ tịch|doanh nghiệp|nhà |đoàn thể|tổ trưởng|trưởng |bí thư)/u.test(piece))
    )
      cuts.push({ at: match.index, next })
    else if (match[0] === "," && capital && opens) cuts.push({ at: match.index, next })
  }
  for (const match of within(glued, plain, start, end)) {
    const left = folded.slice(Math.max(start, match.index - 20), match.index)
    if (
      !/(?:thuộc|thường trực|và|của|với|tại|các|những|từng|mỗi|thanh tra|văn phòng|đảng ủy|(?:đảng ủy|đảng bộ|chi bộ|công đoàn|ủy) cơ quan|giám đốc|chủ tịch|bộ trưởng|đội|phòng|thủ trưởng|lãnh đạo|chánh)$/u.test(
        left,
      ) &&
      !cuts.some((cut) => Math.abs(cut.next - match.index - 1) < 2)
    )
      cuts.push({ at: match.index, next: match.index + 1 })
  }
  cuts.sort((a, b) => a.at - b.at)
  const units: Range[] = []
  let from = start
  for (const cut of [...cuts, { at: end, next: end }]) {
    const unit = trimRange(plain, from, Math.max(from, cut.at))
    while (unit.end > unit.start && /[.,;:]/.test(plain[unit.end - 1] as string)) unit.end -= 1
    if (unit.end > unit.start) units.push(unit)
    from = cut.next
  }
  return units
}

/** Names of departments and ministries that hold a comma or "và" of their own. */
const joined = new RegExp(
  `${before}(?:khoa học(?: và|,|&) công nghệ|giáo dục(?: và| -|,) đào tạo|nông nghiệp và (?:môi trường|phát triển nông thôn)|tài nguyên(?: và| -|,) môi trường|kế hoạch(?: và| -|,) đầu tư|tài chính(?: và| -|,) kế hoạch|văn hóa(?:,| và| -) (?:thể thao(?: và| -) du lịch|thể thao|thông tin|xã hội|khoa học(?: và|,) (?:thông tin|công nghệ))|thể thao và du lịch|lao động(?: -|,| và) thương binh(?: và|,) xã hội|thương binh và xã hội|thông tin(?: và|,) truyền thông|dân tộc(?: và|,) tôn giáo|kinh tế(?:,| và| -) (?:hạ tầng(?: và| -) đô thị|hạ tầng|đô thị)|hạ tầng và đô thị|tuyên giáo và dân vận|quy hoạch(?: và| -) kiến trúc|giao thông vận tải(?: -| và) công chính|thi đua(?:,| -| và) khen thưởng|xây dựng và (?:đô thị|quản lý đô thị)|phát triển đô thị và [\\p{L}]+)${after}`,
  "gu",
)
const pluralHead =
  /^(?:các|những) (sở|bộ|phòng|ban|cục|vụ|hội|huyện|quận|xã|phường|chi cục|tổng cục)(?:, (?:ban, )?(?:ngành|phòng|đơn vị|cơ quan))?:? (?=\p{L})/u

/** "các Sở: Nội vụ, Tài chính và Y tế": each name with the word that is said once. */
function expand(source: Source, unit: Range): UnitPlace[] {
  const text = source.folded.slice(unit.start, unit.end)
  const head = pluralHead.exec(text)
  if (!head) return [unit]
  const from = unit.start + head[0].length
  if (!isUpper(source.plain[from]) || (!head[0].includes(":") && unitHeadAt(source.folded, from) > 0)) return [unit]
  const kept = [...within(joined, source.folded, from, unit.end)].map((one) => ({
    start: one.index,
    end: one.index + one[0].length,
  }))
  const word = head[1] ?? ""
  const prefix = `${source.plain[unit.start + head[0].indexOf(word)]}${word.slice(1)}`
  const pieces: UnitPlace[] = []
  let at = from
  const close = (end: number) => {
    const piece = trimRange(source.plain, at, end)
    if (piece.end <= piece.start) return
    const whole = unitHeadAt(source.folded, piece.start) > 0 || !isUpper(source.plain[piece.start])
    pieces.push(whole ? piece : { ...piece, prefix })
  }
  for (const match of within(separator, source.folded, from, unit.end)) {
    const next = match.index + match[0].length
    if (kept.some((one) => match.index > one.start && match.index < one.end)) continue
    if (!isUpper(source.plain[trimRange(source.plain, next, unit.end).start])) continue
    close(match.index)
    at = next
  }
  close(unit.end)
  return pieces.length > 0 ? pieces : [unit]
}

/** The bodies of a list such as "Sở A, các Phòng: B, C và các cơ quan liên quan", each with its place. */
export function splitUnits(source: Source, start: number, end: number): UnitPlace[] {
  return cutUnits(source, start, end).flatMap((unit) => expand(source, unit))
}
