import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { cleanLine, cleanText, closeList } from "./clean-text.ts"
import { composeDocument } from "./compose.ts"
import { composeBlocks } from "./compose-blocks.ts"
import { canDraw, widthOf } from "./font-metrics.ts"
import { textWidth } from "./layout.ts"
import { balanceLines } from "./line-breaks.ts"
import type { OfficialDocument, Table } from "./model.ts"

const paper: OfficialDocument = {
  side: "state",
  parentBody: null,
  issuer: "ỦY BAN NHÂN DÂN XÃ A",
  symbol: "Số:      /BC-UBND",
  place: "Xã A",
  date: plainDate("2026-02-05"),
  typeName: "BÁO CÁO",
  abstract: "Kết quả công tác",
  blocks: [],
  signature: null,
  recipients: [],
  draftMark: null,
}
const bold = { size: 13, bold: true, italic: false }
const shown = (document: OfficialDocument): string[] => {
  const { letterhead, opening } = composeDocument(document)
  return [...letterhead.left, ...letterhead.right, ...opening].flatMap((piece) => ("text" in piece ? [piece.text] : []))
}

describe("letterhead", () => {
  test.each([
    ["2026-02-05", "Xã A, ngày 05 tháng 02 năm 2026"],
    ["2026-03-09", "Xã A, ngày 09 tháng 3 năm 2026"],
    ["2026-11-22", "Xã A, ngày 22 tháng 11 năm 2026"],
  ])("writes %s as the rules do", (date, words) => {
    expect(shown({ ...paper, date: plainDate(date) })).toContain(words)
  })

  test("leaves the blank of a draft for the registry and for the day", () => {
    const words = shown({ ...paper, date: null }).join("\n")
    expect(words).toMatch(/Số:\u00A0{6}\/BC-UBND/)
    expect(words).toMatch(/ngày\u00A0+tháng\u00A0+năm\u00A0+$/m)
  })

  test("a letter names its subject under the symbol and has no type", () => {
    const words = shown({ ...paper, typeName: null, abstract: "báo cáo tiến độ" })
    expect(words).toContain("V/v báo cáo tiến độ")
    expect(words).not.toContain("BÁO CÁO")
  })

  test("the Party's letterhead has its star and its own heading", () => {
    const words = shown({ ...paper, side: "party", symbol: "Số 01-BC/ĐU" })
    expect(words).toContain("ĐẢNG CỘNG SẢN VIỆT NAM")
    expect(words).toContain("*")
    expect(words).not.toContain("Độc lập - Tự do - Hạnh phúc")
  })

  test("the State's heading fits its half of the page on one line, its rule as long as the motto", () => {
    const { letterhead } = composeDocument(paper)
    const column = textWidth(false) * (1 - letterhead.leftShare)
    const [name, motto, rule] = letterhead.right
    if (name?.kind !== "text" || motto?.kind !== "text" || rule?.kind !== "line") throw new Error("unexpected pieces")
    expect(widthOf(name.text, name)).toBeLessThan(column)
    expect(rule.width).toBeCloseTo(widthOf(motto.text, motto), 3)
  })
})

describe("lists", () => {
  test("end with ; and the last with a full stop, whatever was typed", () => {
    expect(closeList(["- Như trên;", "Các phòng.", "", "Lưu: VT"])).toEqual(["Như trên;", "Các phòng;", "Lưu: VT."])
  })
})

describe("line breaks", () => {
  test("a name breaks where it reads well", () => {
    expect(balanceLines("ỦY BAN NHÂN DÂN TỈNH CÀ MAU", bold, 180)).toBe("ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU")
  })

  test("a number keeps its unit", () => {
    const text = "Kết quả thực hiện nhiệm vụ 10 tháng đầu năm và nhiệm vụ trọng tâm 02 tháng cuối năm 2026"
    for (let room = 150; room < 500; room += 25)
      for (const line of balanceLines(text, bold, room).split("\n").slice(0, -1)) expect(line).not.toMatch(/\d$/)
  })

  test.each([
    [250, "(Kèm theo Báo cáo số 01-BC/ĐU,\nngày 22/11/2026 của Đảng ủy xã Tân Thạnh)"],
    [350, "(Kèm theo Báo cáo số 01-BC/ĐU, ngày 22/11/2026\ncủa Đảng ủy xã Tân Thạnh)"],
  ])("a date is not torn from its word in %d points", (room, lines) => {
    expect(balanceLines(lines.replace("\n", " "), bold, room)).toBe(lines)
  })

  test("a year is not torn from the blanks of a day to be written by hand", () => {
    const text = cleanLine(
      "(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm 2026 của Ủy ban nhân dân xã Tân Thạnh)",
    )
    expect(balanceLines(text, { ...bold, size: 14 }, 400)).toMatch(/năm 2026\n/)
  })

  test("keep every word in order, in no more lines than needed, each fitting when its words do", () => {
    const words = fc.array(fc.stringMatching(/^[a-zỳọế]{1,9}$/), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, fc.integer({ min: 90, max: 400 }), (given, room) => {
        const lines = balanceLines(given.join(" "), bold, room).split("\n")
        expect(lines.join(" ")).toBe(given.join(" "))
        for (const line of lines) expect(widthOf(line, bold) <= room || !line.includes(" ")).toBe(true)
      }),
    )
  })
})

