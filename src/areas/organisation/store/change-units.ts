import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { findUnit, type Unit } from "./units.ts"

export type NewUnitRow = Omit<Unit, "id" | "version" | "validTo" | "bodyId"> & { bodyId: number }

/** The unit, locked until the transaction ends; undefined when the authority has no such unit. */
export async function lockUnit(tx: Tx, authorityId: number, id: number): Promise<Unit | undefined> {
  const row = await tx
    .selectFrom("organisation.unit")
    .select("id")
    .where("id", "=", id)
    .where("authority_id", "=", authorityId)
    .forUpdate()
    .executeTakeFirst()
  return row && findUnit(tx, id)
}

export async function insertUnit(tx: Tx, unit: NewUnitRow): Promise<number> {
  const row = await tx
    .insertInto("organisation.unit")
    .values({
      code: unit.code,
      kind: unit.kind,
      side: unit.side,
      name: unit.name,
      short_name: unit.shortName,
      symbol: unit.symbol,
      parent_id: unit.parentId,
      authority_id: unit.authorityId,
      body_id: unit.bodyId,
      valid_from: unit.validFrom,
      legal_basis: unit.legalBasis,
      position: unit.position,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

/** Makes a unit its own body, and its own authority unless one is named: it could not name itself before it was there. */
export async function makeOwnAuthority(tx: Tx, id: number, authorityId = id): Promise<void> {
  await tx
    .updateTable("organisation.unit")
    .set({ body_id: id, authority_id: authorityId })
    .where("id", "=", id)
    .execute()
}

/** Changes what may change without a reorganisation. The full name is not among it. */
export async function saveUnitDetails(
  tx: Tx,
  id: number,
  unit: { shortName: string; parentId: number | null; position: number },
): Promise<void> {
  await tx
    .updateTable("organisation.unit")
    .set((eb) => ({
      short_name: unit.shortName,
      parent_id: unit.parentId,
      position: unit.position,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute()
}

export async function saveUnitEnd(tx: Tx, id: number, lastDay: PlainDate): Promise<void> {
  await tx
    .updateTable("organisation.unit")
    .set((eb) => ({ valid_to: lastDay, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

/** Puts the parts of one unit under another; answers which. */
export async function moveParts(tx: Tx, fromUnitId: number, toUnitId: number): Promise<number[]> {
  const rows = await tx
    .updateTable("organisation.unit")
    .set((eb) => ({ parent_id: toUnitId, version: eb("version", "+", 1) }))
    .where("parent_id", "=", fromUnitId)
    .where("valid_to", "is", null)
    .returning("id")
    .execute()
  return rows.map((row) => row.id)
}

export interface Succession {
  id: number
  fromUnitId: number
  toUnitId: number
  onDate: PlainDate
  kind: "merge" | "split" | "rename" | "abolish"
  part: "whole" | "part"
  legalBasis: string
  note: string
}

export const successionColumns = [
  "id",
  "from_unit_id as fromUnitId",
  "to_unit_id as toUnitId",
  "on_date as onDate",
  "kind",
  "part",
  "legal_basis as legalBasis",
  "note",
] as const

export async function insertSuccession(tx: Tx, row: Omit<Succession, "id">): Promise<void> {
  await tx
    .insertInto("organisation.succession")
    .values({
      from_unit_id: row.fromUnitId,
      to_unit_id: row.toUnitId,
      on_date: row.onDate,
      kind: row.kind,
      part: row.part,
      legal_basis: row.legalBasis,
      note: row.note,
    })
    .execute()
}

/** Every succession into or out of the units of an authority, oldest first. */
export function listSuccessions(db: ReadDb, authorityId: number): Promise<Succession[]> {
  const own = (column: "from_unit_id" | "to_unit_id") =>
    db
      .selectFrom("organisation.succession as s")
      .innerJoin("organisation.unit as u", "u.id", `s.${column}`)
      .select("s.id")
      .where("u.authority_id", "=", authorityId)
  return db
    .selectFrom("organisation.succession")
    .select(successionColumns)
    .where((eb) => eb.or([eb("id", "in", own("from_unit_id")), eb("id", "in", own("to_unit_id"))]))
    .orderBy("on_date")
    .orderBy("id")
    .limit(2000)
    .execute()
}
