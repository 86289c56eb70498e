import { expect, test } from "vitest"
import { read } from "./index.ts"

const led = (text: string) => read(text).assignments.map(({ lead, coordinating }) => [lead, ...coordinating])

test.each([
  [
    "a time before the body that leads",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Định kỳ, Thường trực Ban Kinh tế của Hội đồng nhân dân chủ trì, phối hợp với Sở Tài chính tổng hợp kết quả thực hiện.",
    [["Thường trực Ban Kinh tế của Hội đồng nhân dân", "Sở Tài chính"]],
  ],
  [
    "a time before the subject, without a comma",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Hàng năm Phòng Kinh tế cấp xã lập dự toán trình Ủy ban nhân dân xã phê duyệt.",
    [["Phòng Kinh tế cấp xã"]],
  ],
  [
    "members of a body with others",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Các thành viên Ban Chỉ đạo, Tổ trưởng các tổ giúp việc, Thủ trưởng các phòng, ban có trách nhiệm chỉ đạo triển khai Kế hoạch này ở đơn vị mình.",
    [["Các thành viên Ban Chỉ đạo, Tổ trưởng các tổ giúp việc, Thủ trưởng các phòng, ban"]],
  ],
  [
    "an item that opens with the verb to lead",
    "II. PHÂN CÔNG NHIỆM VỤ\n\na) Đảng ủy cơ quan Văn phòng Hội đồng nhân dân tỉnh\n\n- Lãnh đạo việc tổ chức số hóa hồ sơ kỳ họp; bảo đảm liên thông với các sở.\n\n- Chuẩn bị cơ sở vật chất cho kỳ họp.",
    [["Đảng ủy cơ quan Văn phòng Hội đồng nhân dân tỉnh"], ["Đảng ủy cơ quan Văn phòng Hội đồng nhân dân tỉnh"]],
  ],
  [
    "bodies of another body in a list",
    "QUYẾT NGHỊ:\n\nĐiều 2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, các đại biểu Hội đồng nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.",
    [["Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, các đại biểu Hội đồng nhân dân tỉnh"]],
  ],
  [
    "paragraphs one after the other under an article",
    "QUYẾT ĐỊNH:\n\nĐiều 4. Quyết toán Quỹ khuyến học:\n\nHàng năm Phòng Giáo dục lập báo cáo quyết toán gửi Sở Tài chính.\n\nSở Tài chính tổng hợp báo cáo quyết toán của tỉnh trình Ủy ban nhân dân tỉnh phê duyệt.",
    [["Phòng Giáo dục"], ["Sở Tài chính"]],
  ],
  [
    "a duty stated under an item that sets up a body",
    "Điều 2. Tổ chức thực hiện\n\n1. Thành lập Ban điều hành đề án cấp nước nông thôn.\n\nBan điều hành có trách nhiệm giúp Ủy ban nhân dân tỉnh lập kế hoạch cấp nước hằng năm.",
    [["Ban điều hành"]],
  ],
  [
    "a party committee of an office is one partner",
    "1. Đảng đoàn Hội đồng nhân dân phối hợp với Đảng ủy cơ quan Văn phòng Hội đồng nhân dân tổ chức học tập nghị quyết.",
    [["Đảng đoàn Hội đồng nhân dân", "Đảng ủy cơ quan Văn phòng Hội đồng nhân dân"]],
  ],
  [
    "office-holders one after the other once an order has been announced",
    "Chiều 12/3, Chủ tịch Ủy ban nhân dân tỉnh chủ trì phiên họp về cấp nước.\n\nĐối với các thành viên, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu: Giám đốc Sở Xây dựng chỉ đạo rà soát mạng lưới cấp nước. Giám đốc Sở Tài chính trình phương án bố trí vốn.\n\nChánh Văn phòng Ủy ban nhân dân tỉnh chỉ đạo hoàn thành trạm bơm.",
    [["Giám đốc Sở Xây dựng"], ["Giám đốc Sở Tài chính"], ["Chánh Văn phòng Ủy ban nhân dân tỉnh"]],
  ],
  [
    "a time before bodies in small letters",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Hằng quý, các phòng, ban gửi báo cáo về Văn phòng Huyện ủy.",
    [["các phòng, ban"]],
  ],
  [
    "what rests on the document itself, then bodies in small letters",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Căn cứ Chương trình này, các chi, đảng bộ cơ sở xây dựng kế hoạch của mình.",
    [["các chi, đảng bộ cơ sở"]],
  ],
  [
    "the committee's bodies for Party building",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Các ban xây dựng Đảng, Văn phòng Huyện ủy theo chức năng hướng dẫn việc thực hiện Chương trình.",
    [["Các ban xây dựng Đảng, Văn phòng Huyện ủy"]],
  ],
  [
    "a verb after a name that ends in a word for a thing",
    "2. Về đường xã: giao phòng Tài chính - Kế hoạch thẩm định dự toán.",
    [["phòng Tài chính - Kế hoạch"]],
  ],
  [
    "what is concluded, from body to body",
    "Phó Chủ tịch Ủy ban nhân dân huyện kết luận: Phòng Kinh tế hoàn chỉnh phương án tưới. Công an huyện kiểm tra bãi cát. Chi cục Thuế thu nợ của các bến bãi.",
    [["Phòng Kinh tế"], ["Công an huyện"], ["Chi cục Thuế"]],
  ],
  [
    "forces on the border and in the forest",
    "4. Hạt Kiểm lâm, Ban Chỉ huy Quân sự huyện, Đồn Biên phòng Bình An sẵn sàng phương tiện chữa cháy.",
    [["Hạt Kiểm lâm, Ban Chỉ huy Quân sự huyện, Đồn Biên phòng Bình An"]],
  ],
  [
    "two bodies whose works are short",
    "III. TỔ CHỨC THỰC HIỆN\n\n1. Ủy ban nhân dân cấp huyện bố trí ngân sách; Ủy ban nhân dân cấp xã niêm yết danh sách.",
    [["Ủy ban nhân dân cấp huyện"], ["Ủy ban nhân dân cấp xã"]],
  ],
  [
    "how a notice ends is no order",
    "3. Giao Sở Y tế kiểm tra các cơ sở khám bệnh.\n\nVăn phòng Ủy ban nhân dân tỉnh thông báo để các đơn vị biết, thực hiện.",
    [["Sở Y tế"]],
  ],
  [
    "what an office-holder is reported to have done is no order",
    "Chiều 12/3, Sở Xây dựng tổ chức hội nghị về cấp nước. Giám đốc Sở Tài chính trình bày phương án bố trí vốn. Trưởng Ban Quản lý dự án báo cáo tiến độ trạm bơm.",
    [],
  ],
])("%s", (_, text, expected) => expect(led(text)).toEqual(expected))

test("the sentences after an announced order are tasks", () => {
  const text =
    "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu: Giám đốc Sở Xây dựng chỉ đạo rà soát mạng lưới cấp nước. Giám đốc Sở Tài chính trình phương án bố trí vốn."
  expect(
    read(text)
      .outline.filter((item) => item.role === "task")
      .map((item) => item.text),
  ).toContain("Giám đốc Sở Tài chính trình phương án bố trí vốn")
})
