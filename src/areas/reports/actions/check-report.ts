import { createHash } from "node:crypto"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import {
  type CheckFinding,
  compareWithReport,
  identityOf,
  mustBeSettled,
  type TextCheck,
  wordsOfReport,
  type WordsPart,
} from "../rules/index.ts"
import { type Explanation, listExplanations } from "../store/explanations.ts"
import type { Report } from "../store/reports.ts"
import { listShortcomings } from "../store/shortcomings.ts"
import { checkAgainstHeld } from "./check-against-held.ts"

/** Something in a report's words that stands against a record, against its own counts or against itself. */
export interface OpenFinding {
  key: string
  finding: CheckFinding
  explanation: Explanation | null
}

export interface ReportCheck {
  text: string
  parts: WordsPart[]
  check: TextCheck
  /** Everything that must be settled or explained, in the order of the text. */
  against: OpenFinding[]
}

/** Checks what people wrote in a report: against the figures and documents held, its own counts, and itself. At most six queries. */
export async function checkReport(db: ReadDb | Tx, authorityId: number, report: Report): Promise<ReportCheck> {
  const { text, parts } = wordsOfReport(report, await listShortcomings(db, authorityId, report.id))
  const held = await checkAgainstHeld(db as ReadDb, authorityId, text, report.cutOff)
  const check = compareWithReport(text, held.reading, report.figures, held.check)
  const known = new Map((await listExplanations(db, authorityId, report.id)).map((each) => [each.findingKey, each]))
  const against = check.findings
    .filter((finding) => mustBeSettled(finding, text))
    .map((finding) => {
      const key = createHash("sha256").update(identityOf(finding, text)).digest("hex")
      return { key, finding, explanation: known.get(key) ?? null }
    })
  return { text, parts, check, against }
}
