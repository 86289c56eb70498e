import { fold, prepare } from "./source.ts"
import type { Assignment, DoubtCode } from "./types.ts"
import { splitUnits } from "./unit-lists.ts"

/** Words for work without an end of its own: no date is missing there. */
export const ongoing =
  /thường xuyên|hằng (?:năm|tháng|quý|tuần|ngày)|định kỳ|khi (?:có )?phát sinh|liên tục|theo (?:kế hoạch|yêu cầu|lộ trình|tiến độ)|giai đoạn|năm tiếp theo|trở đi|^từ /u
/** A lead named by what it does here, not by its name. */
const byRole =
  /^(?:các |những )?(?:đơn vị|cơ quan|bộ phận|tổ chức|cá nhân|người|cán bộ|đồng chí)(?:,? (?:đơn vị|cá nhân|tổ chức))?(?:,? (?:được (?:giao|phân công)|chủ trì|đứng đầu|đầu mối|phụ trách|chủ quản|liên quan|có liên quan|trên|này|đó|nêu trên)(?: .{0,60})?)?$/u

/** How many bodies a lead names. */
export function countLeads(lead: string | null): number {
  if (lead === null) return 0
  const source = prepare(lead)
  return splitUnits(source, 0, source.plain.length).length
}

/** What a person should look at before taking an assignment as read. `signs` are the doubts that its reading left. */
export function doubtsOfAssignment(
  { lead, deadline, deadlineText }: Pick<Assignment, "lead" | "deadline" | "deadlineText">,
  signs: readonly DoubtCode[],
  documentDate: string | null,
): DoubtCode[] {
  const doubts = new Set<DoubtCode>(signs)
  if (lead === null) doubts.add("no-lead")
  else if (byRole.test(fold(lead))) doubts.add("role-lead")
  if (countLeads(lead) > 1) doubts.add("several-leads")
  const words = fold(deadlineText ?? "")
  if (deadline === null && words !== "") {
    if (words.includes("ngày làm việc")) doubts.add("working-days")
    else if (!ongoing.test(words)) doubts.add("relative-deadline")
  }
  if (deadline !== null && !/\d{4}/.test(words)) doubts.add("reckoned-deadline")
  if (deadline !== null && documentDate !== null && deadline < documentDate.slice(0, deadline.length))
    doubts.add("past-deadline-words")
  return [...doubts]
}
