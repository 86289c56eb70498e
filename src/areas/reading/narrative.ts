import type { Block } from "./blocks.ts"
import { bySubject } from "./order-readers.ts"
import { findOrder, proviso } from "./orders.ts"
import { unitHeadAt } from "./organisations.ts"
import type { Node } from "./outline-node.ts"
import { childRole, type SectionRole } from "./roles.ts"
import { sentencesOf, splitOutside } from "./sentences.ts"
import type { Source } from "./source.ts"
import type { OutlineRole } from "./types.ts"
import { opensWithVerb } from "./work-verbs.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"

const aimOpening = new RegExp(
  `^.{0,80}?${before}(?:mục tiêu|phương hướng)[^.;:"]{0,140}?(?:${before}là${after}:?|:)`,
  "u",
)
const plainOrder = new RegExp(
  `(?<!, )${before}(?:chỉ đạo|yêu cầu|đề ra)${after} (?=(?:hoàn thành|tập trung|triển khai|thực hiện|tổ chức|xây dựng|đẩy mạnh|tăng cường|rà soát|khẩn trương|chủ động|kịp thời|nghiêm túc|quyết liệt|hoàn thiện|nghiên cứu|đẩy nhanh|chấn chỉnh|bảo đảm|đảm bảo)${after})`,
  "u",
)
const future = new RegExp(
  `${before}(?:sẽ(?! được)(?: tiếp tục)?|cần(?! thiết)(?: phải)?|phải|đang(?: tích cực)?|cần tiếp tục|phấn đấu)${after}`,
  "u",
)
const lead =
  /^(?:(?:với|trên cơ sở|trước) [^,;]{5,70}|đồng thời|cùng với đó|bên cạnh đó|ngoài ra|đặc biệt|trong đó|theo đó|mặt khác|cùng đó|trước mắt|thời gian tới|tiếp đó|cũng|và|phải|cần|tập trung(?= (?:thực hiện|xây dựng|đổi mới|đẩy mạnh|hoàn thành|triển khai|nâng cao|phát triển|khắc phục)))(?:,|(?![\p{L}]))\s*/u
const pivotal = new RegExp(`${before}là (?:một trong những )?(?:nhiệm vụ|nền tảng|khâu then chốt)${after}`, "u")
const past = new RegExp(`${before}(?:đã(?!,? đang)|được triển khai|đạt được|cùng với kết quả)${after}`, "u")
const targetOpening = /^(?:phấn đấu|đến năm \d{4}|hết năm \d{4}|từ nay đến)/u

type Make = (range: Range, role: OutlineRole, parent: number | null) => void

/** The range without introductory words such as "Đồng thời, ". */
function bare(source: Source, range: Range): Range {
  let { start } = range
  for (let i = 0; i < 4; i += 1) {
    const match = lead.exec(source.folded.slice(start, Math.min(range.end, start + 60)))
    if (!match) break
    start += match[0].length
  }
  let { end } = range
  while (
    end > start &&
    /[.,;:…"”“]/.test(source.plain[end - 1] as string) &&
    !(/["”]/.test(source.plain[end - 1] as string) && /["“]/.test(source.plain.slice(start, end - 1)))
  )
    end -= 1
  return trimRange(source.plain, start, end)
}

/** "… với 6 mục tiêu là a, b, c và d": the listed parts. */
export function inlineList(
  source: Source,
  range: Range,
): { count: number; noun: string; countStart: number; items: Range[] } | null {
  const text = source.folded.slice(range.start, range.end)
  const match =
    /(?<![\p{L}\p{N}])(\d{1,2}) ((?:mục tiêu|nhiệm vụ|giải pháp|khâu đột phá|nội dung|nhóm giải pháp|lĩnh vực|chương trình|trụ cột|yếu tố)(?: [\p{L}]+){0,3}?)(?:,? (?:đó )?là:?| gồm:?|:) /u.exec(
      text,
    )
  if (!match) return null
  const from = range.start + match.index + match[0].length
  const semicolons = splitOutside(source.folded, from, range.end, ";")
  if (semicolons.length > 1 && semicolons.length === Number(match[1]))
    return {
      count: semicolons.length,
      noun: (match[2] ?? "").trim(),
      countStart: range.start + match.index,
      items: semicolons.map((part) => bare(source, part)),
    }
  const stop = source.folded.slice(from, range.end).search(/[.;]/)
  const to = stop === -1 ? range.end : from + stop
  const commas = splitOutside(source.folded, from, to, ",")
  const last = commas.at(-1)
  if (!last) return null
  const join = source.folded.slice(last.start, last.end).search(new RegExp(`${before}và${after}`, "u"))
  const items =
    join > 0
      ? [
          ...commas.slice(0, -1),
          trimRange(source.plain, last.start, last.start + join),
          trimRange(source.plain, last.start + join + 2, last.end),
        ]
      : commas
  return {
    count: Number(match[1]),
    noun: (match[2] ?? "").trim(),
    countStart: range.start + match.index,
    items: items.filter((item) => item.end > item.start),
  }
}

/** Quoted names after "N khâu đột phá … là “A” và “B”". */
function quotedItems(source: Source, range: Range): Range[] {
  const items: Range[] = []
  const quote = /"([^"\n]{8,300})"/gu
  const text = source.folded.slice(range.start, range.end)
  for (let match = quote.exec(text); match; match = quote.exec(text))
    items.push({ start: range.start + match.index + 1, end: range.start + match.index + match[0].length - 1 })
  return items
}

