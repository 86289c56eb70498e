import type { PlainDate } from "#src/base/plain-date.ts"

/**
 * What the checker says of one place in a text: it agrees with a record or with the arithmetic beside it, it differs from a
 * record, it cannot be known because nothing is held to compare it with, or the text contradicts itself.
 */
export const checkVerdicts = ["contradicts", "differs", "agrees", "unknown"] as const
export type CheckVerdict = (typeof checkVerdicts)[number]

/** A figure that is held, as the checker needs it. */
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
  source: string
  /** Values of parts of a period add up to the period's value; otherwise each value stands for itself. */
  sums: boolean
}

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

/** Why a verdict was given; `check-text.ts` of the pages says each in a sentence. */
export type CheckReason =
  | { code: "share-holds"; part: number; whole: number; real: number; stated: number; cut: boolean }
  | { code: "share-wrong"; part: number; whole: number; real: number; stated: number }
  | { code: "share-derived"; part: number; whole: number; real: number }
  | { code: "over-but-below"; percent: number; words: string }
  | { code: "sum-holds" | "sum-wrong"; expression: string }
  | { code: "part-exceeds-whole"; expression: string }
  | { code: "shares-wrong"; expression: string }
  | { code: "list-holds" | "list-wrong"; expression: string }
  | { code: "length-wrong"; expression: string }
  | { code: "of-plan-wrong"; amount: number; plan: number; unit: string; real: number; stated: number }
  | { code: "growth-wrong"; amount: number; before: number; unit: string; real: number; stated: number }
  | { code: "plan-implied"; value: number; unit: string; percent: number }
  | { code: "before-implied"; value: number; unit: string; percent: number }
  | { code: "two-dates"; symbol: string; here: PlainDate; there: PlainDate }
  | { code: "two-numbers"; title: string; here: string; there: string }
  | { code: "two-values"; indicator: string; here: string; there: string; period: string }
  | { code: "period-backwards"; from: string; to: string }
  | { code: "no-such-day"; words: string }
  | { code: "wrong-weekday"; day: PlainDate; weekday: number }
  | { code: "deadline-day-off"; day: PlainDate; weekday: number }
  | { code: "figure-agrees"; held: FigureFacts; numeratorOnly: boolean }
  | { code: "figure-differs"; held: FigureFacts; written: number; unit: string; numeratorOnly: boolean }
  | { code: "figure-maybe"; held: FigureFacts; why: "period-unclear" | "other-period" | "not-the-total" }
  | { code: "nothing-held" }
  | { code: "other-unit"; named: string }
  | { code: "is-target" }
  | { code: "document-agrees"; held: DocumentFacts; dateCompared: boolean; titleCompared: boolean }
  | { code: "document-date-differs"; held: DocumentFacts; here: PlainDate }
  | { code: "document-title-differs"; held: DocumentFacts; here: string; year: string | null }
  | { code: "document-not-held"; symbol: string }
  | ({ code: "report-agrees" | "report-differs" } & CountFacts)

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
