import { expect, test } from "vitest"
import { read } from "./index.ts"

test("a numbered order that opens with “Thực hiện” is work, not an introduction", () => {
  const text = `Kính gửi: Các phòng, ban
1. Thực hiện rà soát hộ nghèo trên địa bàn, giao Phòng Kinh tế chủ trì, hoàn thành trước ngày 30/6/2026.
2. Triển khai thực hiện chiến dịch vệ sinh môi trường, giao Công an phường chủ trì.`
  expect(read(text).assignments.map(({ lead }) => lead)).toEqual(["Phòng Kinh tế", "Công an phường"])
})

test("numbered legal bases are an introduction still", () => {
  const text = `1. Căn cứ Luật Tổ chức chính quyền địa phương;
2. Thực hiện Nghị quyết số 12-NQ/ĐU ngày 05/01/2026 của Đảng ủy phường.
Ủy ban nhân dân phường ban hành kế hoạch với các nội dung sau:
I. NHIỆM VỤ
1. Giao Phòng Kinh tế rà soát hộ kinh doanh.`
  const reading = read(text)
  expect(reading.assignments.map(({ lead }) => lead)).toEqual(["Phòng Kinh tế"])
  expect(reading.outline.map((item) => item.text.slice(0, 12))).not.toContain("1. Căn cứ Lu")
})
