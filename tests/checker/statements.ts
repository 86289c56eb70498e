import { symbolKey } from "#src/areas/documents/rules/index.ts"
import type { Held, HeldDocument, HeldFigure } from "#src/areas/reports/rules/checker/index.ts"
import { plainDate } from "#src/base/plain-date.ts"

/** A statement that is consistent, and the numbers in it whose change must be noticed. */
export interface Statement {
  rule: string
  text: string
  numbers: string[]
  held?: Held
  textDay?: string
}

const unitNames = ["Phường Hoa Sen", "UBND phường Hoa Sen"]
let count = 0
const figure = (
  indicator: string,
  measureUnit: string,
  value: number,
  [from, to]: [string, string],
  more: Partial<HeldFigure> = {},
): HeldFigure => ({
  id: `f${(count += 1)}`,
  indicatorId: indicator,
  indicator,
  measureUnit,
  unitNames,
  whole: true,
  periodStart: plainDate(from),
  periodEnd: plainDate(to),
  asOf: plainDate(to),
  value,
  source: "Báo cáo của phường",
  sums: false,
  ...more,
})
const year = (at: number): [string, string] => [`${at}-01-01`, `${at}-12-31`]
const paper = (symbol: string, issuedOn: string | null, issuer: string, title: string): HeldDocument => ({
  id: symbol || title,
  key: symbolKey(symbol),
  symbol,
  issuedOn: issuedOn === null ? null : plainDate(issuedOn),
  issuer,
  title,
})

const onTime = "Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn"
const revenue = "Thu ngân sách nhà nước trên địa bàn"
const figures: HeldFigure[] = [
  figure(onTime, "%", 98.76, ["2026-01-01", "2026-09-30"]),
  figure(onTime, "%", 98, year(2026), { target: "at-least", source: "Kế hoạch năm" }),
  figure("Số hồ sơ quá hạn", "hồ sơ", 37, ["2026-01-01", "2026-09-30"]),
  figure("Số đảng viên mới kết nạp", "đảng viên", 42, ["2026-01-01", "2026-09-30"]),
  figure("Tỷ lệ bao phủ bảo hiểm y tế", "%", 96.4, ["2026-01-01", "2026-09-30"]),
  figure("Tỷ lệ bao phủ bảo hiểm y tế", "%", 95, year(2026), { target: "at-least" }),
  figure("Số vụ vi phạm trật tự xây dựng", "vụ", 18, ["2026-01-01", "2026-09-30"]),
  figure("Số nhiệm vụ được giao đã hoàn thành", "nhiệm vụ", 135, ["2026-01-01", "2026-09-30"]),
  figure("Số nhiệm vụ được giao đã hoàn thành", "nhiệm vụ", 138, year(2026), { target: "at-least" }),
  ...[2020, 2021, 2022, 2023, 2024, 2025].map((at, index) =>
    figure(revenue, "tỷ đồng", [765, 812.4, 871, 905.6, 988.3, 1064.7][index] ?? 0, year(at), { sums: true }),
  ),
  figure(revenue, "tỷ đồng", 942.8, ["2026-01-01", "2026-09-30"], { sums: true }),
  figure(revenue, "tỷ đồng", 756.3, ["2025-01-01", "2025-09-30"], { sums: true }),
  figure(revenue, "tỷ đồng", 1260, year(2026), { sums: true, target: "at-least", source: "HĐND phường giao" }),
  figure("Giải ngân vốn đầu tư công", "%", 71.5, ["2026-01-01", "2026-09-30"]),
  figure("Mức độ hài lòng của người dân", "%", 97.3, ["2026-01-01", "2026-09-30"]),
]
const documents: HeldDocument[] = [
  paper(
    "57-NQ/TW",
    "2024-12-22",
    "Bộ Chính trị",
    "Đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia đến năm 2030, tầm nhìn đến năm 2045",
  ),
  paper(
    "03-CTr/TU",
    null,
    "Thành ủy Hà Nội",
    "Chỉnh trang đô thị, phát triển đô thị và kinh tế đô thị giai đoạn 2021-2025",
  ),
  paper("12/KH-UBND", "2026-01-15", "UBND phường Hoa Sen", "Cải cách hành chính năm 2026"),
]
/** What the ward of these statements holds. */
export const wardHeld: Held = { figures, documents }
const held = { held: wardHeld, textDay: "2026-10-05" }

