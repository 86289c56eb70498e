/** Invented papers that come to a ward in a year: issuer, type, ending of the symbol, abstract. `{q}` a quarter, `{m}` a month, `{y}` the year. */
export interface Arriving {
  issuer: string
  type: string
  ending: string
  title: string
  /** Whose paper it is to deal with. */
  unit: string
}

const row = (issuer: string, type: string, ending: string, unit: string, title: string): Arriving => ({
  issuer,
  type,
  ending,
  title,
  unit,
})
const city = "UBND Thành phố Hà Nội"

export const arrivingState: readonly Arriving[] = [
  row(city, "plan", "KH-UBND", "vp", "Cải cách hành chính nhà nước năm {y} trên địa bàn Thành phố"),
  row(city, "plan", "KH-UBND", "kthtdt", "Bảo đảm trật tự, an toàn giao thông và trật tự đô thị năm {y}"),
  row(city, "plan", "KH-UBND", "vhxh", "Chăm lo người có công, hộ nghèo dịp Tết Nguyên đán năm {y}"),
  row(city, "official-letter", "UBND-NC", "vp", "Về việc chấn chỉnh kỷ luật, kỷ cương hành chính quý {q} năm {y}"),
  row(city, "official-letter", "UBND-ĐT", "kthtdt", "Về việc rà soát công trình vi phạm trật tự xây dựng còn tồn đọng"),
  row(city, "official-letter", "UBND-KGVX", "vhxh", "Về việc tăng cường phòng, chống dịch bệnh mùa hè năm {y}"),
  row(
    city,
    "decision",
    "QĐ-UBND",
    "vp",
    "Công bố danh mục thủ tục hành chính thực hiện tại cấp phường (bổ sung lần {q})",
  ),
  row(city, "decision", "QĐ-UBND", "kthtdt", "Giao chỉ tiêu dự toán thu, chi ngân sách nhà nước năm {y}"),
  row(city, "directive", "CT-UBND", "ca", "Tăng cường phòng cháy, chữa cháy tại khu dân cư, nhà trọ cho thuê"),
  row(city, "notice", "TB-UBND", "vp", "Kết luận tại hội nghị giao ban với các xã, phường tháng {m} năm {y}"),
  row(
    "Sở Nội vụ Hà Nội",
    "official-letter",
    "SNV-CCHC",
    "vp",
    "Về việc báo cáo kết quả đánh giá cán bộ, công chức quý {q} năm {y}",
  ),
  row("Sở Nội vụ Hà Nội", "guidance", "HD-SNV", "vp", "Hướng dẫn xét thi đua, khen thưởng tổng kết năm {y}"),
  row(
    "Sở Xây dựng Hà Nội",
    "official-letter",
    "SXD-QLN",
    "kthtdt",
    "Về việc kiểm tra nhà chung cư cũ, nhà nguy hiểm trên địa bàn",
  ),
  row(
    "Sở Xây dựng Hà Nội",
    "official-letter",
    "SXD-HT",
    "kthtdt",
    "Về việc khơi thông cống rãnh, phòng chống úng ngập tháng {m}",
  ),
  row(
    "Sở Nông nghiệp và Môi trường Hà Nội",
    "official-letter",
    "SNNMT-MT",
    "kthtdt",
    "Về việc báo cáo phân loại rác thải tại nguồn quý {q}",
  ),
  row(
    "Sở Tài chính Hà Nội",
    "official-letter",
    "STC-QLNS",
    "kthtdt",
    "Về việc đôn đốc thu ngân sách và giải ngân đầu tư công tháng {m}",
  ),
  row(
    "Sở Y tế Hà Nội",
    "official-letter",
    "SYT-NVY",
    "vhxh",
    "Về việc tổ chức khám sức khỏe định kỳ cho người cao tuổi",
  ),
  row("Sở Y tế Hà Nội", "plan", "KH-SYT", "vhxh", "Kiểm tra an toàn thực phẩm tháng hành động năm {y}"),
  row(
    "Sở Giáo dục và Đào tạo Hà Nội",
    "official-letter",
    "SGDĐT-QLT",
    "vhxh",
    "Về việc rà soát mạng lưới trường lớp, tuyển sinh đầu cấp năm {y}",
  ),
  row(
    "Sở Văn hóa và Thể thao Hà Nội",
    "official-letter",
    "SVHTT-QLVH",
    "vhxh",
    "Về việc kiểm tra quảng cáo ngoài trời quý {q}",
  ),
  row("Sở Tư pháp Hà Nội", "official-letter", "STP-HTQT", "hcc", "Về việc đối soát dữ liệu hộ tịch điện tử tháng {m}"),
  row("Công an Thành phố Hà Nội", "plan", "KH-CATP", "ca", "Cao điểm tấn công, trấn áp tội phạm dịp cuối năm {y}"),
  row(
    "Bộ Tư lệnh Thủ đô Hà Nội",
    "official-letter",
    "BTL-TM",
    "qs",
    "Về việc chuẩn bị tuyển chọn, gọi công dân nhập ngũ năm {y}",
  ),
  row(
    "Trung tâm Phục vụ hành chính công Thành phố Hà Nội",
    "official-letter",
    "TTPVHCC-KS",
    "hcc",
    "Về việc xử lý hồ sơ trễ hạn tháng {m} năm {y}",
  ),
  row(
    "Văn phòng UBND Thành phố Hà Nội",
    "official-letter",
    "VP-TH",
    "vp",
    "Về việc cập nhật tiến độ nhiệm vụ Thành phố giao tháng {m}",
  ),
  row(
    "Thuế thành phố Hà Nội",
    "official-letter",
    "HAN-NVDTPC",
    "kthtdt",
    "Về việc phối hợp rà soát hộ kinh doanh chưa kê khai quý {q}",
  ),
]

