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
  ["Mỗi thôn có 02 cộng tác viên dân số.", "count 2 cộng tác viên dân số"],
  ["Trạm bơm được đầu tư khoảng1.450 tỷ đồng.", "money 1450 tỷ đồng"],
  ["Phụ cấp hằng tháng bằng hệ số 0,85 của mức lương cơ sở.", "count 0.85"],
  ["Cộng tác viên được hưởng hệ số là 1,15 của mức lương cơ sở.", "count 1.15"],
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
  ["Giải ngân 560 tỷ đồng/690 tỷ đồng.", "ratio 560/690 tỷ đồng"],
  ["Giải ngân 45,6/52,3 tỷ đồng.", "ratio 45.6/52.3 tỷ đồng"],
  ["Giải ngân 800 triệu đồng/1,2 tỷ đồng.", "ratio 800/1200 triệu đồng"],
  ["Xã giải ngân 12 tỷ 5.", "money 12.5 tỷ"],
  ["Kinh phí là 12 tỷ 5 đồng.", "money 12.5 tỷ đồng"],
  ["Mỗi hộ được hỗ trợ 3 triệu rưỡi.", "money 3.5 triệu"],
  ["Chợ mới cần 2 tỷ rưỡi đồng.", "money 2.5 tỷ đồng"],
  ["Quá nửa số hộ đã lắp đồng hồ nước.", "ratio 1/2 phần"],
  ["Hơn một nửa thôn có sân bóng.", "ratio 1/2 phần"],
  ["Số hồ sơ trễ giảm gần một nửa.", "ratio 1/2 phần"],
  ["Tỷ lệ hộ dùng nước sạch đạt 95\n% so với kế hoạch.", "percent 95 %"],
  ["Xã giao 45\nnhiệm vụ cho các thôn.", "count 45 nhiệm vụ"],
  ["Thu được 350\ntỷ đồng.", "money 350 tỷ đồng"],
  ["Quỹ thu 12 tỷ 450 triệu 300 nghìn đồng.", "money 12.4503 tỷ đồng"],
  ["Vốn vay từ 500 nghìn đồng đến 1 triệu đồng.", "money 500 nghìn đồng 1 triệu đồng"],
  ["Mức vay 50 đến 100 triệu đồng.", "money 50 triệu đồng 100 triệu đồng"],
  ["Hỗ trợ 1,2 triệu/hộ/tháng.", "money 1.2 triệu/hộ/tháng"],
  ["Bồi dưỡng 150.000 đồng/1 người/buổi.", "money 150000 đồng/người/buổi"],
  ["Đơn giá thuê là 40.000đ/m2/năm.", "money 40000 đ/m2/năm"],
  ["Chi 2.100 trđ cho trường học.", "money 2100 triệu đồng"],
  ["Chi bộ có 3 đồng chí cấp ủy.", "count 3 đồng chí cấp ủy"],
  ["Phục vụ 5 triệu đồng bào các dân tộc.", "quantity 5 triệu đồng bào các dân tộc"],
  ["Sản lượng điện 3,7 nghìn tỷ kWh.", "quantity 3.7 nghìn tỷ kWh"],
  ["Diện tích là 60,05  km2.", "quantity 60.05 km2"],
  ["Cấp nước 40m3/ha.", "quantity 40 m3/ha"],
  ["Tỷ suất chết trẻ em dưới 12‰.", "percent 12 ‰"],
  ["GRDP tăng 3,6 điểm phần trăm.", "rate 3.6 điểm phần trăm"],
  ["Tỷ lệ che phủ từ 10 đến 12%.", "percent 10 % 12 %"],
  ["Đã nộp 25/tổng số 36 hồ sơ.", "ratio 25/36 hồ sơ"],
  ["Đã xong 31 nhiệm vụ/38 nhiệm vụ.", "ratio 31/38 nhiệm vụ"],
  ["Bằng một phần ba mức cũ.", "ratio 1/3 phần"],
  ["Doanh thu du lịch tăng gấp đôi năm trước.", "ratio 2 lần"],
  ["Lượng khách cao gấp rưỡi dịp lễ trước.", "ratio 1.5 lần"],
  ["Chi bộ sinh hoạt mỗi tháng 1 lần.", "frequency 1 lần/tháng"],
  ["Kiểm tra 6 tháng 1 lần.", "frequency 1 lần/6 tháng"],
  ["Chỉ số PCI xếp hạng 12/63 tỉnh, thành phố.", "rank 12/63 hạng"],
  ["Phấn đấu nằm trong tốp 10 cả nước.", "rank 10 hạng"],
  ["Thuộc nhóm 5 tỉnh dẫn đầu.", "count 5 tỉnh dẫn đầu"],
  ["Trong tổng số 36 dự án.", "count 36 dự án"],
  ["Bình quân mỗi năm 120 học sinh.", "count 120 học sinh"],
  ["Được tặng 12 bằng khen.", "count 12 bằng khen"],
  ["Mở 3 khóa tập huấn.", "count 3 khóa tập huấn"],
  ["Dân cư có 43.500 nhân khẩu.", "count 43500 nhân khẩu"],
  ["Kiện toàn 12 cấp ủy trực thuộc.", "count 12 cấp ủy"],
  ["Phối hợp với 572 UBND phường.", "count 572 UBND phường"],
  ["Có thêm 12 DN mới.", "count 12 DN mới"],
  ["Đón 1,250,000 lượt khách.", "count 1250000 lượt khách"],
  ["Dân số có 33,293 người.", "count 33293 người"],
  ["Chi bộ có từ 30 đảng viên trở lên.", "count 30 đảng viên"],
  ["Chỉ số phát triển con người duy trì trên 0,7.", "count 0.7"],
  ["Không có hồ sơ quá hạn.", "target 0 hồ sơ quá hạn"],
  ["Thôn kiểu mẫu 1,8% tổng số thôn.", "percent 1.8 %"],
  ["Có đến 5/9 huyện cùng giảm.", "ratio 5/9 huyện"],
  ["Số chỉ tiêu đã hoàn thành là 44/57.", "ratio 44/57"],
  ["Hồ sơ tồn kỳ trước chuyển sang là 2.171, đang xử lý.", "count 2171"],
  ["Đánh giá tình hình 5 năm qua.", "duration 5 năm"],
  ["Danh mục 12 dự án.", "count 12 dự án"],
  ["Thí điểm 3 mô hình.", "count 3 mô hình"],
  ["Hội nghị 150 đại biểu.", "count 150 đại biểu"],
  ["Tên miền có 2 ký tự.", "count 2 ký tự"],
  ["Trưng bày 200 hiện vật.", "count 200 hiện vật"],
  ["Nêu 3 cách làm sáng tạo.", "count 3 cách làm sáng tạo"],
  ["Ước thực hiện 6 tháng cuối năm.", "period 6 tháng"],
  ["Trả lời trong 05 (năm) ngày làm việc.", "duration 5 ngày làm việc"],
  ["Quỹ có 250 (hai trăm năm mươi) triệu đồng.", "money 250 triệu đồng"],
  ["Thường trực gồm 3 (ba) đồng chí.", "count 3 đồng chí"],
  ["Cứ 2 năm công tác liên tục được nâng lương.", "duration 2 năm"],
  ["Nâng cấp 65 chợ dân sinh.", "count 65 chợ dân sinh"],
  ["Sản lượng tăng 7.5%.", "rate 7.5 %"],
  ["Toàn quận có 6\u00a0159 đảng viên.", "count 6159 đảng viên"],
  ["Đón 1 triệu 200 nghìn lượt khách.", "quantity 1.2 triệu lượt khách"],
  ["Thu đạt 5.330,9\u00a0tỷ\u00a0đồng.", "money 5330.9 tỷ đồng"],
  ["Tổng thu ngân sách nhà nước trên địa bàn quận ước đạt 26.595\ntỷ đồng.", "money 26595 tỷ đồng"],
  ["Diện tích tự nhiên 561.64 ha.", "quantity 561.64 ha"],
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
  "Phường Tân An 1 giáp xã Tân An 2.",
  "Công ty Sông Hồng 12 thi công đoạn này.",
  "Tổ 3 phường Quang Trung và chi bộ 5 phường Quang Trung.",
  "Thực hiện cơ chế 01 cửa liên thông.",
  "Phương châm 4 tại chỗ, 6 rõ; phong trào 3 nhất.",
  "Mô hình “7 dám” và “4 không”.",
  "Sản phẩm OCOP 4 sao.",
  "Mỗi cặp vợ chồng sinh đủ 02 con.",
  "Từ những năm 80 của thế kỷ trước.",
  "Lúc 14 giờ 30 phút ngày 05/6, từ 7 giờ 30 đến 11 giờ 30.",
  "Sáng 22.4, tối 28.4 và từ ngày 16.4.",
  "Liên hệ số 0979123456 gặp bộ phận tiếp nhận.",
  "Nghị định 30 quy định rõ; Kết luận 21 yêu cầu các cấp.",
  "Đường dây 500 kV đi qua huyện.",
  "Ban Chỉ đạo 35 quận họp định kỳ.",
  "Chương trình xóa nhà tạm, nhà dột nát.",
  "Bản đồ địa hình tỷ lệ 1/2.000.",
  "Đội tuyển U.23 châu Á.",
  "Theo các khoản 3, 4 và 9 Điều 38; theo Điều 1, 2 và 3 Quy định này.",
  "Xã miền núi khu vực 3 hỗ trợ theo mức riêng.",
  "Đảng bộ Phường 12 tổ chức hội nghị; Quận 6 giải pháp này.",
  "Trao Huy hiệu 40 năm, 30 năm tuổi Đảng.",
  "Hướng tới kỷ niệm 95 năm ngày thành lập Đảng và 50 năm Ngày giải phóng.",
  "Cấp phép tạm tại dự án đường 40m.",
  "Theo Mẫu biểu số 02, 03 đính kèm.",
  "Theo mục 3 phần 2 điểm 5, Đại hội 13, Nghị quyết 57 và Đề án 06.",
  "Chỉnh trang cây xanh 2 bên đường Nguyễn Huệ.",
  "Xây nhà văn hóa khu phố 12 phường 6.",
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

