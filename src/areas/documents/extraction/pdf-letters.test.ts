import { expect, test } from "vitest"
import { decodeLetters } from "./pdf-letters.ts"

test("letters of old fonts in a PDF become Unicode by the font's name, and others stay", () => {
  const letters = [
    { text: "ñy ban nh©n d©n", font: "ABCDEF+.VnTime" },
    { text: "ñy ban", font: ".VnTimeH" },
    { text: "Đã là Unicode ©", font: "TimesNewRomanPSMT" },
  ]
  expect(decodeLetters(letters)).toBe("tcvn3")
  expect(letters.map((each) => each.text)).toEqual(["ủy ban nhân dân", "ỦY BAN", "Đã là Unicode ©"])
  expect(decodeLetters([{ text: "Ủy ban nhân dân", font: "Arial" }])).toBe("unicode")
})
