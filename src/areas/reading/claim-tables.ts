import { columnOf } from "./assignment-tables.ts"
import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { numberPattern, parseNumber } from "./numbers.ts"
import type { Source } from "./source.ts"
import { goesOn, readTables } from "./tables.ts"
import type { ClaimKind } from "./types.ts"
import { tidy } from "./words.ts"

const figure = new RegExp(
  `^(?:đạt |tối thiểu |ít nhất |trên |dưới |khoảng |từ )*(?:≥|≤|>=|<=|>|<|=)? ?(${numberPattern})(?: ?(?:-|đến) ?(${numberPattern}))?(?= ?%| |;|,|$)`,
  "u",
)
const sign = /^[^\d]*/u

/** What a unit column makes of a bare number. */
function kindOf(unit: string): ClaimKind {
  if (/%/.test(unit)) return /năm/.test(unit) ? "rate" : "percent"
  if (/đồng|usd/iu.test(unit)) return "money"
  if (/thứ (?:bậc|hạng)|xếp hạng/iu.test(unit)) return "rank"
  return "quantity"
}

/** Figures of tables that give the unit in a column of its own ("Chỉ tiêu | Đơn vị | Kết quả"). */
export function readTableClaims(source: Source, blocks: readonly Block[]): FoundClaim[] {
  const found: FoundClaim[] = []
  for (const table of readTables(source, blocks)) {
    const head = table.rows[0]
    if (!head) continue
    const columns = head.cells.map((cell) =>
      columnOf(source.folded.slice(cell.start, Math.min(cell.end, cell.start + 60))),
    )
    const unitAt = columns.indexOf("unit")
    const valueAt = columns.findIndex(
      (column, i) =>
        i > unitAt && (column === "product" || column === "value" || column === "other" || column === "work"),
    )
    if (unitAt < 0 || valueAt < 0) continue
    for (const row of table.rows.slice(1)) {
      const cell = row.cells[valueAt]
      const unitCell = row.cells[unitAt]
      // A figure that holds for several rows is said once.
      if (!cell || goesOn(row, cell) || !unitCell || row.cells.length !== columns.length) continue
      const match = figure.exec(source.folded.slice(cell.start, Math.min(cell.end, cell.start + 60)))
      const value = match ? parseNumber(match[1] ?? "") : null
      if (!match || value === null) continue
      const unit = tidy(source.plain.slice(unitCell.start, unitCell.end))
      const upper = match[2] ? parseNumber(match[2]) : null
      const values =
        upper === null
          ? [{ value, unit }]
          : [
              { value, unit },
              { value: upper, unit },
            ]
      const start = cell.start + (sign.exec(match[0])?.[0].length ?? 0)
      found.push({
        start,
        end: cell.start + match[0].length,
        anchor: start,
        kind: kindOf(unit),
        values,
        block: row.block,
      })
    }
  }
  return found
}
