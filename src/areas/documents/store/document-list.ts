import { type Expression, type SqlBool, sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { Direction } from "../rules/register.ts"
import { readSearch } from "../rules/list-filter.ts"
import type { Side } from "../rules/symbol.ts"
import type { DocumentState } from "./documents.ts"

export interface ListFilter {
  words: string
  typeCode: string | null
  direction: Direction | null
  state: DocumentState | null
  bodyId: number | null
  year: number | null
}

/** Where the next page begins: exact matches come first, then newer documents. */
export interface ListAfter {
  exact: boolean
  id: string
}

export interface ListedDocument {
  id: string
  bodyId: number
  direction: Direction
  state: DocumentState
  side: Side
  typeCode: string | null
  symbol: string
  issuedOn: PlainDate | null
  issuer: string
  title: string
  registerPeriod: string | null
  registerNumber: number | null
  exact: boolean
}

/** Counting stops here: "1000+" says as much as 48,211 and costs nothing. */
export const mostCounted = 1000

/** Words match at their beginning when they stand last, since people stop typing. */
const termsOf = (words: readonly string[]): string =>
  words.map((word, i) => (i === words.length - 1 && (i > 0 || word.length > 1) ? `${word}:*` : word)).join(" & ")

/** Of words that stand in very many texts, the newest are looked through. */
const mostMatched = 3_000

function conditions(
  authorityId: number,
  filter: ListFilter,
): { where: Expression<SqlBool>[]; exact: Expression<SqlBool> | null } {
  const { words, symbols } = readSearch(filter.words)
  const where: Expression<SqlBool>[] = []
  let exact: Expression<SqlBool> | null = null
  if (words.length > 0) {
    const terms = termsOf(words)
    where.push(sql<SqlBool>`d.id in (select documents.find_by_words(${authorityId}, ${terms}, ${mostMatched}))`)
    exact = sql<SqlBool>`d.search_exact @@ to_tsquery('simple', ${terms})`
  }
  for (const key of symbols) where.push(sql<SqlBool>`starts_with(d.symbol_key, ${key})`)
  if (filter.typeCode !== null) where.push(sql<SqlBool>`d.type_code = ${filter.typeCode}`)
  if (filter.direction !== null) where.push(sql<SqlBool>`d.direction = ${filter.direction}`)
  if (filter.state !== null) where.push(sql<SqlBool>`d.state = ${filter.state}`)
  if (filter.bodyId !== null) where.push(sql<SqlBool>`d.body_id = ${filter.bodyId}`)
  if (filter.year !== null)
    where.push(sql<SqlBool>`d.issued_on between ${`${filter.year}-01-01`} and ${`${filter.year}-12-31`}`)
  return { where, exact }
}

/** Documents that fit, those with the tones as typed first, then the newest. Void ones are left out unless asked for. */
export async function listDocuments(
  db: ReadDb,
  authorityId: number,
  filter: ListFilter,
  page: { limit: number; after: ListAfter | null },
): Promise<ListedDocument[]> {
  const { where, exact } = conditions(authorityId, filter)
  let query = db
    .selectFrom("documents.document as d")
    .select([
      "d.id",
      "d.body_id as bodyId",
      "d.direction",
      "d.state",
      "d.side",
      "d.type_code as typeCode",
      "d.symbol",
      "d.issued_on as issuedOn",
      "d.issuer",
      "d.title",
      "d.register_period as registerPeriod",
      "d.register_number as registerNumber",
    ])
    .select(sql<boolean>`${exact ?? sql`true`}`.as("exact"))
    .where("d.authority_id", "=", authorityId)
  for (const condition of where) query = query.where(condition)
  if (filter.state === null) query = query.where("d.state", "<>", "void")
  const { after } = page
  if (after && exact === null) query = query.where("d.id", "<", after.id)
  else if (after) {
    query = after.exact
      ? query.where(sql<SqlBool>`(not (${exact}) or d.id < ${after.id})`)
      : query.where(sql<SqlBool>`(not (${exact}) and d.id < ${after.id})`)
  }
  if (exact !== null) query = query.orderBy(sql`${exact}`, "desc")
  return query.orderBy("d.id", "desc").limit(page.limit).execute()
}

/** How many documents fit; `mostCounted + 1` stands for more. */
export async function countDocuments(db: ReadDb, authorityId: number, filter: ListFilter): Promise<number> {
  const { where } = conditions(authorityId, filter)
  let query = db.selectFrom("documents.document as d").select("d.id").where("d.authority_id", "=", authorityId)
  for (const condition of where) query = query.where(condition)
  if (filter.state === null) query = query.where("d.state", "<>", "void")
  const row = await db
    .selectFrom(query.limit(mostCounted + 1).as("found"))
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow()
  return row.count
}
