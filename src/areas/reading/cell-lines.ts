import { dealOut, type GridRow } from "./cell-grid.ts"
import { cellLine, type CellLine, type ColumnKind, columnKind } from "./cell-kinds.ts"
import {
  columnNumbers,
  folded,
  headEnd,
  headWays,
  isGroup,
  isHead,
  isNumberHead,
  isWorded,
  joinHeads,
  type TextLine,
} from "./cell-heads.ts"
import type { Source } from "./source.ts"
import type { Range } from "./words.ts"

/** A row of a table written one cell a line: lines `first` to `last`, and its cells; a line that repeats the head has none. */
export type ListedRow = {
  first: number
  last: number
  cells: Range[]
  /** Line ends inside a cell of bodies, where the next line names another body. */
  breaks: number[]
}
type Head = Range & { kind: ColumnKind }

const tail = /^(?:nơi nhận|tm\.|t\/m|kt\.|tl\.|ghi chú ?:|cộng hòa xã hội|phụ lục|biểu (?:số )?\d|trên đây là)/u

/** The lines that may belong to a table: up to the end of the text, a heading, a signature or, where cells stand close, a gap. */
function bodyOf(
  source: Source,
  lines: readonly TextLine[],
  from: number,
  heads: readonly TextLine[],
  { spaced, most }: { spaced: boolean; most: number },
) {
  const body: number[] = []
  const repeated: number[] = []
  for (let i = from; i < lines.length && body.length + repeated.length < most; i += 1) {
    const line = lines[i] as TextLine
    if (isNumberHead(source, line) || (isHead(source, line) && same(source, line, heads[0]))) {
      const again = heads.every((head, k) => same(source, lines[i + k], head))
      if (!again && isNumberHead(source, line)) break
      if (again) {
        for (let k = 0; k < heads.length; k += 1) repeated.push(i + k)
        i += heads.length - 1
        const numbers = columnNumbers(source, lines.slice(i + 1, i + 21))
        for (let k = 1; k <= numbers; k += 1) repeated.push(i + k)
        i += numbers
        continue
      }
    }
    if (line.row || line.end - line.start > 4000 || tail.test(folded(source, line, 30))) break
    if (isWorded(line) && !isGroup(source, lines, i)) break
    if (line.apart && !spaced && body.length > 0) {
      const next = folded(source, line, 8)
      if (!/^\d{1,3}\.?$/.test(next) && !repeatsAfter(source, lines, i, heads)) break
    }
    body.push(i)
  }
  return { body, repeated }
}

const same = (source: Source, line: Range | undefined, head: Range | undefined) =>
  line !== undefined && head !== undefined && folded(source, line) === folded(source, head)

/** The head of the table stands again within three lines: the page turned. */
const repeatsAfter = (source: Source, lines: readonly TextLine[], at: number, heads: readonly TextLine[]) =>
  [0, 1, 2].some((k) => heads.every((head, n) => same(source, lines[at + k + n], head)))

type Found = { heads: Head[]; rows: GridRow[]; score: number; body: readonly number[]; cells: CellLine[] }

function tryHeads(
  source: Source,
  heads: readonly Range[],
  body: readonly number[],
  cells: CellLine[],
  spaced: boolean,
): Found | null {
  const kinds = heads.map((head) => columnKind(folded(source, head)) ?? "note")
  if (heads.length < 3 || heads.length > 16 || !kinds.includes("work")) return null
  if (!kinds.some((kind) => kind === "lead" || kind === "unit" || kind === "time" || kind === "figure")) return null
  const grid = dealOut(cells, kinds, spaced)
  if (!grid || grid.rows.filter((row) => !row.group).length === 0 || grid.score < 4) return null
  return {
    heads: heads.map((head, i) => ({ ...head, kind: kinds[i] as ColumnKind })),
    rows: grid.rows,
    score: grid.score,
    body,
    cells,
  }
}

/** Lines looked at first: more are taken while the rows reach their end, so that no head costs more than its table is long. */
const firstLook = 120

type Table = Found & { repeated: number[]; start: number; numbered: number }
type CellAt = (line: number) => CellLine