export const statements: Statement[] = [
  // Arithmetic inside the text.
  {
    rule: "share",
    text: "Đến nay đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,83%).",
    numbers: ["135", "138", "97,83"],
  },
  { rule: "share", text: "Toàn phường có 629/640 hộ ký cam kết, đạt 98,28%.", numbers: ["629", "640", "98,28"] },
  { rule: "share", text: "Tỷ lệ hoàn thành đạt 91,67% (33/36 chỉ tiêu).", numbers: ["33", "36", "91,67"] },
  { rule: "share", text: "Giải ngân được 45,5 tỷ đồng/65 tỷ đồng, đạt 70%.", numbers: ["45,5", "65", "70%"] },
  {
    rule: "share",
    text: "Có 662 tổ chức trong tổng số 686 tổ chức được đánh giá, đạt 96,5%.",
    numbers: ["662", "686", "96,5"],
  },
  { rule: "share", text: "Khám phá 9/12 vụ án hình sự, đạt 75%.", numbers: ["9/12", "12 vụ", "75%"] },
  {
    rule: "sum",
    text: "Toàn phường có 4.090 nhà, bao gồm 3.921 nhà kiên cố và 169 nhà tạm.",
    numbers: ["4.090", "3.921", "169"],
  },
  {
    rule: "sum",
    text: "Tổng kinh phí là 12,5 tỷ đồng, gồm 8,2 tỷ đồng từ ngân sách và 4,3 tỷ đồng xã hội hóa.",
    numbers: ["12,5", "8,2", "4,3"],
  },
  {
    rule: "sum",
    text: "Tiếp 156 lượt công dân, gồm 98 lượt công dân tại trụ sở và 58 lượt công dân tại tổ dân phố.",
    numbers: ["156", "98", "58"],
  },
  {
    rule: "structure",
    text: "Cơ cấu kinh tế: nông nghiệp chiếm 10,2%, công nghiệp chiếm 35,3%, dịch vụ chiếm 54,5%.",
    numbers: ["10,2", "35,3", "54,5"],
  },
  {
    rule: "list",
    text: "Hội nghị thống nhất 03 nhiệm vụ trọng tâm gồm: (1) rà soát quy hoạch; (2) giải phóng mặt bằng; (3) chỉnh trang tuyến phố. Các đơn vị tổ chức thực hiện và báo cáo theo quy định; nội dung khác do Văn phòng tổng hợp, trình lãnh đạo phường xem xét, quyết định trong kỳ họp tới, bảo đảm đúng tiến độ đã đề ra.",
    numbers: ["03"],
  },
  {
    rule: "list",
    text: "Phường tập trung 4 nhóm giải pháp sau:\n1. Tuyên truyền.\n2. Kiểm tra.\n3. Xử lý vi phạm.\n4. Khen thưởng.\nVăn phòng theo dõi việc thực hiện.",
    numbers: ["4 nhóm"],
  },
  {
    rule: "list",
    text: "Kế hoạch nêu 3 mục tiêu: nâng chất lượng phục vụ; rút ngắn thời gian; giảm chi phí cho người dân.",
    numbers: ["3 mục"],
  },
  { rule: "list", text: "Thu ngân sách có 3 năm liền (2023, 2024, 2025) vượt kế hoạch.", numbers: ["3 năm"] },
  {
    rule: "of-plan",
    text: "Thu ngân sách đạt 942,8 tỷ đồng, bằng 74,8% dự toán 1.260 tỷ đồng.",
    numbers: ["942,8", "74,8", "1.260"],
  },
  { rule: "of-plan", text: "Đã kết nạp 42 đảng viên, đạt 105% kế hoạch (40 đảng viên).", numbers: ["42", "105", "40"] },
  {
    rule: "growth",
    text: "Thu ngân sách đạt 942,8 tỷ đồng, tăng 24,66% so với cùng kỳ năm trước (756,3 tỷ đồng).",
    numbers: ["942,8", "24,66", "756,3"],
  },
  {
    rule: "growth",
    text: "Số vụ vi phạm là 18 vụ, giảm 25% so với cùng kỳ năm trước (24 vụ).",
    numbers: ["18 vụ", "25%", "24 vụ"],
  },
  {
    rule: "mean",
    text: "Năm 2023 thu 905,6 tỷ đồng, năm 2024 thu 988,3 tỷ đồng, năm 2025 thu 1.064,7 tỷ đồng, bình quân 3 năm thu 986,2 tỷ đồng.",
    numbers: ["905,6", "988,3", "1.064,7", "986,2"],
  },
  {
    rule: "two-dates",
    text: "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\nThực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
    numbers: ["22/12"],
  },
  {
    rule: "two-titles",
    text: "Phường đã thực hiện Nghị quyết số 57-NQ/TW “về đột phá phát triển khoa học, công nghệ quốc gia đến năm 2030”.\nQuán triệt Nghị quyết số 57-NQ/TW “về đột phá phát triển khoa học, công nghệ quốc gia đến năm 2030”.",
    numbers: ["2030", "57"],
  },
  {
    rule: "two-values",
    text: "Năm 2025, toàn phường đã vận động xây mới nhà văn hóa tổ dân phố được 12 công trình.\nTrong năm 2025, toàn phường đã vận động xây mới nhà văn hóa tổ dân phố được 12 công trình.",
    numbers: ["12"],
  },
  { rule: "weekday", text: "Hội nghị họp vào thứ Hai, ngày 23/11/2026.", numbers: ["23/"] },
  { rule: "no-such-day", text: "Gửi báo cáo trước ngày 30/4/2026.", numbers: ["30/"] },
  { rule: "period", text: "Thực hiện kế hoạch 5 năm 2021-2025.", numbers: ["5 năm", "2021", "2025"] },
  {
    rule: "period",
    text: "Đợt cao điểm 3 tháng (từ ngày 01/7/2026 đến ngày 30/9/2026).",
    numbers: ["3 tháng", "9/2026"],
  },
  { rule: "period", text: "Đại hội Đảng bộ phường nhiệm kỳ 2025-2030 thành công tốt đẹp.", numbers: ["2025", "2030"] },
  {
    rule: "table",
    text: "| TT | Đơn vị | Kế hoạch | Thực hiện | Tỷ lệ (%) |\n| 1 | Tổ 1 | 20 | 18 | 90 |\n| 2 | Tổ 2 | 25 | 25 | 100 |\n| 3 | Tổ 3 | 40 | 30 | 75 |\n| 4 | Tổ 4 | 16 | 12 | 75 |\n| | Tổng cộng | 101 | 85 | 84,16 |",
    numbers: ["101", "85 ", "84,16", "18 ", "30 ", "16 "],
  },
  // Against what is held.
  {
    rule: "held share",
    text: "9 tháng đầu năm 2026, tỷ lệ hồ sơ TTHC giải quyết đúng và trước hạn đạt 98,76%.",
    numbers: ["98,76"],
    ...held,
  },
  { rule: "held count", text: "9 tháng đầu năm 2026, toàn phường có 37 hồ sơ quá hạn.", numbers: ["37"], ...held },
  {
    rule: "held count",
    text: "9 tháng đầu năm 2026, Đảng bộ phường kết nạp được 42 đảng viên mới.",
    numbers: ["42"],
    ...held,
  },
  {
    rule: "held count",
    text: "Trong 9 tháng đầu năm 2026 phát hiện 18 vụ vi phạm trật tự xây dựng.",
    numbers: ["18"],
    ...held,
  },
  {
    rule: "held fraction",
    text: "9 tháng đầu năm 2026, phường đã hoàn thành 135/138 nhiệm vụ được giao.",
    numbers: ["135", "138"],
    ...held,
  },
  { rule: "held share", text: "Tính đến ngày 30/9/2026, tỷ lệ bao phủ BHYT đạt 96,4%.", numbers: ["96,4"], ...held },
  {
    rule: "held share",
    text: "9 tháng đầu năm 2026, giải ngân vốn đầu tư công đạt 71,5%.",
    numbers: ["71,5"],
    ...held,
  },
  {
    rule: "held range",
    text: "9 tháng đầu năm 2026, mức độ hài lòng của người dân đạt trên 97%.",
    numbers: ["97%"],
    ...held,
  },
  {
    rule: "held range",
    text: "9 tháng đầu năm 2026, mức độ hài lòng của người dân đạt 97 - 98%.",
    numbers: ["97 ", "98%"],
    ...held,
  },
  {
    rule: "held money",
    text: "9 tháng đầu năm 2026, thu ngân sách nhà nước trên địa bàn đạt 942,8 tỷ đồng.",
    numbers: ["942,8"],
    ...held,
  },
  {
    rule: "held money",
    text: "9 tháng đầu năm 2026, thu NSNN trên địa bàn phường Hoa Sen đạt 942 tỷ 800 triệu đồng.",
    numbers: ["942", "800"],
    ...held,
  },
  {
    rule: "held money",
    text: "Năm 2024, thu ngân sách nhà nước trên địa bàn đạt 988.300 triệu đồng.",
    numbers: ["988.300"],
    ...held,
  },
  {
    rule: "held target",
    text: "Năm 2026, phấn đấu tỷ lệ bao phủ bảo hiểm y tế đạt 95% trở lên.",
    numbers: ["95"],
    ...held,
  },
  {
    rule: "held target",
    text: "Mục tiêu năm 2026: tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn đạt ít nhất 98%.",
    numbers: ["98"],
    ...held,
  },
  {
    rule: "held plan",
    text: "9 tháng đầu năm 2026, thu ngân sách nhà nước trên địa bàn đạt 942,8 tỷ đồng, bằng 74,83% dự toán.",
    numbers: ["74,83"],
    ...held,
  },
  {
    rule: "held growth",
    text: "9 tháng đầu năm 2026, thu ngân sách nhà nước trên địa bàn đạt 942,8 tỷ đồng, tăng 24,66% so với cùng kỳ năm trước.",
    numbers: ["24,66"],
    ...held,
  },
  {
    rule: "held mean",
    text: "Giai đoạn 2021-2025, thu ngân sách nhà nước trên địa bàn bình quân đạt 928,4 tỷ đồng.",
    numbers: ["928,4"],
    ...held,
  },
  {
    rule: "held total",
    text: "Giai đoạn 2021-2025, tổng thu ngân sách nhà nước trên địa bàn đạt 4.642 tỷ đồng.",
    numbers: ["4.642"],
    ...held,
  },
  {
    rule: "held pace",
    text: "Giai đoạn 2021-2025, thu ngân sách nhà nước trên địa bàn tăng bình quân 7%/năm.",
    numbers: ["7%"],
    ...held,
  },
  {
    rule: "document day",
    text: "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
    numbers: ["22/", "12/"],
    ...held,
  },
  {
    rule: "document title",
    text: "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị “về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia đến năm 2030, tầm nhìn đến năm 2045”.",
    numbers: ["2030", "2045"],
    ...held,
  },
  {
    rule: "document title",
    text: "Thực hiện Nghị quyết 57 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia đến năm 2030.",
    numbers: ["2030"],
    ...held,
  },
  {
    rule: "document title",
    text: "Chương trình 03 của Thành ủy về “Chỉnh trang đô thị, phát triển đô thị và kinh tế đô thị giai đoạn 2021-2025”.",
    numbers: ["2021", "2025"],
    ...held,
  },
  {
    rule: "held table",
    text: "Kết quả thực hiện 9 tháng đầu năm 2026\n| TT | Chỉ tiêu | Đơn vị | Kết quả |\n| 1 | Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng hạn | % | 98,76 |\n| 2 | Số đảng viên mới kết nạp | đảng viên | 42 |\n| 3 | Thu ngân sách nhà nước trên địa bàn | tỷ đồng | 942,8 |",
    numbers: ["98,76", "42 ", "942,8"],
    ...held,
  },
]

/** Other numbers that a slip of the pen would make of one: the last digit, the first digit, or two neighbours changed. */
export function slipsOf(written: string): string[] {
  const digits = [...written.matchAll(/\d/g)].map((found) => found.index)
  const [first, last] = [digits[0], digits.at(-1)]
  if (first === undefined || last === undefined) return []
  const put = (at: number, digit: string) => `${written.slice(0, at)}${digit}${written.slice(at + 1)}`
  const up = (at: number) => put(at, String((Number(written[at]) + 1) % 10 || 1))
  const down = (at: number) =>
    Number(written[at]) > (at === first ? 1 : 0) ? put(at, String(Number(written[at]) - 1)) : written
  const swapped = digits.slice(1).flatMap((at, index) => {
    const before = digits[index] ?? at
    return written[at] === written[before] || (before === first && written[at] === "0")
      ? []
      : [put(before, written[at] ?? "").slice(0, at) + (written[before] ?? "") + written.slice(at + 1)]
  })
  return [...new Set([up(last), down(last), up(first), ...swapped.slice(0, 1)])].filter((one) => one !== written)
}
