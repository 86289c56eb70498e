import { expect, test } from "vitest"
import { readBlocks } from "./blocks.ts"
import { read } from "./index.ts"
import { prepare } from "./source.ts"
import { readTables } from "./tables.ts"

const rowsOf = (text: string) => {
  const source = prepare(text)
  return readTables(source, readBlocks(source)).flatMap((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => source.plain.slice(cell.start, cell.end).replaceAll("\n", " ")).join(" | "),
    ),
  )
}
const work = (text: string) =>
  read(text).assignments.map(({ lead, coordinating, deadline, work: what, product }) => [
    what,
    lead,
    coordinating.join("; "),
    deadline,
    product,
  ])

const tasks = `PHỤ LỤC
PHÂN CÔNG VIỆC LÀM

STT
Nhiệm vụ
Cơ quan
chủ trì
Cơ quan
phối hợp
Thời gian
hoàn thành
Sản phẩm
I
Nhóm nhiệm vụ về đất đai
1
Rà soát các khu đất công bỏ trống
trên địa bàn xã
Phòng Kinh tế
Công an xã
Trạm Y tế
Quý II/2026
Báo cáo
2
Cắm mốc ranh giới đường
liên thôn
Ban Chỉ huy quân sự
xã
12/2026
II
Nhóm nhiệm vụ về văn hóa
3
Sửa nhà văn hóa thôn Đông
Phòng Văn hóa - Xã hội
Các thôn
Thường xuyên
4
Mở thư viện
Tháng 9/2026
Thư viện

Kế hoạch này thay kế hoạch năm trước.

Nơi nhận:
- Như trên;`

const tasksRead = [
  ["Rà soát các khu đất công bỏ trống trên địa bàn xã", "Phòng Kinh tế", "Công an xã; Trạm Y tế", "2026-06", "Báo cáo"],
  ["Cắm mốc ranh giới đường liên thôn", "Ban Chỉ huy quân sự xã", "", "2026-12", null],
  ["Sửa nhà văn hóa thôn Đông", "Phòng Văn hóa - Xã hội", "Các thôn", null, null],
  ["Mở thư viện", "Phòng Văn hóa - Xã hội", "", "2026-09", "Thư viện"],
]

test("cells on lines of their own, wrapped, empty, in groups, and a lead that holds for two rows", () => {
  expect(work(tasks)).toEqual(tasksRead)
  expect(read(tasks).assignments.map(({ doubts }) => doubts.includes("carried-lead"))).toEqual([
    false,
    false,
    false,
    true,
  ])
})

test("an empty line between all cells, none inside them", () => {
  const inside = /\n\n(?=(?:chủ|phối|hoàn thành|trên địa|liên thôn|xã\n|Trạm Y))/gu
  expect(work(tasks.replaceAll(/\n+/g, "\n\n").replace(inside, "\n"))).toEqual(tasksRead)
})

test("cells give no items of the outline, and the text after the table stays text", () => {
  const { outline } = read(tasks)
  expect(outline.filter(({ text }) => /Nhóm nhiệm vụ|Phòng|Quý/.test(text))).toEqual([])
  const source = prepare(tasks)
  expect(
    readBlocks(source).filter(({ kind, start }) => kind === "text" && start > tasks.indexOf("Thư viện\n")).length,
  ).toBe(3)
})

test("columns in any order, without numbers", () => {
  const text =
    "Thời hạn\nNội dung công việc\nĐơn vị thực hiện\nĐơn vị phối hợp\nQuý I/2026\nKiểm tra an toàn đập\nPhòng Kinh tế\nCông an xã\nQuý II/2026\nTập huấn phòng cháy\nCông an xã\nTháng 11/2026\nThay đèn đường\nPhòng Kinh tế\nBan Quản lý chợ"
  expect(work(text)).toEqual([
    ["Kiểm tra an toàn đập", "Phòng Kinh tế", "Công an xã", "2026-03", null],
    ["Tập huấn phòng cháy", "Công an xã", "", "2026-06", null],
    ["Thay đèn đường", "Phòng Kinh tế", "Ban Quản lý chợ", "2026-11", null],
  ])
})

test("a head over two heads, and a row that numbers the columns", () => {
  const text =
    "TT\nNội dung\nCơ quan thực hiện\nThời gian\nChủ trì\nPhối hợp\n(1)\n(2)\n(3)\n(4)\n(5)\n1\nKiểm tra lò mổ\nTrạm Thú y\nCông an xã\nQuý I/2026\n2\nPhun thuốc muỗi\nTrạm Y tế\nTháng 6/2026"
  expect(rowsOf(text)).toEqual([
    "TT | Nội dung | Chủ trì | Phối hợp | Thời gian",
    "1 | Kiểm tra lò mổ | Trạm Thú y | Công an xã | Quý I/2026",
    "2 | Phun thuốc muỗi | Trạm Y tế |  | Tháng 6/2026",
  ])
})

