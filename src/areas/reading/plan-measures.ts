import { columnOf } from "./assignment-tables.ts"
import { readBlocks } from "./blocks.ts"
import { numberPattern, parseNumber } from "./numbers.ts"
import type { Draft } from "./plan-draft.ts"
import { fold, type Source } from "./source.ts"
import { readTables } from "./tables.ts"
import type { Claim, ProposedMeasure, Reading } from "./types.ts"
import { tidy } from "./words.ts"

const measuring = new Set(["percent", "rate", "ratio", "money", "quantity", "target", "count", "rank"])
const cellValue = new RegExp(
  `^ *(≥|≤|>=|<=|>|<|tối thiểu|ít nhất|trên|dưới|đạt)? *(${numberPattern})(?: *- *(?:${numberPattern}))?(%?)`,
  "u",
)
const signs: Readonly<Record<string, string>> = {
  ">=": "≥",
  "<=": "≤",
  "tối thiểu": "≥",
  "ít nhất": "≥",
  trên: ">",
  dưới: "<",
  đạt: "=",
}

/** What a table of targets says beside a row: its unit, and the year of the group of rows it stands in. */
export type MeasuredRow = { unit: string; year: string | null }

const unitCache = new WeakMap<Source, Map<number, MeasuredRow>>()

/** The rows of tables that have a unit column, by where each starts in the stored text. */
export function measuredRows(source: Source): Map<number, MeasuredRow> {
  const known = unitCache.get(source)
  if (known) return known
  const units = new Map<number, MeasuredRow>()
  for (const table of readTables(source, readBlocks(source))) {
    const head = table.rows[0]
    const at = head
      ? head.cells.findIndex((cell) => columnOf(source.folded.slice(cell.start, cell.end)) === "unit")
      : -1
    if (at < 0) continue
    let year: string | null = null
    for (const row of table.rows.slice(1)) {
      const cell = row.cells[at]
      const filled = row.cells.filter((one) => one.end > one.start)
      if (filled.length <= 2)
        year = /(?:đến|hết|tới) (?:hết )?năm (\d{4})/u.exec(source.folded.slice(row.start, row.end))?.[1] ?? year
      else if (cell) units.set(source.place(row.start), { unit: tidy(source.plain.slice(cell.start, cell.end)), year })
    }
  }
  unitCache.set(source, units)
  return units
}

/** The claims about a stretch; claims are nearly in the order of the text, so a few on either side come along. */
function claimsFrom(claims: readonly Claim[], start: number, end: number): Claim[] {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  let to = low
  while (to < claims.length && (claims[to]?.start ?? end) < end) to += 1
  return claims.slice(Math.max(0, low - 6), to + 6)
}

/** What a target is measured by: a table's own value cell, else the last figure of its wording. */
export function measureOf(reading: Reading, draft: Draft, source: Source): ProposedMeasure | null {
  const cell = draft.order?.product ? cellValue.exec(fold(draft.order.product)) : null
  const unit = measuredRows(source).get(draft.start)?.unit
  if (cell && unit !== undefined) {
    const value = parseNumber(cell[2] ?? "")
    if (value !== null)
      return {
        comparator: cell[1] ? (signs[cell[1]] ?? cell[1]) : "=",
        value,
        unit: unit === "" ? (cell[3] ?? "") : unit,
        indicator: draft.title,
        period: draft.horizon,
      }
  }
  const claims = claimsFrom(reading.claims, draft.start, draft.end).filter(
    (claim) =>
      measuring.has(claim.kind) && claim.start >= draft.start && claim.end <= draft.end && claim.values.length > 0,
  )
  const strong = claims.filter(
    (claim) => claim.kind !== "count" || (claim.comparator !== null && claim.comparator !== "="),
  )
  const chosen =
    strong.find((claim) => claim.kind === "percent" || claim.kind === "rate") ?? strong.at(-1) ?? claims.at(-1)
  const value = chosen?.values[0]
  if (!chosen || !value) return null
  return {
    comparator: chosen.comparator,
    value: value.value,
    unit: value.unit,
    indicator: chosen.indicator,
    period: chosen.period ?? draft.horizon,
  }
}
