import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { writeLines } from "../write-lines.ts"
import { fractionOf, type PageContent, type Piece, type Ruling } from "./model.ts"
import { writePages } from "./write-pages.ts"

/** Letters of 12 points that are 6 points wide each. */
const at = (left: number, base: number, text: string, size = 12): Piece => ({
  text,
  left,
  right: left + text.length * size * 0.5,
  top: base - size,
  bottom: base + size * 0.25,
  base,
  size,
  confidence: null,
})
const page = (pieces: Piece[], rulings: Ruling[] = [], number = 1): PageContent => ({
  number,
  width: 595,
  height: 842,
  turn: 0,
  skew: 0,
  pieces,
  rulings,
})
const level = (y: number, left: number, right: number): Ruling => ({ left, right, top: y, bottom: y })
const upright = (x: number, top: number, bottom: number): Ruling => ({ left: x, right: x, top, bottom })
const textOf = (...pages: PageContent[]) => writeLines(writePages(pages)).text
const table = (rows: number[], columns: number[]): Ruling[] => [
  ...rows.map((y) => level(y, columns[0] as number, columns.at(-1) as number)),
  ...columns.map((x) => upright(x, rows[0] as number, rows.at(-1) as number)),
]

test("a letterhead of whole lines is not parted at a blank between two words", () => {
  const text = textOf(
    page([
      at(70, 60, "UY"),
      at(104, 60, "BAN NHAN DAN PHUONG"),
      at(70, 75, "CONG"),
      at(116, 75, "HOA XA HOI CHU NGHIA VIET NAM"),
      at(70, 90, "Ha Noi, ngày 17 tháng 11 nam 2025"),
      at(70, 130, "Noi dung cua van ban nay bat dau tu day."),
    ]),
  )
  expect(text.split("\n").slice(0, 3)).toEqual([
    "UY BAN NHAN DAN PHUONG",
    "CONG HOA XA HOI CHU NGHIA VIET NAM",
    "Ha Noi, ngày 17 tháng 11 nam 2025",
  ])
})

describe("columns", () => {
  const lines = (left: number, words: string[], from = 200) => words.map((text, i) => at(left, from + i * 15, text))

  test("stand one after the other, the left one first, between lines of full width", () => {
    const pieces = [
      at(70, 150, "Dong mo dau chay het be ngang cua trang giay nay, tu trai sang phai."),
      ...lines(70, ["Cot trai mot", "cot trai hai", "cot trai ba", "cot trai bon"]),
      ...lines(320, ["Cot phai mot", "cot phai hai", "cot phai ba"]),
      at(70, 300, "Dong cuoi chay het be ngang cua trang giay nay, tu trai sang phai."),
    ]
    const text = textOf(page(pieces))
    expect(text.replace(/\n+/g, "\n").split("\n").slice(1, -1)).toEqual([
      "Cot trai mot",
      "cot trai hai",
      "cot trai ba",
      "cot trai bon",
      "Cot phai mot",
      "cot phai hai",
      "cot phai ba",
    ])
  })

  test("a sentence goes on from the foot of one to the head of the next", () => {
    const text = textOf(
      page([...lines(70, ["Cau nay", "chua het", "nen no"]), ...lines(320, ["di tiep", "o day", "het."])]),
    )
    expect(text).toBe("Cau nay\nchua het\nnen no\ndi tiep\no day\nhet.")
  })

  test("recipients are read to their end before the signature beside them", () => {
    const pieces = [
      ...lines(70, ["Nơi nhận:", "- Như trên;", "- Lưu: VT."]),
      at(330, 203, "TM. ỦY BAN NHÂN DÂN"),
      at(350, 218, "CHỦ TỊCH"),
      at(340, 290, "Nguyễn Văn An"),
      at(70, 245, "- Các phòng."),
    ]
    const text = textOf(page(pieces)).split(/\n+/)
    expect(text).toEqual([
      "Nơi nhận:",
      "- Như trên;",
      "- Lưu: VT.",
      "- Các phòng.",
      "TM. ỦY BAN NHÂN DÂN",
      "CHỦ TỊCH",
      "Nguyễn Văn An",
    ])
  })

  test("the markers of a list are no column", () => {
    const pieces = ["1.", "2.", "3."].flatMap((mark, i) => [
      at(70, 200 + i * 15, mark),
      at(110, 200 + i * 15, `Viec thu ${i} cua ke hoach`),
    ])
    expect(textOf(page(pieces))).toBe(
      "1. Viec thu 0 cua ke hoach\n2. Viec thu 1 cua ke hoach\n3. Viec thu 2 cua ke hoach",
    )
  })
})

