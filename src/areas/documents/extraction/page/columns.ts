import type { Piece } from "./model.ts"
import { gapsOf, gatherRows, type Row, textOfRow } from "./rows.ts"

/** A stretch of a page in reading order: lines of one column, or a table that only its alignment shows. */
export type Stretch = { kind: "lines"; rows: Row[] } | { kind: "table"; rows: Row[][][] }

interface Gutter {
  left: number
  right: number
}
interface Band {
  from: number
  to: number
  gutter: Gutter
  sided: number
}

const deepest = 6

/** Cuts a region into stretches as a person reads them: where columns stand side by side, the left one first. */
export function readInOrder(pieces: readonly Piece[], depth = 0): Stretch[] {
  const rows = gatherRows(pieces)
  const stretches: Stretch[] = []
  let plain: Row[] = []
  const flush = () => {
    if (plain.length > 0) stretches.push({ kind: "lines", rows: plain })
    plain = []
  }
  for (let at = 0; at < rows.length;) {
    const band = depth < deepest ? findBand(rows, at) : undefined
    if (!band) {
      plain.push(rows[at] as Row)
      at += 1
      continue
    }
    flush()
    stretches.push(...readBand(rows.slice(band.from, band.to), band.gutter, depth))
    at = band.to
  }
  flush()
  return stretches
}

/** Lines from `from` on that a common gutter divides; undefined when there is none. */
function findBand(rows: readonly Row[], from: number): Band | undefined {
  const first = rows[from] as Row
  let best: Band | undefined
  for (const gap of gapsOf(first, first.size * 1.3)) {
    const band = extend(rows, from, gap)
    if (band && (!best || band.sided > best.sided)) best = band
  }
  return best
}

function extend(rows: readonly Row[], from: number, gap: Gutter): Band | undefined {
  const first = rows[from] as Row
  let gutter = gap
  let [sided, to, reached] = [1, from + 1, from + 1]
  for (let i = from + 1; i < rows.length; i += 1) {
    const row = rows[i] as Row
    if (row.base - (rows[i - 1] as Row).base > first.size * 6) break
    const next = narrow(row, gutter)
    if (!next || next.gutter.right - next.gutter.left < row.size * 0.8) break
    gutter = next.gutter
    reached = i + 1
    if (next.both) [sided, to] = [sided + 1, i + 1]
  }
  const wide = gutter.right - gutter.left
  if (sided < 2 || (sided === 2 && wide < first.size * 2)) return undefined
  // Recipients beside a signature go on to the end, whatever space the signature leaves.
  if (rows.slice(from, to).some((row) => /nơi nhận\s*:/i.test(textOfRow(row).normalize("NFC")))) to = reached
  // Lines of the longer column below the last pair belong to it, unless space sets them apart.
  while (to < reached && sided > 2 && (rows[to] as Row).base - (rows[to - 1] as Row).base < first.size * 1.9) to += 1
  return markersOnly(rows.slice(from, to), gutter) ? undefined : { from, to, gutter, sided }
}

/** What is left of a gutter beside this line; undefined when the line crosses it. */
function narrow(row: Row, gutter: Gutter): { gutter: Gutter; both: boolean } | undefined {
  if (row.right <= gutter.right - row.size * 0.8)
    return { gutter: { left: Math.max(gutter.left, row.right), right: gutter.right }, both: false }
  if (row.left >= gutter.left + row.size * 0.8)
    return { gutter: { left: gutter.left, right: Math.min(gutter.right, row.left) }, both: false }
  const shared = gapsOf(row, row.size * 0.8)
    .map((gap) => ({ left: Math.max(gap.left, gutter.left), right: Math.min(gap.right, gutter.right) }))
    .sort((a, b) => b.right - b.left - (a.right - a.left))[0]
  return shared && shared.right > shared.left ? { gutter: shared, both: true } : undefined
}

const side = (rows: readonly Row[], from: number, to: number): Piece[] =>
  rows.flatMap((row) =>
    row.pieces.filter((piece) => (piece.left + piece.right) / 2 > from && (piece.left + piece.right) / 2 <= to),
  )

/** Markers of a list before its items, or page numbers after the entries of a table of contents, are no column. */
function markersOnly(rows: readonly Row[], gutter: Gutter): boolean {
  const middle = (gutter.left + gutter.right) / 2
  return (
    [side(rows, -Infinity, middle), side(rows, middle, Infinity)].some((pieces) => {
      const texts = gatherRows(pieces).map(textOfRow)
      return texts.filter((text) => text.length <= 5).length > texts.length * 0.7
    }) && freeStrips(rows).length === 1
  )
}

function readBand(rows: readonly Row[], gutter: Gutter, depth: number): Stretch[] {
  const strips = freeStrips(rows)
  if (strips.length >= 2 && rows.length >= 3) {
    const table = tableOf(rows, strips)
    if (table) return [{ kind: "table", rows: table }]
  }
  const middle = (gutter.left + gutter.right) / 2
  return [
    ...readInOrder(side(rows, -Infinity, middle), depth + 1),
    ...readInOrder(side(rows, middle, Infinity), depth + 1),
  ]
}

/** Upright strips of the band that no letter stands in, between its outermost letters. */
function freeStrips(rows: readonly Row[]): Gutter[] {
  const pieces = rows.flatMap((row) => row.pieces).sort((a, b) => a.left - b.left)
  const strips: Gutter[] = []
  let reached = pieces[0]?.right ?? 0
  for (const piece of pieces) {
    if (piece.left - reached >= piece.size * 0.7) strips.push({ left: reached, right: piece.left })
    reached = Math.max(reached, piece.right)
  }
  return strips
}

/** Three columns or more that stand in line are a table. A row begins where its first column has words. */
function tableOf(rows: readonly Row[], strips: readonly Gutter[]): Row[][][] | undefined {
  const edges = [-Infinity, ...strips.map((strip) => (strip.left + strip.right) / 2), Infinity]
  const cellsOf = (row: Row) => edges.slice(1).map((to, i) => side([row], edges[i] as number, to))
  const split = rows.map(cellsOf)
  const filled = split.map((cells) => cells.filter((cell) => cell.length > 0).length)
  if (filled.filter((count) => count >= 2).length < rows.length * 0.5) return undefined
  // Letterheads and signatures have few lines in each column and no row that fills three.
  if (filled.filter((count) => count >= 3).length < 3) return undefined
  const starts = split.map((cells, i) => i === 0 || (cells[0] as Piece[]).length > 0)
  const table: Piece[][][] = []
  for (const [i, cells] of split.entries()) {
    if (starts[i]) table.push(cells.map((cell) => [...cell]))
    else for (const [c, cell] of cells.entries()) table.at(-1)?.[c]?.push(...cell)
  }
  return table.map((cells) => cells.map((cell) => gatherRows(cell)))
}