export const arrivingParty: readonly Arriving[] = [
  row("Thành ủy Hà Nội", "plan", "KH/TU", "vpdu", "Kiểm tra, giám sát năm {y} của Ban Thường vụ Thành ủy"),
  row("Thành ủy Hà Nội", "programme", "CTr/TU", "vpdu", "Chương trình công tác toàn khóa, nhiệm kỳ 2025 - 2030"),
  row(
    "Ban Tổ chức Thành ủy Hà Nội",
    "official-letter",
    "CV/BTCTU",
    "bxdd",
    "Về việc kết nạp đảng viên và xóa chi bộ ghép quý {q} năm {y}",
  ),
  row(
    "Ban Tuyên giáo và Dân vận Thành ủy Hà Nội",
    "guidance",
    "HD/BTGDVTU",
    "bxdd",
    "Hướng dẫn học tập, quán triệt nghị quyết năm {y}",
  ),
  row(
    "Ủy ban Kiểm tra Thành ủy Hà Nội",
    "official-letter",
    "CV/UBKTTU",
    "ubkt",
    "Về việc báo cáo công tác kiểm tra, giám sát tháng {m}",
  ),
  row(
    "Văn phòng Thành ủy Hà Nội",
    "official-letter",
    "CV/VPTU",
    "vpdu",
    "Về việc chuẩn bị nội dung giao ban tháng {m} với các đảng ủy phường",
  ),
]

