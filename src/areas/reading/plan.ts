import { countLeads, ongoing } from "./assignment-doubts.ts"
import { bandOf, type Grounds, groundsOfProposal, probabilityOf } from "./confidence.ts"
import { measureOf } from "./plan-measures.ts"
import type { Draft } from "./plan-draft.ts"
import { draftItems } from "./plan-drafts.ts"
import { capitalNames, readable } from "./plan-titles.ts"
import { readBlocks, unwrap } from "./blocks.ts"
import { lastDay } from "./dates.ts"
import { sentencesOf } from "./sentences.ts"
import { sourceOf } from "./reading.ts"
import { fold, type Source } from "./source.ts"
import type { Clause, DoubtCode, PlanProposal, Proposal, Reading } from "./types.ts"
import { tidy } from "./words.ts"
import { aside, readZones } from "./zones.ts"

/** A short name for wording: the same wording always gives the same name. */
function nameOfWording(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Gives each wording an id; a repeated wording is numbered. */
function naming() {
  const used = new Map<string, number>()
  return (kind: string, wording: string, folded = fold(tidy(wording))) => {
    const name = `${kind}-${nameOfWording(folded)}`
    const count = (used.get(name) ?? 0) + 1
    used.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  }
}

const longest = 400

/** A proposal before it is weighed. */
type Bare = Omit<Proposal, "probability" | "confidence" | "doubts">

/** Doubts of an assignment that go with the proposal made from it. */
const fromOrder: ReadonlySet<DoubtCode> = new Set([
  "role-lead",
  "carried-lead",
  "request",
  "reckoned-deadline",
  "working-days",
])

function doubtsOf(draft: Draft, proposal: Bare, documentDate: string | null, leads: number): DoubtCode[] {
  const doubts: DoubtCode[] = []
  const ownsWork = ["task", "programme", "scheme"].includes(proposal.kind) && !draft.group
  if (ownsWork && proposal.lead === null) doubts.push("no-lead")
  if (leads > 1) doubts.push("several-leads")
  const words = fold(proposal.deadlineText ?? "")
  if (ownsWork && proposal.deadline === null && !ongoing.test(words) && !words.includes("ngày làm việc"))
    doubts.push(words === "" ? "no-deadline" : "relative-deadline")
  for (const doubt of draft.order?.doubts ?? []) if (fromOrder.has(doubt)) doubts.push(doubt)
  if (proposal.kind === "target" && proposal.target === null) doubts.push("no-measure")
  if (proposal.deadline !== null && documentDate !== null && proposal.deadline < documentDate)
    doubts.push("past-deadline-words")
  if (draft.title.length > longest) doubts.push("long-title")
  return doubts
}

/** Two proposals that share text although neither holds the other. */
function markOverlaps(proposals: (Bare & { doubts: DoubtCode[] })[]): void {
  const ordered = [...proposals].sort((a, b) => a.start - b.start || b.end - a.end)
  let widest: (typeof ordered)[number] | null = null
  for (const one of ordered) {
    if (
      widest &&
      one.start < widest.end &&
      one.end > widest.end &&
      one.parent !== widest.id &&
      widest.parent !== one.id
    )
      for (const each of [widest, one]) if (!each.doubts.includes("overlaps")) each.doubts.push("overlaps")
    if (!widest || one.end > widest.end) widest = one
  }
}

/** The sentences of the body, each marked by whether a proposal covers at least half of it. */
function clausesOf(given: Source, proposals: readonly Proposal[], groups: ReadonlySet<string>): Clause[] {
  const blocks = readBlocks(given)
  const source = unwrap(given, blocks)
  const zones = readZones(source, blocks)
  const spans = proposals
    .filter((one) => !groups.has(one.id))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const span of [...spans, ...proposals.filter((one) => groups.has(one.id))].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ start: span.start, end: span.end })
  }
  const name = naming()
  const clauses: Clause[] = []
  let at = 0
  blocks.forEach((block, i) => {
    if (aside.has(zones[i] ?? "body") || (block.kind === "row" && block.end - block.start < 3)) return
    const parts =
      block.kind === "row"
        ? [{ start: block.start, end: block.end }]
        : sentencesOf(source.plain, source.folded, block.start, block.end)
    for (const part of parts) {
      const start = source.place(part.start)
      const end = source.place(part.end)
      while (at < merged.length && (merged[at]?.end ?? 0) <= start) at += 1
      let covered = 0
      for (let k = at; k < merged.length && (merged[k]?.start ?? end) < end; k += 1)
        covered += Math.min(end, merged[k]?.end ?? 0) - Math.max(start, merged[k]?.start ?? 0)
      clauses.push({
        id: name("c", "", tidy(source.folded.slice(part.start, part.end))),
        start,
        end,
        kind: covered * 2 >= end - start && end > start ? "proposed" : "context",
      })
    }
  })
  return clauses
}

