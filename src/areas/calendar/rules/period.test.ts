import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, addMonths, daysBetween, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import {
  cadences,
  nextPeriod,
  parsePeriodKey,
  periodOf,
  periodsBetween,
  previousPeriod,
  reportPeriodFor,
  reportPeriodOf,
  samePeriodLastYear,
  type Cadence,
} from "./index.ts"

const day = plainDate
const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day("2000-01-01"), offset))
const someCadence = fc.constantFrom(...cadences)

test.each<[string, Cadence, string, string, string]>([
  ["2026-11-22", "week", "2026-W47", "2026-11-16", "2026-11-22"],
  ["2026-11-23", "week", "2026-W48", "2026-11-23", "2026-11-29"],
  ["2027-01-01", "week", "2026-W53", "2026-12-28", "2027-01-03"],
  ["2025-12-29", "week", "2026-W01", "2025-12-29", "2026-01-04"],
  ["2021-01-03", "week", "2020-W53", "2020-12-28", "2021-01-03"],
  ["2024-02-29", "month", "2024-02", "2024-02-01", "2024-02-29"],
  ["2026-12-31", "month", "2026-12", "2026-12-01", "2026-12-31"],
  ["2026-11-22", "quarter", "2026-Q4", "2026-10-01", "2026-12-31"],
  ["2026-06-30", "half-year", "2026-H1", "2026-01-01", "2026-06-30"],
  ["2026-07-01", "half-year", "2026-H2", "2026-07-01", "2026-12-31"],
  ["2026-07-01", "year", "2026", "2026-01-01", "2026-12-31"],
])("%s lies in the %s %s, from %s to %s", (date, cadence, key, start, end) =>
  expect(periodOf(day(date), cadence)).toMatchObject({ key, start, end }),
)

describe("any period", () => {
  test("holds its day, and its neighbours touch it without a gap", () => {
    fc.assert(
      fc.property(days, someCadence, (date, cadence) => {
        const period = periodOf(date, cadence)
        expect(period.start <= date && date <= period.end).toBe(true)
        expect(nextPeriod(period).start).toBe(addDays(period.end, 1))
        expect(previousPeriod(period).end).toBe(addDays(period.start, -1))
        expect(previousPeriod(nextPeriod(period))).toEqual(period)
      }),
    )
  })
  test("is read back from its code, and later periods have later codes", () => {
    fc.assert(
      fc.property(days, someCadence, (date, cadence) => {
        const period = periodOf(date, cadence)
        expect(parsePeriodKey(period.key)).toEqual(period)
        expect(nextPeriod(period).key > period.key).toBe(true)
      }),
    )
  })
  test("has a week number that the fourth of January begins", () => {
    fc.assert(
      fc.property(days, (date) => {
        const week = periodOf(date, "week")
        const first = periodOf(day(`${week.year}-01-04`), "week")
        expect(first.number).toBe(1)
        expect(daysBetween(first.start, week.start)).toBe((week.number - 1) * 7)
      }),
    )
  })
})

test.each([
  "2026-W54",
  "2025-W53",
  "2026-W00",
  "2026-13",
  "2026-00",
  "2026-Q5",
  "2026-H3",
  "26",
  "2026-",
  "2026-W1",
  "",
])("%j is no period", (key) => expect(parsePeriodKey(key)).toBeNull())

test("the same period of last year, and week 52 when there was no week 53", () => {
  expect(samePeriodLastYear(periodOf(day("2026-11-22"), "month")).key).toBe("2025-11")
  expect(samePeriodLastYear(periodOf(day("2027-01-01"), "week")).key).toBe("2025-W52")
})

test("lists the periods that touch a stretch", () => {
  expect(periodsBetween(day("2025-11-30"), day("2026-02-01"), "month").map((each) => each.key)).toEqual([
    "2025-11",
    "2025-12",
    "2026-01",
    "2026-02",
  ])
  expect(periodsBetween(day("2026-02-02"), day("2026-02-01"), "month")).toHaveLength(1)
  expect(periodsBetween(day("2026-03-02"), day("2026-02-01"), "month")).toEqual([])
})

describe("State reports", () => {
  test.each<[string, Cadence, string, string, string]>([
    ["2026-11-14", "month", "2026-11", "2026-10-15", "2026-11-14"],
    ["2026-11-15", "month", "2026-12", "2026-11-15", "2026-12-14"],
    ["2026-12-15", "month", "2027-01", "2026-12-15", "2027-01-14"],
    ["2026-12-31", "year", "2027", "2026-12-15", "2027-12-14"],
    ["2026-12-14", "year", "2026", "2025-12-15", "2026-12-14"],
    ["2026-06-14", "half-year", "2026-H1", "2025-12-15", "2026-06-14"],
    ["2026-06-15", "half-year", "2026-H2", "2026-06-15", "2026-12-14"],
    ["2026-03-31", "quarter", "2026-Q2", "2026-03-15", "2026-06-14"],
    ["2026-11-22", "week", "2026-W47", "2026-11-16", "2026-11-22"],
    ["2018-11-20", "month", "2018-11", "2018-11-01", "2018-11-30"],
  ])("%s counts for the %s %s, from %s to %s", (date, cadence, key, start, end) =>
    expect(reportPeriodOf(day(date), cadence)).toMatchObject({ key, start, end }),
  )
  test("every day since the rule counts for exactly one report, the one named after its calendar period", () => {
    const since = fc.integer({ min: 0, max: 5_000 }).map((offset) => addDays(day("2020-01-01"), offset))
    fc.assert(
      fc.property(since, someCadence, (date, cadence) => {
        const report = reportPeriodOf(date, cadence)
        expect(report.start <= date && date <= report.end).toBe(true)
        expect(reportPeriodFor(periodOf(report.end, cadence))).toEqual(report)
        expect(reportPeriodFor(nextPeriod(report)).start).toBe(addDays(report.end, 1) as PlainDate)
        expect(reportPeriodOf(addDays(report.start, -1), cadence).key < report.key).toBe(true)
      }),
    )
  })
  test("a report of n months is n months long", () => {
    const report = reportPeriodOf(day("2026-11-22"), "quarter")
    expect(addMonths(report.start, 3)).toBe(addDays(report.end, 1))
  })
})
