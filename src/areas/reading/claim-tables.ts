import { columnOf } from "./assignment-tables.ts"
import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { lastTime } from "./claim-times.ts"
import { numberPattern, parseNumber, scaleOf } from "./numbers.ts"
import type { Source } from "./source.ts"
import { goesOn, readTables, type Row, type Table } from "./tables.ts"
import type { ClaimKind, Value } from "./types.ts"
import { type Range, tidy, trimRange } from "./words.ts"

const figure = new RegExp(
  `^(?:đạt |tối thiểu |ít nhất |trên |dưới |khoảng |từ )*(?:≥|≤|>=|<=|>|<|=)? ?(${numberPattern})(?: ?(?:-|đến) ?(${numberPattern}))?(?= ?%| |;|,|$)`,
  "u",
)
/** A cell that holds nothing but a figure. */
const bareFigure = new RegExp(`^(?:≥|≤|>=|<=|>|<|=)? ?(${numberPattern})(?: ?- ?(${numberPattern}))? ?%?$`, "u")
const sign = /^[^\d]*/u
const unitName =
  /^(?:%|‰|(?:nghìn |triệu |tỷ |1\.000 |ngàn )*(?:đồng|đ|usd|vnđ|người|hộ|lượt|lượt người|tấn|ha|m2|m3|km2?|kwh|con|cây|lao động|học sinh|xã|phường|cơ sở|doanh nghiệp|dự án|trường|trạm|giường|công trình|chỉ tiêu|hồ sơ|vụ|người\/km2|m2\/người|điểm|lần|buổi|lớp)(?:\/(?:người|hộ|năm|tháng|ha|người\/năm|vạn dân|km2|xã))*|% ?(?:grdp|gdp|dân số|\/năm))$/u

/** What a unit makes of a bare number. */
function kindOf(unit: string): ClaimKind {
  if (/%/.test(unit)) return /năm/.test(unit) ? "rate" : "percent"
  if (/đồng|usd|vnđ/iu.test(unit)) return "money"
  if (/thứ (?:bậc|hạng)|xếp hạng/iu.test(unit)) return "rank"
  return "quantity"
}

function valuesOf(match: RegExpExecArray, unit: string): Value[] {
  const scale = /^((?:nghìn |triệu |ngàn )?tỷ|triệu|nghìn|ngàn)? ?(?:đồng|vnđ|đ)(?!\p{L})/u.exec(unit.toLowerCase())
  const factor = scale ? (scale[1] === undefined ? 1 : scaleOf(scale[1])) : null
  return [match[1], match[2]].flatMap((written) => {
    const value = written === undefined ? null : parseNumber(written)
    if (value === null) return []
    return [factor === null ? { value, unit } : { value, unit, vnd: Math.round(value * factor) }]
  })
}

type About = { block: number; period?: string | null; indicator?: string | null }

function claimAt(cell: Range, match: RegExpExecArray, unit: string, about: About): FoundClaim {
  const start = cell.start + (sign.exec(match[0])?.[0].length ?? 0)
  const end = cell.start + match[0].length
  const values = valuesOf(match, unit)
  return {
    start,
    end,
    anchor: start,
    kind: kindOf(unit),
    values,
    block: about.block,
    ...(about.period ? { period: about.period } : {}),
    ...(about.indicator ? { indicator: about.indicator } : {}),
  }
}

const textOf = (source: Source, cell: Range | undefined) =>
  cell === undefined ? "" : source.folded.slice(cell.start, Math.min(cell.end, cell.start + 80))

/** "Đơn vị tính: triệu đồng" above a table. */
function captionUnit(source: Source, blocks: readonly Block[], first: number): string | null {
  for (let i = first - 1; i >= Math.max(0, first - 3); i -= 1) {
    const block = blocks[i] as Block
    const text = source.folded.slice(block.start, Math.min(block.end, block.start + 80))
    const match = /(?:(?:^|đơn )vị(?: tính)?|đvt) ?: ?([^.;:()]{1,24})\)?\.?$/u.exec(text)
    const unit = match?.[1]?.trim() ?? ""
    if (unitName.test(unit)) return unit
  }
  return null
}

/** "Kinh phí (triệu đồng)", "Tỷ lệ %": the unit that the head of a column gives. */
function headUnit(head: string): string | null {
  const inside = /\(([^()]{1,24})\)\s*$/u
    .exec(head)?.[1]
    ?.replace(/^(?:đvt|đơn vị(?: tính)?) ?:? ?/u, "")
    .trim()
  if (inside !== undefined && unitName.test(inside)) return inside
  return /(?:^|tỷ lệ |đạt )%$/u.test(head.trim()) ? "%" : null
}

const noValue =
  /^(?:stt|tt|số tt|ghi chú|thời (?:gian|hạn)|ký hiệu|mã|năm$|năm hoàn|hoàn thành|trang|chương|loại|khoản|mục)/u
/** "(1) | (2) | (3) = (2)/(1)": the row that numbers the columns. */
const numbersColumns = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell !== "")
  return (
    filled.length > 2 && filled.every((cell) => /^(?:[a-z]|\(?\d{1,2}\)?(?: ?[=+x*:/-] ?[()\d+x*:/ -]+)?)$/u.test(cell))
  )
}

/** A column headed "Đơn vị" may name offices, not units. */
const office =
  /^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thành phố|Sở|Phòng|UBND|Ban|Công an|Trường|Trung tâm|Chi cục|Thôn|Tổ dân phố) \p{Lu}/u

