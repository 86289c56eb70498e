import { type CheckFinding, isRemark } from "./checker/index.ts"
import { sentenceAround } from "./checker/words.ts"

/**
 * Whether a report must not be frozen while this stands there without a word of explanation. A due day that falls on a day off
 * is worth a look, but it belongs to the work that has it; and the title of a work or document, which stands in “quotation
 * marks”, says what was to be done, not what is so.
 */
export const mustBeSettled = (finding: CheckFinding, text: string): boolean =>
  (finding.verdict === "contradicts" || finding.verdict === "differs") &&
  finding.reasons.some(
    (reason) =>
      !inFavour.test(reason.code) &&
      reason.code !== "deadline-day-off" &&
      !isRemark(reason) &&
      !(reason.code === "figure-differs" && isInTitle(text, finding.start)),
  )

/** Reasons that speak for a figure, or only tell what follows from it. */
const inFavour = /-(?:agrees|holds|derived|implied)$/

/** Between a “ and its ” on one line. */
function isInTitle(text: string, at: number): boolean {
  const opened = text.lastIndexOf("“", at)
  return opened !== -1 && !/[”\n]/u.test(text.slice(opened, at)) && /^[^“\n]*”/u.test(text.slice(at))
}

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
