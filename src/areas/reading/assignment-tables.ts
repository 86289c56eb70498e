import type { FoundAssignment } from "./assignment-found.ts"
import { leadAndPartners } from "./assignment-labels.ts"
import type { Block } from "./blocks.ts"
import { type Anchor, readTimeCell } from "./deadlines.ts"
import { splitUnits } from "./unit-lists.ts"
import type { Source } from "./source.ts"
import { goesOn, readTables, type Row, type Table } from "./tables.ts"
import type { Range } from "./words.ts"

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

/** Cells matched to columns; a short row that starts with its work is a further line of the work above. */
function fit(source: Source, row: Row, layout: Layout): (Range | undefined)[] | null {
  const count = layout.columns.length
  const first = row.cells[0]
  if (!first) return null
  const numbered = isNumber(source.folded.slice(first.start, first.end))
  const numberColumn = layout.columns[0] === "number"
  if (row.cells.length === count) return row.cells
  if (numberColumn && !numbered && first.end - first.start > 8) return [undefined, ...row.cells]
  return row.cells.length < count ? row.cells : row.cells.slice(0, count)
}

/** Assignments given by the rows of tables that have columns for the work and for who leads it. */
export function readTableAssignments(source: Source, blocks: readonly Block[], anchor: Anchor): FoundAssignment[] {
  const found: FoundAssignment[] = []
  for (const table of readTables(source, blocks)) {
    const layout = layoutOf(source, table)
    if (!layout) continue
    for (const row of table.rows.slice(layout.head + 1)) {
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
        deadline: time ? readTimeCell(source.folded.slice(time.start, time.end), anchor) : null,
        deadlineText: time ? source.plain.slice(time.start, time.end).replace(/[.;\s]+$/u, "") : null,
        assigner: null,
        product: cell("product"),
        nodes: [],
        signs: [],
        way: "table",
      })
    }
  }
  return found
}
