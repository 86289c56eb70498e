import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { standings } from "#src/areas/work/rules/index.ts"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { belongsTo, cellsOf, countPeriod, type CountedWork } from "./count-period.ts"

const period = { start: plainDate("2026-11-01"), end: plainDate("2026-11-30") }
const work = (change: Partial<CountedWork> = {}): CountedWork => ({
  unitId: 1,
  assignedOn: plainDate("2026-11-05"),
  doneOn: null,
  standing: "open-in-time",
  ...change,
})

describe("which works a report counts", () => {
  test("assigned in the period, or carried over into it", () => {
    expect(belongsTo(work(), period)).toBe(true)
    expect(belongsTo(work({ assignedOn: plainDate("2026-03-01"), standing: "overdue" }), period)).toBe(true)
    expect(
      belongsTo(
        work({ assignedOn: plainDate("2026-03-01"), doneOn: plainDate("2026-11-01"), standing: "done-late" }),
        period,
      ),
    ).toBe(true)
  })

  test("not what was done before it, assigned after it, or cancelled in an earlier one", () => {
    expect(
      belongsTo(
        work({ assignedOn: plainDate("2026-03-01"), doneOn: plainDate("2026-10-31"), standing: "done-in-time" }),
        period,
      ),
    ).toBe(false)
    expect(belongsTo(work({ assignedOn: plainDate("2026-12-01") }), period)).toBe(false)
    expect(belongsTo(work({ assignedOn: plainDate("2026-03-01"), standing: "cancelled" }), period)).toBe(false)
    expect(belongsTo(work({ standing: "cancelled" }), period)).toBe(true)
  })
})

test("the two formulas: 135 of 138 done, of which 130 in time, 2 overdue", () => {
  const works = [
    ...Array.from({ length: 130 }, () => work({ standing: "done-in-time", doneOn: plainDate("2026-11-10") })),
    ...Array.from({ length: 5 }, () => work({ standing: "done-late", doneOn: plainDate("2026-11-10") })),
    ...Array.from({ length: 2 }, () => work({ standing: "overdue" })),
    work(),
  ]
  const { total } = countPeriod(works, period)
  expect(total).toMatchObject({ assigned: 138, done: 135, open: 3, overdue: 2 })
  expect(total.completionShare).toBeCloseTo(0.97826, 4)
  expect(total.onTimeShare).toBeCloseTo(130 / 137, 10)
})

test("nothing assigned has no shares", () => {
  expect(countPeriod([], period).total).toMatchObject({
    assigned: 0,
    carried: 0,
    fresh: 0,
    onTimeShare: null,
    completionShare: null,
  })
})

const day = fc.integer({ min: 0, max: 120 }).map((offset): PlainDate => addDays(plainDate("2026-09-01"), offset))
const anyWork: fc.Arbitrary<CountedWork> = fc.record({
  unitId: fc.option(fc.integer({ min: 1, max: 4 })),
  assignedOn: day,
  doneOn: fc.option(day),
  standing: fc.constantFrom(...standings),
})

test("the figures of a report always agree with each other", () => {
  fc.assert(
    fc.property(fc.array(anyWork, { maxLength: 60 }), (works) => {
      const { total, units } = countPeriod(works, period)
      const cells = cellsOf(total)
      expect(cells.doneOnTime + cells.doneLate + cells.openOnTime + cells.openLate).toBe(total.assigned)
      expect(total.carried + total.fresh).toBe(total.assigned)
      expect(total.done + total.open).toBe(total.assigned)
      const rows = [...units.values()]
      for (const key of [
        "assigned",
        "carried",
        "fresh",
        "done",
        "open",
        "done-in-time",
        "done-late",
        "open-in-time",
        "overdue",
        "no-deadline",
        "cancelled",
      ] as const) {
        expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key])
      }
      expect(works.filter((each) => belongsTo(each, period)).length).toBe(total.assigned + total.cancelled)
    }),
  )
})
