import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

const columns = ["id", "person_id as personId", "username", "password_hash as passwordHash", "state", "failed_count as failedCount", "closed_until as closedUntil", "language", "must_change as mustChange", "version"] as const

export function findAccountByName(db: ReadDb, username: string) {
  return db.selectFrom("access.account").select(columns).where("username", "=", username).executeTakeFirst()
}

/** Locks the account for the length of the transaction, so that failed sign-ins are counted one by one. */
export function lockAccount(tx: Tx, id: number) {
  return tx.selectFrom("access.account").select(columns).where("id", "=", id).forUpdate().executeTakeFirst()
}

export async function saveSignInResult(tx: Tx, id: number, result: { failedCount: number; closedUntil: Date | null }): Promise<void> {
  await tx.updateTable("access.account").set({ failed_count: result.failedCount, closed_until: result.closedUntil }).where("id", "=", id).execute()
}

export async function savePasswordHash(tx: Tx, id: number, passwordHash: string): Promise<void> {
  await tx.updateTable("access.account").set((eb) => ({ password_hash: passwordHash, failed_count: 0, closed_until: null, version: eb("version", "+", 1) })).where("id", "=", id).execute()
}

export async function saveLanguage(tx: Tx, id: number, language: "vi" | "en"): Promise<void> {
  await tx.updateTable("access.account").set({ language }).where("id", "=", id).execute()
}