/** "Thực hiện năm 2025", "2025": when the figures of a column are from. */
function timeOfColumn(source: Source, cell: Range, head: string): string | null {
  if (/^(?:19|20)\d\d$/.test(head)) return head
  // In running text "so với thực hiện năm 2024" only compares; at the start of a head it does not.
  const opening = /^(?:(?:ước )?(?:thực hiện|kết quả|dự toán)|th) /u.exec(head)?.[0].length ?? 0
  return lastTime(source, cell.start + opening, Math.min(cell.end, cell.start + 80))
}

/** Figures of one table whose unit stands in a column of its own, in the heads of columns, or above the table. */
function tableClaims(source: Source, blocks: readonly Block[], table: Table): FoundClaim[] {
  const head = table.rows[0]
  if (!head) return []
  const heads = head.cells.map((cell) => textOf(source, cell))
  const columns = heads.map((text) => columnOf(text.slice(0, 60)))
  const unitColumn = columns.indexOf("unit")
  const offices = table.rows.some((row) => {
    const cell = row.cells[unitColumn]
    return cell !== undefined && office.test(source.plain.slice(cell.start, Math.min(cell.end, cell.start + 40)))
  })
  const unitAt = offices ? -1 : unitColumn
  const units = heads.map(headUnit)
  const above = captionUnit(source, blocks, head.block)
  if (unitAt < 0 && above === null && units.every((unit) => unit === null)) return []
  const times = head.cells.map((cell, c) => timeOfColumn(source, cell, heads[c] ?? ""))
  const valueAt = columns.findIndex(
    (column, i) => i > unitAt && ["product", "value", "other", "work"].includes(column ?? ""),
  )
  return table.rows.slice(1).flatMap((row: Row) => {
    const cells = row.cells.map((cell) => textOf(source, cell))
    if (row.cells.length !== columns.length || numbersColumns(cells)) return []
    const unitCell = row.cells[unitAt]
    const given = unitCell ? tidy(source.plain.slice(unitCell.start, unitCell.end)) : ""
    let own = given
    const label = row.cells.find((_, c) => c < row.cells.length - 1 && c !== unitAt && /\p{L}{2}/u.test(cells[c] ?? ""))
    const indicator = label ? tidy(source.plain.slice(label.start, Math.min(label.end, label.start + 200))) : null
    return row.cells.flatMap((cell, c) => {
      if (unitAt >= 0 && c > unitAt && unitName.test(cells[c] ?? ""))
        own = tidy(source.plain.slice(cell.start, cell.end))
      // A figure that holds for several rows is said once.
      if (c === 0 || c <= unitAt || goesOn(row, cell) || noValue.test(heads[c] ?? "")) return []
      const match = (unitAt >= 0 && c === valueAt ? figure : bareFigure).exec(cells[c] ?? "")
      const shared = /tỷ lệ|so sánh|%/u.test(heads[c] ?? "") ? null : above
      const unit = units[c] ?? (unitAt < 0 ? shared : own === "" && c !== valueAt ? null : own)
      if (!match || unit === null) return []
      // A row that runs on into the next: its number has no head, and the name of the next row follows.
      if ((heads[c] ?? "") === "" && /\p{L}{2}/u.test(cells[c + 1] ?? "")) return []
      return [claimAt(cell, match, unit, { block: row.block, period: times[c] ?? null, indicator })]
    })
  })
}

/**
 * Tables stored one cell a line with a lone "|" between cells: where rows end cannot be told, so a figure takes the unit
 * that a cell before it in the same run of cells gives, and a figure of thousands the unit above the table.
 */
function looseClaims(source: Source, blocks: readonly Block[]): FoundClaim[] {
  const found: FoundClaim[] = []
  const lone = (block: Block | undefined) => block?.kind === "row" && block.end - block.start === 1
  let unit: string | null = null
  let above: string | null = null
  let named: string | null = null
  blocks.forEach((block, i) => {
    if (lone(block)) {
      if (lone(blocks[i - 1])) return
      const caption = captionUnit(source, blocks, i)
      const opens = !blocks.slice(Math.max(0, i - 6), i).some(lone)
      if (caption !== null || opens) above = caption
      return
    }
    const cell = lone(blocks[i - 1]) && lone(blocks[i + 1])
    const text = cell ? source.folded.slice(block.start, Math.min(block.end, block.start + 40)) : ""
    const match = bareFigure.exec(text)
    if (cell && named !== null && unitName.test(text)) unit = tidy(source.plain.slice(block.start, block.end))
    else if (!match) {
      unit = null
      const words = /\p{L}{2}/u.test(source.folded.slice(block.start, Math.min(block.end, block.start + 40)))
      named = words ? tidy(source.plain.slice(block.start, Math.min(block.end, block.start + 200))) : null
    } else {
      const next = textOf(source, blocks[i + 2])
      const orders = lone(blocks[i - 2]) && next !== "" && !bareFigure.test(next)
      const own = unit ?? (named !== null && /\d\.\d{3}/.test(text) ? above : null)
      if (own !== null && !orders)
        found.push(claimAt(trimRange(source.plain, block.start, block.end), match, own, { block: i, indicator: named }))
    }
  })
  return found
}

/** Figures of tables that give a unit away from the figure; a table that was fitted to its head says more than a loose run. */
export function readTableClaims(source: Source, blocks: readonly Block[]): FoundClaim[] {
  const fitted = readTables(source, blocks).flatMap((table) => tableClaims(source, blocks, table))
  const taken = new Set(fitted.map((claim) => claim.anchor))
  return [...fitted, ...looseClaims(source, blocks).filter((claim) => !taken.has(claim.anchor))]
}
