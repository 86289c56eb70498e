import { expect, test } from "vitest"
import { read } from "./index.ts"

const orders = (text: string) =>
  read(text).assignments.map(({ lead, coordinating, deadline }) => ({ lead, coordinating, deadline }))

test.each([
  [
    "Giao Sở Tài chính chủ trì, phối hợp với Sở Nội vụ, Sở Tư pháp và các cơ quan liên quan tham mưu bố trí kinh phí trước ngày 15/3/2026.",
    "Sở Tài chính",
    ["Sở Nội vụ", "Sở Tư pháp", "các cơ quan liên quan"],
    "2026-03-15",
  ],
  [
    "1. Sở Nông nghiệp và Môi trường chủ trì phối hợp với UBND các xã, phường rà soát quỹ đất.",
    "Sở Nông nghiệp và Môi trường",
    ["UBND các xã, phường"],
    null,
  ],
  ["Yêu cầu các sở, ban, ngành hoàn thành báo cáo trong tháng 11 năm 2025.", "các sở, ban, ngành", [], "2025-11"],
  ["2. UBND phường chịu trách nhiệm tổ chức thực hiện, báo cáo trước ngày 20 hằng tháng.", "UBND phường", [], null],
])("%s", (text, lead, coordinating, deadline) => expect(orders(text)).toEqual([{ lead, coordinating, deadline }]))

test("works after a semicolon keep the lead and the partners", () => {
  const text =
    "Ban Thường vụ Quận ủy giao Ban Dân vận chủ trì, phối hợp với Mặt trận Tổ quốc tham mưu xây dựng chương trình về “Dân vận khéo; gần dân”; đề án về “Cơ sở vững mạnh”."
  const expected = { lead: "Ban Dân vận", coordinating: ["Mặt trận Tổ quốc"], deadline: null }
  expect(orders(text)).toEqual([expected, expected])
})

test("items under the heading of a unit are its work", () => {
  const text =
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Chủ trì, phối hợp với Sở Tài chính xây dựng kế hoạch.\n\n- Phối hợp với Công an tỉnh kiểm tra cơ sở.\n\n2. Sở Công Thương\n\n- Theo dõi thị trường."
  expect(orders(text).map(({ lead, coordinating }) => [lead, ...coordinating])).toEqual([
    ["Sở Y tế", "Sở Tài chính"],
    ["Sở Y tế", "Công an tỉnh"],
    ["Sở Công Thương"],
  ])
})

test("lines under an item give it a lead, partners, a time and a product", () => {
  const text =
    "1. Số hóa hồ sơ\n\n- Số hóa toàn bộ hồ sơ hộ tịch.\n\nĐơn vị chủ trì: Sở Tư pháp.\n\nĐơn vị phối hợp: Công an tỉnh; UBND cấp xã.\n\nThời gian thực hiện: Quý II/2026.\n\nSản phẩm: Cơ sở dữ liệu hộ tịch."
  expect(read(text).assignments).toMatchObject([
    {
      lead: "Sở Tư pháp",
      coordinating: ["Công an tỉnh", "UBND cấp xã"],
      deadline: "2026-06",
      product: "Cơ sở dữ liệu hộ tịch",
    },
  ])
})

test("table rows are read by the headings of their columns", () => {
  const text =
    "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |\n| I | Thể chế | | | |\n| 1 | Ban hành quy chế | Sở Nội vụ | Sở Tư pháp Sở Tài chính | 12/2025 |\n| 2 | Tập huấn | Các sở, ban, ngành | | Thường xuyên |"
  expect(orders(text)).toEqual([
    { lead: "Sở Nội vụ", coordinating: ["Sở Tư pháp", "Sở Tài chính"], deadline: "2025-12" },
    { lead: "Các sở, ban, ngành", coordinating: [], deadline: null },
  ])
})

test.each([
  "Chủ tịch UBND quận chủ trì phiên họp giao ban.",
  "UBND quận đã chỉ đạo các phòng, ban phối hợp kiểm tra.",
  "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị các đơn vị báo cáo Sở Nội vụ.",
  "Tổ chức triển khai các phong trào thi đua.",
])("%s gives out no work", (text) => {
  expect(orders(text)).toEqual([])
})

test.each([
  [
    "Thực hiện Chương trình hành động số 01-CTr/QU ngày 4-8-2020 của Quận ủy Thanh Xuân.",
    "01-CTr/QU",
    "2020-08-04",
    "Quận ủy Thanh Xuân",
  ],
  [
    "Theo Nghị quyết số 15-NQ/TW, ngày 5/5/2022 của Bộ Chính trị về phát triển Thủ đô.",
    "15-NQ/TW",
    "2022-05-05",
    "Bộ Chính trị",
  ],
  ["Theo Nghị quyết số 27/NQ- TW ngày 09/11/2022.", "27/NQ-TW", "2022-11-09", null],
  ["Chỉ thị 05 của Bộ Chính trị về học tập Bác.", "05", null, "Bộ Chính trị"],
  ["Chương trình số 03 của Thành ủy và các quận.", "03", null, "Thành ủy"],
  ["Căn cứ Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15;", "36/2024/QH15", null, null],
])("%s cites %s", (text, symbol, date, issuer) =>
  expect(read(text).citations).toMatchObject([{ symbol, date, issuer }]),
)

