import { expect, test } from "vitest"
import { read } from "./index.ts"

const figures = (text: string) =>
  read(text).claims.map((claim) =>
    [
      claim.kind,
      ...claim.values.map((value) =>
        `${value.value}${value.of === undefined ? "" : `/${value.of}`} ${value.unit}`.trim(),
      ),
    ].join(" "),
  )

test.each([
  ["Thu ngân sách đạt 26.595 tỷ đồng.", "money 26595 tỷ đồng"],
  ["Tổng dự toán là 15.477 tỷ 494 triệu đồng.", "money 15477.494 tỷ đồng"],
  ["Chi 1.260,500 tỷ đồng.", "money 1260.5 tỷ đồng"],
  ["Vốn FDI đạt 1.219,11 triệu USD.", "money 1219.11 triệu USD"],
  ["Hỗ trợ 15 triệu đồng/hộ để sửa nhà.", "money 15 triệu đồng/hộ"],
  ["Hoàn thành 31/38 nhiệm vụ được giao.", "ratio 31/38 nhiệm vụ"],
  ["Kinh tế tăng bình quân 9%/năm.", "rate 9 %/năm"],
  ["Tăng trưởng đạt từ 8,5 - 9%.", "rate 8.5 % 9 %"],
  ["Tỷ lệ hộ nghèo giảm hàng năm 1%-1,5%.", "rate 1 % 1.5 %"],
  ["Có 6.159 đảng viên.", "count 6159 đảng viên"],
  ["Thực hiện tốt 2 Bộ Quy tắc ứng xử.", "count 2 Bộ Quy tắc ứng xử"],
  ["Thu hoạch 1,14 triệu tấn phân bón.", "quantity 1.14 triệu tấn"],
  ["Năm 2025 không còn hộ nghèo.", "target 0 hộ nghèo"],
  ["GRDP đứng thứ 04/34 tỉnh, thành phố.", "rank 4/34 hạng"],
  ["Vốn tăng gần gấp 3 lần so với cùng kỳ.", "ratio 3 lần"],
  ["Được khám sức khỏe 1 lần/1 năm.", "frequency 1 lần/năm"],
  ["Được tặng Huân chương Lao động hạng Ba.", "award 3 hạng"],
  ["Hoàn thành trước ngày 30/9/2010.", "deadline 30 ngày 9 tháng 2010 năm"],
])("%s gives %s", (text, figure) => expect(figures(text)).toEqual([figure]))

test.each([
  "Hệ thống hoạt động thông suốt 24/7 đáp ứng việc kết nối dữ liệu.",
  "Mô hình chính quyền địa phương 02 cấp hoạt động ổn định.",
  "Sáng 20/9, đồng chí Bí thư phát biểu.",
  "Khắc phục hậu quả bão số 13 và bão số 12.",
  "Trên Quốc lộ 1A và Quốc lộ 5 đoạn qua xã.",
  "Bệnh viện Trung ương Quân đội 108 ở gần đó.",
  "Phủ sóng 5G, 4G toàn quận.",
  "Dịch COVID-19 bùng phát.",
  "Hội nghị lần thứ 12, khóa 26, kỳ họp thứ 6 thông qua.",
  "Theo khoản 2 Điều 5 và Phụ lục 3.",
  "Số nhà 201 Minh Khai, ngõ 15 phố Huế.",
  "Ghi chú (2b) và [1] ở cuối.",
  "Chào mừng kỷ niệm 80 năm ngày Tổng tuyển cử.",
  "Người từ 15 tuổi trở lên.",
  "Điện thoại: 024 3822 1234",
  "Lượt xem: 157",
  "Theo TCVN 14423:2025 về an ninh mạng.",
  "Họp từ 16/01/2024 đến 15/02/2024.",
])("%s makes no claim", (text) => expect(figures(text)).toEqual([]))

test("a figure keeps its sign, what it measures and the period", () => {
  const [claim] = read(
    "Phấn đấu đến năm 2030, tỷ lệ dân số từ 15 tuổi trở lên có tài khoản đạt tối thiểu 95%.",
  ).claims.filter((one) => one.kind === "percent")
  expect(claim).toMatchObject({
    comparator: "≥",
    indicator: "tỷ lệ dân số từ 15 tuổi trở lên có tài khoản",
    period: "đến năm 2030",
  })
})

test("money is also given in đồng", () => {
  expect(read("Dự toán 15.477 tỷ 494 triệu đồng.").claims[0]?.values[0]?.vnd).toBe(15_477_494_000_000)
})

test.each([
  ["Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,83%).", "ratio", true],
  ["Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 96,83%).", "ratio", false],
  ["Đã hoàn thành 31/38 nhiệm vụ.", "ratio", null],
  ["Hỗ trợ 4.090 nhà, bao gồm 3.921 nhà trong kế hoạch và 169 nhà ngoài kế hoạch.", "sum", true],
  ["Thực hiện kế hoạch 5 năm 2020-2025.", "period-length", true],
  ["Cải cách với 3 mục tiêu là cải cách thể chế, cải cách bộ máy và cải cách tài chính công.", "stated-count", true],
])("%s: %s holds %s", (text, rule, holds) =>
  expect(read(text).checks).toContainEqual(expect.objectContaining({ rule, holds })),
)

test("captions, counters and other headlines of a news page make no claims", () => {
  const page =
    "Quận đón nhận Huân chương\n\nNgày đăng 10/10/2020 | 17:00  | Lượt xem: 55\n\nẢnh: Trao Huân chương Lao động hạng Ba.\n\nLãnh đạo quận trao 12 bằng khen tại buổi lễ.\nLãnh đạo quận trao 12 bằng khen tại buổi lễ.\n\nNăm qua quận hoàn thành 20/20 chỉ tiêu.\n\nTin liên quan\n\n50 dây chuyền tiêm, 750 người phục vụ"
  expect(figures(page)).toEqual(["ratio 20/20 chỉ tiêu"])
})
