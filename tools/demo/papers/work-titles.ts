/** Work that a ward's units do again and again. `{s}` a street, `{g}` a residential group, `{m}` a month, `{q}` a quarter. */
export interface Chore {
  title: string
  product: string
  /** How much there is to do, and of what. */
  measure?: [total: number, name: string]
  coordinating?: readonly string[]
}

const chore = (
  title: string,
  product: string,
  measure?: [number, string],
  coordinating: readonly string[] = [],
): Chore => ({ title, product, coordinating, ...(measure ? { measure } : {}) })

export const choresOf: Readonly<Record<string, readonly Chore[]>> = {
  vp: [
    chore("Tổng hợp báo cáo kết quả thực hiện nhiệm vụ tháng {m}", "Báo cáo tháng trình Chủ tịch UBND phường"),
    chore("Chuẩn bị tài liệu phiên họp UBND phường tháng {m}", "Bộ tài liệu họp, giấy mời", undefined, [
      "kthtdt",
      "vhxh",
    ]),
    chore("Cập nhật tiến độ nhiệm vụ Thành phố giao trong tháng {m}", "Bảng tiến độ gửi Văn phòng UBND Thành phố"),
    chore("Rà soát hồ sơ công việc, nộp lưu vào lưu trữ cơ quan quý {q}", "Mục lục hồ sơ nộp lưu", [420, "hồ sơ"]),
    chore("Công khai kết quả đánh giá công chức quý {q}", "Thông báo kết quả, biên bản niêm yết"),
    chore("Lịch tiếp công dân và trực giải quyết đơn thư tháng {m}", "Lịch tiếp công dân niêm yết tại trụ sở"),
    chore("Kiểm kê tài sản, trang thiết bị làm việc", "Biên bản kiểm kê", [186, "tài sản"]),
    chore(
      "Tham mưu văn bản trả lời kiến nghị cử tri quý {q}",
      "Văn bản trả lời từng kiến nghị",
      [24, "kiến nghị"],
      ["kthtdt", "vhxh"],
    ),
    chore("Số hóa văn bản đi, đến của quý {q}", "Tệp số hóa có chữ ký số", [640, "văn bản"]),
    chore("Tổng hợp đề nghị khen thưởng quý {q}", "Tờ trình và danh sách đề nghị khen thưởng"),
  ],
  kthtdt: [
    chore("Kiểm tra trật tự xây dựng tuyến phố {s}", "Biên bản kiểm tra từng công trình", [18, "công trình"], ["ca"]),
    chore(
      "Xử lý kiến nghị của người dân về ngập úng tại {g}",
      "Văn bản trả lời, ảnh hiện trường sau xử lý",
      undefined,
      ["ca"],
    ),
    chore("Cắt tỉa cây xanh, gia cố cây nguy hiểm phố {s}", "Biên bản nghiệm thu", [64, "cây"]),
    chore("Rà soát hộ kinh doanh chưa kê khai thuế phố {s}", "Danh sách hộ kinh doanh đã rà soát", [120, "hộ"], ["ca"]),
    chore("Lắp đặt biển tên ngõ, số nhà tại {g}", "Biên bản bàn giao biển số nhà", [85, "biển"]),
    chore("Đôn đốc giải ngân vốn đầu tư công tháng {m}", "Bảng tiến độ giải ngân từng dự án"),
    chore("Xác minh nguồn gốc đất theo đơn đề nghị tại {g}", "Biên bản xác minh, tờ trình"),
    chore("Kiểm tra việc thu gom rác đúng giờ phố {s}", "Biên bản kiểm tra, ảnh hiện trường", undefined, ["dtn"]),
    chore("Thẩm định hồ sơ cấp phép sử dụng tạm vỉa hè phố {s}", "Tờ trình và dự thảo giấy phép", [31, "hồ sơ"]),
    chore("Lập dự toán sửa chữa nhà sinh hoạt cộng đồng {g}", "Dự toán được thẩm định"),
    chore(
      "Rà soát nhà cũ nguy hiểm phố {s}",
      "Danh sách nhà nguy hiểm, phương án di dời tạm",
      [14, "nhà"],
      ["ca", "qs"],
    ),
    chore("Báo cáo thu ngân sách trên địa bàn tháng {m}", "Báo cáo thu ngân sách theo sắc thuế"),
  ],
  vhxh: [
    chore("Chi trả trợ cấp người có công, bảo trợ xã hội tháng {m}", "Danh sách chi trả có ký nhận", [512, "người"]),
    chore("Rà soát hộ có hoàn cảnh khó khăn tại {g}", "Danh sách hộ cần hỗ trợ", [26, "hộ"], ["mttq"]),
    chore("Kiểm tra an toàn thực phẩm bếp ăn bán trú quý {q}", "Biên bản kiểm tra từng trường", [11, "trường"], ["ca"]),
    chore(
      "Kiểm tra cơ sở kinh doanh ăn uống phố {s}",
      "Biên bản kiểm tra, kết quả xét nghiệm nhanh",
      [42, "cơ sở"],
      ["ca", "kthtdt"],
    ),
    chore("Tổ chức tiêm chủng bổ sung cho trẻ em tại {g}", "Danh sách trẻ đã tiêm", [140, "trẻ"]),
    chore("Lập hồ sơ đề nghị công nhận trường đạt chuẩn quốc gia", "Hồ sơ đề nghị gửi Sở Giáo dục và Đào tạo"),
    chore("Vệ sinh, chăm sóc di tích và nhà bia ghi tên liệt sĩ quý {q}", "Biên bản hoàn thành, ảnh", undefined, [
      "dtn",
      "hpn",
    ]),
    chore(
      "Tổng hợp kết quả bình xét gia đình văn hóa tại {g}",
      "Biên bản bình xét, danh sách đề nghị",
      [310, "hộ"],
      ["mttq"],
    ),
    chore(
      "Diệt bọ gậy phòng sốt xuất huyết tại {g}",
      "Báo cáo chỉ số bọ gậy trước và sau",
      [260, "hộ"],
      ["hpn", "dtn"],
    ),
    chore("Cập nhật sổ sức khỏe điện tử cho người cao tuổi {g}", "Danh sách người đã cập nhật", [190, "người"]),
    chore("Kiểm tra hoạt động dịch vụ văn hóa, quảng cáo phố {s}", "Biên bản kiểm tra", [22, "cơ sở"], ["ca"]),
    chore("Thống kê trẻ em trong độ tuổi vào lớp 1 tại {g}", "Danh sách trẻ em theo tổ dân phố", [95, "trẻ"]),
  ],
  hcc: [
    chore("Đối soát dữ liệu hộ tịch điện tử tháng {m}", "Biên bản đối soát", [380, "hồ sơ"], ["vp"]),
    chore("Gửi thư xin lỗi và hẹn lại với hồ sơ trễ hạn tháng {m}", "Danh sách thư đã gửi, ngày hẹn lại"),
    chore("Hướng dẫn nộp hồ sơ trực tuyến lưu động tại {g}", "Danh sách người được hướng dẫn", [60, "người"], ["dtn"]),
    chore("Khảo sát thời gian chờ tại quầy tháng {m}", "Bảng thời gian chờ theo ngày"),
    chore("Cập nhật mẫu đơn, tờ khai theo danh mục mới quý {q}", "Bộ mẫu đơn niêm yết", [57, "mẫu"]),
  ],
  ca: [
    chore("Tuần tra, xử lý xe đỗ sai quy định phố {s}", "Biên bản xử lý vi phạm", [35, "trường hợp"]),
    chore("Tập huấn chữa cháy, thoát nạn cho hộ dân {g}", "Danh sách hộ tham gia", [80, "hộ"], ["qs"]),
    chore("Kiểm tra cư trú tại nhà trọ, cơ sở lưu trú phố {s}", "Biên bản kiểm tra", [28, "cơ sở"]),
    chore("Báo cáo tình hình an ninh trật tự tháng {m}", "Báo cáo tháng"),
    chore("Vận động giao nộp vũ khí, pháo trước Tết tại {g}", "Biên bản tiếp nhận"),
  ],
  qs: [
    chore(
      "Sơ tuyển sức khỏe thanh niên trong độ tuổi nhập ngũ",
      "Danh sách đủ điều kiện sơ tuyển",
      [74, "thanh niên"],
      ["vhxh"],
    ),
    chore("Diễn tập phòng chống úng ngập, cứu nạn tại {g}", "Kịch bản và báo cáo rút kinh nghiệm", undefined, [
      "ca",
      "kthtdt",
    ]),
    chore("Kiểm tra trạng thái sẵn sàng chiến đấu của dân quân quý {q}", "Biên bản kiểm tra"),
  ],
  vpdu: [
    chore("Chuẩn bị nội dung phiên họp Ban Thường vụ Đảng ủy tháng {m}", "Tài liệu phiên họp, dự thảo kết luận"),
    chore("Theo dõi việc thực hiện kết luận của Ban Thường vụ tháng {m}", "Bảng theo dõi kết luận"),
    chore("Tổng hợp báo cáo công tác Đảng quý {q}", "Báo cáo quý gửi Thành ủy"),
  ],
  bxdd: [
    chore("Hướng dẫn sinh hoạt chuyên đề quý {q} cho các chi bộ", "Hướng dẫn và danh sách chi bộ đã sinh hoạt", [
      42,
      "chi bộ",
    ]),
    chore("Thẩm tra hồ sơ kết nạp đảng viên quý {q}", "Hồ sơ trình Ban Thường vụ", [16, "hồ sơ"]),
    chore("Rà soát quy hoạch cán bộ các chi bộ", "Danh sách quy hoạch bổ sung"),
  ],
  ubkt: [
    chore("Giám sát chuyên đề tại chi bộ {g}", "Thông báo kết quả giám sát"),
    chore("Xem xét đơn thư liên quan đảng viên quý {q}", "Báo cáo kết quả xem xét"),
  ],
  mttq: [
    chore("Giám sát việc chi trả chế độ người có công tại {g}", "Biên bản giám sát", undefined, ["vhxh"]),
    chore("Vận động ủng hộ Quỹ Vì người nghèo tại {g}", "Danh sách ủng hộ có xác nhận"),
    chore("Tiếp xúc cử tri trước kỳ họp tại {g}", "Biên bản tiếp xúc cử tri", undefined, ["vp"]),
  ],
  dtn: [
    chore("Ra quân ngày Chủ nhật xanh tại {g}", "Ảnh trước và sau, số người tham gia", [50, "người"]),
    chore(
      "Hỗ trợ cài đặt định danh điện tử cho người cao tuổi {g}",
      "Danh sách người được hỗ trợ",
      [70, "người"],
      ["ca"],
    ),
  ],
  hpn: [
    chore("Tuyên truyền phân loại rác tại hộ gia đình {g}", "Danh sách hộ ký cam kết", [200, "hộ"], ["kthtdt"]),
    chore("Thăm hỏi phụ nữ cao tuổi neo đơn tại {g}", "Danh sách đã thăm hỏi", [18, "người"]),
  ],
}

