import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

/** The live token behind a digest, with the account and post that it acts for. */
export function findToken(db: ReadDb, digest: string, now: Date) {
  return db
    .selectFrom("access.api_token as t")
    .innerJoin("access.account as a", "a.id", "t.account_id")
    .select(["t.id", "t.account_id as accountId", "t.appointment_id as appointmentId", "t.scopes", "a.language"])
    .where("t.digest", "=", digest)
    .where("t.expires_at", ">", now)
    .where("t.revoked_at", "is", null)
    .where("a.state", "=", "active")
    .executeTakeFirst()
}

export async function saveToken(tx: Tx, token: { accountId: number; appointmentId: number; name: string; digest: string; scopes: string[]; createdAt: Date; expiresAt: Date }): Promise<number> {
  const row = await tx
    .insertInto("access.api_token")
    .values({ account_id: token.accountId, appointment_id: token.appointmentId, name: token.name, digest: token.digest, scopes: token.scopes, created_at: token.createdAt, expires_at: token.expiresAt })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

export function listTokens(db: ReadDb, accountId: number) {
  return db
    .selectFrom("access.api_token")
    .select(["id", "name", "scopes", "created_at as createdAt", "expires_at as expiresAt", "revoked_at as revokedAt"])
    .where("account_id", "=", accountId)
    .orderBy("id", "desc")
    .limit(200)
    .execute()
}

export async function revokeToken(tx: Tx, id: number, accountId: number, at: Date): Promise<boolean> {
  const result = await tx.updateTable("access.api_token").set({ revoked_at: at }).where("id", "=", id).where("account_id", "=", accountId).where("revoked_at", "is", null).executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
