import type { Claim } from "#src/areas/reading/index.ts"

const factors: Readonly<Record<string, number>> = { đồng: 1, nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** đồng in one of a money unit ("tỷ đồng", "nghìn tỷ đồng"); null for other units and other currencies. */
export function vndPer(unit: string): number | null {
  const words = unit.toLowerCase().normalize("NFC").split(/\s+/)
  if (
    /usd|đô|euro/u.test(unit.toLowerCase()) ||
    !words.some((word) => word in factors) ||
    words.includes("kwh") ||
    words.some((word) => !(word in factors))
  )
    return null
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
  return half * (vndPer(last ?? value.unit) ?? 1)
}

/** What a claim states, in đồng for money and in its own unit otherwise; null when it states a range or nothing. */
export function amountOf(claim: Claim): number | null {
  const value = claim.values.length === 1 ? claim.values[0] : undefined
  return value ? (value.vnd ?? value.value) : null
}

export const near = (one: number, other: number, tolerance: number): boolean =>
  Math.abs(one - other) <= tolerance + Math.abs(other) * 1e-12 + 1e-9
