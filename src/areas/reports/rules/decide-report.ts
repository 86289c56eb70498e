import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { daysBetween, type PlainDate } from "#src/base/plain-date.ts"

export type PeriodRefusal =
  | { code: "period-backwards" }
  | { code: "cut-off-before-period" }
  | { code: "cut-off-in-future" }
  | { code: "period-too-long" }

const longestYears = 10

/** Whether a report can be made for these days: figures are told only up to today, and never before the period began. */
export function decidePeriod(
  asked: { start: PlainDate; end: PlainDate; cutOff: PlainDate },
  today: PlainDate,
): Outcome<null, PeriodRefusal> {
  if (asked.end < asked.start) return refused({ code: "period-backwards" })
  if (daysBetween(asked.start, asked.end) > longestYears * 366) return refused({ code: "period-too-long" })
  if (asked.cutOff < asked.start) return refused({ code: "cut-off-before-period" })
  if (asked.cutOff > today) return refused({ code: "cut-off-in-future" })
  return done(null)
}

export type ChangeRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-report" }
  | { code: "changed-meanwhile" }
  | { code: "report-frozen" }

export interface HeldReport {
  bodyId: number
  state: "draft" | "frozen"
  version: number
}

/** Whether somebody may change a report: only who makes reports for its body, only a draft, and only the version that they saw. */
export function decideChange(
  report: HeldReport | undefined,
  who: { mayReport: boolean; bodyId: number; seenVersion: number },
): Outcome<null, ChangeRefusal> {
  if (!who.mayReport) return refused({ code: "not-allowed" })
  if (!report) return refused({ code: "no-such-report" })
  if (report.bodyId !== who.bodyId) return refused({ code: "not-allowed" })
  if (report.state === "frozen") return refused({ code: "report-frozen" })
  return report.version === who.seenVersion ? done(null) : refused({ code: "changed-meanwhile" })
}
