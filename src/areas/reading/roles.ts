import type { OutlineRole } from "./types.ts"
import { words } from "./words.ts"

/** What the items under a heading are; null when the heading does not say. `organise` is the part that names who does what. */
export type SectionRole =
  | "aim"
  | "measured"
  | "task"
  | "breakthrough"
  | "solution"
  | "programme"
  | "done"
  | "request"
  | "organise"
  | "background"
  | null

const cues: readonly { role: Exclude<SectionRole, null>; pattern: RegExp }[] = [
  {
    role: "organise",
    pattern: words(
      "tổ chức thực hiện|phân công (?:nhiệm vụ|trách nhiệm|thực hiện)|trách nhiệm (?:thực hiện|của|thi hành)|phân công|điều khoản thi hành",
      "u",
    ),
  },
  {
    role: "breakthrough",
    pattern: words(
      "khâu đột phá|(?:các|ba|hai|những|\\d+) đột phá|đột phá (?:chiến lược|phát triển)?(?: của| nhiệm kỳ)?$",
      "u",
    ),
  },
  {
    role: "programme",
    pattern: words(
      "(?:các|danh mục|những|\\d+) (?:các )?(?:chương trình|đề án)(?: công tác)?(?: lớn|,| trọng điểm| toàn khóa)?|chương trình công tác (?:lớn|toàn khóa)",
      "u",
    ),
  },
  { role: "measured", pattern: words("mục tiêu cụ thể|(?:các )?chỉ tiêu|mục tiêu (?:đến|phát triển)|mục tiêu", "u") },
  {
    role: "aim",
    pattern: words(
      "mục đích|mục tiêu (?:tổng quát|chung)|phương hướng|quan điểm|mục tiêu, quan điểm|yêu cầu|tầm nhìn",
      "u",
    ),
  },
  {
    role: "done",
    pattern: words(
      "kết quả(?: đạt được| thực hiện| nổi bật)?|đánh giá|tình hình|thực trạng|thành tựu|ưu điểm|hạn chế|tồn tại|nguyên nhân|bài học kinh nghiệm|bối cảnh|thực hiện nhiệm vụ công tác (?:tháng|quý|năm)",
      "u",
    ),
  },
  { role: "request", pattern: words("kiến nghị|đề xuất(?:,| với| của)|đề nghị", "u") },
  {
    role: "task",
    pattern: words(
      "nhiệm vụ|nội dung(?: thực hiện| trọng tâm| công việc)?|công việc|phương hướng, nhiệm vụ|kế hoạch công tác|chỉ đạo triển khai",
      "u",
    ),
  },
  { role: "solution", pattern: words("giải pháp|biện pháp", "u") },
  {
    role: "background",
    pattern: words(
      "căn cứ|cơ sở pháp lý|tiêu chí|hình thức khen thưởng|phạm vi|đối tượng|giải thích từ ngữ|kinh phí|nguồn vốn",
      "u",
    ),
  },
]

/** "Chủ tịch tỉnh yêu cầu:", "… đưa ra yêu cầu … như sau:": what follows is asked of somebody, and is no aim of the text. */
const ordersLead =
  /^(?!mục |quan điểm|phương |(?:các |một số |những )?yêu cầu)[^:]{4,}(?<!(?:đáp ứng|theo|bảo đảm|đảm bảo|đạt|những|các|một số|mục đích,?|mục đích và|mục tiêu,?|mục tiêu và)) yêu cầu(?: [^:]*)?:$/u

/** What a heading announces, by the earliest telling word among the first `within` letters; the more exact wording wins a tie. */
export function headingCue(folded: string, within = 300): SectionRole {
  let best: { role: Exclude<SectionRole, null>; at: number } | null = null
  for (const cue of cues) {
    const at = folded.slice(0, 300).search(cue.pattern)
    if (at >= 0 && at <= within && (best === null || at < best.at)) best = { role: cue.role, at }
  }
  if (best?.role === "done" && /nhiệm vụ (?:trọng tâm|thời gian tới)|phương hướng/u.test(folded)) return "task"
  if (best?.role === "aim" && ordersLead.test(folded)) return "task"
  if (best?.role === "measured" && /mục tiêu (?:tổng quát|chung)/u.test(folded)) return "aim"
  return best?.role ?? null
}

const measured =
  /\d+(?:[.,]\d+)* ?(?:%|tỷ|triệu|nghìn|\/\d)|(?:tối thiểu|ít nhất|đạt|trên|dưới|khoảng|từ|có|hoàn thành|xây dựng|thêm|mới) \d+(?:[.,]\d+)* (?!năm|tháng|ngày)\p{L}|(?:^|[ ,;])(?:không có|không còn|100%)/u

/** The role of an item under a heading, helped by the item's own wording. */
export function childRole(section: SectionRole, folded: string): OutlineRole {
  switch (section) {
    case "aim":
      return "goal"
    case "measured":
      return measured.test(folded) ? "target" : "goal"
    case "breakthrough":
    case "programme":
    case "solution":
    case "done":
    case "request":
      return section
    case "task":
    case "organise":
      return "task"
    case "background":
    case null:
      return /^(?:chương trình|đề án) /u.test(folded) ? "programme" : "task"
  }
}
