import type { Block } from "./blocks.ts"
import { leadRank } from "./markers.ts"
import { basis, type Node } from "./outline-node.ts"
import { readNarrative } from "./narrative.ts"
import { childRole, headingCue, type SectionRole } from "./roles.ts"
import { unitHeadAt } from "./organisations.ts"
import { sentencesOf } from "./sentences.ts"
import type { Source } from "./source.ts"
import { cellBlocks } from "./table-cells.ts"
import { isCapitals } from "./words.ts"
import { aside, type Zones } from "./zones.ts"

type Open = { node: number; family: string; rank: number }

const listFamilies = 20
const shortHeading = 140

/** "QUYẾT ĐỊNH:" before the articles announces nothing of its own. */
const enacting = /^(?:quyết nghị|quyết định|nghị định|nghị quyết|chỉ thị|quy định|kết luận|hướng dẫn|thông báo) ?:?$/u

/** A line without a marker that announces what follows. */
function isLead(source: Source, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block
  const next = blocks[i + 1]
  if (block.kind === "row" || !next) return false
  const length = block.end - block.start
  const text = source.folded.slice(block.start, Math.min(block.end, block.start + 300))
  if (basis.test(text) || enacting.test(text)) return false
  if (/:["']?$/.test(source.folded.slice(block.end - 2, block.end)) && next.marker && length < 600) return true
  if (length > shortHeading || /[.;!?,…]$/.test(text)) return false
  if (isCapitals(source.plain.slice(block.start, block.end)) && length > 6)
    return (
      unitHeadAt(text, 0) === 0 &&
      !/^(?:kế hoạch|quyết định|nghị quyết|báo cáo|chỉ thị|thông báo|tm\.|kt\.|phó )/u.test(text)
    )
  return (
    headingCue(text) !== null &&
    length < 90 &&
    (next.marker !== null || (next.apart && blocks.some((one) => one.marker !== null)))
  )
}

/** Where an item ends: before a sentence that goes over to telling what has been done. */
function itemEnd(source: Source, block: Block): number {
  if (block.end - block.body < 120) return block.end
  const sentences = sentencesOf(source.plain, source.folded, block.body, block.end)
  for (let i = 1; i < sentences.length; i += 1) {
    const text = source.folded.slice(sentences[i]?.start, sentences[i]?.end)
    if (/^(?:để|ngay sau|sau khi|trong khi|hiện nay)[^.]* đã (?!được giao|đề ra|có|ban hành)/u.test(text))
      return sentences[i - 1]?.end ?? block.end
  }
  return block.end
}

/** True when the next block is nearer the leaves than this one, so this one is a heading. */
function hasChildren(blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block
  const next = blocks[i + 1]
  if (!block.marker || !next) return false
  if (next.marker) return next.marker.rank > block.marker.rank && next.marker.family !== block.marker.family
  return false
}

function isHeadingText(source: Source, blocks: readonly Block[], i: number): boolean {
  const block = blocks[i] as Block
  const length = block.end - block.body
  const text = source.plain.slice(block.body, block.end)
  if (block.marker && block.marker.rank <= 5) return length < 420
  if (text.endsWith(":") && length < 420)
    return hasChildren(blocks, i) || (blocks[i + 1]?.marker ?? null) !== null || length < shortHeading
  if (hasChildren(blocks, i) && length < 260 && !/[.;]$/.test(text)) return true
  if (isCapitals(text) && length > 5) return true
  const next = blocks[i + 1]
  return (
    length < shortHeading &&
    !/[.;,]$/.test(text) &&
    next !== undefined &&
    !next.marker &&
    next.kind === "text" &&
    next.end - next.start > length
  )
}

/** The heading that a paragraph of its own stands under: list items before it are over, and so is a lead-in to them. */
function holder(stack: readonly Open[], nodes: readonly Node[]): number | null {
  const top = stack.at(-1)
  if (!top || nodes[top.node]?.role === "heading") return top?.node ?? null
  return stack.findLast((open) => nodes[open.node]?.role === "heading" && open.family !== "lead")?.node ?? null
}

const divisions = new Set(["annex", "part", "chapter", "section"])
/** The last block of the title of a chapter, part or annex whose number stands on a line of its own. */
function titleEnd(source: Source, blocks: readonly Block[], zones: Zones, i: number): number {
  const block = blocks[i] as Block
  if (!divisions.has(block.marker?.family ?? "") || block.end - block.body > 1) return i
  let last = i
  while (last < i + 4) {
    const next = blocks[last + 1]
    if (!next || next.marker !== null || next.kind === "row" || zones[last + 1] !== zones[i]) break
    const text = source.plain.slice(next.start, next.end)
    const plainTitle = last === i && text.length < 120 && !/[.;:,]$/.test(text) && !text.startsWith("(")
    if (!isCapitals(text) && !(plainTitle && blocks[last + 2]?.marker)) break
    last += 1
  }
  return last
}

/** The outline of a text: headings and items by their markers, then what running text orders or promises. */
export function buildOutline(
  source: Source,
  blocks: readonly Block[],
  zones: Zones,
  labelled: ReadonlySet<number>,
): Node[] {
  const nodes: Node[] = []
  const stack: Open[] = []
  let ordered = false
  const push = (node: Node, rank: number) => {
    nodes.push(node)
    stack.push({ node: nodes.length - 1, family: node.family, rank })
  }
  const close = (family: string, rank: number) => {
    const same = stack.findLastIndex((open) => open.family === family)
    if (same >= 0) stack.length = same
    else
      while (
        stack.length > 0 &&
        (stack.at(-1)?.rank ?? 0) > rank &&
        ((stack.at(-1)?.rank ?? 0) >= listFamilies || rank <= 3)
      )
        stack.pop()
  }
  const parentSection = (): SectionRole => (stack.length > 0 ? (nodes[stack.at(-1)?.node ?? 0]?.section ?? null) : null)
  const cells = cellBlocks(source, blocks)
  let titled = -1
  blocks.forEach((block, i) => {
    const zone = zones[i]
    if (labelled.has(i) || cells.has(i) || i <= titled) return
    if (block.kind === "row" || aside.has(zone ?? "body")) {
      if (zone === "tail") stack.length = 0
      return
    }
    if (block.marker && zone === "body") {
      const { family, rank, ordinal } = block.marker
      close(family, rank)
      const heading = isHeadingText(source, blocks, i)
      const inherited = parentSection()
      const last = titleEnd(source, blocks, zones, i)
      titled = last
      const wording = last > i ? (blocks[i + 1] as Block).start : block.body
      const text = source.folded.slice(wording, Math.min((blocks[last] as Block).end, wording + 400))
      const cue = heading ? headingCue(text, rank >= 7 ? 16 : 300) : null
      const section = cue ?? inherited
      push(
        {
          start: block.start,
          end: last > i ? (blocks[last] as Block).end : itemEnd(source, block),
          body: wording,
          marker: block.marker.text,
          family,
          ordinal,
          parent: stack.at(-1)?.node ?? null,
          role: heading ? "heading" : childRole(inherited, text),
          block: i,
          section,
          narrative: false,
        },
        rank,
      )
      return
    }
    if (isLead(source, blocks, i)) {
      const text = source.folded.slice(block.start, Math.min(block.end, block.start + 400))
      const cue = headingCue(text)
      if (zone !== "body" && cue === null) return
      close("lead", leadRank)
      push(
        {
          start: block.start,
          end: block.end,
          body: block.start,
          marker: null,
          family: "lead",
          ordinal: null,
          parent: stack.at(-1)?.node ?? null,
          role: "heading",
          block: i,
          section: cue ?? parentSection(),
          narrative: false,
        },
        leadRank,
      )
    }
    const headline =
      block.end - block.start < 160 && !/[.;:!?…]["')\]]*$/.test(source.folded.slice(block.end - 4, block.end))
    if (block.end - block.start > 40 && !headline && !basis.test(source.folded.slice(block.start, block.start + 24))) {
      const open = block.apart ? holder(stack, nodes) : (stack.at(-1)?.node ?? null)
      const found = readNarrative(
        source,
        block,
        i,
        nodes.length,
        open,
        open === null ? null : (nodes[open]?.section ?? null),
        ordered,
      )
      nodes.push(...found.nodes)
      ordered = found.ordered
    }
  })
  return nodes
}
