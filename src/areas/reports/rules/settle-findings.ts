import type { CheckFinding } from "./checker/index.ts"
import { sentenceAround } from "./checker/words.ts"

/**
 * Whether a report must not be frozen while this stands there without a word of explanation. A due day that falls on a day off
 * is worth a look, but it belongs to the work that has it, not to the report that tells of it.
 */
export const mustBeSettled = ({ verdict, reasons }: CheckFinding): boolean =>
  (verdict === "contradicts" || verdict === "differs") && reasons.some(({ code }) => code !== "deadline-day-off")

/**
 * What makes a finding the same finding when a report is checked again: the sentence it stands in and everything that speaks
 * against it. A changed sentence or a changed record is a new finding, which an old explanation does not settle.
 */
export function identityOf(finding: CheckFinding, text: string): string {
  const { start, end } = sentenceAround(text, finding)
  return JSON.stringify([
    text.slice(start, end).replace(/\s+/g, " ").trim(),
    finding.text,
    finding.verdict,
    finding.reasons,
  ])
}
