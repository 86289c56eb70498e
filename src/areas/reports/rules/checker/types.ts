import type { PlainDate } from "#src/base/plain-date.ts"

/**
 * What the checker says of one place in a text: it agrees with a record or with the arithmetic beside it, it differs from a
 * record, it cannot be known because nothing is held to compare it with, or the text contradicts itself.
 */
export const checkVerdicts = ["contradicts", "differs", "agrees", "unknown"] as const
export type CheckVerdict = (typeof checkVerdicts)[number]

/** A figure that is held, as the checker needs it: one that was seen, or one that was set as a target. */
export interface HeldFigure {
  id: string
  indicatorId: string
  indicator: string
  measureUnit: string
  /** Names by which a text may call the unit whose figure this is. */
  unitNames: string[]
  /** False for a part of the authority: then the text must name that part. */
  whole: boolean
  periodStart: PlainDate
  periodEnd: PlainDate
  asOf: PlainDate
  value: number
  /** Where the figure comes from; for a target, what it rests on. */
  source: string
  /** Values of parts of a period add up to the period's value; otherwise the last of them, or their mean, stands for it. */
  sums: boolean
  means?: boolean
  /** Set for a target, absent for a figure that was seen. */
  target?: TargetSense
}

/** What it takes to meet a target. */
export type TargetSense = "at-least" | "at-most" | "exactly"

/** A document that is held. `key` is its symbol in the form in which symbols are compared. */
export interface HeldDocument {
  id: string
  key: string
  symbol: string
  issuedOn: PlainDate | null
  issuer: string
  title: string
}

export interface Held {
  figures: readonly HeldFigure[]
  documents: readonly HeldDocument[]
}

/** What the checker is told besides the text. */
export interface CheckSettings {
  /** The day of the text, when a person gives it; otherwise it is looked for in the text. */
  textDay?: PlainDate | null
  /** Tells a working day; null when the calendar does not know that day. Deadlines are not judged without it. */
  isWorkingDay?: (day: PlainDate) => boolean | null
  /** The form in which symbols of documents are compared. */
  keyOf: (symbol: string) => string
}

export type FigureFacts = Pick<
  HeldFigure,
  "id" | "indicatorId" | "indicator" | "measureUnit" | "periodStart" | "periodEnd" | "asOf" | "value" | "source"
>
export type DocumentFacts = Pick<HeldDocument, "id" | "symbol" | "issuedOn" | "title">

/** A figure beside what the report itself counted. `of` is the lead unit; empty for all units together. Shares are in percent. */
export interface CountFacts {
  ref: string
  of: string
  count: string
  stated: number
  real: number
}

/** An amount and another that it is compared with, in the unit that the text writes, and the percentage between them. */
interface Comparison {
  amount: number
  base: number
  unit: string
  real: number
  stated: number
}

/** Kinds of figures that are shown but have nothing to be compared with. */
export type UncomparedKind = "period" | "deadline" | "duration" | "frequency" | "rank" | "award" | "status"

/** Why a verdict was given; `check-text.ts` of the pages says each in a sentence. */
export type CheckReason =
  | { code: "share-holds"; part: number; whole: number; real: number; stated: number; cut: boolean; decimals: number }
  | { code: "share-wrong"; part: number; whole: number; real: number; stated: number; decimals: number }
  | { code: "share-derived"; part: number; whole: number; real: number }
  | { code: "over-but-below"; percent: number; words: string }
  | { code: "sum-holds" | "sum-wrong"; parts: number[]; whole: number; sum: number; unit: string }
  | { code: "total-holds" | "total-wrong"; column: string; parts: number[]; whole: number; sum: number }
  | { code: "part-exceeds-whole"; part: number; whole: number; unit: string }
  | { code: "shares-wrong" | "shares-hold"; parts: number[]; sum: number }
  | { code: "list-holds" | "list-wrong"; stated: number; counted: number; noun: string }
  | { code: "length-holds" | "length-wrong"; from: string; to: string; stated: number; unit: "years" | "months" }
  | { code: "term-length"; from: string; to: string }
  | ({ code: "of-plan-holds" | "of-plan-wrong" } & Comparison)
  | ({ code: "growth-holds" | "growth-wrong" } & Comparison)
  | ({ code: "of-plan-agrees" | "of-plan-differs"; held: FigureFacts } & Comparison)
  | ({ code: "growth-agrees" | "growth-differs"; held: FigureFacts } & Comparison)
  | { code: "plan-implied"; value: number; unit: string; percent: number }
  | { code: "before-implied"; value: number; unit: string; percent: number }
  | { code: "mean-holds" | "mean-wrong"; values: number[]; mean: number; stated: number; unit: string }
  | { code: "mean-agrees" | "mean-differs"; held: FigureFacts; values: number[]; mean: number; stated: number }
  | { code: "pace-agrees" | "pace-differs"; held: FigureFacts; values: number[]; pace: number; stated: number }
  | { code: "two-dates"; symbol: string; here: PlainDate; there: PlainDate }
  | { code: "two-numbers"; title: string; here: string; there: string }
  | { code: "two-titles"; symbol: string; here: string; there: string }
  | { code: "two-values"; indicator: string; here: string; there: string; period: string }
  | { code: "period-backwards"; from: string; to: string }
  | { code: "later-than-text"; day: PlainDate; textDay: PlainDate; what: "figure" | "document" }
  | { code: "no-such-day"; words: string }
  | { code: "wrong-weekday"; day: PlainDate; weekday: number }
  | { code: "weekday-holds"; day: PlainDate; weekday: number }
  | { code: "deadline-day-off"; day: PlainDate; weekday: number; calledWorking: boolean }
  | { code: "figure-agrees"; held: FigureFacts; numeratorOnly: boolean }
  | { code: "figure-differs"; held: FigureFacts; written: number; unit: string; numeratorOnly: boolean }
  | { code: "range-agrees" | "range-differs"; held: FigureFacts; words: string }
  | {
      code: "figure-maybe"
      held: FigureFacts
      why: "period-unclear" | "other-period" | "not-the-total" | "other-words" | "loose-words"
    }
  | { code: "whole-agrees" | "whole-differs"; held: FigureFacts; whole: number }
  | { code: "target-agrees" | "target-differs"; held: FigureFacts; sense: TargetSense; words: string }
  | { code: "target-maybe"; held: FigureFacts; sense: TargetSense }
  | { code: "nothing-held" }
  | { code: "not-compared"; kind: UncomparedKind }
  | { code: "other-unit"; named: string }
  | { code: "is-target" }
  | { code: "document-agrees"; held: DocumentFacts; dateCompared: boolean; titleCompared: boolean; partly: boolean }
  | { code: "document-date-differs"; held: DocumentFacts; here: PlainDate }
  | { code: "document-title-differs"; held: DocumentFacts; here: string; year: string | null }
  | { code: "document-unclear"; symbol: string; count: number }
  | { code: "document-not-held"; symbol: string }
  | ({ code: "report-agrees" | "report-differs" } & CountFacts)

/** True for what is worth a second look though it proves nothing wrong; a verdict never rests on it. */
export const isRemark = (reason: CheckReason): boolean =>
  (reason.code === "deadline-day-off" && !reason.calledWorking) || reason.code === "term-length"

/** One marked place. `text` is the text from `start` to `end`. */
export interface CheckFinding {
  start: number
  end: number
  text: string
  verdict: CheckVerdict
  reasons: CheckReason[]
}

export interface TextCheck {
  textDay: PlainDate | null
  findings: CheckFinding[]
  counts: Record<CheckVerdict, number>
}
