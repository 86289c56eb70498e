import fc from "fast-check"
import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { treeOn } from "./dated-tree.ts"
import { ancestorsOf, existsOn } from "./unit-tree.ts"

const unit = (id: number, parentId: number | null, from = "2020-01-01", to: string | null = null) => ({
  id,
  parentId,
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
})
const shape = (units: Parameters<typeof treeOn>[0], successions: Parameters<typeof treeOn>[1], day: string) =>
  treeOn(units, successions, plainDate(day)).map((branch) => [branch.unit.id, branch.depth])

test("parts stand below their unit, in the order given", () => {
  expect(shape([unit(1, null), unit(2, 1), unit(3, 1), unit(4, 2)], [], "2026-01-01")).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
    [3, 1],
  ])
})

test("on a day before a merger, the parts stand under the unit that was there", () => {
  const units = [unit(1, null), unit(2, 1, "2020-01-01", "2026-10-31"), unit(3, 1, "2026-11-01"), unit(4, 3)]
  const successions = [{ fromUnitId: 2, toUnitId: 3 }]
  expect(shape(units, successions, "2026-10-31")).toEqual([
    [1, 0],
    [2, 1],
    [4, 2],
  ])
  expect(shape(units, successions, "2026-11-01")).toEqual([
    [1, 0],
    [3, 1],
    [4, 2],
  ])
})

test("a part whose unit ended without a successor stands one place higher", () => {
  expect(shape([unit(1, null), unit(2, 1, "2020-01-01", "2025-12-31"), unit(3, 2)], [], "2026-01-01")).toEqual([
    [1, 0],
    [3, 1],
  ])
})

test("every unit of the day is there exactly once, whatever the rows", () => {
  const days = fc.constantFrom("2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01")
  const row = fc.record({
    id: fc.integer({ min: 1, max: 8 }),
    parentId: fc.option(fc.integer({ min: 1, max: 8 })),
    from: days,
    to: fc.option(days),
  })
  const pair = fc.record({ fromUnitId: fc.integer({ min: 1, max: 8 }), toUnitId: fc.integer({ min: 1, max: 8 }) })
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: (made) => made.id }),
      fc.array(pair, { maxLength: 6 }),
      days,
      (rows, successions, day) => {
        const units = rows.map((made) => unit(made.id, made.parentId, made.from, made.to))
        const there = units.filter((made) => existsOn(made, plainDate(day))).map((made) => made.id)
        const shown = treeOn(units, successions, plainDate(day)).map((branch) => branch.unit.id)
        const inOrder = (ids: number[]) => ids.toSorted((a, b) => a - b)
        expect(inOrder(shown)).toEqual(inOrder(there))
      },
    ),
  )
})

test("what is above a unit is found nearest first, and a circle ends", () => {
  expect(ancestorsOf([unit(1, null), unit(2, 1), unit(3, 2)], 3)).toEqual([2, 1])
  expect(ancestorsOf([unit(1, 2), unit(2, 1)], 1)).toEqual([2, 1])
})
