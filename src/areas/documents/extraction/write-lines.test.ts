import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanText } from "./plain-text.ts"
import { gap, plainLine, type ReadLine, writeLines } from "./write-lines.ts"

const onPage = (text: string, page: number, rest: Partial<ReadLine> = {}): ReadLine => ({ ...gap, text, page, ...rest })

test("places and doubtful words follow their letters through cleaning", () => {
  const raw = "Kế hoạch".normalize("NFD")
  const { text, places, doubtful } = writeLines([
    gap,
    onPage(`${raw}  `, 1),
    gap,
    gap,
    onPage(`\u0007${raw} nam 2O26`, 2, { doubtful: [{ start: raw.length + 6, end: raw.length + 10, confidence: 41 }] }),
  ])
  expect(text).toBe("Kế hoạch\n\nKế hoạch nam 2O26")
  expect(places.map(({ start, end, page }) => [text.slice(start, end), page])).toEqual([
    ["Kế hoạch", 1],
    ["Kế hoạch nam 2O26", 2],
  ])
  expect(doubtful.map(({ start, end, confidence }) => [text.slice(start, end), confidence])).toEqual([["2O26", 41]])
})

test("lines without a known place have none", () => {
  expect(writeLines([plainLine("một"), plainLine("hai")])).toEqual({ text: "một\nhai", places: [], doubtful: [] })
})

test("what is written is clean, and every place holds its own line", () => {
  const words = fc.array(fc.oneof(fc.string(), fc.constantFrom("", " ", "e\u0302\u0301", "a\r\nb", "\n\n\n", "x \n")))
  fc.assert(
    fc.property(words, (raw) => {
      const { text, places } = writeLines(raw.map((line, i) => onPage(line, i + 1)))
      expect(text).toBe(cleanText(text))
      const shown = places.map(({ start, end }) => text.slice(start, end))
      expect(shown).toEqual(raw.map(cleanText).filter((line) => line !== ""))
    }),
  )
})
