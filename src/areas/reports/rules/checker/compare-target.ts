import type { Match } from "./compare-figure.ts"
import type { Judged } from "./compare-figure.ts"
import type { Context } from "./context.ts"
import { sameDays } from "./held-period.ts"
import { factsOf } from "./indicators.ts"
import type { HeldFigure, TargetSense } from "./types.ts"
import { amountOf, halfDigit, intervalOf, near, vndPer } from "./written-number.ts"

/** The target of the period that the text names; a horizon ("đến năm 2030") is the end of one. */
export function targetOf(match: Match): HeldFigure | undefined {
  const { said, targets } = match
  if (!said) return targets.length === 1 ? targets[0] : undefined
  return (
    sameDays(targets, said, null) ??
    targets.find(
      (held) =>
        held.periodEnd.slice(0, 4) === said.to.slice(0, 4) &&
        said.from.slice(0, 4) === said.to.slice(0, 4) &&
        said.to.endsWith("-12-31") &&
        said.from.endsWith("-01-01") &&
        held.periodStart <= said.from,
    )
  )
}

/** Compares what a text says is to be reached with the target held for that period; `sure` when it surely is a target. */
export function compareTarget(context: Context, match: Match, sure: boolean): Judged {
  const { claim } = context
  const held = targetOf(match)
  if (!held?.target) return { verdict: "unknown", reason: { code: "is-target" } }
  const per = claim.kind === "money" ? (vndPer(held.measureUnit) ?? 1) : 1
  const real = held.value * per
  const interval = intervalOf(claim, context.folded)
  const facts = { held: factsOf(held), sense: held.target }
  const amount = amountOf(claim)
  // "trên 95%" and "từ 95% trở lên" name the bound itself: it is the bound that is compared.
  const bound =
    interval && Number.isFinite(interval.from) && Number.isFinite(interval.to) && !interval.loose ? null : amount
  const same =
    bound === null
      ? interval !== null && real >= interval.from && real <= interval.to
      : near(real, bound, halfDigit(claim)) && !against(held.target, interval)
  if (same) return { verdict: "agrees", reason: { code: "target-agrees", ...facts, words: claim.text } }
  if (!sure || !match.said || match.unclear || !match.plain)
    return { verdict: "unknown", reason: { code: "target-maybe", ...facts } }
  return { verdict: "differs", reason: { code: "target-differs", ...facts, words: claim.text } }
}

/** "không quá 5" is not "ít nhất 5". */
const against = (sense: TargetSense, interval: { from: number; to: number } | null): boolean =>
  interval !== null &&
  ((sense === "at-least" && interval.from === -Infinity) || (sense === "at-most" && interval.to === Infinity))
