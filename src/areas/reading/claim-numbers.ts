import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { readMoney } from "./claim-money.ts"
import { isMotto, isNaming, isNoNoun, isStrongNoun, isTitleNoun, nounAt, startsUpper } from "./claim-nouns.ts"
import { gapPattern, numberPattern, parseNumber, scaleOf } from "./numbers.ts"
import type { Source } from "./source.ts"
import type { ClaimKind, Value } from "./types.ts"
import { after } from "./words.ts"

type Skip = { skipTo: number }
type Place = { source: Source; at: number; block: Block; index: number; lead: string }

const n = `(?:${numberPattern})`
const gap = gapPattern
const dash = "[ \\n]?(?:-|đến|tới)[ \\n]?"
const sticky = (pattern: string) => new RegExp(pattern, "uy")

const anyNumber = sticky(n)
const perTime = "((?:[ \\n]?/[ \\n]?(?:1[ \\n])?(?:năm|tháng|quý)|[ \\n](?:một[ \\n]|mỗi[ \\n])?năm(?=[ ]?[,.;)]))?)"
const points = `${gap}?(?:%|‰|phần trăm(?!\\p{L})|điểm phần trăm(?!\\p{L})|điểm %)`
const percentRange = sticky(`(${n})(?:${gap}?[%‰])?${dash}(?:(?:dưới|trên) )?(${n})(${points})${perTime}`)
const percent = sticky(`(${n})(${points})${perTime}`)
const rankNumber = sticky(`(${n})(?:[ \\n]?(?:/|trên|trong)[ \\n]?(?:tổng số )?(${n}))?`)
const ratio = sticky(`(${n})[ \\n]?/[ \\n]?(?:tổng số[ \\n])?(${n})(?=[ \\n]\\p{L})`)
const bareRatio = sticky(
  `(${n})/(${n})(?=,? ?\\(?,? ?(?:(?:đạt|chiếm|bằng|=|tương ứng|tương đương) ?)?(?:tỷ lệ |với )?(?:\\d{1,3}(?:,\\d+)?) ?%)`,
)
const closedRatio = sticky("(\\d{1,4})/(\\d{1,4})(?=[.,;)](?:[ \\n]|$)|$)")
const repeat = sticky(`(${n})${gap}lần(?!\\p{L})(?:[ \\n]?/[ \\n]?(?:1[ \\n]?)?(năm|tháng|quý|tuần|ngày))?`)
const everyRepeat = sticky(`(${n})[ \\n](năm|tháng|quý|tuần)[ \\n](?:họp[ \\n])?(${n})[ \\n]lần${after}`)
const duration = sticky(
  `(${n})(?:${dash}(${n}))?${gap}(năm(?! học)|tháng|ngày làm việc|ngày đêm|ngày(?! (?:hội|lễ|công(?! tác)))|tuần|giờ|phút|quý|thế kỷ|thập kỷ)${after}(?! (?:chạp|giêng|tuổi)${after})`,
)
const measureUnits =
  "km2|km²|m2|m²|m3|m³|km|cm|mm|ha|hecta|héc ta|tấn|tạ|kg|mg|gam|g|mw|kwp|kwh|kw|mwh|gwh|gw|kva|mva|lít|ml|mét|kcal|hải lý|ºc|°c|m"
const measure = sticky(
  `(${n})(?:${dash}(${n}))?${gap}?((?:(?:nghìn tỷ|triệu|nghìn|ngàn|tỷ|vạn)${gap})?(?:${measureUnits})${after}(?:/\\p{L}+[23²³]?)*)`,
)
const scaleWords = "triệu tỷ|nghìn tỷ|ngàn tỷ|tỷ|triệu|nghìn|ngàn|trăm|chục|vạn"
const count = sticky(
  `(${n})(?:${dash}(${n}))?${gap}(?:(${scaleWords})[ \\n](?:(${n})[ \\n](nghìn|ngàn|triệu)[ \\n])?)?(?=\\p{L})`,
)

const value = (written: string, unit: string): Value => ({ value: parseNumber(written) ?? 0, unit })
const range = (a: string, b: string | undefined, unit: string): Value[] =>
  b ? [value(a, unit), value(b, unit)] : [value(a, unit)]

function run(pattern: RegExp, { source, at, block }: Place): RegExpExecArray | null {
  pattern.lastIndex = at
  const match = pattern.exec(source.folded)
  return match && at + match[0].length <= block.end ? match : null
}

