import { noCounts, type Standing, type StandingCounts, summarise, type Summary } from "#src/areas/work/rules/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"

export interface Days {
  start: PlainDate
  end: PlainDate
}

/** What a report needs to know of a work, as it stood at the cut-off. */
export interface CountedWork {
  unitId: number | null
  assignedOn: PlainDate
  doneOn: PlainDate | null
  standing: Standing
}

/** The counts of a report: what was carried over into the period and what was assigned in it, and where all of it stands. */
export interface PeriodCounts extends Summary {
  /** Assigned before the period and not yet done when it began. */
  carried: number
  /** Assigned within the period. */
  fresh: number
}

/**
 * Whether a work belongs to a report on a period: it was assigned by the period's end, and was not done before the period began.
 * A cancelled work counts only as cancelled, and only in the period it was assigned in, since the day it was cancelled is not part of its standing.
 */
export function belongsTo(work: CountedWork, period: Days): boolean {
  if (work.assignedOn > period.end) return false
  if (work.standing === "cancelled") return work.assignedOn >= period.start
  return work.doneOn === null || work.doneOn >= period.start
}

/** Counts the works of a report, for all units together and for each lead unit (null: none yet). The units' rows sum to the total. */
export function countPeriod(
  works: readonly CountedWork[],
  period: Days,
): { total: PeriodCounts; units: Map<number | null, PeriodCounts> } {
  const counted = works.filter((work) => belongsTo(work, period))
  const units = new Map<number | null, PeriodCounts>()
  for (const [unitId, own] of Map.groupBy(counted, (work) => work.unitId)) units.set(unitId, countAll(own, period))
  return { total: countAll(counted, period), units }
}

function countAll(works: readonly CountedWork[], period: Days): PeriodCounts {
  const counts: StandingCounts = noCounts()
  let carried = 0
  for (const work of works) {
    counts[work.standing] += 1
    if (work.standing !== "cancelled" && work.assignedOn < period.start) carried += 1
  }
  const summary = summarise(counts)
  return { ...summary, carried, fresh: summary.assigned - carried }
}

/** The four cells of the 2×2. Work without a due day is open and cannot be late. */
export function cellsOf(counts: StandingCounts): {
  doneOnTime: number
  doneLate: number
  openOnTime: number
  openLate: number
} {
  return {
    doneOnTime: counts["done-in-time"],
    doneLate: counts["done-late"],
    openOnTime: counts["open-in-time"] + counts["no-deadline"],
    openLate: counts.overdue,
  }
}
