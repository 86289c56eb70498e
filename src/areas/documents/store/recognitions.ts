import { sql } from "kysely"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { PageContent } from "../extraction/page/model.ts"

/**
 * `waiting`: in the queue or being read. `done`: the text is in the document. `aside`: read, but a person had typed a text of their own.
 * `failed`: `reason` says why. `cancelled`: a person stopped it; pages already read are kept.
 */
export const recognitionStates = ["waiting", "done", "aside", "failed", "cancelled"] as const
export type RecognitionState = (typeof recognitionStates)[number]
export const failureReasons = [
  "unreadable",
  "too-heavy",
  "no-words",
  "too-many-pages",
  "too-long",
  "state-secret",
  "not-draft",
] as const
export type FailureReason = (typeof failureReasons)[number]

export interface Recognition {
  documentId: string
  fileId: string
  bodyId: number
  state: RecognitionState
  reason: FailureReason | null
  pages: number | null
  pagesRead: number
  /** Pages that could not be read. */
  unread: number[]
  startedBy: number
  startedAt: Date
  endedAt: Date | null
}

const columns = [
  "document_id as documentId",
  "file_id as fileId",
  "body_id as bodyId",
  "state",
  "reason",
  "pages",
  "pages_read as pagesRead",
  "unread",
  "started_by as startedBy",
  "started_at as startedAt",
  "ended_at as endedAt",
] as const

const shape = (row: object): Recognition => row as Recognition

/** Puts a file in the queue, in the place of what was read for the document before. */
export async function queueRecognition(
  tx: Tx,
  given: {
    authorityId: number
    documentId: string
    fileId: string
    bodyId: number
    textDigest: string
    startedBy: number
    at: Date
  },
): Promise<void> {
  await removePages(tx, given.authorityId, given.documentId)
  const row = {
    file_id: given.fileId,
    body_id: given.bodyId,
    state: "waiting" as const,
    reason: null,
    pages: null,
    pages_read: 0,
    unread: "[]",
    text_digest: given.textDigest,
    attempts: 0,
    held_until: null,
    started_by: given.startedBy,
    started_at: given.at,
    ended_at: null,
  }
  await tx
    .insertInto("documents.recognition")
    .values({ ...row, authority_id: given.authorityId, document_id: given.documentId })
    .onConflict((conflict) => conflict.columns(["authority_id", "document_id"]).doUpdateSet(row))
    .execute()
}

export async function findRecognition(
  db: ReadDb | Tx,
  authorityId: number,
  documentId: string,
): Promise<Recognition | undefined> {
  const row = await (db as ReadDb)
    .selectFrom("documents.recognition")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .executeTakeFirst()
  return row && shape(row)
}

/** Locks the row until the transaction ends. */
export async function lockRecognition(
  tx: Tx,
  authorityId: number,
  documentId: string,
): Promise<(Recognition & { textDigest: string }) | undefined> {
  const row = await tx
    .selectFrom("documents.recognition")
    .select([...columns, "text_digest as textDigest"])
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .forUpdate()
    .executeTakeFirst()
  return row && (shape(row) as Recognition & { textDigest: string })
}

