import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { DocumentType } from "../rules/document-types.ts"

let known: readonly DocumentType[] | undefined

/** Every type of document, in the order of the regulations. Only a migration changes these rows, so they are read once. */
export async function documentTypes(db: ReadDb | Tx): Promise<readonly DocumentType[]> {
  if (known) return known
  const rows = await (db as ReadDb)
    .selectFrom("documents.document_type")
    .select(["code", "side", "abbreviation", "name", "name_en as nameEn", "legal_basis as legalBasis", "verified"])
    .orderBy("position")
    .limit(500)
    .execute()
  if (rows.length > 0) known = rows
  return rows
}
