import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface Session {
  accountId: number
  appointmentId: number
  seenAt: Date
  expiresAt: Date
}

export async function saveSession(tx: Tx, session: Session & { digest: string; createdAt: Date }): Promise<void> {
  await tx
    .insertInto("access.session")
    .values({
      digest: session.digest,
      account_id: session.accountId,
      appointment_id: session.appointmentId,
      created_at: session.createdAt,
      seen_at: session.seenAt,
      expires_at: session.expiresAt,
    })
    .execute()
}

/** The live session of an active account behind a cookie's digest. */
export function findSession(db: ReadDb, digest: string, now: Date) {
  return db
    .selectFrom("access.session as s")
    .innerJoin("access.account as a", "a.id", "s.account_id")
    .select([
      "s.account_id as accountId",
      "s.appointment_id as appointmentId",
      "s.seen_at as seenAt",
      "s.expires_at as expiresAt",
      "a.language",
      "a.must_change as mustChange",
    ])
    .where("s.digest", "=", digest)
    .where("s.expires_at", ">", now)
    .where("a.state", "=", "active")
    .executeTakeFirst()
}

/** Whose session it was, also when it has ended a little while ago. */
export async function findEndedSessionAccount(db: ReadDb, digest: string): Promise<number | undefined> {
  const row = await db
    .selectFrom("access.session")
    .select("account_id as accountId")
    .where("digest", "=", digest)
    .executeTakeFirst()
  return row?.accountId
}

export async function touchSession(tx: Tx, digest: string, seenAt: Date, expiresAt: Date): Promise<void> {
  await tx
    .updateTable("access.session")
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where("digest", "=", digest)
    .execute()
}

export async function removeSession(tx: Tx, digest: string): Promise<void> {
  await tx.deleteFrom("access.session").where("digest", "=", digest).execute()
}

/** Clears away what ended a day ago: until then a form that comes late is still kept for the person whose session it was. */
export async function removeExpiredSessions(tx: Tx, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await tx.deleteFrom("access.session").where("expires_at", "<", dayAgo).execute()
  await tx.deleteFrom("access.kept_form").where("created_at", "<", dayAgo).execute()
}

export async function saveSessionPost(tx: Tx, digest: string, appointmentId: number): Promise<void> {
  await tx.updateTable("access.session").set({ appointment_id: appointmentId }).where("digest", "=", digest).execute()
}

/** Ends every session of an account, or every one but this. */
export async function removeSessionsOf(tx: Tx, accountId: number, except: string | null = null): Promise<number> {
  let query = tx.deleteFrom("access.session").where("account_id", "=", accountId)
  if (except !== null) query = query.where("digest", "<>", except)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}