/** Papers that the ward's people's committee writes in a year. */
export const departing: readonly { type: string; title: string; signer: string; unit: string }[] = [
  { type: "plan", title: "Phòng, chống dịch sốt xuất huyết năm {y}", signer: "Đỗ Thu Hằng", unit: "vhxh" },
  {
    type: "plan",
    title: "Tuyển sinh vào các trường mầm non, tiểu học, trung học cơ sở năm học mới",
    signer: "Đỗ Thu Hằng",
    unit: "vhxh",
  },
  { type: "plan", title: "Phòng, chống thiên tai và tìm kiếm cứu nạn năm {y}", signer: "Nguyễn Minh Khôi", unit: "qs" },
  { type: "plan", title: "Thu thuế sử dụng đất phi nông nghiệp năm {y}", signer: "Nguyễn Minh Khôi", unit: "kthtdt" },
  {
    type: "plan",
    title: "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư",
    signer: "Đỗ Thu Hằng",
    unit: "vhxh",
  },
  {
    type: "plan",
    title: "Kiểm tra an toàn thực phẩm đối với cơ sở kinh doanh ăn uống, thức ăn đường phố",
    signer: "Đỗ Thu Hằng",
    unit: "vhxh",
  },
  { type: "plan", title: "Tiếp công dân và giải quyết đơn thư năm {y}", signer: "Nguyễn Minh Khôi", unit: "vp" },
  { type: "plan", title: "Huấn luyện dân quân năm {y}", signer: "Nguyễn Minh Khôi", unit: "qs" },
  {
    type: "plan",
    title: "Thăm hỏi, tặng quà dịp kỷ niệm Ngày Thương binh - Liệt sĩ",
    signer: "Đỗ Thu Hằng",
    unit: "vhxh",
  },
  {
    type: "plan",
    title: "Cải tạo, sửa chữa nhà sinh hoạt cộng đồng các tổ dân phố",
    signer: "Nguyễn Minh Khôi",
    unit: "kthtdt",
  },
  { type: "plan", title: "Bảo đảm an ninh, trật tự dịp nghỉ lễ Quốc khánh", signer: "Nguyễn Minh Khôi", unit: "ca" },
  { type: "decision", title: "Thành lập Tổ công nghệ số cộng đồng phường", signer: "Nguyễn Minh Khôi", unit: "vp" },
  {
    type: "decision",
    title: "Ban hành Quy chế làm việc của Ủy ban nhân dân phường",
    signer: "Nguyễn Minh Khôi",
    unit: "vp",
  },
  {
    type: "decision",
    title: "Phân công nhiệm vụ Chủ tịch, Phó Chủ tịch và Ủy viên UBND phường",
    signer: "Nguyễn Minh Khôi",
    unit: "vp",
  },
  { type: "decision", title: "Kiện toàn Ban Chỉ đạo chuyển đổi số phường", signer: "Nguyễn Minh Khôi", unit: "vp" },
  {
    type: "decision",
    title: "Phê duyệt dự toán sửa chữa chiếu sáng ngõ, xóm",
    signer: "Nguyễn Minh Khôi",
    unit: "kthtdt",
  },
  {
    type: "decision",
    title: "Khen thưởng tập thể, cá nhân có thành tích trong phong trào thi đua quý {q}",
    signer: "Nguyễn Minh Khôi",
    unit: "vp",
  },
  { type: "decision", title: "Phê duyệt phương án điểm đỗ xe máy trên vỉa hè", signer: "Đỗ Thu Hằng", unit: "kthtdt" },
  { type: "report", title: "Kết quả thực hiện nhiệm vụ tháng {m} năm {y}", signer: "Trần Thị Bích Ngọc", unit: "vp" },
  { type: "report", title: "Công tác cải cách hành chính quý {q} năm {y}", signer: "Nguyễn Minh Khôi", unit: "vp" },
  {
    type: "report",
    title: "Tình hình thu ngân sách và giải ngân đầu tư công tháng {m} năm {y}",
    signer: "Nguyễn Minh Khôi",
    unit: "kthtdt",
  },
  {
    type: "report",
    title: "Kết quả tiếp công dân, giải quyết đơn thư quý {q} năm {y}",
    signer: "Nguyễn Minh Khôi",
    unit: "vp",
  },
  {
    type: "submission",
    title: "Về việc thông qua các chỉ tiêu phát triển kinh tế - xã hội năm {y}",
    signer: "Nguyễn Minh Khôi",
    unit: "kthtdt",
  },
]

export const departingParty: readonly { type: string; title: string }[] = [
  { type: "plan", title: "Kế hoạch học tập, quán triệt nghị quyết đại hội các cấp" },
  { type: "plan", title: "Kế hoạch kiểm tra, giám sát năm {y}" },
  { type: "notice", title: "Kết luận của Ban Thường vụ Đảng ủy tại phiên họp tháng {m}" },
  { type: "decision", title: "Phân công cấp ủy viên phụ trách chi bộ trực thuộc" },
  { type: "report", title: "Tình hình thực hiện nhiệm vụ chính trị quý {q} năm {y}" },
]
