import { listNumberAt, unitHeadAt } from "./organisations.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"
import { opensWithVerb, workAfterName, workStart } from "./work-verbs.ts"

const orderWords = new RegExp(
  `${before}(?:giao(?: nhiệm vụ| trách nhiệm)?(?: cho)?|phân công(?: nhiệm vụ)?(?: cho)?|ủy quyền(?: cho)?|yêu cầu|đề nghị|chỉ đạo|lưu ý|nhấn mạnh)${after}:? `,
  "gu",
)
/** Words that turn the next word into a noun, a report or a passive: "phương án giao …", "đã yêu cầu …", "được giao …". */
const nominal = new RegExp(
  `${before}(?:đã|vừa|được|theo|sự|của|ngoại|ý kiến|công tác|có|xét|ban|chuyển|bàn|việc|nội dung|thông tin|phương án|hồ sơ|văn bản|tờ trình|đơn|công văn|nhiệm vụ|thời hạn|không|nếu|khi|trường hợp|do|về|đáp ứng|những|các|mọi|số|người|bên|phiếu|giấy|cơ chế)[ ]+(?:(?:tiếp tục|cũng|báo cáo|trực tiếp|kịp thời|thống nhất|ban hành văn bản|có văn bản)[ ]+)?$`,
  "u",
)
const reported = new RegExp(`${before}(?:đã|vừa|được)[ ]+(?:[\\p{L}]+[ ]+){0,6}$`, "u")
const modal =
  / (?:cần(?! thiết)(?: phải| tiếp tục)?|phải|theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công)|căn cứ|sẽ)(?![\p{L}])/u

/** "Trong quá trình thực hiện, nếu có vướng mắc …" tells whom to ask, and gives out no work. */
export const proviso = /^(?:trong quá trình (?:triển khai|thực hiện|tổ chức)|nếu |trường hợp |khi có )/u

/** What a leader says before an order ("thống nhất với báo cáo, giao …"), or what an order rests on. */
const prefatory =
  /^(?:cơ bản |nhất trí|thống nhất|đồng ý|ghi nhận|hoan nghênh|đánh giá cao|biểu dương|chấp thuận|kết luận|căn cứ|trên cơ sở|(?:để |nhằm )|(?:tiếp tục )?(?:triển khai|thực hiện|thi hành)(?: thực hiện)? (?:(?:các|ý kiến|nội dung) )*(?:nghị quyết|quyết định|chỉ thị|kết luận|kế hoạch|chương trình|thông tư|thông báo|nghị định|luật|công văn|công điện|đề án|chỉ đạo|văn bản))/u

export type OrderWord = { index: number; end: number; word: string }

/** How far back from an order word the words that it belongs with may begin. */
const farthest = 1200

/** True when the words before an order word are work of their own, of which the order word is only a part. */
function partOfWork(source: Source, start: number, at: number, own: boolean, receiver: number): boolean {
  const near = Math.max(start, at - farthest)
  const mark = source.folded.slice(near, at).lastIndexOf("; ")
  const clause = mark < 0 ? start : near + mark + 2
  const opening = trimRange(source.plain, start, at)
  if (opening.end - opening.start < 3) return false
  const text = source.folded.slice(opening.start, Math.min(opening.end, opening.start + 200))
  const last = source.folded[opening.end - 1] ?? ""
  if (prefatory.test(text)) return false
  const named = isUpper(source.plain[receiver]) && unitHeadAt(source.folded, receiver) > 0
  if (clause > start && trimRange(source.plain, clause, at).end - clause < 3) return !named && opensWithVerb(text)
  if (opensWithVerb(text)) return !(named && /[,;:]/.test(last))
  if (!own || unitHeadAt(source.folded, opening.start) === 0 || /[:;]/.test(last)) return false
  const work = workStart(
    source.plain,
    source.folded,
    opening.start + 2,
    Math.min(opening.end, opening.start + farthest),
  )
  return work !== -1 && !prefatory.test(source.folded.slice(work, Math.min(opening.end, work + 200)))
}

/**
 * The words "giao", "yêu cầu", "đề nghị" … of a stretch that give out work there. `own` says that the stretch is an item
 * whose subject does the work: then "chỉ đạo" says how it does it.
 */
export function* orderWordsIn(source: Source, start: number, end: number, own = false): Generator<OrderWord> {
  for (const match of within(orderWords, source.folded, start, end)) {
    const at = match.index
    const word = match[0].trimEnd()
    const prior = source.folded.slice(Math.max(start, at - 60), at)
    if (nominal.test(prior) || reported.test(prior)) continue
    if (isUpper(source.plain[at]) && /[\p{L}\p{N}] $/u.test(prior)) continue
    if (own && word.startsWith("chỉ đạo")) continue
    if (partOfWork(source, start, at, own, at + match[0].length)) continue
    yield { index: at, end: at + match[0].length, word }
  }
}

export type FoundOrder = {
  /** "lưu ý", "nhấn mạnh": advice rather than an order. */
  advice: boolean
  /** "đề nghị": asked of a body that does not stand under the one that asks. */
  request: boolean
  assigner: Range | null
  receiver: Range
  receiverEnd: number
  work: number
}

/** Longest wording that can name who receives an order: a list of a dozen bodies. */
const longestReceiver = 420

/** The first "giao/yêu cầu/đề nghị A <verb> …" of a sentence: who orders, who receives it, and where the work begins. */
export function findOrder(source: Source, sentence: Range, own = false): FoundOrder | null {
  for (const found of orderWordsIn(source, sentence.start, sentence.end, own)) {
    const from = found.end + listNumberAt(source.plain, found.end)
    const person = /^(?:từng |các )?(?:đồng chí|ông|bà|đ\/c)(?![\p{L}])/u.test(source.folded.slice(from, from + 16))
    if (
      unitHeadAt(source.folded, from) === 0 &&
      !person &&
      !(isUpper(source.plain[from]) && !opensWithVerb(source.folded.slice(from, from + 40)))
    )
      continue
    const work = workAfterName(source.plain, source.folded, from, sentence.end)
    const soft = source.folded.slice(from, sentence.end).search(modal)
    const stop = soft >= 0 && (work === -1 || from + soft < work) ? from + soft : work
    if (stop === -1 || stop - from > longestReceiver) continue
    const receiver = trimRange(source.plain, from, stop)
    while (receiver.end > receiver.start && /[,:;]/.test(source.plain[receiver.end - 1] as string)) receiver.end -= 1
    const assigner = trimRange(source.plain, sentence.start, found.index)
    const named = assigner.end - assigner.start > 2 && assigner.end - assigner.start < 120
    return {
      advice: /^(?:lưu ý|nhấn mạnh)/u.test(found.word),
      request: found.word.startsWith("đề nghị"),
      assigner: named ? assigner : null,
      receiver: trimRange(source.plain, receiver.start, receiver.end),
      receiverEnd: stop,
      work: work === -1 ? stop : Math.max(stop, work),
    }
  }
  return null
}
