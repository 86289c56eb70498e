import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, plainDate } from "#src/base/plain-date.ts"
import {
  countStandings,
  heldDay,
  noDueDay,
  standingOf,
  summarise,
  tallyKeyOf,
  type StandingFacts,
  type WorkState,
  workStates,
} from "./index.ts"

const day = plainDate
const due = day("2026-11-20")
const facts = (state: WorkState, handedOverOn: string | null = null, dueOn: string | null = due): StandingFacts => ({
  state,
  dueOn: dueOn === null ? null : day(dueOn),
  handedOverOn: handedOverOn === null ? null : day(handedOverOn),
})

describe("standing", () => {
  test.each([
    ["open until the end of the due day", facts("doing"), "2026-11-20", "open-in-time"],
    ["overdue the day after", facts("doing"), "2026-11-21", "overdue"],
    ["nobody took it: still overdue", facts("assigned"), "2026-11-21", "overdue"],
    [
      "handed over on the due day, waiting: not overdue",
      facts("handed-over", "2026-11-20"),
      "2026-12-31",
      "open-in-time",
    ],
    ["handed over late, waiting: overdue", facts("handed-over", "2026-11-21"), "2026-11-21", "overdue"],
    ["returned: the clock runs as if never stopped", facts("returned", "2026-11-19"), "2026-11-21", "overdue"],
    ["accepted long after, handed over in time: in time", facts("done", "2026-11-20"), "2027-01-05", "done-in-time"],
    ["handed over the day after: late, for ever", facts("done", "2026-11-21"), "2027-01-05", "done-late"],
    ["no due day", facts("doing", null, null), "2030-01-01", "no-deadline"],
    ["done without a due day is in time", facts("done", "2030-01-01", null), "2030-01-01", "done-in-time"],
    ["cancelled", facts("cancelled"), "2030-01-01", "cancelled"],
  ])("%s", (_, work, on, expected) => expect(standingOf(work, day(on))).toBe(expected))
})

const anyWork = fc.record({
  state: fc.constantFrom(...workStates),
  dueOn: fc.option(fc.integer({ min: 0, max: 60 }).map((n) => addDays(day("2026-11-01"), n))),
  handedOverOn: fc.option(fc.integer({ min: 0, max: 60 }).map((n) => addDays(day("2026-11-01"), n))),
})

describe("the formulas", () => {
  test("135 of 138 done in time is 97.83 %", () => {
    const made = summarise({
      "done-in-time": 135,
      "done-late": 1,
      "open-in-time": 0,
      overdue: 2,
      "no-deadline": 0,
      cancelled: 4,
    })
    expect(made.assigned).toBe(138)
    expect(((made.onTimeShare ?? 0) * 100).toFixed(2)).toBe("97.83")
    expect(((made.completionShare ?? 0) * 100).toFixed(2)).toBe("98.55")
  })

  test("nothing assigned has no share, which is not 0", () => {
    const made = summarise(countStandings([], due))
    expect([made.onTimeShare, made.completionShare]).toEqual([null, null])
    expect(summarise({ ...made, "open-in-time": 3 }).onTimeShare).toBeNull()
    expect(summarise({ ...made, overdue: 3 }).onTimeShare).toBe(0)
  })

  test("every work counts once, and shares stay between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(anyWork), fc.integer({ min: 0, max: 90 }), (works, offset) => {
        const made = summarise(countStandings(works, addDays(day("2026-11-01"), offset)))
        expect(made.assigned + made.cancelled).toBe(works.length)
        for (const share of [made.onTimeShare, made.completionShare])
          if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})

describe("tally keys", () => {
  test("the sum over open keys due before a day is the number overdue on it, on any day", () => {
    fc.assert(
      fc.property(fc.array(anyWork), fc.integer({ min: 0, max: 90 }), (works, offset) => {
        const on = addDays(day("2026-11-01"), offset)
        const keys = works.map((work) =>
          tallyKeyOf({ ...work, leadUnitId: 1, documentId: null, assignedOn: day("2026-11-01") }),
        )
        const open = keys.filter((key) => key.standing === "open")
        const counts = countStandings(works, on)
        expect(open.filter((key) => key.dueOn !== noDueDay && key.dueOn < on).length).toBe(counts.overdue)
        expect(open.filter((key) => key.dueOn === noDueDay).length).toBe(counts["no-deadline"])
        expect(keys.filter((key) => key.standing === "done-late").length).toBe(counts["done-late"])
        expect(keys.filter((key) => key.standing === "cancelled").length).toBe(counts.cancelled)
      }),
    )
  })

  test("a product handed over in time is held out of the days", () => {
    expect(
      tallyKeyOf({
        ...facts("handed-over", "2026-11-20"),
        leadUnitId: null,
        documentId: null,
        assignedOn: day("2026-11-09"),
      }),
    ).toEqual({
      unitId: 0,
      month: "2026-11-01",
      documentId: null,
      standing: "open",
      dueOn: heldDay,
    })
  })
})
