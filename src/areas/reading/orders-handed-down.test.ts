import { expect, test } from "vitest"
import { read } from "./index.ts"

const led = (text: string) => read(text).assignments.map(({ lead, coordinating }) => [lead, ...coordinating])

test.each([
  [
    "a heading that asks a body",
    "5. Đề nghị Công đoàn Giáo dục tỉnh\n\na) Tổ chức tuyên truyền quy tắc ứng xử cho nhà giáo.\n\nb) Hỗ trợ nhà giáo nâng cao kỹ năng.",
    [["Công đoàn Giáo dục tỉnh"], ["Công đoàn Giáo dục tỉnh"]],
  ],
  [
    "what a leader asks is no aim, and the one who asks does not lead",
    "Chủ tịch tỉnh yêu cầu:\n\n(1) Giám đốc Sở Tài chính\n\n- Rà soát dự toán các dự án.\n\n(2) Trung tâm Lưu trữ tỉnh tham mưu Sở Nội vụ xây dựng kho số.",
    [["Giám đốc Sở Tài chính"], ["Trung tâm Lưu trữ tỉnh"]],
  ],
  [
    "a heading that names whom the leader instructs",
    "Chủ tịch tỉnh yêu cầu:\n\n(1) Giám đốc Công an tỉnh chỉ đạo Công an các đơn vị\n\n- Chủ trì, phối hợp với các sở liên quan xây dựng quy chế.",
    [["Giám đốc Công an tỉnh", "các sở liên quan"]],
  ],
  [
    "who instructs units answers for the work",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Giám đốc Sở Nội vụ chỉ đạo các đơn vị trực thuộc rà soát biên chế.\n\n2. Giám đốc Sở Y tế chỉ đạo các đơn vị chức năng chủ trì, phối hợp các cơ quan liên quan xây dựng tiêu chí.",
    [["Giám đốc Sở Nội vụ"], ["Giám đốc Sở Y tế", "các cơ quan liên quan"]],
  ],
  [
    "an introduction that names last whom it is for",
    "Văn bản đưa ra yêu cầu về việc số hóa hồ sơ của Sở Nội vụ như sau:\n\n- Rà soát hồ sơ đã lưu.\n\nVăn bản đưa ra yêu cầu số hóa đối với các sở, ngành, Ủy ban nhân dân các huyện như sau:\n\n- Chủ trì, phối hợp với Công an tỉnh rà soát hồ sơ.",
    [["Sở Nội vụ"], ["các sở, ngành, Ủy ban nhân dân các huyện", "Công an tỉnh"]],
  ],
  [
    "an introduction whose own subject the items are for",
    "Các phòng, đơn vị theo chức năng được giao, chú trọng lồng ghép vào kế hoạch của mình, tập trung vào một số nhiệm vụ trọng tâm sau:\n\n(1) Tập trung rà soát thủ tục.\n\n(2) Tăng cường kiểm tra hồ sơ.",
    [["Các phòng, đơn vị"], ["Các phòng, đơn vị"]],
  ],
  [
    "a paragraph after an opinion is announced",
    "Giám đốc Sở có ý kiến như sau:\n\nCác phòng, đơn vị chủ động bám sát quy định để xây dựng kế hoạch của mình. Trong đó:\n\n(1) Phòng Tổ chức\n\n- Rà soát hồ sơ.\n\nXem toàn văn: Công văn 22/SNV-TH về rà soát hồ sơ",
    [["Các phòng, đơn vị"], ["Phòng Tổ chức"]],
  ],
  [
    "a plan that the work rests on, before the subject",
    "3. Về lưu trữ\n\nđ) Căn cứ vào kế hoạch lưu trữ, Trung tâm thông tin tỉnh phối hợp với các đơn vị thuộc Sở tổ chức thực hiện.",
    [["Trung tâm thông tin tỉnh", "các đơn vị thuộc Sở"]],
  ],
  [
    "a later sentence of a paragraph that also announces items",
    "3. Về truyền thông\n\nTruyền thông phải theo định hướng chung của ngành. Lãnh đạo các đơn vị thuộc Sở có trách nhiệm chỉ đạo và phối hợp với các huyện thực hiện công tác truyền thông. Cụ thể như sau:\n\na) Xác định vấn đề cần truyền thông.",
    [["Lãnh đạo các đơn vị thuộc Sở", "các huyện"]],
  ],
  [
    "partners on the way, without a preposition",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Các trường học chủ động rà soát thiết bị; phối hợp các đơn vị viễn thông nâng cấp đường truyền.",
    [["Các trường học", "các đơn vị viễn thông"]],
  ],
  [
    "after a list, what goes with it",
    "Nhiệm vụ của Sở Nội vụ như sau:\n\n- Rà soát hồ sơ đã lưu.\n\nTrong đó, Các phòng, ban chủ trì, phối hợp với Văn phòng Sở công bố danh mục hồ sơ.",
    [["Sở Nội vụ"], ["Các phòng, ban", "Văn phòng Sở"]],
  ],
])("%s", (_, text, expected) => {
  expect(led(text)).toEqual(expected)
})

