import { cleanLine, cleanText } from "./clean-text.ts"
import { widthOf } from "./font-metrics.ts"
import { body, tableSize } from "./layout.ts"
import { partsOfWord } from "./line-breaks.ts"
import type { Block, Bullet, FigureReference, Heading, RichText, Run, Table, TableColumn, TableRow } from "./model.ts"

export type ComposedRun = {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly figure?: FigureReference
}

/** Millimetres for `firstLine`, points for `left`. */
export type ComposedParagraph = {
  readonly kind: "paragraph"
  readonly align: "justify" | "center" | "right" | "left"
  readonly left: number
  readonly firstLine: number
  readonly keepNext: boolean
  readonly runs: readonly ComposedRun[]
}
export type ComposedHeading = {
  readonly kind: "heading"
  readonly level: number
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly centered: boolean
}

/** A cell is a string when it is plain text in the row's own style: the usual case, kept small because tables can be long. */
export type ComposedCell = string | readonly ComposedRun[]
export type ComposedColumn = {
  readonly title: string
  readonly width: number
  readonly align: "left" | "center" | "right"
}
/** A heading cell above the columns. `across` columns wide; `down` is 2 when nothing stands under it. */
export type HeadingCell = {
  readonly title: string
  readonly column: number
  readonly across: number
  readonly down: 1 | 2
}
export type ComposedRow = { readonly style: "plain" | "total" | "section"; readonly cells: readonly ComposedCell[] }
export type ComposedTable = {
  readonly kind: "table"
  readonly size: number
  readonly unit: string | null
  readonly columns: readonly ComposedColumn[]
  readonly headings: readonly (readonly HeadingCell[])[]
  readonly rows: readonly ComposedRow[]
  readonly note: string | null
}
export type ComposedBlock = ComposedParagraph | ComposedHeading | ComposedTable

/** Places blocks in a text column of `width` points; the last paragraph holds on to what follows, so no signature stands alone on a page. */
export function composeBlocks(blocks: readonly Block[], width: number): ComposedBlock[] {
  const composed = blocks.map((block) => composeBlock(block, width))
  const last = composed.at(-1)
  if (last?.kind === "paragraph") composed[composed.length - 1] = { ...last, keepNext: true }
  return composed
}

function composeBlock(block: Block, width: number): ComposedBlock {
  switch (block.kind) {
    case "heading":
      return composeHeading(block)
    case "bullet":
      return composeBullet(block)
    case "table":
      return composeTable(block, width)
    case "paragraph": {
      const align = block.align ?? "justify"
      const firstLine = align === "justify" ? body.firstLine : 0
      return { kind: "paragraph", align, left: 0, firstLine, keepNext: false, runs: composeRuns(block.text) }
    }
    default:
      return block satisfies never
  }
}

function composeHeading({ level, numbering, title, centered = false }: Heading): ComposedHeading {
  const parts = [numbering ?? "", title].map(cleanLine).filter((part) => part !== "")
  return {
    kind: "heading",
    level,
    text: parts.join(centered ? "\n" : " "),
    bold: level <= 3,
    italic: level >= 3,
    centered,
  }
}

function composeBullet({ level = 1, text }: Bullet): ComposedParagraph {
  const mark: ComposedRun = { text: level === 1 ? "- " : "+ ", bold: false, italic: false }
  return {
    kind: "paragraph",
    align: "justify",
    left: 0,
    firstLine: body.firstLine,
    keepNext: false,
    runs: [mark, ...composeRuns(text)],
  }
}

function composeRuns(text: RichText): ComposedRun[] {
  return typeof text === "string" ? [composeRun({ text })] : text.map(composeRun)
}

const composeRun = ({ text, bold = false, italic = false, figure }: Run): ComposedRun => ({
  text: cleanText(text),
  bold,
  italic,
  ...(figure ? { figure } : {}),
})

/** Points between a cell's words and its borders, left and right. */
export const cellPadding = 4.25

