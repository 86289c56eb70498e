import { type DemoDays, say, sayLong } from "../demo-days.ts"

/** An invented plan of a ward's people's committee whose tasks stand in a table. */
export const streetPlan = (days: DemoDays, symbol: string): string => `ỦY BAN NHÂN DÂN
PHƯỜNG HAI BÀ TRƯNG
Số: ${symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hai Bà Trưng, ${sayLong(days.ago(300))}

KẾ HOẠCH
Giữ gìn trật tự đô thị, vệ sinh môi trường và chỉnh trang đường phố năm ${days.year}

I. MỤC TIÊU
1. Mục tiêu chung
Vỉa hè thông thoáng cho người đi bộ, ngõ phố sạch, người dân cùng giữ gìn.
2. Chỉ tiêu cụ thể
- Số tuyến phố văn minh đô thị đạt ít nhất 24 tuyến phố.
- Tỷ lệ rác thải sinh hoạt được phân loại tại nguồn đạt 60% trở lên.
- Số điểm tập kết rác tự phát còn tối đa 02 điểm.

II. PHÂN CÔNG NHIỆM VỤ
| TT | Nội dung nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời hạn hoàn thành | Sản phẩm |
| 1 | Ra quân lập lại trật tự vỉa hè tại các tuyến phố quanh chợ, trường học, bệnh viện | Công an phường | Phòng Kinh tế, Hạ tầng và Đô thị | ${say(days.ago(240))} | Báo cáo kết quả ra quân, ảnh trước và sau |
| 2 | Kẻ vạch, lắp biển điểm đỗ xe máy trên vỉa hè theo phương án được duyệt | Phòng Kinh tế, Hạ tầng và Đô thị | Công an phường | ${say(days.ago(170))} | Hồ sơ hoàn công vạch kẻ, biển báo |
| 3 | Xóa các điểm tập kết rác tự phát, trồng hoa thay thế | Phòng Kinh tế, Hạ tầng và Đô thị | Đoàn Thanh niên phường, Hội Liên hiệp Phụ nữ phường | ${say(days.ago(20))} | Danh sách điểm đã xóa, ảnh hiện trường |
| 4 | Cải tạo vườn hoa nhỏ và lắp thiết bị tập thể thao ngoài trời | Phòng Kinh tế, Hạ tầng và Đô thị | Phòng Văn hóa - Xã hội | ${say(days.ahead(35))} | Biên bản nghiệm thu công trình |
| 5 | Tuyên truyền hai Bộ Quy tắc ứng xử tới hộ kinh doanh mặt phố | Phòng Văn hóa - Xã hội | Ủy ban Mặt trận Tổ quốc Việt Nam phường | ${say(days.ago(100))} | Bản cam kết của hộ kinh doanh |
| 6 | Rà soát biển quảng cáo sai quy định và yêu cầu tháo dỡ | Phòng Văn hóa - Xã hội | Công an phường | ${say(days.ahead(3))} | Danh sách biển quảng cáo, biên bản tháo dỡ |
| 7 | Kiểm tra an toàn phòng cháy, chữa cháy tại nhà trọ, quán ăn trong ngõ | Công an phường | Ban Chỉ huy Quân sự phường | ${say(days.ahead(15))} | Biên bản kiểm tra từng cơ sở |
| 8 | Sửa chữa hệ thống chiếu sáng ngõ, xóm | Phòng Kinh tế, Hạ tầng và Đô thị | Văn phòng HĐND và UBND | ${say(days.ago(75))} | Biên bản nghiệm thu |

III. TỔ CHỨC THỰC HIỆN
Phòng Kinh tế, Hạ tầng và Đô thị là đầu mối, báo cáo tiến độ vào thứ Sáu hằng tuần.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đỗ Thu Hằng
`
