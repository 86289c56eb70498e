import { type DemoDays, say, sayLong } from "../demo-days.ts"
import { plainDate } from "#src/base/plain-date.ts"

export const programmeDay = plainDate("2025-09-15")

/** An invented action programme of a ward's Party committee for its first term; its numbers are nobody's promise. */
export const partyProgramme = (days: DemoDays): string => `ĐẢNG BỘ THÀNH PHỐ HÀ NỘI
ĐẢNG ỦY PHƯỜNG HAI BÀ TRƯNG
*
Số 01-CTr/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Hai Bà Trưng, ${sayLong(programmeDay)}

CHƯƠNG TRÌNH HÀNH ĐỘNG
thực hiện Nghị quyết Đại hội Đảng bộ phường Hai Bà Trưng lần thứ I, nhiệm kỳ 2025 - 2030

Thực hiện Nghị quyết Đại hội Đảng bộ phường lần thứ I, nhiệm kỳ 2025 - 2030, Ban Chấp hành Đảng bộ phường ban hành Chương trình hành động với những nội dung sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Đưa từng nội dung của nghị quyết thành việc làm có người chịu trách nhiệm, có thời hạn, có sản phẩm kiểm đếm được.
2. Mỗi cơ quan, đơn vị tự rà soát tiến độ hằng tháng; việc chậm phải nói rõ nguyên nhân và ngày hoàn thành mới.

II. MỤC TIÊU
1. Mục tiêu tổng quát
Xây dựng Đảng bộ phường trong sạch, vững mạnh; chính quyền phường gần dân, phục vụ dân bằng dữ liệu; giữ gìn phố cũ, mở thêm không gian xanh và không gian công cộng; bảo đảm mọi người dân được chăm lo về sức khỏe, học tập và an sinh.
2. Các chỉ tiêu chủ yếu đến năm 2030
- Thu ngân sách nhà nước trên địa bàn tăng bình quân 10%/năm trở lên.
- Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt 99,5% trở lên.
- Tỷ lệ hồ sơ nộp trực tuyến toàn trình đạt 90% trở lên.
- Mức độ hài lòng của người dân đạt 97% trở lên.
- 100% người dân được khám sức khỏe định kỳ ít nhất 01 lần trong năm và lập sổ sức khỏe điện tử.
- 100% trường công lập trên địa bàn đạt chuẩn quốc gia.
- Số hộ nghèo theo chuẩn của Thành phố còn tối đa 0 hộ.
- Tỷ lệ rác thải sinh hoạt được phân loại tại nguồn đạt 85% trở lên.
- Số đảng viên mới kết nạp trong nhiệm kỳ đạt ít nhất 300 đảng viên.

III. KHÂU ĐỘT PHÁ
1. Chuyển đổi số toàn diện hoạt động của hệ thống chính trị phường, lấy sự hài lòng của người dân làm thước đo.
2. Chỉnh trang đô thị, lập lại trật tự vỉa hè gắn với phát triển kinh tế đêm và dịch vụ chất lượng cao.
3. Xây dựng đội ngũ cán bộ, công chức chuyên nghiệp, dám nghĩ, dám làm, dám chịu trách nhiệm.

IV. NHIỆM VỤ TRỌNG TÂM
1. Tổ chức học tập, quán triệt nghị quyết đến toàn bộ chi bộ, đảng viên; xây dựng kế hoạch hành động của từng chi bộ.
- Đơn vị chủ trì: Ban Xây dựng Đảng.
- Đơn vị phối hợp: Văn phòng Đảng ủy, Ủy ban Mặt trận Tổ quốc Việt Nam phường.
- Thời gian hoàn thành: trước ngày ${say(days.ago(250))}.
- Sản phẩm: Báo cáo kết quả quán triệt của 100% chi bộ.
2. Xây dựng quy chế giao ban hằng tuần giữa Đảng ủy và Ủy ban nhân dân phường, theo dõi việc đã giao đến cùng.
- Đơn vị chủ trì: Văn phòng Đảng ủy.
- Đơn vị phối hợp: Văn phòng HĐND và UBND.
- Thời gian hoàn thành: trước ngày ${say(days.ago(200))}.
- Sản phẩm: Quy chế giao ban được Ban Thường vụ thông qua.
3. Kiểm tra việc thực hiện nghị quyết đại hội tại các chi bộ trực thuộc, tập trung vào trách nhiệm nêu gương của người đứng đầu.
- Đơn vị chủ trì: Ủy ban Kiểm tra Đảng ủy.
- Đơn vị phối hợp: Ban Xây dựng Đảng.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(18))}.
- Sản phẩm: Thông báo kết luận kiểm tra.
4. Lập bản đồ số các điểm nóng về trật tự vỉa hè, đỗ xe và xử lý dứt điểm theo từng tuyến phố.
- Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị.
- Đơn vị phối hợp: Công an phường, các tổ dân phố.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(4))}.
- Sản phẩm: Bản đồ số và danh sách tuyến phố đã xử lý.
5. Tổ chức khám sức khỏe định kỳ miễn phí cho người cao tuổi và đối tượng chính sách trên địa bàn.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: Hội Liên hiệp Phụ nữ phường, Đoàn Thanh niên phường.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(30))}.
- Sản phẩm: Danh sách người đã khám có xác nhận của cơ sở y tế.
6. Vận động, giám sát việc phân loại rác tại nguồn ở khu dân cư.
- Đơn vị chủ trì: Ủy ban Mặt trận Tổ quốc Việt Nam phường.
- Đơn vị phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị, các tổ dân phố.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(40))}.
- Sản phẩm: Báo cáo giám sát theo từng tổ dân phố.

V. CHƯƠNG TRÌNH, ĐỀ ÁN TOÀN KHÓA
| TT | Tên chương trình, đề án | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn hoàn thành | Sản phẩm |
| 1 | Chương trình nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2025 - 2030 | Ban Xây dựng Đảng | Văn phòng Đảng ủy | ${say(days.ago(120))} | Chương trình được ban hành |
| 2 | Đề án phường thông minh, tổ dân phố điện tử | Văn phòng HĐND và UBND | Công an phường | ${say(days.ahead(25))} | Đề án trình Ban Thường vụ Đảng ủy |
| 3 | Đề án cải tạo, chỉnh trang các tuyến phố trung tâm và vườn hoa | Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hóa - Xã hội | ${say(days.ahead(55))} | Đề án và khái toán kinh phí |
| 4 | Chương trình phát triển văn hóa, giáo dục, xây dựng người Hà Nội thanh lịch, văn minh | Phòng Văn hóa - Xã hội | Ủy ban Mặt trận Tổ quốc Việt Nam phường | ${say(days.ago(60))} | Chương trình được ban hành |
| 5 | Đề án bảo đảm an ninh, trật tự và phòng cháy, chữa cháy khu dân cư có ngõ nhỏ | Công an phường | Ban Chỉ huy Quân sự phường | ${say(days.ago(30))} | Đề án được phê duyệt |

VI. TỔ CHỨC THỰC HIỆN
1. Văn phòng Đảng ủy theo dõi, đôn đốc, tổng hợp tiến độ; báo cáo Ban Thường vụ Đảng ủy trước ngày 25 hằng tháng.
2. Sơ kết giữa nhiệm kỳ vào quý II năm 2028, tổng kết vào năm 2030.

T/M BAN CHẤP HÀNH ĐẢNG BỘ
BÍ THƯ
Lương Đình Phúc
`
