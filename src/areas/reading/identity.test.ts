import { expect, test } from "vitest"
import { read } from "./index.ts"

const told = (text: string) => {
  const { type, symbol, date, issuer } = read(text).document
  return [type, symbol, date, issuer]
}

test.each([
  [
    "a letterhead in two columns on the same lines",
    "UBND TỈNH AN LẠC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ Độc lập - Tự do - Hạnh phúc\nSố : 87 /SNV-CCHC An Lạc, ngày 05 tháng03 năm 2024\nV/v rà soát biên chế\n\nKính gửi: Các phòng, ban.",
    ["Công văn", "87/SNV-CCHC", "2024-03-05", "Sở Nội vụ"],
  ],
  [
    "a letterhead kept as a row of a table",
    "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 412/QĐ-UBND | An Lạc, ngày 24 tháng 4 năm 2024 |\nQUYẾT ĐỊNH\nVỀ VIỆC GIAO CHỈ TIÊU THU NGÂN SÁCH\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN LẠC\nCăn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu cho các xã.",
    ["Quyết định", "412/QĐ-UBND", "2024-04-24", "Ủy ban nhân dân tỉnh An Lạc"],
  ],
  [
    "a letterhead kept as cells, wrapped anywhere",
    "ỦY\nBAN NHÂN DÂN\nTỈNH AN LẠC\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập -\nTự do - Hạnh phúc\n-------\n|\nSố:\n35/2024/QĐ-UBND\n|\nAn\nLạc, ngày 19 tháng 6 năm 2024\n|\nQUYẾT ĐỊNH\nVỀ MỨC HỖ TRỢ NGƯỜI DÂN\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;",
    ["Quyết định", "35/2024/QĐ-UBND", "2024-06-19", "Ủy ban nhân dân tỉnh An Lạc"],
  ],
  [
    "particulars of a page before the letterhead",
    "Đăng nhập\n\nSố hiệu: 61/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Huyện Bình An Người ký: Đang cập nhật\n\nỦY BAN NHÂN DÂN\nHUYỆN BÌNH AN\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 61/KH-UBND\n\nBình An, ngày 02 tháng 5 năm 2024\n\nKẾ HOẠCH\n\nTHỰC HIỆN CHUYỂN ĐỔI SỐ NĂM 2024\n\nCăn cứ Nghị quyết số 12-NQ/HU ngày 04/01/2024 của Huyện ủy,",
    ["Kế hoạch", "61/KH-UBND", "2024-05-02", "Ủy ban nhân dân huyện Bình An"],
  ],
  [
    "the type before the number",
    "ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nNghị quyết số: 712/2021/UBTVQH15\nHà Nội, ngày 08 tháng 3 năm 2021\nNGHỊ QUYẾT\nVỀ VIỆC SẮP XẾP ĐƠN VỊ",
    ["Nghị quyết", "712/2021/UBTVQH15", "2021-03-08", "Ủy ban Thường vụ Quốc hội"],
  ],
  [
    "the number under the type",
    "NGHỊ ĐỊNH\n\ncủa Chính phủ số 88/2009/NĐ-CP ngày 19 tháng 10 năm 2009\n\nVề cấp giấy chứng nhận\n\nCăn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;",
    ["Nghị định", "88/2009/NĐ-CP", "2009-10-19", "Chính phủ"],
  ],
  [
    "a regulation issued with a decision",
    "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nQUY CHẾ\nTIẾP CÔNG DÂN\n(Ban hành\nkèm theo Quyết định số: 59/QĐ-UBND\nngày 22 tháng\n7 năm 2024 của Ủy ban nhân dân xã Bình\nAn)\n\nChương I\nQUY ĐỊNH CHUNG",
    ["Quy chế", "59/QĐ-UBND", "2024-07-22", "Ủy ban nhân dân xã Bình An"],
  ],
  [
    "the centre's paper, signed for the Politburo",
    "BAN CHẤP HÀNH TRUNG ƯƠNG\n-------\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 77-QĐ/TW\nHà Nội, ngày 07 tháng 02 năm 2024\n\nQUY ĐỊNH (BỔ SUNG)\nvề chế độ kiểm tra\n\n- Căn cứ Điều lệ Đảng,\n\nĐiều 1. Phạm vi điều chỉnh\n\n1- Quy định này áp dụng cho cấp ủy.\n\nT/M BỘ CHÍNH TRỊ\nNguyễn Văn A",
    ["Quy định", "77-QĐ/TW", "2024-02-07", "Bộ Chính trị"],
  ],
  [
    "an office of the centre, type and title on one line",
    "BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA\n*\nSố 06-HD/UBKTTW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 18 tháng 12 năm 2023\n\nHƯỚNG DẪN VỀ MẪU BIÊN BẢN\n\nCăn cứ Quy định số 22-QĐ/TW, ngày 28/7/2021 của Ban Chấp hành Trung ương,",
    ["Hướng dẫn", "06-HD/UBKTTW", "2023-12-18", "Ủy ban Kiểm tra"],
  ],
  [
    "a paper printed without its letterhead",
    "Báo Quận giới thiệu toàn văn Nghị quyết số 19-NQ/QU, ngày 18/8/2024 của Ban Thường vụ Quận ủy về chỉnh trang đô thị.\n\nNGHỊ QUYẾT\nCỦA BAN THƯỜNG VỤ QUẬN ỦY\nvề chỉnh trang đô thị\n\nThực hiện chủ trương của Thành ủy, Ban Thường vụ Quận ủy ban hành Nghị quyết như sau:\n\nI. TÌNH HÌNH",
    ["Nghị quyết", "19-NQ/QU", "2024-08-18", "Ban Thường vụ Quận ủy"],
  ],
  [
    "blanks around the dashes of the number",
    "ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nĐẢNG ỦY PHƯỜNG CỬA NAM\n*\nSố: 31 - CTr/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nCửa Nam, ngày 10 tháng 9 năm 2025\n\nCHƯƠNG TRÌNH\ncông tác quý IV",
    ["Chương trình", "31-CTr/ĐU", "2025-09-10", "Đảng ủy phường Cửa Nam"],
  ],
  [
    "a letter whose number and day are still blank, with what it is about above the Party's name",
    "ĐẢNG ỦY XÃ AN LẠC\nSố: - CV/ĐU\nV/v báo cáo kết quả chuyển đổi số\n\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Lạc, ngày tháng 5 năm 2026\n\nKính gửi: Văn phòng Tỉnh ủy\n\nĐảng ủy báo cáo như sau:\nA. KẾT QUẢ\n1. Đã ban hành 12 văn bản.",
    ["Công văn", null, null, "Đảng ủy xã An Lạc"],
  ],
])("identity: %s", (_, text, expected) => expect(told(text)).toEqual(expected))

