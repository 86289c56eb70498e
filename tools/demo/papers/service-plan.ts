import { type DemoDays, say, sayLong } from "../demo-days.ts"

/** An invented yearly plan of a ward's people's committee, with assignment blocks under each task. */
export const servicePlan = (days: DemoDays, symbol: string): string => `ỦY BAN NHÂN DÂN
PHƯỜNG HAI BÀ TRƯNG
Số: ${symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hai Bà Trưng, ${sayLong(days.ago(310))}

KẾ HOẠCH
Cải cách hành chính và nâng cao chất lượng phục vụ người dân năm ${days.year}

Căn cứ Chương trình hành động số 01-CTr/ĐU ngày 15/9/2025 của Đảng ủy phường, Ủy ban nhân dân phường ban hành Kế hoạch như sau:

I. MỤC TIÊU
1. Mục tiêu chung
Người dân và doanh nghiệp làm thủ tục nhanh, biết trước ngày trả kết quả, không phải nộp lại giấy tờ mà cơ quan nhà nước đã có.
2. Chỉ tiêu cụ thể năm ${days.year}
- Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99% trở lên.
- Tỷ lệ hồ sơ nộp trực tuyến đạt 75% trở lên.
- Tỷ lệ số hóa kết quả giải quyết thủ tục hành chính đạt 80% trở lên.
- Tỷ lệ thanh toán trực tuyến đạt 70% trở lên.

II. NHIỆM VỤ
1. Rà soát, niêm yết lại toàn bộ thủ tục hành chính thuộc thẩm quyền của phường.
- Đơn vị chủ trì: Điểm phục vụ hành chính công.
- Đơn vị phối hợp: Văn phòng HĐND và UBND, Phòng Văn hóa - Xã hội.
- Thời gian hoàn thành: trước ngày ${say(days.ago(260))}.
- Sản phẩm: Danh mục thủ tục niêm yết, có mã QR tra cứu.
2. Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính còn hiệu lực giai đoạn 2021 - 2025.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Điểm phục vụ hành chính công, Đoàn Thanh niên phường.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(12))}.
- Sản phẩm: Kho dữ liệu hồ sơ số hóa, biên bản đối chiếu.
3. Bố trí tổ hỗ trợ người cao tuổi, người khuyết tật nộp hồ sơ trực tuyến tại nhà.
- Đơn vị chủ trì: Đoàn Thanh niên phường.
- Đơn vị phối hợp: Điểm phục vụ hành chính công, các tổ dân phố.
- Thời gian hoàn thành: trước ngày ${say(days.ago(150))}.
- Sản phẩm: Quyết định thành lập tổ hỗ trợ, lịch trực hằng tuần.
4. Khảo sát mức độ hài lòng của người dân hằng quý và công khai kết quả.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: Ủy ban Mặt trận Tổ quốc Việt Nam phường.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(8))}.
- Sản phẩm: Báo cáo khảo sát quý IV kèm phiếu gốc.
5. Kiểm tra công vụ đột xuất việc chấp hành giờ làm việc, trang phục, đeo thẻ của cán bộ, công chức.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Ủy ban Kiểm tra Đảng ủy.
- Thời gian hoàn thành: trước ngày ${say(days.ago(40))}.
- Sản phẩm: Biên bản kiểm tra, thông báo kết quả.
6. Xây dựng quy trình liên thông giữa các phòng đối với hồ sơ đất đai, xây dựng.
- Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị.
- Đơn vị phối hợp: Điểm phục vụ hành chính công.
- Thời gian hoàn thành: trước ngày ${say(days.ago(9))}.
- Sản phẩm: Quy trình liên thông được Chủ tịch UBND phường phê duyệt.
7. Tập huấn kỹ năng số cho cán bộ, công chức và tổ công nghệ số cộng đồng.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Đoàn Thanh niên phường, Hội Liên hiệp Phụ nữ phường.
- Thời gian hoàn thành: trước ngày ${say(days.ago(180))}.
- Sản phẩm: Danh sách học viên, kết quả kiểm tra cuối khóa.

III. TỔ CHỨC THỰC HIỆN
1. Các phòng, đơn vị báo cáo kết quả trước ngày 20 hằng tháng về Văn phòng HĐND và UBND.
2. Văn phòng HĐND và UBND tổng hợp, tham mưu Chủ tịch UBND phường biểu dương, nhắc nhở hằng quý.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Minh Khôi
`