function readAims(source: Source, sentences: readonly Range[], make: Make, count: () => number): number {
  const first = sentences[0] as Range
  const match = aimOpening.exec(source.folded.slice(first.start, Math.min(first.end, first.start + 320)))
  if (!match || /^để |giải pháp/u.test(match[0])) return 0
  let from = first.start + match[0].length
  const headingEnd = trimRange(source.plain, first.start, from - (/là:?$/u.exec(match[0])?.[0].length ?? 1)).end
  while (from < first.end && /[\s:"“”]/.test(source.plain[from] as string)) from += 1
  make({ start: first.start, end: headingEnd }, "heading", null)
  const heading = count() - 1
  sentences.forEach((sentence, i) => {
    const range = bare(source, i === 0 ? { start: from, end: sentence.end } : sentence)
    if (range.end - range.start < 12) return
    make(range, targetOpening.test(source.folded.slice(range.start, range.start + 30)) ? "target" : "goal", heading)
  })
  return sentences.length
}

/** A paragraph that goes on with the orders of the one before it. */
const goesOn =
  /^(?:đồng thời|cùng với đó|bên cạnh đó|ngoài ra|mặt khác|tiếp tục|trước mắt|đặc biệt|theo đó)(?:,|(?![\p{L}]))/u

/** What a paragraph of running text orders, promises or sets as a goal. Indexes of parents count from `base`. */
export function readNarrative(
  source: Source,
  block: Block,
  index: number,
  base: number,
  parent: number | null,
  section: SectionRole,
  ordered: boolean,
): { nodes: Node[]; ordered: boolean } {
  const nodes: Node[] = []
  const make: Make = (range, role, under) => {
    if (range.end <= range.start) return
    nodes.push({
      start: range.start,
      end: range.end,
      body: range.start,
      marker: null,
      family: "narrative",
      ordinal: null,
      role,
      parent: under ?? parent,
      block: index,
      section: null,
      narrative: true,
    })
  }
  const sentences = sentencesOf(source.plain, source.folded, block.body, block.end)
  if (sentences.length === 0) return { nodes, ordered: false }
  if (
    /(?:mục tiêu|phương hướng)/u.test(source.folded.slice(block.body, block.body + 220)) &&
    readAims(source, sentences, make, () => base + nodes.length) > 0
  )
    return { nodes, ordered: false }
  if ((section === "aim" || section === "measured") && tellsState(source, block, sentences)) {
    make({ start: block.body, end: block.end }, childRole(section, source.folded.slice(block.body, block.end)), null)
    return { nodes, ordered: false }
  }
  let directive = ordered && goesOn.test(source.folded.slice(block.body, block.body + 24))
  let announced = false
  for (const sentence of sentences) {
    directive = readSentence(source, sentence, make, () => base + nodes.length, directive, section, announced)
    announced ||=
      directive && announces.test(source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 300)))
  }
  return { nodes, ordered: directive }
}

