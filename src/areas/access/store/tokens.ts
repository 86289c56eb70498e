import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

/** The live token behind a digest, with the account and post that it acts for. */
export function findLiveToken(db: ReadDb, digest: string, now: Date) {
  return db
    .selectFrom("access.api_token as t")
    .innerJoin("access.account as a", "a.id", "t.account_id")
    .select([
      "t.id",
      "t.account_id as accountId",
      "t.appointment_id as appointmentId",
      "t.scopes",
      "a.language",
      "a.person_id as personId",
    ])
    .where("t.digest", "=", digest)
    .where("t.expires_at", ">", now)
    .where("t.revoked_at", "is", null)
    .where("a.state", "=", "active")
    .where("a.must_change", "=", false)
    .executeTakeFirst()
}

export async function saveToken(
  tx: Tx,
  token: {
    accountId: number
    appointmentId: number
    name: string
    digest: string
    scopes: string[]
    createdAt: Date
    expiresAt: Date
  },
): Promise<number> {
  const row = await tx
    .insertInto("access.api_token")
    .values({
      account_id: token.accountId,
      appointment_id: token.appointmentId,
      name: token.name,
      digest: token.digest,
      scopes: token.scopes,
      created_at: token.createdAt,
      expires_at: token.expiresAt,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

export interface TokenShown {
  id: number
  accountId: number
  personName: string
  unitName: string
  postTitle: string
  name: string
  scopes: string[]
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

const tokens = (db: ReadDb) =>
  db
    .selectFrom("access.api_token as t")
    .innerJoin("access.account as c", "c.id", "t.account_id")
    .innerJoin("organisation.person as p", "p.id", "c.person_id")
    .innerJoin("organisation.appointment as a", "a.id", "t.appointment_id")
    .innerJoin("organisation.post as o", "o.id", "a.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select([
      "t.id",
      "t.account_id as accountId",
      "p.full_name as personName",
      "u.name as unitName",
      "o.title as postTitle",
      "t.name",
      "t.scopes",
      "t.created_at as createdAt",
      "t.expires_at as expiresAt",
      "t.revoked_at as revokedAt",
    ])

/** The tokens of one account, newest first. */
export function listTokensOf(db: ReadDb, accountId: number): Promise<TokenShown[]> {
  return tokens(db).where("t.account_id", "=", accountId).orderBy("t.id", "desc").limit(200).execute()
}

/** The tokens that act in an authority, newest first. */
export function listTokens(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; before?: number | undefined },
): Promise<TokenShown[]> {
  let query = tokens(db).where("u.authority_id", "=", authorityId)
  if (page.before !== undefined) query = query.where("t.id", "<", page.before)
  return query.orderBy("t.id", "desc").limit(page.limit).execute()
}

/** The token, locked until the transaction ends; undefined when it does not act in the authority. */
export async function lockToken(tx: Tx, authorityId: number, id: number): Promise<TokenShown | undefined> {
  const row = await tx.selectFrom("access.api_token").select("id").where("id", "=", id).forUpdate().executeTakeFirst()
  return (
    row &&
    tokens(tx as unknown as ReadDb)
      .where("t.id", "=", id)
      .where("u.authority_id", "=", authorityId)
      .executeTakeFirst()
  )
}

export async function saveRevocation(tx: Tx, id: number, at: Date): Promise<void> {
  await tx.updateTable("access.api_token").set({ revoked_at: at }).where("id", "=", id).execute()
}