const claim = (place: Place, length: number, kind: ClaimKind, values: Value[]): FoundClaim => ({
  start: place.at,
  end: place.at + length,
  anchor: place.at,
  kind,
  values,
  block: place.index,
})

/** "khoảng1.230 tỷ đồng": the blank after a sign is often left out. */
const gluedSign = /(?:^|[^\p{L}])(?:khoảng|gần|hơn|trên|dưới|đạt|ước)$/u

/** Reads the number that starts at a digit: the claim it makes, or how far to skip when it makes none. */
export function readNumberClaim(source: Source, at: number, block: Block, index: number): FoundClaim | Skip {
  const { folded } = source
  const place: Place = { source, at, block, index, lead: folded.slice(Math.max(block.body, at - 32), at) }
  const number = run(anyNumber, place)
  if (!number) return { skipTo: at + 1 }
  const skip = { skipTo: at + number[0].length }
  const [last = " ", second = " "] = [folded[at - 1], folded[at - 2]]
  if ((/[\p{L}\d]/u.test(last) && !gluedSign.test(place.lead)) || (/[.,/]/.test(last) && /\d/.test(second))) return skip
  if (/^0\d{3,}$/.test(number[0]) || (last === "." && /\p{L}/u.test(second))) return skip
  const share = readPercent(place)
  if (share) return share
  const rank = readRank(place)
  if (rank) return rank
  const amount = readMoney(folded, at, block.end)
  if (amount) return claim(place, amount.end - at, amount.share ? "ratio" : "money", amount.values)
  return (
    readRatio(place) ?? readMeasure(place) ?? readTimes(place) ?? readBare(place, number[0]) ?? readCount(place) ?? skip
  )
}

function readPercent(place: Place): FoundClaim | null {
  const changing = /(?:tăng|giảm|tăng trưởng|tốc độ)[^,.;]{0,16}$/u.test(place.lead)
  const span = run(percentRange, place)
  const match = span ?? run(percent, place)
  if (!match) return null
  const per = ((span ? match[4] : match[3]) ?? "").replace(/[ \n]|một|mỗi|1/gu, "").replace("/", "")
  const sign = ((span ? match[3] : match[2]) ?? "%").trim()
  const unit = sign + (per === "" ? "" : `/${per}`)
  const moves = per !== "" || changing || sign.startsWith("điểm")
  const values = span ? range(match[1] ?? "", match[2], unit) : [value(match[1] ?? "", unit)]
  return claim(place, match[0].trimEnd().length, moves ? "rate" : "percent", values)
}

const rankLead =
  /(?:(?:đứng|xếp|giữ|đạt|ở|tại|lên|xuống)(?: ở| tại)? (?:vị trí(?: thứ)?|thứ(?: hạng)?|hạng(?: thứ)?)|vị trí thứ|thứ hạng|(?<!\p{L})(?:top|tốp)) $/u

function readRank(place: Place): FoundClaim | null {
  if (!rankLead.test(place.lead) || /(?:danh hiệu|huân chương|huy chương|đường|đô thị)[^,.;]*$/u.test(place.lead))
    return null
  const rank = run(rankNumber, place)
  if (!rank) return null
  const of = rank[2] ? { of: parseNumber(rank[2]) ?? 0 } : {}
  return claim(place, rank[0].length, "rank", [{ ...value(rank[1] ?? "", "hạng"), ...of }])
}

/** "31/38 nhiệm vụ", "25/tổng số 36 hồ sơ", "12/14, đạt 85,7%"; a day or month is none. */
function readRatio(place: Place): FoundClaim | Skip | null {
  const { source, at, block, lead } = place
  const part = run(ratio, place) ?? run(bareRatio, place)
  if (part) {
    const next = at + part[0].length
    const noun = nounAt(source, next + 1, block.end)
    const bare = source.folded[next] !== " " || isNoNoun(noun)
    const dated = /(?:ngày|sáng|chiều|tối|đêm|trưa|thứ|số|tháng|từ|hôm|nghị quyết|quyết định) $/u.test(lead)
    const stated = bare && run(bareRatio, place) !== null
    if ((bare && !stated) || dated) return { skipTo: next }
    const of = parseNumber(part[2] ?? "") ?? 0
    const values = [{ ...value(part[1] ?? "", bare ? "" : noun), of }]
    return claim(place, part[0].length + (bare ? 0 : noun.length + 1), "ratio", values)
  }
  const closed = run(closedRatio, place)
  const clause = source.folded.slice(Math.max(block.body, at - 80), at)
  if (
    closed &&
    /(?<!\p{L})(?:số|tỷ lệ|chỉ tiêu|tiêu chí|nhiệm vụ)(?!\p{L})[^.;:]{0,60}(?:đạt|là|được|hoàn thành) $/u.test(clause)
  ) {
    const of = parseNumber(closed[2] ?? "") ?? 0
    const part = parseNumber(closed[1] ?? "") ?? 0
    if (part <= of) return claim(place, closed[0].length, "ratio", [{ value: part, unit: "", of }])
  }
  if (/^\d+\/\d/.test(source.folded.slice(at, at + 12)))
    return { skipTo: at + (/^[\d/.]+/.exec(source.folded.slice(at, at + 24))?.[0].length ?? 1) }
  return null
}

