import type { Assignment, ProposalKind } from "./types.ts"

/** A proposal in the making; `parent` is an index into the drafts. */
export type Draft = {
  kind: ProposalKind
  title: string
  start: number
  end: number
  parent: number | null
  order: Assignment | null
  /** A heading that only holds other proposals together. */
  group: boolean
  /** From running text, not from a list, table or heading. */
  narrative: boolean
  /** The place says little about whether this belongs in a plan. */
  weak: boolean
  /** YYYY that a heading sets for the targets under it. */
  horizon: string | null
}
