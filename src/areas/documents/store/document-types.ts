import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { DocumentType } from "../rules/document-types.ts"

/** Every type of document, in the order of the regulations. Some seventy rows that only a migration changes. */
export function documentTypes(db: ReadDb | Tx): Promise<DocumentType[]> {
  return (db as ReadDb)
    .selectFrom("documents.document_type")
    .select(["code", "side", "abbreviation", "name", "name_en as nameEn", "legal_basis as legalBasis", "verified"])
    .orderBy("position")
    .limit(500)
    .execute()
}