test.each([
  [
    "a headline that tells of a request",
    "II. NHIỆM VỤ\n\n1. Thủ tướng yêu cầu thực hiện nghiêm quy định về lưu trữ hồ sơ",
  ],
  [
    "members of a body",
    "II. NHIỆM VỤ\n\n(iii) Thành viên gồm đại diện lãnh đạo các Sở: Nội vụ, Tài chính; Bộ Chỉ huy quân sự tỉnh, đại diện lãnh đạo Phòng Hành chính.",
  ],
])("no work: %s", (_, text) => {
  expect(led(text)).toEqual([])
})

/** As text comes out of PDF: wrapped lines at the margin, first lines of paragraphs indented. */
const pdf = [
  "      III. TỔ CHỨC THỰC HIỆN",
  "      1. Phòng Văn hóa và Thông tin",
  "      Xây dựng và tổ chức triển khai thực hiện kế hoạch lưu trữ của huyện năm",
  "2021, hướng dẫn các xã lập danh mục hồ sơ và nộp hồ sơ vào kho lưu trữ của",
  "huyện đúng thời hạn, bảo đảm an toàn tài liệu",
  "      Phối hợp với Phòng Tư pháp tổ chức tập huấn cho công chức văn thư của",
  "các xã và các trường học trên địa bàn huyện.",
  "      2. Các trường học",
  "      Căn cứ hướng dẫn của phòng, xây dựng kế hoạch lưu trữ của đơn vị mình",
  "xong trƣớc 01/10/2021.",
  "      Chủ động rà soát hồ sơ chưa nộp, báo cáo về Phòng Văn hóa và Thông",
  "tin để có hướng giải quyết trong thời gian sớm nhất.",
  "",
].join("\n")

test("indented first lines open paragraphs of a wrapped text", () => {
  expect(led(pdf)).toEqual([
    ["Phòng Văn hóa và Thông tin"],
    ["Phòng Văn hóa và Thông tin", "Phòng Tư pháp"],
    ["Các trường học"],
    ["Các trường học"],
  ])
})

test("a letter of another alphabet in place of ư does not hide a limit", () => {
  expect(read(pdf).assignments.map((one) => one.deadline)).toEqual([null, null, "2021-10-01", null])
})

test("documents named by number and year", () => {
  const { citations } = read(
    "Thực hiện Chỉ thị 23-CT/TW năm 2023 ngày 25 tháng 5 năm 2023 của Ban Bí thư và Nghị định 168/2024; rà soát việc sửa đổi Luật Lưu trữ 2011. Theo dự án Luật Lao động 2024 của tỉnh thì chưa rõ.",
  )
  expect(citations.map(({ text, symbol, date }) => [text, symbol, date])).toEqual([
    ["Chỉ thị 23-CT/TW năm 2023 ngày 25 tháng 5 năm 2023", "23-CT/TW", "2023-05-25"],
    ["Nghị định 168/2024", "168/2024", null],
    ["Luật Lưu trữ 2011", null, null],
  ])
})