test("the authority above the legal bases is no part of the title", () => {
  const text =
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 8/NQ-HĐND\nAn Lạc, ngày 10 tháng 7 năm 2024\n\nNGHỊ QUYẾT\nVỀ KẾ HOẠCH ĐẦU TƯ CÔNG\nHỘI ĐỒNG NHÂN DÂN TỈNH AN LẠC\nKHÓA X, KỲ HỌP THỨ 9\n\nCăn cứ Luật Đầu tư công năm 2024;"
  expect(read(text).document.title).toBe("VỀ KẾ HOẠCH ĐẦU TƯ CÔNG")
})

test("title, addressees and legal bases give no items", () => {
  const text =
    "ỦY BAN NHÂN DÂN\nTỈNH AN LẠC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 454/UBND-KT An Lạc, ngày 6 tháng 4 năm 2024\nV/v đẩy nhanh tiến độ, nhiệm vụ trọng tâm quý II\n\nKính gửi:\n\n- Giám đốc Sở Tài chính;\n\n- Chủ tịch Ủy ban nhân dân các xã.\n\nThực hiện Kế hoạch số 9/KH-UBND, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n1. Giao Sở Tài chính chủ trì cân đối nguồn vốn trước ngày 15/4/2024.\n\n2. Giao Sở Xây dựng kiểm tra công trình."
  expect(
    read(text)
      .outline.filter((item) => item.marker !== null)
      .map((item) => item.marker),
  ).toEqual(["1.", "2."])
})
