import fc from "fast-check"
import { expect, test } from "vitest"
import { layOutText } from "./lay-out-text.ts"

const shown = (text: string) =>
  layOutText(text).map((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end)))
      : `${block.kind}: ${text.slice(block.start, block.end)}`,
  )

test("lines become headings, capitals, paragraphs and tables", () => {
  expect(
    shown("KẾ HOẠCH\n  Đẩy mạnh\n\nI. MỤC TIÊU\nĐiều 1. Phạm vi\n1. Chung\n| TT | Việc |\n| 1 | |\n|\nSau bảng"),
  ).toEqual([
    "centred: KẾ HOẠCH",
    "paragraph: Đẩy mạnh",
    "heading: I. MỤC TIÊU",
    "heading: Điều 1. Phạm vi",
    "paragraph: 1. Chung",
    [
      ["TT", "Việc"],
      ["1", ""],
    ],
    "paragraph: Sau bảng",
  ])
})

test("every letter of any text is shown once, in order", () => {
  const pieces = fc
    .array(fc.constantFrom("\n", "|", " ", "I. ", "Điều 2", "nội dung", "HOA", "\n| a | b |\n"), { maxLength: 40 })
    .map((parts) => parts.join(""))
  fc.assert(
    fc.property(pieces, (text) => {
      const spans = layOutText(text).flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block]))
      const words = spans.map((span) => text.slice(span.start, span.end)).join("")
      expect(words.replace(/[\s|]/g, "")).toBe(text.replace(/[\s|]/g, ""))
      expect(spans.every((span, i) => i === 0 || span.start >= (spans[i - 1]?.end ?? 0))).toBe(true)
    }),
  )
})

test("only the lines that begin within the bound are laid out, and a bound beyond the text ends", () => {
  expect(layOutText("một\nhai\nba", 5).map((block) => block.start)).toEqual([0, 4])
  expect(layOutText("một", 1000)).toHaveLength(1)
})
