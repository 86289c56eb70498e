import type { PlainDate } from "#src/base/plain-date.ts"
import type { WorkState } from "./task-states.ts"

/** Where a work stands on a day: the 2×2 of the reports (done or not, in time or not), and what lies outside it. */
export const standings = ["done-in-time", "done-late", "open-in-time", "overdue", "no-deadline", "cancelled"] as const
export type Standing = (typeof standings)[number]

export interface StandingFacts {
  state: WorkState
  dueOn: PlainDate | null
  /** The day of the accepted handover, or of the one that waits to be judged. */
  handedOverOn: PlainDate | null
}

/**
 * Where a work stands at the end of a day. Lateness is judged by the day of the handover: a product handed over in time that
 * still waits to be judged is not overdue, and one accepted later than its due day is in time if it was handed over in time.
 * A done work without a due day is in time.
 */
export function standingOf(work: StandingFacts, day: PlainDate): Standing {
  if (work.state === "cancelled") return "cancelled"
  if (work.state === "done") return isLateHandover(work) ? "done-late" : "done-in-time"
  if (work.dueOn === null) return "no-deadline"
  if (work.state === "handed-over" && !isLateHandover(work)) return "open-in-time"
  return day > work.dueOn ? "overdue" : "open-in-time"
}

/** A product handed over after the due day is late, whenever it is accepted. */
export const isLateHandover = (work: { dueOn: PlainDate | null; handedOverOn: PlainDate | null }): boolean =>
  work.dueOn !== null && work.handedOverOn !== null && work.handedOverOn > work.dueOn

export type StandingCounts = Record<Standing, number>

export const noCounts = (): StandingCounts => ({
  "done-in-time": 0,
  "done-late": 0,
  "open-in-time": 0,
  overdue: 0,
  "no-deadline": 0,
  cancelled: 0,
})

/** The counts of a report, with the shares that go with them. Cancelled works count nowhere else. */
export interface Summary extends StandingCounts {
  /** All works that were not cancelled. */
  assigned: number
  done: number
  open: number
  /** Done in time / (done + open and overdue); null when nothing was due to be done. */
  onTimeShare: number | null
  /** Done / assigned; null when nothing was assigned. */
  completionShare: number | null
}

/** Adds the two formulas to counts. Shares are fractions of 1; the page shows the formula beside the number. */
export function summarise(counts: StandingCounts): Summary {
  const finished = counts["done-in-time"] + counts["done-late"]
  const open = counts["open-in-time"] + counts.overdue + counts["no-deadline"]
  const judged = finished + counts.overdue
  const assigned = finished + open
  return {
    ...counts,
    assigned,
    done: finished,
    open,
    onTimeShare: judged === 0 ? null : counts["done-in-time"] / judged,
    completionShare: assigned === 0 ? null : finished / assigned,
  }
}

/** Counts works by their standing on a day. */
export function countStandings(works: Iterable<StandingFacts>, day: PlainDate): StandingCounts {
  const counts = noCounts()
  for (const work of works) counts[standingOf(work, day)] += 1
  return counts
}
