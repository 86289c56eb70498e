import type { DoubtfulWord, PageBox, Place, PlacePart } from "../rules/text-origin.ts"
import { cleanText, composeLetters } from "./plain-text.ts"

/** One line or paragraph as a reader found it. Offsets of doubtful words are positions in this line's `text`. */
export interface ReadLine {
  text: string
  page: number | null
  box: PageBox | null
  part: PlacePart
  /** From 1: [paragraph], [table, row], [text box], [note]; empty for a line on a page. */
  at: readonly number[]
  doubtful?: readonly DoubtfulWord[]
}

/** An empty line: a gap between paragraphs. Several in a row count as one. */
export const gap: ReadLine = { text: "", page: null, box: null, part: "page", at: [] }

/** A line without a known place. */
export const plainLine = (text: string): ReadLine => ({ ...gap, text })

export interface WrittenLines {
  text: string
  places: Place[]
  doubtful: DoubtfulWord[]
}

/**
 * Joins lines into the text that is stored, cleaned as `cleanText` cleans it, and says where each line and each doubtful word came
 * to stand. A line without letters has no place.
 */
export function writeLines(lines: Iterable<ReadLine>): WrittenLines {
  const written: WrittenLines = { text: "", places: [], doubtful: [] }
  const parts: string[] = []
  let length = 0
  let gaps = 0
  for (const line of lines) {
    const text = cleanText(line.text)
    if (text === "") {
      gaps += 1
      continue
    }
    const between = parts.length === 0 ? "" : gaps > 0 ? "\n\n" : "\n"
    gaps = 0
    parts.push(between, text)
    const start = length + between.length
    length = start + text.length
    if (line.part !== "page" || line.page !== null)
      written.places.push({ start, end: length, page: line.page, box: line.box, part: line.part, at: line.at })
    for (const word of line.doubtful ?? []) {
      const moved = locate(line.text, text, word)
      if (moved) written.doubtful.push({ ...moved, start: start + moved.start, end: start + moved.end })
    }
  }
  written.text = parts.join("")
  return written
}

/** Where a word of the raw line stands in the clean one; composing letters makes what is before it shorter. */
function locate(raw: string, clean: string, word: DoubtfulWord): DoubtfulWord | undefined {
  const shown = composeLetters(raw.slice(word.start, word.end)).trim()
  if (shown === "") return undefined
  const before = composeLetters(raw.slice(0, word.start)).replace(/^\n+/, "").length
  const start = clean.indexOf(shown, Math.max(0, before - 8))
  return start === -1 || start > before + 8 ? undefined : { ...word, start, end: start + shown.length }
}
