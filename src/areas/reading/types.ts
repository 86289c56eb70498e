/** A piece of the text as stored: UTF-16 offsets, end exclusive, and `text === stored.slice(start, end)`. */
export type Span = { start: number; end: number; text: string }

/** One number as the text states it: in its written unit, with `of` for the denominator of a/b and `vnd` for money in đồng. */
export type Value = { value: number; unit: string; of?: number; vnd?: number }

export const claimKinds = [
  "ratio",
  "percent",
  "rate",
  "money",
  "count",
  "quantity",
  "duration",
  "period",
  "deadline",
  "frequency",
  "rank",
  "award",
  "status",
  "target",
  "qualitative",
] as const
export type ClaimKind = (typeof claimKinds)[number]

/** Something the text says is so, or is to be so, usually with a number. `period` and `org` are as written. */
export type Claim = Span & {
  kind: ClaimKind
  values: Value[]
  comparator: string | null
  indicator: string | null
  period: string | null
  org: string | null
}

export const outlineRoles = [
  "heading",
  "goal",
  "target",
  "task",
  "breakthrough",
  "solution",
  "programme",
  "done",
  "request",
] as const
export type OutlineRole = (typeof outlineRoles)[number]

/** A heading or a listed item; `parent` is an index into the outline that holds it. */
export type OutlineItem = Span & { marker: string | null; role: OutlineRole; parent: number | null }

/** Work that the text gives to somebody. `deadline` is YYYY, YYYY-MM or YYYY-MM-DD; `deadlineText` keeps the words. */
export type Assignment = Span & {
  lead: string | null
  coordinating: string[]
  work: string
  deadline: string | null
  deadlineText: string | null
  assigner: string | null
  product: string | null
  /** What a person should look at before taking this as read. */
  doubts: DoubtCode[]
}

/** Another document that the text names. `date` is YYYY-MM-DD. */
export type Citation = Span & { type: string | null; symbol: string | null; date: string | null; issuer: string | null }

/** A sum or comparison the text allows. `holds` is null when it can be worked out but the text does not state the result. */
export type Check = { rule: string; expression: string; holds: boolean | null; claims: number[] }

/** What the document says about itself. */
export type Identity = {
  type: string | null
  symbol: string | null
  date: string | null
  issuer: string | null
  title: string | null
}

/** Everything that is taken out of one text; has the shape of the public schema of readings. */
export type Reading = {
  document: Identity
  citations: Citation[]
  claims: Claim[]
  outline: OutlineItem[]
  assignments: Assignment[]
  checks: Check[]
}

export const proposalKinds = ["goal", "target", "breakthrough", "key-task", "programme", "scheme", "task"] as const
export type ProposalKind = (typeof proposalKinds)[number]

/**
 * Why a person should look at a proposal before accepting it. `role-lead`: the lead is named by its role only.
 * `carried-lead`: the lead stands elsewhere in the text, as those it addresses or as a fuller name. `request`: asked of a
 * body, not ordered. `reckoned-deadline`: worked out from the document's day, its term or a heading. `working-days`: only a
 * calendar of working days can tell the day.
 */
export const doubtCodes = [
  "no-lead",
  "no-deadline",
  "no-measure",
  "overlaps",
  "several-leads",
  "past-deadline-words",
  "relative-deadline",
  "long-title",
  "role-lead",
  "carried-lead",
  "request",
  "reckoned-deadline",
  "working-days",
] as const
export type DoubtCode = (typeof doubtCodes)[number]

export type Confidence = "sure" | "fair" | "doubt"

/** What a target is measured by. `period` is as written ("2025", "2026-2030"); null when the text gives none. */
export type ProposedMeasure = {
  comparator: string | null
  value: number
  unit: string
  indicator: string | null
  period: string | null
}

/** One node that the text suggests for a plan. The span covers everything in the text that the node stands for. */
export type Proposal = {
  /** The same text always gives the same id; an edit elsewhere in the text does not change it unless wording repeats. */
  id: string
  kind: ProposalKind
  title: string
  start: number
  end: number
  parent: string | null
  lead: string | null
  coordinating: string[]
  /** YYYY-MM-DD: the last day of the month or year that the text names. */
  deadline: string | null
  deadlineText: string | null
  product: string | null
  target: ProposedMeasure | null
  /** The share of such proposals that a person would accept unchanged: 0.01 to 0.99. */
  probability: number
  /** The band of `probability`: sure from 0.9, fair from 0.7. */
  confidence: Confidence
  doubts: DoubtCode[]
}

/** A sentence of the body: `proposed` when a proposal covers it, `context` when none does. */
export type Clause = { id: string; start: number; end: number; kind: "proposed" | "context" }

/** A reading turned into a tree of proposals, parents before children, in the order of the text. */
export type PlanProposal = { proposals: Proposal[]; clauses: Clause[] }
