import { datePattern } from "./dates.ts"
import type { Source } from "./source.ts"
import { symbolPattern } from "./symbols.ts"
import type { Citation } from "./types.ts"
import { after, before, within } from "./words.ts"

/** Stretches of text whose digits are names, dates or addresses, not figures. */
export type Masks = { endOfMask: (at: number) => number }

const eachTime = "(?<!mỗi )(?<!một )(?<!hằng )(?<!bình quân )"
/** A number that a word of its kind comes before: "Điều 5", "lần thứ 3", "bão số 12"; a unit or scale after it tells a figure. */
const tail =
  "(?![\\d%‰]|,\\d| ?(?:%|‰|tỷ|triệu|nghìn|ngàn|-\\d+(?:,\\d+)?%))(?:[a-z](?!\\p{L}))?(?:(?:,| và| hoặc| hay| đến báo động) \\d{1,3}(?![\\d%.,]| \\p{L}))*"
const ordinalWords =
  "thứ|lần thứ|khóa|kỳ họp(?: thứ)?|điều|khoản|phụ lục|biểu đồ|bão số|cơn bão|quốc lộ|tỉnh lộ|đại lộ|ql|đt|tl|đường tỉnh|đường huyện|vành đai|tổ dân phố|tổ công tác|ban chỉ đạo|ngõ|ngách|hẻm|lô|thửa|báo động|quân đội|binh đoàn|sư đoàn|trung đoàn|tiểu đoàn|đại đội|lữ đoàn|quân khu|quân đoàn|vùng cảnh sát biển|bộ chỉ số|tcvn|qcvn|tcn|iso|(?:số )?điện thoại|sđt|fax|hotline|tổng đài|những năm|thập niên|thập kỷ|học kỳ"
/** Words that name with a number too, but also end other words ("tình hình 5 năm") or come before a count. */
const softWords =
  "(?<!(?:tình|mô|loại|điển|địa|tạo|quan|thí|trọng|thời|đặc|danh|hạng|thành|cổ|góp|một|đa|kiểu|gương|tiêu|đại|số|nhiều|bình|cung) )(?:lần|điểm|mục|chương|phần|mẫu(?: số)?|biểu(?: số)?|bảng|hình|hạng|kênh|đại hội|hội nghị(?: trung ương)?|trung ương|nghị quyết|chỉ thị|đề án)"
const counted =
  "chỉ tiêu|nhiệm vụ|dự án|phường|xã|hộ|người|trường hợp|cơ sở|doanh nghiệp|đơn vị|hồ sơ|công trình|tiêu chí|lượt|mô hình|đảng viên|học sinh|tỷ|triệu|nghìn|năm|tháng|ngày|giải pháp|nội dung|nhóm|mục tiêu|khâu|địa phương|tập thể|cá nhân|sản phẩm|thủ tục|đại biểu|cán bộ|ý kiến"