const head = "TT\nChỉ tiêu\nĐơn vị tính\nKế hoạch\nnăm 2025\nThực hiện\nnăm 2025\nTỷ lệ\n(%)"
const figures = `Biểu 1. KẾT QUẢ

${head}
1
2
3
4
5
6
1
Diện tích lúa
Ha
1.200
1.260
105
2
Số hộ thoát nghèo trong
năm
Hộ
40
38
95
Trong đó: hộ neo đơn
Hộ
12
12
100
3
Thu ngân sách
Triệu đồng
8.500
9.350
110
7
${head}
4
Tỷ lệ hộ dùng nước sạch
%
95
96,5
5
Số lớp tập huấn
Lớp
6
7
116,7

Trên đây là kết quả.`

test("figures by row and column, over a page with its number and the head again", () => {
  expect(rowsOf(figures)).toEqual([
    "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2025 | Thực hiện năm 2025 | Tỷ lệ (%)",
    "1 | Diện tích lúa | Ha | 1.200 | 1.260 | 105",
    "2 | Số hộ thoát nghèo trong năm | Hộ | 40 | 38 | 95",
    " | Trong đó: hộ neo đơn | Hộ | 12 | 12 | 100",
    "3 | Thu ngân sách | Triệu đồng | 8.500 | 9.350 | 110",
    "4 | Tỷ lệ hộ dùng nước sạch | % | 95 | 96,5 | ",
    "5 | Số lớp tập huấn | Lớp | 6 | 7 | 116,7",
  ])
  const said = read(figures).claims.map(({ indicator, values, period }) => [
    indicator,
    values[0]?.value,
    values[0]?.unit,
    period,
  ])
  expect(said).toContainEqual(["Diện tích lúa", 1260, "Ha", "năm 2025"])
  expect(said).toContainEqual(["Thu ngân sách", 8500, "Triệu đồng", "năm 2025"])
  expect(
    said
      .filter(([name]) => name === "Thu ngân sách")
      .at(-1)
      ?.slice(1, 3),
  ).toEqual([110, "%"])
  expect(said.length).toBe(17)
})

test("years as heads of columns", () => {
  const text =
    "STT\nChỉ tiêu\nĐVT\nNăm\n2026\n2027\n2028\n1\nTỷ lệ hộ nghèo\n%\n3,1\n2,4\n1,8\n2\nSố chợ đạt chuẩn\nChợ\n1\n2\n3"
  expect(rowsOf(text)).toEqual([
    "STT | Chỉ tiêu | ĐVT | 2026 | 2027 | 2028",
    "1 | Tỷ lệ hộ nghèo | % | 3,1 | 2,4 | 1,8",
    "2 | Số chợ đạt chuẩn | Chợ | 1 | 2 | 3",
  ])
})

test("a group may be a heading with its mark; a heading without rows ends the table", () => {
  const text =
    "TT\nChỉ tiêu\nĐơn vị chủ trì\nI. Kinh tế\n1\nCó thêm hai chợ\nPhòng Kinh tế\nII. Xã hội\n1\nXây nhà trẻ\nPhòng Văn hóa - Xã hội\nIII. TỔ CHỨC THỰC HIỆN\nCác phòng báo cáo hằng quý."
  expect(work(text).map(([what, lead]) => [what, lead])).toEqual([
    ["Có thêm hai chợ", "Phòng Kinh tế"],
    ["Xây nhà trẻ", "Phòng Văn hóa - Xã hội"],
  ])
  expect(read(text).outline.at(-1)?.marker).toBe("III.")
})

test.each([
  "Nhiệm vụ\nGiải pháp\nThời gian thực hiện\nTrong năm nay, xã làm ba việc. Việc đầu là sửa đường.",
  "Số thứ tự\nNhiệm vụ\nnày được nêu ở trên và sẽ được nói rõ ở phần sau của bài viết này.",
  "STT\nHọ và tên\nChức vụ\n1\nLê Văn Ba\nTrưởng thôn\n2\nHồ Thị Tư\nPhó thôn",
])("no table of work or figures: %s", (text) => {
  expect(rowsOf(text)).toEqual([])
  expect(read(text).assignments).toEqual([])
})

test("time grows with the number of cells", () => {
  const rows = (count: number) =>
    `STT\nNhiệm vụ\nCơ quan chủ trì\nThời gian\n${Array.from({ length: count }, (_, i) => `${i + 1}\nDọn kênh số ${i + 1} của thôn\nPhòng Kinh tế\nQuý II/2026\n`).join("")}`
  expect(work(rows(2500)).length).toBe(2500)
})

test("heads one after another cost no more than they are long", () => {
  expect(read("STT\nNhiệm vụ\nChủ trì\n1\n".repeat(2500)).assignments).toEqual([])
})
