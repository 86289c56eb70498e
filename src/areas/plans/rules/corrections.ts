import type { PlanProposal, Proposal } from "#src/areas/reading/index.ts"
import type { Draft, DraftItem, DraftMeasure } from "./draft.ts"
import { tidyTitle } from "./draft.ts"

/**
 * kept: taken as proposed. changed: something of it was mended. dropped, merged: not of the plan. split: one of the items that a proposal
 * was cut into. added: the reader had missed it.
 */
export const outcomes = ["kept", "changed", "dropped", "merged", "split", "added"] as const
export type CorrectionOutcome = (typeof outcomes)[number]

/** What of an item can be wrong. */
export const faults = [
  "kind",
  "title",
  "span",
  "parent",
  "lead",
  "coordinating",
  "deadline",
  "product",
  "measure",
] as const
export type Fault = (typeof faults)[number]

/** An item as far as it can be compared. Units are ids; words are as the text writes them. */
export interface ComparedItem {
  kind: Proposal["kind"]
  title: string
  start: number | null
  end: number | null
  parent: string | null
  leadText: string | null
  leadUnitId: number | null
  coordinatingText: string[]
  coordinatingUnitIds: number[]
  deadline: string | null
  deadlineText: string | null
  product: string
  measure: Omit<DraftMeasure, "indicatorId"> | null
}

export interface Correction {
  itemId: string
  outcome: CorrectionOutcome
  faults: Fault[]
  proposed: ComparedItem | null
  kept: ComparedItem | null
  /** Why it was dropped, or the item that it was merged into or cut from. */
  reason: string
  probability: number | null
}

/**
 * What a person has made of each item that is settled now: `ready` are the items that a confirmation takes. Items that nobody has settled are
 * no ground for a judgement.
 */
export function correctionsOf(proposal: PlanProposal, draft: Draft, ready: readonly DraftItem[]): Correction[] {
  const proposals = new Map(proposal.proposals.map((each) => [each.id, each]))
  const cut = new Set(draft.items.flatMap((item) => (item.from === null ? [] : [item.from])))
  const taken = new Set(ready.map((item) => item.id))
  return draft.items.flatMap((item): Correction[] => {
    const made = proposals.get(item.id)
    const gone = item.state === "dropped" || item.state === "merged"
    if (!gone && !taken.has(item.id)) return []
    // What a person added and took back says nothing about the reader.
    if (gone && !made) return []
    const proposed = made ? proposedItem(made, item) : null
    const kept = gone ? null : keptItem(item)
    const wrong = proposed && kept ? faultsBetween(proposed, kept, item.made === null) : []
    const outcome: CorrectionOutcome = gone
      ? (item.state as "dropped" | "merged")
      : item.from !== null || cut.has(item.id)
        ? "split"
        : !made
          ? "added"
          : wrong.length > 0
            ? "changed"
            : "kept"
    return [
      {
        itemId: item.id,
        outcome,
        faults: wrong,
        proposed,
        kept,
        reason: item.state === "dropped" ? item.dropReason : (item.into ?? item.from ?? ""),
        probability: made ? item.probability : null,
      },
    ]
  })
}

function proposedItem(proposal: Proposal, item: DraftItem): ComparedItem {
  return {
    kind: proposal.kind,
    title: tidyTitle(proposal.title),
    start: proposal.start,
    end: proposal.end,
    parent: proposal.parent,
    leadText: proposal.lead,
    leadUnitId: item.made?.leadUnitId ?? null,
    coordinatingText: proposal.coordinating,
    coordinatingUnitIds: item.made?.coordinatingUnitIds ?? [],
    deadline: proposal.deadline,
    deadlineText: proposal.deadlineText,
    product: proposal.product ?? "",
    measure: measured(item.made?.measure ?? null),
  }
}

const keptItem = (item: DraftItem): ComparedItem => ({
  kind: item.kind,
  title: item.title,
  start: item.start,
  end: item.end,
  parent: item.parent,
  leadText: item.leadText,
  leadUnitId: item.leadUnitId,
  coordinatingText: item.coordinatingText,
  coordinatingUnitIds: item.coordinatingUnitIds,
  deadline: item.dueOn,
  deadlineText: item.deadlineText,
  product: item.product,
  measure: measured(item.measure),
})

/** Which indicator a person tied the target to is no fault of the reader. */
function measured(measure: DraftMeasure | null): ComparedItem["measure"] {
  if (!measure) return null
  const { indicatorId: _, ...said } = measure
  return said
}

/** Where two items differ. Of drafts kept before units were noted, units and measures cannot be judged. */
export function faultsBetween(proposed: ComparedItem, kept: ComparedItem, unitsUnknown = false): Fault[] {
  const differs: Record<Fault, boolean> = {
    kind: proposed.kind !== kept.kind,
    title: plain(proposed.title) !== plain(kept.title),
    span: proposed.start !== kept.start || proposed.end !== kept.end,
    parent: proposed.parent !== kept.parent,
    lead: !unitsUnknown && proposed.leadUnitId !== kept.leadUnitId,
    coordinating: !unitsUnknown && !sameSet(proposed.coordinatingUnitIds, kept.coordinatingUnitIds),
    deadline: proposed.deadline !== kept.deadline,
    product: plain(proposed.product) !== plain(kept.product),
    measure: !unitsUnknown && !sameMeasure(proposed.measure, kept.measure),
  }
  return faults.filter((fault) => differs[fault])
}

const plain = (words: string) => words.normalize("NFC").replace(/\s+/g, " ").trim()

const sameSet = (a: readonly number[], b: readonly number[]) =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size

/** The name of an indicator is a person's choice of words; the value, its unit and its period are what the text says. */
function sameMeasure(a: ComparedItem["measure"], b: ComparedItem["measure"]): boolean {
  if (!a || !b) return a === b
  return (
    a.value === b.value &&
    plain(a.unit) === plain(b.unit) &&
    a.comparator === b.comparator &&
    a.periodStart === b.periodStart &&
    a.periodEnd === b.periodEnd
  )
}

export type OutcomeCounts = Record<CorrectionOutcome, number>

export const noOutcomes = (): OutcomeCounts => ({ kept: 0, changed: 0, dropped: 0, merged: 0, split: 0, added: 0 })

/**
 * The share of what the reader proposed that was taken whole, 0 to 1; null when nothing of it is settled. What a person added counts apart:
 * the reader had not proposed it. A proposal that was split counts once for each part.
 */
export function keptShare(counts: OutcomeCounts): number | null {
  const proposed = counts.kept + counts.changed + counts.dropped + counts.merged + counts.split
  return proposed === 0 ? null : counts.kept / proposed
}
