import { parseRoman } from "./numbers.ts"
import { unitHeadAt } from "./organisations.ts"
import type { Source } from "./source.ts"
import { isUpper, type Range } from "./words.ts"
import { opensWithVerb } from "./work-verbs.ts"

/** What a column of a table written one cell a line is for, by its head. */
export type ColumnKind = "number" | "work" | "lead" | "coordinating" | "time" | "product" | "unit" | "figure" | "note"

const heads: readonly (readonly [ColumnKind, RegExp])[] = [
  ["number", /^(?:tt|stt|số tt|số thứ tự|no\.?)$/u],
  ["coordinating", /^(?!.*chủ trì).*phối hợp/u],
  [
    "lead",
    /chủ trì|^(?:cơ quan|đơn vị|bộ phận|người|cá nhân)(?: hoặc đơn vị)?,? (?:tổ chức |được |đơn vị |cá nhân )?(?:thực hiện|chịu trách nhiệm|phụ trách|tham mưu|theo dõi|giao|đầu mối)|^phân công|^trách nhiệm|^đầu mối/u,
  ],
  ["time", /^(?:thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình|hạn (?:hoàn thành|cuối)|bắt đầu$|kết thúc$|ngày )/u],
  ["unit", /^(?:đơn vị(?: tính)?|đvt)(?: \(.*\))?$/u],
  [
    "figure",
    /^(?:kế hoạch|kh |kh$|thực hiện|th |ước|dự toán|dự kiến|tỷ lệ|tỷ trọng|so với|so sánh|số lượng|kinh phí|tổng|cộng|năm (?:báo cáo|\d{4})|20\d\d|giai đoạn|mục tiêu (?:năm|đến|giai)|chỉ tiêu (?:năm|giao|đến|kế hoạch)|kết quả (?:năm|thực hiện \d|\d)|giá trị|đạt|quyết toán|vốn|mức|lũy kế|cùng kỳ|tăng|giảm|bình quân|6 tháng|9 tháng|quý [iv]|tháng \d)|^%|^\(%\)$/u,
  ],
  ["product", /sản phẩm|kết quả|đầu ra/u],
  ["note", /^(?:ghi chú|nguồn|căn cứ|cơ sở|văn bản|hình thức|ký hiệu|mã)/u],
  [
    "work",
    /nhiệm vụ|nội dung|công việc|chỉ tiêu|mục tiêu|hoạt động|đề án|chương trình|dự án|danh mục|^tên |hạng mục|tiêu chí|công trình/u,
  ],
]

export const columnKind = (folded: string): ColumnKind | null =>
  heads.find(([, pattern]) => pattern.test(folded))?.[0] ?? null

export type LineKind = "number" | "figure" | "time" | "unit" | "body" | "dash" | "text"

/** What a line by itself may be; a short number can be the number of a row as well as a figure. */
export type CellLine = Range & {
  apart: boolean
  kind: LineKind
  /** The number of a row: a plain one, or 0 for "I", "a", "1.1". */
  ordinal: number | null
  small: boolean
  /** The line cannot end here: a comma, a dash, a bracket or a small word that asks for more. */
  open: boolean
  closed: boolean
  /** It opens as a part of something above: a dash, "Trong đó"; or as the name of a group. */
  sub: boolean
  /** It opens with a number or a bracket. */
  inner: boolean
  length: number
}

const plainNumber = /^\(?(\d{1,3})[.)]?$/u
const otherNumber = /^(?:(?:\d{1,3}\.){1,3}\d{1,3}\.?|\(?[ivxl]{1,6}[.)]?|\(?[a-hđ][.)]?)$/u
const timeCell =
  /^(?:(?:trước|trong|đến|hết|từ|hằng|cuối|đầu|giữa|xong trước|chậm nhất)(?: hết)? (?:ngày|tháng|quý|năm|giai đoạn|tuần|\d)|quý [ivx\d]|tháng \d|năm \d{4}|ngày \d|hằng (?:năm|quý|tháng|tuần)|thường xuyên|định kỳ|\d{1,2}\/\d|\d{1,2}-\d{4}$|20\d\d(?: ?- ?20\d\d)?$|giai đoạn \d|khi (?:có )?(?:phát sinh|yêu cầu)|sau khi )/u
const unitCell =
  /^(?:%|‰|(?:nghìn |triệu |tỷ |1\.000 |ngàn )*(?:đồng|đ|usd|vnđ|người|hộ|lượt|lượt người|tấn|tạ|kg|lít|ha|m2|m3|km2?|kwh|mw|con|cây|lao động|học sinh|xã|phường|thôn|cơ sở|doanh nghiệp|dự án|trường|trạm|giường|công trình|chỉ tiêu|hồ sơ|vụ|điểm|lần|buổi|lớp|cuộc|văn bản|nhiệm vụ|mô hình|sản phẩm|hợp tác xã|căn|nhà|tuyến|cái|chiếc|bộ|phòng|ca|cháu|trẻ|đơn|đơn vị|thứ bậc|thứ hạng|hạng|cuộc họp)(?:\/(?:\d{1,3}\.?\d{0,3} ?)?(?:người|hộ|năm|tháng|ha|vạn dân|km2|xã|dân))*|% ?(?:grdp|gdp|dân số|\/năm))$/u
const figureCell =
  /^(?:≥|≤|>=|<=|>|<|=|trên |dưới |từ |đạt |khoảng )? ?[-+]?\d[\d.,]*(?: ?(?:-|đến) ?\d[\d.,]*)?(?:\/\d[\d.,]*)? ?%?(?: trở lên)?$/u
const asksForMore =
  /(?:[,(/&-]|(?:^| )(?:với|của|và|tại|trong|các|những|cho|theo|về|đến|là|do|từ|trên|để|hoặc|được|không|đã|bằng|thuộc))$/u

/** What a line of a table says of itself. */
export function cellLine(source: Source, line: Range & { apart: boolean }): CellLine {
  const text = source.folded.slice(line.start, Math.min(line.end, line.start + 90))
  const length = line.end - line.start
  const plain = length <= 6 ? plainNumber.exec(text) : null
  const ordinal = plain ? Number(plain[1]) : length <= 10 && isNumbering(text) ? 0 : null
  const end = source.folded.slice(Math.max(line.start, line.end - 12), line.end)
  return {
    start: line.start,
    end: line.end,
    apart: line.apart,
    kind: kindOfLine(text, length, ordinal),
    ordinal,
    small: !isUpper(source.plain[line.start]) && /^[\p{Ll}]/u.test(source.plain.slice(line.start, line.start + 1)),
    open: asksForMore.test(end),
    closed: /[.;:]$/.test(end),
    sub: /^(?:[-+•*] ?|trong đó|gồm|bao gồm|riêng|[ivxa-h]{1,5}[.)] |tổng|cộng)/u.test(text),
    inner: /^[\d("%]/.test(text),
    length,
  }
}

const isNumbering = (text: string) =>
  otherNumber.test(text) && (!/^\(?[ivxl]{2,6}/u.test(text) || parseRoman(text.replace(/[().]/g, "")) !== null)

function kindOfLine(text: string, length: number, ordinal: number | null): LineKind {
  if (ordinal !== null) return "number"
  if (/^[-–…x]{1,3}$/u.test(text)) return "dash"
  if (length < 60 && timeCell.test(text)) return "time"
  if (length < 30 && figureCell.test(text)) return "figure"
  if (length < 30 && unitCell.test(text)) return "unit"
  return unitHeadAt(text.replace(/^[-+•] ?/u, ""), 0) > 0 && !opensWithVerb(text) ? "body" : "text"
}
