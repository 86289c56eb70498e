import { anchorUnder, periodAbove } from "./anchors.ts"
import type { FoundAssignment } from "./assignment-found.ts"
import { labelBlocks } from "./assignment-labels.ts"
import type { Block } from "./blocks.ts"
import { type Anchor, findDeadlines } from "./deadlines.ts"
import { addressee, type Owner, ownerAbove, ownerOf } from "./order-owners.ts"
import { partnersIn } from "./order-partners.ts"
import { orderGroups } from "./order-groups.ts"
import { concluding, type Order, readOrder } from "./order-readers.ts"
import { proviso } from "./orders.ts"
import { basis, type Node } from "./outline-node.ts"
import { sentencesOf, splitOutside } from "./sentences.ts"
import type { Source } from "./source.ts"
import { unitHeadAt } from "./organisations.ts"
import { isUpper, type Range, trimRange } from "./words.ts"
import { aside, type Zones } from "./zones.ts"

/** The works of one order: objects after ";" share its lead and partners when each is a named programme or scheme. */
function worksOf(source: Source, order: Order, sentence: Range): Range[] {
  const parts = splitOutside(source.folded, order.work, sentence.end, ";")
  const first = parts[0]
  if (!first) return []
  const whole = { start: first.start, end: parts.at(-1)?.end ?? first.end }
  const named = parts
    .slice(1)
    .every((part) =>
      /^(?:(?:và )?(?:xây dựng )?)(?:chương trình|đề án|kế hoạch|nghị quyết|dự án|quy chế|chỉ thị)/u.test(
        source.folded.slice(part.start, part.start + 40),
      ),
    )
  return parts.length > 1 && named ? parts : [whole]
}

/** Assignments given in running text or under the heading of a unit. */
export function readSentenceAssignments(
  source: Source,
  blocks: readonly Block[],
  zones: Zones,
  nodes: readonly Node[],
  lines: readonly FoundAssignment[],
  anchor: Anchor,
): FoundAssignment[] {
  const found: FoundAssignment[] = []
  const labelled = labelBlocks(source, blocks)
  const nodeOfBlock = new Map<number, number>()
  nodes.forEach((node, i) => {
    if (!node.narrative && !nodeOfBlock.has(node.block)) nodeOfBlock.set(node.block, i)
  })
  let addressed: Addressed | null = null
  let ordered = -2
  const covered = new Set(
    lines.filter((line) => line.lead !== null).flatMap((line) => line.nodes.map((node) => nodes[node]?.block ?? -1)),
  )
  blocks.forEach((block, index) => {
    if (
      block.kind === "row" ||
      aside.has(zones[index] ?? "body") ||
      labelled.has(index) ||
      covered.has(index) ||
      (basis.test(source.folded.slice(block.body, block.body + 48)) && !goesOnToWork(source, block, zones[index]))
    )
      return
    const nodeIndex = nodeOfBlock.get(index) ?? null
    const node = nodeIndex === null ? null : (nodes[nodeIndex] as Node)
    if (node && node.role === "heading" && ownerOf(source, node) !== null) return
    const parent = node ? node.parent : lastNodeBefore(nodes, index)
    const intro =
      block.end - block.body > 30 && source.folded[block.end - 1] === ":" ? lastAddressee(source, block) : null
    if (intro || endsAddress(block, addressed)) addressed = intro ? { owner: intro, marker: block.marker } : null
    const aimed =
      node !== null && node.marker !== null && node.role !== "heading" && !unassigned.has(node.section ?? "")
        ? addressed?.owner
        : null
    const owner = ownerAbove(source, nodes, parent) ?? (intro ? null : (aimed ?? null))
    const before = found.length
    const heading = (node === null || node.family === "lead") && parent !== null ? nodes[parent] : undefined
    const underHeading =
      heading !== undefined &&
      (heading.role === "heading" || source.folded[heading.end - 1] === ":") &&
      heading.marker !== null &&
      (heading.block === index - 1 || nodes[parent ?? -1]?.section === "organise")
    const here = anchorUnder(source, nodes, parent, anchor)
    const goesOn =
      block.marker === null &&
      (states(source, block, nodes[parent ?? -1]) ||
        (index > 0 &&
          handsOver.test(
            source.folded.slice(Math.max(0, (blocks[index - 1]?.end ?? 0) - 60), blocks[index - 1]?.end),
          )) ||
        (ordered === index - 1 &&
          (blocks[index - 1]?.marker === null || timedSubject.test(opening(source, block.body)))))
    const subjects =
      underHeading || (goesOn && opensWithBody(source, block.body) && !closes.test(opening(source, block.body)))
    const own = readBlock(source, block, node, nodeIndex, owner, subjects, zones[index] === "preamble", found, here)
    if (own && found.length > before) ordered = index
    if (aimed && owner === aimed)
      for (const one of found.slice(before)) if (one.lead === aimed.range) one.signs.push("carried-lead")
    if (found.length > before) inheritPeriod(source, found, before, periodAbove(source, nodes, parent, here))
    if (intro) dropIntroduction(source, block, found, before)
    carryDeadline(source, block, found, before)
  })
  return found
}