test.each([
  [
    "Giao Sở Nội vụ rà soát biên chế; Sở Tài chính bố trí kinh phí trước ngày 15/12/2025.",
    [
      ["Sở Nội vụ", null],
      ["Sở Tài chính", "2025-12-15"],
    ],
  ],
  [
    "Yêu cầu Thủ trưởng các phòng, ban, đơn vị; Chủ tịch UBND các phường nghiêm túc thực hiện.",
    [["Thủ trưởng các phòng, ban, đơn vị; Chủ tịch UBND các phường", null]],
  ],
  [
    "1. Về đất đai: giao Sở Xây dựng chủ trì phối hợp với Sở Tài chính xem xét, xử lý. Nội dung vượt thẩm quyền báo cáo trước ngày 25 tháng 12 năm 2025.",
    [["Sở Xây dựng", "2025-12-25"]],
  ],
  ["- Cải cách thủ tục hành chính (UBND quận chủ trì).", [["UBND quận", null]]],
])("%s is told apart", (text, expected) =>
  expect(orders(text).map(({ lead, deadline }) => [lead, deadline])).toEqual(expected),
)

test("a day without a year is the next one after the document's day", () => {
  const letter = (words: string) =>
    `UBND QUẬN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/TB-UBND\nHà Nội, ngày 10 tháng 11 năm 2025\n\nTHÔNG BÁO\n\nKẾT LUẬN GIAO BAN\n\n1. Giao Phòng Nội vụ rà soát hồ sơ, xong ${words}.`
  expect(orders(letter("trước ngày 20/11"))).toMatchObject([{ deadline: "2025-11-20" }])
  expect(orders(letter("trước ngày 15/01"))).toMatchObject([{ deadline: "2026-01-15" }])
  expect(orders(letter("trước ngày 20 hằng tháng"))).toMatchObject([{ deadline: null }])
})

test.each([
  [
    "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nQUẬN ỦY HAI BÀ TRƯNG\n*\nSố 05-CTr/QU\nĐẢNG CỘNG SẢN VIỆT NAM\nHai Bà Trưng, ngày 12 tháng 8 năm 2020\n\nCHƯƠNG TRÌNH\ncủa Quận ủy về phát triển kinh tế\n-----\n\nI- MỤC TIÊU",
    {
      type: "Chương trình",
      symbol: "05-CTr/QU",
      date: "2020-08-12",
      issuer: "Quận ủy Hai Bà Trưng",
      title: "về phát triển kinh tế",
    },
  ],
  [
    "ỦY BAN NHÂN DÂN\nQUẬN HAI BÀ TRƯNG\n-------\nSố: 123/TB-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHai Bà Trưng, ngày 05 tháng 3 năm 2024\n\nTHÔNG BÁO\nKết luận giao ban\n\nNội dung.",
    {
      type: "Thông báo",
      symbol: "123/TB-UBND",
      date: "2024-03-05",
      issuer: "Ủy ban nhân dân quận Hai Bà Trưng",
      title: "Kết luận giao ban",
    },
  ],
  [
    "SỞ KHOA HỌC VÀ CÔNG NGHỆ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: /KH-SKHCN\n\nKẾ HOẠCH\nCHUYỂN ĐỔI SỐ\n\nI. MỤC TIÊU",
    { type: "Kế hoạch", symbol: null, date: null, issuer: "Sở Khoa học và Công nghệ", title: "CHUYỂN ĐỔI SỐ" },
  ],
  [
    "Hà Nội, ngày 11-07-2020\n\nHướng tới phát triển bền vững\n\n08/06/2019 07:15 | 0\n(HNM) - Những năm qua, quận đã thực hiện Nghị quyết số 15-NQ/TW.",
    { type: null, symbol: null, date: null, issuer: null, title: "Hướng tới phát triển bền vững" },
  ],
])("%s says what it is", (text, identity) => expect(read(text).document).toEqual(identity))

test("a cell that goes on from above holds for every row, and a header may have two lines", () => {
  const text = [
    "| TT | Nhiệm vụ | Phân công | | Thời hạn |",
    "| 〃 | 〃 | Chủ trì | Phối hợp | 〃 |",
    "| 1 | Ban hành quy chế | Sở Nội vụ | Sở Tư pháp | 12/2025 |",
    "| 2 | Tập huấn cán bộ | 〃 | Sở Tài chính | 〃 |",
  ].join("\n")
  expect(orders(text)).toEqual([
    { lead: "Sở Nội vụ", coordinating: ["Sở Tư pháp"], deadline: "2025-12" },
    { lead: "Sở Nội vụ", coordinating: ["Sở Tài chính"], deadline: "2025-12" },
  ])
})

test("a figure that holds for several rows is read once", () => {
  const text = "| TT | Chỉ tiêu | Đơn vị tính | Kế hoạch |\n| 1 | Hộ nghèo | hộ | 120 |\n| 2 | Hộ cận nghèo | hộ | 〃 |"
  expect(read(text).claims.map((claim) => claim.values[0]?.value)).toEqual([120])
})
