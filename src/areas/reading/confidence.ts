import { observed, penalties } from "./confidence-table.ts"
import type { Draft } from "./plan-draft.ts"
import { fold } from "./source.ts"
import type { Assignment, Citation, Claim, Confidence, Proposal } from "./types.ts"
import { opensWithVerb } from "./work-verbs.ts"

/**
 * What is known about one thing that was read: its class from the widest to the narrowest, and signs of trouble. A class
 * tells how often such things were right; a sign can only lower that.
 */
export type Grounds = {
  what: "proposal" | "assignment" | "claim" | "citation"
  path: readonly string[]
  signs: readonly string[]
}

/** What is thought before anything is seen, and how many sightings that thought weighs. */
const before = 0.85
const weight = 6

/** What a sign is thought to lower before it is seen: a date that has passed or two claims to one sentence are rarely right. */
const gravest: Readonly<Record<string, number>> = { "past-deadline-words": 0.6, overlaps: 0.6 }
export const loweringBefore = (sign: string): number => gravest[sign] ?? 0.95

/** The class keys of a thing, widest first: "claim", "claim/money", "claim/money/row". */
export const classKeys = ({ what, path }: Pick<Grounds, "what" | "path">): string[] => [
  what,
  ...path.map((_, i) => [what, ...path.slice(0, i + 1)].join("/")),
]

/** The share of right ones in the narrowest class, drawn towards the wider classes the less it was seen. */
export function shareRight(keys: readonly string[], table: typeof observed = observed): number {
  let share = before
  for (const key of keys) {
    const [right, seen] = table[key] ?? [0, 0]
    share = Math.min(1, (right + weight * share) / (seen + weight))
  }
  return share
}

/** The probability that a person would accept the thing unchanged: 0.01 to 0.99, and no sign ever raises it. */
export function probabilityOf(grounds: Grounds, table = observed, lowering = penalties): number {
  let probability = shareRight(classKeys(grounds), table)
  for (const sign of new Set(grounds.signs))
    probability *= Math.min(1, lowering[`${grounds.what}:${sign}`] ?? loweringBefore(sign))
  return Math.round(Math.min(0.99, Math.max(0.01, probability)) * 1000) / 1000
}

/** Sure from 0.9, fair from 0.7, below that in doubt. */
export const bandOf = (probability: number): Confidence =>
  probability >= 0.9 ? "sure" : probability >= 0.7 ? "fair" : "doubt"

/** Where a stretch of text was found: in a table row, as lines under an item, as a listed item or in running text. */
function formOf(stretch: string): "row" | "lines" | "item" | "sentence" {
  if (stretch.includes("|")) return "row"
  const folded = fold(stretch)
  if (/\n[^\n]{0,12}(?:đơn vị|cơ quan)[^\n:]{0,40}:|\n[^\n]{0,12}thời (?:gian|hạn)[^\n:]{0,40}:/u.test(folded))
    return "lines"
  return /^(?:[-+•*]|\(?[\p{L}\d]{1,3}(?:\.\d+)*[.)-])\s/u.test(folded) ? "item" : "sentence"
}

const workSection =
  /nhiệm vụ|giải pháp|biện pháp|thực hiện|triển khai|phân công|trách nhiệm|trọng tâm|đột phá|chương trình|công tác|kế hoạch|giao/u

/**
 * What is known about a proposal, its doubts among the signs. `stretch` is the text it stands for; `headings` are those
 * above it, nearest first.
 */
export function groundsOfProposal(
  draft: Pick<Draft, "group" | "narrative" | "weak">,
  proposal: Pick<Proposal, "kind" | "title" | "lead" | "doubts">,
  stretch: string,
  headings: readonly string[],
): Grounds {
  const form = draft.group ? "group" : draft.narrative ? "narrative" : formOf(stretch)
  const signs: string[] = [...proposal.doubts]
  if (draft.weak) signs.push("weak")
  // Who has work to do is found by its wording; without a lead, the opening and the headings say whether it is work at all.
  if (["task", "programme", "scheme"].includes(proposal.kind) && !draft.group && proposal.lead === null) {
    if (!opensWithVerb(fold(proposal.title))) signs.push("no-verb")
    if (headings.length > 0 && !headings.some((heading) => workSection.test(fold(heading)))) signs.push("elsewhere")
  }
  return { what: "proposal", path: [proposal.kind, form], signs }
}

export function groundsOfAssignment(assignment: Assignment): Grounds {
  const signs: string[] = []
  if (assignment.lead === null) signs.push("no-lead")
  else if (assignment.lead.length > 80) signs.push("long-lead")
  if (assignment.deadline === null && assignment.deadlineText !== null) signs.push("relative-deadline")
  if (assignment.coordinating.some((unit) => unit.length > 80)) signs.push("long-coordinating")
  return {
    what: "assignment",
    path: [formOf(assignment.text), assignment.coordinating.length > 0 ? "shared" : "alone"],
    signs,
  }
}

export function groundsOfClaim(claim: Claim): Grounds {
  const signs: string[] = []
  if (claim.values.some(({ unit }) => unit === "")) signs.push("no-unit")
  if (claim.indicator === null) signs.push("no-indicator")
  return { what: "claim", path: [claim.kind], signs }
}

export function groundsOfCitation(citation: Citation): Grounds {
  const kind = citation.symbol === null ? "by-name" : /[/-]/.test(citation.symbol) ? "by-symbol" : "by-number"
  return { what: "citation", path: [kind], signs: citation.type === null ? ["no-type"] : [] }
}

/** The probability that a person would accept an assignment of `read` unchanged. */
export const confidenceOfAssignment = (assignment: Assignment) => probabilityOf(groundsOfAssignment(assignment))
/** The probability that a person would accept a claim of `read` unchanged. */
export const confidenceOfClaim = (claim: Claim) => probabilityOf(groundsOfClaim(claim))
/** The probability that a person would accept a citation of `read` unchanged. */
export const confidenceOfCitation = (citation: Citation) => probabilityOf(groundsOfCitation(citation))
