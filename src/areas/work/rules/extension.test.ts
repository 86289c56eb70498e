import { describe, expect, test } from "vitest"
import { type CalendarDay, workingCalendar } from "#src/areas/calendar/rules/index.ts"
import { plainDate as day } from "#src/base/plain-date.ts"
import {
  decideExtensionAsk,
  decideExtensionGrant,
  dueWarnings,
  mayPlace,
  refuseAmounts,
  refusePlaces,
  refuseUnconfirmed,
} from "./index.ts"

const holiday: CalendarDay = {
  date: day("2026-11-24"),
  kind: "holiday",
  name: "Ngày Văn hóa Việt Nam",
  legalBasis: "",
  verified: true,
}
const calendar = workingCalendar([holiday])
const terms = { dueOn: day("2026-11-20"), parentDueOn: null, askedDueOn: null }
const ask = { newDueOn: day("2026-11-27"), today: day("2026-11-20"), calendar, confirmed: [] }

describe("asking for more time", () => {
  test("is possible on the due day itself", () =>
    expect(decideExtensionAsk(terms, ask)).toEqual({ ok: true, value: "2026-11-27" }))

  test.each([
    ["no-due-day", { ...terms, dueOn: null }, ask],
    ["asked-too-late", terms, { ...ask, today: day("2026-11-21") }],
    ["already-asked", { ...terms, askedDueOn: day("2026-11-25") }, ask],
    ["not-later", terms, { ...ask, newDueOn: day("2026-11-20") }],
    ["not-later", terms, { ...ask, newDueOn: day("2026-11-19") }],
    ["past-parent", { ...terms, parentDueOn: day("2026-11-26") }, ask],
    ["confirm-needed", terms, { ...ask, newDueOn: day("2026-11-24") }],
    ["confirm-needed", terms, { ...ask, newDueOn: day("2026-11-28") }],
  ])("is refused: %s", (code, given, wish) =>
    expect(decideExtensionAsk(given, wish)).toMatchObject({ ok: false, refusal: { code } }),
  )

  test("a day off is warned about with the next working day, and goes through when ticked", () => {
    const wish = { ...ask, newDueOn: day("2026-11-24") }
    expect(decideExtensionAsk(terms, wish)).toEqual({
      ok: false,
      refusal: {
        code: "confirm-needed",
        warnings: [{ code: "due-not-working-day", dueOn: "2026-11-24", offered: "2026-11-25" }],
      },
    })
    expect(decideExtensionAsk(terms, { ...wish, confirmed: ["due-not-working-day"] })).toEqual({
      ok: true,
      value: "2026-11-24",
    })
  })

  test("the parent's own due day is the last possible one", () =>
    expect(decideExtensionAsk({ ...terms, parentDueOn: day("2026-11-27") }, ask).ok).toBe(true))
})

describe("granting more time", () => {
  const asked = { ...terms, askedDueOn: day("2026-11-27") }
  test("is possible after the due day, since it was asked in time", () =>
    expect(decideExtensionGrant(asked, { ...ask, today: day("2026-11-23") })).toEqual({
      ok: true,
      value: "2026-11-27",
    }))
  test.each([
    ["nothing-asked", terms, ask],
    ["no-due-day", { ...asked, dueOn: null }, ask],
    ["not-later", asked, { ...ask, newDueOn: day("2026-11-20") }],
    ["past-parent", { ...asked, parentDueOn: day("2026-11-20") }, ask],
    ["confirm-needed", asked, { ...ask, today: day("2026-11-30") }],
  ])("is refused: %s", (code, given, wish) =>
    expect(decideExtensionGrant(given, wish)).toMatchObject({ ok: false, refusal: { code } }),
  )
})

describe("warnings", () => {
  test("a past day off gives both", () =>
    expect(dueWarnings(day("2026-11-24"), day("2026-11-25"), calendar).map((warning) => warning.code)).toEqual([
      "due-in-past",
      "due-not-working-day",
    ]))
  test("today is not past", () => expect(dueWarnings(day("2026-11-20"), day("2026-11-20"), calendar)).toEqual([]))
  test("no due day, no warning", () => expect(dueWarnings(null, day("2026-11-20"), calendar)).toEqual([]))
  test("all must be ticked", () => {
    const warnings = dueWarnings(day("2026-11-24"), day("2026-11-25"), calendar)
    expect(refuseUnconfirmed(warnings, ["due-in-past"])).toMatchObject({ code: "confirm-needed" })
    expect(refuseUnconfirmed(warnings, ["due-in-past", "due-not-working-day"])).toBeNull()
  })
})

describe("placing work", () => {
  const acting = { personId: 7, unitId: 20, unitIds: [20, 21], isHead: false, rights: new Set<string>() }
  test.each([
    ["the right reaches every unit", { ...acting, rights: new Set(["work.assign"]) }, 99, null, true],
    ["a head gives work inside the unit", { ...acting, isHead: true }, 21, 8, true],
    ["a head gives none outside", { ...acting, isHead: true }, 30, null, false],
    ["everybody sets tasks for themselves", acting, 20, 7, true],
    ["but not for a colleague", acting, 20, 8, false],
    ["nor for the unit", acting, 20, null, false],
    ["nor for nobody", { ...acting, isHead: true }, null, null, false],
  ])("%s", (_, who, unit, person, expected) => expect(mayPlace(who, unit, person)).toBe(expected))

  const places = {
    units: new Map([
      [1, { exists: true }],
      [2, { exists: false }],
    ]),
    unitsOfPerson: [5],
    leadUnits: [1, 5],
  }
  test.each([
    [{ leadUnitId: 1, assigneeId: 9, otherUnitIds: [] }, null],
    [{ leadUnitId: 3, assigneeId: null, otherUnitIds: [] }, "no-such-unit"],
    [{ leadUnitId: 1, assigneeId: null, otherUnitIds: [2] }, "unit-closed"],
    [{ leadUnitId: null, assigneeId: 9, otherUnitIds: [] }, "person-without-unit"],
  ])("%j → %s", (wish, code) => expect(refusePlaces(wish, places)?.code ?? null).toBe(code))
  test("a person must work in the lead unit or below it", () =>
    expect(refusePlaces({ leadUnitId: 1, assigneeId: 9, otherUnitIds: [] }, { ...places, unitsOfPerson: [6] })).toEqual(
      { code: "person-not-in-unit" },
    ))
})

describe("amounts", () => {
  test.each([
    [null, null, null],
    [0, 10, null],
    [10, 10, null],
    [3, null, null],
    [11, 10, "amount-above-total"],
    [-1, 10, "amount-negative"],
    [1, 0, "amount-negative"],
    [null, 10, "total-without-amount"],
  ])("%s of %s → %s", (doneAmount, totalAmount, code) =>
    expect(refuseAmounts({ doneAmount, totalAmount })?.code ?? null).toBe(code),
  )
})
