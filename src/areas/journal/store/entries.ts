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

const shown = [
  "id",
  "at",
  "actor_name as actorName",
  "actor_post as actorPost",
  "action",
  "subject_kind as subjectKind",
  "subject_id as subjectId",
  "before",
  "after",
] as const

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

/** The newest entries about one subject, or about several; `olderThan` is the id of the last entry of the page before. */
export function listEntriesOf(
  db: ReadDb,
  authorityId: number,
  subjectId: string | readonly string[],
  page: { limit: number; olderThan?: string | undefined },
): Promise<Entry[]> {
  const ids = typeof subjectId === "string" ? [subjectId] : subjectId
  if (ids.length === 0) return Promise.resolve([])
  let query = db
    .selectFrom("journal.entry")
    .select(shown)
    .where("authority_id", "=", authorityId)
    .where("subject_id", "in", ids)
  if (page.olderThan) query = query.where("id", "<", page.olderThan)
  return query.orderBy("id", "desc").limit(page.limit).execute()
}

/** What to look for in the journal of a whole authority. */
export interface EntryFilter {
  accountId?: number | undefined
  action?: string | undefined
  subjectId?: string | undefined
  /** From this instant on. */
  since?: Date | undefined
  /** Before this instant. */
  until?: Date | undefined
}

/** The newest entries of a whole authority. */
export function listEntries(
  db: ReadDb,
  authorityId: number,
  page: EntryFilter & { limit: number; olderThan?: string | undefined },
): Promise<Entry[]> {
  let query = db.selectFrom("journal.entry").select(shown).where("authority_id", "=", authorityId)
  if (page.accountId !== undefined) query = query.where("account_id", "=", page.accountId)
  if (page.action) query = query.where("action", "=", page.action)
  if (page.subjectId) query = query.where("subject_id", "=", page.subjectId)
  if (page.since) query = query.where("at", ">=", page.since)
  if (page.until) query = query.where("at", "<", page.until)
  if (page.olderThan) query = query.where("id", "<", page.olderThan)
  return query.orderBy("id", "desc").limit(page.limit).execute()
}
