import { expect, test } from "vitest"
import { read } from "./index.ts"

const cited = (text: string) =>
  read(text).citations.map(({ text: span, symbol, date, issuer }) => [span.replaceAll("\n", " "), symbol, date, issuer])

test.each([
  [
    "Triển khai các Nghị quyết số 57-NQ/TW, 59-NQ/TW, 66-NQ/TW và 68-NQ/TW của Bộ Chính trị.",
    [
      ["Nghị quyết số 57-NQ/TW", "57-NQ/TW", null, null],
      ["59-NQ/TW", "59-NQ/TW", null, null],
      ["66-NQ/TW", "66-NQ/TW", null, null],
      ["68-NQ/TW của Bộ Chính trị", "68-NQ/TW", null, "Bộ Chính trị"],
    ],
  ],
  [
    "Quán triệt các Nghị quyết 57, 59 và 66 của Bộ Chính trị.",
    [
      ["Nghị quyết 57", "57", null, null],
      ["59", "59", null, null],
      ["66 của Bộ Chính trị", "66", null, "Bộ Chính trị"],
    ],
  ],
  [
    "Căn cứ các Nghị định của Chính phủ: số 77/2015/NĐ-CP ngày 10 tháng 9 năm 2015; số 120/2018/NĐ-CP ngày 13/9/2018;",
    [
      ["số 77/2015/NĐ-CP ngày 10 tháng 9 năm 2015", "77/2015/NĐ-CP", "2015-09-10", null],
      ["số 120/2018/NĐ-CP ngày 13/9/2018", "120/2018/NĐ-CP", "2018-09-13", null],
    ],
  ],
  [
    "Theo Quyết định của Ban Bí thư số 91-QĐ/TW, ngày 16-02-2004 và Kết luận ngày 05/3/2025 của Bộ Chính trị.",
    [
      ["Quyết định của Ban Bí thư số 91-QĐ/TW, ngày 16-02-2004", "91-QĐ/TW", "2004-02-16", "Ban Bí thư"],
      ["Kết luận ngày 05/3/2025 của Bộ Chính trị", null, "2025-03-05", "Bộ Chính trị"],
    ],
  ],
  [
    "Nghị quyết của Bộ Chính trị ngày 22/12/2024 về chuyển đổi số đã nêu rõ.",
    [["Nghị quyết của Bộ Chính trị ngày 22/12/2024", null, "2024-12-22", "Bộ Chính trị"]],
  ],
  [
    "Hồ sơ thực hiện theo Điều 5 Nghị định 61/2018/NĐ-CP và khoản 2 Điều 7 Thông tư số 01/2023/TT-VPCP ngày 05/4/2023.",
    [
      ["Nghị định 61/2018/NĐ-CP", "61/2018/NĐ-CP", null, null],
      ["Thông tư số 01/2023/TT-VPCP ngày 05/4/2023", "01/2023/TT-VPCP", "2023-04-05", null],
    ],
  ],
  [
    "Thực hiện Thông tư liên tịch số 03/2010/TTLT-BNV-BTC-BLĐTB&XH ngày 27 tháng 5 năm 2010 và Tờ trình số 473/TTr - NN&PTNT ngày 21/5/2007.",
    [
      [
        "Thông tư liên tịch số 03/2010/TTLT-BNV-BTC-BLĐTB&XH ngày 27 tháng 5 năm 2010",
        "03/2010/TTLT-BNV-BTC-BLĐTB&XH",
        "2010-05-27",
        null,
      ],
      ["Tờ trình số 473/TTr - NN&PTNT ngày 21/5/2007", "473/TTr-NN&PTNT", "2007-05-21", null],
    ],
  ],
  [
    "Thực hiện Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013, Nghị định số 15/CP, Chỉ thị 15/TTg, Quyết định 327-CT.",
    [
      ["Quyết định số 84 QĐ/TWĐTN ngày 22/02/2013", "84-QĐ/TWĐTN", "2013-02-22", null],
      ["Nghị định số 15/CP", "15/CP", null, null],
      ["Chỉ thị 15/TTg", "15/TTg", null, null],
      ["Quyết định 327-CT", "327-CT", null, null],
    ],
  ],
  [
    "Theo Công văn số 31-CV/VPTU ngày 12/3/2025 của Văn phòng Tỉnh ủy V/v đăng ký lịch họp và Chương trình số 03 của Thành ủy.",
    [
      ["Công văn số 31-CV/VPTU ngày 12/3/2025 của Văn phòng Tỉnh ủy", "31-CV/VPTU", "2025-03-12", "Văn phòng Tỉnh ủy"],
      ["Chương trình số 03 của Thành ủy", "03", null, "Thành ủy"],
    ],
  ],
  [
    "Nghị quyết Hội nghị Trung ương 6 (khóa XIII) của Đảng, Nghị quyết Trung ương 4 khóa XII và Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương.",
    [
      [
        "Nghị quyết Hội nghị Trung ương 6 (khóa XIII) của Đảng",
        null,
        null,
        "Hội nghị Trung ương 6 (khóa XIII) của Đảng",
      ],
      ["Nghị quyết Trung ương 4 khóa XII", null, null, "Trung ương 4 khóa XII"],
      [
        "Nghị quyết Hội nghị lần thứ năm Ban Chấp hành Trung ương",
        null,
        null,
        "Hội nghị lần thứ năm Ban Chấp hành Trung ương",
      ],
    ],
  ],
  [
    "THỰC HIỆN CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ VỀ VIỆC PHÁT ĐỘNG THI ĐUA",
    [
      [
        "CHỈ THỊ SỐ 19/CT-TTG NGÀY 16 THÁNG 7 NĂM 2024 CỦA THỦ TƯỚNG CHÍNH PHỦ",
        "19/CT-TTG",
        "2024-07-16",
        "THỦ TƯỚNG CHÍNH PHỦ",
      ],
    ],
  ],
  [
    "Theo Quyết định số 2468/QD-UBND ngày 02/11/2023, Thông báo số 70-TB/TWngày 06 tháng 01 năm 2012 của Ban Bí thư.",
    [
      ["Quyết định số 2468/QD-UBND ngày 02/11/2023", "2468/QD-UBND", "2023-11-02", null],
      ["Thông báo số 70-TB/TWngày 06 tháng 01 năm 2012 của Ban Bí thư", "70-TB/TW", "2012-01-06", "Ban Bí thư"],
    ],
  ],
  [
    "Theo đề nghị tại Tờ trình số 30/TTr. SXD ngày 19/01/2026 của Giám đốc Sở Xây dựng.",
    [
      [
        "Tờ trình số 30/TTr. SXD ngày 19/01/2026 của Giám đốc Sở Xây dựng",
        "30/TTr-SXD",
        "2026-01-19",
        "Giám đốc Sở Xây dựng",
      ],
    ],
  ],
  ["Tổ công tác Đề án 06¹ đã họp.", [["Đề án 06", "06", null, null]]],
])("%s", (text, expected) => expect(cited(text)).toEqual(expected))

