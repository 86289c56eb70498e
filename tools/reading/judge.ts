/** Says of everything read from a text of the gold whether a person would have accepted it unchanged. */
import {
  type Grounds,
  groundsOfAssignment,
  groundsOfCitation,
  groundsOfClaim,
  probabilityOf,
} from "#src/areas/reading/confidence.ts"
import { lastDay } from "#src/areas/reading/dates.ts"
import { proposeWithGrounds } from "#src/areas/reading/plan.ts"
import { type Assignment, type Proposal, type ProposalKind, read } from "#src/areas/reading/index.ts"
import type { GoldDocument, GoldSpan, GoldValue } from "./gold.ts"

/** `probability` is what the checked-in table says of it. */
export type Judged = { file: string; set: string; text: string; grounds: Grounds; probability: number; right: boolean }

type Range = { start: number; end: number }
const shared = (a: Range, b: Range) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const likeness = (a: Range, b: Range) => {
  const both = shared(a, b)
  return both / (a.end - a.start + b.end - b.start - both || 1)
}
/** The same place in the text, give or take a marker or a tail. */
const atPlace = (gold: Range, found: Range) =>
  likeness(gold, found) >= 0.5 ||
  (Math.abs(gold.start - found.start) <= 6 && shared(gold, found) > 0.5 * (gold.end - gold.start))

