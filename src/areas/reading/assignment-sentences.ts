import type { FoundAssignment } from "./assignment-found.ts"
import { labelBlocks } from "./assignment-blocks.ts"
import type { Block } from "./blocks.ts"
import { findDeadlines } from "./deadlines.ts"
import { findOrder, proviso } from "./orders.ts"
import { nameEndAt, splitUnits, unitHeadAt } from "./organisations.ts"
import { basis, type Node } from "./outline-node.ts"
import { sentencesOf, splitOutside } from "./sentences.ts"
import type { Source } from "./source.ts"
import { after, before, isUpper, type Range, trimRange, within } from "./words.ts"
import { opensWithVerb, workStart } from "./work-verbs.ts"
import type { Zones } from "./zones.ts"

type Owner = { range: Range; from: number }
type Order = { lead: Range; partners: Range[]; work: number; assigner: Range | null }

const orderVerb = new RegExp(`${before}(?:giao(?: cho| trách nhiệm cho)?|phân công|ủy quyền(?: cho)?|yêu cầu|đề nghị|chỉ đạo)${after} `, "gu")
const leads = new RegExp(`${before}(?:là (?:cơ quan|đơn vị) )?(?:làm )?(?:chủ trì|đầu mối|thường trực|chịu trách nhiệm(?: chính)?)${after}`, "gu")
const partnering = /^[, \n]*(?:và )?(?:tham mưu[, ]*)?(?:chủ động |tích cực |thường xuyên |thực hiện )*(?:phối hợp(?: chặt chẽ)?(?: với| cùng(?: với)?)?|cùng(?: với)?)[ \n]+(?:các )?(?=\S)/u
const meeting = /^[ \n]+(?:phiên|buổi|cuộc|hội nghị|kỳ họp|lễ|hội thảo|cuộc họp|đoàn|hội đàm|tiếp|họp|làm việc)/u
const reported = new RegExp(`${before}(?:đã|vừa|được)[ \\n]+(?:[\\p{L}]+[ \\n]+){0,2}$`, "u")