/** "Căn cứ vào kế hoạch, Phòng A tổ chức …." in the body rests on something and then says the work. */
const goesOnToWork = (source: Source, block: Block, zone: Zones[number] | undefined) =>
  zone === "body" &&
  /^căn cứ [^;:]{4,240}, /u.test(source.folded.slice(block.body, block.body + 260)) &&
  source.folded[block.end - 1] === "." &&
  block.end - block.body > 60

const opening = (source: Source, at: number) => source.folded.slice(at, at + 120)
const timedSubject = /^(?:định kỳ )?hằng (?:năm|quý|tháng|tuần),? /u

/** "Chủ tịch … có ý kiến như sau:" hands over to paragraphs that say who does what. */
const handsOver = /(?:có ý kiến|yêu cầu|kết luận|giao nhiệm vụ)(?: chỉ đạo| kết luận)?(?: như sau)? ?:$/u

/** A paragraph that opens with a body, or with a time and a body. */
const opensWithBody = (source: Source, at: number) =>
  [at, at + (timedSubject.exec(opening(source, at))?.[0].length ?? 0)].some(
    (from) => isUpper(source.plain[from]) && unitHeadAt(source.folded, from) > 0,
  )

/** "Văn phòng … thông báo để các đơn vị biết, thực hiện": how a notice ends. */
const closes = /(?<!\p{L})(?:xin )?(?:trân trọng )?thông báo (?:để|đến|tới|cho) /u

/** "Ban điều hành … có trách nhiệm …" under a part on who does what. */
const states = (source: Source, block: Block, above: Node | undefined) =>
  above?.section === "organise" &&
  /^[^.;:]{3,160} có (?:trách nhiệm|nhiệm vụ) /u.test(
    source.folded.slice(block.body, Math.min(block.end, block.body + 190)),
  )

/** Sections whose items state aims, results or bases, and give out no work by their mere subject. */
const unassigned: ReadonlySet<string> = new Set(["background", "done", "aim", "measured"])

/** Whom the items that follow are for, until a new part or a paragraph of its own. */
type Addressed = { owner: Owner; marker: Block["marker"] }

function lastAddressee(source: Source, block: Block): Owner | null {
  const sentence = sentencesOf(source.plain, source.folded, block.body, block.end).at(-1)
  return sentence ? addressee(source, sentence.start, sentence.end) : null
}

/** The sentence that only announces the items after it is no work of its own. */
function dropIntroduction(source: Source, block: Block, found: FoundAssignment[], from: number): void {
  while (found.length > from && source.folded[(found.at(-1)?.end ?? 0) - 1] === ":" && found.at(-1)?.end === block.end)
    found.pop()
}

