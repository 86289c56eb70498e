import type { Claim } from "#src/areas/reading/index.ts"
import { type FigureSearch, type Match, matchFigure } from "./compare-figure.ts"
import { targetOf } from "./compare-target.ts"
import type { Context } from "./context.ts"
import type { FindingList } from "./findings.ts"
import { sameDays, yearBefore } from "./held-period.ts"
import { factsOf } from "./indicators.ts"
import type { HeldFigure } from "./types.ts"
import { termsOf } from "./words.ts"
import { amountOf, decimalsOf, intervalOf, percentFits, roundingOf, vndPer } from "./written-number.ts"

const comparable = new Set<Claim["kind"]>(["money", "count", "quantity"])
const unitWord = (claim: Claim) =>
  claim.kind === "money" && claim.values[0]?.vnd !== undefined
    ? "đồng"
    : (claim.values[0]?.unit ?? "").toLowerCase().split(" ").slice(0, 2).join(" ")
const shown = (claim: Claim) => ({
  unit: claim.values[0]?.unit ?? "",
  per: claim.values[0]?.vnd === undefined ? 1 : claim.values[0].vnd / (claim.values[0].value || 1),
})

/** A percentage that says how an amount stands to its plan or to an earlier amount. */
interface Relation {
  percent: Context
  stated: number
  kind: "plan" | "growth"
  amount: Context | undefined
  /** The other amount, when the text writes it. */
  base: Claim | undefined
  /** The words that say what it is compared with. */
  basis: string
}

/** Words that say no more of a base than that it is the plan, or the same time of the year before. */
const plainBasis =
  "so với cùng kỳ năm trước ngoái dự toán kế hoạch chỉ tiêu được giao đề ra của cả nghị quyết tháng quý".split(" ")

const rising = /(?<!\p{L})(?:tăng|vượt)/u
const falling = /(?<!\p{L})giảm/u

