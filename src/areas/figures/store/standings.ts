import { addDays, type PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { gather, growth, judge, outlook, type Outlook, shareOf, type Verdict } from "../rules/judge.ts"
import { type Indicator, listIndicators } from "./indicators.ts"
import { listObservationsAt, type Observation } from "./observations.ts"
import { listTargets, type Target, type TargetFilter } from "./targets.ts"

/** One target with all that a leader asks of it, as it stood at a cut-off. */
export interface TargetStanding {
  indicator: Indicator
  target: Target
  value: number | null
  asOf: PlainDate | null
  /** Observations that make up the value: opening the figure shows these. */
  observationIds: string[]
  verdict: Verdict
  outlook: Outlook
  /** Percent of the planned value. */
  share: number | null
  /** The same period one year before. */
  lastYear: number | null
  growth: number | null
}

/** The newest value of each indicator by the end of a day, for those without a target. */
export async function listNewestValues(
  db: ReadDb,
  authorityId: number,
  indicatorIds: readonly string[],
  asOf: PlainDate,
): Promise<Map<string, { value: number; asOf: PlainDate }>> {
  const newest = new Map<string, { value: number; asOf: PlainDate }>()
  for (const seen of await listObservationsAt(db, authorityId, indicatorIds, { day: asOf, instant: endOf(asOf) }))
    if (!newest.has(seen.indicatorId)) newest.set(seen.indicatorId, { value: seen.value, asOf: seen.asOf })
  return newest
}

/** The end of a day in Hà Nội. */
const endOf = (day: PlainDate) => new Date(`${addDays(day, 1)}T00:00:00+07:00`)

/**
 * How targets stand on a day, from what was known by the end of that day: asking again later gives the same answer.
 * Three queries, however many targets.
 */
export async function listStandings(
  db: ReadDb,
  authorityId: number,
  asked: { asOf: PlainDate; filter?: TargetFilter },
): Promise<TargetStanding[]> {
  const targets = await listTargets(db, authorityId, asked.filter ?? { on: asked.asOf })
  const indicators = new Map(
    (await listIndicators(db, authorityId, { limit: 5000 })).map((indicator) => [indicator.id, indicator]),
  )
  const wanted = [...new Set(targets.map((target) => target.indicatorId))]
  const seen = Map.groupBy(
    await listObservationsAt(db, authorityId, wanted, { day: asked.asOf, instant: endOf(asked.asOf) }),
    (row) => `${row.indicatorId} ${row.unitId}`,
  )
  return targets.flatMap((target) => {
    const indicator = indicators.get(target.indicatorId)
    return indicator
      ? [standing(indicator, target, seen.get(`${target.indicatorId} ${target.unitId}`) ?? [], asked.asOf)]
      : []
  })
}

function standing(indicator: Indicator, target: Target, observations: Observation[], asOf: PlainDate): TargetStanding {
  const inside = observations.filter(
    (seen) => seen.periodStart >= target.periodStart && seen.periodEnd <= target.periodEnd,
  )
  const found = gather(inside, indicator.gathering)
  const before = { from: yearEarlier(target.periodStart), to: yearEarlier(found?.asOf ?? asOf) }
  const earlier = gather(
    observations.filter((seen) => seen.periodStart >= before.from && seen.asOf <= before.to),
    indicator.gathering,
  )
  const value = found?.value ?? null
  return {
    indicator,
    target,
    value,
    asOf: found?.asOf ?? null,
    observationIds: inside.map((seen) => seen.id),
    verdict: judge({ ...target, gathering: indicator.gathering }, value, asOf),
    outlook: outlook({
      ...target,
      gathering: indicator.gathering,
      cadence: indicator.cadence,
      seen: found,
      baseline: baselineOf(observations, target),
      asOf,
    }),
    share: shareOf(value, target.value),
    lastYear: earlier?.value ?? null,
    growth: growth(value, earlier?.value ?? null),
  }
}

/** The newest value from before the period, or else the first one in it. Observations come newest first. */
function baselineOf(observations: readonly Observation[], target: Target): number | null {
  const before = observations.find((seen) => seen.asOf < target.periodStart)
  const first = observations.findLast((seen) => seen.asOf >= target.periodStart && seen.asOf <= target.periodEnd)
  return before?.value ?? first?.value ?? null
}

const yearEarlier = (day: PlainDate): PlainDate =>
  `${Number(day.slice(0, 4)) - 1}${day.slice(4) === "-02-29" ? "-02-28" : day.slice(4)}` as PlainDate