function readMeasure(place: Place): FoundClaim | null {
  const quantity = run(measure, place)
  if (!quantity) return null
  const written = quantity[3] ?? ""
  const from = place.at + quantity[0].length - written.length
  const unit = place.source.plain.slice(from, from + written.length).replace(/ +/g, " ")
  return claim(place, quantity[0].length, "quantity", range(quantity[1] ?? "", quantity[2], unit))
}

/** "2 lần/năm", "mỗi tháng 1 lần", "6 tháng 1 lần", "gấp 3 lần", "trong 3 năm"; the year of a date is none. */
function readTimes(place: Place): FoundClaim | Skip | null {
  const every = run(everyRepeat, place)
  if (every) {
    const each = every[1] === "1" || every[1] === "01" ? (every[2] ?? "") : `${every[1]} ${every[2]}`
    return claim(place, every[0].length, "frequency", [value(every[3] ?? "", `lần/${each}`)])
  }
  const often = run(repeat, place)
  if (often) {
    const each =
      often[2] ??
      /(?:mỗi|một|hằng) (năm|tháng|quý|tuần|ngày)(?: họp| tổ chức)? (?:ít nhất |tối thiểu )?$/u.exec(place.lead)?.[1]
    return each
      ? claim(place, often[0].length, "frequency", [value(often[1] ?? "", `lần/${each}`)])
      : claim(place, often[0].length, "ratio", [value(often[1] ?? "", "lần")])
  }
  const time = run(duration, place)
  if (!time) return null
  const written = parseNumber(time[1] ?? "") ?? 0
  const dated = /(?:^|[^\p{L}])(?<!mỗi |một |hằng )(?:tháng|ngày|quý|năm|thứ|thập niên|thập kỷ) $/u.test(place.lead)
  if ((time[3] === "năm" && written > 1900) || dated) return { skipTo: place.at + time[0].length }
  const kind = /định kỳ (?:hằng |mỗi |\d+ ?[,-] ?)*$/u.test(place.lead) ? "frequency" : "duration"
  return claim(place, time[0].length, kind, range(time[1] ?? "", time[2], time[3] ?? ""))
}

/** The end of a text back to a mark that ends a clause, 120 letters at most, with a colon that closes it. */
function clauseBefore(left: string): string {
  const end = left.length - (left.endsWith(": ") ? 2 : left.endsWith(":") ? 1 : 0)
  let start = end
  while (start > 0 && end - start < 120 && !".;:!?".includes(left[start - 1] as string)) start -= 1
  return left.slice(start)
}

/**
 * A figure without a noun after it: "Tổng số thủ tục rà soát là 292.", "Kiến nghị bãi bỏ: 25" closing its line, and the
 * value of an index or a number that the clause names ("chỉ số phát triển con người trên 0,7").
 */
