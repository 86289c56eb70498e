import type { Block } from "./blocks.ts"
import type { Source } from "./source.ts"
import { alignCells, barredRows, barredRuns } from "./table-cells.ts"
import { type Range, trimRange } from "./words.ts"

/** Stands in a cell that is one with the cell above it, or that says "as above" as offices write it. */
const sameAsAbove = /^(?:〃|"|”|[-–]?\s*(?:nt|n\.t\.?|như trên)\s*[-–]?)$/iu

/** A row of a table: its cells in order, offsets of `plain`. A cell that is one with the cell above has the place of that cell. */
export type Row = { block: number; start: number; end: number; cells: Range[] }
export type Table = { rows: Row[] }

function cellsOf(source: Source, block: Block): Range[] {
  const cells: Range[] = []
  let from = source.plain[block.start] === "|" ? block.start + 1 : block.start
  for (let i = from; i <= block.end; i += 1) {
    if (i < block.end && source.plain[i] !== "|") continue
    if (i === block.end && trimRange(source.plain, from, i).start === trimRange(source.plain, from, i).end) break
    cells.push(trimRange(source.plain, from, i))
    from = i + 1
  }
  return cells
}

/** Rows written on one line each ("| a | b |"), gathered into tables. A rule line ("|---|") is left out. */
function lineTables(source: Source, blocks: readonly Block[]): Table[] {
  const tables: Table[] = []
  let open: Table | null = null
  blocks.forEach((block, i) => {
    if (block.kind !== "row" || (block.end - block.start < 3 && block.cells === undefined)) {
      if (block.kind !== "row") open = null
      return
    }
    const cells = block.cells ?? cellsOf(source, block)
    if (cells.every((cell) => /^[-: ]*$/.test(source.plain.slice(cell.start, cell.end)))) return
    open ??= tables[tables.push({ rows: [] }) - 1] as Table
    const above = open.rows.at(-1)?.cells ?? []
    const held = cells.map((cell, column) =>
      sameAsAbove.test(source.plain.slice(cell.start, cell.end)) ? (above[column] ?? cell) : cell,
    )
    open.rows.push({ block: i, start: block.start, end: block.end, cells: held })
  })
  return tables
}

/** Rows written one cell a line between lone "|" lines; cells of short rows are put where they fit the header. */
function cellTables(source: Source, blocks: readonly Block[]): Table[] {
  const groups: { first: number; cells: Range[] }[] = []
  const tables: Table[] = []
  const flush = () => {
    const header = groups[0]
    if (header && groups.length > 1 && header.cells.length >= 3) {
      const rows = groups
        .filter((group) => group.cells.length > 0)
        .map((group) => ({
          block: group.first,
          start: group.cells[0]?.start ?? 0,
          end: group.cells.at(-1)?.end ?? 0,
          cells:
            group.cells.length < header.cells.length && group !== header
              ? alignCells(source, header.cells, group.cells)
              : group.cells,
        }))
      tables.push({ rows })
    }
    groups.length = 0
  }
  blocks.forEach((block, i) => {
    const lone = block.kind === "row" && block.end - block.start === 1
    if (lone) groups.push({ first: i, cells: [] })
    else if (
      groups.length > 0 &&
      block.end - block.start < 1500 &&
      (!block.apart || groups.at(-1)?.cells.length === 0)
    ) {
      let from = block.start
      for (let at = block.start; at <= block.end; at += 1) {
        if (at < block.end && source.plain[at] !== "\n") continue
        groups.at(-1)?.cells.push(trimRange(source.plain, from, at))
        from = at + 1
      }
    } else flush()
  })
  flush()
  return tables
}

/** Rows of cells that each stand between lone "|" lines. */
function barredTables(source: Source, blocks: readonly Block[]): Table[] {
  return barredRuns(source, blocks).flatMap((run) => {
    const rows = run.lines > run.slots.length * 2 ? null : barredRows(source, run)
    if (rows === null) return []
    const header = (rows[0]?.cells ?? []).map((cell, i) => cell ?? emptyAt(blocks, run.bars[i] ?? run.first))
    return [
      {
        rows: rows.map((row) => {
          const written = row.cells.filter((cell) => cell !== undefined)
          const held = row.cells.map((cell) => cell ?? emptyAt(blocks, row.bar))
          return {
            block: row.bar,
            start: written[0]?.start ?? 0,
            end: written.at(-1)?.end ?? 0,
            cells: held.length < header.length ? alignCells(source, header, written) : held,
          }
        }),
      },
    ]
  })
}

/** An empty cell stands where its row begins. */
function emptyAt(blocks: readonly Block[], bar: number): Range {
  const at = blocks[bar]?.end ?? 0
  return { start: at, end: at }
}

/** True for a cell that goes on from a row above. */
export const goesOn = (row: Row, cell: Range): boolean => cell.start < row.start && cell.end > cell.start

const tablesOf = new WeakMap<Source, { blocks: readonly Block[]; tables: readonly Table[] }>()

/** The tables of the text; read once for a source and its blocks. */
export function readTables(source: Source, blocks: readonly Block[]): readonly Table[] {
  const known = tablesOf.get(source)
  if (known?.blocks === blocks) return known.tables
  const tables = [...lineTables(source, blocks), ...cellTables(source, blocks), ...barredTables(source, blocks)]
  tablesOf.set(source, { blocks, tables })
  return tables
}