/** The list of partners after "phối hợp với", and where the work begins. */
function readPartners(source: Source, at: number, end: number): { partners: Range[]; work: number } {
  const match = partnering.exec(source.folded.slice(at, Math.min(end, at + 90)))
  if (!match) {
    const skipped = /^[, \n]+/u.exec(source.folded.slice(at, end))?.[0].length ?? 0
    return { partners: [], work: at + skipped }
  }
  const from = at + match[0].length - (match[0].endsWith("các ") ? 4 : 0)
  if (opensWithVerb(source.folded.slice(from, Math.min(end, from + 40))) && unitHeadAt(source.folded, from) === 0) return { partners: [], work: from }
  const work = workStart(source.plain, source.folded, from + 1, end)
  const limit = work === -1 ? end : work
  const cut = source.folded.slice(from, limit).search(/ (?:(?:trong việc|trong công tác|để|nhằm)(?![\p{L}])|\()/u)
  const stop = cut === -1 ? limit : from + cut
  return { partners: splitUnits(source, from, stop), work: cut === -1 ? limit : from + cut }
}

/** Who leads, read backwards from "chủ trì": the unit names between the last sentence mark or order verb and it. */
function leadBefore(source: Source, start: number, at: number): { lead: Range; assigner: Range | null } | null {
  let from = start
  let assigner: Range | null = null
  for (const match of within(orderVerb, source.folded, start, at)) {
    assigner = trimRange(source.plain, start, match.index)
    from = match.index + match[0].length
  }
  const rest = source.folded.slice(from, at)
  const mark = Math.max(rest.lastIndexOf("; "), rest.lastIndexOf(": "))
  if (mark >= 0) from += mark + 2
  let to = at
  const by = source.folded.slice(from, to).search(/,? ?(?:theo chức năng|căn cứ chức năng|trên cơ sở|theo nhiệm vụ|có trách nhiệm|theo phân công|làm)(?![\p{L}])/u)
  if (by > 0) to = from + by
  const range = trimRange(source.plain, from, to)
  while (range.end > range.start && /[,:;(]/.test(source.plain[range.end - 1] as string)) range.end -= 1
  return range.end - range.start < 2 || range.end - range.start > 260 ? null : { lead: trimRange(source.plain, range.start, range.end), assigner: assigner && assigner.end - assigner.start > 2 && assigner.end - assigner.start < 120 ? assigner : null }
}

/** "giao A chủ trì, phối hợp với B …", "A chủ trì …", "Chủ trì, phối hợp với B …" under the heading of A. */
function byLeadWord(source: Source, sentence: Range, owner: Owner | null): Order | null {
  for (const match of within(leads, source.folded, sentence.start, sentence.end)) {
    const end = match.index + match[0].length
    if (meeting.test(source.folded.slice(end, end + 20))) continue
    const left = source.folded.slice(Math.max(sentence.start, match.index - 24), match.index)
    if (reported.test(left) || /(?:^| )do [^,;.]{0,20}$/u.test(left) || /(?:cơ quan|đơn vị|bộ|nhiệm vụ) $/u.test(left)) continue
    const { partners, work } = readPartners(source, end, sentence.end)
    const answers = /chịu trách nhiệm/u.test(match[0])
    if (match.index - sentence.start < 3) {
      if (owner) return { lead: owner.range, partners, work: answers ? sentence.start : work, assigner: null }
      continue
    }
    const named = leadBefore(source, sentence.start, match.index)
    if (!named) continue
    const head = unitHeadAt(source.folded, named.lead.start)
    if (head === 0) {
      if (owner && opensWithVerb(source.folded.slice(named.lead.start, named.lead.end))) return { lead: owner.range, partners, work, assigner: null }
      continue
    }
    return { lead: named.lead, partners, work: answers ? match.index : work, assigner: named.assigner }
  }
  return null
}

/** "giao/yêu cầu/đề nghị A <verb> …". */
function byOrder(source: Source, sentence: Range): Order | null {
  const order = findOrder(source, sentence)
  if (!order || order.advice) return null
  const { partners, work } = readPartners(source, order.receiverEnd, sentence.end)
  return { lead: order.receiver, partners, work, assigner: order.assigner }
}

/** "Về việc …: Bộ A <verb> …": what follows the subject line. */
function afterTopic(source: Source, sentence: Range): Range {
  if (!source.folded.startsWith("về ", sentence.start)) return sentence
  const colons = splitOutside(source.folded, sentence.start, sentence.end, ":")
  const named = colons.slice(1).find((part) => unitHeadAt(source.folded, part.start) > 0 || /^(?:giao|đề nghị|yêu cầu) /u.test(source.folded.slice(part.start, part.start + 10)))
  return named ? { start: named.start, end: sentence.end } : sentence
}

/** "Sở A <verb> …" at the start of an item: the item's own subject. */
function bySubject(source: Source, whole: Range): Order | null {
  const sentence = afterTopic(source, whole)
  if (unitHeadAt(source.folded, sentence.start) === 0 || !isUpper(source.plain[sentence.start])) return null
  const work = workStart(source.plain, source.folded, sentence.start + 2, Math.min(sentence.end, sentence.start + 320))
  if (work === -1) return null
  let stop = work
  const modal = source.folded.slice(sentence.start, work).search(/,? (?:sẽ|cần|phải|có trách nhiệm|theo (?:chức năng|nhiệm vụ|thẩm quyền|phân công)|căn cứ|trên cơ sở|trong phạm vi|tùy)(?![\p{L}])/u)
  if (modal > 0) stop = sentence.start + modal
  if (/(?:^| )(?:đã|đang|được|vừa|là|gồm|của)(?: |$)/u.test(source.folded.slice(nameEndAt(source, sentence.start, stop), stop))) return null
  const lead = trimRange(source.plain, sentence.start, stop)
  while (lead.end > lead.start && /[,:;]/.test(source.plain[lead.end - 1] as string)) lead.end -= 1
  if (lead.end - lead.start > 260 || /^(?:các )?(?:cơ quan|đơn vị|tổ chức|doanh nghiệp|cá nhân)$/u.test(source.folded.slice(lead.start, lead.end))) return null
  const { partners, work: begins } = readPartners(source, stop, sentence.end)
  return { lead, partners, work: begins, assigner: null }
}

/** The unit that a heading names ("1. Sở Tài chính", "Ủy ban nhân dân các tỉnh:"), or null when the heading is about something else. */
export function ownerOf(source: Source, node: Node): Range | null {
  if (unitHeadAt(source.folded, node.body) === 0 || !isUpper(source.plain[node.body])) return null
  const end = trimRange(source.plain, node.body, node.end).end
  if (end - node.body > 260) return null
  const colon = source.folded.slice(node.body, end).search(/ ?(?:\(| - |:)/u)
  const stop = colon > 0 ? node.body + colon : end
  const text = source.plain.slice(node.body, stop)
  if (/[.]$/.test(text) && text.length > 120) return null
  if (workStart(source.plain, source.folded, node.body + 2, stop) !== -1) return null
  return { start: node.body, end: stop }
}

function ownerAbove(source: Source, nodes: readonly Node[], at: number | null): Owner | null {
  for (let i = at, steps = 0; i !== null && steps < 8; steps += 1) {
    const node = nodes[i]
    if (!node) return null
    const range = ownerOf(source, node)
    if (range) return { range, from: i }
    i = node.parent
  }
  return null
}

/** The works of one order: objects after ";" share its lead and partners when each is a named programme or scheme. */
function worksOf(source: Source, order: Order, sentence: Range): Range[] {
  const parts = splitOutside(source.folded, order.work, sentence.end, ";")
  const first = parts[0]
  if (!first) return []
  const whole = { start: first.start, end: parts.at(-1)?.end ?? first.end }
  const named = parts.slice(1).every((part) => /^(?:(?:và )?(?:xây dựng )?)(?:chương trình|đề án|kế hoạch|nghị quyết|dự án|quy chế|phương án|chỉ thị|báo cáo)/u.test(source.folded.slice(part.start, part.start + 40)))
  return parts.length > 1 && named ? parts : [whole]
}

/** Assignments given in running text or under the heading of a unit. */
export function readSentenceAssignments(source: Source, blocks: readonly Block[], zones: Zones, nodes: readonly Node[], lines: readonly FoundAssignment[]): FoundAssignment[] {
  const found: FoundAssignment[] = []
  const labelled = labelBlocks(source, blocks)
  const nodeOfBlock = new Map<number, number>()
  nodes.forEach((node, i) => {
    if (!node.narrative && !nodeOfBlock.has(node.block)) nodeOfBlock.set(node.block, i)
  })
  const covered = new Set(lines.flatMap((line) => line.nodes.map((node) => nodes[node]?.block ?? -1)))
  blocks.forEach((block, index) => {
    if (block.kind === "row" || zones[index] === "tail" || zones[index] === "letterhead" || labelled.has(index) || covered.has(index) || basis.test(source.folded.slice(block.body, block.body + 24))) return
    const nodeIndex = nodeOfBlock.get(index) ?? null
    const node = nodeIndex === null ? null : (nodes[nodeIndex] as Node)
    if (node && node.role === "heading" && ownerOf(source, node) !== null) return
    const parent = node ? node.parent : lastNodeBefore(nodes, index)
    const owner = ownerAbove(source, nodes, parent)
    const before = found.length
    const heading = node === null && parent !== null ? nodes[parent] : undefined
    const underHeading = heading !== undefined && (heading.role === "heading" || source.folded[heading.end - 1] === ":") && heading.marker !== null && (heading.block === index - 1 || nodes[parent ?? -1]?.section === "organise")
    readBlock(source, block, node, nodeIndex, owner, underHeading, zones[index] === "preamble", found)
    carryDeadline(source, block, found, before)
  })
  return found
}

function lastNodeBefore(nodes: readonly Node[], block: number): number | null {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle] as Node).block < block) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i > low - 40; i -= 1) if (!nodes[i]?.narrative) return i
  return null
}

