import { datePattern } from "./dates.ts"
import type { Source } from "./source.ts"
import { symbolPattern } from "./symbols.ts"
import type { Citation } from "./types.ts"
import { after, before, within } from "./words.ts"

/** Stretches of text whose digits are names, dates or addresses, not figures. */
export type Masks = { endOfMask: (at: number) => number }

const never = new RegExp(
  [
    `${before}(?:${datePattern})${after}`,
    `${before}(?:ngày|sáng|chiều|tối|trưa|đến|từ|hôm|sáng ngày|trước|sau) \\d{1,2}(?:[/-]\\d{1,2}){1,2}${after}`,
    `\\(\\d{1,2}(?:[/-]\\d{1,2}){1,2}\\)|\\(\\d{1,2} và \\d{1,2}-\\d{1,2}\\)`,
    `${before}(?:ngày|mùng|tháng|quý|năm|thứ|lần thứ|lần|khóa|khoá|kỳ họp(?: thứ)?|điều|khoản|điểm|mục|chương|phần|phụ lục|mẫu|biểu|bảng|hình|số|bão số|cơn bão|quốc lộ|tỉnh lộ|ql|đt|đường tỉnh|vành đai|đại hội|hội nghị|tổ dân phố|ngõ|ngách|lô|thửa|hạng|báo động|quân đội|binh đoàn|sư đoàn|trung đoàn|lữ đoàn|quân khu|nghị quyết|chỉ thị|đề án|bộ chỉ số|tcvn|qcvn|iso|điện thoại|đt|fax|hotline|tổng đài) ?:?\\d[\\d.:]*(?![\\d%]| ?(?:%|tỷ|triệu|nghìn|-\\d+(?:,\\d+)?%))(?:[a-z](?!\\p{L}))?(?:(?:,| và| hoặc) \\d{1,3}(?![\\d%.,]| \\p{L}))*`,
    `${before}(?:quận|giai đoạn|khu phố|thôn|tổ) \\d{1,3}${after}(?! (?:năm|tháng|nhiệm vụ|chỉ tiêu|phường|dự án|trường|công trình|khâu|chương trình|đề án|hộ|tỷ|triệu))`,
    `${before}\\d{1,2}[:h]\\d{2}${after}`,
    `${before}24/7${after}|${before}24/24(?: ?h| giờ)?${after}`,
    `${before}covid ?-? ?\\d+`,
    `https?://[^\\s)]+|www\\.[^\\s)]+`,
    `${before}\\d{0,3}[a-z]\\d+[a-z\\d]*|${before}\\d+g${after}`,
    `\\[\\d+\\]|\\(\\d{1,2}[a-z]?\\)`,
    `${before}${symbolPattern}`,
    `\\d{4}(?:, \\d{4})+`,
    `${before}thứ \\d+(?:/\\d+)?`,
    `${before}kỷ niệm(?: lần thứ)? \\d[\\d.]*(?: năm)?`,
  ].join("|"),
  "gu",
)
const rank = /(?:đứng|xếp)(?: hạng)? (?:ở )?(?:vị trí )?thứ \d/u

/** Finds the masked stretches once; asking is by binary search. */
export function readMasks(source: Source, citations: readonly Citation[]): Masks {
  const spans: { start: number; end: number }[] = []
  for (const match of within(never, source.folded, 0, source.folded.length)) {
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
