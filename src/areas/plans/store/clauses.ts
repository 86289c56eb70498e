import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface StoredClause {
  id: number
  start: number
  end: number
  needs: "work" | "nothing"
  reason: string
}

const columns = ["id", "span_start as start", "span_end as end", "needs", "reason"] as const

/** The clauses of a document in the order of its text. */
export function listClauses(db: ReadDb, authorityId: number, documentId: string): Promise<StoredClause[]> {
  return db
    .selectFrom("plans.clause")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .orderBy("id")
    .limit(20_000)
    .execute()
}

export async function insertClauses(
  tx: Tx,
  authorityId: number,
  documentId: string,
  clauses: readonly StoredClause[],
): Promise<void> {
  for (let from = 0; from < clauses.length; from += 1000)
    await tx
      .insertInto("plans.clause")
      .values(
        clauses.slice(from, from + 1000).map((clause) => ({
          authority_id: authorityId,
          document_id: documentId,
          id: clause.id,
          span_start: clause.start,
          span_end: clause.end,
          needs: clause.needs,
          reason: clause.reason,
        })),
      )
      .onConflict((conflict) => conflict.columns(["authority_id", "document_id", "id"]).doNothing())
      .execute()
}

export function lockClause(
  tx: Tx,
  authorityId: number,
  documentId: string,
  id: number,
): Promise<StoredClause | undefined> {
  return tx
    .selectFrom("plans.clause")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveClauseNeeds(
  tx: Tx,
  authorityId: number,
  documentId: string,
  id: number,
  needs: StoredClause["needs"],
  reason: string,
): Promise<void> {
  await tx
    .updateTable("plans.clause")
    .set({ needs, reason })
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("id", "=", id)
    .execute()
}

export interface ServesLink {
  clauseId: number
  workId: string
  nodeId: string | null
}

export function listServes(db: ReadDb, authorityId: number, documentId: string): Promise<ServesLink[]> {
  return db
    .selectFrom("plans.serves")
    .select(["clause_id as clauseId", "work_id as workId", "node_id as nodeId"])
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .limit(50_000)
    .execute()
}

/** The clauses that a work serves, with the words' document. */
export function listServedBy(db: ReadDb, authorityId: number, workId: string) {
  return db
    .selectFrom("plans.serves")
    .select(["document_id as documentId", "clause_id as clauseId"])
    .where("authority_id", "=", authorityId)
    .where("work_id", "=", workId)
    .limit(500)
    .execute()
}

export async function insertServes(
  tx: Tx,
  authorityId: number,
  documentId: string,
  links: readonly ServesLink[],
  by: { accountId: number; at: Date },
): Promise<void> {
  if (links.length === 0) return
  await tx
    .insertInto("plans.serves")
    .values(
      links.map((link) => ({
        authority_id: authorityId,
        document_id: documentId,
        clause_id: link.clauseId,
        work_id: link.workId,
        node_id: link.nodeId,
        linked_by: by.accountId,
        linked_at: by.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(["authority_id", "document_id", "clause_id", "work_id"]).doNothing())
    .execute()
}

export async function removeServes(
  tx: Tx,
  authorityId: number,
  documentId: string,
  clauseId: number,
  workId: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom("plans.serves")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("clause_id", "=", clauseId)
    .where("work_id", "=", workId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) > 0
}

/** Live works of the authority that serve no clause of any document, newest first; `after` is the last id of the page before. */
export function listWorkWithoutClause(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: string | undefined },
) {
  let query = db
    .selectFrom("work.work as w")
    .select(["w.id", "w.code", "w.title", "w.lead_unit_id as leadUnitId", "w.due_on as dueOn"])
    .where("w.authority_id", "=", authorityId)
    .where("w.kind", "=", "task")
    .where("w.done_on", "is", null)
    .where("w.cancelled_on", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("plans.serves as s")
            .select("s.work_id")
            .where("s.authority_id", "=", authorityId)
            .whereRef("s.work_id", "=", "w.id"),
        ),
      ),
    )
  if (page.after) query = query.where("w.id", "<", page.after)
  return query.orderBy("w.id", "desc").limit(page.limit).execute()
}