function readBlock(source: Source, block: Block, node: Node | null, nodeIndex: number | null, owner: Owner | null, underHeading: boolean, preamble: boolean, found: FoundAssignment[]): void {
  const sentences = sentencesOf(source.plain, source.folded, block.body, node ? node.end : block.end)
  const from = found.length
  sentences.forEach((sentence, i) => {
    if (source.folded[sentence.end - 1] === "?" || proviso.test(source.folded.slice(sentence.start, sentence.start + 60))) return
    const item = node !== null && node.marker !== null
    const aside = node?.section === "background" || node?.section === "done"
    const order = byLeadWord(source, sentence, owner) ?? byOrder(source, sentence) ?? (!preamble && (item || owner || underHeading) && node?.role !== "heading" && !aside ? bySubject(source, sentence) : null) ?? byOwner(source, sentence, owner, i === 0)
    if (!order) return
    for (const work of worksOf(source, order, sentence)) {
      const limit = deadlineOf(source, work, sentence)
      found.push({ start: sentence.start, end: sentence.end, lead: order.lead, coordinating: order.partners, work, deadline: limit?.value ?? null, deadlineText: limit ? source.plain.slice(limit.start, limit.end) : null,
        assigner: order.assigner, product: null, nodes: nodeIndex === null ? [] : [nodeIndex], way: order.lead === owner?.range ? "heading" : "sentence" })
    }
  })
  spread(source, sentences, found.slice(from))
}

