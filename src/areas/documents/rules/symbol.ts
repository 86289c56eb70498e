/** Which system of papers a document belongs to; the Front writes its symbols as the State does. */
export const sides = ["state", "party", "front"] as const
export type Side = (typeof sides)[number]

/** A document's number and symbol, taken apart. Letters are upper case, as in the key. */
export interface SymbolParts {
  /** Without leading zeros; "66.4" and "72b" keep what follows the digits. */
  number: string
  /** Only in the symbols of legislation: 57/2025/NQ-HĐND. */
  year: number | null
  /** What stands after the number: NQ-TW, KH-UBND. */
  parts: string[]
  /** Told by the sign after the number: a slash in papers of the State, a dash in papers of the Party. */
  side: "state" | "party"
}

const dashes = /[‐‑‒–—―−]/g
const prefix = /^(?:SỐ(?:\/?KÝHIỆU)?):?/
const form = /^(\d{1,6}(?:\.\d{1,3})?[A-ZĐ]?)(?:\/(\d{4}))?([-/])([A-ZÀ-ỸĐ][A-ZÀ-ỸĐ&\d]*(?:[-/.][A-ZÀ-ỸĐ&\d]+)*)$/u

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .toUpperCase()
    .replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(dashes, "-")
    .replace(prefix, "")
    .replace(/[.,;:]+$/, "")

/**
 * The form in which symbols are compared: NFC, upper case, no blanks, plain dashes, no leading zeros in the number; đ stays đ.
 * "Số: 0204 /KH-UBND" and "204/KH-UBND" have one key. Empty when there is no number, since nothing can be found by it.
 */
export function symbolKey(text: string): string {
  const tidied = tidy(text)
  return /^\d/.test(tidied) ? tidied.replace(/^0+(?=\d)/, "") : ""
}

/** Takes a symbol apart; null when it is not one of the State's or the Party's forms. */
export function parseSymbol(text: string): SymbolParts | null {
  const found = form.exec(symbolKey(text))
  if (!found) return null
  const [, number = "", year, sign, rest = ""] = found
  return {
    number,
    year: year ? Number(year) : null,
    parts: rest.split(/[-/.]/),
    side: sign === "-" ? "party" : "state",
  }
}

/** The number with at least two digits, as both systems write it: 05. */
export const writtenNumber = (number: number): string => String(number).padStart(2, "0")

/**
 * The symbol of a new document: 05/KH-UBND (Decree 30/2020, appendix I), 05-KH/ĐU (Party), 05/2026/NQ-HĐND (legislation).
 * An official letter of the State has no abbreviation: 12/UBND-VP, where `ending` is the body and the drafting unit.
 */
export function writeSymbol(given: {
  number: number
  side: Side
  abbreviation: string
  body: string
  year?: number | null
}): string {
  const number = writtenNumber(given.number)
  const { abbreviation, body } = given
  if (given.side === "party") return abbreviation === "" ? `${number}/${body}` : `${number}-${abbreviation}/${body}`
  const year = given.year ? `${given.year}/` : ""
  return abbreviation === "" ? `${number}/${year}${body}` : `${number}/${year}${abbreviation}-${body}`
}
