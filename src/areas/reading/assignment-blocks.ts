import type { FoundAssignment } from "./assignment-found.ts"
import { labelBlocks, labelsIn, leadAndPartners, readLabel } from "./assignment-labels.ts"
import type { Block } from "./blocks.ts"
import { type Anchor, readTimeCell } from "./deadlines.ts"
import type { Node } from "./outline-node.ts"
import type { Source } from "./source.ts"
import { splitUnits, type UnitPlace } from "./unit-lists.ts"
import type { Range } from "./words.ts"

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
  if (from >= 0 && from < first && (blocks[from] as Block).marker === null) from = first - 1
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
      found.push(finishLines(source, blocks, nodes, labelled, open, anchor))
    open = null
  }
  const take = (gathering: Gathering, read: ReturnType<typeof labelsIn>[number]) => {
    if (read.label === "lead") {
      const { lead, partners } = leadAndPartners(source, read.value)
      gathering.lead = lead
      gathering.coordinating.push(...partners)
    } else if (read.label === "coordinating")
      gathering.coordinating.push(...splitUnits(source, read.value.start, read.value.end))
    else if (read.label === "time") gathering.time = read.value
    else if (read.label === "product") gathering.product = read.value
  }
  blocks.forEach((block, i) => {
    if (!labelled.has(i)) {
      close()
      const inside = block.kind === "text" ? labelsIn(source, block).filter((one) => one.label !== "work") : []
      if (!inside.some((one) => one.label === "lead" && one.at > block.body + 8)) return
      const own = empty(i)
      for (const one of inside) take(own, one)
      found.push(
        finish(
          source,
          block,
          blocks[i] as Block,
          { start: block.body, end: workEnd(source, block, inside[0]?.at ?? block.end) },
          nodesOfBlocks(nodes, i, i + 1),
          own,
          anchor,
        ),
      )
      return
    }
    for (const read of labelsIn(source, block)) {
      if (open && ((read.label === "lead" && open.lead) || (read.label === "time" && open.time))) close()
      open ??= empty(i)
      open.last = i
      take(open, read)
    }
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

/** Where the work ends before labels in the same block: without the bracket or dash that opens them. */
function workEnd(source: Source, block: Block, at: number): number {
  let end = at
  while (end > block.body && /[\s(;,+-]/.test(source.plain[end - 1] as string)) end -= 1
  return end
}

function finishLines(
  source: Source,
  blocks: readonly Block[],
  nodes: readonly Node[],
  labelled: Set<number>,
  open: Gathering,
  anchor: Anchor,
): FoundAssignment {
  const work = workBlocks(source, blocks, labelled, open.first)
  const first = blocks[open.first] as Block
  const own = work.end > work.start ? work : { start: first.start, end: first.start }
  return finish(source, own, blocks[open.last] as Block, own, nodesOfBlocks(nodes, work.from, open.first), open, anchor)
}

function finish(
  source: Source,
  { start }: Range,
  { end }: Range,
  work: Range,
  covered: number[],
  open: Gathering,
  anchor: Anchor,
): FoundAssignment {
  const { time } = open
  return {
    start,
    end,
    lead: open.lead,
    coordinating: open.coordinating,
    work: { start: work.start, end: work.end },
    deadline: time ? readTimeCell(source.folded.slice(time.start, time.end), anchor) : null,
    deadlineText: time ? source.plain.slice(time.start, time.end).replace(/[.;\s]+$/u, "") : null,
    assigner: null,
    product: open.product,
    nodes: covered,
    signs: [],
    way: "block",
  }
}