function readBare(place: Place, written: string): FoundClaim | null {
  const { source, at, block } = place
  const end = at + written.length
  const rest = source.folded.slice(end, Math.min(block.end, end + 12))
  const left = source.plain.slice(Math.max(block.body, at - 160), at)
  if (
    /(?:điện thoại|fax|đt|sđt|hotline|online|truy cập|lượt xem|tuần|tháng|năm|ngày|(?<!tổng )(?<!dân )(?<!hệ )số) ?:? ?$/iu.test(
      left,
    )
  )
    return null
  const opens = block.marker !== null || source.folded.startsWith("tổng số", block.body)
  const closes = /^[.;]?$/.test(source.folded.slice(end, Math.min(block.end, end + 3))) && end - block.body <= 160
  const closing = opens && closes && /[\p{L})] ?(?::|là:?|đạt|còn) $/u.test(left)
  const clause = clauseBefore(left)
  const ended = /^(?:[;,)]|\.(?!\d)| so với| và |$)/u.test(rest)
  const measured =
    ended &&
    /(?:^|[^\p{L}])(?:chỉ số|hệ số|tổng số|số lượng|dân số|tỷ số|(?:số )?(?:hồ sơ|hộ|vụ|đơn|trường hợp|thủ tục)|số (?:người|lượt|dự án|doanh nghiệp|cán bộ|đảng viên|học sinh|lao động|văn bản))(?!\p{L})/iu.test(
      clause,
    ) &&
    /(?:là|đạt|còn|trên|dưới|khoảng|duy trì|ở mức|bằng|từ|:|tối thiểu|ít nhất|tối đa|≥|≤|>|<|=) ?$/u.test(clause)
  const factor = /^\d+,\d+$/.test(written) && /(?:^|[^\p{L}])hệ số(?: là| bằng| từ)? $/iu.test(left)
  if (!closing && !measured && !factor) return null
  if (/^(?:19|20)\d\d$/.test(written)) return null
  return claim(place, written.length, "count", [value(written, "")])
}

function readCount(place: Place): FoundClaim | null {
  const { source, at, block } = place
  const match = run(count, place)
  if (!match) return null
  const nounPlace = at + match[0].length
  const scale = match[3]
  const noun = nounAt(source, nounPlace, block.end)
  if (isNoNoun(noun) || noun.length < 2) return scale && scaledAlone(place, match) ? scaledAlone(place, match) : null
  const written = match[1] ?? ""
  if (startsUpper(source, nounPlace) && !isTitleNoun(source, nounPlace, noun)) return null
  if (isNaming(source, Math.max(block.body, at - 40), at, noun, nounPlace)) return null
  if (/^\d{4}$/.test(written) && Number(written) > 1900 && Number(written) < 2100 && !isStrongNoun(noun)) return null
  if (noun === "con" && (parseNumber(written) ?? 0) < 4) return null
  if (isMotto(source, at, nounPlace + noun.length)) return null
  const counted = source.plain.slice(nounPlace, nounPlace + noun.length)
  const unit = scale ? `${scale} ${counted}` : counted
  if (scale && match[4]) {
    const rest = ((parseNumber(match[4]) ?? 0) * (scaleOf(match[5] ?? "") ?? 1)) / (scaleOf(scale) ?? 1)
    const whole = Number(((parseNumber(written) ?? 0) + rest).toPrecision(12))
    return claim(place, nounPlace + noun.length - at, "quantity", [{ value: whole, unit }])
  }
  const of = wholeOf(place, nounPlace + noun.length, noun)
  if (of) return claim(place, of.end - at, "ratio", [{ ...value(written, unit), of: of.value }])
  const values = range(wholeNumber(written, noun), match[2], unit)
  return claim(place, nounPlace + noun.length - at, scale === undefined ? "count" : "quantity", values)
}

/** "3 nghìn, 5 triệu" without a noun still count in a list of the same thing. */
function scaledAlone(place: Place, match: RegExpExecArray): FoundClaim | null {
  const scale = match[3] ?? ""
  if (!/tỷ|triệu|nghìn|ngàn/u.test(scale)) return null
  return claim(place, match[0].trimEnd().length, "quantity", range(match[1] ?? "", match[2], scale))
}

/** "31 nhiệm vụ/38 nhiệm vụ": the whole that a count of the same noun is set against. */
function wholeOf({ source, block }: Place, end: number, noun: string): { end: number; value: number } | null {
  const match = new RegExp(`^[ ]?/[ ]?(${n})[ ](?=\\p{L})`, "u").exec(
    source.folded.slice(end, Math.min(block.end, end + 24)),
  )
  if (!match) return null
  const other = nounAt(source, end + match[0].length, block.end)
  if (other === "" || other.split(" ")[0] !== noun.split(" ")[0]) return null
  return { end: end + match[0].length + other.length, value: parseNumber(match[1] ?? "") ?? 0 }
}

/** People and households are whole: "33,293 người" has a comma between thousands. */
const wholeNumber = (written: string, noun: string) =>
  /^\d{1,3},\d{3}$/.test(written) &&
  /^(?:người|hộ|học sinh|đảng viên|cán bộ|lao động|lượt|nhân khẩu|cử tri|đoàn viên|hội viên)/u.test(noun)
    ? written.replace(",", ".")
    : written
