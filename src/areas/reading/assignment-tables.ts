import type { FoundAssignment } from "./assignment-found.ts"
import { leadAndPartners } from "./assignment-labels.ts"
import type { Block } from "./blocks.ts"
import { type Anchor, readTimeCell } from "./deadlines.ts"
import { unitHeadAt } from "./organisations.ts"
import { splitUnits } from "./unit-lists.ts"
import type { Source } from "./source.ts"
import { goesOn, readTables, type Row, type Table } from "./tables.ts"
import type { Range } from "./words.ts"
import { opensWithVerb } from "./work-verbs.ts"

export type Column = "number" | "work" | "lead" | "coordinating" | "time" | "product" | "unit" | "value" | "other"

/** What a column holds, by its heading. */
export function columnOf(folded: string): Column {
  if (/^(?:tt|stt|số tt|số thứ tự|no\.?)$/u.test(folded)) return "number"
  if (/phối hợp/u.test(folded) && !/chủ trì/u.test(folded)) return "coordinating"
  if (
    /chủ trì|(?:cơ quan|đơn vị|bộ phận|người) (?:thực hiện|chịu trách nhiệm|phụ trách|tham mưu|theo dõi)|^phân công|^trách nhiệm|đơn vị được giao/u.test(
      folded,
    )
  )
    return "lead"
  if (/thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình/u.test(folded)) return "time"
  if (/sản phẩm|kết quả|đầu ra/u.test(folded)) return "product"
  if (/^đơn vị(?: tính)?$|^đvt$/u.test(folded)) return "unit"
  if (/nhiệm vụ|nội dung|công việc|chỉ tiêu|mục tiêu|hoạt động|đề án|chương trình|dự án/u.test(folded)) return "work"
  return "other"
}

type Layout = { columns: Column[]; head: number }

/** The header row: the first row, of the first few, that names work and a lead; or the last of its lines. */
export function layoutOf(source: Source, table: Table): Layout | null {
  let held: Column[] | null = null
  let head = 0
  for (let i = 0; i < Math.min(4, table.rows.length); i += 1) {
    const columns = (table.rows[i] as Row).cells.map((cell) =>
      columnOf(source.folded.slice(cell.start, Math.min(cell.end, cell.start + 90)).replace(/\s+/g, " ")),
    )
    const row = table.rows[i] as Row
    // A header of two lines has cells that go on from the first to the second.
    if (held && !row.cells.some((cell) => goesOn(row, cell))) break
    if (columns.includes("lead") && columns.includes("work")) held = columns
    head = i
  }
  return held && { columns: held, head }
}

const isNumber = (folded: string) => /^(?:\d{1,3}(?:\.\d{1,2}){0,3}\.?|[ivxl]{1,6}\.?|[a-z]\.?)$/u.test(folded)

const timeWords = /\d{4}|quý|tháng|thường xuyên|hằng |định kỳ|hàng |ngày|khi |sau |năm /u

/** How well a cell suits a column, by what it says. */
function suits(source: Source, cell: Range, column: Column): number {
  const text = source.folded.slice(cell.start, Math.min(cell.end, cell.start + 90)).replace(/^[-+•\s]+/u, "")
  if (text === "") return 0
  const named = unitHeadAt(text, 0) > 0 && opensWithVerb(text) === false
  const timed = timeWords.test(text) && text.length < 60 && !named
  switch (column) {
    case "lead":
    case "coordinating":
      return named ? 2 : -2
    case "time":
      return timed ? 2 : -2
    case "number":
      return isNumber(text) ? 2 : -2
    case "work":
      return named || timed || isNumber(text) ? -1 : 2
    case "product":
    case "unit":
    case "value":
    case "other":
      return named || timed ? -1 : 0
  }
}

/** The cells of a short row set into the columns, in order, where they suit best: merged and empty cells leave gaps. */
function align(source: Source, row: Row, columns: readonly Column[]): (Range | undefined)[] {
  const cells = row.cells
  type Way = { score: number; places: number[] }
  let ways: (Way | null)[] = [{ score: 0, places: [] }]
  for (let column = 0; column < columns.length; column += 1) {
    const next: (Way | null)[] = ways.map((way) => way && { ...way })
    ways.forEach((way, used) => {
      const cell = cells[used]
      if (!way || !cell) return
      const score = way.score + suits(source, cell, columns[column] as Column)
      const held = next[used + 1]
      if (!held || score > held.score) next[used + 1] = { score, places: [...way.places, column] }
    })
    ways = next
  }
  const best = ways[cells.length]
  const fitted: (Range | undefined)[] = columns.map(() => undefined)
  best?.places.forEach((column, k) => {
    fitted[column] = cells[k]
  })
  return best ? fitted : cells
}

/** Cells matched to columns; a short row that starts with its work is a further line of the work above. */
function fit(source: Source, row: Row, layout: Layout): (Range | undefined)[] | null {
  const count = layout.columns.length
  if (!row.cells[0]) return null
  if (row.cells.length === count) return row.cells
  return row.cells.length < count && count <= 12 ? align(source, row, layout.columns) : row.cells.slice(0, count)
}

/** The year that a row of one filled cell sets for the rows under it. */
function groupYear(source: Source, row: Row): string | null {
  const filled = row.cells.filter((cell) => cell.end > cell.start)
  if (filled.length > 2 || row.end - row.start > 200) return null
  return /năm (\d{4})(?! ?- ?\d)/u.exec(source.folded.slice(row.start, row.end))?.[1] ?? null
}

/** A row that repeats the heading on a new page. */
const repeatsHeading = (source: Source, row: Row, layout: Layout) =>
  row.cells.length === layout.columns.length &&
  row.cells.every(
    (cell, i) =>
      columnOf(source.folded.slice(cell.start, Math.min(cell.end, cell.start + 90))) === layout.columns[i] &&
      cell.end - cell.start < 60,
  )

/** Assignments given by the rows of tables that have columns for the work and for who leads it. */
export function readTableAssignments(source: Source, blocks: readonly Block[], anchor: Anchor): FoundAssignment[] {
  const found: FoundAssignment[] = []
  for (const table of readTables(source, blocks)) {
    const layout = layoutOf(source, table)
    if (!layout) continue
    let here = anchor
    for (const row of table.rows.slice(layout.head + 1)) {
      const year = groupYear(source, row)
      if (year !== null) here = { ...anchor, year }
      if (repeatsHeading(source, row, layout)) continue
      const cells = fit(source, row, layout)
      if (!cells) continue
      const cell = (column: Column): Range | null => {
        const range = cells[layout.columns.indexOf(column)]
        return range && range.end > range.start ? range : null
      }
      const work = cell("work")
      const leadCell = cell("lead")
      if (!work || !leadCell) continue
      const { lead, partners: named } = leadAndPartners(source, leadCell)
      if (isNumber(source.folded.slice(lead.start, lead.end))) continue
      const time = cell("time")
      const partners = cell("coordinating")
      found.push({
        start: row.start,
        end: row.end,
        lead,
        coordinating: [...named, ...(partners ? splitUnits(source, partners.start, partners.end) : [])],
        work,
        deadline: time ? readTimeCell(source.folded.slice(time.start, time.end), here) : null,
        deadlineText: time ? source.plain.slice(time.start, time.end).replace(/[.;\s]+$/u, "") : null,
        assigner: null,
        product: cell("product"),
        nodes: [],
        // A lead written once for several rows is one with the cell above.
        signs: goesOn(row, leadCell) ? ["carried-lead"] : [],
        way: "table",
      })
    }
  }
  return found
}
