import type { ReadDb } from "#src/platform/db/connection.ts"

export interface DocumentName {
  id: string
  symbol: string
  title: string
  planId: string | null
}

/** What documents are called, newest first, with the plan each one became. */
export async function listDocumentNames(
  db: ReadDb,
  authorityId: number,
  ids: readonly string[],
): Promise<DocumentName[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom("documents.document as d")
    .leftJoin("plans.plan as p", (join) =>
      join.onRef("p.authority_id", "=", "d.authority_id").onRef("p.document_id", "=", "d.id"),
    )
    .select(["d.id", "d.symbol", "d.title", "p.id as planId"])
    .where("d.authority_id", "=", authorityId)
    .where("d.id", "in", [...ids])
    .orderBy("d.id", "desc")
    .limit(500)
    .execute()
}
