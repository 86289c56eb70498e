import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { moneyValue, numberPattern, parseNumber, scaleOf, scalePattern } from "./numbers.ts"
import type { Source } from "./source.ts"
import type { ClaimKind, Value } from "./types.ts"
import { after, isUpper } from "./words.ts"

type Skip = { skipTo: number }
const n = `(?:${numberPattern})`
const dash = "[ \\n]?(?:-|đến|tới|–)[ \\n]?"
const sticky = (pattern: string) => new RegExp(pattern, "uy")

const anyNumber = sticky(n)
const rankNumber = sticky(`(${n})(?:/(${n}))?`)
const percentRange = sticky(`(${n})[ \\n]?%?${dash}(${n})[ \\n]?%((?:/năm|/tháng|/quý)|[ \\n]năm(?=[ ,.;]))?`)
const percent = sticky(`(${n})[ \\n]?%((?:/năm|/tháng|/quý))?`)
const money = sticky(
  `(${n})(?:${dash}(${n}))?[ \\n](${scalePattern})(?:[ \\n](${n})[ \\n](triệu|nghìn|ngàn)(?=[ \\n]đồng))?(?:[ \\n](đồng|usd|vnd|vnđ|euro|đô la mỹ|đô la)${after})?((?:/[\\p{L}]+)*)`,
)
const plainMoney = sticky(`(${n})(?:${dash}(${n}))?[ \\n]?(đồng|usd|vnd|vnđ|đ)${after}((?:/[\\p{L}]+)*)`)
const ratio = sticky(`(${n})/(${n})(?:[ \\n](?=(${scalePattern}) đồng|\\p{L}))`)
const repeat = sticky(`(${n})[ \\n]lần(?:/(?:1[ \\n]?)?(năm|tháng|quý|tuần|ngày))?`)
const duration = sticky(
  `(${n})(?:${dash}(${n}))?[ \\n](năm|tháng|ngày làm việc|ngày|tuần|giờ|phút|quý|thế kỷ|thập kỷ)${after}(?! (?:chạp|giêng)${after})`,
)
const measureUnits = "km2|km²|m2|m²|m3|m³|km|ha|hecta|tấn|tạ|kg|gam|mw|kw|kwh|mwh|gw|lít|mét|kcal|ºc|°c|m"
const measure = sticky(
  `(${n})(?:${dash}(${n}))?[ \\n]?(?:(triệu|nghìn|ngàn|tỷ)[ \\n])?(${measureUnits})${after}(?:/[\\p{L}]+)*`,
)
const count = sticky(
  `(${n})(?:${dash}(${n}))?[ \\n](?:(triệu|nghìn|ngàn|trăm|chục|vạn)[ \\n])?([\\p{L}]+(?:[ -][\\p{L}]+){0,4})`,
)

/** Nouns that are counted even when written with a capital. */
const titleNouns =
  /^(?:bộ (?:quy|tiêu|chỉ|câu)|đề án|chương trình|nghị quyết|kế hoạch|chỉ thị|quyết định|huân chương|huy chương|bằng khen|cờ|giấy khen|danh hiệu|tổ|hội|chi bộ|đảng bộ|trung tâm|trường|sở|bộ|ban|phòng|phường|xã|quận|huyện|tỉnh|htx|hợp tác xã|liên hiệp|di tích|mô hình|bà mẹ|tập thể|cá nhân|thủ tục|tthc|dự án|luật|nghị định|thông tư|cơ sở|nhóm|khu|cụm|công trình|doanh nghiệp|thành viên|đồng chí|đại biểu|nhà|cuộc|lễ|hội nghị|tổ chức|ủy viên|đoàn)/u
