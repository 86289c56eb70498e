import type { ReportFigures, ReportTarget, ReportWork } from "./figures.ts"

/** What fell short, as facts; the words are made of it elsewhere. Cause, remedy and date stay with the person who writes the report. */
export type ProposedShortcoming =
  | { kind: "overdue"; unitId: number | null; unit: string; works: ReportWork[]; causes: string[] }
  | { kind: "target"; unitId: number; unit: string; target: ReportTarget }

/**
 * Proposes the shortcomings that the figures themselves show: overdue works by lead unit, most first, and targets that were not met,
 * are hard to reach at the present pace, or have no data. A cause is proposed only where a unit itself reported what stands in the way.
 */
export function proposeShortcomings(figures: ReportFigures): ProposedShortcoming[] {
  const overdue = figures.works.filter((work) => work.standing === "overdue")
  const byUnit = [...Map.groupBy(overdue, (work) => work.unitId)].map(([unitId, works]) => ({
    kind: "overdue" as const,
    unitId,
    unit: works[0]?.unit ?? "",
    works: works.toSorted((a, b) => b.lateDays - a.lateDays || a.code.localeCompare(b.code)),
    causes: [...new Set(works.map((work) => work.cause).filter((cause) => cause !== ""))],
  }))
  const missed = figures.targets.filter(
    (target) => target.verdict === "not-met" || target.verdict === "no-data" || target.outlook === "hard",
  )
  return [
    ...byUnit.toSorted((a, b) => b.works.length - a.works.length || a.unit.localeCompare(b.unit, "vi")),
    ...missed.map((target) => ({ kind: "target" as const, unitId: target.ownerUnitId, unit: target.owner, target })),
  ]
}
