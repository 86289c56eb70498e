import { gapPattern, moneyValue, numberPattern, parseNumber, scaleOf, scalePattern } from "./numbers.ts"
import type { Value } from "./types.ts"
import { after } from "./words.ts"

export type FoundMoney = { end: number; values: Value[]; share: boolean }

const n = `(?:${numberPattern})`
const gap = gapPattern
const dash = "[ \\n]?(?:-|đến|tới)[ \\n]?"
const scale = `(?:${scalePattern}|trđ|tr\\.?đ)`
/** "đồng" that is the currency, not the first half of "đồng chí", "đồng bào" and the like. */
const dong =
  "đồng(?![ \\n](?:chí|bào|bộ|ruộng|thời|cỏ|phục|hồ|đội|hương|nghiệp|niên|môn|minh|tác giả|chủ tịch|trưởng|phạm|loạt|thuận|hành|tình|nghĩa|lòng)(?!\\p{L}))"
const currency = `(?:${dong}|usd|vnd|vnđ|đ(?!/c)|euro|eur|đô la mỹ|đô la|yên nhật|nhân dân tệ)${after}`
const per = "((?:[ \\n]?/[ \\n]?(?:1[ \\n]?)?\\p{L}+[23²³]?)*)"
const sticky = (pattern: string) => new RegExp(pattern, "uy")

/** One amount of up to three parts: "15.477 tỷ 494 triệu đồng", "12 tỷ 450 triệu 300 nghìn đồng", "210.000 đồng". */
const amountPattern = sticky(
  `(${n})(?:${gap}?(${scale})(?!\\p{L})(?:,?${gap}(${n})${gap}(triệu|nghìn|ngàn)(?!\\p{L})(?:,?${gap}(${n})${gap}(nghìn|ngàn)(?!\\p{L}))?)?)?(?:${gap}?(${currency}))?`,
)
/** "12 tỷ 5", "3 triệu rưỡi": tenths of the scale before, or a half of it. */
const halfPattern = sticky(
  `[ \\n](?:(rưỡi)(?!\\p{L})|([1-9])(?=${gap}?${currency}|[;:)\\n]|[.,](?!\\d)|$|[ ](?:và|so|bằng|từ|cho|để|trong|của|mỗi)(?!\\p{L})))(?:${gap}?(${currency}))?`,
)
const lowerBound = sticky(`(${n})${dash}(?=\\d)`)
const joinRange = sticky(dash)
const joinShare = sticky("(?:[ \\n]?\\[\\d{1,2}\\])?[ \\n]?/[ \\n]?(?=\\d)")
const perPattern = sticky(per)
/** What "5 tỷ …" measures when it is not money. */
const things =
  /^ (?:lượt|kwh|tấn|người|cây|con|m3|m2|m³|m²|km|thùng|feet|sản phẩm|viên|lít|quả|trứng|bản|cái|chiếc|liều|giao dịch|tài khoản|hồ sơ|thiết bị|thuê bao|tin nhắn|cuộc|dân|lao động|đồng bào|tham số|phân tử)(?!\p{L})/u

type Amount = { end: number; parts: { number: number; scale: string }[]; currency: string; half?: true }

function run(pattern: RegExp, folded: string, place: number, end: number): RegExpExecArray | null {
  pattern.lastIndex = place
  const match = pattern.exec(folded)
  return match && place + match[0].length <= end ? match : null
}

const shortMillion = /^tr\.?đ$/u

function amountAt(folded: string, place: number, end: number): Amount | null {
  const match = run(amountPattern, folded, place, end)
  if (!match) return null
  const short = shortMillion.test(match[2] ?? "")
  const parts = [{ number: parseNumber(match[1] ?? "") ?? 0, scale: short ? "triệu" : (match[2] ?? "") }]
  const half =
    match[2] && !match[3] && !match[7] && !short ? run(halfPattern, folded, place + match[0].length, end) : null
  if (half && parts[0]) {
    parts[0].number = Number((parts[0].number + (half[1] ? 0.5 : Number(half[2]) / 10)).toPrecision(12))
    return { end: place + match[0].length + half[0].length, parts, currency: half[3] ?? "", half: true }
  }
  if (match[3]) parts.push({ number: parseNumber(match[3]) ?? 0, scale: match[4] ?? "" })
  if (match[5]) parts.push({ number: parseNumber(match[5]) ?? 0, scale: match[6] ?? "" })
  return { end: place + match[0].length, parts, currency: match[7] ?? (short ? "đồng" : "") }
}

