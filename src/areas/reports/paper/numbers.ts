import type { Comparator } from "#src/areas/figures/rules/index.ts"

const formats = new Map<number, Intl.NumberFormat>()

function format(decimals: number, least = 0): Intl.NumberFormat {
  const key = decimals * 10 + least
  let made = formats.get(key)
  if (!made) {
    made = new Intl.NumberFormat("vi-VN", { minimumFractionDigits: least, maximumFractionDigits: decimals })
    formats.set(key, made)
  }
  return made
}

/** 26.595 and 19,65: the numbers of a table. */
export const writeNumber = (value: number): string => format(4).format(value)

/** A count inside a sentence: official papers write 05, not 5. */
export const writeCount = (count: number): string => (count > 0 && count < 10 ? `0${count}` : writeNumber(count))

/** A share of 1 as a percentage of two decimals, or a dash where no share exists. */
export const writeShare = (share: number | null): string => (share === null ? "–" : `${format(2).format(share * 100)}%`)

/** A value with its unit of measure: 71,2%; 1.284 tỷ đồng. */
export const writeMeasured = (value: number, measureUnit: string): string =>
  measureUnit.startsWith("%") ? `${writeNumber(value)}%` : `${writeNumber(value)} ${measureUnit}`.trim()

/** What is promised: "≥ 95%". */
export const writePlan = (target: { comparator: Comparator; plan: number; measureUnit: string }): string =>
  `${target.comparator === "at-least" ? "≥ " : target.comparator === "at-most" ? "≤ " : ""}${writeMeasured(target.plan, target.measureUnit)}`
