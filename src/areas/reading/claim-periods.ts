import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { findDeadlines } from "./deadlines.ts"
import type { Source } from "./source.ts"
import type { Value } from "./types.ts"
import { after, before, within } from "./words.ts"

const s = "[ \\n]?"
const period = new RegExp(
  [
    `${before}(?:nhiệm kỳ|giai đoạn|thời kỳ)[ \\n]\\(?(\\d{4})${s}-${s}(\\d{4})`,
    `${before}(?:kế hoạch[ \\n])?(?<!tháng )\\d{1,2}[ \\n]năm[ \\n]\\(?(\\d{4})${s}-${s}(\\d{4})(?![\\d/])`,
    `${before}từ [^.;:\\n]{0,30}?năm (\\d{4}) đến (?:hết )?năm (\\d{4})`,
    `${before}(?:(?:định hướng|tầm nhìn|hướng)[ \\n])?(?:đến|tới)[ \\n](?:hết )?năm[ \\n](\\d{4})`,
    `${before}trong[ \\n]năm[ \\n](\\d{4})`,
  ].join("|"),
  "gu",
)
const months = new RegExp(`${before}\\d{1,2}[ \\n]tháng[ \\n](?:đầu|cuối)[ \\n]năm(?:[ \\n]\\d{4})?${after}`, "gu")

const year = (written: string): Value => ({ value: Number(written), unit: "năm" })

/** Periods of years, horizons, and dated time limits of one block. */
export function readPeriods(source: Source, block: Block, index: number): FoundClaim[] {
  const found: FoundClaim[] = []
  if (!/\d/.test(source.folded.slice(block.body, block.end))) return found
  for (const limit of findDeadlines(source.folded, block.body, block.end, true)) {
    if (limit.kind !== "dated" || limit.value === null) continue
    const [years = "", month, day] = limit.value.split("-")
    const values = [
      ...(day ? [{ value: Number(day), unit: "ngày" }] : []),
      ...(month ? [{ value: Number(month), unit: "tháng" }] : []),
      year(years),
    ]
    found.push({
      start: limit.start,
      end: limit.end,
      anchor: limit.start,
      kind: "deadline",
      values,
      block: index,
      period: source.plain.slice(limit.start, limit.end),
    })
  }
  for (const match of within(period, source.folded, block.body, block.end)) {
    const start = match.index
    const end = start + match[0].length
    if (found.some((one) => one.start < end && start < one.end)) continue
    const values = match
      .slice(1)
      .filter((group) => group !== undefined)
      .map(year)
    found.push({
      start,
      end,
      anchor: start,
      kind: "period",
      values,
      block: index,
      period: source.plain.slice(start, end),
    })
  }
  for (const match of within(months, source.folded, block.body, block.end))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      anchor: match.index,
      kind: "period",
      values: [{ value: Number.parseInt(match[0], 10), unit: "tháng" }],
      block: index,
    })
  return found
}
