import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

const columns = [
  "id",
  "person_id as personId",
  "username",
  "password_hash as passwordHash",
  "state",
  "failed_count as failedCount",
  "closed_until as closedUntil",
  "language",
  "must_change as mustChange",
  "version",
] as const

export function findAccountByName(db: ReadDb, username: string) {
  return db.selectFrom("access.account").select(columns).where("username", "=", username).executeTakeFirst()
}

/** Locks the account for the length of the transaction, so that failed sign-ins are counted one by one. */
export function lockAccount(tx: Tx, id: number) {
  return tx.selectFrom("access.account").select(columns).where("id", "=", id).forUpdate().executeTakeFirst()
}

export async function saveSignInResult(
  tx: Tx,
  id: number,
  result: { failedCount: number; closedUntil: Date | null },
): Promise<void> {
  await tx
    .updateTable("access.account")
    .set({ failed_count: result.failedCount, closed_until: result.closedUntil })
    .where("id", "=", id)
    .execute()
}

export async function saveLanguage(tx: Tx, id: number, language: "vi" | "en"): Promise<void> {
  await tx.updateTable("access.account").set({ language }).where("id", "=", id).execute()
}

export async function insertAccount(
  tx: Tx,
  account: { personId: number; username: string; passwordHash: string; mustChange: boolean; createdAt: Date },
): Promise<number | undefined> {
  const row = await tx
    .insertInto("access.account")
    .values({
      person_id: account.personId,
      username: account.username,
      password_hash: account.passwordHash,
      must_change: account.mustChange,
      created_at: account.createdAt,
    })
    .onConflict((conflict) => conflict.column("username").doNothing())
    .returning("id")
    .executeTakeFirst()
  return row?.id
}

/** Sets a password and opens the account again if guesses had closed it. `mustChange`: somebody else set it. */
export async function saveNewPassword(
  tx: Tx,
  id: number,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await tx
    .updateTable("access.account")
    .set((eb) => ({
      password_hash: password.hash,
      must_change: password.mustChange,
      failed_count: 0,
      closed_until: null,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute()
}

export async function saveAccountState(tx: Tx, id: number, state: "active" | "locked"): Promise<void> {
  await tx
    .updateTable("access.account")
    .set((eb) => ({ state, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

export interface AccountShown {
  id: number
  personId: number
  personName: string
  username: string
  state: "active" | "locked"
  closedUntil: Date | null
  mustChange: boolean
  createdAt: Date
  version: number
}

const accountsShown = (db: ReadDb) =>
  db
    .selectFrom("access.account as c")
    .innerJoin("organisation.person as p", "p.id", "c.person_id")
    .select([
      "c.id",
      "c.person_id as personId",
      "p.full_name as personName",
      "c.username",
      "c.state",
      "c.closed_until as closedUntil",
      "c.must_change as mustChange",
      "c.created_at as createdAt",
      "c.version",
    ])

/** The accounts of these people. */
export async function listAccountsOf(db: ReadDb, personIds: readonly number[]): Promise<AccountShown[]> {
  return personIds.length === 0
    ? []
    : accountsShown(db).where("c.person_id", "in", personIds).orderBy("c.id").limit(2000).execute()
}

/** The accounts of everybody who holds or has held a post in the authority, by user name. */
export function listAccounts(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: string | undefined },
): Promise<AccountShown[]> {
  let query = accountsShown(db).where("c.person_id", "in", (eb) =>
    eb
      .selectFrom("organisation.appointment as a")
      .innerJoin("organisation.post as o", "o.id", "a.post_id")
      .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
      .where("u.authority_id", "=", authorityId)
      .select("a.person_id"),
  )
  if (page.after) query = query.where("c.username", ">", page.after)
  return query.orderBy("c.username").limit(page.limit).execute()
}

/** How many people can administer the authority on a day: an active account and a post with the right. */
export async function countAdministrators(db: ReadDb | Tx, authorityId: number, day: PlainDate): Promise<number> {
  const row = await (db as ReadDb)
    .selectFrom("access.account as c")
    .innerJoin("organisation.appointment as a", "a.person_id", "c.person_id")
    .innerJoin("organisation.post as o", "o.id", "a.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select((eb) => eb.fn.count<number>("c.id").distinct().as("n"))
    .where("u.authority_id", "=", authorityId)
    .where("c.state", "=", "active")
    .where((eb) => eb(eb.val("organisation.manage"), "=", eb.fn.any("o.rights")))
    .where("a.valid_from", "<=", day)
    .where((eb) => eb.or([eb("a.valid_to", "is", null), eb("a.valid_to", ">=", day)]))
    .where((eb) => eb.or([eb("o.valid_to", "is", null), eb("o.valid_to", ">=", day)]))
    .executeTakeFirstOrThrow()
  return row.n
}
