import { expect, test } from "vitest"
import { read } from "./index.ts"
import { readBlocks } from "./blocks.ts"
import { prepare } from "./source.ts"
import { readTables } from "./tables.ts"

const rowsOf = (text: string) => {
  const source = prepare(text)
  return readTables(source, readBlocks(source)).map((table) =>
    table.rows.map((row) => row.cells.map((cell) => source.plain.slice(cell.start, cell.end).replaceAll("\n", " "))),
  )
}
const leads = (text: string) =>
  read(text).assignments.map(({ work, lead, coordinating, deadline }) => [work, lead, coordinating, deadline])

const head = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành"]
const rows = [
  ["1", "Rà soát hộ nghèo", "Phòng Kinh tế", "", "Quý II/2026"],
  ["2", "Nâng cấp nhà văn hóa thôn", "Phòng Văn hóa - Xã hội", "Công an xã", ""],
  ["3", "Sắp xếp lại chợ", "Ban Quản lý chợ", "Phòng Kinh tế", "12/2026"],
]
const expected = [
  ["Rà soát hộ nghèo", "Phòng Kinh tế", [], "2026-06"],
  ["Nâng cấp nhà văn hóa thôn", "Phòng Văn hóa - Xã hội", ["Công an xã"], null],
  ["Sắp xếp lại chợ", "Ban Quản lý chợ", ["Phòng Kinh tế"], "2026-12"],
]

const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
const barred = (cells: readonly string[]) => `|\n${cells.map((cell) => (cell === "" ? "|" : `${cell}\n|`)).join("\n")}`
const listed = (cells: readonly string[]) => `|\n${cells.filter((cell) => cell !== "").join("\n")}`

test.each([
  ["rows on a line each", [head, ...rows].map(line).join("\n")],
  ["rows on a line each, with a rule", [line(head), "|---|---|---|---|---|", ...rows.map(line)].join("\n")],
  ["rows that open with no bar", [head, ...rows].map((row) => row.map((cell) => cell || "-").join(" | ")).join("\n")],
  ["cells parted by tabs", [head, ...rows].map((row) => row.join("\t")).join("\n")],
  ["a cell a line, each between bars, empty cells and all", [head, ...rows].map(barred).join("\n")],
  ["a cell a line, rows between bars, empty cells lost", `${[head, ...rows].map(listed).join("\n")}\n|`],
])("a table with %s gives its rows", (_, table) => {
  const found = leads(`II. PHÂN CÔNG\n\n${table}\n`)
  expect(found.map(([work, lead, , deadline]) => [work, lead, deadline])).toEqual(
    expected.map(([work, lead, , deadline]) => [work, lead, deadline]),
  )
  expect(found[1]?.[2]).toEqual(["Công an xã"])
  expect(found[2]?.[2]).toEqual(["Phòng Kinh tế"])
})

test("wrapped cells between bars are one cell, and a row may open with an empty one", () => {
  const text = `|\nSTT\n|\nChỉ tiêu\n|\nĐơn vị tính\n|\nNăm 2026\n|\n|\n1\n|\nSản lượng lúa cả năm của\ntoàn xã\n|\nTấn\n|\n3.200\n|\n|\n|\n- Vụ đông xuân\n|\nTấn\n|\n2.000\n|\n|\n|\n- Vụ mùa\n|\nTấn\n|\n1.200\n|`
  expect(rowsOf(text)).toEqual([
    [
      ["STT", "Chỉ tiêu", "Đơn vị tính", "Năm 2026"],
      ["1", "Sản lượng lúa cả năm của toàn xã", "Tấn", "3.200"],
      ["", "- Vụ đông xuân", "Tấn", "2.000"],
      ["", "- Vụ mùa", "Tấn", "1.200"],
    ],
  ])
})

test("a head over two columns is spread, and the row that numbers the columns tells how many there are", () => {
  const text = `|\nTT\n|\nNội dung\n|\nCơ quan thực hiện\n|\nThời hạn\n|\n|\nChủ trì\n|\nPhối hợp\n|\n|\n1\n|\n2\n|\n3\n|\n4\n|\n5\n|\n|\n1\n|\nKiểm tra lò mổ\n|\nTrạm Thú y\n|\n|\nQuý I/2026\n|`
  expect(rowsOf(text)).toEqual([
    [
      ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời hạn"],
      ["1", "Kiểm tra lò mổ", "Trạm Thú y", "", "Quý I/2026"],
    ],
  ])
})

test("an empty line ends a table", () => {
  const table = (name: string) => `|\nTT\n|\n${name}\n|\nGhi chú\n|\n|\n1\n|\nMột\n|\nHai\n|\n|\n2\n|\nBa\n|\nBốn\n|`
  expect(rowsOf(`${table("Việc")}\n\nBiểu số 2\n\n${table("Tên")}`).length).toBe(2)
})

test("a form without the letter names the plan it belongs to", () => {
  const text =
    "Mẫu biểu số 02\n\nDANH SÁCH CÔNG TRÌNH\n\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 24/11/2025 của Ủy ban nhân dân xã\nBình An)\n\n1. Đường liên thôn."
  expect(read(text).document).toMatchObject({
    symbol: "45/KH-UBND",
    date: "2025-11-24",
    issuer: "Ủy ban nhân dân xã Bình An",
  })
})

test("cells give no items, and a table does not hide the lines above it", () => {
  const text =
    "Mẫu biểu số 01\n\nDỰ BÁO SẢN LƯỢNG\n\n(Kèm theo Kế hoạch số 45/KH-UBND ngày 24/11/2025 của Ủy ban nhân dân xã Bình An)\n\n|\nTT\n|\nChỉ tiêu\n|\nĐơn vị tính\n|\nNăm 2026\n|\n|\n|\n- Vụ mùa\n|\nTấn\n|\n1.200\n|\n"
  const reading = read(text)
  expect(reading.outline.filter((item) => item.marker !== null)).toEqual([])
  expect(reading.document.symbol).toBe("45/KH-UBND")
})
