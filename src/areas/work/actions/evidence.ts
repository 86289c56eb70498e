import type { ActionContext } from "#src/areas/access/index.ts"
import { type FileRefusal, keepFiles } from "#src/areas/documents/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { type ReportRow, saveReport } from "../store/records.ts"

export type { FileRefusal }

interface Report {
  workId: string
  kind: ReportRow["kind"]
  body: string
  doneAmount: number | null
  totalAmount: number | null
}

/** Keeps the files of a report and writes the report with them as evidence. A file that is refused refuses the whole. */
export async function keepReport(
  tx: Tx,
  context: ActionContext,
  report: Report,
  files: readonly SentFile[],
): Promise<Outcome<{ reportId: string; files: string[] }, FileRefusal>> {
  const { actor, now } = context
  const kept = files.length === 0 ? done([]) : await keepFiles(tx, context, [...files])
  if (!kept.ok) return kept
  const row: ReportRow = {
    ...report,
    id: newId(),
    reportedBy: actor.personId,
    reporterName: actor.name,
    unitId: actor.unitId,
    reportedAt: now,
  }
  await saveReport(tx, actor.authorityId, row, [...new Set(kept.value.map((file) => file.id))])
  return done({ reportId: row.id, files: kept.value.map((file) => file.name) })
}