function composeTable(table: Table, width: number): ComposedTable {
  if (table.columns.length === 0) throw new Error("A table has no columns")
  const size = tableSize(table.columns.length)
  const rows = table.rows.map((row) => composeRow(row, table.columns.length))
  const widths = shareWidth(table.columns, longestWords(table.columns, rows, size), width)
  return {
    kind: "table",
    size,
    unit: table.unit === undefined ? null : cleanLine(table.unit),
    note: table.note === undefined ? null : cleanText(table.note),
    columns: table.columns.map((column, index) => ({
      title: cleanText(column.title),
      width: widths[index] ?? 0,
      align: column.align ?? (column.numeric ? "right" : "left"),
    })),
    headings: composeHeadings(table.columns),
    rows,
  }
}

const rowsLookedAt = 300
const longestWord = 20

/** The width that keeps each column's words whole, judged by its heading and its first rows. A long code counts by its parts, a freakishly long word not at all. */
function longestWords(columns: readonly TableColumn[], rows: readonly ComposedRow[], size: number): number[] {
  const plain = rows.slice(0, rowsLookedAt).filter((row) => row.style !== "section")
  return columns.map(({ title }, index) => {
    const body = plain.map(({ cells, style }) => ({ cell: cells[index] ?? "", bold: style === "total" }))
    const texts = [{ cell: cleanText(title), bold: true }, ...body]
    const words = texts.flatMap(({ cell, bold }) =>
      (typeof cell === "string"
        ? [{ text: cell, bold }]
        : cell.map((run) => ({ text: run.text, bold: bold || run.bold }))
      ).flatMap((run) => run.text.split(/\s+/).map((word) => ({ word, bold: run.bold }))),
    )
    const widths = words
      .flatMap(({ word, bold }) =>
        (word.length > longestWord ? partsOfWord(word) : [word]).map((part) => ({ part, bold })),
      )
      .filter(({ part }) => part.length <= longestWord)
      .map(({ part, bold }) => widthOf(part, { size, bold, italic: false }))
    return widths.reduce((widest, one) => Math.max(widest, one), 0) + 2 * cellPadding + 1
  })
}

/** Shares the table's width as asked, but gives no column less than its words need while the others can spare it. */
function shareWidth(columns: readonly TableColumn[], needed: readonly number[], width: number): number[] {
  const shares = columns.map((column) => (column.width > 0 ? column.width : 1))
  const fixed = new Set<number>()
  if (needed.reduce((sum, one) => sum + one, 0) <= width)
    for (let changed = true; changed;) {
      const { free, share } = freeShare(shares, needed, fixed, width)
      const short = shares.findIndex((one, index) => !fixed.has(index) && (one / share) * free < (needed[index] ?? 0))
      changed = short >= 0
      if (changed) fixed.add(short)
    }
  const { free, share } = freeShare(shares, needed, fixed, width)
  return shares.map((one, index) => (fixed.has(index) ? (needed[index] ?? 0) : (one / share) * free))
}

function freeShare(shares: readonly number[], needed: readonly number[], fixed: ReadonlySet<number>, width: number) {
  let free = width
  let share = 0
  for (const [index, one] of shares.entries())
    if (fixed.has(index)) free -= needed[index] ?? 0
    else share += one
  return { free, share }
}

/** One row of headings, or two when columns are grouped: then an ungrouped heading reaches down both rows. */
function composeHeadings(columns: readonly TableColumn[]): HeadingCell[][] {
  const grouped = columns.some((column) => column.group !== undefined)
  const top: HeadingCell[] = []
  const under: HeadingCell[] = []
  let open: string | undefined
  for (const [column, { title, group }] of columns.entries()) {
    const last = top.at(-1)
    if (group === undefined) top.push({ title: cleanText(title), column, across: 1, down: grouped ? 2 : 1 })
    else {
      if (last && open === group) top[top.length - 1] = { ...last, across: last.across + 1 }
      else top.push({ title: cleanText(group), column, across: 1, down: 1 })
      under.push({ title: cleanText(title), column, across: 1, down: 1 })
    }
    open = group
  }
  return grouped ? [top, under] : [top]
}

/** A row always fills its columns: a missing cell is empty, one too many is a fault of the caller. */
function composeRow({ cells, style = "plain" }: TableRow, columns: number): ComposedRow {
  const width = style === "section" ? 1 : columns
  if (cells.length > width) throw new Error(`A table row has ${cells.length} cells for ${width} columns`)
  const composed = cells.map((cell): ComposedCell =>
    typeof cell === "string" ? cleanText(cell) : cell.map(composeRun),
  )
  while (composed.length < width) composed.push("")
  return { style, cells: composed }
}
