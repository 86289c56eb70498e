import type { Value } from "./types.ts"

/**
 * A number as Vietnamese texts write it: dots between thousands, a comma before the fraction; two commas or more, or
 * blanks, can only stand between thousands, and a dot before one or two digits can only be a fraction written as abroad.
 */
export const numberPattern =
  "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|[1-9]\\d{0,2}(?: \\d{3})+(?= \\p{L}| ?%)|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,4}\\.\\d{1,2}(?![\\d.,/])|\\d+(?:,\\d+)?"

const digitWord =
  "không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|linh|lẻ|phẩy|rưỡi"
/** What may stand between a number and its unit: blanks, and the number again in words ("05 (năm) ngày"). */
export const gapPattern = `(?:[ \\n]{1,2}(?:\\((?:${digitWord})(?:[ ,]{1,2}(?:${digitWord})){0,12}\\)[ \\n]{1,2})?)`

/** The value of a written number, or null. "1.260,500" is 1260.5; a dot before three digits separates thousands. */
export function parseNumber(written: string): number | null {
  if (!/^\d/.test(written) || written.length > 30) return null
  if (/^\d{1,3}(?:(?:,\d{3}){2,}|(?: \d{3})+)$/.test(written)) return Number(written.replaceAll(/[, ]/g, ""))
  const value = Number(written.replace(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", "."))
  return Number.isFinite(value) ? value : null
}

const scales: Readonly<Record<string, number>> = {
  "triệu tỷ": 1e15,
  "nghìn tỷ": 1e12,
  "ngàn tỷ": 1e12,
  "trăm tỷ": 1e11,
  tỷ: 1e9,
  triệu: 1e6,
  nghìn: 1e3,
  ngàn: 1e3,
}

/** The multiplier of a scale word ("nghìn tỷ", "triệu"), or null. */
export const scaleOf = (word: string): number | null => scales[word.replace(/\s+/g, " ")] ?? null

export const scalePattern = "triệu tỷ|nghìn tỷ|ngàn tỷ|trăm tỷ|tỷ|triệu|nghìn|ngàn"

/**
 * The value of an amount such as "15.477 tỷ 494 triệu đồng": parts of number and scale word, largest first.
 * In the unit of the first part ("tỷ đồng"), with the amount in đồng when the currency is đồng.
 */
export function moneyValue(parts: readonly { number: number; scale: string }[], currency: string): Value | null {
  const first = parts[0]
  if (!first) return null
  const firstScale = first.scale === "" ? 1 : (scaleOf(first.scale) ?? 1)
  let total = 0
  for (const part of parts) total += part.number * (part.scale === "" ? 1 : (scaleOf(part.scale) ?? 1))
  const unit = `${first.scale} ${currency}`.trim()
  const value = parts.length === 1 ? first.number : Number((total / firstScale).toPrecision(15))
  const inDong = /^(?:|đồng.*|đ|vnd|vnđ)$/u.test(currency)
  return inDong ? { value, unit, vnd: Math.round(total) } : { value, unit }
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

/** The value of a Roman number, or null. */
export function parseRoman(written: string): number | null {
  const digits = written.toLowerCase()
  if (!/^[ivxlc]{1,8}$/.test(digits)) return null
  let total = 0
  for (let i = 0; i < digits.length; i += 1) {
    const value = romanDigits[digits[i] as string] as number
    total += value < (romanDigits[digits[i + 1] ?? ""] ?? 0) ? -value : value
  }
  return total
}

const numberWords: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
  nhất: 1,
  nhì: 2,
  tư: 4,
}

/** The value of a small number in words ("ba", "hạng nhất"), or null. */
export const parseNumberWord = (word: string): number | null => numberWords[word] ?? null