/** A paragraph under a heading of goals that tells how things are to be, without an order or a promise: one goal. */
function tellsState(source: Source, block: Block, sentences: readonly Range[]): boolean {
  const first = sentences[0] as Range
  const opening = source.folded.slice(first.start, first.end)
  if (block.marker !== null || block.end - block.start < 80 || source.folded[block.end - 1] !== ".") return false
  if (!isUpper(source.plain[first.start]) || opensWithVerb(opening)) return false
  if (/xác định|đề ra|khâu đột phá/u.test(source.folded.slice(block.body, block.end))) return false
  return !past.test(opening) && !future.test(opening) && !lead.test(opening) && standing.test(opening)
}
/** What is reached or held, said of a subject. */
const standing = new RegExp(
  `^[^.;:]{10,}?${before}(?:đạt|thuộc nhóm|ngang tầm|vững chắc|góp phần|trở thành|đứng|nằm trong|bảo đảm|được|có|ở mức)${after}|tiên tiến|hiện đại`,
  "u",
)

function readSentence(
  source: Source,
  sentence: Range,
  make: Make,
  count: () => number,
  directive: boolean,
  section: SectionRole,
  announced: boolean,
): boolean {
  const text = source.folded.slice(sentence.start, sentence.end)
  if (text.endsWith("?")) return false
  const breakthrough = /khâu đột phá/u.test(text)
  const quoted = breakthrough && /xác định|đó là|gồm|sau đây/u.test(text) ? quotedItems(source, sentence) : []
  for (const item of quoted) make(item, "breakthrough", null)
  const that = /,? lấy đó là khâu đột phá/u.exec(text)
  if (that) {
    const clause = splitOutside(source.folded, sentence.start, sentence.start + that.index, ",").findLast((part) =>
      opensWithVerb(source.folded.slice(part.start, part.start + 40)),
    )
    if (clause) make({ start: clause.start, end: sentence.start + that.index }, "breakthrough", null)
  }
  const focus = /xác định (?:rõ )?(?:các )?mục tiêu (?:trọng tâm|chủ yếu|hàng đầu|chính)?(?: là)? ?/u.exec(text)
  if (focus) {
    const from = sentence.start + focus.index + focus[0].length
    const stop = source.folded.slice(from, sentence.end).search(/ với \d|[,.;]/u)
    make(bare(source, { start: from, end: stop === -1 ? sentence.end : from + stop }), "goal", null)
  }
  if (pivotal.test(text)) for (const part of pivotalClauses(source, sentence)) make(part, "task", null)
  const list = inlineList(source, sentence)
  const order = proviso.test(text) ? null : findOrder(source, sentence)
  const direct = order ? null : plainOrder.exec(text)
  const purposeful = /(?<=để )(?:hoàn thành|thực hiện thắng lợi)[^,;.]*(?:, chỉ tiêu|mục tiêu)[^,;.]*/u.exec(text)
  let handled = false
  if (order || (direct && !past.test(text.slice(0, direct.index + 1)))) {
    const from = order ? order.receiverEnd : sentence.start + (direct?.index ?? 0) + (direct?.[0].length ?? 0)
    addClauses(source, { start: from, end: sentence.end }, "task", make)
    if (purposeful)
      make(
        bare(source, {
          start: sentence.start + purposeful.index,
          end: sentence.start + purposeful.index + purposeful[0].length,
        }),
        "goal",
        null,
      )
    handled = true
  } else if (!past.test(text.slice(0, 200)) && future.test(text) && !proviso.test(text)) {
    const will = future.exec(text) as RegExpExecArray
    const from = sentence.start + will.index
    const role: OutlineRole = /^(?:phấn đấu)/u.test(text.slice(will.index))
      ? "target"
      : will[0].startsWith("cần") || will[0].startsWith("phải")
        ? "task"
        : directive
          ? "task"
          : "solution"
    if (will[0].startsWith("phải") && isUpper(source.plain[sentence.start])) make(bare(source, sentence), "goal", null)
    else addClauses(source, { start: role === "target" ? from : from + will[0].length, end: sentence.end }, role, make)
    handled = true
  } else if (announced && subjectWork(source, sentence) && !past.test(text)) {
    make(bare(source, sentence), "task", null)
    handled = true
  } else if (
    opensWithVerb(source.folded.slice(bare(source, sentence).start, sentence.end)) &&
    !past.test(text) &&
    (directive || section !== null)
  ) {
    addClauses(source, sentence, directive || section === null ? "task" : childRole(section, text), make)
    handled = true
  }
  if (list && list.items.length > 1 && quoted.length === 0) {
    const parent = handled ? count() - 1 : null
    const role: OutlineRole = list.noun.startsWith("mục tiêu")
      ? "goal"
      : list.noun.startsWith("khâu")
        ? "breakthrough"
        : list.noun.includes("giải pháp")
          ? "solution"
          : "task"
    if (list.items.length === list.count) for (const item of list.items) make(item, role, parent)
  }
  const sets = /xác định (?:rõ |cụ thể )?[^.;:"]{0,40}(?:nhiệm vụ|khâu đột phá|giải pháp)/u.test(text)
  return handled || sets || (directive && !past.test(text))
}

/** "yêu cầu: Giám đốc Sở A … Giám đốc Sở B …": whom each sentence after the colon is for stands at its head. */
const announces = /(?<!\p{L})(?:yêu cầu|giao nhiệm vụ|phân công|đề nghị|chỉ đạo): /u

/** Once orders have been announced, a sentence that opens with a body or an office-holder and what it is to do: "Giám đốc Sở A trình …". */
function subjectWork(source: Source, sentence: Range): boolean {
  if (!isUpper(source.plain[sentence.start]) || unitHeadAt(source.folded, sentence.start) === 0) return false
  const order = bySubject(source, sentence)
  return order !== null && order.lead.start === sentence.start && order.lead.end - sentence.start < 120
}

/** The clauses "X là nhiệm vụ …" of a sentence, quotation marks left out. */
function pivotalClauses(source: Source, sentence: Range): Range[] {
  const quoted = /["][^"\n]{10,600}["]/u.exec(source.folded.slice(sentence.start, sentence.end))
  const range =
    quoted && pivotal.test(quoted[0])
      ? { start: sentence.start + quoted.index + 1, end: sentence.start + quoted.index + quoted[0].length - 1 }
      : sentence
  const parts = splitOutside(source.folded, range.start, range.end, ",")
  const whole: Range[] = []
  for (const part of parts) {
    const text = source.folded.slice(part.start, part.end)
    const last = whole.at(-1)
    if (/ là /u.test(text) || !last) whole.push({ ...part })
    else last.end = part.end
  }
  return whole
    .filter((part) =>
      / là (?:một trong những )?(?:nhiệm vụ|nền tảng|khâu)/u.test(source.folded.slice(part.start, part.end)),
    )
    .map((part) => bare(source, part))
}

const duty = /, (?:chủ động|tích cực|quyết liệt|kịp thời) (?:hơn )?trong (?:việc |công tác )?/gu
/** "…, chủ động trong việc triển khai …": what follows is work of its own where it opens with a verb. */
function cutAtDuty(source: Source, range: Range): Range[] {
  const parts: Range[] = []
  let { start } = range
  for (const match of within(duty, source.folded, range.start, range.end)) {
    const from = match.index + match[0].length
    if (match.index - start < 20 || !opensWithVerb(source.folded.slice(from, Math.min(range.end, from + 40)))) continue
    parts.push({ start, end: match.index })
    start = from
  }
  return [...parts, { start, end: range.end }]
}

/** The sentence as one item, then its parts between semicolons as items under nothing of their own. */
function addClauses(source: Source, range: Range, role: OutlineRole, make: Make): void {
  const parts = splitOutside(source.folded, range.start, range.end, ";")
    .flatMap((part) => cutAtDuty(source, part))
    .map((part) => bare(source, part))
    .filter((part) => part.end - part.start > 14)
  for (const part of parts) make(part, role, null)
}
