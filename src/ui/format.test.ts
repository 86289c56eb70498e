import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import {
  formatBytes,
  formatDay,
  formatInstant,
  formatMoney,
  formatMoneyExact,
  formatNumber,
  formatPercent,
  formatShare,
  formatWeekday,
  parseTypedNumber,
} from "./format.ts"

describe("numbers and money as the reader of each language writes them", () => {
  test.each([
    [26595, "vi", "26.595"],
    [26595, "en", "26,595"],
    [1234, "vi", "1.234"],
    [19.65, "vi", "19,65"],
    [19.65, "en", "19.65"],
    [0, "vi", "0"],
    [-1284.5, "vi", "-1.284,5"],
  ] as const)("%d in %s is %s", (value, language, said) => expect(formatNumber(value, language)).toBe(said))

  test.each([
    [15_477_494_000_000n, "vi", "15.477 tỷ 494 triệu đồng"],
    [15_477_494_000_000n, "en", "15,477 billion 494 million VND"],
    [18_600_000, "vi", "18,6 triệu đồng"],
    [18_612_345, "vi", "18.612.345 đồng"],
    [850_000, "vi", "850.000 đồng"],
    [2_000_000_000, "vi", "2 tỷ đồng"],
    [999_999_999_999, "vi", "1.000 tỷ đồng"],
    [-18_600_000, "vi", "-18,6 triệu đồng"],
    [0, "vi", "0 đồng"],
  ] as const)("%d đồng in %s is %s", (dong, language, said) => expect(formatMoney(dong, language)).toBe(said))

  test("every đồng is there when it must be", () => {
    expect(formatMoneyExact(15_477_494_000_001n, "vi")).toBe("15.477.494.000.001 đồng")
  })

  test("a share of nothing is not a number", () => {
    expect(formatShare(0, 0, "vi")).toBe("–")
    expect(formatShare(0, 5, "vi")).toBe("0,0%")
    expect(formatShare(141, 214, "vi")).toBe("65,9%")
    expect(formatShare(1, 5136, "vi")).toBe("<0,1%")
    expect(formatShare(5135, 5136, "vi")).toBe(">99,9%")
    expect(formatShare(5136, 5136, "vi")).toBe("100,0%")
    expect(formatPercent(97.826, "vi", 2)).toBe("97,83%")
  })

  test.each([
    [86_400, "86 kB"],
    [1_210_000, "1,2 MB"],
    [999, "999 B"],
    [999_999, "1 MB"],
    [20_000_000, "20 MB"],
  ])("%d bytes is %s", (bytes, said) => expect(formatBytes(bytes, "vi")).toBe(said))
})

describe("days and instants", () => {
  test("an instant is told in the time of Việt Nam, also across midnight", () => {
    expect(formatInstant(new Date("2026-11-17T17:05:00Z"))).toBe("18/11/2026 00:05")
    expect(formatInstant(new Date("2026-11-17T16:59:59Z"))).toBe("17/11/2026 23:59")
  })
  test("days have their year and their weekday", () => {
    expect(formatDay(plainDate("2026-01-02"))).toBe("02/01/2026")
    expect(formatWeekday(plainDate("2026-11-18"), "vi")).toBe("Thứ Tư")
    expect(formatWeekday(plainDate("2026-11-22"), "en")).toBe("Sunday")
  })
})

describe("a number typed by a person", () => {
  test.each([
    ["1.250.000", "vi", 1_250_000],
    ["19,65", "vi", 19.65],
    ["-3,5", "vi", -3.5],
    [" 26 595 ", "vi", 26_595],
    ["19.65", "vi", null],
    ["1.25.000", "vi", null],
    ["một triệu", "vi", null],
    ["", "vi", null],
    ["1,250,000.5", "en", 1_250_000.5],
    ["19,65", "en", null],
  ] as const)("%s in %s is %d", (typed, language, value) => expect(parseTypedNumber(typed, language)).toBe(value))

  test("what is shown can be typed back", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom("vi", "en"),
        (tenths, language) => {
          expect(parseTypedNumber(formatNumber(tenths / 100, language), language)).toBe(tenths / 100)
        },
      ),
    )
  })
})
