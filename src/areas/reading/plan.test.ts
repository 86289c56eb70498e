import { expect, test } from "vitest"
import { proposePlan, read, renderTree } from "./index.ts"

const propose = (text: string) => proposePlan(read(text), text)
const congress = `Mục tiêu tổng quát nhiệm kỳ 2025-2030 là tiếp tục nâng cao năng lực lãnh đạo của Đảng bộ. Phấn đấu đến năm 2030, quận không còn hộ nghèo; đến năm 2045, trở thành quận phát triển bền vững.

Những nhiệm vụ trọng tâm:

(1) Đổi mới công tác lãnh đạo, quản lý.

(2) Chăm lo phát triển văn hóa.

Các khâu đột phá:

(1) Cải cách hành chính, xây dựng chính quyền điện tử.`

test("a congress text gives a goal, targets by year, key tasks and breakthroughs", () => {
  const { proposals } = propose(congress)
  expect(proposals.map(({ kind, deadline }) => [kind, deadline])).toEqual([
    ["goal", null],
    ["target", "2030-12-31"],
    ["target", "2045-12-31"],
    ["key-task", null],
    ["key-task", null],
    ["breakthrough", null],
  ])
  expect(proposals[1]).toMatchObject({ target: { value: 0, unit: "hộ nghèo" }, parent: proposals[0]?.id })
  expect(proposals[2]?.doubts).toContain("no-measure")
})

test("an item with lines of assignment is one task that spans them", () => {
  const text =
    "II. NHIỆM VỤ\n\n1. Về dữ liệu\n\na) Nhiệm vụ: Rà soát dữ liệu của thành phố.\n\nb) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Sở Nội vụ.\n\n- Đơn vị phối hợp: Sở Tư pháp.\n\nc) Thời gian thực hiện: Hoàn thành trong năm 2025.\n"
  const { proposals } = propose(text)
  expect(proposals).toMatchObject([
    {
      kind: "task",
      title: "Về dữ liệu",
      lead: "Sở Nội vụ",
      coordinating: ["Sở Tư pháp"],
      deadline: "2025-12-31",
      confidence: "sure",
      doubts: [],
    },
  ])
  expect(text.slice(proposals[0]?.start, proposals[0]?.end)).toMatch(/^1\. Về dữ liệu[^]*năm 2025\.$/)
})

test("a month ends on its last day, and a deadline before the document is doubted", () => {
  const text =
    "UBND QUẬN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/KH-UBND\nHà Nội, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nCẢI CÁCH HÀNH CHÍNH\n\nI. NHIỆM VỤ\n\n1. Giao Phòng Nội vụ chủ trì rà soát thủ tục, hoàn thành trong tháng 02 năm 2026."
  expect(propose(text).proposals).toMatchObject([
    { deadline: "2026-02-28", doubts: ["past-deadline-words"], confidence: "doubt" },
  ])
})

test("an id follows the wording, not the place", () => {
  const before = propose(congress).proposals.map((proposal) => proposal.id)
  const later = propose(`Đoạn mở đầu được thêm vào.\n\n${congress}`).proposals.map((proposal) => proposal.id)
  expect(later).toEqual(before)
})

test("every sentence of the body is proposed or context", () => {
  const { clauses } = propose(`${congress}\n\nHội nghị diễn ra tại trụ sở quận.`)
  expect(clauses.at(-1)?.kind).toBe("context")
  expect(clauses.filter((clause) => clause.kind === "proposed").length).toBeGreaterThan(4)
})

test("a plan is shown as an indented tree in both languages", () => {
  expect(renderTree(propose(congress))).toContain("1.1. [Chỉ tiêu] Phấn đấu đến năm 2030")
  expect(renderTree(propose(congress), "en")).toContain("[Breakthrough]")
  expect(renderTree(propose(""))).toContain("Không tìm thấy")
})

test("rows of a table with a unit column are targets of the year their group names", () => {
  const text =
    "| TT | Chỉ tiêu | Đơn vị | Kết quả | Cơ quan chủ trì |\n| I | Đến năm 2030 | | | |\n| 1 | Quy mô kinh tế số | % GDP | ≥ 30 | Sở Tài chính |\n| 2 | Trình độ công nghệ | Thứ bậc | Đạt mức khá | Sở Khoa học và Công nghệ |"
  expect(propose(text).proposals).toMatchObject([
    {
      kind: "target",
      lead: "Sở Tài chính",
      deadline: "2030-12-31",
      target: { comparator: "≥", value: 30, unit: "% GDP", period: "2030" },
    },
    { kind: "target", lead: "Sở Khoa học và Công nghệ", target: null, doubts: ["no-measure"] },
  ])
})

test("titles are short and in sentence case; short forms and names that the text knows keep their capitals", () => {
  const text =
    "II. NHIỆM VỤ\n\n1. CẢI TẠO VƯỜN HOA LÊ TRỰC, LẮP WIFI CỦA UBND PHƯỜNG\n\n- Trồng thêm cây bóng mát tại vườn hoa Lê Trực, chọn loài ít rụng lá, dễ chăm sóc, hợp với đất của phường; lắp thêm ghế ngồi và đèn chiếu sáng dọc các lối đi, bảo đảm người cao tuổi và trẻ em đi lại an toàn vào buổi tối.\n\n- Sửa lối đi."
  const titles = propose(text).proposals.map(({ title }) => title)
  expect(titles).toEqual([
    "Cải tạo vườn hoa Lê Trực, lắp wifi của UBND phường",
    "Trồng thêm cây bóng mát tại vườn hoa Lê Trực, chọn loài ít rụng lá, dễ chăm sóc, hợp với đất của phường…",
    "Sửa lối đi",
  ])
})

test("a bracket that says what is needed does not cut the work", () => {
  const text =
    "Giao Phòng Kinh tế nghiên cứu kỹ kiến nghị của hộ dân (trường hợp cần thiết làm việc trực tiếp) để xem xét, trả lời."
  expect(propose(text).proposals.map(({ title }) => title)).toEqual([
    "Nghiên cứu kỹ kiến nghị của hộ dân (trường hợp cần thiết làm việc trực tiếp) để xem xét, trả lời",
  ])
})
