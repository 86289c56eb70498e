import { expect, test } from "vitest"
import { read } from "./index.ts"

const items = (text: string) => read(text).outline.map(({ role, text: wording }) => [role, wording])

test("a paragraph without a mark under a heading of goals is a goal", () => {
  const text =
    "I. MỤC TIÊU\n\n1. Mục tiêu đến năm 2030\n\n- Có 95% số hộ dùng nước sạch.\n\nĐường thôn, đường xóm được trải nhựa hoặc bê tông, đi lại thuận tiện quanh năm; chợ, trường học và trạm y tế đạt mức khá của tỉnh.\n\n2. Tầm nhìn đến năm 2045\n\nKinh tế của xã phát triển vững chắc, góp phần đưa vùng bãi trở thành nơi đáng sống; thu nhập của người dân thuộc nhóm cao của tỉnh."
  const goals = items(text).filter(([role]) => role === "goal" || role === "target")
  expect(goals.map(([, wording]) => (wording ?? "").slice(0, 14))).toEqual([
    "- Có 95% số hộ",
    "Đường thôn, đư",
    "Kinh tế của xã",
  ])
})

test("“chủ động trong việc …” after a comma is work of its own", () => {
  const text =
    "Đảng ủy xã sẽ chú trọng đổi mới cách làm việc. Đặc biệt, nâng cao chất lượng sinh hoạt của các chi bộ thôn, chủ động trong việc xây dựng kế hoạch phát triển đảng viên trẻ."
  const work = items(text).map(([, wording]) => wording)
  expect(work).toContain("xây dựng kế hoạch phát triển đảng viên trẻ")
  expect(work).toContain("nâng cao chất lượng sinh hoạt của các chi bộ thôn")
})
