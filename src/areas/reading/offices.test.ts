import { expect, test } from "vitest"
import { read } from "./index.ts"

/** Lead, partners and deadline of every assignment, in one line each. */
const lines = (text: string) =>
  read(text).assignments.map(
    ({ lead, coordinating, deadline }) =>
      `${lead ?? "-"}${coordinating.map((unit) => ` + ${unit}`).join("")}${deadline === null ? "" : ` @${deadline}`}`,
  )

const letterhead = (kind: string, mark: string, title: string) => [
  "ỦY BAN NHÂN DÂN",
  "PHƯỜNG AN BÌNH",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  `Số: 41/${mark}-UBND`,
  "An Bình, ngày 05 tháng 9 năm 2025",
  kind,
  title,
]

/** What an office of some kind would write, and who is to do what by when. */
const offices: [string, string[], string[]][] = [
  [
    "a ward's plan by unit",
    [
      ...letterhead("KẾ HOẠCH", "KH", "Phòng, chống úng ngập trong khu dân cư năm 2025"),
      "III. TỔ CHỨC THỰC HIỆN",
      "1. Phòng Kinh tế, Hạ tầng và Đô thị",
      "- Là cơ quan thường trực tham mưu UBND phường điều hành công tác chống úng ngập.",
      "- Chủ trì, phối hợp với Công an phường, các tổ dân phố khơi thông miệng cống, xong trong tháng 10.",
      "- Báo cáo kết quả về UBND phường chậm nhất ngày 20 hằng tháng.",
      "2. Trạm Y tế phường có trách nhiệm:",
      "- Dự trữ thuốc khử trùng nguồn nước.",
      "- Cử cán bộ trực khi có mưa lớn.",
      "3. Các tổ dân phố",
      "Vận động hộ dân không đổ rác xuống cống; khi xảy ra úng ngập, thông báo ngay cho Công an phường.",
      "4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể tuyên truyền, vận động đoàn viên, hội viên tham gia.",
    ],
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Phòng Kinh tế, Hạ tầng và Đô thị + Công an phường + các tổ dân phố @2025-10",
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Trạm Y tế phường",
      "Trạm Y tế phường",
      "Các tổ dân phố",
      "Ủy ban Mặt trận Tổ quốc Việt Nam phường và các đoàn thể",
    ],
  ],
  [
    "a notice of conclusions with persons",
    [
      ...letterhead("THÔNG BÁO", "TB", "Kết luận của Chủ tịch UBND phường tại hội nghị giao ban"),
      "1. Giao đồng chí Trần Văn Hải - Phó Chủ tịch UBND phường chỉ đạo rà soát quỹ đất công, hoàn thành trước 17h00 ngày 25/12/2025.",
      "2. Giao đồng chí Lê Thị Mai, Trưởng phòng Văn hóa - Xã hội chuẩn bị lễ khai giảng.",
      "3. Trưởng phòng Kinh tế, Trưởng Công an phường theo chức năng, nhiệm vụ kiểm tra các bãi tập kết vật liệu.",
      "4. Phân công: (1) Ông Nguyễn Văn Dũng phụ trách tổ dân phố số 1; (2) Bà Phạm Thị Lan phụ trách tổ dân phố số 2.",
      "5. Văn phòng HĐND và UBND phường bố trí xe. Phòng Kinh tế cung cấp bản đồ trước ngày 15/9.",
    ],
    [
      "đồng chí Trần Văn Hải - Phó Chủ tịch UBND phường @2025-12-25",
      "đồng chí Lê Thị Mai, Trưởng phòng Văn hóa - Xã hội",
      "Trưởng phòng Kinh tế, Trưởng Công an phường",
      "Ông Nguyễn Văn Dũng",
      "Bà Phạm Thị Lan",
      "Văn phòng HĐND và UBND phường",
      "Phòng Kinh tế @2025-09-15",
    ],
  ],
  [
    "a directive of a province",
    [
      "CHỈ THỊ",
      "Về tăng cường quản lý bến thủy nội địa",
      "Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở, Thủ trưởng các ban, ngành; Chủ tịch UBND các xã, phường:",
      "1. Sở Xây dựng:",
      "a) Rà soát toàn bộ bến khách ngang sông, xong trước ngày 30/10/2025;",
      "b) Chủ trì, phối hợp với Công an tỉnh đình chỉ bến không phép.",
      "2. Công an tỉnh: Chỉ đạo Công an các xã, phường tuần tra trên sông; xử lý nghiêm phương tiện chở quá số người.",
      "3. UBND các xã, phường có bến: tổ chức ký cam kết với chủ đò, hoàn thành trong quý IV năm 2025 và duy trì thường xuyên.",
      "4. Báo và Phát thanh, Truyền hình tỉnh mở chuyên mục về an toàn sông nước.",
      "5. Các đơn vị gửi báo cáo về Sở Xây dựng trước ngày 15/12/2025 để tổng hợp.",
    ],
    [
      "Sở Xây dựng @2025-10-30",
      "Sở Xây dựng + Công an tỉnh",
      "Công an tỉnh",
      "UBND các xã, phường có bến @2025-12",
      "Báo và Phát thanh, Truyền hình tỉnh",
      "Các đơn vị @2025-12-15",
    ],
  ],
  [
    "a decision",
    [
      "QUYẾT ĐỊNH",
      "Về việc thành lập Tổ công tác số hóa",
      "Điều 1. Thành lập Tổ công tác số hóa hồ sơ địa chính phường.",
      "Điều 2. Tổ công tác có nhiệm vụ kiểm đếm hồ sơ, xây dựng phương án quét, trình Chủ tịch UBND phường trước ngày 10/11/2025. Tổ trưởng Tổ công tác phân công nhiệm vụ cho từng thành viên.",
      "Điều 3. Giao Phòng Kinh tế bảo đảm kinh phí hoạt động của Tổ công tác.",
      "Điều 4. Chánh Văn phòng, Trưởng phòng Kinh tế và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.",
    ],
    [
      "Tổ công tác @2025-11-10",
      "Tổ trưởng Tổ công tác",
      "Phòng Kinh tế",
      "Chánh Văn phòng, Trưởng phòng Kinh tế và các ông (bà) có tên tại Điều 1",
    ],
  ],
  [
    "a Party programme of action",
    [
      "CHƯƠNG TRÌNH HÀNH ĐỘNG",
      "thực hiện Nghị quyết về văn hóa cơ sở",
      "IV. TỔ CHỨC THỰC HIỆN",
      "1. Ban Thường vụ Đảng ủy lãnh đạo, chỉ đạo xây dựng kế hoạch hằng năm.",
      "2. Giao Ban Xây dựng Đảng chủ trì, phối hợp với Văn phòng Đảng ủy và Trung tâm Chính trị tổ chức học tập Chương trình này, xong trong tháng 11/2025.",
      "3. Giao Ủy ban Kiểm tra Đảng ủy đưa nội dung Chương trình vào kế hoạch kiểm tra, giám sát từ nay đến hết năm 2026.",
      "4. Đảng ủy UBND phường lãnh đạo cụ thể hóa thành kế hoạch; bố trí kinh phí. Các chi bộ trực thuộc đưa vào sinh hoạt chuyên đề ít nhất mỗi quý một lần.",
      "5. Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường phát động phong trào thi đua trong đoàn viên, hội viên.",
      "6. Văn phòng Đảng ủy theo dõi, đôn đốc; định kỳ 6 tháng báo cáo Ban Thường vụ.",
    ],
    [
      "Ban Thường vụ Đảng ủy",
      "Ban Xây dựng Đảng + Văn phòng Đảng ủy + Trung tâm Chính trị @2025-11",
      "Ủy ban Kiểm tra Đảng ủy @2026",
      "Đảng ủy UBND phường",
      "Các chi bộ trực thuộc",
      "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội phường",
      "Văn phòng Đảng ủy",
    ],
  ],
  [
    "a council resolution",
    [
      "NGHỊ QUYẾT",
      "Về nhiệm vụ phát triển kinh tế - xã hội năm 2026",
      "Điều 3. Tổ chức thực hiện",
      "1. Hội đồng nhân dân phường giao Ủy ban nhân dân phường tổ chức thực hiện Nghị quyết, báo cáo kết quả tại kỳ họp cuối năm 2026.",
      "2. Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân phường giám sát việc thực hiện Nghị quyết.",
      "3. Đề nghị Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường phối hợp tuyên truyền Nghị quyết đến Nhân dân.",
    ],
    [
      "Ủy ban nhân dân phường @2026",
      "Thường trực Hội đồng nhân dân, các Ban, Tổ đại biểu và đại biểu Hội đồng nhân dân phường",
      "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam phường",
    ],
  ],
  [
    "units under each item",
    [
      ...letterhead("KẾ HOẠCH", "KH", "Chỉnh trang tuyến phố"),
      "II. NỘI DUNG",
      "1. Sơn lại mặt tiền nhà dân",
      "- Đơn vị thực hiện: Phòng Kinh tế, Hạ tầng và Đô thị.",
      "- Đơn vị phối hợp: Các tổ dân phố; Hội Phụ nữ phường.",
      "- Thời gian: Xong trước ngày 20/11/2025.",
      "2. Hạ ngầm dây cáp",
      "- Đơn vị thực hiện: Công ty Điện lực An Bình; VNPT.",
      "- Thời gian: Quý IV/2025.",
      "3. Đặt ghế đá tại vườn hoa (Phòng Văn hóa - Xã hội chủ trì)",
      "4. Thay biển tên ngõ (giao Công an phường thực hiện, hoàn thành trước 30/11/2025).",
    ],
    [
      "Phòng Kinh tế, Hạ tầng và Đô thị + Các tổ dân phố + Hội Phụ nữ phường @2025-11-20",
      "Công ty Điện lực An Bình; VNPT @2025-12",
      "Phòng Văn hóa - Xã hội",
      "Công an phường @2025-11-30",
    ],
  ],
  [
    "a table of tasks",
    [
      "PHÂN CÔNG NHIỆM VỤ",
      "| TT | Nội dung công việc | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm | Thời gian hoàn thành |\n| 1 | Lập danh sách hộ nuôi lợn | Phòng Kinh tế | Trạm Y tế, các thôn | Danh sách | Trước 15/10/2025 |\n| 2 | Tiêm phòng đợt 2 | nt | Thú y viên | Báo cáo | Tháng 11/2025 |\n| 3 | Phun khử trùng | Các thôn | | Biên bản | Hằng tuần |\n| 4 | Kiểm tra lò mổ | Công an xã | Phòng Kinh tế | Biên bản | Từ 01/10 đến 30/12/2025 |",
    ],
    [
      "Phòng Kinh tế + Trạm Y tế + các thôn @2025-10-15",
      "Phòng Kinh tế + Thú y viên @2025-11",
      "Các thôn",
      "Công an xã + Phòng Kinh tế @2025-12-30",
    ],
  ],
  [
    "a letter to the units",
    [
      ...letterhead("", "CV", "V/v thống kê tài sản công"),
      "Kính gửi: Các phòng, ban, đơn vị thuộc phường.",
      "Để chuẩn bị kiểm kê, UBND phường yêu cầu:",
      "1. Các phòng, ban, đơn vị; các trường học công lập: lập bảng kê tài sản, gửi về Phòng Kinh tế trước 16 giờ 30 ngày 22/9/2025.",
      "2. Phòng Kinh tế có trách nhiệm tổng hợp, tham mưu UBND phường báo cáo Sở Tài chính chậm nhất là ngày 30/9/2025.",
      "3. Thủ trưởng các đơn vị chịu trách nhiệm về số liệu của đơn vị mình.",
    ],
    [
      "Các phòng, ban, đơn vị; các trường học công lập @2025-09-22",
      "Phòng Kinh tế @2025-09-30",
      "Thủ trưởng các đơn vị",
    ],
  ],
  [
    "a city's plan in paragraphs",
    [
      "V. TỔ CHỨC THỰC HIỆN",
      "1. Sở Du lịch:",
      "- Chủ trì cùng Sở Văn hóa và Thể thao, Hiệp hội Du lịch xây dựng tuyến đi bộ đêm, hoàn thành trong quý II/2026.",
      "- Khi xảy ra sự cố đối với khách, làm đầu mối liên hệ với cơ quan đại diện.",
      "2. Đối với UBND các phường ven sông: bố trí điểm đỗ thuyền trước ngày 31/3/2026; niêm yết giá vé.",
      "3. Sở Tài chính cân đối nguồn vốn. Kho bạc Nhà nước khu vực giải ngân kịp thời.",
      "4. Trung tâm Xúc tiến du lịch (đơn vị đầu mối): hằng quý tổng hợp số khách, báo cáo Sở Du lịch.",
      "5. Yêu cầu các sở, ngành, UBND các phường căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị xong trước ngày 15/01/2026; trong quá trình thực hiện, nếu có vướng mắc, kịp thời phản ánh về Sở Du lịch.",
    ],
    [
      "Sở Du lịch + Sở Văn hóa và Thể thao + Hiệp hội Du lịch @2026-06",
      "Sở Du lịch",
      "UBND các phường ven sông @2026-03-31",
      "Sở Tài chính",
      "Kho bạc Nhà nước khu vực",
      "Trung tâm Xúc tiến du lịch",
      "các sở, ngành, UBND các phường @2026-01-15",
    ],
  ],
  [
    "a table of two columns for units",
    [
      "PHỤ LỤC PHÂN CÔNG",
      "| STT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn |\n| 1 | Công bố đường dây nóng | Văn phòng UBND tỉnh (chủ trì); các sở, ngành (phối hợp) | Trong tháng 9/2025 |\n| 2 | Khảo sát hài lòng | Sở Nội vụ | Thường xuyên |\n| 3 | Tổng kết | Sở Nội vụ | Chậm nhất 20/12/2025 |",
    ],
    ["Văn phòng UBND tỉnh + các sở, ngành @2025-09", "Sở Nội vụ", "Sở Nội vụ @2025-12-20"],
  ],
  [
    "a plan of a school board",
    [
      ...letterhead("KẾ HOẠCH", "KH", "Bữa ăn bán trú an toàn năm học 2025 - 2026"),
      "IV. PHÂN CÔNG",
      "1. Đồng chí Vũ Minh Tâm - Phó Chủ tịch UBND phường phụ trách chung, chỉ đạo kiểm tra đột xuất.",
      "2. Hiệu trưởng các trường: ký hợp đồng với nhà cung cấp trước ngày 20/9; công khai thực đơn hằng tuần.",
      "3. Trạm Y tế phường chủ trì phối hợp Phòng Văn hóa - Xã hội lấy mẫu thực phẩm mỗi tháng một lần.",
      "4. Khi xảy ra ngộ độc, Trạm Y tế phường cấp cứu tại chỗ, báo cáo ngay UBND phường.",
      "5. Ban đại diện cha mẹ học sinh cử người giám sát bếp ăn.",
    ],
    [
      "Đồng chí Vũ Minh Tâm - Phó Chủ tịch UBND phường",
      "Hiệu trưởng các trường @2025-09-20",
      "Trạm Y tế phường + Phòng Văn hóa - Xã hội",
      "Trạm Y tế phường",
      "Ban đại diện cha mẹ học sinh",
    ],
  ],
]

test.each(offices)("%s", (_name, text, expected) => expect(lines(text.join("\n\n"))).toEqual(expected))
