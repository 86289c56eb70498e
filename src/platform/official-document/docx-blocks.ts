import type {
  ComposedBlock,
  ComposedCell,
  ComposedHeading,
  ComposedParagraph,
  ComposedRow,
  ComposedTable,
} from "./compose-blocks.ts"
import { type Bookmarks, twips, writeParagraph, writeRuns, writeWords } from "./docx-xml.ts"
import { body, pointsPerMillimetre } from "./layout.ts"

/** The text of a section, as WordprocessingML. */
export const writeBlocks = (blocks: readonly ComposedBlock[], bookmarks: Bookmarks): string =>
  blocks.map((block) => writeBlock(block, bookmarks)).join("")

function writeBlock(block: ComposedBlock, bookmarks: Bookmarks): string {
  switch (block.kind) {
    case "heading":
      return writeHeading(block)
    case "paragraph":
      return writeBodyParagraph(block, bookmarks)
    case "table":
      return writeTable(block, bookmarks)
    default:
      return block satisfies never
  }
}

function writeHeading({ level, text, bold, italic, centered }: ComposedHeading): string {
  const look = { style: `Heading${level}` }
  const title = writeWords(text, `${bold ? "<w:b/>" : ""}${italic ? "<w:i/>" : ""}`)
  return writeParagraph(title, centered ? { ...look, firstLine: 0, align: "center" } : look)
}

function writeBodyParagraph(
  { align, left, firstLine, keepNext, runs }: ComposedParagraph,
  bookmarks: Bookmarks,
): string {
  const usual = align === "justify" && left === 0 && firstLine === body.firstLine
  const placed = {
    left,
    firstLine: firstLine * pointsPerMillimetre,
    align: align === "justify" ? ("both" as const) : align,
  }
  return writeParagraph(writeRuns(runs, bookmarks), { style: "BodyText", keepNext, ...(usual ? {} : placed) })
}

// Styles, not properties of each run, carry the looks: a table of 10,000 rows stays small and quick.
const cellStyles = { left: "CellLeft", center: "CellCenter", right: "CellRight" } as const

function writeTable(table: ComposedTable, bookmarks: Bookmarks): string {
  const widths = table.columns.map((column) => twips(column.width))
  const total = widths.reduce((sum, width) => sum + width, 0)
  const write = prepareRowWriter(table, widths, total, bookmarks)
  const parts = [
    table.unit === null
      ? writeParagraph("", { style: "TableEnd", keepNext: true })
      : italicLine(table.unit, "TableUnit"),
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${tableBorders}<w:tblLayout w:type="fixed"/>` +
      `<w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
    writeHeadings(table, widths),
  ]
  for (const row of table.rows) parts.push(write(row))
  // Word joins two tables that touch; the note, or a thin paragraph, also keeps them apart.
  parts.push(
    "</w:tbl>",
    table.note === null ? writeParagraph("", { style: "TableEnd" }) : italicLine(table.note, "TableNote"),
  )
  return parts.join("")
}

const italicLine = (text: string, style: string): string => writeParagraph(writeWords(text, "<w:i/>"), { style })

const tableBorders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("")}</w:tblBorders>`

/** The heading rows, which Word repeats on each page. */
function writeHeadings({ headings, columns, size }: ComposedTable, widths: readonly number[]): string {
  const rows = headings.map((cells) => {
    const starting = new Map(cells.map((cell) => [cell.column, cell]))
    let xml = ""
    for (let column = 0; column < columns.length;) {
      const cell = starting.get(column)
      const across = cell?.across ?? 1
      const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0)
      const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ""
      // In the second row, a column without a heading of its own is the lower part of the one above.
      const merge = cell === undefined ? "<w:vMerge/>" : cell.down === 2 ? '<w:vMerge w:val="restart"/>' : ""
      xml +=
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
        `<w:p><w:pPr><w:pStyle w:val="CellHeading${size}"/></w:pPr>${cell === undefined ? "" : writeWords(cell.title, "")}</w:p></w:tc>`
      column += across
    }
    return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${xml}</w:tr>`
  })
  return rows.join("")
}

/** Everything of a row that does not depend on its words is written once for the table. */
function prepareRowWriter(
  { columns, size }: ComposedTable,
  widths: readonly number[],
  total: number,
  bookmarks: Bookmarks,
): (row: ComposedRow) => string {
  const open = columns.map(
    ({ align }, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${cellStyles[align]}${size}"/></w:pPr>`,
  )
  const openSection =
    `<w:tc><w:tcPr><w:tcW w:w="${total}" w:type="dxa"/><w:gridSpan w:val="${columns.length}"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="CellLeft${size}"/><w:keepNext/></w:pPr>`
  const fill = (cell: ComposedCell, bold: boolean): string => {
    if (typeof cell === "string") return cell === "" ? "" : writeWords(cell, bold ? "<w:b/>" : "")
    return writeRuns(bold ? cell.map((run) => ({ ...run, bold })) : cell, bookmarks)
  }
  return ({ style, cells }) => {
    let xml = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
    for (const [index, cell] of cells.entries())
      xml += `${style === "section" ? openSection : open[index]}${fill(cell, style !== "plain")}</w:p></w:tc>`
    return `${xml}</w:tr>`
  }
}
