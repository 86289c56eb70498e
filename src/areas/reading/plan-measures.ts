import { columnOf } from "./assignment-tables.ts"
import { readBlocks } from "./blocks.ts"
import { numberPattern, parseNumber } from "./numbers.ts"
import type { Draft } from "./plan-draft.ts"
import { fold, type Source } from "./source.ts"
import { readTables } from "./tables.ts"
import type { Claim, ProposedMeasure, Reading } from "./types.ts"
import { tidy } from "./words.ts"

const measuring = new Set(["percent", "rate", "ratio", "money", "quantity", "target", "count", "rank"])
const cellValue = new RegExp(`^ *(≥|≤|>=|<=|>|<|tối thiểu|ít nhất|trên|dưới|đạt)? *(${numberPattern})(?: *- *(?:${numberPattern}))?(%?)`, "u")
const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", "tối thiểu": "≥", "ít nhất": "≥", trên: ">", dưới: "<", đạt: "=" }

const unitCache = new WeakMap<Source, Map<number, string>>()

/** The unit that a table's unit column gives, by where the row starts in the stored text. */
function unitsOf(source: Source): Map<number, string> {
  const known = unitCache.get(source)
  if (known) return known
  const units = new Map<number, string>()
  for (const table of readTables(source, readBlocks(source))) {
    const head = table.rows[0]
    const at = head ? head.cells.findIndex((cell) => columnOf(source.folded.slice(cell.start, cell.end)) === "unit") : -1
    if (at >= 0) for (const row of table.rows) {
      const cell = row.cells[at]
      if (cell) units.set(source.place(row.start), tidy(source.plain.slice(cell.start, cell.end)))
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
  const unit = unitsOf(source).get(draft.start)
  if (cell && unit !== undefined) {
    const value = parseNumber(cell[2] ?? "")
    if (value !== null) return { comparator: cell[1] ? (signs[cell[1]] ?? cell[1]) : "=", value, unit: unit === "" ? (cell[3] ?? "") : unit, indicator: draft.title, period: draft.horizon }
  }
  const claims = claimsFrom(reading.claims, draft.start, draft.end).filter((claim) => measuring.has(claim.kind) && claim.start >= draft.start && claim.end <= draft.end && claim.values.length > 0)
  const strong = claims.filter((claim) => claim.kind !== "count" || (claim.comparator !== null && claim.comparator !== "="))
  const chosen = strong.find((claim) => claim.kind === "percent" || claim.kind === "rate") ?? strong.at(-1) ?? claims.at(-1)
  const value = chosen?.values[0]
  if (!chosen || !value) return null
  return { comparator: chosen.comparator, value: value.value, unit: value.unit, indicator: chosen.indicator, period: chosen.period ?? draft.horizon }
}
