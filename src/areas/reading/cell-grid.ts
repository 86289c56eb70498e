import type { CellLine, ColumnKind } from "./cell-kinds.ts"
import type { Range } from "./words.ts"

/** A row as the lines were dealt out: one range for a column, undefined where the cell is empty. */
export type GridRow = { cells: (Range | undefined)[]; group: boolean; first: number; last: number }
type Grid = { rows: GridRow[]; score: number }

/** Lines dealt out at a time: what is remembered of the ways to deal them grows with it. */
const portion = 3000

/** Deals out any number of lines, a portion after another; the last rows of a portion are dealt out again with the next. */
export function dealOut(lines: readonly CellLine[], columns: readonly ColumnKind[], spaced: boolean): Grid | null {
  const rows: GridRow[] = []
  let score = 0
  let last = 0
  for (let from = 0; from < lines.length;) {
    const part = lines.slice(from, from + portion)
    const grid = dealPortion(part, columns, spaced, last)
    if (!grid) break
    const first = from
    const moved = grid.rows.map((row) => ({ ...row, first: row.first + first }))
    score += grid.score
    const goesFurther = from + portion < lines.length && grid.used > portion - 200 && moved.length > 4
    if (!goesFurther) return { rows: [...rows, ...moved], score }
    for (const row of moved.slice(0, -2)) rows.push(row)
    from = (moved.at(-2) as GridRow).first
    last = rows.findLast((row) => row.last > 0)?.last ?? last
  }
  return rows.length > 0 ? { rows, score } : null
}

const placing: Readonly<Record<ColumnKind, Readonly<Record<CellLine["kind"], number>>>> = {
  number: { number: 3, figure: -5, time: -6, unit: -6, body: -6, dash: -1, text: -6 },
  work: { number: -4, figure: -4, time: -2.5, unit: -1, body: 0, dash: -4, text: 2 },
  lead: { number: -5, figure: -5, time: -4, unit: -1, body: 3, dash: -0.5, text: -2 },
  coordinating: { number: -5, figure: -5, time: -4, unit: -1, body: 2.8, dash: 0.5, text: -2 },
  time: { number: -3, figure: -2, time: 3, unit: -3, body: -4, dash: 0, text: -2.5 },
  product: { number: -1, figure: 0, time: -2, unit: -0.5, body: -1.5, dash: 0.5, text: 1.5 },
  unit: { number: -4, figure: -4, time: -3, unit: 3, body: -1, dash: 0, text: -1 },
  figure: { number: 2.5, figure: 2.8, time: -1, unit: -3, body: -4, dash: 1.5, text: -2.5 },
  note: { number: -1.5, figure: -1, time: -0.5, unit: -1, body: -0.8, dash: 0.5, text: 0.4 },
}
const skipping: Readonly<Record<ColumnKind, number>> = {
  number: -1.5,
  work: -4,
  lead: -1.2,
  coordinating: -0.8,
  time: -0.9,
  product: -0.8,
  unit: -1.2,
  figure: -1.1,
  note: -0.1,
}
/** A row that only names the group of the rows under it. */
const grouping = -2
/** How far the score may fall behind before the lines are no table any more. */
const lost = 30

/** What it is worth to open a cell of a column with this line. */
function placed(
  column: ColumnKind,
  line: CellLine,
  before: CellLine | undefined,
  next: CellLine | undefined,
  last: number,
) {
  let worth = placing[column][line.kind]
  if (column === "number" && line.ordinal !== null) {
    if (line.ordinal === last + 1) worth += 2
    else if (line.ordinal === 0 || line.ordinal === 1) worth += 1
    else worth -= line.ordinal > last ? 1.5 : 3
    if (next && (next.kind === "number" || next.kind === "figure")) worth -= 3
  }
  if (column === "unit" && line.kind === "text" && line.length <= 14) worth += 1.5
  if (line.small && (line.kind === "text" || line.kind === "body")) worth -= 3
  if (before?.open && column !== "number")
    worth -= line.apart ? 0.5 : line.kind === "text" || line.kind === "body" ? 4 : 2
  return worth
}

/** What it is worth to take this line as one with the line before it, in a cell of a column. */
function wrapped(column: ColumnKind, line: CellLine, before: CellLine, spaced: boolean): number {
  if (column === "number") return -8
  if (line.apart && spaced) return line.small || before.open ? -3 : -7
  if (line.kind === "number" && !before.open) return -6
  if (before.open || line.small) return column === "unit" || column === "figure" ? -1 : 0.5
  if (column === "figure" || column === "unit") return -5
  if (line.kind === "figure") return -3
  if (column === "work") return line.kind === "text" ? (before.closed ? -0.4 : line.inner ? -0.3 : -1) : -2
  if (column === "coordinating") return line.kind === "body" ? -0.2 : -1.5
  if (column === "time") return line.kind === "time" ? -0.8 : -2
  return -1.5
}

