import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseSymbol, symbolKey, writeSymbol, writtenNumber } from "./symbol.ts"

describe("the key of a symbol", () => {
  test.each([
    ["308/KH-UBND", "308/KH-UBND"],
    ["Số: 0204 /KH-UBND", "204/KH-UBND"],
    ["số 57-NQ/TW", "57-NQ/TW"],
    ["57/2025/NQ-HĐND", "57/2025/NQ-HĐND"],
    ["27/NQ- TW", "27/NQ-TW"],
    ["2820/QĐ-TTg", "2820/QĐ-TTG"],
    ["01–CTr/QU", "1-CTR/QU"],
    ["66.4/2025/NQ-CP.", "66.4/2025/NQ-CP"],
    ["05", "5"],
    ["000", "0"],
    ["/KH-UBND", ""],
    ["Nghị quyết", ""],
    ["", ""],
  ])("%s → %s", (written, key) => expect(symbolKey(written)).toBe(key))

  test("letters composed of two characters are the same letters", () => {
    expect(symbolKey("12/QĐ-HĐND".normalize("NFD"))).toBe(symbolKey("12/QĐ-HĐND"))
    expect(symbolKey("12/QD-UBND")).not.toBe(symbolKey("12/QĐ-UBND"))
  })

  test("a key is its own key, whatever was typed", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (typed) => symbolKey(symbolKey(typed)) === symbolKey(typed)))
  })
})

describe("the parts of a symbol", () => {
  test("the sign after the number tells the side", () => {
    expect(parseSymbol("57-NQ/TW")).toEqual({ number: "57", year: null, parts: ["NQ", "TW"], side: "party" })
    expect(parseSymbol("05/KH-UBND")).toEqual({ number: "5", year: null, parts: ["KH", "UBND"], side: "state" })
    expect(parseSymbol("57/2025/NQ-HĐND")).toMatchObject({ year: 2025, side: "state" })
    expect(parseSymbol("43/2015/TTLT-BNNPTNT-BKHĐT")).toMatchObject({ parts: ["TTLT", "BNNPTNT", "BKHĐT"] })
  })

  test.each(["", "05", "KH-UBND", "5", "12/2025", "không số", "12//KH"])("%s is not a symbol", (text) =>
    expect(parseSymbol(text)).toBeNull(),
  )

  const abbreviation = fc.constantFrom("NQ", "QĐ", "KH", "CTr", "TTr", "BC")
  const body = fc.constantFrom("UBND", "HĐND", "TW", "ĐU", "QU")
  test("what is written can be read again", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom("state", "party"),
        abbreviation,
        body,
        fc.option(fc.integer({ min: 1990, max: 2100 })),
        (number, side, type, issuer, year) => {
          const written = writeSymbol({ number, side, abbreviation: type, body: issuer, year })
          const expected = {
            number: String(number),
            side,
            parts: [type.toUpperCase(), issuer],
            year: side === "state" ? year : null,
          }
          expect(parseSymbol(written)).toEqual(expected)
          expect(parseSymbol(`Số: ${written.replace("/", " / ")}`)).toEqual(expected)
        },
      ),
    )
  })

  test("numbers below ten have a zero in front, and a letter of the State has no abbreviation", () => {
    expect(writtenNumber(5)).toBe("05")
    expect(writeSymbol({ number: 1, side: "party", abbreviation: "CTr", body: "QU" })).toBe("01-CTr/QU")
    expect(writeSymbol({ number: 12, side: "state", abbreviation: "", body: "UBND-VP" })).toBe("12/UBND-VP")
    expect(writeSymbol({ number: 5, side: "front", abbreviation: "KH", body: "MTTQ-BTT" })).toBe("05/KH-MTTQ-BTT")
  })
})
