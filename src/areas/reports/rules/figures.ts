import type { Cadence, Comparator, Gathering, Outlook, Verdict } from "#src/areas/figures/rules/index.ts"
import type { Standing } from "#src/areas/work/rules/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Days, PeriodCounts } from "./count-period.ts"

export const reportKinds = ["week", "month", "quarter", "half-year", "year", "term", "other"] as const
export type ReportKind = (typeof reportKinds)[number]
export const reportScopes = ["body", "authority"] as const
export type ReportScope = (typeof reportScopes)[number]

/** One work as a report tells it. */
export interface ReportWork {
  id: string
  code: string
  title: string
  unitId: number | null
  unit: string
  product: string
  documentId: string | null
  assignedOn: PlainDate
  firstDueOn: PlainDate | null
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  standing: Standing
  /** Working days late at the cut-off: by the handover, or so far; 0 when it is not late. */
  lateDays: number
  /** What the unit itself reported as standing in the way; empty when it reported nothing. */
  cause: string
}

export interface ReportTarget {
  id: string
  indicatorId: string
  name: string
  measureUnit: string
  unit: string | null
  owner: string
  ownerUnitId: number
  comparator: Comparator
  gathering: Gathering
  cadence: Cadence
  plan: number
  value: number | null
  asOf: PlainDate | null
  periodStart: PlainDate
  periodEnd: PlainDate
  share: number | null
  lastYear: number | null
  growth: number | null
  verdict: Verdict
  outlook: Outlook
}

export interface UnitCounts extends PeriodCounts {
  unitId: number | null
  name: string
}

export interface DocumentCounts extends PeriodCounts {
  documentId: string
  /** Null when the document has work but no plan. */
  planId: string | null
  symbol: string
  title: string
}

export interface Breakthrough {
  id: string
  title: string
  assigned: number
  done: number
  open: number
  overdue: number
}

export interface Upcoming {
  id: string
  code: string
  title: string
  unit: string
  dueOn: PlainDate
  product: string
}

/** Everything numeric a report says, as of its cut-off. It is kept whole with the report and its digest is taken of it. */
export interface ReportFigures {
  period: Days
  cutOff: PlainDate
  /** The days that the tasks of the coming period are due in. */
  next: Days
  total: PeriodCounts
  units: UnitCounts[]
  documents: DocumentCounts[]
  /** The breakthroughs of the newest plan that has any, and that plan's document. */
  breakthroughs: { document: string; planId: string; items: Breakthrough[] } | null
  targets: ReportTarget[]
  works: ReportWork[]
  upcoming: Upcoming[]
}

export interface TargetCounts {
  total: number
  reached: number
  exceeded: number
  notMet: number
  notYet: number
  noData: number
  stale: number
}

/** How many targets were reached (`exceeded` among them), missed, still run, or have no data. The four sum to the total; stale ones are among the others. */
export function countTargets(targets: readonly { verdict: Verdict; outlook: Outlook }[]): TargetCounts {
  const of = (verdict: Verdict) => targets.filter((target) => target.verdict === verdict).length
  return {
    total: targets.length,
    reached: of("met") + of("exceeded"),
    exceeded: of("exceeded"),
    notMet: of("not-met"),
    notYet: of("not-yet"),
    noData: of("no-data"),
    stale: targets.filter((target) => target.outlook === "stale").length,
  }
}
