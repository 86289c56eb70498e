import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { comparators, gather, growth, judge, outlook, type OutlookRequest, shareOf } from "./judge.ts"

const end = plainDate("2026-12-31")
const during = plainDate("2026-11-20")
const after = plainDate("2027-01-05")

describe("a target is judged by its comparator", () => {
  test.each([
    ["at-least", 98, 98, during, "met"],
    ["at-least", 98, 99.2, during, "exceeded"],
    ["at-least", 98, 93.6, during, "not-yet"],
    ["at-least", 98, 93.6, after, "not-met"],
    ["at-most", 0, 0, during, "met"],
    ["at-most", 5, 3, during, "exceeded"],
    ["at-most", 0, 3, after, "not-met"],
    ["exactly", 12, 12, during, "met"],
    ["exactly", 12, 13, after, "not-met"],
    ["at-least", 0.3, 0.1 + 0.2, during, "met"],
  ] as const)("%s %d, seen %d", (comparator, value, seen, asOf, verdict) => {
    expect(judge({ comparator, value, periodEnd: end }, seen, asOf)).toBe(verdict)
  })

  test("a sum under a limit is kept only at the end, and broken at once", () => {
    const limit = { comparator: "at-most", value: 24, periodEnd: end, gathering: "sum" } as const
    expect([
      judge(limit, 16, during),
      judge(limit, 24, during),
      judge(limit, 25, during),
      judge(limit, 16, after),
      judge(limit, 25, after),
    ]).toEqual(["not-yet", "not-yet", "not-met", "exceeded", "not-met"])
  })

  test("nothing recorded is no data under every comparator, also when the target is zero", () => {
    for (const comparator of comparators)
      expect(judge({ comparator, value: 0, periodEnd: end }, null, after)).toBe("no-data")
  })

  test("a better value never gives a worse verdict", () => {
    const rank = { "not-met": 0, met: 1, exceeded: 2 }
    fc.assert(
      fc.property(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat(500),
        (value, seen, more) => {
          const low = judge({ comparator: "at-least", value, periodEnd: end }, seen, after) as keyof typeof rank
          const high = judge({ comparator: "at-least", value, periodEnd: end }, seen + more, after) as keyof typeof rank
          expect(rank[high]).toBeGreaterThanOrEqual(rank[low])
        },
      ),
    )
  })
})

describe("observations of parts make up the whole", () => {
  const month = (number: number, value: number) => {
    const two = String(number).padStart(2, "0")
    return {
      periodStart: plainDate(`2026-${two}-01`),
      periodEnd: plainDate(`2026-${two}-28`),
      asOf: plainDate(`2026-${two}-28`),
      value,
    }
  }
  test("a sum adds the months", () =>
    expect(gather([month(1, 10), month(2, 20), month(3, 5)], "sum")).toEqual({
      value: 35,
      asOf: "2026-03-28",
      count: 3,
    }))
  test("a mean divides by the months that have data, not by twelve", () =>
    expect(gather([month(1, 10), month(3, 20)], "mean")?.value).toBe(15))
  test("the newest wins for a standing figure", () =>
    expect(gather([month(3, 7), month(9, 3), month(5, 4)], "last")?.value).toBe(3))
  test("a quarter's figure replaces its months, so nothing counts twice", () => {
    const quarter = {
      periodStart: plainDate("2026-01-01"),
      periodEnd: plainDate("2026-03-31"),
      asOf: plainDate("2026-04-02"),
      value: 40,
    }
    expect(gather([month(1, 10), month(2, 20), quarter, month(4, 8)], "sum")?.value).toBe(48)
  })
  test("nothing gives nothing, not zero", () => expect(gather([], "sum")).toBeNull())
})

describe("the outlook while the period runs", () => {
  const request = (change: Partial<OutlookRequest>): OutlookRequest => ({
    comparator: "at-least",
    value: 1200,
    periodStart: plainDate("2026-01-01"),
    periodEnd: end,
    gathering: "sum",
    cadence: "month",
    seen: { value: 1070, asOf: plainDate("2026-11-15") },
    asOf: during,
    ...change,
  })
  test("an evenly growing sum that keeps pace is on course", () => expect(outlook(request({}))).toBe("on-course"))
  test("a little behind needs a push", () =>
    expect(outlook(request({ seen: { value: 980, asOf: plainDate("2026-11-15") } }))).toBe("push"))
  test("far behind is hard", () =>
    expect(outlook(request({ seen: { value: 500, asOf: plainDate("2026-11-15") } }))).toBe("hard"))
  test("an old figure says that it is old", () =>
    expect(outlook(request({ seen: { value: 1100, asOf: plainDate("2026-08-01") } }))).toBe("stale"))
  test("a target of some years is held against the path from where it began, not against its end", () => {
    const term = {
      gathering: "last",
      periodStart: plainDate("2026-01-01"),
      periodEnd: plainDate("2030-12-31"),
      value: 90,
      cadence: "month",
    } as const
    expect(outlook(request({ ...term, seen: { value: 74, asOf: plainDate("2026-11-15") }, baseline: 70 }))).toBe(
      "on-course",
    )
    expect(outlook(request({ ...term, seen: { value: 70.5, asOf: plainDate("2026-11-15") }, baseline: 70 }))).toBe(
      "hard",
    )
    expect(
      outlook(
        request({
          ...term,
          comparator: "at-most",
          value: 0,
          seen: { value: 9, asOf: plainDate("2026-11-15") },
          baseline: 11,
        }),
      ),
    ).toBe("on-course")
    expect(outlook(request({ ...term, seen: { value: 74, asOf: plainDate("2026-11-15") }, baseline: null }))).toBe(
      "hard",
    )
  })
  test("no figure says so", () => expect(outlook(request({ seen: null }))).toBe("no-data"))
  test("fewer poor households than allowed is fine at once", () =>
    expect(
      outlook(request({ comparator: "at-most", value: 3, gathering: "last", seen: { value: 2, asOf: during } })),
    ).toBe("exceeded"))
})

test("growth and share need something to compare with", () => {
  expect(growth(119.65, 100)).toBeCloseTo(19.65)
  expect(growth(5, 0)).toBeNull()
  expect(growth(null, 5)).toBeNull()
  expect(shareOf(135, 138)).toBeCloseTo(97.826, 3)
  expect(shareOf(null, 138)).toBeNull()
  expect(shareOf(3, 0)).toBeNull()
})