describe("tables", () => {
  const columns = [70, 110, 330, 480]

  test("with lines come as rows; the lines of a cell are joined, merged cells keep their words at the start", () => {
    const rulings = [
      ...table([200, 230, 275, 300], columns).filter((line) => line.left !== 110 || line.top !== 200),
      upright(110, 200, 275),
      // The last row is one cell: no upright lines inside.
    ].map((line) => (line.left === line.right && line.left > 70 && line.left < 480 ? { ...line, bottom: 275 } : line))
    const pieces = [
      at(75, 220, "TT"),
      at(115, 220, "Nhiem vu"),
      at(335, 220, "Thoi han"),
      at(75, 245, "1"),
      at(115, 245, "Ra soat thu tuc"),
      at(115, 260, "hanh chinh"),
      at(335, 245, "30/6/2026"),
      at(75, 290, "Tong cong"),
    ]
    expect(textOf(page(pieces, rulings))).toBe(
      "| TT | Nhiem vu | Thoi han |\n| 1 | Ra soat thu tuc hanh chinh | 30/6/2026 |\n| Tong cong | | |",
    )
  })

  test("a cell that goes on from above says so in each row", () => {
    const rulings = table([200, 230, 260, 290], columns).map((line) =>
      line.top === 260 && line.bottom === 260 ? { ...line, left: 110 } : line,
    )
    const pieces = [
      at(75, 220, "Nhom"),
      at(115, 220, "Viec"),
      at(75, 245, "A"),
      at(115, 245, "mot"),
      at(115, 275, "hai"),
    ]
    expect(textOf(page(pieces, rulings))).toBe("| Nhom | Viec | |\n| A | mot | |\n| 〃 | hai | |")
  })

  test("that go on over pages are one, with one head; a row that was cut in two is joined", () => {
    const head = (y: number) => [at(75, y, "TT"), at(115, y, "Nhiem vu"), at(335, y, "Thoi han")]
    const first = page(
      [
        ...head(720),
        at(75, 745, "1"),
        at(115, 745, "Viec dau"),
        at(335, 745, "31/3"),
        at(75, 770, "2"),
        at(115, 770, "Viec hai"),
      ],
      table([705, 730, 755, 780], columns),
    )
    const second = page(
      [...head(85), at(115, 110, "con tiep"), at(335, 110, "30/6"), at(75, 135, "3"), at(115, 135, "Viec ba")],
      table([70, 95, 120, 145], columns),
      2,
    )
    expect(textOf(first, second)).toBe(
      "| TT | Nhiem vu | Thoi han |\n| 1 | Viec dau | 31/3 |\n| 2 | Viec hai con tiep | 30/6 |\n| 3 | Viec ba | |",
    )
  })

  test("without lines are told by three columns that stand in line", () => {
    const row = (y: number, cells: string[]) => cells.map((text, i) => at([70, 250, 400][i] as number, y, text))
    const pieces = [
      ...row(200, ["Chi tieu", "Ke hoach", "Ket qua"]),
      ...row(215, ["Thu", "100", "90"]),
      ...row(230, ["Chi", "80", "70"]),
    ]
    expect(textOf(page(pieces))).toBe("| Chi tieu | Ke hoach | Ket qua |\n| Thu | 100 | 90 |\n| Chi | 80 | 70 |")
  })

  test("a frame around a title and the rule of a letterhead are none", () => {
    expect(textOf(page([at(80, 220, "DU THAO")], table([205, 230], [70, 140])))).toBe("DU THAO")
    expect(textOf(page([at(80, 220, "TIEU DE")], [level(228, 80, 130)]))).toBe("TIEU DE")
  })
})

describe("what belongs to no page", () => {
  const body = (number: number, extra: Piece[]) =>
    page([at(70, 300, `Noi dung trang ${"abc"[number - 1]}`), at(70, 315, "dong hai"), ...extra], [], number)

  test("running heads and page numbers are left out, a number in the text is not", () => {
    const pages = [1, 2, 3].map((n) =>
      body(n, [at(70, 40, "Ke hoach nam 2026"), at(290, 810, String(n)), at(70, 500, "100")]),
    )
    expect(textOf(...pages)).not.toMatch(/Ke hoach nam|^\d$/m)
    expect(textOf(...pages).match(/^100$/gm)).toHaveLength(3)
  })

  test("the stamp of signing software is left out", () => {
    const stamp = [at(400, 60, "Người ký: Ủy ban nhân dân", 8), at(400, 70, "Thời gian ký: 02.03.2026 08:00", 8)]
    expect(textOf(body(1, stamp))).toBe("Noi dung trang a\ndong hai")
  })

  test("notes at the foot stand at the end, not between two halves of a sentence", () => {
    const first = page(
      [1, 2, 3, 4]
        .map((i) => at(70, 640 + i * 15, `Dong thu ${i} cua trang`))
        .concat(at(70, 750, "1 Chu thich o cuoi trang", 9)),
      [level(735, 70, 200)],
    )
    expect(textOf(first, page([at(70, 100, "va phan con lai.")], [], 2))).toBe(
      "Dong thu 1 cua trang\nDong thu 2 cua trang\nDong thu 3 cua trang\nDong thu 4 cua trang\nva phan con lai.\n\n1 Chu thich o cuoi trang",
    )
  })
})

describe("places", () => {
  test("every line leads to a box on its page, and the letters there are those of the line", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 60, max: 480 }), fc.integer({ min: 70, max: 770 })), { maxLength: 25 }),
        (spots) => {
          const pieces = spots.map(([x, y], i) => at(x, y, `chu${i}`))
          const { text, places } = writeLines(writePages([page(pieces)]))
          for (const piece of pieces) if (pieces.length > 0) expect(text).toContain(piece.text)
          for (const place of places) {
            expect(text.slice(place.start, place.end).trim()).not.toBe("")
            expect(place.box && place.box.left < place.box.right && place.box.top < place.box.bottom).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([90, 180, 270] as const)("a page turned by %i for reading is shown as it came", (turn) => {
    const turned = { width: turn === 180 ? 600 : 800, height: turn === 180 ? 800 : 600, turn, skew: 0 }
    const box = fractionOf({ left: 80, top: 60, right: 160, bottom: 90 }, turned)
    expect(box.right - box.left).toBeGreaterThan(0)
    const corner = { 90: [0.1, 0.8], 180: [0.7333, 0.8875], 270: [0.85, 0.1] }[turn]
    expect([box.left, box.top].map((value) => Math.round(value * 1e4) / 1e4)).toEqual(corner)
  })
})
