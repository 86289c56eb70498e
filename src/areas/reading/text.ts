import { defineText } from "../../base/language.ts"

/** Wording of a reading shown to people. */
export const readingText = defineText({
  vi: {
    kinds: {
      goal: "Mục tiêu", target: "Chỉ tiêu", breakthrough: "Khâu đột phá", "key-task": "Nhiệm vụ trọng tâm", programme: "Chương trình", scheme: "Đề án", task: "Nhiệm vụ",
    },
    roles: {
      heading: "Đề mục", goal: "Mục tiêu", target: "Chỉ tiêu", task: "Nhiệm vụ", breakthrough: "Khâu đột phá", solution: "Giải pháp", programme: "Chương trình, đề án", done: "Kết quả đã nêu", request: "Kiến nghị",
    },
    doubts: {
      "no-lead": "chưa rõ đơn vị chủ trì", "no-deadline": "chưa có thời hạn", "no-measure": "chưa có số đo", overlaps: "trùng đoạn với mục khác", "several-leads": "nhiều đơn vị cùng chủ trì",
      "past-deadline-words": "thời hạn trước ngày ban hành", "relative-deadline": "thời hạn chưa ra ngày cụ thể", "long-title": "tên dài, nên rút gọn",
    },
    lead: "Chủ trì", coordinating: "Phối hợp", deadline: "Thời hạn", product: "Sản phẩm", measure: "Số đo", check: "Cần xem lại",
    nothing: "Không tìm thấy mục tiêu, chỉ tiêu hay nhiệm vụ nào trong văn bản.",
    document: (type: string, symbol: string, date: string, issuer: string) => [`${type} ${symbol}`.trim(), date === "" ? "" : `ngày ${date}`, issuer].filter((part) => part !== "").join(", "),
    counts: (goals: number, targets: number, tasks: number) => `${goals} mục tiêu, ${targets} chỉ tiêu, ${tasks} nhiệm vụ`,
  },
  en: {
    kinds: {
      goal: "Goal", target: "Target", breakthrough: "Breakthrough", "key-task": "Key task", programme: "Programme", scheme: "Scheme", task: "Task",
    },
    roles: {
      heading: "Heading", goal: "Goal", target: "Target", task: "Task", breakthrough: "Breakthrough", solution: "Solution", programme: "Programme or scheme", done: "Result reported", request: "Request",
    },
    doubts: {
      "no-lead": "no lead unit named", "no-deadline": "no deadline", "no-measure": "no measure", overlaps: "shares text with another item", "several-leads": "several units lead",
      "past-deadline-words": "deadline before the date of issue", "relative-deadline": "deadline gives no calendar date", "long-title": "long title, shorten it",
    },
    lead: "Lead", coordinating: "With", deadline: "Deadline", product: "Product", measure: "Measure", check: "Look again",
    nothing: "No goal, target or task was found in the text.",
    document: (type: string, symbol: string, date: string, issuer: string) => [`${type} ${symbol}`.trim(), date, issuer].filter((part) => part !== "").join(", "),
    counts: (goals: number, targets: number, tasks: number) => `${goals} goals, ${targets} targets, ${tasks} tasks`,
  },
})
