import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import {
  type DoubtfulWord,
  type Place,
  type PlacePart,
  placeParts,
  type TextEncoding,
  type TextOrigin,
} from "../rules/text-origin.ts"

/** What is kept of the source of a document's text; `fileId` is null when the file was taken away, or the text was pasted. */
export interface KeptOrigin extends TextOrigin {
  fileId: string | null
}

/** Puts the source of a document's text in the place of the one it had. */
export async function saveOrigin(tx: Tx, authorityId: number, documentId: string, origin: KeptOrigin): Promise<void> {
  const row = {
    file_id: origin.fileId,
    kind: origin.kind,
    encoding: origin.encoding,
    places: JSON.stringify(origin.places.map(packPlace)),
    doubtful: JSON.stringify(origin.doubtful.map((word) => [word.start, word.end, Math.round(word.confidence)])),
  }
  await tx
    .insertInto("documents.text_origin")
    .values({ ...row, authority_id: authorityId, document_id: documentId })
    .onConflict((conflict) => conflict.columns(["authority_id", "document_id"]).doUpdateSet(row))
    .execute()
}

/** The source of a document's text; undefined when it was typed or pasted as it stands. */
export async function findOrigin(
  db: ReadDb | Tx,
  authorityId: number,
  documentId: string,
): Promise<KeptOrigin | undefined> {
  const row = await (db as ReadDb)
    .selectFrom("documents.text_origin as o")
    // Another body's draft is hidden by the policy of documents alone.
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "o.authority_id").onRef("d.id", "=", "o.document_id"),
    )
    .select(["o.file_id as fileId", "o.kind", "o.encoding", "o.places", "o.doubtful"])
    .where("o.authority_id", "=", authorityId)
    .where("o.document_id", "=", documentId)
    .executeTakeFirst()
  return (
    row && {
      fileId: row.fileId,
      kind: row.kind,
      encoding: row.encoding as TextEncoding,
      places: (row.places as PackedPlace[]).map(unpackPlace),
      doubtful: (row.doubtful as [number, number, number][]).map(unpackWord),
    }
  )
}

export async function removeOrigin(tx: Tx, authorityId: number, documentId: string): Promise<void> {
  await tx
    .deleteFrom("documents.text_origin")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute()
}

type PackedPlace =
  | [start: number, end: number, page: number | null, part: number, at: readonly number[]]
  | [
      start: number,
      end: number,
      page: number | null,
      part: number,
      at: readonly number[],
      left: number,
      top: number,
      right: number,
      bottom: number,
    ]

const finest = 10_000
const pack = (fraction: number): number => Math.round(Math.min(1, Math.max(0, fraction)) * finest)

function packPlace({ start, end, page, box, part, at }: Place): PackedPlace {
  const place = [start, end, page, placeParts.indexOf(part), at] as const
  return box ? [...place, pack(box.left), pack(box.top), pack(box.right), pack(box.bottom)] : [...place]
}

function unpackPlace([start, end, page, part, at, left, top, right, bottom]: PackedPlace): Place {
  const box =
    left === undefined || top === undefined || right === undefined || bottom === undefined
      ? null
      : { left: left / finest, top: top / finest, right: right / finest, bottom: bottom / finest }
  return { start, end, page, box, part: placeParts[part] as PlacePart, at }
}

const unpackWord = ([start, end, confidence]: [number, number, number]): DoubtfulWord => ({ start, end, confidence })