/** Works that share a sentence get spans of their own. */
function spread(source: Source, sentences: readonly Range[], found: FoundAssignment[]): void {
  for (const sentence of sentences) {
    const same = found.filter((one) => one.start === sentence.start && one.end === sentence.end)
    if (same.length < 2) continue
    same.forEach((one, i) => {
      one.start = i === 0 ? sentence.start : one.work.start
      one.end = trimRange(source.plain, one.start, one.work.end).end
    })
  }
}

/** An item under the heading of a unit is that unit's work. */
function byOwner(source: Source, sentence: Range, owner: Owner | null, first: boolean): Order | null {
  if (!owner || !first) return null
  const text = source.folded.slice(sentence.start, Math.min(sentence.end, sentence.start + 60))
  if (!opensWithVerb(text) && !/^(?:phối hợp|trên cơ sở|là cơ quan|là đơn vị)/u.test(text)) return null
  if (text.startsWith("phối hợp")) {
    const { partners, work } = readPartners(source, sentence.start, sentence.end)
    return { lead: owner.range, partners, work, assigner: null }
  }
  return { lead: owner.range, partners: [], work: sentence.start, assigner: null }
}

function deadlineOf(source: Source, work: Range, sentence: Range) {
  const own = findDeadlines(source.folded, work.start, work.end, true)
  const all = own.length > 0 ? own : findDeadlines(source.folded, sentence.start, sentence.end, true)
  return all.find((limit) => limit.kind === "dated") ?? all.find((limit) => limit.kind === "recurrent") ?? all[0] ?? null
}

const these = /^(?:các|những|toàn bộ|tất cả)(?: các)? (?:chương trình|đề án|kế hoạch|nhiệm vụ|nội dung|công việc|văn bản)/u

/** "Các chương trình, kế hoạch … trong tháng 10-2020" sets the limit for the works named before it. */
function carryDeadline(source: Source, block: Block, found: FoundAssignment[], from: number): void {
  if (found.length === from) return
  for (const sentence of sentencesOf(source.plain, source.folded, block.body, block.end)) {
    if (!these.test(source.folded.slice(sentence.start, sentence.start + 40))) continue
    const limit = findDeadlines(source.folded, sentence.start, sentence.end, true).find((one) => one.kind === "dated")
    if (!limit) continue
    for (let i = found.length - 1; i >= 0 && i >= found.length - 12; i -= 1) {
      const one = found[i] as FoundAssignment
      if (one.way !== "sentence" || one.deadline !== null || one.start > sentence.start) continue
      one.deadline = limit.value
      one.deadlineText = source.plain.slice(limit.start, limit.end)
    }
  }
}
