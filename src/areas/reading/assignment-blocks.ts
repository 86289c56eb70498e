import type { FoundAssignment } from "./assignment-found.ts"
import type { Block } from "./blocks.ts"
import { type Anchor, readTimeCell } from "./deadlines.ts"
import type { Node } from "./outline-node.ts"
import { splitUnits, type UnitPlace } from "./unit-lists.ts"
import type { Source } from "./source.ts"
import { type Range, trimRange } from "./words.ts"

export type Label = "lead" | "coordinating" | "time" | "product" | "work" | "group"

const unit = "(?:cơ quan|đơn vị|sở, ngành|sở|bộ phận|phòng|ban|cấp)?"
const labels: readonly [Label, RegExp][] = [
  [
    "coordinating",
    new RegExp(
      `^${unit}(?:,? (?:cơ quan|đơn vị))? ?(?:phối hợp|cùng phối hợp)(?: (?:thực hiện|tham mưu|chính|chặt chẽ)){0,3} ?:`,
      "u",
    ),
  ],
  [
    "lead",
    new RegExp(
      `^(?:${unit}(?:,? (?:cơ quan|đơn vị))? ?chủ trì(?:,? (?:tham mưu|thực hiện|triển khai|theo dõi|tổ chức)){0,3}|(?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị|cá nhân))? (?:thực hiện|chịu trách nhiệm(?: chính)?|đầu mối|được giao|phụ trách|tham mưu)|người (?:thực hiện|phụ trách)|trách nhiệm thực hiện|phân công(?: thực hiện)?|chủ trì|giao) ?:`,
      "u",
    ),
  ],
  [
    "time",
    /^(?:thời (?:gian|hạn|điểm)(?: (?:thực hiện|hoàn thành|triển khai|trình|báo cáo|dự kiến|hoàn thành dự kiến|ban hành|tổ chức)){0,3}|tiến độ(?: thực hiện| hoàn thành)?|hoàn thành|lộ trình(?: thực hiện)?|thời gian, tiến độ) ?:/u,
  ],
  [
    "product",
    /^(?:sản phẩm(?: đầu ra| dự kiến| hoàn thành)?|kết quả(?: đầu ra| dự kiến| thực hiện| đạt được)?|hình thức(?: sản phẩm| văn bản)?) ?:/u,
  ],
  ["work", /^(?:nội dung(?: thực hiện| nhiệm vụ| công việc)?|nhiệm vụ(?: cụ thể)?|công việc) ?:/u],
  ["group", /^(?:cơ quan|đơn vị|phân công) (?:thực hiện|nhiệm vụ) ?:?$/u],
]

/** The label that a line opens with ("Đơn vị chủ trì:"), and where what it says begins. */
export function readLabel(source: Source, block: Block): { label: Label; value: Range } | null {
  if (block.marker !== null && block.marker.rank <= 5) return null
  const text = source.folded.slice(block.body, Math.min(block.end, block.body + 70))
  for (const [label, pattern] of labels) {
    const match = pattern.exec(text)
    if (!match) continue
    const value = trimRange(source.plain, block.body + match[0].length, block.end)
    if (value.start >= value.end) return label === "work" ? { label, value } : { label: "group", value }
    return { label, value }
  }
  return null
}

type Gathering = {
  lead: Range | null
  coordinating: UnitPlace[]
  time: Range | null
  product: Range | null
  first: number
  last: number
}

const empty = (first: number): Gathering => ({
  lead: null,
  coordinating: [],
  time: null,
  product: null,
  first,
  last: first,
})

/** Blocks that are assignment lines: they say who does the item before them, and are no items themselves. */
export function labelBlocks(source: Source, blocks: readonly Block[]): Set<number> {
  const found = new Set<number>()
  blocks.forEach((block, i) => {
    const label = block.kind === "text" ? readLabel(source, block) : null
    if (label && label.label !== "work") found.add(i)
  })
  return found
}

/** The blocks of work that assignment lines from `first` on belong to: back to the item that opens them. */
function workBlocks(
  source: Source,
  blocks: readonly Block[],
  labelled: Set<number>,
  first: number,
): Range & { from: number } {
  const own = blocks[first] as Block
  let from = first - 1
  for (let i = first - 1; i >= 0 && i > first - 60; i -= 1) {
    const block = blocks[i] as Block
    if (labelled.has(i) || block.kind === "row") break
    from = i
    if (!block.marker) continue
    const ownRank = own.marker?.rank ?? 99
    const isWork = readLabel(source, block)?.label === "work"
    const previous = blocks[i - 1]
    if (block.marker.family === "dash" && own.marker === null) {
      const above = previous?.marker?.family === "dash" && !labelled.has(i - 1) && i - 1 >= 0
      if (!above) break
      continue
    }
    if (block.marker.rank < ownRank && !isWork && block.marker.family !== "dash") break
  }
  const last = blocks[first - 1] as Block
  const opening = blocks[from] as Block
  return { from, start: opening?.start ?? own.start, end: last?.end ?? own.start }
}

/** Assignments given by lines under an item, such as "Đơn vị chủ trì: …", "Thời gian thực hiện: …". */
export function readBlockAssignments(
  source: Source,
  blocks: readonly Block[],
  nodes: readonly Node[],
  anchor: Anchor,
): FoundAssignment[] {
  const labelled = labelBlocks(source, blocks)
  const found: FoundAssignment[] = []
  let open: Gathering | null = null
  const close = () => {
    if (open && (open.lead || open.time || open.coordinating.length > 0))
      found.push(finish(source, blocks, nodes, labelled, open, anchor))
    open = null
  }
  blocks.forEach((block, i) => {
    if (!labelled.has(i)) return close()
    const read = readLabel(source, block)
    if (!read) return undefined
    if (open && ((read.label === "lead" && open.lead) || (read.label === "time" && open.time))) close()
    open ??= empty(i)
    open.last = i
    if (read.label === "lead") open.lead = read.value
    else if (read.label === "coordinating") open.coordinating = splitUnits(source, read.value.start, read.value.end)
    else if (read.label === "time") open.time = read.value
    else if (read.label === "product") open.product = read.value
    return undefined
  })
  close()
  return found
}

/** The nodes of the blocks from one up to another; nodes stand in the order of their blocks. */
function nodesOfBlocks(nodes: readonly Node[], from: number, to: number): number[] {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((nodes[middle] as Node).block < from) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; i < nodes.length && (nodes[i] as Node).block < to; i += 1) found.push(i)
  return found
}

function finish(
  source: Source,
  blocks: readonly Block[],
  nodes: readonly Node[],
  labelled: Set<number>,
  open: Gathering,
  anchor: Anchor,
): FoundAssignment {
  const work = workBlocks(source, blocks, labelled, open.first)
  const last = blocks[open.last] as Block
  const timeText = open.time ? source.plain.slice(open.time.start, open.time.end).replace(/[.;\s]+$/u, "") : null
  const covered = nodesOfBlocks(nodes, work.from, open.first)
  const first = blocks[open.first] as Block
  const start = work.end > work.start ? work.start : first.start
  return {
    start,
    end: last.end,
    lead: open.lead,
    coordinating: open.coordinating,
    work: work.end > work.start ? { start: work.start, end: work.end } : { start: first.start, end: first.start },
    deadline: open.time ? readTimeCell(source.folded.slice(open.time.start, open.time.end), anchor) : null,
    deadlineText: timeText,
    assigner: null,
    product: open.product,
    nodes: covered,
    way: "block",
  }
}
