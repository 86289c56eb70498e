import { anchorOf } from "./anchors.ts"
import { readBlockAssignments } from "./assignment-blocks.ts"
import { doubtsOfAssignment } from "./assignment-doubts.ts"
import { readSentenceAssignments } from "./assignment-sentences.ts"
import { readTableAssignments } from "./assignment-tables.ts"
import type { FoundAssignment } from "./assignment-found.ts"
import type { Block } from "./blocks.ts"
import type { Node } from "./outline-node.ts"
import { fullNameOf, shortNames } from "./standing-names.ts"
import { type Source, spanOf } from "./source.ts"
import type { Assignment, Identity } from "./types.ts"
import type { UnitPlace } from "./unit-lists.ts"
import { type Range, tidy, trimRange } from "./words.ts"
import type { Zones } from "./zones.ts"

/** Words that go with the work after a name and cling to it where no verb that we know follows at once. */
const clinging =
  /[\s,]+(?:quyết định|sớm|ngay|cần|phải|nên|khi|để|sẽ|đều|thì|cũng|vẫn|luôn|có|là người|là cơ quan|là đơn vị|là|nghiêm chỉnh|hằng năm|hàng năm|hằng tháng|hàng tháng|định kỳ|chịu|trực tiếp|làm|và|cùng|với|theo|trong|trên cơ sở)$/iu

/** A name without the mark, the role word or the adverb that clings to it. */
export function nameOf(source: Source, range: UnitPlace): string {
  const text = source.plain.slice(range.start, range.end)
  let name = tidy(range.prefix === undefined ? text : `${range.prefix} ${text}`)
    .replace(/^[-+•:;,.\s]+/u, "")
    .replace(/[\s.;,:/]+$/u, "")
  for (let i = 0; i < 3 && clinging.test(name); i += 1) name = name.replace(clinging, "").replace(/[\s.;,:/]+$/u, "")
  return name
}

/** Full names: those the text defines short forms for, and those read so far. */
type Names = { defined: ReadonlyMap<string, string>; known: Set<string> }

function asAssignment(source: Source, found: FoundAssignment, date: string | null, names: Names): Assignment {
  const work = trimRange(source.plain, found.work.start, found.work.end)
  const name = (range: Range | null) => {
    const text = range === null ? "" : nameOf(source, range)
    return text === "" ? null : text
  }
  const written = name(found.lead)
  const full = written === null ? null : fullNameOf(written, names.defined, names.known)
  const lead = full ?? written
  const coordinating = found.coordinating
    .map((range) => nameOf(source, range))
    .filter((text) => text !== "")
    .map((text) => fullNameOf(text, names.defined, names.known) ?? text)
  for (const one of [written, ...coordinating]) if (one !== null) names.known.add(one)
  const deadlineText = found.deadlineText === null ? null : tidy(found.deadlineText)
  const { deadline } = found
  const signs = full === null ? found.signs : [...found.signs, "carried-lead" as const]
  return {
    ...spanOf(source, found.start, found.end),
    lead,
    coordinating,
    work: tidy(source.plain.slice(work.start, work.end)),
    deadline,
    deadlineText,
    assigner: name(found.assigner),
    product: name(found.product),
    doubts: doubtsOfAssignment({ lead, deadline, deadlineText }, signs, date),
  }
}

/**
 * Lines that name no lead ("Thời gian hoàn thành: …") belong to the order of the item before them. Without such an order
 * they are kept only under an item of work; elsewhere they tell of an event or of the document itself.
 */
function completes(
  line: FoundAssignment,
  orderOf: ReadonlyMap<number, FoundAssignment>,
  nodes: readonly Node[],
): boolean {
  if (line.lead !== null) return false
  const last = line.nodes.findLast((node) => orderOf.has(node))
  const order = last === undefined ? undefined : orderOf.get(last)
  if (!order) {
    const item = line.nodes.map((node) => nodes[node]).find((node) => (node?.marker ?? null) !== null)
    return !item || (item.section !== "task" && item.section !== "organise" && line.coordinating.length === 0)
  }
  if (order.deadline === null && line.deadlineText !== null) {
    order.deadline = line.deadline
    order.deadlineText = line.deadlineText
  }
  if (order.coordinating.length === 0) order.coordinating = line.coordinating
  order.product ??= line.product
  order.end = Math.max(order.end, line.end)
  return true
}

/** Who is to do what, with whom and by when: given by a sentence, by lines under an item, by a heading, or by a table. */
export function readAssignments(
  source: Source,
  blocks: readonly Block[],
  zones: Zones,
  nodes: readonly Node[],
  identity: Identity,
): { assignments: Assignment[]; found: FoundAssignment[] } {
  const anchor = anchorOf(source, identity)
  const tables = readTableAssignments(source, blocks, anchor)
  const lines = readBlockAssignments(source, blocks, nodes, anchor)
  const sentences = readSentenceAssignments(source, blocks, zones, nodes, lines, anchor)
  const orderOf = new Map(sentences.flatMap((one) => one.nodes.map((node) => [node, one] as const)))
  const whole = lines.filter((line) => !completes(line, orderOf, nodes))
  const found = [...tables, ...whole, ...sentences].sort((a, b) => a.start - b.start || a.end - b.end)
  const names = { defined: shortNames(source), known: new Set<string>() }
  return { assignments: found.map((one) => asAssignment(source, one, identity.date, names)), found }
}
