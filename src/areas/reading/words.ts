/**
 * The letters and digits that matter beside Vietnamese words, by ranges: Latin, Greek, Cyrillic. The classes of Unicode
 * (`\p{L}`, `\p{N}`) say nearly the same and take three times as long, at every place of a text for every pattern.
 */
const letters =
  "0-9A-Za-z\\u00aa\\u00b2\\u00b3\\u00b5\\u00b9\\u00ba\\u00bc-\\u00be\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u052f\\u1e00-\\u1fff"
/** No letter or digit before this place: `\b` knows only ASCII letters. */
export const before = `(?<![${letters}])`
/** No letter or digit after this place. */
export const after = `(?![${letters}])`

/** A pattern that finds whole words of folded text. */
export const words = (pattern: string, flags = "gu") => new RegExp(`${before}(?:${pattern})${after}`, flags)

const upper = /\p{Lu}/u
const letter = /\p{L}/u

export const isUpper = (char: string | undefined) => char !== undefined && upper.test(char)
export const isLetter = (char: string | undefined) => char !== undefined && letter.test(char)

/** True when the letters are nearly all capitals, as in a title line. */
export function isCapitals(text: string): boolean {
  const end = Math.min(text.length, 400)
  let capitals = 0
  let small = 0
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 0x41) continue
    if (code < 0x80) {
      if (code <= 0x5a) capitals += 1
      else if (code >= 0x61 && code <= 0x7a) small += 1
    } else if (code !== 0x2013) {
      const char = text[i] as string
      if (isUpper(char)) capitals += 1
      else if (isLetter(char)) small += 1
    }
    if (small * 4 > end) return false
  }
  return capitals + small > 2 && capitals / (capitals + small) > 0.8
}

/** One line: runs of blanks and line ends become single spaces; letters are composed. */
export const tidy = (text: string) => (isTidy(text) ? text : text.normalize("NFC").replace(/\s+/g, " ").trim())

/** Single spaces inside, and only characters that composing leaves as they are. */
function isTidy(text: string): boolean {
  let previous = 32
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code === 32 ? previous === 32 : code < 32 || (code > 126 && code < 0xa1)) return false
    if (code > 0x2ff && (code < 0x1ea0 || code > 0x1ef9) && (code < 0x2013 || code > 0x2026)) return false
    previous = code
  }
  return previous !== 32 || text === ""
}

export type Range = { start: number; end: number }

/** The range without blanks at its ends. */
export function trimRange(text: string, start: number, end: number): Range {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] as string)) from += 1
  while (to > from && /\s/.test(text[to - 1] as string)) to -= 1
  return { start: from, end: to }
}

/**
 * The matches of a global pattern between two places, with offsets of the whole text. The pattern sees only that stretch,
 * so a search that finds nothing costs no more than the stretch is long.
 */
export function within(pattern: RegExp, text: string, start: number, end: number): Iterable<RegExpExecArray> {
  const piece = start === 0 && end >= text.length ? text : text.slice(start, end)
  pattern.lastIndex = 0
  const first = pattern.exec(piece)
  // Most searches find nothing, and need no generator for it.
  return first === null ? nothing : matchesFrom(pattern, piece, first, start)
}

const nothing: readonly RegExpExecArray[] = []

function* matchesFrom(
  pattern: RegExp,
  piece: string,
  first: RegExpExecArray,
  start: number,
): Generator<RegExpExecArray> {
  for (let match: RegExpExecArray | null = first; match !== null;) {
    const next: number = match.index + Math.max(1, match[0].length)
    match.index += start
    yield match
    if (next > piece.length) return
    pattern.lastIndex = next
    match = pattern.exec(piece)
  }
}