describe("clean text", () => {
  test("composes tone marks and drops what paper cannot show", () => {
    expect(cleanText("Vie\u0302\u0323t\u200B Nam\u0000\uFEFF")).toBe("Việt Nam")
    expect(cleanText("a\r\nb\u2028c\td")).toBe("a\nb\nc d")
    expect(cleanText("x\uD800y\uFFFEz")).toBe("xyz")
    expect(cleanLine(" hai\ndòng ")).toBe("hai dòng")
  })

  test("cleaning twice changes nothing more, and no control character is left", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const cleaned = cleanText(text)
        expect(cleanText(cleaned)).toBe(cleaned)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).not.toMatch(/[^\n\P{Cc}]/u)
      }),
    )
  })
})

describe("fonts", () => {
  test("draw every Vietnamese letter", () => {
    const letters = "aăâeêioôơuưyđ".split("")
    const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]
    const all = letters.flatMap((letter) => tones.map((tone) => (letter + tone).normalize("NFC")))
    const composed = [...all, ...all.map((letter) => letter.toUpperCase())].filter((letter) => letter.length === 1)
    expect(composed.filter((letter) => !canDraw(letter.codePointAt(0) ?? 0))).toEqual([])
    expect(canDraw(0x1f600)).toBe(false)
  })

  test("know the widths of Times New Roman", () => {
    // Digits are half an em; a capital M is 0.889 em, 0.944 em in bold.
    expect(widthOf("0000", { size: 10, bold: false, italic: false })).toBeCloseTo(20, 2)
    expect(widthOf("M", { size: 1000, bold: false, italic: false })).toBeCloseTo(889, -1)
    expect(widthOf("M", { size: 1000, bold: true, italic: false })).toBeCloseTo(944, -1)
  })
})

describe("tables", () => {
  const table: Table = {
    kind: "table",
    columns: [
      { title: "TT", width: 1 },
      { title: "Tên", width: 20 },
      { title: "Đạt", group: "Kết quả", width: 1 },
      { title: "Chưa đạt", group: "Kết quả", width: 1 },
    ],
    rows: [{ cells: ["1", "Xã A", "12/12/2026"] }],
  }
  const composed = (given: Table) => {
    const [block] = composeBlocks([given], 400)
    if (block?.kind !== "table") throw new Error("not a table")
    return block
  }

  test("group headings, and fill the cells that are missing", () => {
    const { headings, rows } = composed(table)
    expect(headings[0]?.map(({ title, across, down }) => [title, across, down])).toEqual([
      ["TT", 1, 2],
      ["Tên", 1, 2],
      ["Kết quả", 2, 1],
    ])
    expect(headings[1]?.map(({ title, column }) => [title, column])).toEqual([
      ["Đạt", 2],
      ["Chưa đạt", 3],
    ])
    expect(rows[0]?.cells).toEqual(["1", "Xã A", "12/12/2026", ""])
  })

  test("fill their width and keep a date whole although its column asked for little", () => {
    const { columns, size } = composed(table)
    expect(columns.reduce((sum, column) => sum + column.width, 0)).toBeCloseTo(400, 3)
    expect(columns[2]?.width).toBeGreaterThan(widthOf("12/12/2026", { size, bold: false, italic: false }))
  })

  test("refuse to have no columns", () => {
    expect(() => composed({ ...table, columns: [], rows: [] })).toThrow(/no columns/)
  })

  test("refuse a row with more cells than columns", () => {
    expect(() => composed({ ...table, rows: [{ cells: ["", "", "", "", ""] }] })).toThrow(/5 cells for 4 columns/)
  })
})
