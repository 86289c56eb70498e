import { datePattern } from "./dates.ts"
import { within } from "./words.ts"

/** A document named in the text, in offsets of `plain`. */
export type Found = {
  start: number
  end: number
  type: string | null
  symbol: string | null
  date: string | null
  issuer: string | null
}

/** The day after a number; `readDate` reads its groups. */
export const dated = `(?: {0,3},? {0,3}(?=ngày|ra ngày)(?:ra )?(?:${datePattern}))?`

export const capitalised = (type: string) => `${type[0]?.toUpperCase()}${type.slice(1)}`.replace(/\s+/g, " ")

export const matches = (pattern: RegExp, folded: string) => within(pattern, folded, 0, folded.length)
