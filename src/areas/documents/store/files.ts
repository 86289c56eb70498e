import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface KeptFile {
  id: string
  name: string
  size: number
  mediaType: string
}

export async function saveFile(
  tx: Tx,
  file: KeptFile & { authorityId: number; sha256: string; uploadedBy: number; uploadedAt: Date },
): Promise<void> {
  await tx
    .insertInto("documents.file")
    .values({
      authority_id: file.authorityId,
      id: file.id,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size: file.size,
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
    })
    .execute()
}

const columns = ["id", "name", "size", "media_type as mediaType"] as const

/** Names and sizes of files, in the order of the ids; files of other authorities are left out. */
export async function listFiles(db: ReadDb | Tx, authorityId: number, ids: readonly string[]): Promise<KeptFile[]> {
  if (ids.length === 0) return []
  const rows = await (db as ReadDb)
    .selectFrom("documents.file")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/**
 * A file that a person of the authority may open. A file that belongs to documents may be opened only by those who see one of
 * them, so the files of another body's draft do not exist.
 */
export async function findOpenFile(
  db: ReadDb,
  authorityId: number,
  id: string,
): Promise<(KeptFile & { sha256: string }) | undefined> {
  const row = await db
    .selectFrom("documents.file as f")
    .select(["f.id", "f.name", "f.size", "f.media_type as mediaType", "f.sha256"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("documents.document_file as l")
            .select("l.file_id")
            .whereRef("l.authority_id", "=", "f.authority_id")
            .whereRef("l.file_id", "=", "f.id"),
        )
        .as("belongs"),
    )
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("documents.document_file as l")
            .innerJoin("documents.document as d", (join) =>
              join.onRef("d.authority_id", "=", "l.authority_id").onRef("d.id", "=", "l.document_id"),
            )
            .select("l.file_id")
            .whereRef("l.authority_id", "=", "f.authority_id")
            .whereRef("l.file_id", "=", "f.id"),
        )
        .as("seen"),
    )
    .where("f.authority_id", "=", authorityId)
    .where("f.id", "=", id)
    .executeTakeFirst()
  if (!row || (row.belongs && !row.seen)) return undefined
  return { id: row.id, name: row.name, size: row.size, mediaType: row.mediaType, sha256: row.sha256 }
}

export type FileRole = "original" | "attachment"

export async function saveDocumentFiles(
  tx: Tx,
  authorityId: number,
  documentId: string,
  files: readonly { id: string; role: FileRole }[],
): Promise<void> {
  if (files.length === 0) return
  await tx
    .insertInto("documents.document_file")
    .values(files.map(({ id, role }) => ({ authority_id: authorityId, document_id: documentId, file_id: id, role })))
    .execute()
}

export function listDocumentFiles(
  db: ReadDb | Tx,
  authorityId: number,
  documentId: string,
): Promise<(KeptFile & { role: FileRole })[]> {
  return (db as ReadDb)
    .selectFrom("documents.document_file as l")
    .innerJoin("documents.file as f", (join) =>
      join.onRef("f.authority_id", "=", "l.authority_id").onRef("f.id", "=", "l.file_id"),
    )
    .select(["f.id", "f.name", "f.size", "f.media_type as mediaType", "l.role"])
    .where("l.authority_id", "=", authorityId)
    .where("l.document_id", "=", documentId)
    .orderBy("l.role", "desc")
    .orderBy("f.id")
    .limit(200)
    .execute()
}

export async function removeDocumentFile(
  tx: Tx,
  authorityId: number,
  documentId: string,
  fileId: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom("documents.document_file")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("file_id", "=", fileId)
    .executeTakeFirst()
  return Number(result.numDeletedRows) === 1
}
