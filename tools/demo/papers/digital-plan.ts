import { type DemoDays, say, sayLong } from "../demo-days.ts"

/** An invented plan left under review: some sentences name nobody, no day, or several leads, as papers often do. */
export const digitalPlan = (days: DemoDays, symbol: string): string => `ỦY BAN NHÂN DÂN
PHƯỜNG HAI BÀ TRƯNG
Số: ${symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hai Bà Trưng, ${sayLong(days.ago(3))}

KẾ HOẠCH
Chuyển đổi số và xây dựng tổ dân phố điện tử năm ${days.year + 1}

Căn cứ Chương trình hành động số 01-CTr/ĐU ngày 15/9/2025 của Đảng ủy phường; Ủy ban nhân dân phường ban hành Kế hoạch với các nội dung sau:

I. MỤC TIÊU
1. Mục tiêu chung
Mọi thông báo, phản ánh, lịch họp của tổ dân phố đến được từng hộ gia đình qua điện thoại; dữ liệu của phường dùng chung, cập nhật hằng ngày.
2. Chỉ tiêu đến hết năm ${days.year + 1}
- 100% tổ dân phố có kênh thông tin điện tử do tổ trưởng phụ trách.
- 80% hộ gia đình trở lên tham gia kênh thông tin của tổ dân phố.
- 95% phản ánh của người dân được trả lời trong 03 ngày làm việc.
- Cơ bản hoàn thành việc chuẩn hóa dữ liệu nền của phường.

II. NHIỆM VỤ, GIẢI PHÁP
1. Lập danh sách hộ gia đình có điện thoại thông minh theo từng tổ dân phố.
- Đơn vị chủ trì: Công an phường.
- Đơn vị phối hợp: các tổ dân phố.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(28))}.
- Sản phẩm: Danh sách theo mẫu thống nhất.
2. Mở kênh thông tin điện tử của từng tổ dân phố và hướng dẫn người dân tham gia.
- Đơn vị chủ trì: Đoàn Thanh niên phường, Hội Liên hiệp Phụ nữ phường.
- Thời gian hoàn thành: trong quý I năm ${days.year + 1}.
3. Chuẩn hóa dữ liệu dân cư, đất đai, hộ kinh doanh, người có công của phường.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Công an phường, Phòng Kinh tế, Hạ tầng và Đô thị, Phòng Văn hóa - Xã hội.
4. Bồi dưỡng kỹ năng số cho tổ trưởng tổ dân phố, bí thư chi bộ.
- Thời gian hoàn thành: trước ngày ${say(days.ahead(60))}.
- Sản phẩm: Giấy chứng nhận hoàn thành lớp học.
5. Lắp camera giám sát giao thông, an ninh tại các nút đông người theo hình thức xã hội hóa.
- Đơn vị chủ trì: Công an phường.
- Đơn vị phối hợp: Phòng Kinh tế, Hạ tầng và Đô thị.
- Thời gian hoàn thành: sau khi phương án được Thành phố chấp thuận.
- Sản phẩm: Hệ thống camera đưa vào vận hành.
6. Trả lời phản ánh của người dân đúng hạn; việc vượt thẩm quyền phải chuyển trong ngày.
7. Công khai kết quả giải quyết phản ánh hằng tháng trên trang thông tin của phường.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Thời gian thực hiện: hằng tháng.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND là cơ quan thường trực, theo dõi tiến độ và báo cáo Chủ tịch UBND phường trước ngày 25 hằng tháng.
2. Giao Phòng Kinh tế, Hạ tầng và Đô thị cân đối kinh phí, trình duyệt dự toán trước ngày ${say(days.ahead(20))}.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Minh Khôi
`
