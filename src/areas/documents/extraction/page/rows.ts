import type { Piece } from "./model.ts"

/** Pieces that stand on one line, from left to right. */
export interface Row {
  pieces: Piece[]
  base: number
  size: number
  left: number
  right: number
}

/** Gathers pieces whose feet stand on one line, top line first. */
export function gatherRows(pieces: readonly Piece[]): Row[] {
  const rows: { pieces: Piece[]; base: number; size: number }[] = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && piece.base - row.base <= Math.max(Math.min(row.size, piece.size) * 0.5, row.size * 0.4)) {
      row.pieces.push(piece)
      // A raised figure that comes first must not set the line.
      if (piece.size > row.size * 1.25) Object.assign(row, { base: piece.base, size: piece.size })
    } else rows.push({ pieces: [piece], base: piece.base, size: piece.size })
  }
  return rows.map(({ pieces: found, base, size }) => {
    found.sort((a, b) => a.left - b.left)
    const right = Math.max(...found.map((piece) => piece.right))
    return { pieces: found, base, size, left: (found[0] as Piece).left, right }
  })
}

export interface WrittenRow {
  text: string
  /** Words that a machine read, with their place in `text`. */
  words: { start: number; end: number; confidence: number }[]
}

/** The words of a line with single blanks between them. */
export function writeRow(pieces: readonly Piece[]): WrittenRow {
  const written: WrittenRow = { text: "", words: [] }
  let before: Piece | undefined
  for (const piece of pieces) {
    const text = piece.text.replace(/\s+/g, " ")
    const apart = before && (piece.confidence !== null || piece.left - before.right > piece.size * 0.12)
    if (apart && !/\s$/.test(written.text) && !/^\s/.test(text)) written.text += " "
    const shown = written.text === "" || /\s$/.test(written.text) ? text.trimStart() : text
    const start = written.text.length
    written.text += shown
    if (piece.confidence !== null)
      written.words.push({ start, end: start + shown.trimEnd().length, confidence: piece.confidence })
    before = piece
  }
  written.text = written.text.trimEnd()
  return written
}

export const textOfRow = (row: Pick<Row, "pieces">): string => writeRow(row.pieces).text

/** The usual distance from one line to the next. */
export function usualGap(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => row.base - (rows[i] as Row).base)
    .filter((gap) => gap > 1)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 3)] ?? 14
}

/** Blank stretches between the pieces of a line that are at least so wide. */
export function gapsOf(row: Row, least: number): { left: number; right: number }[] {
  const gaps: { left: number; right: number }[] = []
  let reached = (row.pieces[0] as Piece).right
  for (const piece of row.pieces.slice(1)) {
    if (piece.left - reached >= least) gaps.push({ left: reached, right: piece.left })
    reached = Math.max(reached, piece.right)
  }
  return gaps
}
