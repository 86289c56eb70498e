import type { Language } from "#src/base/language.ts"
import { formatDay as writeDay, type PlainDate, weekday } from "#src/base/plain-date.ts"
import { uiText } from "./text.ts"

const locale: Record<Language, string> = { vi: "vi-VN", en: "en-GB" }
const formatters = new Map<string, Intl.NumberFormat>()

function numberFormat(language: Language, least: number, most: number): Intl.NumberFormat {
  const key = `${language} ${least} ${most}`
  let format = formatters.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale[language], { minimumFractionDigits: least, maximumFractionDigits: most })
    formatters.set(key, format)
  }
  return format
}

/** 26.595 and 19,65 in Vietnamese, 26,595 and 19.65 in English. At most `decimals` (4) decimals; `exactly` writes them all. */
export function formatNumber(
  value: number | bigint,
  language: Language,
  options: { decimals?: number; exactly?: number } = {},
): string {
  const least = options.exactly ?? 0
  return numberFormat(language, least, options.exactly ?? options.decimals ?? 4).format(value)
}

/** A percentage given as 0–100: `formatPercent(65.9, "vi")` is 65,9%. One decimal unless told otherwise. */
export const formatPercent = (percent: number, language: Language, decimals = 1): string =>
  `${formatNumber(percent, language, { exactly: decimals })}%`

/**
 * The share of a part in a whole as a percentage. An en dash when the whole is 0, since no share exists; <0,1% and >99,9%
 * where rounding would say that nothing or everything is meant.
 */
export function formatShare(part: number, whole: number, language: Language, decimals = 1): string {
  if (whole === 0) return "–"
  const percent = (part / whole) * 100
  const step = 10 ** -decimals
  if (percent > 0 && percent < step / 2) return `<${formatPercent(step, language, decimals)}`
  if (percent < 100 && percent >= 100 - step / 2) return `>${formatPercent(100 - step, language, decimals)}`
  return formatPercent(percent, language, decimals)
}

/** The day as dd/mm/yyyy, in both languages. */
export const formatDay = (day: PlainDate, _language?: Language): string => writeDay(day)

/** The day without its year, dd/mm: only where the year stands beside it or cannot be mistaken. */
export const formatShortDay = (day: PlainDate): string => writeDay(day).slice(0, 5)

/** The name of the weekday: Thứ Tư, Wednesday. */
export const formatWeekday = (day: PlainDate, language: Language): string =>
  uiText[language].weekday[weekday(day)] as string

const inVietnam = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString()

/** The time of day in Việt Nam, HH:MM. */
export const formatClock = (instant: Date): string => inVietnam(instant).slice(11, 16)

/** The instant in Việt Nam: dd/mm/yyyy HH:MM, in both languages. */
export const formatInstant = (instant: Date, _language?: Language): string =>
  `${writeDay(inVietnam(instant).slice(0, 10) as PlainDate)} ${formatClock(instant)}`

const million = 1_000_000n
const billion = 1_000_000_000n

/** Every đồng: 15.477.494.000.000 đồng. */
export function formatMoneyExact(dong: number | bigint, language: Language): string {
  return `${formatNumber(wholeDong(dong), language)} ${uiText[language].money.unit}`
}

/**
 * Money as it is read aloud: 15.477 tỷ 494 triệu đồng; 18,6 triệu đồng; 850.000 đồng. From one tỷ it is rounded to the
 * nearest triệu; below that it is exact. Where every đồng counts, use `formatMoneyExact`.
 */
export function formatMoney(dong: number | bigint, language: Language): string {
  const whole = wholeDong(dong)
  const sign = whole < 0n ? "-" : ""
  const size = whole < 0n ? -whole : whole
  const words = uiText[language].money
  if (size < million || (size < billion && size % 1000n !== 0n)) return formatMoneyExact(whole, language)
  if (size < billion)
    return `${sign}${formatNumber(Number(size / 1000n) / 1000, language)} ${words.million} ${words.unit}`
  const millions = (size + million / 2n) / million
  const [billions, rest] = [millions / 1000n, millions % 1000n]
  const tail = rest === 0n ? "" : ` ${formatNumber(rest, language)} ${words.million}`
  return `${sign}${formatNumber(billions, language)} ${words.billion}${tail} ${words.unit}`
}

const wholeDong = (dong: number | bigint): bigint => (typeof dong === "bigint" ? dong : BigInt(Math.round(dong)))

/** The size of a file: 86 kB, 1,2 MB. */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)} B`
  const units = ["kB", "MB", "GB", "TB"]
  let size = bytes / 1000
  let unit = 0
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${formatNumber(size, language, { decimals: size < 10 && unit > 0 ? 1 : 0 })} ${units[unit]}`
}

const typedShape: Record<Language, RegExp> = {
  vi: /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  en: /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/,
}

/** The number that a person typed in the language of the screen; null when it is not one, so that 19.65 never becomes 1965. */
export function parseTypedNumber(text: string, language: Language): number | null {
  const typed = text.replaceAll(/[\s\u00a0]/g, "").replace("−", "-")
  if (!typedShape[language].test(typed)) return null
  const [thousands, point] = language === "vi" ? [".", ","] : [",", "."]
  const value = Number(typed.replaceAll(thousands, "").replace(point, "."))
  return Number.isFinite(value) ? value : null
}

/** A value that is already written, with its unit of measure: a percent sign stands close, a word after a blank. */
export const withUnit = (value: string, unit: string): string =>
  unit === "" ? value : unit.startsWith("%") ? `${value}${unit}` : `${value} ${unit}`