const notNoun =
  /^(?:và|của|đến|tới|tại|là|có|được|bị|đã|để|trong|trên|dưới|thì|mà|với|từ|theo|về|cho|do|bởi|khi|nếu|vì|như|hoặc|hay|nhưng|so|sau|trước|không|chưa|sẽ|đang|cũng|rất|này|đó|kia|ấy|nay|qua|giờ|cấp|tuổi|đạt|tăng|giảm|bằng|vượt|chiếm|ước|xếp|đứng|thuộc|gồm|năm|tháng|ngày|tuần|quý|phút|giây|am|pm|h|x|thực hiện|triển khai|thành lập|ban hành|phải|gửi|trở|trừ|cộng|nhân|chia|nhằm|đường|phố|đính kèm|bình luận|lượt xem|lượt truy cập|lượt đọc|e|n|ông|bà|khoá|khóa|dân số có|tr|g|st)(?![\p{L}])/u
/** Words before a number that make it a name or an ordinal unless a counted noun follows. */
const namingBefore =
  /(?:thứ|số|điều|khoản|điểm|chương|mục|khóa|đường|phố|ngõ|nhà số|tòa|tầng|phòng|lớp|khối|loại|nhóm|mức|cấp|cấp độ|mức độ|hạng|tuyến|trang|dòng|mẫu|ô|lô|kênh|ca|đội|tổ|cụm|khu|bệnh viện|trường|lượt xem|truy cập|online|phiên bản|version|covid|vành đai|km|nút giao|cảng|tàu|xe|sân|biển số|hotline|đời|cách mạng công nghiệp) ?:? ?$/u
const strongNoun =
  /^(?:chỉ tiêu|nhiệm vụ|mục tiêu|phường|xã|quận|huyện|hộ|nhà|người|dự án|đề án|chương trình|tỷ|triệu|nghìn|trường hợp|vụ|cơ sở|trường|trạm|doanh nghiệp|công trình|đơn vị|cơ quan|thủ tục|giải pháp|khâu|tổ chức|đảng viên|lượt|hồ sơ|cán bộ|bộ|nhóm|tiêu chí|sản phẩm|thành viên|học sinh|lao động)/u

const value = (written: string, unit: string): Value => ({ value: parseNumber(written) ?? 0, unit })
const range = (a: string, b: string | undefined, unit: string): Value[] =>
  b ? [value(a, unit), value(b, unit)] : [value(a, unit)]

function at<T extends RegExpExecArray>(pattern: RegExp, folded: string, place: number, end: number): T | null {
  pattern.lastIndex = place
  const match = pattern.exec(folded) as T | null
  return match && place + match[0].length <= end ? match : null
}

