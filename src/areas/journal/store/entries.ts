import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface EntryRow {
  authorityId: number
  id: string
  at: Date
  accountId: number | null
  actorName: string
  actorPost: string
  action: string
  subjectKind: string
  subjectId: string
  before: object | null
  after: object | null
}

export async function saveEntry(tx: Tx, entry: EntryRow): Promise<void> {
  await tx
    .insertInto("journal.entry")
    .values({
      authority_id: entry.authorityId,
      id: entry.id,
      at: entry.at,
      account_id: entry.accountId,
      actor_name: entry.actorName,
      actor_post: entry.actorPost,
      action: entry.action,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      before: entry.before === null ? null : JSON.stringify(entry.before),
      after: entry.after === null ? null : JSON.stringify(entry.after),
    })
    .execute()
}

const shown = ["id", "at", "actor_name as actorName", "actor_post as actorPost", "action", "subject_kind as subjectKind", "subject_id as subjectId", "before", "after"] as const

export interface Entry {
  id: string
  at: Date
  actorName: string
  actorPost: string
  action: string
  subjectKind: string
  subjectId: string
  before: unknown
  after: unknown
}

/** The newest entries about one subject; `olderThan` is the id of the last entry of the page before. */
export function listEntriesOf(db: ReadDb, authorityId: number, subjectId: string, page: { limit: number; olderThan?: string | undefined }): Promise<Entry[]> {
  let query = db.selectFrom("journal.entry").select(shown).where("authority_id", "=", authorityId).where("subject_id", "=", subjectId)
  if (page.olderThan) query = query.where("id", "<", page.olderThan)
  return query.orderBy("id", "desc").limit(page.limit).execute()
}

/** The newest entries of a whole authority. */
export function listEntries(db: ReadDb, authorityId: number, page: { limit: number; olderThan?: string | undefined }): Promise<Entry[]> {
  let query = db.selectFrom("journal.entry").select(shown).where("authority_id", "=", authorityId)
  if (page.olderThan) query = query.where("id", "<", page.olderThan)
  return query.orderBy("id", "desc").limit(page.limit).execute()
}
