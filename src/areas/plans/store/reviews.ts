import type { PlanProposal } from "#src/areas/reading/index.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { type Draft, draftKept } from "../rules/draft.ts"

export interface Review {
  documentId: string
  bodyId: number
  state: "open" | "confirmed" | "dropped"
  /** What the reader proposed; never changed. */
  proposal: PlanProposal
  draft: Draft
  version: number
  startedAt: Date
  updatedAt: Date
}

const columns = [
  "document_id as documentId",
  "body_id as bodyId",
  "state",
  "proposal",
  "draft",
  "version",
  "started_at as startedAt",
  "updated_at as updatedAt",
] as const

export async function findReview(db: ReadDb, authorityId: number, documentId: string): Promise<Review | undefined> {
  const row = (await db
    .selectFrom("plans.review")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .executeTakeFirst()) as Review | undefined
  return row && { ...row, draft: draftKept(row.draft) }
}

export async function lockReview(tx: Tx, authorityId: number, documentId: string): Promise<Review | undefined> {
  const row = (await tx
    .selectFrom("plans.review")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .forUpdate()
    .executeTakeFirst()) as Review | undefined
  return row && { ...row, draft: draftKept(row.draft) }
}

export async function insertReview(
  tx: Tx,
  authorityId: number,
  review: { documentId: string; bodyId: number; proposal: PlanProposal; draft: Draft; startedBy: number; at: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto("plans.review")
    .values({
      authority_id: authorityId,
      document_id: review.documentId,
      body_id: review.bodyId,
      state: "open",
      proposal: JSON.stringify(review.proposal),
      draft: JSON.stringify(review.draft),
      started_by: review.startedBy,
      started_at: review.at,
      updated_at: review.at,
    })
    .onConflict((conflict) => conflict.columns(["authority_id", "document_id"]).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

export async function saveDraft(
  tx: Tx,
  authorityId: number,
  documentId: string,
  draft: Draft,
  state: Review["state"],
  at: Date,
): Promise<void> {
  await tx
    .updateTable("plans.review")
    .set((eb) => ({ draft: JSON.stringify(draft), state, updated_at: at, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute()
}

/** Reviews that wait for a person, newest first. */
export function listOpenReviews(db: ReadDb, authorityId: number, limit = 100) {
  return db
    .selectFrom("plans.review as r")
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "r.authority_id").onRef("d.id", "=", "r.document_id"),
    )
    .select([
      "r.document_id as documentId",
      "d.title",
      "d.symbol",
      "d.issued_on as issuedOn",
      "r.updated_at as updatedAt",
    ])
    .where("r.authority_id", "=", authorityId)
    .where("r.state", "=", "open")
    .orderBy("r.updated_at", "desc")
    .limit(limit)
    .execute()
}
