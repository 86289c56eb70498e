import { describe, expect, test } from "vitest"
import { read } from "./index.ts"

/** Lead, partners and deadline of every assignment, in one line each. */
const lines = (text: string) =>
  read(text).assignments.map(
    ({ lead, coordinating, deadline }) =>
      `${lead ?? "-"}${coordinating.map((unit) => ` + ${unit}`).join("")}${deadline === null ? "" : ` @${deadline}`}`,
  )

describe("words that only look like orders", () => {
  test.each([
    "- Nghiên cứu phương án giao Sở Y tế quản lý các trạm cấp cứu.",
    "- Thành lập Ban Chỉ đạo phường về phát triển du lịch.",
    "- Tài sản chuyển giao cho Nhà nước thì lập biên bản.",
    "- Bảo đảm 100% hộ dân nhận được thông tin chỉ đạo phòng tránh, ứng phó.",
    "Xét đề nghị của ông Giám đốc Sở Nội vụ tại Tờ trình số 15/TTr-SNV ngày 02/3/2025.",
    "- Tổng công ty Xây dựng và phát triển nhà.",
    "- Phó Chủ tịch Hội đồng: Trưởng phòng Nội vụ, Phó Chủ tịch thường trực Hội đồng Thi đua.",
    "- Tổ chức đoàn công tác đi khảo sát thị trường miền Trung.",
    "- Bộ Ngoại giao là cơ quan của Chính phủ.",
    "- Cơ quan có thẩm quyền xem xét, quyết định hình thức kỷ luật.",
    "- Chi cục có chức năng tham mưu, giúp Giám đốc Sở quản lý chất lượng.",
  ])("%s", (text) => expect(lines(`II. NHIỆM VỤ\n\n${text}`)).toEqual([]))
})

describe("who leads", () => {
  test.each([
    [
      "- Công an phường, Đội Thuế liên phường chỉ đạo các tổ công tác phối hợp với Ban Quản lý chợ kiểm tra hàng hóa.",
      ["Công an phường, Đội Thuế liên phường + Ban Quản lý chợ"],
    ],
    [
      "- Chánh Văn phòng UBND quận; Trưởng các phòng: Nội vụ, Tư pháp; Chủ tịch UBND các phường chịu trách nhiệm thi hành Quyết định này.",
      ["Chánh Văn phòng UBND quận; Trưởng các phòng: Nội vụ, Tư pháp; Chủ tịch UBND các phường"],
    ],
    ["- Giao Văn phòng chuẩn bị nội dung họp.", ["Văn phòng"]],
    ["- Giao Văn phòng tham mưu kế hoạch tiếp dân.", ["Văn phòng"]],
    ["- Các cơ quan, đơn vị thực hiện nghiêm chế độ báo cáo.", ["Các cơ quan, đơn vị"]],
    ["- Ủy ban nhân dân các phường, đặc khu thực hiện rà soát hộ nghèo.", ["Ủy ban nhân dân các phường, đặc khu"]],
    ["- Sở Xây dựng thẩm định thiết kế cơ sở các công viên.", ["Sở Xây dựng"]],
    ["- Đề nghị các cấp, các ngành đẩy mạnh tuyên truyền phòng cháy.", ["các cấp, các ngành"]],
    ["- Đề nghị Ủy ban nhân dân quận quyết định việc đặt tên phố.", ["Ủy ban nhân dân quận"]],
    [
      "- Phòng Kinh tế chủ trì, phối hợp với Ban Quản lý chợ trong quá trình cải tạo mái che.",
      ["Phòng Kinh tế + Ban Quản lý chợ"],
    ],
    ["- Mỗi tổ dân phố chọn một tuyến ngõ làm điểm.", ["Mỗi tổ dân phố"]],
    [
      "- Cơ quan được giao nhiệm vụ có trách nhiệm hoàn thiện hồ sơ, đề nghị UBND thành phố ban hành.",
      ["Cơ quan được giao nhiệm vụ"],
    ],
  ])("%s", (text, expected) => expect(lines(`IV. TỔ CHỨC THỰC HIỆN\n\n${text}`)).toEqual(expected))
})

describe("whom a line announces", () => {
  test("a unit that leads hands its items its partners too", () => {
    const text =
      "III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Kinh tế chủ trì, phối hợp với Công an phường:\n\n- Kiểm tra các điểm đỗ xe.\n\n- Mở thêm hai điểm trông giữ xe.\n\n2. Giao Phòng Văn hóa - Xã hội:\n\n- Triệt để thu gom biển quảng cáo sai phép.\n\n3. Trạm Y tế phường có trách nhiệm:\n\n- Phun thuốc diệt muỗi trước ngày 15/10/2025."
    expect(lines(text)).toEqual([
      "Phòng Kinh tế + Công an phường",
      "Phòng Kinh tế + Công an phường",
      "Phòng Văn hóa - Xã hội",
      "Trạm Y tế phường @2025-10-15",
    ])
  })

  test("those addressed before a colon do the items, as a doubt says; the announcing words are no work", () => {
    const text =
      "CHỈ THỊ\n\nVề trật tự đô thị\n\nChủ tịch UBND phường yêu cầu Trưởng các phòng, đơn vị tập trung thực hiện một số nội dung sau:\n\n1. Rà soát các điểm chiếm vỉa hè, báo cáo trước ngày 20/8/2025.\n\n2. Công an phường xử lý xe dừng đỗ sai quy định."
    expect(lines(text)).toEqual(["Trưởng các phòng, đơn vị @2025-08-20", "Công an phường"])
    expect(read(text).assignments.map(({ doubts }) => doubts.includes("carried-lead"))).toEqual([true, false])
  })

  test("several units of one kind may be announced by a list of their names", () => {
    const text =
      "III. TỔ CHỨC THỰC HIỆN\n\n1. Các Phòng: Xây dựng, Tài chính, Nội vụ\n\n- Rà soát biên chế.\n\n2. Công an phường\n\n- Hằng năm, phối hợp với Phòng Nội vụ, Trạm Y tế khám sức khỏe thanh niên."
    expect(lines(text)).toEqual(["Các Phòng: Xây dựng, Tài chính, Nội vụ", "Công an phường + Phòng Nội vụ + Trạm Y tế"])
  })

  test("a bare name stands for the fuller one said before", () => {
    const text =
      "III. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng HĐND và UBND phường xây dựng lịch họp.\n\n2. Phòng Kinh tế phối hợp với Văn phòng chuẩn bị báo cáo.\n\n3. Giao Tổ kiểm tra liên ngành phường (sau đây gọi tắt là Tổ công tác) lập danh sách; Tổ công tác báo cáo hằng tuần."
    expect(lines(text).slice(0, 3)).toEqual([
      "Văn phòng HĐND và UBND phường",
      "Phòng Kinh tế + Văn phòng HĐND và UBND phường",
      "Tổ kiểm tra liên ngành phường (sau đây gọi tắt là Tổ công tác)",
    ])
  })
})