function relationAt(contexts: readonly Context[], index: number): Relation | null {
  const percent = contexts[index]
  const value = percent?.claim.values.length === 1 ? percent.claim.values[0] : undefined
  if (!percent || !value || value.unit !== "%" || value.value <= 0) return null
  if (intervalOf(percent.claim, percent.folded) !== null) return null
  const { sentence, claim } = percent
  const next = contexts[index + 1]?.claim
  const tail = percent.after.slice(0, 90)
  const basis = tail.split(/[,;(]|(?<!\p{L})và(?!\p{L})/u)[0] ?? ""
  const verb = `${claim.text.toLowerCase()} ${percent.before.slice(-14)}`
  const [rises, falls] = [rising.test(verb), falling.test(verb)]
  const plan = !rises && !falls && /(?:dự toán|kế hoạch|chỉ tiêu)/u.test(basis)
  const growth =
    (rises || falls) && /cùng kỳ|năm trước|năm ngoái|năm 20\d\d/u.test(basis) && !/bình quân|\/năm/u.test(claim.text)
  if (!plan && !growth) return null
  let amount: Context | undefined
  for (let at = index - 1; at >= 0 && index - at <= 8; at -= 1) {
    const one = contexts[at]
    if (!one || one.claim.start < sentence.start) break
    if (!comparable.has(one.claim.kind) || amountOf(one.claim) === null) continue
    const between = percent.before.slice(one.claim.end - sentence.start)
    // Another sum in brackets, or the parts of a whole, come between an amount and a percentage that is not its own.
    if (between.length <= 160 && !/[;:]|trong đó|bao gồm|(?<!\p{L})và(?!\p{L})/u.test(between)) amount = one
    break
  }
  const base =
    next &&
    comparable.has(next.kind) &&
    next.end <= sentence.end &&
    next.start - claim.end <= 90 &&
    !/[,;]/u.test(tail.replace(/\([^)]*$/u, ""))
      ? next
      : undefined
  const stated = growth && falls ? -value.value : value.value
  return { percent, stated, kind: plan ? "plan" : "growth", amount, base, basis }
}

/**
 * Amount with a percentage of plan or a growth: checked when the other amount is written too, compared when it is held, and
 * worked out for information when neither.
 */
export function checkRelations(contexts: readonly Context[], search: FigureSearch, findings: FindingList): void {
  contexts.forEach((_, index) => {
    const relation = relationAt(contexts, index)
    if (!relation) return
    const { amount, base } = relation
    if (amount && base && unitWord(amount.claim) === unitWord(base))
      return checkWritten(relation, amount.claim, base, findings)
    if (compareHeld(relation, search, findings)) return
    if (amount && amount.claim.kind === "money") imply(relation, amount.claim, findings)
  })
}

function checkWritten({ percent, stated, kind }: Relation, amount: Claim, base: Claim, findings: FindingList): void {
  const [reached, from] = [amountOf(amount) ?? 0, amountOf(base) ?? 0]
  if (from <= 0 || intervalOf(amount, percent.folded) !== null) return
  const { unit, per } = shown(amount)
  const ratio = (reached / from) * 100
  const real = kind === "plan" ? ratio : ratio - 100
  const slack = ratio * (roundingOf(amount) / Math.max(1e-9, reached) + roundingOf(base) / Math.max(1e-9, from))
  const holds = percentFits(real, stated, decimalsOf(percent.claim.text), slack)
  const facts = { amount: reached / per, base: from / per, unit, real, stated }
  if (kind === "plan")
    findings.add(percent.claim, holds ? "agrees" : "contradicts", {
      code: holds ? "of-plan-holds" : "of-plan-wrong",
      ...facts,
    })
  else
    findings.add(percent.claim, holds ? "agrees" : "contradicts", {
      code: holds ? "growth-holds" : "growth-wrong",
      ...facts,
    })
}

function imply({ percent, stated, kind }: Relation, amount: Claim, findings: FindingList): void {
  const { unit, per } = shown(amount)
  const reached = amountOf(amount) ?? 0
  if (kind === "plan")
    findings.add(percent.claim, "unknown", {
      code: "plan-implied",
      value: reached / (stated / 100) / per,
      unit,
      percent: stated,
    })
  else if (stated > -100)
    findings.add(percent.claim, "unknown", {
      code: "before-implied",
      value: reached / (1 + stated / 100) / per,
      unit,
      percent: stated,
    })
}

/** The plan or the year before as held; false when the records do not speak of it. */
function compareHeld(relation: Relation, search: FigureSearch, findings: FindingList): boolean {
  const { percent, amount, kind, stated, basis } = relation
  if (search.indicators.length === 0) return false
  const match = amount ? matchFigure(amount, search) : matchFigure(percent, search, true)
  if ("verdict" in match) return false
  const reached = amount ? written(amount.claim, match) : match.found?.sure ? match.found.row.value : null
  const base = kind === "plan" ? planOf(match) : beforeOf(match)
  if (reached === null || !base || base.value <= 0) return false
  const ratio = (reached / base.value) * 100
  const real = kind === "plan" ? ratio : ratio - 100
  const per = amount?.claim.kind === "money" ? (vndPer(base.measureUnit) ?? 1) : 1
  const slack = amount ? (ratio * (roundingOf(amount.claim) / per)) / Math.max(1e-9, reached) : 0
  const facts = { held: factsOf(base), amount: reached, base: base.value, unit: base.measureUnit, real, stated }
  if (percentFits(real, stated, decimalsOf(percent.claim.text), slack)) {
    findings.add(percent.claim, "agrees", { code: kind === "plan" ? "of-plan-agrees" : "growth-agrees", ...facts })
    return true
  }
  // Several bodies set plans for one thing ("dự toán Thành phố giao"): another giver is another plan.
  const known = new Set([...match.indicator.words, ...termsOf(base.source), ...plainBasis])
  const strange = termsOf(basis).filter((word) => !known.has(word) && !/^\d/.test(word))
  if (!match.plain || match.unclear || !match.said || strange.length > 0) return false
  findings.add(percent.claim, "differs", { code: kind === "plan" ? "of-plan-differs" : "growth-differs", ...facts })
  return true
}

/** A written amount in the unit of the record. */
function written(claim: Claim, match: Match): number | null {
  const amount = amountOf(claim)
  const per = claim.kind === "money" ? (vndPer(match.indicator.measureUnit) ?? 1) : 1
  return amount === null || amount <= 0 ? null : amount / per
}

/** The target of the year in which the period lies, or of the period itself. */
function planOf(match: Match): HeldFigure | undefined {
  const own = targetOf(match)
  if (own) return own
  const { said, targets } = match
  const from = said?.from ?? match.found?.row.periodStart
  const to = said?.to ?? match.found?.row.periodEnd
  if (!from || !to) return undefined
  const year = from.slice(0, 4)
  return targets.find(
    (held) => held.periodStart === `${year}-01-01` && held.periodEnd === `${year}-12-31` && held.periodEnd >= to,
  )
}

function beforeOf(match: Match): HeldFigure | undefined {
  const row = match.found?.sure ? match.found.row : undefined
  const [from, to] = [match.said?.from ?? row?.periodStart, match.said?.to ?? row?.periodEnd]
  if (!from || !to || from.slice(0, 4) !== to.slice(0, 4)) return undefined
  const earlier = { from: yearBefore(from), to: yearBefore(to) }
  // The year in progress has been reached up to some day; so much of the year before is compared.
  if (row && row.periodEnd < to && row.periodStart === from) earlier.to = yearBefore(row.periodEnd)
  const newest = match.seen.toSorted((one, other) => other.asOf.localeCompare(one.asOf))
  return sameDays(newest, earlier, null) ?? undefined
}