/** Reads the number that starts at a digit: the claim it makes, or how far to skip when it makes none. */
export function readNumberClaim(source: Source, place: number, block: Block, index: number): FoundClaim | Skip {
  const { folded, plain } = source
  const number = at(anyNumber, folded, place, block.end)
  if (!number) return { skipTo: place + 1 }
  const skip = { skipTo: place + number[0].length }
  if (
    /[\p{L}\d]/u.test(folded[place - 1] ?? " ") ||
    (/[.,/]/.test(folded[place - 1] ?? " ") && /\d/.test(folded[place - 2] ?? " "))
  )
    return skip
  const claim = (match: RegExpExecArray, kind: ClaimKind, values: Value[]): FoundClaim => ({
    start: place,
    end: place + match[0].trimEnd().length,
    anchor: place,
    kind,
    values,
    block: index,
  })
  const lead = folded.slice(Math.max(block.body, place - 24), place)

  const span = at(percentRange, folded, place, block.end)
  const changing = /(?:tăng|giảm|tăng trưởng|tốc độ)[^,.;]{0,16}$/u.test(lead)
  if (span)
    return claim(
      span,
      span[3] || changing ? "rate" : "percent",
      range(span[1] ?? "", span[2], `%${span[3]?.trim() === "năm" ? "/năm" : (span[3] ?? "")}`),
    )
  const share = at(percent, folded, place, block.end)
  if (share)
    return claim(share, share[2] || changing ? "rate" : "percent", [value(share[1] ?? "", `%${share[2] ?? ""}`)])
  const rank = /(?:đứng|xếp)(?: hạng)? (?:ở )?(?:vị trí )?thứ (?:hạng )?$/u.test(lead)
    ? at(rankNumber, folded, place, block.end)
    : null
  if (rank)
    return claim(rank, "rank", [
      { ...value(rank[1] ?? "", "hạng"), ...(rank[2] ? { of: parseNumber(rank[2]) ?? 0 } : {}) },
    ])
  const part = at(ratio, folded, place, block.end)
  if (part) {
    const noun = part[3] ? `${part[3]} đồng` : nounAt(source, place + part[0].length, block.end)
    const rejected = notNoun.test(noun) || /(?:ngày|sáng|chiều|tối|thứ|số|tháng) $/u.test(lead)
    if (rejected || noun === "") return { skipTo: place + part[0].length }
    const scale = part[3] ? (scaleOf(part[3]) ?? 1) : null
    const whole = { value: parseNumber(part[1] ?? "") ?? 0, unit: noun, of: parseNumber(part[2] ?? "") ?? 0 }
    const end = place + part[0].length + noun.length
    return {
      start: place,
      end,
      anchor: place,
      kind: "ratio",
      values: [scale === null ? whole : { ...whole, vnd: Math.round(whole.value * scale) }],
      block: index,
    }
  }
  if (/^\d+\/\d/.test(folded.slice(place, place + 12)))
    return { skipTo: place + (/^[\d/.]+/.exec(folded.slice(place, place + 24))?.[0].length ?? 1) }
  const amount = readMoney(folded, place, block.end)
  if (amount)
    return { start: place, end: amount.end, anchor: place, kind: "money", values: amount.values, block: index }
  const quantity = at(measure, folded, place, block.end)
  if (quantity && !(quantity[4] === "m" && !/\d ?m/.test(quantity[0]))) {
    const unit = plain
      .slice(
        place + (quantity[0].length - (quantity[0].match(/[^\d.,\- ].*$/u)?.[0].length ?? 0)),
        place + quantity[0].length,
      )
      .trim()
    return claim(quantity, "quantity", range(quantity[1] ?? "", quantity[2], unit))
  }
  const often = at(repeat, folded, place, block.end)
  if (often)
    return often[2]
      ? claim(often, "frequency", [value(often[1] ?? "", `lần/${often[2]}`)])
      : claim(often, "ratio", [value(often[1] ?? "", "lần")])
  const time = at(duration, folded, place, block.end)
  if (time) {
    const written = parseNumber(time[1] ?? "") ?? 0
    if ((time[3] === "năm" && written > 1900) || /(?:tháng|ngày|quý|năm|thứ) $/u.test(lead))
      return { skipTo: place + time[0].length }
    return claim(time, "duration", range(time[1] ?? "", time[2], time[3] ?? ""))
  }
  const closing =
    (block.marker !== null || folded.startsWith("tổng số", block.body)) &&
    closingFigure(source, place, place + number[0].length, block) !== null
  if (closing)
    return {
      start: place,
      end: place + number[0].length,
      anchor: place,
      kind: "count",
      values: [value(number[0], "")],
      block: index,
    }
  return readCount(source, place, block, index, lead) ?? skip
}

function readMoney(folded: string, place: number, end: number): { end: number; values: Value[] } | null {
  const match = at(money, folded, place, end)
  if (match) {
    const currency = match[6] ?? ""
    const scale = match[3] ?? ""
    const rest = folded.slice(place + match[0].length, place + match[0].length + 12)
    if (currency === "" && !/tỷ/u.test(scale) && !match[5]) return null
    if (currency === "" && /^ (?:\p{L}+)/u.test(rest) && /^ (?:lượt|đồng|kwh|tấn|người|cây|con|m3|usd)/u.test(rest))
      return null
    const parts = [{ number: parseNumber(match[1] ?? "") ?? 0, scale }]
    if (match[4] && match[5]) parts.push({ number: parseNumber(match[4]) ?? 0, scale: match[5] })
    const per = match[7] ?? ""
    const amount = moneyValue(parts, match[5] ? "đồng" : currency)
    if (!amount) return null
    const first = { ...amount, unit: asWritten(`${amount.unit}${per}`) }
    const upper = match[2] ? moneyValue([{ number: parseNumber(match[2]) ?? 0, scale }], currency) : null
    const tail = match[5] && folded.startsWith(" đồng", place + match[0].length) ? 5 : 0
    return { end: place + match[0].trimEnd().length + tail, values: upper ? [first, upper] : [first] }
  }
  const small = at(plainMoney, folded, place, end)
  if (!small) return null
  const unit = asWritten(`${small[3]}${small[4] ?? ""}`)
  const values = [small[1], small[2]]
    .filter((written) => written !== undefined)
    .map((written) => ({
      value: parseNumber(written) ?? 0,
      unit,
      ...(small[3] === "usd" ? {} : { vnd: Math.round(parseNumber(written) ?? 0) }),
    }))
  return { end: place + small[0].length, values }
}

