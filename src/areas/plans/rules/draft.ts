import type { Confidence, DoubtCode, PlanProposal, Proposal, ProposalKind } from "#src/areas/reading/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { matchUnits, type NamedUnit } from "./match-unit.ts"
import { periodOfTarget } from "./target-period.ts"

export const comparators = ["at-least", "at-most", "exactly"] as const

/** What a target measures, as it will be held. `indicatorId` null: confirming defines a new indicator by this name. */
export interface DraftMeasure {
  indicatorId: string | null
  name: string
  comparator: (typeof comparators)[number]
  value: number
  unit: string
  periodStart: PlainDate
  periodEnd: PlainDate
}

/** The reader's doubts, and one of the draft's own: the text names a lead that is no unit of this body. */
export type DraftDoubt = DoubtCode | "unknown-lead"

/** proposed: nobody has looked yet. added: a person wrote it. confirmed: part of the plan already. */
export type DraftState = "proposed" | "accepted" | "changed" | "added" | "dropped" | "confirmed"

/** One item of the plan under review. `start` and `end` are the words in the document that it stands for; null when a person added it without words. */
export interface DraftItem {
  id: string
  kind: ProposalKind
  title: string
  start: number | null
  end: number | null
  parent: string | null
  leadUnitId: number | null
  leadText: string | null
  coordinatingUnitIds: number[]
  coordinatingText: string[]
  assigneeId: number | null
  dueOn: PlainDate | null
  deadlineText: string | null
  product: string
  measure: DraftMeasure | null
  state: DraftState
  dropReason: string
  confidence: Confidence
  doubts: DraftDoubt[]
}

export interface UndoStep {
  /** Items as they were before the edit, and the ids that the edit brought. */
  before: DraftItem[]
  brought: string[]
  order: string[]
}

export interface Draft {
  items: DraftItem[]
  /** Reasons that a person gave for clauses that need no work. */
  exempt: Record<string, string>
  undo: UndoStep[]
  redo: UndoStep[]
}

export interface DraftSetting {
  units: readonly NamedUnit[]
  /** The day of the document, for deadlines without a year. */
  issuedOn: PlainDate | null
  /** The period that the document is for, as 2020–2025. */
  periodFrom: number | null
  periodTo: number | null
  /** The document comes from a superior body, so its groups of units are not ours. */
  fromAbove: boolean
}

/** Turns the reader's proposals into a draft: unit names are matched with the units of the body, the rest stays as words. */
export function draftOf(plan: PlanProposal, setting: DraftSetting): Draft {
  return { items: plan.proposals.map((proposal) => itemOf(proposal, setting)), exempt: {}, undo: [], redo: [] }
}

export function itemOf(proposal: Proposal, setting: DraftSetting): DraftItem {
  const lead = proposal.lead === null ? [] : matchUnits(proposal.lead, setting.units, setting.fromAbove)
  const coordinating = proposal.coordinating.map((name) => ({
    name,
    found: matchUnits(name, setting.units, setting.fromAbove),
  }))
  const leadUnitId = lead.length === 1 ? (lead[0] ?? null) : null
  return {
    id: proposal.id,
    kind: proposal.kind,
    title: proposal.title,
    start: proposal.start,
    end: proposal.end,
    parent: proposal.parent,
    leadUnitId,
    leadText: proposal.lead,
    coordinatingUnitIds: [...new Set(coordinating.flatMap((unit) => unit.found))].filter((id) => id !== leadUnitId),
    coordinatingText: coordinating.filter((unit) => unit.found.length === 0).map((unit) => unit.name),
    assigneeId: null,
    dueOn: proposal.deadline as PlainDate | null,
    deadlineText: proposal.deadlineText,
    product: proposal.product ?? "",
    measure: measureOf(proposal, setting),
    state: "proposed",
    dropReason: "",
    confidence: proposal.confidence,
    doubts:
      proposal.lead !== null && leadUnitId === null && proposal.kind !== "goal" && proposal.kind !== "target"
        ? [...proposal.doubts, "unknown-lead"]
        : proposal.doubts,
  }
}

function measureOf(proposal: Proposal, setting: DraftSetting): DraftMeasure | null {
  const { target } = proposal
  if (!target) return null
  const period = periodOfTarget(target.period ?? proposal.deadline, setting)
  if (!period) return null
  return {
    indicatorId: null,
    name: capitalised(target.indicator ?? proposal.title),
    comparator: target.value === 0 ? "at-most" : comparatorOf(target.comparator),
    value: target.value,
    unit: target.unit,
    ...period,
  }
}

const capitalised = (name: string) => `${name.slice(0, 1).toLocaleUpperCase("vi")}${name.slice(1)}`

/** The reader keeps comparators as the text writes them. */
function comparatorOf(written: string | null): DraftMeasure["comparator"] {
  const words = (written ?? "").toLowerCase()
  if (/dưới|tối đa|không quá|nhiều nhất|≤|<|trở xuống|còn|giảm/.test(words)) return "at-most"
  if (/đúng|=/.test(words) && !/≥|>=/.test(words)) return "exactly"
  return "at-least"
}
