import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { clausesUnder, isFrame } from "./coverage.ts"
import { layOutText } from "./lay-out-text.ts"

describe("a document laid out for reading", () => {
  test("lines that a page cut are one paragraph; list items and headings are their own", () => {
    const text = "KẾ HOẠCH\n\nTham mưu UBND\nphường rà soát.\na) Nhiệm vụ:\n- Số hóa"
    expect(layOutText(text, [], []).map((paragraph) => text.slice(paragraph.start, paragraph.end))).toEqual([
      "KẾ HOẠCH",
      "Tham mưu UBND\nphường rà soát.",
      "a) Nhiệm vụ:",
      "- Số hóa",
    ])
  })
  test("the innermost item owns the words, and its number stands once", () => {
    const text = "Mục tiêu chung, không còn hộ nghèo, hết."
    const pieces = layOutText(
      text,
      [
        { id: "goal", start: 0, end: text.length },
        { id: "target", start: 16, end: 34 },
      ],
      [],
    )[0]?.pieces
    expect(pieces?.map((piece) => [text.slice(piece.start, piece.end), piece.item, piece.opens])).toEqual([
      ["Mục tiêu chung, ", "goal", true],
      ["không còn hộ nghèo", "target", true],
      [", hết.", "goal", false],
    ])
  })
  test("lines of a letterhead stand each for themselves, whatever the width of the page", () => {
    const text =
      "UBND PHƯỜNG BẠCH MAI\nVăn phòng\nSố: 12/KH-UBND\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nNâng cao chất lượng phục vụ người dân trên địa bàn phường trong năm 2026 và các năm tiếp theo\nđến hết nhiệm kỳ."
    const laid = layOutText(text, [], [])
    expect(laid.map((each) => [each.looks, text.slice(each.start, each.end).slice(0, 8)])).toEqual([
      ["letterhead", "UBND PHƯ"],
      ["letterhead", "Văn phòn"],
      ["letterhead", "Số: 12/K"],
      ["letterhead", "Độc lập "],
      ["letterhead", "Hà Nội, "],
      ["heading", "KẾ HOẠCH"],
      ["text", "Nâng cao"],
    ])
  })
  test("a row of a table is laid out cell by cell, each with the items over it", () => {
    const text = "| TT | Việc | Hạn |\n| 5 | Rà soát thủ tục |  |"
    const rows = layOutText(text, [{ id: "a", start: 20, end: text.length }], [])
    expect(rows.map((row) => [row.looks, row.cells])).toEqual([
      ["row", [1, 1, 1]],
      ["row", [1, 1, 0]],
    ])
    expect(rows[1]?.pieces.map((piece) => [text.slice(piece.start, piece.end), piece.item, piece.opens])).toEqual([
      ["5", "a", true],
      ["Rà soát thủ tục", "a", false],
    ])
  })
  test("nothing but white space and the lines of tables is ever left out, whatever the text and the items", () => {
    const stretch = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]) => ({ id: `s${a}-${b}`, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: fc.constantFrom("a", "Đ", " ", "\n", ".", "-", "|", "1") }),
        fc.array(stretch, { maxLength: 6 }),
        (text, stretches) => {
          const shown = layOutText(text, stretches, [])
            .flatMap((paragraph) => paragraph.pieces.map((piece) => text.slice(piece.start, piece.end)))
            .join("")
          expect(shown.replace(/[\s|]/g, "")).toBe(text.replace(/[\s|]/g, ""))
        },
      ),
    )
  })
})

test("a clause counts as used when an item holds more than its edge", () => {
  const clauses = [
    { id: 1, start: 0, end: 50 },
    { id: 2, start: 51, end: 90 },
  ]
  expect(clausesUnder(clauses, { start: 10, end: 40 }).map((clause) => clause.id)).toEqual([1])
  expect(clausesUnder(clauses, { start: 45, end: 90 }).map((clause) => clause.id)).toEqual([2])
  expect(clausesUnder(clauses, { start: null, end: null })).toEqual([])
})

test.each([
  ["KẾ HOẠCH", true],
  ["II. NHIỆM VỤ", true],
  ["Những nhiệm vụ trọng tâm:", true],
  ["1. Về dữ liệu", true],
  ["Rà soát, công khai toàn bộ thủ tục hành chính.", false],
  ["Giữ vững ổn định chính trị, trật tự an toàn xã hội", false],
])("words that only head others ask for no work: %s", (words, frame) => expect(isFrame(words)).toBe(frame))
