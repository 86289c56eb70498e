import { gap, type ReadLine } from "../write-lines.ts"
import { dropMargins } from "./margins.ts"
import { fractionOf, type PageContent } from "./model.ts"
import { sureFrom, type TablePart, writePage } from "./write-page.ts"

/**
 * The lines of a whole paper in reading order, without running heads and page numbers. A table that goes on over pages is one table
 * with one head; the notes at the feet of pages stand at the end.
 */
export function writePages(pages: readonly PageContent[]): ReadLine[] {
  const lines: ReadLine[] = []
  const notes: ReadLine[] = []
  let open: { table: TablePart; page: PageContent; row: TablePart["rows"][number] | undefined; at: number } | undefined
  for (const [i, page] of dropMargins(pages).entries()) {
    const parts = writePage(page, i === 0)
    for (const [j, part] of parts.entries()) {
      if (part.kind === "note") notes.push(part.line)
      else if (part.kind === "gap") lines.push(gap)
      else if (part.kind === "line") {
        lines.push(part.line)
        open = undefined
      } else {
        const before = j === 0 && open && isSameTable(open.table, part) ? open : undefined
        const rows = before ? dropHead(before.table, part) : part.rows
        const split = before && rows[0] && goesOn(before.table, rows[0]) ? rows[0] : undefined
        if (split && before?.row) {
          joinRows(before.row, split)
          lines[before.at] = tableLine(before.row, before.page)
        } else if (!before) lines.push(gap)
        for (const row of split ? rows.slice(1) : rows) {
          lines.push(tableLine(row, page))
          open = { table: before?.table ?? part, page, row, at: lines.length - 1 }
        }
        if (j < parts.length - 1 && parts[j + 1]?.kind === "line") lines.push(gap)
      }
    }
  }
  return notes.length === 0 ? lines : [...lines, gap, ...notes]
}

function isSameTable(before: TablePart, after: TablePart): boolean {
  if (before.columns.length === 0 || before.columns.length !== after.columns.length) return false
  return before.columns.every((at, i) => Math.abs(at - (after.columns[i] as number)) < 6)
}

const key = (row: TablePart["rows"][number]): string => row.cells.join("|").toLowerCase().replace(/\s+/g, "")

/** Rows at the top that the table began with already. */
function dropHead(before: TablePart, after: TablePart): TablePart["rows"] {
  let same = 0
  while (same < Math.min(4, after.rows.length - 1, before.rows.length)) {
    if (key(after.rows[same] as TablePart["rows"][number]) !== key(before.rows[same] as TablePart["rows"][number]))
      break
    same += 1
  }
  return after.rows.slice(same)
}

/** A row that the end of the page cut in two: its second half has no number of its own. */
function goesOn(table: TablePart, row: TablePart["rows"][number]): boolean {
  const numbered = table.rows.slice(1).filter((each) => /^[\divxlc.]+\)?$/i.test(each.cells[0] ?? "")).length
  return numbered > 0 && row.cells[0] === "" && row.cells.some((cell) => /^[\p{Ll}(]/u.test(cell))
}

function joinRows(row: TablePart["rows"][number], rest: TablePart["rows"][number]): void {
  for (const word of rest.words) {
    const before = row.cells[word.cell] ?? ""
    const by = before === "" ? 0 : before.length + 1
    row.words.push({ ...word, start: word.start + by, end: word.end + by })
  }
  row.cells = row.cells.map((cell, i) => [cell, rest.cells[i] ?? ""].filter((text) => text !== "").join(" "))
}

/** One row as a line: "| a | b |". */
function tableLine(row: TablePart["rows"][number], page: PageContent): ReadLine {
  let text = "|"
  const starts = row.cells.map((cell) => {
    const start = text.length + 1
    text += cell === "" ? " |" : ` ${cell.replaceAll("|", "/")} |`
    return start
  })
  const doubtful = row.words
    .filter((word) => word.confidence < sureFrom)
    .map(({ cell, start, end, confidence }) => ({
      start: (starts[cell] ?? 0) + start,
      end: (starts[cell] ?? 0) + end,
      confidence,
    }))
    .sort((a, b) => a.start - b.start)
  return { text, page: page.number, box: fractionOf(row.box, page), part: "page", at: [], doubtful }
}