test.each([
  // A figure in another currency, or one that a later clause gives, is no part of the whole.
  "Tổng vốn là 2.600 tỷ đồng (tương đương 115 triệu USD), trong đó vốn vay 1.500 tỷ đồng, vốn đối ứng 1.100 tỷ đồng.",
  "Toàn tỉnh còn 58 đơn vị hành chính, gồm 41 xã và 17 phường, giảm 97 đơn vị hành chính.",
  "Đang triển khai 3 dự án, trong đó có khu du lịch ven biển; ngoài ra còn 4 dự án khác.",
  // Shares of several years, and shares that leave out a part, need not make 100%.
  "Cơ cấu: tỷ trọng nông nghiệp năm 2005 là 46,3%, năm 2010 là 31,8%, năm 2015 là 25%.",
  "Cơ cấu kinh tế: nông nghiệp chiếm 34,8%, công nghiệp chiếm 24,2%, dịch vụ chiếm 36,4%.",
  // The percentage is of something else, or is only said to be near.
  "Hoàn thành 12/15 chỉ tiêu, đạt 95% kế hoạch năm.",
  "Có 12/15 phường đạt chuẩn, đạt gần 81%.",
  "Tổ chức 31/38 lớp (đạt 81,5%).",
  // "Trong đó" may name some parts only.
  "Kinh phí 120 tỷ đồng, trong đó ngân sách quận 50 tỷ đồng, xã hội hóa 30 tỷ đồng.",
  "Có hơn 120 hộ, gồm 50 hộ nghèo và 60 hộ cận nghèo.",
  "Ngày 12 tháng 5 năm 2021 - 2022 triển khai.",
  "1. Kết quả thực hiện 12 chỉ tiêu\n- Về kinh tế đạt khá.\n- Về xã hội đạt tốt.\n- Về môi trường đạt tốt.",
])("%s contradicts nothing", (text) => expect(read(text).checks.filter((check) => check.holds === false)).toEqual([]))

