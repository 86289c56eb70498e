import { composeLetters } from "./plain-text.ts"
import type { LinePiece, ReadLine } from "./write-lines.ts"

/** Stands in a cell that is one with the cell above it: the same holds here. */
export const sameAsAbove = "〃"

export interface Cell {
  lines: ReadLine[]
  span: number
  /** Goes on with the cell above (a vertical merge). */
  goesOn: boolean
}
export interface Row {
  cells: Cell[]
  /** Columns of the grid that the row leaves out before its first cell and after its last. */
  before: number
  after: number
  page: number | null
  number: number
}

/**
 * A table as lines of the text. The letterhead and the signature stand in tables without lines, whose cells are lines of the text,
 * left before right; a table of one column is a box around paragraphs. Others are "| a | b |", one row a line: every row has
 * the columns of the grid, so a cell over several columns is followed by empty ones, and a cell that goes on from above is marked.
 */
export function writeTable(rows: readonly Row[], table: number): ReadLine[] {
  const filled = rows.filter((row) => row.cells.some((cell) => !cell.goesOn && hasWords(cell)))
  if (filled.length === 0) return []
  if (isFrame(filled) || isBox(filled))
    return filled.flatMap((row) => row.cells.flatMap((cell) => (cell.goesOn ? [] : cell.lines)))
  const width = Math.max(...filled.map(widthOf))
  const above: boolean[] = []
  return filled.map((row) => writeRow(row, table, width, above))
}

const hasWords = (cell: Cell): boolean => cell.lines.some((line) => line.text.trim() !== "")
const widthOf = (row: Row): number => row.before + row.cells.reduce((sum, cell) => sum + cell.span, 0) + row.after

/** `above` says of each column whether the cell that may go on below has words. */
function writeRow(row: Row, table: number, width: number, above: boolean[]): ReadLine {
  const pieces: LinePiece[] = []
  let text = "|"
  let column = 0
  const put = (words: string) => {
    const from = text.length + 1
    text += words === "" ? " |" : ` ${words} |`
    column += 1
    if (words !== "") pieces.push({ from, to: from + words.length, page: row.page, at: [table, row.number, column] })
  }
  for (let i = 0; i < row.before; i += 1) put("")
  for (const cell of row.cells) {
    const words = cell.goesOn ? (above[column] ? sameAsAbove : "") : wordsOf(cell)
    if (!cell.goesOn) above[column] = words !== ""
    put(words)
    for (let i = 1; i < cell.span; i += 1) put("")
  }
  while (column < width) put("")
  return { text, page: row.page, box: null, part: "table", at: [table, row.number], pieces }
}

const wordsOf = (cell: Cell): string =>
  composeLetters(
    cell.lines.map((line) => (line.text.startsWith("|") && line.pieces ? unbarred(line.text) : line.text)).join(" "),
  )
    .replaceAll("|", "/")
    .replace(/\s+/g, " ")
    .trim()

/** A row of a table inside a cell: its cells between slashes. */
const unbarred = (row: string): string => `${row.replace(/^\|\s*|\s*\|$/g, "").replace(/\s*\|\s*/g, " / ")};`

const letterhead = /cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*-\s*tự do|nơi nhận\s*:/i
const isFrame = (rows: readonly Row[]): boolean =>
  rows.length <= 4 &&
  Math.max(...rows.map((row) => row.cells.length)) <= 3 &&
  letterhead.test(composeLetters(rows.flatMap((row) => row.cells.map(wordsOf)).join(" ")))
const isBox = (rows: readonly Row[]): boolean => rows.every((row) => row.cells.length === 1 && widthOf(row) === 1)