const plainName = (name: string | null | undefined) =>
  (name ?? "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("\u00a0", " ")
    .replace(/[“”"‘’'*]/g, "")
    .replaceAll("uỷ", "ủy")
    .replaceAll("ủy ban nhân dân", "ubnd")
    .replaceAll("hội đồng nhân dân", "hđnd")
    .replaceAll("thành phố", "tp")
    .replace(/^các\s+/, "")
    .replace(/\s+/g, " ")
    .replace(/[.,;:\s]+$/, "")
    .trim()
const sameName = (a: string | null, b: string | null) => {
  const [x, y] = [plainName(a), plainName(b)]
  return x !== "" && y !== "" && (x.includes(y) || y.includes(x))
}
const plainSymbol = (symbol: string | null) =>
  plainName(symbol)
    .replace(/^số\s*:?\s*/, "")
    .replace(/\s+/g, "")
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
const inDong = (unit: string | null) =>
  /nghìn tỷ/.test(unit ?? "") ? 1e12 : /tỷ|tỉ/.test(unit ?? "") ? 1e9 : /triệu đồng/.test(unit ?? "") ? 1e6 : null

function sameValue(gold: GoldValue, found: { value: number; unit: string; of?: number; vnd?: number }): boolean {
  if (typeof gold.value !== "number") return false
  const factors = [inDong(gold.unit), inDong(found.unit)] as const
  if (factors[0] !== null && (factors[1] !== null || found.vnd !== undefined))
    return close(gold.value * factors[0], found.vnd ?? found.value * (factors[1] ?? 1))
  return (
    close(gold.value, found.value) &&
    /%/.test(gold.unit ?? "") === /%/.test(found.unit) &&
    (gold.of === undefined || found.of === undefined || gold.of === found.of)
  )
}
const numeric = (claim: { values?: GoldValue[] }) =>
  claim.values?.some(({ value }) => typeof value === "number") ?? false

type Order = Range & Pick<Assignment, "lead" | "coordinating" | "deadline">

/** Whether an order is one of the gold: at its place, with its lead, its deadline and just its coordinating units. */
function orderIsRight(
  gold: GoldDocument,
  found: Order,
  day: (deadline: string | null) => string | null,
): boolean | null {
  const touching = gold.assignments.filter((one) => shared(one, found) > 0)
  const formal = touching.filter((one) => one.formal !== false)
  const [best] = formal
    .filter((one) => sameName(one.lead, found.lead))
    .sort((a, b) => likeness(b, found) - likeness(a, found))
  if (!best) return touching.length > 0 && formal.length === 0 ? null : false
  const listed = (unit: string, units: readonly string[]) => units.some((other) => sameName(unit, other))
  return (
    best.coordinating.every((unit) => listed(unit, found.coordinating)) &&
    found.coordinating.every((unit) => listed(unit, best.coordinating)) &&
    day(best.deadline ?? null) === found.deadline
  )
}

/** What the gold may call a thing that is proposed as a kind. */
const roles: Readonly<Record<ProposalKind, readonly string[]>> = {
  goal: ["goal", "target"],
  target: ["target", "goal"],
  breakthrough: ["breakthrough"],
  "key-task": ["task", "heading", "solution"],
  programme: ["programme", "task", "solution"],
  scheme: ["programme", "task", "solution"],
  task: ["task", "solution", "request"],
}

function measureIsRight(gold: GoldDocument, proposal: Proposal): boolean {
  if (proposal.kind !== "target" || gold.skip?.includes("claims")) return true
  const inside = gold.claims.filter((claim) => numeric(claim) && shared(claim, proposal) > 0)
  const { target } = proposal
  if (target === null) return inside.length === 0
  return inside.some((claim) => claim.values?.some((value) => sameValue(value, target)))
}

/** Null when the gold does not say. */
function proposalIsRight(gold: GoldDocument, proposal: Proposal): boolean | null {
  const day = (deadline: string | null) => (deadline === null ? null : lastDay(deadline))
  if (proposal.lead !== null) {
    const ordered = orderIsRight(
      gold,
      proposal.kind === "target" ? { ...proposal, deadline: null } : proposal,
      proposal.kind === "target" ? () => null : day,
    )
    return ordered === true ? measureIsRight(gold, proposal) : ordered
  }
  if (gold.outline.length === 0) return null
  const orders = gold.assignments.filter((one) => atPlace(one, proposal))
  if (orders.some((one) => one.formal !== false)) return false
  const item =
    gold.outline.some((one) => atPlace(one, proposal) && roles[proposal.kind].includes(one.role)) ||
    (proposal.kind === "target" && gold.claims.some((one) => atPlace(one, proposal)))
  if (!item) return orders.length > 0 ? null : false
  return measureIsRight(gold, proposal)
}

/** Everything read from one text of the gold that the gold speaks about. */
export function judgeText(gold: GoldDocument, text: string): Judged[] {
  const reading = read(text)
  const judged: Judged[] = []
  const say = (one: GoldSpan, grounds: Grounds, right: boolean | null) => {
    if (right !== null)
      judged.push({
        file: gold.file,
        set: gold.set ?? "seeds",
        text: one.text.slice(0, 60),
        grounds,
        probability: probabilityOf(grounds),
        right,
      })
  }
  const { plan, grounds } = proposeWithGrounds(reading, text)
  plan.proposals.forEach((one, i) =>
    say({ ...one, text: one.title }, grounds[i] as Grounds, proposalIsRight(gold, one)),
  )
  for (const one of reading.assignments)
    say(
      one,
      groundsOfAssignment(one),
      orderIsRight(gold, one, (deadline) => deadline),
    )
  if (!gold.skip?.includes("claims"))
    for (const one of reading.claims) {
      if (one.values.length === 0) continue
      const touching = gold.claims.filter((claim) => shared(claim, one) > 0)
      const numbers = touching.filter(numeric)
      const right = numbers.some((claim) =>
        claim.values?.some((value) => one.values.some((found) => sameValue(value, found))),
      )
      const excused =
        numbers.length === 0 && (touching.length > 0 || (gold.periods ?? []).some((period) => shared(period, one) > 0))
      say(one, groundsOfClaim(one), excused ? null : right)
    }
  if (!gold.skip?.includes("citations"))
    for (const one of reading.citations) {
      const touching = gold.citations.filter((citation) => shared(citation, one) > 0)
      const named = touching.filter((citation) => !citation.generic)
      const right = named.some(
        (citation) =>
          (!citation.symbol || plainSymbol(citation.symbol) === plainSymbol(one.symbol)) &&
          (!citation.date || citation.date === one.date),
      )
      say(one, groundsOfCitation(one), named.length === 0 && touching.length > 0 ? null : right)
    }
  return judged
}