test.each([
  ["Hỗ trợ 120 nhà, gồm 50 nhà xây mới và 60 nhà sửa chữa.", "sum"],
  ["Có 3/15 phường, chiếm 21%, chưa đạt.", "ratio"],
  ["Thực hiện kế hoạch 5 năm 2021-2024.", "period-length"],
])("%s contradicts itself by its %s", (text, rule) =>
  expect(read(text).checks).toContainEqual(expect.objectContaining({ rule, holds: false })),
)

test("a span of years is checked once", () =>
  expect(read("Kế hoạch 5 năm 2021-2025.").checks.map((check) => check.rule)).toEqual(["period-length"]))

const about = (text: string) =>
  read(text)
    .claims.filter((claim) => claim.kind !== "period")
    .map(({ comparator, indicator, period }) => [comparator, indicator, period])

test.each([
  ["Tỷ lệ thất nghiệp giảm từ 5% xuống còn 4%.", [null, "="]],
  ["Diện tích nói trên chiếm 96%.", ["="]],
  ["Thời gian trung bình chưa đầy 3 ngày, tối đa 02 lần.", ["<", "≤"]],
  ["Số hộ giảm còn dưới 12 hộ, không quá 1% tổng số.", ["<", "≤"]],
])("%s has the signs %j", (text, signs) => expect(about(text).map(([sign]) => sign)).toEqual(signs))

