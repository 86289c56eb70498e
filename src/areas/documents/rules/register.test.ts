import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { decideNumber, looksSame, numberOfSymbol, registerPeriod, registerPeriods, typeGroupOf } from "./register.ts"

const day = plainDate

describe("the period of a register", () => {
  test.each([
    ["state", "2026-01-01", "2026"],
    ["state", "2025-12-31", "2025"],
    ["front", "2026-11-18", "2026"],
    ["party", "2026-11-18", "2025-2030"],
    ["party", "2025-06-30", "2020-2025"],
    ["party", "2025-07-01", "2025-2030"],
    ["party", "2029-12-31", "2025-2030"],
    ["party", "2020-09-14", "2020-2025"],
  ] as const)("%s on %s: %s", (side, on, period) => expect(registerPeriod(side, day(on))).toBe(period))

  test("in a year of congresses a Party paper may belong to either term", () => {
    expect(registerPeriods("party", day("2025-03-01"))).toEqual(["2020-2025", "2025-2030"])
    expect(registerPeriods("party", day("2025-08-01"))).toEqual(["2025-2030", "2020-2025"])
    expect(registerPeriods("party", day("2026-08-01"))).toEqual(["2025-2030"])
    expect(registerPeriods("state", day("2025-08-01"))).toEqual(["2025"])
  })

  test("a term always holds its day", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), (at) => {
        const on = day(at.toISOString().slice(0, 10))
        const [from, to] = registerPeriod("party", on).split("-").map(Number) as [number, number]
        const year = Number(on.slice(0, 4))
        return to === from + 5 && from <= year && year <= to && from % 5 === 0
      }),
    )
  })
})

describe("which number", () => {
  test("the next one, or one that was reserved", () => {
    expect(decideNumber({ lastNumber: 7, reserved: [3] }, null)).toEqual({
      ok: true,
      value: { number: 8, takesReserved: false },
    })
    expect(decideNumber({ lastNumber: 7, reserved: [3] }, 8)).toMatchObject({ value: { number: 8 } })
    expect(decideNumber({ lastNumber: 7, reserved: [3] }, 3)).toEqual({
      ok: true,
      value: { number: 3, takesReserved: true },
    })
    expect(decideNumber({ lastNumber: 7, reserved: [3] }, 4)).toEqual({
      ok: false,
      refusal: { code: "number-not-reserved", number: 4 },
    })
    expect(decideNumber({ lastNumber: 7, reserved: [3] }, 10)).toEqual({
      ok: false,
      refusal: { code: "number-not-next", next: 8 },
    })
  })

  test("a decision never leaves a gap", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.option(fc.integer({ min: 1, max: 1200 })),
        fc.array(fc.integer({ min: 1, max: 1000 })),
        (lastNumber, wanted, all) => {
          const reserved = all.filter((number) => number <= lastNumber)
          const decided = decideNumber({ lastNumber, reserved }, wanted)
          return !decided.ok || decided.value.number === lastNumber + 1 || reserved.includes(decided.value.number)
        },
      ),
    )
  })

  test("the number of a symbol is whole", () => {
    expect(["0204/KH-UBND", "57-NQ/TW", "72b/QĐ-UBND", "66.4/2025/NQ-CP", ""].map(numberOfSymbol)).toEqual([
      204,
      57,
      null,
      null,
      null,
    ])
  })
})

test("arrivals share one series; departures have one for each type, and legislation its own", () => {
  expect(typeGroupOf("arrival", "state.plan", "5/KH-UBND")).toBe("all")
  expect(typeGroupOf("departure", "state.plan", "")).toBe("state.plan")
  expect(typeGroupOf("departure", "state.resolution", "57/2025/NQ-HĐND")).not.toBe(
    typeGroupOf("departure", "state.resolution", "57/NQ-HĐND"),
  )
})

test("the same number, symbol and issuer is the same paper", () => {
  const paper = { symbol: "308/KH-UBND", issuer: "Ủy ban nhân dân thành phố Hà Nội", issuedOn: day("2025-11-17") }
  expect(looksSame(paper, { ...paper, symbol: "0308/kh-ubnd", issuer: "UBND Thành phố Hà Nội" })).toBe(true)
  expect(looksSame(paper, { ...paper, issuer: "" })).toBe(true)
  expect(looksSame(paper, { ...paper, issuer: "UBND tỉnh Cà Mau" })).toBe(false)
  expect(looksSame(paper, { ...paper, issuedOn: day("2024-11-17") })).toBe(false)
  expect(looksSame({ ...paper, symbol: "" }, { ...paper, symbol: "" })).toBe(false)
})
