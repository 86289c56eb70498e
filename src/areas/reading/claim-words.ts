import type { Block } from "./blocks.ts"
import type { FoundClaim } from "./claim-found.ts"
import { parseNumberWord, parseRoman } from "./numbers.ts"
import type { Source } from "./source.ts"
import type { Citation, Value } from "./types.ts"
import { after, before, within } from "./words.ts"

const times: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5 }

/** `hints`: words of which one stands in whatever the pattern finds. */
type WordRule = {
  kind: FoundClaim["kind"]
  hints: readonly string[]
  pattern: RegExp
  values: (m: RegExpExecArray) => Value[]
}
const rules: readonly WordRule[] = [
  {
    kind: "count",
    hints: [
      "khâu đột phá",
      "trọng tâm",
      "nhóm ",
      "mục tiêu",
      "chỉ tiêu",
      "chương trình công tác",
      "đề án",
      "trụ cột",
      "đột phá chiến lược",
    ],
    pattern: new RegExp(
      `${before}(hai|ba|bốn|sáu|bảy|tám|chín|mười) ((?:khâu đột phá|nhiệm vụ trọng tâm|nhóm nhiệm vụ|nhóm giải pháp|mục tiêu|chỉ tiêu|chương trình công tác|đề án|trụ cột|đột phá chiến lược))${after}`,
      "gu",
    ),
    values: (m) => [{ value: parseNumberWord(m[1] ?? "") ?? 0, unit: m[2] ?? "" }],
  },
  {
    kind: "target",
    hints: ["không có", "không còn", "không phát sinh", "không để", "xóa ", "hết "],
    pattern: new RegExp(
      `${before}(?:không (?:có|còn|phát sinh)|không để (?:xảy ra|phát sinh|có)|xóa (?:hết|xong)|(?:đã|cơ bản) hết) ((?:hộ|xã|phường|thôn|nhà|điểm|người|khu|cơ sở|trẻ em|hồ sơ|địa bàn|tổ chức đảng) (?:tái |cận )?(?:nghèo|đói|tạm|dột nát|lang thang|nghiện|ùn tắc|ngập úng|đặc biệt khó khăn|quá hạn|trễ hạn|tồn đọng|chậm muộn|yếu kém)(?: (?:đa chiều|mới))?)${after}`,
      "gu",
    ),
    values: (m) => [{ value: 0, unit: m[1] ?? "" }],
  },
  {
    kind: "ratio",
    hints: [" phần "],
    pattern: new RegExp(`${before}(một|hai|ba|bốn|năm) phần (hai|ba|tư|bốn|năm|mười)${after}`, "gu"),
    values: (m) => [{ value: parseNumberWord(m[1] ?? "") ?? 0, unit: "phần", of: parseNumberWord(m[2] ?? "") ?? 0 }],
  },
  {
    kind: "ratio",
    hints: ["nửa"],
    pattern: new RegExp(
      `${before}(?:(?:(?<=(?:quá|hơn|gần|trên|khoảng) )nửa|một nửa)(?= (?:tổng )?(?:số|dân số|các|những|diện tích|kinh phí|vốn|hộ|thôn|xã|phường|nhiệm vụ|chỉ tiêu|dự án|công trình|đảng viên|cán bộ|thành viên|đại biểu|người|lao động|học sinh|hồ sơ|doanh nghiệp|cơ sở|chi bộ|trường)(?!\\p{L}))|(?<=(?:đạt|được|bằng|hoàn thành|còn|chiếm|hơn|gần|quá) )(?:một )?nửa(?=[.,;]|$))`,
      "gu",
    ),
    values: () => [{ value: 1, unit: "phần", of: 2 }],
  },
  {
    kind: "ratio",
    hints: ["gấp "],
    pattern: new RegExp(
      `${before}(?:gấp|tăng gấp|nhiều gấp|cao gấp) (?:gần |hơn )?(đôi|rưỡi|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?: lần)?${after}`,
      "gu",
    ),
    values: (m) => [{ value: times[m[1] ?? ""] ?? parseNumberWord(m[1] ?? "") ?? 0, unit: "lần" }],
  },
  {
    kind: "status",
    hints: ["chuẩn "],
    pattern: new RegExp(
      `${before}đạt (?:tiêu )?chuẩn (?:[\\p{L}]+ ){1,6}?(?:cấp|mức) độ ([ivx]{1,4}|\\d)${after}`,
      "gu",
    ),
    values: (m) => [{ value: parseRoman(m[1] ?? "") ?? Number(m[1]), unit: "cấp độ" }],
  },
  {
    kind: "award",
    hints: ["huân chương", "huy chương", "danh hiệu", "cờ thi đua"],
    pattern: new RegExp(
      `${before}(?:huân chương|huy chương|danh hiệu(?= (?:anh hùng|nghệ sĩ|nhà giáo|thầy thuốc|chiến sĩ thi đua|lao động tiên tiến|tập thể|gia đình|khu dân cư|thành phố|công dân|đơn vị|cơ quan))|cờ thi đua)(?: (?!hạng|và|cho|của|được|do|năm|là)[\\p{L}]+){0,5}(?: hạng (nhất|nhì|hai|ba|i{1,3}))?${after}`,
      "gu",
    ),
    values: (m) => (m[1] ? [{ value: parseNumberWord(m[1]) ?? parseRoman(m[1]) ?? 0, unit: "hạng" }] : []),
  },
  {
    kind: "rank",
    hints: ["đứng đầu", "dẫn đầu", " nhất"],
    pattern: new RegExp(
      `${before}(?<!người )(?<!ban )(?<!cá nhân )(?:đứng đầu|dẫn đầu|(?:cao|lớn|thấp|nhiều) nhất) (?:toàn |cả |trong )?(?:thành phố|tỉnh|nước|quốc|huyện|quận|vùng|ngành|khối|cả nước)${after}`,
      "gu",
    ),
    values: () => [{ value: 1, unit: "hạng" }],
  },
  {
    kind: "rank",
    hints: [" thứ "],
    pattern: new RegExp(
      `${before}(?:đứng|xếp)(?: hạng)? thứ (nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)${after}`,
      "gu",
    ),
    values: (m) => [{ value: parseNumberWord(m[1] ?? "") ?? 0, unit: "hạng" }],
  },
  {
    kind: "qualitative",
    hints: ["đạt và vượt"],
    pattern: new RegExp(`${before}(?:đều )?đạt và vượt (?:dự toán|kế hoạch|chỉ tiêu|mục tiêu)[^.,;:\\n]{0,60}`, "gu"),
    values: () => [],
  },
  {
    kind: "frequency",
    hints: ["hằng "],
    pattern: new RegExp(
      `${before}(?:đánh giá|báo cáo|kiểm tra|giao ban|họp|rà soát|sơ kết|tiếp công dân)[^.,;:\\n]{0,20} (?:định kỳ )?hằng (?:ngày|tuần|tháng|quý|năm)(?:, hằng (?:ngày|tuần|tháng|quý|năm))*${after}`,
      "gu",
    ),
    values: () => [],
  },
]

/** Claims made by words alone: a count in words, none left, a standard reached, an award, a first place. */
export function readWordClaims(
  source: Source,
  block: Block,
  index: number,
  citations: readonly Citation[],
): FoundClaim[] {
  const found: FoundClaim[] = []
  const cited = citations.length === 0 ? [] : citations
  const text = source.folded.slice(block.body, block.end)
  for (const rule of rules) {
    if (!rule.hints.some((hint) => text.includes(hint))) continue
    for (const match of within(rule.pattern, source.folded, block.body, block.end)) {
      const start = match.index
      const end = start + match[0].length
      const stored = source.place(start)
      if (cited.some((citation) => citation.start <= stored && stored < citation.end)) continue
      if (rule.kind === "award" && /^(?:danh hiệu|huân chương|huy chương)$/u.test(match[0])) continue
      const shared =
        rule.kind === "rank" &&
        /một trong (?:những|các|số)/u.test(source.folded.slice(Math.max(block.body, start - 40), start))
      found.push({
        start,
        end,
        anchor: start,
        kind: shared ? "qualitative" : rule.kind,
        values: shared ? [] : rule.values(match),
        block: index,
      })
    }
  }
  return found
}