test.each([
  ["Năm 2024 đạt 12%; năm 2025 đạt 15%.", ["Năm 2024", "năm 2025"]],
  ["Tỷ lệ là 30% năm 2012 và 31% năm 2013.", ["năm 2012", "năm 2013"]],
  ["Năm 2025 thu 600 tỷ đồng, tăng 20% so với năm 2024.", ["Năm 2025", "Năm 2025"]],
  [
    "I. Mục tiêu đến năm 2030\n1. Về kinh tế\n- Tăng trưởng đạt 9%.\nII. Nhiệm vụ\n- Trồng 50 cây.",
    ["đến năm 2030", null],
  ],
  ["Phấn đấu đến hết năm 2026:\n- 100% hồ sơ được số hóa.", ["đến hết năm 2026"]],
])("%s gives the periods %j", (text, periods) => expect(about(text).map(([, , period]) => period)).toEqual(periods))

test.each([
  ["Quận Tân Hòa có 5 phường; quận Bình Sơn có 7 phường.", ["Quận Tân Hòa", "quận Bình Sơn"]],
  ["Sở Khoa học và Công nghệ đã tiếp nhận 120 hồ sơ.", ["Sở Khoa học và Công nghệ"]],
  ["UBND phường Tân Mai tiếp 30 lượt công dân.", ["UBND phường Tân Mai"]],
  ["Toàn quận có 5 phường.", [null]],
])("%s tells whose: %j", (text, bodies) => expect(read(text).claims.map((claim) => claim.org)).toEqual(bodies))

test("a figure that goes on about the one before it keeps its subject", () => {
  const claims = about("Thu ngân sách đạt 600 tỷ đồng, bằng 105% dự toán, tăng 8%.")
  expect(claims.map(([, indicator]) => indicator)).toEqual(["Thu ngân sách", "Thu ngân sách", "Thu ngân sách"])
})

