import type { Claim, Reading } from "#src/areas/reading/index.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import { checkAgainstPlan, checkArithmetic, checkOverFulfilment } from "./arithmetic.ts"
import { checkCitations, checkDays, checkPeriods, checkTwoValues } from "./consistency.ts"
import { publishedOn } from "./days.ts"
import { findingList } from "./findings.ts"
import { compareCitation } from "./match-document.ts"
import { compareFigure, indicatorsOf } from "./match-figure.ts"
import type { CheckSettings, CheckVerdict, Held, TextCheck } from "./types.ts"
import { subjectOf } from "./words.ts"

const figureKinds = new Set<Claim["kind"]>(["ratio", "percent", "rate", "money", "count", "quantity", "target"])

/**
 * Judges every figure of a text, in place: against the text's own arithmetic, against the figures and documents held, and
 * says what cannot be known. Nothing is compared with a record unless name, unit of measure, body and period fit.
 * `reading` must be the reading of this very text.
 */
export function checkText(text: string, reading: Reading, held: Held, settings: CheckSettings): TextCheck {
  const findings = findingList(text)
  const textDay =
    settings.textDay ??
    (reading.document.date === null ? null : parsePlainDate(reading.document.date)) ??
    publishedOn(text)
  checkArithmetic(text, reading, findings)
  checkOverFulfilment(text, reading, findings)
  checkAgainstPlan(text, reading, findings)
  checkDays(text, settings, findings)
  checkPeriods(text, findings)
  checkCitations(text, reading, settings, findings)
  checkTwoValues(text, reading, findings)
  const search = { text, textDay, subject: subjectOf(text), indicators: indicatorsOf(held.figures) }
  for (const claim of reading.claims) {
    if (!figureKinds.has(claim.kind) || claim.values.length === 0) continue
    const { verdict, reason } = compareFigure(claim, search)
    // Arithmetic that already speaks of this place says more than "nothing is held".
    if (verdict !== "unknown" || !findings.has(claim) || reason.code === "figure-maybe")
      findings.add(claim, verdict, reason)
  }
  for (const citation of reading.citations) compareCitation(text, citation, held.documents, settings, findings)
  const list = findings.list()
  const counts: Record<CheckVerdict, number> = { contradicts: 0, differs: 0, agrees: 0, unknown: 0 }
  for (const { verdict } of list) counts[verdict] += 1
  return { textDay, findings: list, counts }
}
