import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { parseSymbol, type Side, symbolKey } from "./symbol.ts"

export const directions = ["arrival", "departure", "held"] as const
export type Direction = (typeof directions)[number]
/** The directions that have a register with numbers; documents kept for reference have none. */
export type NumberedDirection = Exclude<Direction, "held">

/** A series of numbers: a body, a direction, a group of types and a year or term. */
export interface Series {
  bodyId: number
  direction: NumberedDirection
  typeGroup: string
  period: string
}

/** One series serves every arrival; departures are numbered type by type, legislation apart (Decree 30/2020, appendix I). */
export function typeGroupOf(direction: NumberedDirection, typeCode: string | null, symbol: string): string {
  if (direction === "arrival") return "all"
  const group = typeCode ?? "untyped"
  return parseSymbol(symbol)?.year ? `${group}+year` : group
}

/**
 * The period whose numbers a document takes: the year for the State and the Front (Decree 30/2020: from 01 on 1 January), the
 * term of the committee for the Party ("2025-2030"). Congresses are held in the years that end in 0 and 5, so in such a year both
 * terms are possible: the new one is proposed from July, and `registerPeriods` offers both.
 */
export function registerPeriod(side: Side, day: PlainDate): string {
  if (side !== "party") return day.slice(0, 4)
  const year = Number(day.slice(0, 4))
  const first = year % 5 === 0 ? (day.slice(5) >= "07-01" ? year : year - 5) : year - (year % 5)
  return `${first}-${first + 5}`
}

/** The periods that a document of this day may be numbered in, the proposed one first. */
export function registerPeriods(side: Side, day: PlainDate): string[] {
  const proposed = registerPeriod(side, day)
  const year = Number(day.slice(0, 4))
  if (side !== "party" || year % 5 !== 0) return [proposed]
  return [proposed, ...[`${year - 5}-${year}`, `${year}-${year + 5}`].filter((term) => term !== proposed)]
}

export type NumberRefusal = { code: "number-not-next"; next: number } | { code: "number-not-reserved"; number: number }

/**
 * Which number a document gets: the next of its series, or one that was reserved before. A number that the paper already carries
 * must be one of the two, since a series has no gaps.
 */
export function decideNumber(
  series: { lastNumber: number; reserved: readonly number[] },
  wanted: number | null,
): Outcome<{ number: number; takesReserved: boolean }, NumberRefusal> {
  const next = series.lastNumber + 1
  if (wanted === null || wanted === next) return done({ number: next, takesReserved: false })
  if (series.reserved.includes(wanted)) return done({ number: wanted, takesReserved: true })
  return refused(wanted > next ? { code: "number-not-next", next } : { code: "number-not-reserved", number: wanted })
}

/** The whole number that a symbol starts with, or null: 72b and 66.4 are not numbers of a register. */
export function numberOfSymbol(symbol: string): number | null {
  const number = /^(\d{1,6})(?:[-/]|$)/.exec(symbolKey(symbol))?.[1]
  return number ? Number(number) : null
}

/** True when two documents are the same paper: number, symbol and issuer agree (Decree 30/2020, appendix VI, asks for a warning). */
export function looksSame(
  a: { symbol: string; issuer: string; issuedOn: PlainDate | null },
  b: { symbol: string; issuer: string; issuedOn: PlainDate | null },
): boolean {
  const key = symbolKey(a.symbol)
  if (key === "" || key !== symbolKey(b.symbol)) return false
  if (a.issuedOn && b.issuedOn && a.issuedOn.slice(0, 4) !== b.issuedOn.slice(0, 4)) return false
  return a.issuer.trim() === "" || b.issuer.trim() === "" || foldName(a.issuer) === foldName(b.issuer)
}

/** A name as it is compared: small letters without tones or blanks, with the usual short form of UBND and HĐND. */
export const foldName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/uy ban nhan dan/g, "ubnd")
    .replace(/hoi dong nhan dan/g, "hdnd")
    .replace(/[^\p{L}\p{N}]/gu, "")
