import type { Box, Ruling } from "./model.ts"

/** A ruled table: where its lines stand, and which cells are one. */
export interface Grid extends Box {
  /** The upright lines, from left to right: one more than there are columns. */
  columns: number[]
  /** The level lines, from top to bottom: one more than there are rows. */
  rows: number[]
  /** For each row and column, the number of the cell that it belongs to; merged fields have the same number. */
  cells: number[][]
}

/** Lines nearer than this are one line, drawn twice or as the two edges of a thin box. In points. */
const near = 3.5
const mostCells = 20_000

/** Finds the tables that lines on the page make: at least two columns, and cells that are closed. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const level = rulings.filter((line) => line.bottom - line.top <= near && line.right - line.left > 8)
  const upright = rulings.filter((line) => line.right - line.left <= near && line.bottom - line.top > 6)
  return groupTouching(level, upright).flatMap((group) => gridOf(group.level, group.upright) ?? [])
}

interface Group {
  level: Ruling[]
  upright: Ruling[]
}

const touches = (a: Ruling, b: Ruling): boolean =>
  a.left <= b.right + near && b.left <= a.right + near && a.top <= b.bottom + near && b.top <= a.bottom + near

/** Level and upright lines that meet, directly or through others. */
function groupTouching(level: readonly Ruling[], upright: readonly Ruling[]): Group[] {
  const all = [...level, ...upright].sort((a, b) => a.top - b.top)
  const owner = all.map((_, i) => i)
  const find = (i: number): number => {
    let at = i
    while (owner[at] !== at) at = owner[at] = owner[owner[at] as number] as number
    return at
  }
  let open: number[] = []
  for (let i = 0; i < all.length; i += 1) {
    const line = all[i] as Ruling
    open = open.filter((other) => (all[other] as Ruling).bottom + near >= line.top)
    for (const other of open) if (touches(all[other] as Ruling, line)) owner[find(i)] = find(other)
    open.push(i)
  }
  const groups = new Map<number, Group>()
  const levels = new Set(level)
  for (const [i, line] of all.entries()) {
    const group = groups.get(find(i)) ?? { level: [], upright: [] }
    groups.set(find(i), group)
    ;(levels.has(line) ? group.level : group.upright).push(line)
  }
  return [...groups.values()]
}

function gridOf(level: readonly Ruling[], upright: readonly Ruling[]): Grid | undefined {
  const rows = standings(level.map((line) => (line.top + line.bottom) / 2))
  const columns = standings(upright.map((line) => (line.left + line.right) / 2))
  const [height, width] = [rows.length - 1, columns.length - 1]
  if (height < 1 || width < 2 || height * width > mostCells) return undefined
  const cells = joinCells(rows, columns, level, upright)
  if (new Set(cells.flat()).size < 2) return undefined
  return {
    columns,
    rows,
    cells,
    left: columns[0] as number,
    right: columns.at(-1) as number,
    top: rows[0] as number,
    bottom: rows.at(-1) as number,
  }
}

/** Places of lines in order, with those that are one line taken together. */
function standings(values: readonly number[]): number[] {
  const found: number[] = []
  for (const value of [...values].sort((a, b) => a - b))
    if (found.length === 0 || value - (found.at(-1) as number) > near) found.push(value)
  return found
}

/** Neighbouring fields without a line between them are one cell. */
function joinCells(
  rows: number[],
  columns: number[],
  level: readonly Ruling[],
  upright: readonly Ruling[],
): number[][] {
  const [height, width] = [rows.length - 1, columns.length - 1]
  const cells = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => r * width + c))
  const rename = (from: number, to: number) => {
    for (const row of cells) for (let c = 0; c < width; c += 1) if (row[c] === from) row[c] = to
  }
  const cover = (lines: readonly Ruling[], from: number, to: number, at: (line: Ruling) => [number, number]) => {
    const spans = lines.map(at).sort((a, b) => a[0] - b[0])
    let [reached, covered] = [from, 0]
    for (const [start, end] of spans) {
      const [first, last] = [Math.max(start, reached), Math.min(end, to)]
      if (last > first) covered += last - first
      reached = Math.max(reached, Math.min(end, to))
    }
    return covered / (to - from) > 0.6
  }
  for (let c = 1; c < width; c += 1) {
    const x = columns[c] as number
    const lines = upright.filter((line) => Math.abs((line.left + line.right) / 2 - x) <= near)
    for (let r = 0; r < height; r += 1)
      if (!cover(lines, rows[r] as number, rows[r + 1] as number, (line) => [line.top, line.bottom]))
        rename(cells[r]?.[c] as number, cells[r]?.[c - 1] as number)
  }
  for (let r = 1; r < height; r += 1) {
    const y = rows[r] as number
    const lines = level.filter((line) => Math.abs((line.top + line.bottom) / 2 - y) <= near)
    for (let c = 0; c < width; c += 1)
      if (!cover(lines, columns[c] as number, columns[c + 1] as number, (line) => [line.left, line.right]))
        rename(cells[r]?.[c] as number, cells[r - 1]?.[c] as number)
  }
  return cells
}
