import type { Confidence, DoubtCode, PlanProposal, Proposal, ProposalKind } from "#src/areas/reading/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { NameBook, ReadName } from "./match-unit.ts"
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

/**
 * Doubts about names of units. unknown-lead: no unit of this body. name-unsure: mistyped, or longer than the unit's name. unit-ended: the
 * unit has ended since. lead-group: the text gives the work to a whole group. unit-several: the name fits several.
 */
export const nameDoubts = ["unknown-lead", "name-unsure", "unit-ended", "lead-group", "unit-several"] as const
export type NameDoubt = (typeof nameDoubts)[number]

/** The reader's doubts, and the draft's own about names. */
export type DraftDoubt = DoubtCode | NameDoubt

/** proposed: nobody has looked yet. added: a person wrote it. merged: part of another item now. confirmed: part of the plan already. */
export type DraftState = "proposed" | "accepted" | "changed" | "added" | "dropped" | "merged" | "confirmed"

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
  /** How likely a person takes the item as it is, 0 to 1, as the reader reckons it. */
  probability: number
  doubts: DraftDoubt[]
  /** The item that this one was split or shared out from. */
  from: string | null
  /** The item that this one was merged into. */
  into: string | null
  /** What was proposed for it beyond the reader's words; never changed. Null for what a person added. */
  made: Pick<DraftItem, "leadUnitId" | "coordinatingUnitIds" | "measure"> | null
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
  /** Keys of names that stay words: nobody need say what unit they are. */
  keptNames: string[]
  /** Which reader proposed the items. */
  reader: string
  undo: UndoStep[]
  redo: UndoStep[]
}

export interface DraftSetting {
  names: NameBook
  reader: string
  /** The day of the document, for deadlines without a year. */
  issuedOn: PlainDate | null
  /** The period that the document is for, as 2020–2025. */
  periodFrom: number | null
  periodTo: number | null
}

/** Turns the reader's proposals into a draft: unit names are matched with the units of the body, the rest stays as words. */
export function draftOf(plan: PlanProposal, setting: DraftSetting): Draft {
  return {
    items: plan.proposals.map((proposal) => itemOf(proposal, setting)),
    exempt: {},
    keptNames: [],
    reader: setting.reader,
    undo: [],
    redo: [],
  }
}

export function itemOf(proposal: Proposal, setting: DraftSetting): DraftItem {
  const lead = proposal.lead === null ? null : setting.names.read(proposal.lead)
  const leadUnitId = lead ? unitMeant(lead) : null
  const coordinating = proposal.coordinating.map((name) => ({ name, unitId: unitMeant(setting.names.read(name)) }))
  const made = {
    leadUnitId,
    coordinatingUnitIds: [
      ...new Set(coordinating.flatMap(({ unitId }) => (unitId === null || unitId === leadUnitId ? [] : [unitId]))),
    ],
    measure: measureOf(proposal, setting),
  }
  const doubts =
    lead && proposal.kind !== "goal" && proposal.kind !== "target"
      ? [...proposal.doubts, ...doubtsOfName(lead)]
      : proposal.doubts
  return {
    id: proposal.id,
    kind: proposal.kind,
    title: tidyTitle(proposal.title),
    start: proposal.start,
    end: proposal.end,
    parent: proposal.parent,
    ...made,
    leadText: proposal.lead,
    coordinatingText: coordinating.filter((unit) => unit.unitId === null).map((unit) => unit.name),
    assigneeId: null,
    dueOn: proposal.deadline as PlainDate | null,
    deadlineText: proposal.deadlineText,
    product: proposal.product ?? "",
    state: "proposed",
    dropReason: "",
    confidence: proposal.confidence,
    probability: probabilityOf(proposal),
    doubts: [...new Set(doubts)],
    from: null,
    into: null,
    made,
  }
}

/** The one unit that a name is taken for without asking: itself, or its only heir. */
export const unitMeant = (name: ReadName): number | null =>
  name.found === "unit" || (name.found === "ended" && name.unitIds.length === 1) ? (name.unitIds[0] ?? null) : null

export function doubtsOfName(name: ReadName): NameDoubt[] {
  switch (name.found) {
    case "unit":
      return name.how === "slip" || name.how === "longer" ? ["name-unsure"] : []
    case "ended":
      return ["unit-ended"]
    case "group":
      return ["lead-group"]
    case "several":
      return ["unit-several"]
    case "outside":
    case "unknown":
      return ["unknown-lead"]
  }
}

/** A row of a table stands for the longest of its cells. */
export function tidyTitle(title: string): string {
  if (!title.includes("|")) return title
  const cells = title
    .split("|")
    .map((cell) => cell.replace(/\s+/g, " ").trim())
    .filter((cell) => cell !== "")
  return cells.toSorted((a, b) => b.length - a.length)[0] ?? title
}

const usualProbability: Record<Confidence, number> = { sure: 0.93, fair: 0.8, doubt: 0.5 }

/** What the reader reckons; readings from before it reckoned have the middle of their band. */
const probabilityOf = ({ confidence, probability }: { confidence: Confidence; probability?: number }): number =>
  probability ?? usualProbability[confidence]

/** A draft as it was kept, brought to what drafts hold today. */
export function draftKept(kept: Draft): Draft {
  const item = (each: DraftItem): DraftItem => ({
    ...each,
    probability: probabilityOf(each),
    from: each.from ?? null,
    into: each.into ?? null,
    made: each.made ?? null,
    // Merged items were kept as dropped ones whose reason is an arrow.
    state: each.state === "dropped" && each.dropReason.startsWith("→ ") ? "merged" : each.state,
  })
  const step = (each: UndoStep): UndoStep => ({ ...each, before: each.before.map(item) })
  return {
    ...kept,
    items: kept.items.map(item),
    keptNames: kept.keptNames ?? [],
    reader: kept.reader ?? "",
    undo: kept.undo.map(step),
    redo: kept.redo.map(step),
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