const never = new RegExp(
  [
    `${before}(?:${datePattern})${after}`,
    `${before}(?:ngày|sáng|chiều|tối|trưa|đêm|hôm|sáng ngày) \\d{1,2}(?:[/-]\\d{1,2}){1,2}${after}`,
    `${before}(?:(?<!có )đến|từ|trước|sau) \\d{1,2}(?:[/-]\\d{1,2}){1,2}${after}(?! (?:${counted}|huyện|quận|tỉnh|thôn|địa phương|thành phố|cơ quan|sở|ngành|tổ|nội dung|giải pháp|mục tiêu)${after})`,
    `${before}(?:ngày|sáng|chiều|tối|trưa|đêm|hôm) \\d{1,2}\\.\\d{1,2}(?:\\.\\d{4})?${after}`,
    `${before}\\d{1,2}\\.\\d{1,2}\\.(?:19|20)\\d{2}${after}`,
    `\\(\\d{1,2}(?:[/-]\\d{1,2}){1,2}\\)|\\(\\d{1,2} và \\d{1,2}-\\d{1,2}\\)`,
    `${before}${eachTime}(?:ngày|mùng|tháng|quý) ?:?\\d[\\d.:]*${tail}`,
    `${before}${eachTime}năm ?:?(?:\\d{4}|\\d{2}(?= (?:của|tuổi)))${tail}`,
    `${before}(?:điều|khoản|điểm|phụ lục|quốc lộ) \\d{1,3}(?:(?:, ?| và | hoặc |; ?)\\d{1,3}(?![\\d%.,]\\d|%| ?(?:tỷ|triệu|%)))+`,
    `${before}(?:${ordinalWords}) ?:?\\d[\\d.:]*${tail}`,
    `${before}${softWords} ?:?\\d[\\d.:]*(?! (?:${counted})${after})${tail}`,
    `(?:dự án|tuyến) đường \\d{1,3} ?m${after}`,
    `${before}(?<!tổng )(?<!trong )(?<!một )(?<!trong tổng )số ?:?\\d[\\d.:]*(?! (?:${counted})${after})${tail}`,
    `${before}(?:quận|giai đoạn|khu phố|thôn|tổ) \\d{1,3}${after}(?! (?:năm|tháng|nhiệm vụ|chỉ tiêu|phường(?! \\d)|dự án|trường|công trình|khâu|chương trình|đề án|hộ|tỷ|triệu))`,
    `${before}\\d{1,2}[:h]\\d{0,2}${after}`,
    `${before}\\d{1,2} giờ(?: \\d{2}(?: phút)?)?(?=,? (?:ngày|sáng|chiều|tối|đêm|cùng ngày|hằng ngày|hôm|đến \\d{1,2} giờ))`,
    `${before}(?:lúc|hồi|từ \\d{1,2} giờ(?: \\d{2})? đến) \\d{1,2} giờ(?: \\d{2}(?: phút)?)?`,
    `${before}24/7${after}|${before}24/24(?: ?h| giờ)?${after}`,
    `${before}covid ?-? ?\\d+`,
    `https?://[^\\s)]+|www\\.[^\\s)]+`,
    `${before}\\d{0,3}(?!(?:m|km|cm|dm)[23](?!\\d))[a-z]\\d+[a-z\\d]*|${before}\\d+g${after}`,
    `\\[\\d+\\]|\\(\\d{1,2}[a-z]?\\)`,
    `${before}${symbolPattern}`,
    `\\d{4}(?:, \\d{4})+`,
    `${before}(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d(?![\\d.,%]| ?(?:%|đồng|tỷ|triệu|nghìn|usd|ha|tấn|người|hộ))`,
    `${before}thứ \\d+(?:/\\d+)?`,
    `${before}\\d{1,3} năm ngày (?=\\p{L})`,
    `${before}\\d{2}(?: năm)?(?:(?:,| và) \\d{2}(?: năm)?)* (?:năm )?tuổi đảng`,
    `${before}huy hiệu(?: đảng)? \\d{2}(?:(?:,| và|-) ?\\d{2})* năm`,
    `${before}(?:kỷ niệm|chào mừng)(?: lần thứ)? \\d[\\d.]*(?: năm)?`,
    `${before}(?:đường dây|lưới điện|trạm biến áp|trạm|cấp điện áp|mạch)(?: điện)? \\d{1,3}(?:,\\d)? ?kv`,
  ].join("|"),
  "gu",
)
const rank =
  /(?:(?:đứng|xếp|giữ|đạt|ở|tại|lên|xuống)(?: ở| tại)? (?:vị trí(?: thứ)?|thứ(?: hạng)?|hạng(?: thứ)?)|vị trí thứ|thứ hạng) \d/u

const mayMask = /[\d]|www|http/
/** What is masked, line by line: most lines have no digit. */
function* masked(folded: string): Generator<RegExpExecArray> {
  for (let at = 0; at < folded.length;) {
    const stop = folded.indexOf("\n", at)
    const end = stop === -1 ? folded.length : stop
    if (mayMask.test(folded.slice(at, end))) yield* within(never, folded, at, end)
    at = end + 1
  }
}

/** Finds the masked stretches once; asking is by binary search. */
export function readMasks(source: Source, citations: readonly Citation[]): Masks {
  const spans: { start: number; end: number }[] = []
  for (const match of masked(source.folded)) {
    if (match[0] === "") continue
    if (rank.test(source.folded.slice(Math.max(0, match.index - 24), match.index + match[0].length))) continue
    if (
      /^(?!24\/)\d+[/-]/.test(match[0]) &&
      !/[-/] ?[\p{Lu}]/u.test(source.plain.slice(match.index, match.index + match[0].length)) &&
      !/\d{4}/.test(match[0])
    )
      continue
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  const stored = citations.map((citation) => ({ start: citation.start, end: citation.end }))
  const places = stored.length === 0 ? [] : unplace(source, stored)
  const all = [...spans, ...places].sort((a, b) => a.start - b.start)
  const starts = all.map((span) => span.start)
  const ends: number[] = []
  all.forEach((span, i) => ends.push(Math.max(span.end, ends[i - 1] ?? 0)))
  return {
    endOfMask: (at) => {
      let low = 0
      let high = starts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((starts[middle] as number) <= at) low = middle + 1
        else high = middle
      }
      return low === 0 ? -1 : (ends[low - 1] as number)
    },
  }
}

/** Offsets of `plain` for spans of the stored text, in one pass. */
export function unplace(
  source: Source,
  spans: readonly { start: number; end: number }[],
): { start: number; end: number }[] {
  if (source.place(source.plain.length) === source.plain.length && source.stored.length === source.plain.length)
    return [...spans]
  const find = (offset: number) => {
    let low = 0
    let high = source.plain.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (source.place(middle) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return spans.map((span) => ({ start: find(span.start), end: find(span.end) }))
}
