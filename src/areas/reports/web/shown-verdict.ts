import { type CheckFinding, type CheckVerdict, isRemark } from "../rules/checker/index.ts"

/** How a place is shown: by its verdict, or as a note where nothing but a remark is made of it. In the order of the page. */
export const shownVerdicts = ["contradicts", "differs", "remark", "agrees", "unknown"] as const
export type ShownVerdict = CheckVerdict | "remark"

export const shownAs = ({ verdict, reasons }: CheckFinding): ShownVerdict =>
  verdict === "unknown" && reasons.some(isRemark) ? "remark" : verdict

/** How many places are shown each way. */
export function countShown(findings: readonly CheckFinding[]): Record<ShownVerdict, number> {
  const counts = { contradicts: 0, differs: 0, remark: 0, agrees: 0, unknown: 0 }
  for (const finding of findings) counts[shownAs(finding)] += 1
  return counts
}
