import type { Claim } from "#src/areas/reading/index.ts"

const factors: Readonly<Record<string, number>> = { đồng: 1, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** đồng in one of a money unit ("tỷ đồng", "nghìn tỷ đồng"); null for other units and other currencies. */
export function vndPer(unit: string): number | null {
  const words = unit.toLowerCase().normalize("NFC").split(/\s+/)
  if (words.some((word) => !(word in factors)) || !words.some((word) => word in factors)) return null
  return words.reduce((product, word) => product * (factors[word] ?? 1), 1)
}

/** How many decimals the last number of some words is written with: 2 for "97,83%", 0 for "26.595". */
export function decimalsOf(words: string): number {
  const last = [...words.matchAll(/\d+(?:\.\d{3})*(?:,(\d+))?/g)].at(-1)
  return last?.[1]?.length ?? 0
}

/** Half of the last digit written, in the unit of the claim's amount (đồng for money). */
export function halfDigit(claim: Claim): number {
  const value = claim.values[0]
  if (!value) return 0
  const half = 0.5 * 10 ** -decimalsOf(claim.text)
  if (value.vnd === undefined) return half
  const last = [
    ...claim.text
      .toLowerCase()
      .normalize("NFC")
      .matchAll(/\d\s*((?:(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng)\s*)+)/gu),
  ]
    .at(-1)?.[1]
    ?.trim()
  return half * (vndPer(last ?? value.unit) ?? (value.value === 0 ? 1 : value.vnd / value.value))
}

/** What a claim states, in đồng for money and in its own unit otherwise; null when it states a range or nothing. */
export function amountOf(claim: Claim): number | null {
  const value = claim.values.length === 1 ? claim.values[0] : undefined
  return value ? (value.vnd ?? value.value) : null
}

export const near = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= tolerance + Math.abs(other) * 1e-12 + 1e-9

/** The values that the words of a claim allow. `loose` when they are a manner of speaking ("gần 100 tỷ") and not a bound. */
export interface Interval {
  from: number
  to: number
  loose: boolean
  /** The end that no manner of speaking lets a value pass: "hơn 95%" is never less. */
  hard: "from" | "to" | null
}

/** What rounding may hide in a written amount: nothing in a count of things, half of the last digit elsewhere. */
export const roundingOf = (claim: Claim): number =>
  claim.kind === "count" || claim.kind === "ratio" ? 0 : halfDigit(claim)

/** Whether a percentage is what works out, rounded or cut to the decimals written; `slack` is what other rounding may hide. */
export function percentFits(real: number, stated: number, decimals: number, slack: number): boolean {
  const digit = 10 ** -decimals
  const [size, said] = stated < 0 ? [-real, -stated] : [real, stated]
  return size >= said - digit / 2 - slack - 1e-9 && size < said + digit + slack - 1e-9
}

const above = /(?<!\p{L})(?:trên|hơn|vượt)\s*$/u
const atLeast = /(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|≥|>=)\s*$/u
const atMost = /(?<!\p{L})(?:tối đa|không quá|không vượt quá|nhiều nhất|không nhiều hơn|≤|<=)\s*$/u
const below = /(?<!\p{L})(?:dưới|chưa đến|chưa tới|thấp hơn|ít hơn)\s*$/u
const nearly = /(?<!\p{L})(?:gần)\s*$/u
const about = /(?<!\p{L})(?:khoảng|xấp xỉ|ước chừng|chừng)\s*$/u

/**
 * What a claim allows, in đồng for money: "trên 95%" and "8,5 - 9%" for what lies there; null when it states one value.
 * `folded` is the folded text in which the claim stands.
 */
export function intervalOf(claim: Claim, folded: string): Interval | null {
  const [first, second] = claim.values.map((value) => value.vnd ?? value.value)
  if (first === undefined) return null
  const half = halfDigit(claim)
  if (second !== undefined)
    return claim.values.length > 2
      ? null
      : { from: Math.min(first, second) - half, to: Math.max(first, second) + half, loose: false, hard: null }
  const digit = claim.text.search(/\d/)
  const before = folded.slice(Math.max(0, claim.start - 24), claim.start + Math.max(0, digit))
  const own = folded.slice(claim.start, claim.end)
  const after = folded.slice(claim.end, claim.end + 14)
  const size = Math.abs(first)
  if (atLeast.test(before) || /^\s*trở lên/u.test(after) || own.endsWith("trở lên"))
    return { from: first - half, to: Infinity, loose: false, hard: null }
  if (atMost.test(before) || /^\s*trở xuống/u.test(after) || own.endsWith("trở xuống"))
    return { from: -Infinity, to: first + half, loose: false, hard: null }
  if (above.test(before)) return { from: first - half, to: first + size * 0.1 + half, loose: true, hard: "from" }
  if (below.test(before)) return { from: first - size * 0.1 - half, to: first + half, loose: true, hard: "to" }
  if (nearly.test(before)) return { from: first - size * 0.1 - half, to: first + half, loose: true, hard: "to" }
  if (about.test(before))
    return { from: first - size * 0.05 - half, to: first + size * 0.05 + half, loose: true, hard: null }
  return null
}
