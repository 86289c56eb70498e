import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"

export type RecordRefusal =
  | { code: "not-allowed" }
  | { code: "indicator-closed" }
  | { code: "period-backwards" }
  | { code: "seen-before-period"; periodStart: PlainDate }
  | { code: "seen-in-the-future"; today: PlainDate }
  | { code: "impossible-share" }
  | { code: "correction-needs-note" }

export interface RecordRequest {
  indicator: { state: "active" | "closed"; measureUnit: string; ownerUnitId: number }
  mayRecord: boolean
  mayDefine: boolean
  unitIds: readonly number[]
  periodStart: PlainDate
  periodEnd: PlainDate
  asOf: PlainDate
  value: number
  today: PlainDate
  /** The value that stands for the same period already, when this is a correction. */
  held: number | null
  note: string
}

/**
 * Decides whether a value may be recorded: by the owner's unit or by those who define figures, about days that have been,
 * and a correction says why, so that no figure changes without a word.
 */
export function decideRecord(request: RecordRequest): Outcome<null, RecordRefusal> {
  const { indicator } = request
  if (!(request.mayDefine || (request.mayRecord && request.unitIds.includes(indicator.ownerUnitId))))
    return refused({ code: "not-allowed" })
  if (indicator.state === "closed") return refused({ code: "indicator-closed" })
  if (request.periodEnd < request.periodStart) return refused({ code: "period-backwards" })
  if (request.asOf < request.periodStart)
    return refused({ code: "seen-before-period", periodStart: request.periodStart })
  if (request.asOf > request.today) return refused({ code: "seen-in-the-future", today: request.today })
  if (indicator.measureUnit.startsWith("%") && request.value < -100) return refused({ code: "impossible-share" })
  if (request.held !== null && request.held !== request.value && request.note.trim() === "")
    return refused({ code: "correction-needs-note" })
  return done(null)
}