/** How many papers of the authority are read before this one. */
export async function countBefore(db: ReadDb, authorityId: number, recognition: Recognition): Promise<number> {
  const row = await db
    .selectFrom("documents.recognition")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("authority_id", "=", authorityId)
    .where("state", "=", "waiting")
    .where("started_at", "<", recognition.startedAt)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** The authorities there are; the runner serves them all. */
export async function listAuthorities(db: ReadDb): Promise<number[]> {
  const rows = await db.selectFrom("organisation.unit").select("authority_id as id").distinct().execute()
  return rows.map((row) => row.id)
}

export interface Claimed extends Recognition {
  authorityId: number
  attempts: number
  fileName: string
  mediaType: string
  sha256: string
}

/** Takes the paper that has waited longest and that nobody else has in hand, until `until`. Papers in work go first. */
export async function claimRecognition(
  tx: Tx,
  authorities: readonly number[],
  { now, until }: { now: Date; until: Date },
): Promise<Claimed | undefined> {
  if (authorities.length === 0) return undefined
  const found = await tx
    .selectFrom("documents.recognition")
    .select(["authority_id as authorityId", "document_id as documentId"])
    .where("authority_id", "in", [...authorities])
    .where("state", "=", "waiting")
    .where((eb) => eb.or([eb("held_until", "is", null), eb("held_until", "<", now)]))
    .orderBy("started_at")
    .orderBy("document_id")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!found) return undefined
  await tx
    .updateTable("documents.recognition")
    .set((eb) => ({ held_until: until, attempts: eb("attempts", "+", 1) }))
    .where("authority_id", "=", found.authorityId)
    .where("document_id", "=", found.documentId)
    .execute()
  const row = await tx
    .selectFrom("documents.recognition as r")
    .innerJoin("documents.file as f", (join) =>
      join.onRef("f.authority_id", "=", "r.authority_id").onRef("f.id", "=", "r.file_id"),
    )
    .select([
      "r.authority_id as authorityId",
      "r.document_id as documentId",
      "r.file_id as fileId",
      "r.body_id as bodyId",
      "r.state",
      "r.reason",
      "r.pages",
      "r.pages_read as pagesRead",
      "r.unread",
      "r.attempts",
      "r.started_by as startedBy",
      "r.started_at as startedAt",
      "r.ended_at as endedAt",
      "f.name as fileName",
      "f.media_type as mediaType",
      "f.sha256",
    ])
    .where("r.authority_id", "=", found.authorityId)
    .where("r.document_id", "=", found.documentId)
    .executeTakeFirstOrThrow()
  return row as unknown as Claimed
}

/** Notes how many pages there are, and holds the paper longer. False when it no longer waits: a person stopped it. */
export async function holdRecognition(
  tx: Tx,
  authorityId: number,
  documentId: string,
  given: { pages?: number; until: Date | null },
): Promise<boolean> {
  const result = await tx
    .updateTable("documents.recognition")
    .set({ held_until: given.until, ...(given.pages === undefined ? {} : { pages: given.pages }) })
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("state", "=", "waiting")
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

export interface ReadOne {
  page: number
  /** Null when the page could not be read. */
  content: PageContent | null
  confidence: number | null
}

/** Keeps one page. False when the paper no longer waits. */
export async function saveRecognisedPage(
  tx: Tx,
  authorityId: number,
  documentId: string,
  read: ReadOne & { at: Date; until: Date },
): Promise<boolean> {
  const unread = sql<string>`${sql.ref("unread")} || ${JSON.stringify([read.page])}::jsonb`
  const result = await tx
    .updateTable("documents.recognition")
    .set((eb) => ({
      pages_read: eb("pages_read", "+", 1),
      held_until: read.until,
      attempts: 0,
      ...(read.content === null ? { unread } : {}),
    }))
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("state", "=", "waiting")
    .executeTakeFirst()
  if (Number(result.numUpdatedRows) !== 1) return false
  await tx
    .insertInto("documents.recognised_page")
    .values({
      authority_id: authorityId,
      document_id: documentId,
      page: read.page,
      content: JSON.stringify(read.content),
      confidence: read.confidence,
      read_at: read.at,
    })
    .onConflict((conflict) => conflict.columns(["authority_id", "document_id", "page"]).doNothing())
    .execute()
  return true
}

/** The numbers of the pages that are read. */
export async function listReadPages(db: ReadDb | Tx, authorityId: number, documentId: string): Promise<number[]> {
  const rows = await (db as ReadDb)
    .selectFrom("documents.recognised_page")
    .select("page")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .orderBy("page")
    .execute()
  return rows.map((row) => row.page)
}

/** What the pages hold, in order; pages that could not be read are left out. */
export async function listPageContents(
  db: ReadDb | Tx,
  authorityId: number,
  documentId: string,
): Promise<PageContent[]> {
  const rows = await (db as ReadDb)
    .selectFrom("documents.recognised_page")
    .select("content")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .orderBy("page")
    .execute()
  return rows.flatMap((row) => (row.content === null ? [] : [row.content as unknown as PageContent]))
}

export async function endRecognition(
  tx: Tx,
  authorityId: number,
  documentId: string,
  end: { state: Exclude<RecognitionState, "waiting">; reason?: FailureReason; at: Date; keepPages: boolean },
): Promise<void> {
  await tx
    .updateTable("documents.recognition")
    .set({ state: end.state, reason: end.reason ?? null, ended_at: end.at, held_until: null })
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute()
  if (!end.keepPages) await removePages(tx, authorityId, documentId)
}

async function removePages(tx: Tx, authorityId: number, documentId: string): Promise<void> {
  await tx
    .deleteFrom("documents.recognised_page")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute()
}
