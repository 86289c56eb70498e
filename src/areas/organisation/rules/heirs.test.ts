import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type PlainDate, plainDate } from "#src/base/plain-date.ts"
import { heirsOf } from "./heirs.ts"
import { existsOn } from "./unit-tree.ts"

const unit = (id: number, from: string, to: string | null = null) => ({
  id,
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
})
const over = (fromUnitId: number, toUnitId: number, onDate: string, kind = "merge" as const) => ({
  fromUnitId,
  toUnitId,
  onDate: plainDate(onDate),
  kind,
})
const today = plainDate("2026-11-18")

describe("who carries on for a unit that ended", () => {
  const units = [
    unit(1, "2010-01-01", "2025-02-28"),
    unit(2, "2010-01-01", "2025-06-30"),
    unit(3, "2025-07-01"),
    unit(4, "2025-07-01"),
    unit(5, "2010-01-01", "2025-06-30"),
  ]
  const successions = [
    over(1, 2, "2025-03-01"),
    over(2, 3, "2025-07-01"),
    over(5, 3, "2025-07-01"),
    over(5, 4, "2025-07-01"),
  ]
  test("a unit that is there is its own heir", () =>
    expect(heirsOf(3, { units, successions }, today)).toEqual({ heirs: [3], how: null }))
  test("two steps are followed, and the first is told", () =>
    expect(heirsOf(1, { units, successions }, today)).toEqual({
      heirs: [3],
      how: { kind: "merge", onDate: "2025-03-01", toUnitIds: [2] },
    }))
  test("a split has several heirs", () =>
    expect(heirsOf(5, { units, successions }, today)).toMatchObject({ heirs: [3, 4] }))
  test("on an earlier day the heir of that day stands in", () =>
    expect(heirsOf(1, { units, successions }, plainDate("2025-04-01")).heirs).toEqual([2]))
  test("nobody is known to carry on", () =>
    expect(heirsOf(1, { units, successions: [] }, today)).toEqual({ heirs: [], how: null }))
})

test("heirs are there on the day, whatever the rows say, circles too", () => {
  const day = fc
    .integer({ min: 0, max: 40 })
    .map((n) => plainDate(`20${String(10 + (n % 17)).padStart(2, "0")}-0${(n % 9) + 1}-15`))
  const rows = fc.array(
    fc.record({
      fromUnitId: fc.nat(6),
      toUnitId: fc.nat(6),
      onDate: day,
      kind: fc.constantFrom("merge", "split", "rename", "abolish"),
    }),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.option(day)), { minLength: 7, maxLength: 7 }),
      rows,
      day,
      (days, successions, when) => {
        const units = days.map(([a, b], id) => ({
          id,
          validFrom: b !== null && b < a ? b : a,
          validTo: b === null ? null : b < a ? a : b,
        })) as { id: number; validFrom: PlainDate; validTo: PlainDate | null }[]
        const { heirs } = heirsOf(0, { units, successions }, when)
        expect(new Set(heirs).size).toBe(heirs.length)
        for (const id of heirs) expect(existsOn(units[id] as (typeof units)[number], when)).toBe(true)
      },
    ),
  )
})
