import type { PeriodCounts } from "./count-period.ts"
import { countTargets, type ReportFigures } from "./figures.ts"

/** One number of a report under a name that never changes, so that two states of a report can be compared and a printed number can be found. */
export interface NamedFigure {
  /** `total.overdue`, `unit.116.assigned`, `document.<id>.done`, `target.<id>.value`. */
  ref: string
  value: number | null
}

const countNames = [
  "assigned",
  "carried",
  "fresh",
  "done",
  "open",
  "done-in-time",
  "done-late",
  "open-in-time",
  "no-deadline",
  "overdue",
  "cancelled",
  "onTimeShare",
  "completionShare",
] as const
export type CountName = (typeof countNames)[number]

const counts = (prefix: string, of: PeriodCounts): NamedFigure[] =>
  countNames.map((name) => ({ ref: `${prefix}.${name}`, value: of[name] }))

/** Every number of a report by its name. */
export function nameFigures(figures: ReportFigures): NamedFigure[] {
  const targets = Object.entries(countTargets(figures.targets)).map(([name, value]: [string, number]) => ({
    ref: `targets.${name}`,
    value,
  }))
  return [
    ...counts("total", figures.total),
    ...targets,
    { ref: "upcoming", value: figures.upcoming.length },
    ...figures.units.flatMap((unit) => counts(`unit.${unit.unitId ?? 0}`, unit)),
    ...figures.documents.flatMap((document) => counts(`document.${document.documentId}`, document)),
    ...(figures.breakthroughs?.items ?? []).flatMap((item) =>
      (["assigned", "done", "open", "overdue"] as const).map((name) => ({
        ref: `breakthrough.${item.id}.${name}`,
        value: item[name],
      })),
    ),
    ...figures.targets.map((target) => ({ ref: `target.${target.id}.value`, value: target.value })),
  ]
}

export interface FigureChange {
  ref: string
  before: number | null
  after: number | null
}

/** The numbers that differ between two states of a report. A number that only one of them has stands against null. */
export function compareFigures(before: ReportFigures, after: ReportFigures): FigureChange[] {
  const old = new Map(nameFigures(before).map(({ ref, value }) => [ref, value]))
  const fresh = new Map(nameFigures(after).map(({ ref, value }) => [ref, value]))
  return [...new Set([...fresh.keys(), ...old.keys()])]
    .map((ref) => ({ ref, before: old.get(ref) ?? null, after: fresh.get(ref) ?? null }))
    .filter(
      (change) =>
        change.before !== change.after &&
        ((change.before ?? 0) !== 0 || (change.after ?? 0) !== 0 || change.ref.endsWith(".value")),
    )
}

/** JSON with its keys in order, so that the same figures have the same digest wherever they were kept. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (value === null || typeof value !== "object") return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonicalJson(held)}`).join(",")}}`
}