test("tables give figures by the unit of the column, of its head, or above the table", () => {
  const own =
    "| TT | Chỉ tiêu | ĐVT | Năm 2024 | Năm 2025 |\n| 1 | Hộ nghèo | hộ | 120 | 80 |\n| 2 | Thu | Tỷ đồng | 50 | 60 |"
  expect(figures(own)).toEqual(["quantity 120 hộ", "quantity 80 hộ", "money 50 Tỷ đồng", "money 60 Tỷ đồng"])
  expect(read(own).claims.map((claim) => claim.period)).toEqual(["Năm 2024", "Năm 2025", "Năm 2024", "Năm 2025"])
  const head =
    "| TT | Đơn vị | Đúng hạn (%) | Kinh phí (triệu đồng) | Ghi chú |\n| 1 | Phường Tân An | 98,5 | 500 | 2 |"
  expect(figures(head)).toEqual(["percent 98.5 %", "money 500 triệu đồng"])
  const above =
    "Đơn vị tính: triệu đồng\n| TT | Khoản thu | Dự toán | So sánh |\n| 1 | 2 | 3 | 4 |\n| 1 | Thuế | 1.200 | 105 |"
  expect(figures(above)).toEqual(["money 1200 triệu đồng"])
  const loose =
    "|\nTT\n|\nChỉ tiêu\n|\nĐơn vị\n|\n2025\n|\n2026\n|\n|\n1\n|\nDân số\n|\nNgười\n|\n1.200\n|\n1.300\n|\n|\n2\n|\nXuất khẩu\n|\nTriệu USD\n|\n5,5\n|"
  expect(figures(loose)).toEqual(["quantity 1200 Người", "quantity 1300 Người", "money 5.5 Triệu USD"])
})

test("captions, counters and other headlines of a news page make no claims", () => {
  const page =
    "Quận đón nhận Huân chương\n\nNgày đăng 10/10/2020 | 17:00  | Lượt xem: 55\n\nẢnh: Trao Huân chương Lao động hạng Ba.\n\nLãnh đạo quận trao 12 bằng khen tại buổi lễ.\nLãnh đạo quận trao 12 bằng khen tại buổi lễ.\n\nNăm qua quận hoàn thành 20/20 chỉ tiêu.\n\nTin liên quan\n\n50 dây chuyền tiêm, 750 người phục vụ"
  expect(figures(page)).toEqual(["ratio 20/20 chỉ tiêu"])
})

test("the first months of a year are a period and no time limit", () =>
  expect(read("Trong 9 tháng đầu năm 2026, xảy ra 5 vụ cháy.").claims.map((claim) => claim.kind)).toEqual([
    "period",
    "count",
  ]))
test.each([
  ["Chủ tịch UBND tỉnh Nguyễn Văn Bình cho biết thu ngân sách đạt 12 tỷ đồng.", null],
  ["Chủ tịch UBND xã Phạm Minh Đức yêu cầu làm 20 km đường.", null],
  ["Theo UBND tỉnh Bắc Ninh, Chủ tịch UBND tỉnh Lê Văn Tám nêu thu đạt 12 tỷ đồng.", "UBND tỉnh Bắc Ninh"],
  ["Chủ tịch UBND tỉnh Hà Nam giao làm 20 km đường.", "UBND tỉnh Hà Nam"],
  ["UBND Thành phố Hồ Chí Minh giao làm 20 km đường.", "UBND Thành phố Hồ Chí Minh"],
  ["Đảng ủy phường Trần Hưng Đạo kết nạp 20 đảng viên.", "Đảng ủy phường Trần Hưng Đạo"],
])("whose figure: %s", (text, org) => {
  expect(read(text).claims.at(-1)?.org).toBe(org)
})

test.each([
  ["Quá nửa số hộ có vườn.", ">", "số hộ có vườn"],
  ["Đến nay gần một nửa dân số có thẻ.", "≈", "dân số có thẻ"],
])("a half has its sign and what it is a half of: %s", (text, sign, indicator) => {
  expect(read(text).claims[0]).toMatchObject({ comparator: sign, indicator })
})

test.each([
  "Nửa đầu nhiệm kỳ, xã làm tốt.",
  "Họp hơn nửa ngày.",
  "Nửa năm qua, thôn yên ổn.",
  "Bàn về 12 tỷ 5 dự án xin.",
])("no half: %s", (text) => {
  expect(figures(text).filter((one) => /phần|12\.5/.test(one))).toEqual([])
})