/** The state after some lines: the cell at a column just filled, or gone past. */
type Way = { score: number; last: number; from: Way | null; line: number; column: number; step: Step }
type Step = "start" | "place" | "wrap" | "skip" | "end" | "group" | "junk"

const better = (a: Way | null, b: Way | null): Way | null => (a === null || (b !== null && b.score > a.score) ? b : a)

/**
 * Deals lines out to the columns of a table, row after row, where they fit best by what they say, by the count of the rows and by
 * how lines wrap. Stops where what follows is no table. Time grows with the number of lines times columns.
 */
function dealPortion(
  lines: readonly CellLine[],
  columns: readonly ColumnKind[],
  spaced: boolean,
  known: number,
): (Grid & { used: number }) | null {
  const width = columns.length
  const none = (): (Way | null)[] => Array.from({ length: width + 1 }, () => null)
  let filled = none()
  let held = none()
  held[0] = { score: 0, last: known, from: null, line: -1, column: 0, step: "start" }
  skipOn(held, columns)
  let best: Way | null = null
  let reached = 0
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as CellLine
    const before = lines[i - 1]
    const nextFilled = none()
    for (let c = 1; c <= width; c += 1) {
      const column = columns[c - 1] as ColumnKind
      const from = held[c - 1]
      let way: Way | null = null
      if (from) {
        let score = from.score + placed(column, line, c === 1 ? undefined : before, lines[i + 1], from.last)
        // A row without a number is a part of the row above it, or a group.
        if (column === "work" && from.step === "skip" && columns[c - 2] === "number" && !line.sub) score -= 2
        if (spaced && i > 0 && !line.apart) score -= 3
        const last = column === "number" && line.ordinal ? line.ordinal : from.last
        way = { score, last, from, line: i, column: c - 1, step: "place" }
      }
      const open = filled[c]
      if (open && before) {
        const score = open.score + wrapped(column, line, before, spaced)
        way = better(way, { score, last: open.last, from: open, line: i, column: c - 1, step: "wrap" })
      }
      nextFilled[c] = way
    }
    const nextHeld = [...nextFilled]
    skipOn(nextHeld, columns)
    nextHeld[0] = endOfRow(nextHeld[width] ?? null, nextFilled, columns)
    const idle = held[0]
    if (idle && line.kind === "number")
      nextHeld[0] = better(nextHeld[0], { ...idle, score: idle.score - 2.5, from: idle, line: i, step: "junk" })
    skipOn(nextHeld, columns)
    const ended: Way | null = nextHeld[0]
    if (ended && (best === null || ended.score > best.score)) {
      best = ended
      reached = i + 1
    }
    const top = nextHeld.reduce<number>((most, way) => Math.max(most, way?.score ?? -Infinity), -Infinity)
    if (best !== null && top < best.score - lost) break
    filled = nextFilled
    held = nextHeld
  }
  return best && { rows: rowsOf(best, lines, width), score: best.score, used: reached }
}

/** Columns may stay empty. */
function skipOn(ways: (Way | null)[], columns: readonly ColumnKind[]): void {
  for (let c = 1; c < ways.length; c += 1) {
    const from = ways[c - 1]
    if (!from) continue
    // Of cells alike, the last ones are empty.
    const score = from.score + skipping[columns[c - 1] as ColumnKind] * (1 + (ways.length - c) / 100)
    const here = ways[c]
    if (!here || score > here.score) ways[c] = { score, last: from.last, from, line: -1, column: c - 1, step: "skip" }
  }
}

function endOfRow(full: Way | null, filled: readonly (Way | null)[], columns: readonly ColumnKind[]): Way | null {
  let ended: Way | null = full && { ...full, from: full, line: -1, column: 0, step: "end" }
  const work = columns.indexOf("work")
  const group = filled[work + 1]
  if (work >= 0 && work <= 2 && group)
    ended = better(ended, { ...group, score: group.score + grouping, from: group, line: -1, column: 0, step: "group" })
  return ended
}

function rowsOf(best: Way, lines: readonly CellLine[], width: number): GridRow[] {
  const rows: GridRow[] = []
  let row: GridRow | null = null
  for (let way: Way | null = best; way !== null; way = way.from) {
    if (way.step === "end" || way.step === "group") {
      row = {
        cells: Array.from({ length: width }, () => undefined),
        group: way.step === "group",
        first: 0,
        last: way.last,
      }
      rows.push(row)
    } else if ((way.step === "place" || way.step === "wrap") && row) {
      const line = lines[way.line] as CellLine
      const later: Range | undefined = row.cells[way.column]
      row.cells[way.column] = { start: line.start, end: later?.end ?? line.end }
      row.first = way.line
    }
  }
  return rows.reverse().filter(({ cells }) => cells.some((cell) => cell !== undefined))
}
