import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"

export const comparators = ["at-least", "at-most", "exactly"] as const
export type Comparator = (typeof comparators)[number]
export const gatherings = ["last", "sum", "mean"] as const
export type Gathering = (typeof gatherings)[number]
export const cadences = ["week", "month", "quarter", "half-year", "year"] as const
export type Cadence = (typeof cadences)[number]
export const directions = ["up", "down", "exact"] as const
export type Direction = (typeof directions)[number]

/** A target's outcome. `not-yet`: short of it while the period still runs. No data is its own outcome, never zero. */
export type Verdict = "no-data" | "exceeded" | "met" | "not-met" | "not-yet"

export interface Promise {
  comparator: Comparator
  value: number
  periodEnd: PlainDate
  /** A sum that must stay below a limit is kept only when its period has ended, and is broken at once when it goes over. */
  gathering?: Gathering
}

/** Compares what was seen with what was promised, as of a day. `seen` null: nothing was recorded. */
export function judge(promise: Promise, seen: number | null, asOf: PlainDate): Verdict {
  if (seen === null) return "no-data"
  const distance = round(seen - promise.value)
  if (promise.comparator === "at-most" && promise.gathering === "sum" && asOf <= promise.periodEnd)
    return distance > 0 ? "not-met" : "not-yet"
  if (distance === 0) return "met"
  const better =
    promise.comparator === "at-least" ? distance > 0 : promise.comparator === "at-most" ? distance < 0 : false
  if (better) return "exceeded"
  return asOf > promise.periodEnd ? "not-met" : "not-yet"
}

/** Values come from decimal numbers of at most six places; what is smaller is noise of the arithmetic. */
const round = (value: number) => Math.round(value * 1e6) / 1e6

export interface Seen {
  periodStart: PlainDate
  periodEnd: PlainDate
  asOf: PlainDate
  value: number
}

/**
 * One value for a target's period out of the observations inside it: the newest, the sum or the mean.
 * A sum or mean never counts an hour twice: where one observation's period holds another's, the wider one is taken,
 * and of two for the same period the one with the later day.
 */
export function gather(
  observations: readonly Seen[],
  gathering: Gathering,
): { value: number; asOf: PlainDate; count: number } | null {
  if (observations.length === 0) return null
  const newestFirst = [...observations].sort(
    (a, b) => b.asOf.localeCompare(a.asOf) || b.periodEnd.localeCompare(a.periodEnd),
  )
  const newest = newestFirst[0] as Seen
  if (gathering === "last") return { value: newest.value, asOf: newest.asOf, count: 1 }
  const byWidth = [...newestFirst].sort(
    (a, b) => daysBetween(b.periodStart, b.periodEnd) - daysBetween(a.periodStart, a.periodEnd),
  )
  const kept: Seen[] = []
  for (const seen of byWidth)
    if (!kept.some((other) => other.periodStart <= seen.periodEnd && seen.periodStart <= other.periodEnd))
      kept.push(seen)
  const sum = kept.reduce((total, seen) => total + seen.value, 0)
  return { value: round(gathering === "sum" ? sum : sum / kept.length), asOf: newest.asOf, count: kept.length }
}

/** How a target stands for a leader: an outcome, or how likely it is while the period runs. */
export type Outlook = "no-data" | "stale" | "exceeded" | "met" | "not-met" | "on-course" | "push" | "hard"

// The product's own thresholds, shown beside the outlook: below 85% of the pace is hard, below 100% needs a push.
const hardBelow = 0.85
const staleAfter: Record<Cadence, number> = { week: 10, month: 46, quarter: 112, "half-year": 214, year: 426 }

export interface OutlookRequest extends Promise {
  periodStart: PlainDate
  gathering: Gathering
  cadence: Cadence
  seen: { value: number; asOf: PlainDate } | null
  /** Where it stood when the period began, or at the first figure in it; null when nothing tells. */
  baseline?: number | null
  asOf: PlainDate
}

/** Days after which a figure of this cadence counts as old: one period and a half month of grace, or so. */
export const daysUntilStale = (cadence: Cadence): number => staleAfter[cadence]

// A standing figure of a longer period is on its way: it is held against the straight path from where it began.
const pathFromDays = 400

/** The outlook of a target on a day. A summed figure grows evenly through its period; a standing one of some years follows a path. */
export function outlook(request: OutlookRequest): Outlook {
  const { seen, asOf } = request
  const verdict = judge(request, seen?.value ?? null, asOf)
  if (seen === null || verdict === "no-data") return "no-data"
  if (verdict === "met" || verdict === "exceeded" || verdict === "not-met") return verdict
  if (daysBetween(seen.asOf, asOf) > daysUntilStale(request.cadence)) return "stale"
  const pace = paceOnPath(request, seen) ?? paceOf(request, seen)
  if (pace >= 1) return "on-course"
  return pace < hardBelow ? "hard" : "push"
}

/** How far along the straight path from the baseline; null where there is no path: short periods, sums, nothing to begin from. */
function paceOnPath(request: OutlookRequest, seen: { value: number; asOf: PlainDate }): number | null {
  const length = daysBetween(request.periodStart, request.periodEnd) + 1
  const { baseline } = request
  if (length <= pathFromDays || request.gathering === "sum" || baseline === null || baseline === undefined) return null
  const elapsed = Math.min(length, Math.max(1, daysBetween(request.periodStart, seen.asOf) + 1))
  const expected = ((request.value - baseline) * elapsed) / length
  return expected === 0 ? 1 : (seen.value - baseline) / expected
}

/** What was reached as a share of what the day of the figure would ask for. */
function paceOf(request: OutlookRequest, seen: { value: number; asOf: PlainDate }): number {
  const length = daysBetween(request.periodStart, request.periodEnd) + 1
  const elapsed = Math.min(length, Math.max(1, daysBetween(request.periodStart, seen.asOf) + 1))
  const expected = request.gathering === "sum" ? (request.value * elapsed) / length : request.value
  if (request.comparator === "at-most") return seen.value <= expected ? 1 : seen.value === 0 ? 1 : expected / seen.value
  return expected <= 0 ? 1 : seen.value / expected
}

/** Growth over an earlier value in percent, or null when there is nothing to compare with. */
export const growth = (value: number | null, earlier: number | null): number | null =>
  value === null || earlier === null || earlier === 0 ? null : ((value - earlier) / Math.abs(earlier)) * 100

/** Share of the plan in percent, or null when there is no value or the plan is zero. */
export const shareOf = (value: number | null, plan: number): number | null =>
  value === null || plan === 0 ? null : (value / plan) * 100