/** Abbreviations keep their capitals. */
const asWritten = (unit: string) =>
  unit.replace(/(?<!\p{L})(?:usd|vnd|htx|grdp|gdp)(?!\p{L})/gu, (word) => word.toUpperCase())

const phraseStop =
  /[ \n](?:và|của|đến|tới|tại|là|có|được|bị|đã|để|trong|trên|thì|mà|với|từ|theo|về|cho|do|khi|như|hoặc|hay|so|sau|không|chưa|sẽ|đang|này|đó|hoàn thành|đạt|vượt|tăng|giảm|chiếm|thuộc|gồm|bằng|thực hiện|xây dựng|phát triển|ứng dụng|phải|tham gia|làm việc|đăng ký|hướng dẫn|giao|chỉ đạo|nêu|trực thuộc|để|ở|này|khác|còn|phục vụ|ước|đính kèm)(?![\p{L}])/u

/** The counted noun at a place: up to five words, ended by a joining word or by a name in capitals. */
function nounAt(source: Source, place: number, end: number): string {
  const match = /^[\p{L}]+(?:[ -][\p{L}]+){0,4}/u.exec(source.folded.slice(place, Math.min(end, place + 80)))
  if (!match) return ""
  const name = /(?<=^\p{Ll}[\p{L} -]*) \p{Lu}/u.exec(source.plain.slice(place, place + match[0].length))
  const noun = name ? match[0].slice(0, name.index) : match[0]
  const stop = noun.search(phraseStop)
  return stop === -1 ? noun : noun.slice(0, stop)
}

/** "Tổng số thủ tục rà soát là 292.", "Kiến nghị bãi bỏ: 25": a figure that closes its line. */
function closingFigure(source: Source, place: number, end: number, block: Block): string | null {
  if (!/^[.;]?$/.test(source.folded.slice(end, block.end)) || end - block.body > 160) return null
  const lead = source.plain.slice(block.body, place)
  return /[\p{L})] ?(?::|là:?|đạt|còn) $/u.test(lead) &&
    !/(?:điện thoại|fax|đt|hotline|online|truy cập|lượt xem|tuần|tháng|năm|số): $/iu.test(lead)
    ? lead
    : null
}

function readCount(source: Source, place: number, block: Block, index: number, lead: string): FoundClaim | null {
  const match = at(count, source.folded, place, block.end)
  if (!match) return null
  const nounPlace = place + match[0].length - (match[4]?.length ?? 0)
  const noun = nounAt(source, nounPlace, block.end)
  if (noun === "" || notNoun.test(noun) || noun.length < 2) return null
  const written = match[1] ?? ""
  if (isUpper(source.plain[nounPlace]) && !titleNouns.test(noun)) return null
  if (namingBefore.test(lead) && !strongNoun.test(noun)) return null
  if (/^\d{4}$/.test(written) && Number(written) > 1900 && Number(written) < 2100 && !strongNoun.test(noun)) return null
  const scale = match[3] ? { triệu: 1e6, nghìn: 1e3, ngàn: 1e3, trăm: 100, chục: 10, vạn: 1e4 }[match[3]] : undefined
  const unit = source.plain.slice(match[3] ? nounPlace - match[3].length - 1 : nounPlace, nounPlace + noun.length)
  const kind: ClaimKind = scale === undefined ? "count" : "quantity"
  return {
    start: place,
    end: nounPlace + noun.length,
    anchor: place,
    kind,
    values: range(written, match[2], unit),
    block: index,
  }
}
