import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { Cadence, Direction, Gathering } from "../rules/judge.ts"

export interface Indicator {
  id: string
  code: string
  name: string
  definition: string
  measureUnit: string
  decimals: number
  direction: Direction
  gathering: Gathering
  cadence: Cadence
  ownerUnitId: number
  source: string
  state: "active" | "closed"
  version: number
}

const columns = [
  "id",
  "code",
  "name",
  "definition",
  "measure_unit as measureUnit",
  "decimals",
  "direction",
  "gathering",
  "cadence",
  "owner_unit_id as ownerUnitId",
  "source",
  "state",
  "version",
] as const

/** One page of indicators in the order of their codes; `after` is the last code of the page before. */
export function listIndicators(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: string | undefined; ownerUnitIds?: readonly number[] | undefined },
): Promise<Indicator[]> {
  let query = db.selectFrom("figures.indicator").select(columns).where("authority_id", "=", authorityId)
  if (page.after) query = query.where("code", ">", page.after)
  if (page.ownerUnitIds) query = query.where("owner_unit_id", "in", [...page.ownerUnitIds])
  return query.orderBy("code").limit(page.limit).execute()
}

export function findIndicator(db: ReadDb, authorityId: number, id: string): Promise<Indicator | undefined> {
  return db
    .selectFrom("figures.indicator")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst()
}

export function lockIndicator(tx: Tx, authorityId: number, id: string): Promise<Indicator | undefined> {
  return tx
    .selectFrom("figures.indicator")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
}

/** True when another indicator of the authority has the code. */
export async function codeIsTaken(tx: Tx, authorityId: number, code: string, besides: string | null): Promise<boolean> {
  const found = await tx
    .selectFrom("figures.indicator")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("code", "=", code)
    .executeTakeFirst()
  return found !== undefined && found.id !== besides
}

/** The next free code of the form CT-01. */
export async function nextCode(tx: Tx, authorityId: number): Promise<string> {
  const rows = await tx
    .selectFrom("figures.indicator")
    .select("code")
    .where("authority_id", "=", authorityId)
    .where("code", "like", "CT-%")
    .execute()
  const last = rows.reduce((most, row) => Math.max(most, Number(/^CT-(\d+)$/.exec(row.code)?.[1] ?? 0)), 0)
  return `CT-${String(last + 1).padStart(2, "0")}`
}

export type IndicatorValues = Omit<Indicator, "id" | "state" | "version">

const rowOf = (values: IndicatorValues) => ({
  code: values.code,
  name: values.name,
  definition: values.definition,
  measure_unit: values.measureUnit,
  decimals: values.decimals,
  direction: values.direction,
  gathering: values.gathering,
  cadence: values.cadence,
  owner_unit_id: values.ownerUnitId,
  source: values.source,
})

export async function insertIndicator(
  tx: Tx,
  authorityId: number,
  id: string,
  values: IndicatorValues,
  by: { accountId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("figures.indicator")
    .values({ authority_id: authorityId, id, ...rowOf(values), created_by: by.accountId, created_at: by.at })
    .execute()
}

export async function updateIndicator(
  tx: Tx,
  authorityId: number,
  id: string,
  values: IndicatorValues,
  state: "active" | "closed",
): Promise<void> {
  await tx
    .updateTable("figures.indicator")
    .set((eb) => ({ ...rowOf(values), state, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute()
}
