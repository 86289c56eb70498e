import type { PlainDate } from "#src/base/plain-date.ts"
import { workingDaysBetween, type WorkingCalendar } from "./working-calendar.ts"

/** `overdue` red, `today` red, `soon` amber, `later` ink. */
export type DueState = "overdue" | "today" | "soon" | "later"

/** Where a due day stands from today. */
export type DueStanding = {
  readonly state: DueState
  /** Working days left, or late when overdue; never negative. A day that fell due on Friday is 0 working days late on Saturday. */
  readonly workingDays: number
}

/**
 * Says where an open due day stands, in working days of the agency. It is `soon` with `soonWithin` working days left or
 * fewer (1 unless the agency sets more); overdue begins the day after, working or not.
 */
export function describeDue(due: PlainDate, today: PlainDate, calendar: WorkingCalendar, soonWithin = 1): DueStanding {
  if (due === today) return { state: "today", workingDays: 0 }
  const left = workingDaysBetween(calendar, today, due)
  if (due < today) return { state: "overdue", workingDays: Math.abs(left) }
  return { state: left <= soonWithin ? "soon" : "later", workingDays: left }
}
