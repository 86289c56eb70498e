import type { DoubtfulWord, PageBox, Place, PlacePart } from "../rules/text-origin.ts"
import { cleanText, composeLetters } from "./plain-text.ts"

/** A part of a line with a place of its own: a cell of a row, or what of a paragraph stands on another page. */
export interface LinePiece {
  from: number
  to: number
  page: number | null
  at: readonly number[]
}

/** One line or paragraph as a reader found it. Offsets of doubtful words are positions in this line's `text`. */
export interface ReadLine {
  text: string
  page: number | null
  box: PageBox | null
  part: PlacePart
  /** As in `Place`: from 1, empty for a line on a page. */
  at: readonly number[]
  doubtful?: readonly DoubtfulWord[]
  /** In order, apart from each other; each becomes a place instead of the whole line. */
  pieces?: readonly LinePiece[]
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
    written.places.push(...placesOf(line, start, length))
    for (const word of line.doubtful ?? []) {
      const moved = locate(line.text, text, word)
      if (moved) written.doubtful.push({ ...moved, start: start + moved.start, end: start + moved.end })
    }
  }
  written.text = parts.join("")
  return written
}

function placesOf(line: ReadLine, start: number, end: number): Place[] {
  const { page, box, part, at } = line
  if (part === "page" && page === null) return []
  if (!line.pieces) return [{ start, end, page, box, part, at }]
  const offset = (raw: number) =>
    Math.min(end, start + composeLetters(line.text.slice(0, raw)).replace(/^\n+/, "").length)
  return line.pieces.flatMap((piece) => {
    const [from, to] = [offset(piece.from), offset(piece.to)]
    return to > from ? [{ start: from, end: to, page: piece.page, box, part, at: piece.at }] : []
  })
}

/** Where a word of the raw line stands in the clean one; composing letters makes what is before it shorter. */
function locate(raw: string, clean: string, word: DoubtfulWord): DoubtfulWord | undefined {
  const shown = composeLetters(raw.slice(word.start, word.end)).trim()
  if (shown === "") return undefined
  const before = composeLetters(raw.slice(0, word.start)).replace(/^\n+/, "").length
  const start = clean.indexOf(shown, Math.max(0, before - 8))
  return start === -1 || start > before + 8 ? undefined : { ...word, start, end: start + shown.length }
}
