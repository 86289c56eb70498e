import { readFileSync } from "node:fs"
import path from "node:path"
import { Document, Packer, Paragraph } from "docx"
import type { PlainDate } from "#src/base/plain-date.ts"
import { corpusFolder, hasCorpus, whyNoCorpus } from "#tests/reading/corpus.ts"
import { written } from "./days.ts"

export { hasCorpus, whyNoCorpus }

/** A text kept beside the project, by the beginning of its name; null when there is none. */
export function corpusText(file: string): string | null {
  return hasCorpus ? readFileSync(path.join(corpusFolder, file), "utf8") : null
}

/** An invented resolution of a ward's Party committee, in the shape that such papers have. */
export const resolution = (due: PlainDate): string => `ĐẢNG BỘ THÀNH PHỐ HÀ NỘI
ĐẢNG ỦY PHƯỜNG HAI BÀ TRƯNG
*
Số 12-NQ/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Hai Bà Trưng, ngày 05 tháng 10 năm 2025

NGHỊ QUYẾT
về nâng cao chất lượng phục vụ Nhân dân giai đoạn 2025 - 2030

I. MỤC TIÊU
1. Mục tiêu tổng quát
Xây dựng chính quyền phường gần dân, phục vụ dân nhanh hơn, công khai hơn.
2. Chỉ tiêu đến năm 2030
- Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99% trở lên.
- Mức độ hài lòng của người dân đạt 95% trở lên.

II. KHÂU ĐỘT PHÁ
1. Chuyển đổi số toàn diện hoạt động của phường, lấy sự hài lòng của người dân làm thước đo.

III. NHIỆM VỤ TRỌNG TÂM
1. Tổ chức khám sức khỏe định kỳ cho người cao tuổi trên địa bàn phường.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: Công an phường.
- Thời gian hoàn thành: trước ngày ${written(due)}.
- Sản phẩm: Danh sách người đã khám có xác nhận của cơ sở y tế.
2. Rà soát, niêm yết công khai thủ tục hành chính tại điểm tiếp nhận.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Thời gian hoàn thành: trước ngày ${written(due)}.
- Sản phẩm: Danh mục thủ tục đã niêm yết.
3. Lập bản đồ số các điểm đỗ xe và xử lý vi phạm theo từng tuyến phố.
- Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị.
- Đơn vị phối hợp: Công an phường.
- Thời gian hoàn thành: trước ngày ${written(due)}.
- Sản phẩm: Bản đồ số và danh sách tuyến phố đã xử lý.

IV. TỔ CHỨC THỰC HIỆN
Giao Văn phòng HĐND và UBND theo dõi, tổng hợp kết quả thực hiện.

T/M BAN CHẤP HÀNH
BÍ THƯ
Lương Đình Phúc`

/** An invented plan of a people's committee that assigns work to its parts. */
export const plan = (due: PlainDate): string => `ỦY BAN NHÂN DÂN PHƯỜNG HAI BÀ TRƯNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 41/KH-UBND
Hai Bà Trưng, ngày 17 tháng 11 năm 2025

KẾ HOẠCH
Tạo lập dữ liệu phục vụ chuyển đổi số trên địa bàn phường

I. MỤC ĐÍCH, YÊU CẦU
1. Cụ thể hóa các nhiệm vụ tạo lập dữ liệu của Thành phố trên địa bàn phường.

II. NHIỆM VỤ
1. Rà soát, số hóa hồ sơ hộ tịch đang lưu tại phường.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Công an phường.
- Thời gian hoàn thành: trước ngày ${written(due)}.
- Sản phẩm: Cơ sở dữ liệu hộ tịch đã đối soát.
2. Cập nhật dữ liệu hộ kinh doanh theo từng tuyến phố.
- Đơn vị chủ trì: Phòng Kinh tế, Hạ tầng và Đô thị.
- Thời gian hoàn thành: trước ngày ${written(due)}.
- Sản phẩm: Bảng dữ liệu hộ kinh doanh.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội tổng hợp kết quả, báo cáo Ủy ban nhân dân phường trước ngày ${written(due)}.
2. Công an phường phối hợp đối soát dữ liệu dân cư.`

/** The text as a Word file, a paragraph a line. */
export async function wordFile(text: string): Promise<Buffer> {
  const children = text.split("\n").map((line) => new Paragraph(line))
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
