import { unitHeadAt } from "./organisations.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"
import { opensWithVerb, workAfterName } from "./work-verbs.ts"

const orderVerb = new RegExp(
  `${before}(?:giao(?: nhiệm vụ| trách nhiệm)?(?: cho)?|phân công(?: cho)?|ủy quyền(?: cho)?|yêu cầu|đề nghị|chỉ đạo|lưu ý|nhấn mạnh)${after}:? `,
  "gu",
)
const reported = new RegExp(`${before}(?:đã|vừa|được|theo|sự|của|ý kiến|công tác|có)[ ]+(?:[\\p{L}]+[ ]+){0,2}$`, "u")
const modal = / (?:cần(?: phải| tiếp tục)?|phải|theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công)|căn cứ|sẽ)(?![\p{L}])/u

/** "Trong quá trình thực hiện, nếu có vướng mắc …" tells whom to ask, and gives out no work. */
export const proviso = /^(?:trong quá trình (?:triển khai|thực hiện|tổ chức)|nếu |trường hợp |khi có )/u

export type FoundOrder = {
  /** "lưu ý", "nhấn mạnh": advice rather than an order. */
  advice: boolean
  assigner: Range | null
  receiver: Range
  receiverEnd: number
  work: number
}

/** The first "giao/yêu cầu/đề nghị A <verb> …" of a sentence: who orders, who receives it, and where the work begins. */
export function findOrder(source: Source, sentence: Range): FoundOrder | null {
  for (const match of within(orderVerb, source.folded, sentence.start, sentence.end)) {
    if (reported.test(source.folded.slice(Math.max(sentence.start, match.index - 24), match.index))) continue
    const from = match.index + match[0].length
    const person = /^(?:từng |các )?(?:đồng chí|ông|bà|đ\/c)/u.test(source.folded.slice(from, from + 16))
    if (
      unitHeadAt(source.folded, from) === 0 &&
      !person &&
      !(isUpper(source.plain[from]) && !opensWithVerb(source.folded.slice(from, from + 40)))
    )
      continue
    const work = workAfterName(source.plain, source.folded, from, sentence.end)
    const soft = source.folded.slice(from, sentence.end).search(modal)
    const stop = soft >= 0 && (work === -1 || from + soft < work) ? from + soft : work
    if (stop === -1 || stop - from > 260) continue
    const receiver = trimRange(source.plain, from, stop)
    while (receiver.end > receiver.start && /[,:;]/.test(source.plain[receiver.end - 1] as string)) receiver.end -= 1
    const assigner = trimRange(source.plain, sentence.start, match.index)
    const named = assigner.end - assigner.start > 2 && assigner.end - assigner.start < 120
    return {
      advice: /^(?:lưu ý|nhấn mạnh)/u.test(match[0]),
      assigner: named ? assigner : null,
      receiver: trimRange(source.plain, receiver.start, receiver.end),
      receiverEnd: stop,
      work: work === -1 ? stop : Math.max(stop, work),
    }
  }
  return null
}