/** The wording of the items above the one that starts at a place, nearest first; none when no item starts there. */
function headingsAt(reading: Reading) {
  const byStart = new Map(reading.outline.map((item) => [item.start, item]))
  return (start: number): string[] => {
    const found: string[] = []
    let at = byStart.get(start)?.parent ?? null
    while (at !== null && found.length < 12) {
      const item = reading.outline[at]
      if (!item) break
      found.push(item.text.slice(0, looked))
      at = item.parent
    }
    return found
  }
}

/** How much of a long stretch is looked at to tell its form. */
const looked = 2000

/** The plan of a reading, and beside each proposal what its probability rests on. */
export function proposeWithGrounds(reading: Reading, text: string): { plan: PlanProposal; grounds: Grounds[] } {
  const source = sourceOf(reading, text)
  const drafts = draftItems(reading, source)
  const name = naming()
  const ids = drafts.map((draft) => name(draft.kind, draft.title))
  const names = capitalNames(source)
  const groups = new Set(drafts.flatMap((draft, i) => (draft.group ? [ids[i] as string] : [])))
  const proposals = drafts.map((draft, i): Bare & { doubts: DoubtCode[] } => {
    const order = draft.order
    const base = {
      id: ids[i] as string,
      kind: draft.kind,
      title: readable(draft.title, names),
      start: draft.start,
      end: draft.end,
      parent: draft.parent === null ? null : (ids[draft.parent] ?? null),
      lead: order?.lead ?? null,
      coordinating: order?.coordinating ?? [],
      deadline: order?.deadline ? lastDay(order.deadline) : draft.horizon ? lastDay(draft.horizon) : null,
      deadlineText: order?.deadlineText ?? null,
      product: order?.product ?? null,
      target: draft.kind === "target" ? measureOf(reading, draft, source) : null,
    }
    return { ...base, doubts: doubtsOf(draft, base, reading.document.date, countLeads(base.lead)) }
  })
  markOverlaps(proposals)
  const headings = headingsAt(reading)
  const grounds = proposals.map((one, i) =>
    groundsOfProposal(
      drafts[i] as Draft,
      one,
      text.slice(one.start, Math.min(one.end, one.start + looked)),
      headings(one.start),
    ),
  )
  const weighed = proposals.map((one, i): Proposal => {
    const probability = probabilityOf(grounds[i] as Grounds)
    return { ...one, probability, confidence: bandOf(probability) }
  })
  return { plan: { proposals: weighed, clauses: clausesOf(source, weighed, groups) }, grounds }
}

/**
 * Turns a reading into a tree of proposed goals, targets, breakthroughs, key tasks, programmes, schemes and tasks for a
 * person to review. Parents come before children; deadlines are resolved to the last day of the month or year named.
 * `text` is the text the reading was made from. Pure; the same reading gives the same proposals with the same ids.
 */
export const proposePlan = (reading: Reading, text: string): PlanProposal => proposeWithGrounds(reading, text).plan
