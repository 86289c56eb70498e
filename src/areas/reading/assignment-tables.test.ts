import { expect, test } from "vitest"
import { proposePlan, read } from "./index.ts"

const rows = (text: string) =>
  read(text).assignments.map(({ lead, coordinating, deadline, work }) => [work, lead, coordinating, deadline])

test("the columns may stand in any order", () => {
  const text =
    "| Thời hạn | Đơn vị phối hợp | Cơ quan thực hiện | Sản phẩm | Nội dung công việc | STT |\n| Quý III/2026 | Công an phường; Trạm Y tế | Phòng Kinh tế | Báo cáo | Kiểm tra bếp ăn trường học | 1 |"
  expect(rows(text)).toEqual([
    ["Kiểm tra bếp ăn trường học", "Phòng Kinh tế", ["Công an phường", "Trạm Y tế"], "2026-09"],
  ])
})

test("a short row is set into the columns by what its cells say", () => {
  const text =
    "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Sản phẩm | Thời gian hoàn thành |\n| 1 | Lập bản đồ ngập úng | Phòng Kinh tế | Công an phường | Bản đồ | 30/6/2026 |\n| 2 | Nạo vét cống | Phòng Kinh tế | 15/7/2026 |\n| Dựng biển báo tại các hầm chui | Công an phường | 12/2026 |"
  expect(rows(text)).toEqual([
    ["Lập bản đồ ngập úng", "Phòng Kinh tế", ["Công an phường"], "2026-06-30"],
    ["Nạo vét cống", "Phòng Kinh tế", [], "2026-07-15"],
    ["Dựng biển báo tại các hầm chui", "Công an phường", [], "2026-12"],
  ])
})

test("a heading repeated on a new page is no work, and a row of one cell may set the year", () => {
  const text =
    "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n| I | Nhiệm vụ năm 2027 | | |\n| 1 | Tập huấn tổ trưởng | Văn phòng | Quý II |\n| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n| 2 | Thi tìm hiểu pháp luật | Phòng Tư pháp | Tháng 11 |"
  expect(rows(text)).toEqual([
    ["Tập huấn tổ trưởng", "Văn phòng", [], "2027-06"],
    ["Thi tìm hiểu pháp luật", "Phòng Tư pháp", [], "2027-11"],
  ])
})

test("one cell may tell who leads and who helps", () => {
  const text =
    "| TT | Nội dung | Cơ quan chủ trì, phối hợp |\n| 1 | Trồng cây | Phòng Kinh tế chủ trì; Đoàn Thanh niên phường phối hợp |\n| 2 | Phát quà | Hội Chữ thập đỏ phường (chủ trì), Trạm Y tế (phối hợp) |"
  expect(rows(text)).toEqual([
    ["Trồng cây", "Phòng Kinh tế", ["Đoàn Thanh niên phường"], null],
    ["Phát quà", "Hội Chữ thập đỏ phường", ["Trạm Y tế"], null],
  ])
})

test("no title of a proposal is a raw row", () => {
  const text =
    "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n| 1 | RÀ SOÁT HỘ KINH DOANH | Phòng Kinh tế | Quý I/2026 |\n| 2 | | Văn phòng | Quý II/2026 |\n| 5 | Mua máy tính | Văn phòng |"
  const titles = proposePlan(read(text), text).proposals.map(({ title }) => title)
  expect(titles).toEqual(["Rà soát hộ kinh doanh", "Mua máy tính"])
})

test.each(["nt", "-nt-", "Như trên", "〃", '"'])("a cell that says “%s” stands for the one above it", (same) => {
  const text = `PHÂN CÔNG NHIỆM VỤ
| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |
| 1 | Rà soát thủ tục hành chính | Văn phòng HĐND và UBND | Phòng Kinh tế | Quý I/2026 |
| 2 | Công khai thủ tục hành chính | ${same} | ${same} | Quý II/2026 |
`
  expect(read(text).assignments.map(({ lead, coordinating }) => [lead, ...coordinating])).toEqual([
    ["Văn phòng HĐND và UBND", "Phòng Kinh tế"],
    ["Văn phòng HĐND và UBND", "Phòng Kinh tế"],
  ])
})
