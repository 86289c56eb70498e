import type { ReadLine } from "../write-lines.ts"
import { readInOrder } from "./columns.ts"
import { findGrids, type Grid } from "./grids.ts"
import { countHeadRows, splitHead } from "./letterhead.ts"
import { type Box, boxOf, fractionOf, type PageContent, type Piece } from "./model.ts"
import { gatherRows, type Row, usualGap, writeRow } from "./rows.ts"

/** A table as it stands on one page. */
export interface TablePart {
  kind: "table"
  /** Where its columns begin and end, in points; empty when only its alignment shows them. */
  columns: number[]
  rows: { cells: string[]; box: Box; words: { cell: number; start: number; end: number; confidence: number }[] }[]
}
export type PagePart = { kind: "line"; line: ReadLine } | { kind: "gap" } | TablePart | { kind: "note"; line: ReadLine }

/** A word below this is shown as doubtful. */
export const sureFrom = 90

/** The parts of one page in reading order. */
export function writePage(page: PageContent, first: boolean): PagePart[] {
  const grids = findGrids(page.rulings)
    .map((grid) => ({ grid, pieces: page.pieces.filter((piece) => isIn(piece, grid)) }))
    .filter(({ pieces }) => pieces.length > 0)
    .sort((a, b) => a.grid.top - b.grid.top)
  const inside = new Set(grids.flatMap(({ pieces }) => pieces))
  let rest = page.pieces.filter((piece) => !inside.has(piece))
  const notes = findNotes(rest, page)
  rest = rest.filter((piece) => !notes.has(piece))
  const parts: PagePart[] = []
  let head = first
  const writeUntil = (bottom: number) => {
    const above = rest.filter((piece) => piece.base <= bottom)
    rest = rest.filter((piece) => piece.base > bottom)
    parts.push(...writeStretches(above, page, head))
    head = false
  }
  for (const { grid, pieces } of grids) {
    writeUntil(grid.top)
    parts.push({ kind: "table", columns: grid.columns, rows: cellRows(grid, pieces) })
  }
  writeUntil(Infinity)
  for (const row of gatherRows([...notes])) parts.push({ kind: "note", line: lineOf(row.pieces, page) })
  return parts
}

const isIn = (piece: Piece, box: Box): boolean => {
  const [x, y] = [(piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2]
  return x > box.left && x < box.right && y > box.top && y < box.bottom
}

function writeStretches(pieces: readonly Piece[], page: PageContent, first: boolean): PagePart[] {
  if (pieces.length === 0) return []
  const rows = gatherRows(pieces)
  const head = first ? countHeadRows(rows) : 0
  const parts: PagePart[] = splitHead(rows.slice(0, head)).map((row) => ({
    kind: "line",
    line: lineOf(row.pieces, page),
  }))
  const gap = usualGap(rows)
  for (const stretch of readInOrder(rows.slice(head).flatMap((row) => row.pieces))) {
    const found: PagePart[] =
      stretch.kind === "table"
        ? [{ kind: "table", columns: [], rows: stretch.rows.map((cells) => rowOf(cells)) }]
        : writeLines(stretch.rows, page, gap)
    if (parts.length > 0 && !goesOn(parts.at(-1), found[0])) parts.push({ kind: "gap" })
    parts.push(...found)
  }
  return parts
}

/** A sentence that is not at its end goes on in the next column. */
function goesOn(before: PagePart | undefined, after: PagePart | undefined): boolean {
  if (before?.kind !== "line" || after?.kind !== "line") return false
  return !/[.;:!?]$/.test(before.line.text) && /^[\p{Ll}\d(]/u.test(after.line.text)
}

function writeLines(rows: readonly Row[], page: PageContent, gap: number): PagePart[] {
  return rows.flatMap((row, i): PagePart[] => {
    const before = rows[i - 1]
    const apart = before && row.base - before.base > Math.max(gap * 1.45, row.size * 1.6)
    const line: PagePart = { kind: "line", line: lineOf(row.pieces, page) }
    return apart ? [{ kind: "gap" }, line] : [line]
  })
}

function lineOf(pieces: readonly Piece[], page: PageContent): ReadLine {
  const { text, words } = writeRow(pieces)
  const doubtful = words.filter((word) => word.confidence < sureFrom && word.end > word.start)
  return { text, page: page.number, box: fractionOf(boxOf(pieces), page), part: "page", at: [], doubtful }
}

function cellRows(grid: Grid, pieces: readonly Piece[]): TablePart["rows"] {
  const fields = grid.cells.map((row) => row.map((): Piece[] => []))
  const places = new Map<number, { r: number; c: number }>()
  for (const [r, row] of grid.cells.entries())
    for (const [c, cell] of row.entries()) if (!places.has(cell)) places.set(cell, { r, c })
  for (const piece of pieces) {
    const r = lastBelow(grid.rows, (piece.top + piece.bottom) / 2)
    const c = lastBelow(grid.columns, (piece.left + piece.right) / 2)
    const place = places.get(grid.cells[r]?.[c] ?? -1)
    if (place) fields[place.r]?.[place.c]?.push(piece)
  }
  return fields.flatMap((row, r) => {
    if (row.every((cell) => cell.length === 0)) return []
    const written = rowOf(row.map((cell) => gatherRows(cell)))
    for (const [c, cell] of (grid.cells[r] ?? []).entries()) {
      const place = places.get(cell)
      // A cell that goes on from above is named as the reader of tables expects it.
      if (place && place.r < r && place.c === c && fields[place.r]?.[place.c]?.length) written.cells[c] = "〃"
    }
    return [written]
  })
}

const lastBelow = (edges: readonly number[], value: number): number =>
  Math.max(
    0,
    Math.min(
      edges.length - 2,
      edges.findLastIndex((edge) => edge <= value),
    ),
  )

function rowOf(cells: readonly Row[][]): TablePart["rows"][number] {
  const words: TablePart["rows"][number]["words"] = []
  const texts = cells.map((rows, cell) => {
    let text = ""
    for (const row of rows) {
      const written = writeRow(row.pieces)
      if (text !== "") text += " "
      for (const word of written.words)
        words.push({ cell, start: text.length + word.start, end: text.length + word.end, confidence: word.confidence })
      text += written.text
    }
    return text
  })
  return { cells: texts, box: boxOf(cells.flat().flatMap((row) => row.pieces)), words }
}

/** Notes at the foot of the page: smaller type below the last line of the text, the first with its number or sign. */
function findNotes(pieces: readonly Piece[], page: PageContent): Set<Piece> {
  const rows = gatherRows(pieces)
  if (rows.length < 4) return new Set()
  const body = usualSize(rows)
  let from = rows.length
  while (from > 0 && (rows[from - 1] as Row).size <= body * 0.88) from -= 1
  const begins = rows.findIndex(
    (row, i) => i >= from && /^\s*(?:\(?\d{1,3}\)?|\*+)[\s.]*\p{L}/u.test(writeRow(row.pieces).text),
  )
  const start = rows[begins]
  const before = rows[begins - 1]
  if (!start || !before || begins === 0 || start.base < page.height * 0.5) return new Set()
  const ruled = page.rulings.some(
    (line) =>
      line.bottom - line.top < 2 &&
      line.top > before.base &&
      line.top < start.base &&
      line.right - line.left < page.width * 0.4,
  )
  return ruled ? new Set(rows.slice(begins).flatMap((row) => row.pieces)) : new Set()
}

function usualSize(rows: readonly Row[]): number {
  const weights = new Map<number, number>()
  for (const row of rows) {
    const size = Math.round(row.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + writeRow(row.pieces).text.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}