/** "5 tỷ" and "1,2 triệu/hộ" are money without the word; "5 tỷ kWh" and "3 triệu lượt" are not. */
function isMoney(folded: string, amount: Amount): boolean {
  if (amount.currency !== "") return true
  if (amount.half) return !things.test(folded.slice(amount.end, amount.end + 16))
  const first = amount.parts[0]?.scale ?? ""
  if (first === "") return false
  const rest = folded.slice(amount.end, amount.end + 16)
  if (amount.parts.length > 1) return !things.test(rest)
  if (/^[ ]?\/\p{L}/u.test(rest)) return true
  return /tỷ/u.test(first) && !things.test(rest)
}

const inScale = (amount: Amount, other: Amount): Amount =>
  amount.parts[0]?.scale === "" && other.parts[0]?.scale !== ""
    ? { ...amount, parts: [{ number: amount.parts[0]?.number ?? 0, scale: other.parts[0]?.scale ?? "" }] }
    : amount

/**
 * Money at a place: one amount, both ends of a range ("50 - 70 triệu đồng", "500 nghìn đồng đến 1 triệu đồng"), or one
 * amount out of another ("560 tỷ đồng/690 tỷ đồng"), which is a share with `of` in the unit of the first.
 */
export function readMoney(folded: string, place: number, end: number): FoundMoney | null {
  const bound = run(lowerBound, folded, place, end)
  const first = bound
    ? { end: place + bound[0].length, parts: [{ number: parseNumber(bound[1] ?? "") ?? 0, scale: "" }], currency: "" }
    : amountAt(folded, place, end)
  if (!first) return null
  const range = bound ?? run(joinRange, folded, first.end, end)
  const share = range ? null : run(joinShare, folded, first.end, end)
  if (!bound && !isMoney(folded, first) && !share) return null
  const secondAt = bound ? first.end : first.end + (range ?? share ?? [""])[0].length
  const second = range || share ? amountAt(folded, secondAt, end) : null
  if (second && isMoney(folded, second)) {
    const lower = inScale(first, second)
    const currency = second.currency || lower.currency
    const a = moneyValue(lower.parts, lower.currency || currency)
    const b = moneyValue(second.parts, currency)
    if (a && b && share && lower.parts[0]?.scale !== "") {
      const factor = (scaleOf(second.parts[0]?.scale ?? "") ?? 1) / (scaleOf(lower.parts[0]?.scale ?? "") ?? 1)
      return { end: second.end, values: [{ ...a, of: Number((b.value * factor).toPrecision(12)) }], share: true }
    }
    if (a && b && range && smaller(a, b)) return money(folded, second.end, end, [a, b])
  }
  if (bound || !isMoney(folded, first)) return null
  const only = moneyValue(first.parts, first.currency || (first.parts.length > 1 ? "đồng" : ""))
  return only === null ? null : money(folded, first.end, end, [only])
}

const smaller = (a: Value, b: Value) => (a.vnd ?? a.value) < (b.vnd ?? b.value)

/** Amounts with what each is for ("đồng/người/tháng"), which stands once after the last. */
function money(folded: string, place: number, end: number, values: readonly Value[]): FoundMoney {
  const written = run(perPattern, folded, place, end)?.[0] ?? ""
  const each = written.replace(/[ \n]/g, "").replace("/1", "/")
  return {
    end: place + written.length,
    values: values.map((value) => ({ ...value, unit: asWritten(`${value.unit}${each}`) })),
    share: false,
  }
}

/** Abbreviations keep their capitals. */
const asWritten = (unit: string) =>
  unit
    .replace(/(?<!\p{L})(?:usd|vnd|eur|htx|grdp|gdp)(?!\p{L})/gu, (word) => word.toUpperCase())
    .replace("vnđ", "VNĐ")
    .replace("/kwh", "/kWh")
