import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"

export interface ReportRow {
  id: string
  workId: string
  reportedBy: number
  reporterName: string
  unitId: number
  reportedAt: Date
  kind: "progress" | "obstacle" | "handover"
  body: string
  doneAmount: number | null
  totalAmount: number | null
}

/** Adds a report with the files that prove it; the files are kept already. */
export async function saveReport(
  tx: Tx,
  authorityId: number,
  report: ReportRow,
  fileIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto("work.progress_report")
    .values({
      authority_id: authorityId,
      id: report.id,
      work_id: report.workId,
      reported_by: report.reportedBy,
      reporter_name: report.reporterName,
      unit_id: report.unitId,
      reported_at: report.reportedAt,
      kind: report.kind,
      body: report.body,
      done_amount: report.doneAmount,
      total_amount: report.totalAmount,
    })
    .execute()
  if (fileIds.length === 0) return
  await tx
    .insertInto("work.evidence")
    .values(
      fileIds.map((fileId) => ({
        authority_id: authorityId,
        work_id: report.workId,
        file_id: fileId,
        report_id: report.id,
      })),
    )
    .execute()
}

export interface ExtensionAsk {
  id: string
  workId: string
  fromDueOn: PlainDate
  askedDueOn: PlainDate
  reason: string
  askedBy: number
  askerName: string
  askedOn: PlainDate
  askedAt: Date
}

export async function saveExtensionAsk(tx: Tx, authorityId: number, ask: ExtensionAsk): Promise<void> {
  await tx
    .insertInto("work.extension")
    .values({
      authority_id: authorityId,
      id: ask.id,
      work_id: ask.workId,
      state: "asked",
      from_due_on: ask.fromDueOn,
      asked_due_on: ask.askedDueOn,
      reason: ask.reason,
      asked_by: ask.askedBy,
      asker_name: ask.askerName,
      asked_on: ask.askedOn,
      asked_at: ask.askedAt,
    })
    .execute()
}

export interface ExtensionDecision {
  id: string
  grantedDueOn: PlainDate | null
  decidedBy: number
  deciderName: string
  decidedOn: PlainDate
  note: string
}

/** Writes the answer to a request for more time: granted when it holds a day, refused otherwise. */
export async function saveExtensionDecision(tx: Tx, authorityId: number, decision: ExtensionDecision): Promise<void> {
  await tx
    .updateTable("work.extension")
    .set({
      state: decision.grantedDueOn === null ? "refused" : "granted",
      granted_due_on: decision.grantedDueOn,
      decided_by: decision.decidedBy,
      decider_name: decision.deciderName,
      decided_on: decision.decidedOn,
      decision_note: decision.note,
    })
    .where("authority_id", "=", authorityId)
    .where("id", "=", decision.id)
    .execute()
}

export interface VerdictRow {
  id: string
  workId: string
  handedOverOn: PlainDate
  verdict: "accepted" | "returned"
  reason: string
  judgedBy: number
  judgeName: string
  judgedOn: PlainDate
  judgedAt: Date
}

export async function saveVerdict(tx: Tx, authorityId: number, verdict: VerdictRow): Promise<void> {
  await tx
    .insertInto("work.verdict")
    .values({
      authority_id: authorityId,
      id: verdict.id,
      work_id: verdict.workId,
      handed_over_on: verdict.handedOverOn,
      verdict: verdict.verdict,
      reason: verdict.reason,
      judged_by: verdict.judgedBy,
      judge_name: verdict.judgeName,
      judged_on: verdict.judgedOn,
      judged_at: verdict.judgedAt,
    })
    .execute()
}