describe("partners", () => {
  test.each([
    [
      "1. Phòng Nội vụ chủ trì, phối hợp với các Phòng: Kinh tế, Văn hóa, Khoa học và Thông tin, Tư pháp và Công an phường rà soát biên chế.",
      "Phòng Nội vụ + Phòng Kinh tế + Phòng Văn hóa, Khoa học và Thông tin + Phòng Tư pháp + Công an phường",
    ],
    [
      "1. Sở Tài chính chủ trì, phối hợp với các Sở Xây dựng, Sở Y tế (Chi cục Dân số) và các đơn vị liên quan thẩm định dự toán.",
      "Sở Tài chính + Sở Xây dựng + Sở Y tế (Chi cục Dân số) + các đơn vị liên quan",
    ],
    [
      "1. Công an phường tăng cường tuần tra đêm. Phối hợp chặt chẽ với Ban Chỉ huy Quân sự phường giữ gìn trật tự.",
      "Công an phường + Ban Chỉ huy Quân sự phường",
    ],
  ])("%s", (text, expected) => expect(lines(`IV. TỔ CHỨC THỰC HIỆN\n\n${text}`)).toEqual([expected]))
})

describe("labels", () => {
  test("several in one line, or in brackets after the work", () => {
    const text =
      "II. NHIỆM VỤ\n\n1. Số hóa sổ hộ tịch\n\nĐơn vị chủ trì: Phòng Tư pháp; đơn vị phối hợp: Công an phường. Thời gian hoàn thành: Quý II/2026.\n\n2. Lắp camera tại các ngõ (Chủ trì: Công an phường; phối hợp: Phòng Kinh tế; thời gian: trước 30/6/2026)."
    expect(lines(text)).toEqual([
      "Phòng Tư pháp + Công an phường @2026-06",
      "Công an phường + Phòng Kinh tế @2026-06-30",
    ])
  })

  test("the role may stand in brackets behind each name", () => {
    const text =
      "II. NHIỆM VỤ\n\n1. Trồng cây đầu xuân\n\nĐơn vị thực hiện: Phòng Kinh tế (chủ trì), Đoàn Thanh niên phường, Hội Nông dân phường (phối hợp)."
    expect(lines(text)).toEqual(["Phòng Kinh tế + Đoàn Thanh niên phường + Hội Nông dân phường"])
  })

  test("a time line alone completes the order of its item, and elsewhere gives out nothing", () => {
    const text =
      "I. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: ngày 20/9/2025.\n\nII. NHIỆM VỤ\n\n1. Giao Phòng Nội vụ rà soát hồ sơ cán bộ.\n\nThời gian hoàn thành: trước 15/10/2025.\n\n2. Hoàn thành: là mức đạt từ 70 điểm."
    expect(lines(text)).toEqual(["Phòng Nội vụ @2025-10-15"])
  })
})

describe("orders cut at commas", () => {
  test.each([
    [
      "- Giao Phòng Văn hóa rà soát hộ nghèo, Trạm Y tế khám sức khỏe người cao tuổi, Văn phòng tổng hợp báo cáo trước ngày 30/9/2025.",
      ["Phòng Văn hóa", "Trạm Y tế", "Văn phòng @2025-09-30"],
    ],
    [
      "- Giao Phòng Kinh tế chủ trì, phối hợp với Công an phường, Ban Quản lý chợ kiểm tra hàng hóa.",
      ["Phòng Kinh tế + Công an phường + Ban Quản lý chợ"],
    ],
    [
      "- Người đứng đầu đơn vị chịu trách nhiệm trước UBND phường, Chủ tịch UBND phường về việc giải quyết đơn thư.",
      ["Người đứng đầu đơn vị"],
    ],
    ["- Giao Phòng Văn hóa hướng dẫn các trường học, Trạm Y tế phòng bệnh tay chân miệng.", ["Phòng Văn hóa"]],
    ["- Sở Xây dựng thẩm định thiết kế, yêu cầu Ban Quản lý dự án hoàn thiện hồ sơ.", ["Sở Xây dựng"]],
  ])("%s", (text, expected) => expect(lines(`IV. TỔ CHỨC THỰC HIỆN\n\n${text}`)).toEqual(expected))
})
