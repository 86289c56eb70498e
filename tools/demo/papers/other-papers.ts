import type { PlainDate } from "#src/base/plain-date.ts"
import { type DemoDays, say, sayLong } from "../demo-days.ts"

const stateHead = (body: string, symbol: string, day: PlainDate) => `${body}
Số: ${symbol}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hai Bà Trưng, ${sayLong(day)}
`

/** An invented resolution of the ward's council on the tasks of the year. */
export const councilResolution = (
  days: DemoDays,
  day: PlainDate,
): string => `${stateHead("HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG HAI BÀ TRƯNG", "01/NQ-HĐND", day)}
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm ${days.year} của phường Hai Bà Trưng

HỘI ĐỒNG NHÂN DÂN PHƯỜNG HAI BÀ TRƯNG

QUYẾT NGHỊ:

Điều 1. Thông qua các chỉ tiêu chủ yếu năm ${days.year}
1. Thu ngân sách nhà nước trên địa bàn đạt 1.260 tỷ đồng trở lên.
2. Giải ngân vốn đầu tư công đạt 95% trở lên.
3. Có thêm 02 trường học được công nhận đạt chuẩn quốc gia.
4. Tỷ lệ bao phủ bảo hiểm y tế đạt 98% dân số trở lên.
5. Không để phát sinh hộ nghèo mới.

Điều 2. Nhiệm vụ chủ yếu
1. Quản lý chặt nguồn thu, chống thất thu đối với hộ kinh doanh, cho thuê nhà và dịch vụ trên nền tảng số.
2. Đẩy nhanh tiến độ các công trình cải tạo trường học, trạm y tế, nhà sinh hoạt cộng đồng.
3. Chăm lo người có công, hộ khó khăn; giữ địa bàn an toàn, trật tự.

Điều 3. Tổ chức thực hiện
1. Giao Ủy ban nhân dân phường tổ chức thực hiện Nghị quyết, báo cáo kết quả tại kỳ họp giữa năm và cuối năm.
2. Thường trực Hội đồng nhân dân, các Ban và đại biểu Hội đồng nhân dân phường giám sát việc thực hiện.

Nghị quyết này được Hội đồng nhân dân phường Hai Bà Trưng thông qua ${sayLong(day)}.
`

/** An invented notice of what a chairman concluded at a weekly meeting. */
export const conclusionNotice = (given: {
  symbol: string
  day: PlainDate
  about: string
  tasks: readonly { unit: string; work: string; due: PlainDate }[]
}): string => `${stateHead("ỦY BAN NHÂN DÂN\nPHƯỜNG HAI BÀ TRƯNG", given.symbol, given.day)}
THÔNG BÁO
Kết luận của Chủ tịch UBND phường tại cuộc họp ${given.about}

Sau khi nghe các phòng, đơn vị báo cáo và ý kiến của các đại biểu dự họp, Chủ tịch UBND phường Nguyễn Minh Khôi kết luận như sau:

${given.tasks.map(({ unit, work, due }, i) => `${i + 1}. Giao ${unit} ${work}, hoàn thành trước ngày ${say(due)}.`).join("\n")}
${given.tasks.length + 1}. Văn phòng HĐND và UBND đôn đốc, báo cáo tiến độ tại cuộc giao ban tuần sau.

TL. CHỦ TỊCH
CHÁNH VĂN PHÒNG
Trần Thị Bích Ngọc
`
