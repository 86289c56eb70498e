import { addDays, addMonths, daysBetween, type PlainDate } from "#src/base/plain-date.ts"
import type { Limit } from "./due-date.ts"
import { addWorkingDays, nextWorkingDay, workingDaysBetween, type WorkingCalendar } from "./working-calendar.ts"

/** Why a stretch of time counts or does not. Whether it counts is said by the stretch itself: the rules of sectors differ. */
export const clockReasons = [
  "running",
  "awaiting-applicant",
  "financial-duty",
  "suspended",
  "with-other-agency",
] as const
export type ClockReason = (typeof clockReasons)[number]

/**
 * A stretch of a case's time: the days in (from, to]. The day of the event that begins it belongs to the stretch before,
 * as the first day of a limit does not count. `to` is null while it goes on.
 */
export type ClockSegment = {
  readonly reason: ClockReason
  readonly from: PlainDate
  readonly to: PlainDate | null
  /** Whether its days use up the limit. */
  readonly counts: boolean
  /** The limit begins again from nothing, as when a full dossier comes in after a supplement was asked for. */
  readonly restarts?: boolean
}

/** A limit counted in days. Limits in hours never stop, so they are `dueDate`'s alone. */
export type DayLimit = Limit & { readonly unit: Exclude<Limit["unit"], "hour"> }

/** Where a clock stands. `left` is in the limit's own days; for months, in calendar days. */
export type ClockStanding =
  | { readonly state: "running"; readonly due: PlainDate }
  | { readonly state: "stopped"; readonly reason: ClockReason; readonly since: PlainDate; readonly left: number }

/**
 * Runs a limit over the stretches of a case: those that do not count put the due day off, and a restart begins anew. While
 * the clock stands still there is no due day, only what is left. Throws when the stretches leave a gap or overlap.
 */
export function runClock(limit: DayLimit, segments: readonly ClockSegment[], calendar: WorkingCalendar): ClockStanding {
  checkJoined(segments)
  const begin = segments.findLastIndex((segment) => segment.restarts === true)
  const live = segments.slice(Math.max(begin, 0))
  const count = counters[limit.unit](limit.amount, calendar, (live[0] as ClockSegment).from)
  let left = limit.amount
  for (const segment of live) {
    if (!segment.counts) {
      count.pause(segment)
      continue
    }
    const end = count.end(segment.from, left)
    if (segment.to === null || end <= segment.to) return { state: "running", due: count.settle(end) }
    left = count.left(segment, left)
  }
  const last = live.at(-1) as ClockSegment
  return { state: "stopped", reason: last.reason, since: last.from, left: count.leftInDays(last.from, left) }
}

function checkJoined(segments: readonly ClockSegment[]): void {
  if (segments.length === 0) throw new Error("A clock needs at least one stretch of time")
  for (const [place, segment] of segments.entries()) {
    const next = segments[place + 1]
    if (next ? segment.to !== next.from : segment.to !== null)
      throw new Error(`The stretches of the clock do not join on ${segment.to}`)
    if (segment.to !== null && segment.to < segment.from)
      throw new Error(`A stretch of the clock ends before ${segment.from}`)
  }
}

type Counter = {
  /** The day on which what is left ends, when it runs on from `from`. */
  end(from: PlainDate, left: number): PlainDate
  /** What is left after a stretch that counted. */
  left(segment: ClockSegment, left: number): number
  pause(segment: ClockSegment): void
  /** The due day for a limit that ends on this day. */
  settle(end: PlainDate): PlainDate
  leftInDays(since: PlainDate, left: number): number
}

const counters: Record<DayLimit["unit"], (amount: number, calendar: WorkingCalendar, start: PlainDate) => Counter> = {
  workingDay: (_amount, calendar) => ({
    end: (from, left) => addWorkingDays(calendar, from, left),
    left: (segment, left) => left - workingDaysBetween(calendar, segment.from, segment.to ?? segment.from),
    pause: () => undefined,
    settle: (end) => end,
    leftInDays: (_since, left) => left,
  }),
  calendarDay: (_amount, calendar) => ({
    end: (from, left) => addDays(from, left),
    left: (segment, left) => left - daysBetween(segment.from, segment.to ?? segment.from),
    pause: () => undefined,
    settle: (end) => nextWorkingDay(calendar, end),
    leftInDays: (_since, left) => left,
  }),
  // A month has no fixed length, so its end is found once and put off by the days of each pause.
  month: (amount, calendar, start) => {
    let end = addMonths(start, amount)
    return {
      end: () => end,
      left: (_segment, left) => left,
      pause: (segment) => void (end = addDays(end, daysBetween(segment.from, segment.to ?? segment.from))),
      settle: (day) => nextWorkingDay(calendar, day),
      leftInDays: (since) => daysBetween(since, end),
    }
  },
}