test.each([
  ["Luật Đất đai năm 2024 có hiệu lực sớm hơn dự kiến.", ["Luật Đất đai năm 2024"]],
  [
    "Thực hiện Bộ luật Lao động, Luật Phòng, chống tham nhũng và Luật Tiếp công dân tại cơ quan.",
    ["Bộ luật Lao động", "Luật Phòng, chống tham nhũng", "Luật Tiếp công dân"],
  ],
  [
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019;",
    [
      "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
      "Luật Sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
    ],
  ],
  [
    "Thực hiện Luật Hộ tịch và Quyết định số 101/QĐ-TTg của Thủ tướng Chính phủ.",
    ["Luật Hộ tịch", "Quyết định số 101/QĐ-TTg của Thủ tướng Chính phủ"],
  ],
  [
    "- Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;\n- Căn cứ Điều lệ Đảng;",
    ["Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013", "Điều lệ Đảng"],
  ],
])("laws: %s", (text, expected) => expect(cited(text).map(([span]) => span)).toEqual(expected))

test("a document does not cite itself, but does cite another of the same number", () => {
  const text =
    "ỦY BAN NHÂN DÂN\nXÃ BÌNH AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-UBND\nBình An, ngày 02 tháng 5 năm 2024\n\nKẾ HOẠCH\nlàm sạch dữ liệu\n\nThực hiện Kế hoạch số 12/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh, Ủy ban nhân dân xã xây dựng kế hoạch.\n\nPHỤ LỤC\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 02/5/2024 của Ủy ban nhân dân xã Bình An)\n\n1. Danh sách thôn."
  expect(cited(text).map(([span]) => span)).toEqual(["Kế hoạch số 12/KH-UBND ngày 08/01/2024 của Ủy ban nhân dân tỉnh"])
})

test("an annex names the document it belongs to, and that document's own annexes do not", () => {
  const text =
    "1. Tổ chức thực hiện theo phân công.\n\nPHỤ LỤC II\n(Kèm theo Nghị quyết số 25/NQ-HĐND ngày 10/12/2024 của Hội đồng nhân dân tỉnh)\n\n1. Đường liên xã."
  const reading = read(text)
  expect(reading.outline.map((item) => item.marker)).toContain("PHỤ LỤC II")
  expect(reading.citations.map((one) => one.symbol)).toEqual(["25/NQ-HĐND"])
})