function endsAddress(block: Block, addressed: Addressed | null): boolean {
  if (addressed === null) return false
  if (block.marker === null) return block.end - block.start > 40
  return addressed.marker === null ? block.marker.rank <= 4 : block.marker.rank <= addressed.marker.rank
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

function readBlock(
  source: Source,
  block: Block,
  node: Node | null,
  nodeIndex: number | null,
  owner: Owner | null,
  underHeading: boolean,
  preamble: boolean,
  found: FoundAssignment[],
  anchor: Anchor,
): boolean {
  let announced = false
  let subjects = false
  const sentences = sentencesOf(source.plain, source.folded, block.body, node ? node.end : block.end)
  const from = found.length
  const addOrder = (group: Range, first: boolean, own: boolean) => {
    const order = readOrder(source, group, owner, own, first)
    if (!order) return
    for (const work of worksOf(source, order, group)) {
      const limit = deadlineOf(source, work, group, anchor)
      found.push({
        start: group.start,
        end: group.end,
        lead: order.lead,
        coordinating: order.partners,
        work,
        deadline: limit?.value ?? null,
        deadlineText: limit ? source.plain.slice(limit.start, limit.end) : null,
        assigner: order.assigner,
        product: null,
        nodes: nodeIndex === null ? [] : [nodeIndex],
        signs: order.request === true ? ["request"] : [],
        way: order.lead === owner?.range ? "heading" : "sentence",
      })
    }
  }
  sentences.forEach((sentence, i) => {
    if (
      source.folded[sentence.end - 1] === "?" ||
      proviso.test(source.folded.slice(sentence.start, sentence.start + 60))
    )
      return
    const item = node !== null && node.marker !== null
    const from = found.length
    const own =
      !preamble &&
      (item ||
        owner !== null ||
        underHeading ||
        (announced && opensWithBody(source, sentence.start)) ||
        concluding(source, sentence) > 0) &&
      (node?.role !== "heading" || (underHeading && !item && i < sentences.length - 1)) &&
      !unassigned.has(node?.section ?? "")
    orderGroups(source, sentence).forEach((group, k) =>
      addOrder(group, i === 0 && k === 0, own || (k > 0 && !preamble)),
    )
    subjects ||= own && found.length > from
    announced ||=
      found.length > from &&
      (announces.test(source.folded.slice(sentence.start, found[from]?.work.start)) || concluding(source, sentence) > 0)
  })
  const added = found.slice(from)
  spread(source, added)
  const [first] = added
  if (!node?.marker || !first) return subjects
  if (added.length === 1 || first.way === "heading") laterPartners(source, sentences, first, added)
  if (added.length === 1) laterDeadline(source, sentences, first, anchor)
  return subjects
}

/** "yêu cầu: Giám đốc Sở A … Giám đốc Sở B …": whom each sentence after the colon is for stands at its head. */
const announces = /(?<!\p{L})(?:yêu cầu|giao nhiệm vụ|phân công|đề nghị|chỉ đạo): /u

/** Work under a heading that is a month or a quarter is due in it, unless it says otherwise. */
function inheritPeriod(
  source: Source,
  found: readonly FoundAssignment[],
  from: number,
  period: ReturnType<typeof periodAbove>,
): void {
  if (period === null) return
  for (const one of found.slice(from)) {
    if (one.deadlineText !== null) continue
    one.deadline = period.value
    one.deadlineText = source.plain.slice(period.start, period.end)
  }
}

/** An item with one order whose partners a later sentence names: "… Phối hợp với Sở Y tế hướng dẫn …". */
function laterPartners(
  source: Source,
  sentences: readonly Range[],
  one: FoundAssignment,
  added: readonly FoundAssignment[],
): void {
  if (one.coordinating.length > 0) return
  for (const sentence of sentences) {
    if (added.some((other) => other.start < sentence.end && other.end > sentence.start)) continue
    one.coordinating = partnersIn(source, sentence.start, sentence.end)
    if (one.coordinating.length === 0) continue
    if (added.length === 1) one.end = sentence.end
    return
  }
}

/** An item with one order whose time limit stands in a later sentence. */
function laterDeadline(source: Source, sentences: readonly Range[], one: FoundAssignment, anchor: Anchor): void {
  if (one.deadline !== null) return
  for (const sentence of sentences) {
    if (sentence.start < one.end) continue
    const limit = findDeadlines(source.folded, sentence.start, sentence.end, true, anchor).find(
      (found) => found.kind === "dated",
    )
    if (!limit) continue
    one.deadline = limit.value
    one.deadlineText = source.plain.slice(limit.start, limit.end)
    one.end = sentence.end
    return
  }
}

/** Works that share a sentence get spans of their own. */
function spread(source: Source, found: readonly FoundAssignment[]): void {
  found.forEach((one, i) => {
    const next = found[i + 1]
    const previous = found[i - 1]
    const opens = previous === undefined || previous.lead !== one.lead
    if (opens && (next === undefined || next.lead !== one.lead)) return
    if (!opens) one.start = one.work.start
    one.end = trimRange(source.plain, one.start, one.work.end).end
  })
}

function deadlineOf(source: Source, work: Range, sentence: Range, anchor: Anchor) {
  const own = findDeadlines(source.folded, work.start, work.end, true, anchor)
  const all = own.length > 0 ? own : findDeadlines(source.folded, sentence.start, sentence.end, true, anchor)
  return (
    all.find((limit) => limit.kind === "dated") ??
    all.find((limit) => limit.value !== null) ??
    all.find((limit) => limit.kind === "recurrent") ??
    all[0] ??
    null
  )
}

const these =
  /^(?:các|những|toàn bộ|tất cả)(?: các)? (?:chương trình|đề án|kế hoạch|nhiệm vụ|nội dung|công việc|văn bản)/u

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
