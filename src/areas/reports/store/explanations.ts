import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { CheckVerdict } from "../rules/index.ts"

/** Why a figure of a report may stand although something speaks against it. */
export interface Explanation {
  findingKey: string
  quote: string
  verdict: CheckVerdict
  words: string
  accountId: number
  explainedAt: Date
}

/** The explanations of a report, oldest first. Through the report, so that those of another body's draft stay unseen. */
export function listExplanations(db: ReadDb | Tx, authorityId: number, reportId: string): Promise<Explanation[]> {
  return (db as ReadDb)
    .selectFrom("reports.explanation as e")
    .innerJoin("reports.report as r", (join) =>
      join.onRef("r.authority_id", "=", "e.authority_id").onRef("r.id", "=", "e.report_id"),
    )
    .select([
      "e.finding_key as findingKey",
      "e.quote",
      "e.verdict",
      "e.words",
      "e.account_id as accountId",
      "e.explained_at as explainedAt",
    ])
    .where("e.authority_id", "=", authorityId)
    .where("r.authority_id", "=", authorityId)
    .where("e.report_id", "=", reportId)
    .orderBy("e.explained_at")
    .orderBy("e.finding_key")
    .limit(2_000)
    .execute() as Promise<Explanation[]>
}

/** Keeps an explanation; a later one of the same finding takes its place. */
export async function saveExplanation(
  tx: Tx,
  authorityId: number,
  reportId: string,
  { findingKey, quote, verdict, words, accountId, explainedAt }: Explanation,
): Promise<void> {
  const told = {
    quote,
    verdict: verdict as "contradicts" | "differs",
    words,
    account_id: accountId,
    explained_at: explainedAt,
  }
  await tx
    .insertInto("reports.explanation")
    .values({ authority_id: authorityId, report_id: reportId, finding_key: findingKey, ...told })
    .onConflict((conflict) => conflict.columns(["authority_id", "report_id", "finding_key"]).doUpdateSet(told))
    .execute()
}

export async function deleteExplanation(
  tx: Tx,
  authorityId: number,
  reportId: string,
  findingKey: string,
): Promise<void> {
  await tx
    .deleteFrom("reports.explanation")
    .where("authority_id", "=", authorityId)
    .where("report_id", "=", reportId)
    .where("finding_key", "=", findingKey)
    .execute()
}
