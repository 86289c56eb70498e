import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { figuresOf, november, reportTarget, reportWork } from "../figures.test-support.ts"
import {
  canonicalJson,
  compareFigures,
  countTargets,
  disagreements,
  periodAfter,
  proposePeriod,
  proposeShortcomings,
  reasonOf,
  riskFirst,
  worksBehind,
} from "./index.ts"

const standing = fc.constantFrom("done-in-time", "done-late", "open-in-time", "overdue", "no-deadline")
const anyWorks = fc
  .array(
    fc.record({ unitId: fc.option(fc.integer({ min: 1, max: 3 })), standing, days: fc.integer({ min: -60, max: 17 }) }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ unitId, standing: stands, days }, place) =>
      reportWork(place + 1, {
        unitId,
        standing: stands,
        assignedOn: addDays(november.start, days),
        doneOn: stands.startsWith("done") ? plainDate("2026-11-10") : null,
      }),
    ),
  )

test("every number of a report opens exactly as many works as it says", () => {
  fc.assert(
    fc.property(anyWorks, (works) => {
      expect(disagreements(figuresOf(works))).toEqual([])
    }),
  )
})

test("the check of a whole report bites", () => {
  const figures = figuresOf([reportWork(1), reportWork(2, { standing: "overdue" })])
  expect(disagreements({ ...figures, total: { ...figures.total, overdue: 2 } })).toContain("total.overdue")
  expect(worksBehind(figures, "total.unheard-of")).toBeNull()
  expect(worksBehind(figures, "nothing.assigned")).toBeNull()
})

test("figures compare by name, and what both lack is no change", () => {
  const before = figuresOf([reportWork(1)], { targets: [reportTarget()] })
  const after = figuresOf([reportWork(1, { standing: "overdue" })], { targets: [reportTarget({ value: 80 })] })
  const changes = compareFigures(before, after)
  expect(changes).toContainEqual({ ref: "total.overdue", before: 0, after: 1 })
  expect(changes).toContainEqual({ ref: "target.00000000-0000-7000-9000-000000000001.value", before: 71.2, after: 80 })
  expect(changes.some((change) => change.ref === "total.assigned")).toBe(false)
  expect(compareFigures(before, before)).toEqual([])
})

test("the same figures give the same text whatever order their names are in", () => {
  expect(canonicalJson({ b: [1, null], a: { d: "x", c: 0.1 } })).toBe('{"a":{"c":0.1,"d":"x"},"b":[1,null]}')
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.string(), fc.constant(null))), (record) => {
      expect(canonicalJson(Object.fromEntries(Object.entries(record).reverse()))).toBe(canonicalJson(record))
    }),
  )
})

describe("proposed shortcomings", () => {
  test("overdue works by unit, the unit with most first; its own words are the only cause", () => {
    const works = [
      reportWork(1, { standing: "overdue", unitId: 1, unit: "A" }),
      reportWork(2, { standing: "overdue", unitId: 2, unit: "B", cause: "Chờ ý kiến sở", lateDays: 1 }),
      reportWork(3, { standing: "overdue", unitId: 2, unit: "B", lateDays: 4 }),
      reportWork(4),
    ]
    const proposed = proposeShortcomings(figuresOf(works))
    expect(proposed.map((each) => each.unit)).toEqual(["B", "A"])
    expect(proposed[0]).toMatchObject({ causes: ["Chờ ý kiến sở"], works: [{ code: "NV-0003" }, { code: "NV-0002" }] })
    expect(proposed[1]).toMatchObject({ causes: [] })
  })

  test("targets missed, hard to reach or without data, and no others", () => {
    const targets = [
      reportTarget(),
      reportTarget({ verdict: "met", outlook: "met" }),
      reportTarget({ verdict: "not-yet", outlook: "push" }),
      reportTarget({ verdict: "no-data", outlook: "no-data", value: null }),
      reportTarget({ verdict: "not-met", outlook: "not-met" }),
    ]
    expect(proposeShortcomings(figuresOf([], { targets }))).toHaveLength(3)
    expect(countTargets(targets)).toEqual({
      total: 5,
      reached: 1,
      exceeded: 0,
      notMet: 1,
      notYet: 2,
      noData: 1,
      stale: 0,
    })
  })
})

describe("why a target stands as it does", () => {
  const day = plainDate("2026-11-18")
  test.each([
    [{}, { code: "to-go", gap: 23.8, weeks: 6 }],
    [{ periodEnd: day }, { code: "short", gap: 23.8 }],
    [
      { comparator: "at-most", plan: 0, value: 3 },
      { code: "above", gap: 3 },
    ],
    [
      { value: null, outlook: "no-data" },
      { code: "waiting-for", owner: "Phòng Kinh tế" },
    ],
    [{ outlook: "stale" }, { code: "stale", cadence: "month" }],
    [{ outlook: "met", value: 96 }, { code: "none" }],
  ] as const)("%o", (change, reason) => expect(reasonOf(reportTarget(change), day)).toEqual(reason))

  test("worst first, and what goes well is not among them", () => {
    const of = (outlook: "push" | "hard" | "met" | "not-met") => reportTarget({ outlook })
    expect(riskFirst([of("push"), of("met"), of("not-met"), of("hard")]).map((target) => target.outlook)).toEqual([
      "not-met",
      "hard",
      "push",
    ])
  })
})

describe("periods", () => {
  test("the calendar month of the day, cut off on it, with the days that the State's rule counts", () => {
    expect(proposePeriod("month", plainDate("2026-11-18"))).toEqual({
      start: "2026-11-01",
      end: "2026-11-30",
      cutOff: "2026-11-18",
      number: 11,
      year: 2026,
      underRule: { start: "2026-10-15", end: "2026-11-14" },
    })
    expect(proposePeriod("week", plainDate("2026-11-18"))).toMatchObject({
      start: "2026-11-16",
      end: "2026-11-22",
      number: 47,
      underRule: null,
    })
  })

  test.each([
    ["month", "2026-11-01", "2026-11-30", "2026-12-01", "2026-12-31"],
    ["month", "2026-10-15", "2026-11-14", "2026-11-15", "2026-12-14"],
    ["week", "2026-11-16", "2026-11-22", "2026-11-23", "2026-11-29"],
    ["year", "2026-01-01", "2026-12-31", "2027-01-01", "2027-12-31"],
    ["other", "2026-11-01", "2026-11-10", "2026-11-11", "2026-11-20"],
  ] as const)("after %s %s–%s come %s–%s", (kind, start, end, from, to) => {
    expect(periodAfter(kind, { start: plainDate(start) as PlainDate, end: plainDate(end) })).toEqual({
      start: from,
      end: to,
    })
  })
})
