import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar } from "../data/holidays.ts"
import {
  addWorkingDays,
  dueDate,
  isWorkingDay,
  nextWorkingDay,
  runClock,
  startOfCount,
  workingDaysBetween,
  type ClockSegment,
  type DayLimit,
} from "./index.ts"

const day = plainDate
const running = (from: string, to: string | null, more: Partial<ClockSegment> = {}): ClockSegment => ({
  reason: "running",
  from: day(from),
  to: to === null ? null : day(to),
  counts: true,
  ...more,
})
const paused = (from: string, to: string | null): ClockSegment => ({
  reason: "awaiting-applicant",
  from: day(from),
  to: to === null ? null : day(to),
  counts: false,
})
const run = (amount: number, unit: DayLimit["unit"], ...segments: ClockSegment[]) =>
  runClock({ amount, unit }, segments, statutoryCalendar)

describe("pause and restart", () => {
  test.each<[string, ReturnType<typeof run>, object]>([
    [
      "without a pause it is the plain limit",
      run(5, "workingDay", running("2026-11-19", null)),
      { state: "running", due: "2026-11-27" },
    ],
    [
      "a pause puts the due day off by its working days",
      run(
        5,
        "workingDay",
        running("2026-11-19", "2026-11-20"),
        paused("2026-11-20", "2026-11-25"),
        running("2026-11-25", null),
      ),
      { state: "running", due: "2026-12-01" },
    ],
    [
      "while it stands still only what is left is known",
      run(5, "workingDay", running("2026-11-19", "2026-11-23"), paused("2026-11-23", null)),
      { state: "stopped", reason: "awaiting-applicant", since: "2026-11-23", left: 3 },
    ],
    [
      "a restart begins from nothing",
      run(
        5,
        "workingDay",
        running("2026-11-09", "2026-11-12"),
        paused("2026-11-12", "2026-11-19"),
        running("2026-11-19", null, { restarts: true }),
      ),
      { state: "running", due: "2026-11-27" },
    ],
    [
      "another agency inside the total does not stop it",
      run(
        5,
        "workingDay",
        running("2026-11-19", "2026-11-20"),
        running("2026-11-20", "2026-11-25", { reason: "with-other-agency" }),
        running("2026-11-25", null),
      ),
      { state: "running", due: "2026-11-27" },
    ],
    [
      "a limit that ran out before the pause stays where it was",
      run(2, "workingDay", running("2026-11-09", "2026-11-16"), paused("2026-11-16", null)),
      { state: "running", due: "2026-11-11" },
    ],
    [
      "calendar days move off the weekend at the end only",
      run(
        10,
        "calendarDay",
        running("2026-11-02", "2026-11-07"),
        paused("2026-11-07", "2026-11-15"),
        running("2026-11-15", null),
      ),
      { state: "running", due: "2026-11-20" },
    ],
    [
      "months are put off by the days of the pause",
      run(
        1,
        "month",
        running("2026-10-15", "2026-10-20"),
        paused("2026-10-20", "2026-10-25"),
        running("2026-10-25", null),
      ),
      { state: "running", due: "2026-11-20" },
    ],
    [
      "of months, days are left",
      run(1, "month", running("2026-10-15", "2026-10-20"), paused("2026-10-20", null)),
      { state: "stopped", left: 26 },
    ],
  ])("%s", (_name, got, expected) => expect(got).toMatchObject(expected))

  test("stretches that leave a gap, overlap, or do not go on are a fault", () => {
    expect(() => run(1, "workingDay")).toThrow("at least one")
    expect(() => run(1, "workingDay", running("2026-11-02", "2026-11-03"), running("2026-11-04", null))).toThrow(
      "do not join",
    )
    expect(() => run(1, "workingDay", running("2026-11-02", "2026-11-03"))).toThrow("do not join")
    expect(() => run(1, "workingDay", running("2026-11-02", "2026-11-01"), running("2026-11-01", null))).toThrow(
      "ends before",
    )
  })
})

describe("against a walk over the days", () => {
  const lengths = fc.array(
    fc.record({ days: fc.integer({ min: 0, max: 12 }), counts: fc.boolean(), restarts: fc.boolean() }),
    { maxLength: 6 },
  )
  const starts = fc.integer({ min: 0, max: 2_500 }).map((offset) => addDays(day("2019-02-01"), offset))

  /** Writes down every day after the last restart, and takes the so-many-th that was worked while the clock ran. */
  function walk(amount: number, segments: readonly ClockSegment[]): PlainDate | null {
    let used: PlainDate[] = []
    for (const { from, to, counts, restarts } of segments) {
      if (restarts) used = []
      const last = to ?? addDays(from, 200)
      for (let at = addDays(from, 1); at <= last; at = addDays(at, 1))
        if (counts && isWorkingDay(statutoryCalendar, at)) used.push(at)
    }
    return used[amount - 1] ?? null
  }

  test("working days end on the same day", () => {
    fc.assert(
      fc.property(
        starts,
        lengths,
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        (start, drawn, lastCounts, amount) => {
          const segments: ClockSegment[] = []
          let from = start
          for (const { days, counts, restarts } of drawn) {
            const to = addDays(from, days)
            segments.push({ reason: "running", from, to, counts, restarts })
            from = to
          }
          segments.push({ reason: "running", from, to: null, counts: lastCounts })
          const got = runClock({ amount, unit: "workingDay" }, segments, statutoryCalendar)
          expect(got.state === "running" ? got.due : null).toBe(walk(amount, segments))
        },
      ),
      { numRuns: 2_000 },
    )
  })
  test("a pause of so many working days puts the due day off by as many", () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 30 }), (some, used, gap) => {
        const start = nextWorkingDay(statutoryCalendar, some)
        const stop = addWorkingDays(statutoryCalendar, start, used)
        const again = addDays(stop, gap)
        const got = run(used + 5, "workingDay", running(start, stop), paused(stop, again), running(again, null))
        const plain = dueDate({ amount: used + 5, unit: "workingDay" }, start, statutoryCalendar).day
        expect(got).toMatchObject({ state: "running" })
        expect(workingDaysBetween(statutoryCalendar, plain, (got as { due: PlainDate }).due)).toBe(
          workingDaysBetween(statutoryCalendar, stop, again),
        )
      }),
    )
  })
})

test("a clock begins where the plain limit begins", () => {
  expect(startOfCount({ day: day("2026-11-20"), minute: 901 }, statutoryCalendar)).toBe("2026-11-23")
  expect(startOfCount({ day: day("2026-11-24"), minute: 600 }, statutoryCalendar)).toBe("2026-11-25")
  expect(startOfCount(day("2026-11-24"), statutoryCalendar)).toBe("2026-11-24")
})
