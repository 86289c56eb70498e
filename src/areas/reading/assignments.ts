import { readBlockAssignments } from "./assignment-blocks.ts"
import { readSentenceAssignments } from "./assignment-sentences.ts"
import { readTableAssignments } from "./assignment-tables.ts"
import type { FoundAssignment } from "./assignment-found.ts"
import type { Block } from "./blocks.ts"
import type { Node } from "./outline-node.ts"
import { type Source, spanOf } from "./source.ts"
import type { Assignment, Identity } from "./types.ts"
import type { UnitPlace } from "./unit-lists.ts"
import { type Range, tidy, trimRange } from "./words.ts"
import type { Zones } from "./zones.ts"

/** A name without the mark or the role word that clings to it. */
export function nameOf(source: Source, range: UnitPlace): string {
  const text = source.plain.slice(range.start, range.end)
  return tidy(range.prefix === undefined ? text : `${range.prefix} ${text}`)
    .replace(/^[-+•:;,.\s]+/u, "")
    .replace(/[\s.;,:/]+$/u, "")
}

function asAssignment(source: Source, found: FoundAssignment): Assignment {
  const work = trimRange(source.plain, found.work.start, found.work.end)
  const name = (range: Range | null) => {
    const text = range === null ? "" : nameOf(source, range)
    return text === "" ? null : text
  }
  return {
    ...spanOf(source, found.start, found.end),
    lead: name(found.lead),
    coordinating: found.coordinating.map((range) => nameOf(source, range)).filter((text) => text !== ""),
    work: tidy(source.plain.slice(work.start, work.end)),
    deadline: found.deadline,
    deadlineText: found.deadlineText === null ? null : tidy(found.deadlineText),
    assigner: name(found.assigner),
    product: name(found.product),
  }
}

/** Who is to do what, with whom and by when: given by a sentence, by lines under an item, by a heading, or by a table. */
export function readAssignments(
  source: Source,
  blocks: readonly Block[],
  zones: Zones,
  nodes: readonly Node[],
  identity: Identity,
): { assignments: Assignment[]; found: FoundAssignment[] } {
  const anchor = {
    day: identity.date,
    year: /năm (\d{4})$/u.exec((identity.title ?? "").toLowerCase())?.[1] ?? identity.date?.slice(0, 4) ?? null,
  }
  const tables = readTableAssignments(source, blocks, anchor)
  const lines = readBlockAssignments(source, blocks, nodes, anchor)
  const sentences = readSentenceAssignments(source, blocks, zones, nodes, lines, anchor)
  const found = [...tables, ...lines, ...sentences].sort((a, b) => a.start - b.start || a.end - b.end)
  return { assignments: found.map((one) => asAssignment(source, one)), found }
}
