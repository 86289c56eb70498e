import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { CalendarDay } from "../rules/working-calendar.ts"

/** The scope of the rows that hold for every body. */
export const everyone = 0

/** A stored row: `scope` is the authority whose own row it is, or `everyone`. */
export type DayOff = CalendarDay & { readonly scope: number }

const columns = [
  "date",
  "scope_authority_id as scope",
  "kind",
  "name",
  "legal_basis as legalBasis",
  "verified",
] as const
const most = 5_000 // some 15 days a year for everyone, at most 52 shifts of an agency: far more than a lifetime of the system

/** The rows for everyone and those of one authority, in order of day: all of them, or those of one year. */
export function listDaysOff(db: ReadDb | Tx, authorityId: number, year?: number): Promise<DayOff[]> {
  let query = (db as ReadDb)
    .selectFrom("calendar.day_off")
    .select(columns)
    .where("scope_authority_id", "in", [everyone, authorityId])
  if (year !== undefined) query = query.where("date", ">=", firstOf(year)).where("date", "<", firstOf(year + 1))
  return query.orderBy("date").orderBy("scope_authority_id").limit(most).execute() as Promise<DayOff[]>
}

const firstOf = (year: number) => `${String(year).padStart(4, "0")}-01-01` as PlainDate

/** The row of one scope on one day, locked until the transaction ends. */
export function lockDayOff(tx: Tx, scope: number, date: PlainDate): Promise<DayOff | undefined> {
  return tx
    .selectFrom("calendar.day_off")
    .select(columns)
    .where("scope_authority_id", "=", scope)
    .where("date", "=", date)
    .forUpdate()
    .executeTakeFirst() as Promise<DayOff | undefined>
}

/** The rows of one scope on the given days, locked in order of day until the transaction ends. */
export function lockDaysOff(tx: Tx, scope: number, dates: readonly PlainDate[]): Promise<DayOff[]> {
  return tx
    .selectFrom("calendar.day_off")
    .select(columns)
    .where("scope_authority_id", "=", scope)
    .where("date", "in", [...dates])
    .orderBy("date")
    .forUpdate()
    .execute() as Promise<DayOff[]>
}

/** Adds a row. False when the day already has one of this scope. */
export async function addDayOff(tx: Tx, row: DayOff): Promise<boolean> {
  const result = await tx
    .insertInto("calendar.day_off")
    .values(valuesOf(row))
    .onConflict((conflict) => conflict.columns(["scope_authority_id", "date"]).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1
}

export async function saveDayOff(tx: Tx, row: DayOff): Promise<void> {
  const { kind, name, legal_basis, verified } = valuesOf(row)
  await tx
    .updateTable("calendar.day_off")
    .set({ kind, name, legal_basis, verified })
    .where("scope_authority_id", "=", row.scope)
    .where("date", "=", row.date)
    .execute()
}

export async function deleteDayOff(tx: Tx, scope: number, date: PlainDate): Promise<void> {
  await tx.deleteFrom("calendar.day_off").where("scope_authority_id", "=", scope).where("date", "=", date).execute()
}

/**
 * Fills the years that have no row for everyone yet from known days, and returns how many days were new. A year that has
 * rows is left alone, so what an administrator changed or removed stays so, however often this runs.
 */
export async function fillDaysOff(tx: Tx, days: readonly CalendarDay[]): Promise<number> {
  const kept = await tx
    .selectFrom("calendar.day_off")
    .select("date")
    .where("scope_authority_id", "=", everyone)
    .execute()
  const years = new Set(kept.map((row) => row.date.slice(0, 4)))
  const missing = days.filter((day) => !years.has(day.date.slice(0, 4)))
  if (missing.length === 0) return 0
  const result = await tx
    .insertInto("calendar.day_off")
    .values(missing.map((day) => valuesOf({ ...day, scope: everyone })))
    .onConflict((conflict) => conflict.columns(["scope_authority_id", "date"]).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0)
}

const valuesOf = (row: DayOff) => ({
  date: row.date,
  scope_authority_id: row.scope,
  kind: row.kind,
  name: row.name,
  legal_basis: row.legalBasis,
  verified: row.verified,
})
