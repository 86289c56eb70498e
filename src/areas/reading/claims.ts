import type { Block } from "./blocks.ts"
import { completeClaim, type Times } from "./claim-context.ts"
import { type Masks, readMasks } from "./claim-masks.ts"
import { readNumberClaim } from "./claim-numbers.ts"
import type { FoundClaim } from "./claim-found.ts"
import { readPeriods } from "./claim-periods.ts"
import { readTableClaims } from "./claim-tables.ts"
import { inheritedTimes, timesIn } from "./claim-times.ts"
import { readWordClaims } from "./claim-words.ts"
import { type Source, spanOf } from "./source.ts"
import type { Citation, Claim } from "./types.ts"
import { aside, type Zones } from "./zones.ts"

function nextDigit(folded: string, start: number, end: number): number {
  for (let i = start; i < end; i += 1) {
    const code = folded.charCodeAt(i)
    if (code >= 48 && code <= 57) return i
  }
  return -1
}

/** Reads one block's numbers from left to right; what has been read is not read again. */
function numbersOf(source: Source, block: Block, index: number, masks: Masks): FoundClaim[] {
  const found: FoundClaim[] = []
  let at = block.body
  while (at < block.end) {
    const next = nextDigit(source.folded, at, block.end)
    if (next === -1) break
    const masked = masks.endOfMask(next)
    if (masked > next) {
      at = masked
      continue
    }
    const claim = readNumberClaim(source, next, block, index)
    if ("skipTo" in claim) at = Math.max(next + 1, claim.skipTo)
    else {
      found.push(claim)
      at = Math.max(next + 1, claim.end)
    }
  }
  return found
}

const timed: ReadonlySet<string> = new Set(["period", "deadline"])

/** False for an indicator that is only the unit or a time: "đạt 26.595 tỷ đồng, bằng 105% dự toán", "năm 2013". */
const isNamed = (indicator: string | null, claim: FoundClaim) =>
  timed.has(claim.kind) ||
  (indicator !== null &&
    indicator !== claim.values[0]?.unit &&
    !/^(?:đến |trong |từ )?(?:năm|giai đoạn|tháng|quý)? ?[\d\s/-]*$/iu.test(indicator))

/** What the figure before it in the same sentence measures, when this one only goes on about it. */
function subjectOf(
  source: Source,
  previous: { end: number; block: number; indicator: string | null } | null,
  claim: FoundClaim,
): string | null {
  if (
    !previous ||
    previous.block !== claim.block ||
    !["percent", "rate", "money", "rank", "ratio"].includes(claim.kind)
  )
    return null
  const between = source.folded.slice(previous.end, Math.max(previous.end, claim.start))
  return between.length < 120 && !/[.;](?:[ \n]|$)/u.test(between) ? previous.indicator : null
}

/** Finds the claim of a list that shares a place with another, by binary search. */
function overlapping(list: readonly FoundClaim[]): (claim: FoundClaim) => FoundClaim | undefined {
  const sorted = [...list].sort((a, b) => a.start - b.start)
  return (claim) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as FoundClaim).start < claim.end) low = middle + 1
      else high = middle
    }
    // The few claims of one place that overlap each other stand close together.
    return sorted.slice(Math.max(0, low - 4), low).find((one) => claim.start < one.end)
  }
}

/** Everything the text claims or promises in numbers, and a few telling words, in the order of the text. */
export function readClaims(
  source: Source,
  blocks: readonly Block[],
  zones: Zones,
  citations: readonly Citation[],
): { claims: Claim[]; found: FoundClaim[] } {
  const masks = readMasks(source, citations)
  const found: FoundClaim[] = []
  blocks.forEach((block, index) => {
    if (aside.has(zones[index] ?? "body")) return
    const periods = readPeriods(source, block, index)
    const inPeriod = overlapping(periods)
    // A length stays beside a span of years ("kế hoạch 5 năm 2021-2025"); "6 tháng đầu năm" is said once.
    const numbers = numbersOf(source, block, index, masks).filter((claim) => {
      const period = inPeriod(claim)
      return !period || (claim.kind === "duration" && period.values[0]?.unit !== "tháng")
    })
    const counted = overlapping(numbers)
    const words = readWordClaims(source, block, index, citations).filter(
      (claim) => claim.kind !== "award" || !counted(claim),
    )
    found.push(...numbers, ...periods, ...words)
  })
  const read = overlapping(found)
  const cells = readTableClaims(source, blocks).filter((cell) => !read(cell))
  found.push(...cells)
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const inherited = inheritedTimes(source, blocks, zones)
  const known = new Map<number, Times>()
  const timesOf = (index: number): Times => {
    const block = blocks[index] as Block
    const times = known.get(index) ?? {
      named: timesIn(source, block.body, block.end),
      inherited: inherited[index] ?? null,
    }
    known.set(index, times)
    return times
  }
  let before: { end: number; block: number; indicator: string | null } | null = null
  const claims = found.map((claim) => {
    const block = blocks[claim.block] as Block
    const context = completeClaim(source, block, claim, timesOf(claim.block))
    const indicator = isNamed(context.indicator, claim)
      ? context.indicator
      : (subjectOf(source, before, claim) ?? context.indicator)
    if (!timed.has(claim.kind)) before = { end: context.end, block: claim.block, indicator }
    return {
      ...spanOf(source, context.start, context.end),
      kind: claim.kind,
      values: claim.values,
      comparator: context.comparator,
      indicator,
      period: context.period,
      org: context.org,
    }
  })
  return { claims, found }
}