export const streets = [
  "Lò Đúc",
  "Trần Khát Chân",
  "Nguyễn Công Trứ",
  "Hàn Thuyên",
  "Hòa Mã",
  "Phố Huế",
  "Yersin",
  "Lê Văn Hưu",
  "Thi Sách",
  "Nguyễn Cao",
  "Lê Quý Đôn",
  "Thịnh Yên",
  "Trần Xuân Soạn",
  "Mai Hắc Đế",
  "Bùi Thị Xuân",
  "Triệu Việt Vương",
]

/** What people write when they report. */
export const said = {
  progress: [
    "Đã làm việc với các bên liên quan, khối lượng hoàn thành đúng dự kiến.",
    "Đã hoàn thành phần việc tuần này; tuần sau làm nốt các trường hợp còn lại.",
    "Đã thu thập đủ số liệu đầu vào, đang đối chiếu, kiểm tra thực địa.",
    "Đã kiểm tra thực tế cùng tổ trưởng tổ dân phố, người dân phối hợp tốt.",
    "Đã dự thảo sản phẩm, đang lấy ý kiến các đơn vị phối hợp.",
  ],
  handover: [
    "Đã hoàn thành, gửi kèm sản phẩm và ảnh/biên bản minh chứng. Kính đề nghị nghiệm thu.",
    "Sản phẩm đã xong, đã đối chiếu với yêu cầu giao việc. Kính trình xem xét.",
    "Đã hoàn thành toàn bộ khối lượng; tài liệu gốc lưu tại đơn vị. Kính đề nghị nghiệm thu.",
  ],
  obstacle: [
    "Đơn vị phối hợp chưa cung cấp số liệu dù đã đôn đốc hai lần, đề nghị lãnh đạo có ý kiến.",
    "Một số hộ dân đi vắng, chưa tiếp cận được để xác minh; đề nghị tổ dân phố hỗ trợ.",
    "Kinh phí chưa được phân bổ nên chưa ký được hợp đồng, đề nghị chỉ đạo tháo gỡ.",
  ],
  extension: [
    "Khối lượng phát sinh thêm sau khi rà soát, cần thêm thời gian để kiểm tra thực địa.",
    "Phải chờ ý kiến chuyên môn của cơ quan cấp trên; đã có văn bản đề nghị.",
    "Thời tiết mưa kéo dài, không thi công, kiểm tra ngoài trời được.",
  ],
  returned: [
    "Sản phẩm thiếu biên bản có chữ ký của đơn vị phối hợp, đề nghị bổ sung.",
    "Số liệu chưa khớp với kỳ báo cáo trước, đề nghị giải trình và đính chính.",
    "Chưa nêu rõ trường hợp chưa thực hiện được và lý do, đề nghị bổ sung.",
  ],
  declined: ["Việc này thuộc chức năng của đơn vị khác, đề nghị giao lại cho đúng đầu mối."],
  cancelled: [
    "Thành phố đã giao việc này cho đơn vị khác thực hiện.",
    "Trùng với nhiệm vụ đã giao trước đó, gộp theo dõi chung.",
  ],
  extensionRefused: ["Việc đã kéo dài, yêu cầu tập trung hoàn thành đúng hạn đã giao."],
} as const