function tableAt(source: Source, lines: readonly TextLine[], at: number, cellAt: CellAt): Table | null {
  let best: Table | null = null
  for (const start of headEnd(source, lines, at)) {
    const head = lines.slice(at, start)
    const spaced = head.filter((line, i) => i > 0 && line.apart).length >= 2
    const numbered = columnNumbers(source, lines.slice(start, start + 20))
    const ways = headWays(source, joinHeads(source, head, spaced))
    for (let most = firstLook; ; most *= 4) {
      const { body, repeated } = bodyOf(source, lines, start + numbered, head, { spaced, most })
      const cells = body.map(cellAt)
      let reached = 0
      for (const [way, heads] of ways.entries()) {
        if (numbered > 0 && heads.length !== numbered) continue
        const found = tryHeads(source, heads, body, cells, spaced)
        if (!found) continue
        if (way > 0) found.score += 1.5
        reached = Math.max(reached, (found.rows.at(-1)?.first ?? 0) + repeated.length)
        if (best === null || found.score > best.score) best = { ...found, repeated, start, numbered }
      }
      if (reached < most - 90 || body.length + repeated.length < most) break
    }
  }
  return best
}

/** Cells of the lead that hold for several rows are written once: rows of work under them are given the same. */
function filledDown(found: Found): Range[][] {
  const lead = found.heads.findIndex((head) => head.kind === "lead")
  const work = found.heads.findIndex((head) => head.kind === "work")
  let above: Range | undefined
  return found.rows.map((row) => {
    const written = row.cells.filter((cell) => cell !== undefined)
    const end = Math.max(...written.map((cell) => cell.end))
    const number = row.last > 0 && found.cells[row.first]?.ordinal === row.last
    const group = row.cells.every((cell, column) => !cell || column === work || found.heads[column]?.kind === "number")
    if (group && !number) above = undefined
    else if (lead >= 0) above = row.cells[lead] ?? above
    const start = Math.min(...written.map((cell) => cell.start))
    return row.cells.map((cell, column) => {
      if (cell) return cell
      if (column === lead && above && row.cells[work] && (!group || number)) return above
      const next = row.cells.slice(column).find((one) => one !== undefined)?.start ?? end
      return { start: Math.max(start, next), end: Math.max(start, next) }
    })
  })
}

function breaksIn(found: Found, row: GridRow): number[] {
  return found.heads.flatMap(({ kind }, column) => {
    const cell = row.cells[column]
    if (!cell || (kind !== "lead" && kind !== "coordinating")) return []
    const breaks: number[] = []
    for (let i = row.first; (found.cells[i]?.start ?? Infinity) < cell.end; i += 1) {
      const [before, line] = [found.cells[i - 1], found.cells[i] as CellLine]
      if (before && before.start >= cell.start && line.kind === "body" && !line.small && !before.open)
        breaks.push(before.end)
    }
    return breaks
  })
}

/** Tables written one cell a line without bars, as copied from a page, by their lines. */
export function listedRows(source: Source, lines: readonly TextLine[]): ListedRow[] {
  const listed: ListedRow[] = []
  const known: CellLine[] = []
  const cellAt: CellAt = (line) => (known[line] ??= cellLine(source, lines[line] as TextLine))
  let heads = 0
  for (let at = 0; at + 4 < lines.length; at += 1) {
    const line = lines[at] as TextLine
    heads = isNumberHead(source, line) ? 3 : isHead(source, line) ? heads + 1 : 0
    const opens = isNumberHead(source, line) || (heads === 1 && isHead(source, lines[at + 1]))
    const found = opens ? tableAt(source, lines, at, cellAt) : null
    if (!found) continue
    listed.push({
      first: at,
      last: found.start - 1,
      cells: found.heads.map(({ start, end }) => ({ start, end })),
      breaks: [],
    })
    for (let i = 0; i < found.numbered; i += 1)
      listed.push({ first: found.start + i, last: found.start + i, cells: [], breaks: [] })
    const cells = filledDown(found)
    const lastRow = found.rows.at(-1)
    const end = Math.max(...(lastRow?.cells ?? []).map((cell) => cell?.end ?? 0))
    found.rows.forEach((row, k) => {
      const next = found.rows[k + 1]
      const first = found.body[row.first] as number
      let last = next ? (found.body[next.first - 1] as number) : first
      if (!next) while ((lines[last + 1]?.end ?? Infinity) <= end) last += 1
      listed.push({ first, last, cells: cells[k] as Range[], breaks: breaksIn(found, row) })
    })
    at = listed.at(-1)?.last ?? at
    for (const i of found.repeated) if (i < at) listed.push({ first: i, last: i, cells: [], breaks: [] })
  }
  return listed.sort((a, b) => a.first - b.first)
}
