import type { Comparator, Cadence, Gathering, Outlook } from "#src/areas/figures/rules/index.ts"
import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"

/** Why a target has its outlook, in figures. */
export type TargetReason =
  | { code: "to-go"; gap: number; weeks: number }
  | { code: "above"; gap: number }
  | { code: "short"; gap: number }
  | { code: "stale"; cadence: Cadence }
  | { code: "waiting-for"; owner: string }
  | { code: "none" }

export interface Reasoned {
  outlook: Outlook
  comparator: Comparator
  gathering: Gathering
  cadence: Cadence
  plan: number
  value: number | null
  periodEnd: PlainDate
  owner: string
}

/** What is still missing, and how much time there is for it; or who is to report. */
export function reasonOf(target: Reasoned, day: PlainDate): TargetReason {
  if (target.outlook === "no-data" || target.value === null) return { code: "waiting-for", owner: target.owner }
  if (target.outlook === "stale") return { code: "stale", cadence: target.cadence }
  const gap = Math.round(Math.abs(target.plan - target.value) * 1e6) / 1e6
  if (gap === 0 || target.outlook === "met" || target.outlook === "exceeded" || target.outlook === "on-course")
    return { code: "none" }
  if (target.comparator === "at-most" || (target.comparator === "exactly" && target.value > target.plan))
    return { code: "above", gap }
  const days = daysBetween(day, target.periodEnd)
  return days > 0 ? { code: "to-go", gap, weeks: Math.max(1, Math.round(days / 7)) } : { code: "short", gap }
}

const order: readonly Outlook[] = ["not-met", "hard", "no-data", "stale", "push", "on-course", "met", "exceeded"]
export const atRisk: readonly Outlook[] = ["not-met", "hard", "push", "stale", "no-data"]

/** The targets a leader must look at, worst first. Stale and missing figures are at risk in their own right. */
export const riskFirst = <Target extends { outlook: Outlook; share: number | null }>(
  targets: readonly Target[],
): Target[] =>
  targets
    .filter((target) => atRisk.includes(target.outlook))
    .toSorted((a, b) => order.indexOf(a.outlook) - order.indexOf(b.outlook) || (a.share ?? 0) - (b.share ?? 0))
