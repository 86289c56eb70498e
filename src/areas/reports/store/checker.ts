import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { HeldDocument, HeldFigure } from "../rules/checker/index.ts"

const mostFigures = 20_000

const mostTargets = 5_000

/** The live figures of an authority, and its targets, for comparison with a text; newest first, the units' names beside them. */
export async function listHeldFigures(db: ReadDb, authorityId: number): Promise<HeldFigure[]> {
  return [...(await listSeen(db, authorityId)), ...(await listTargets(db, authorityId))]
}

async function listSeen(db: ReadDb, authorityId: number): Promise<HeldFigure[]> {
  const rows = await db
    .selectFrom("figures.observation as o")
    .innerJoin("figures.indicator as i", (join) =>
      join.onRef("i.authority_id", "=", "o.authority_id").onRef("i.id", "=", "o.indicator_id"),
    )
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select([
      "o.id",
      "o.indicator_id as indicatorId",
      "i.name as indicator",
      "i.measure_unit as measureUnit",
      "i.gathering",
      "o.period_start as periodStart",
      "o.period_end as periodEnd",
      "o.as_of as asOf",
      "o.value",
      "o.source",
      "u.id as unitId",
      "u.name as unitName",
      "u.short_name as shortName",
      "u.kind",
      "u.parent_id as parentId",
      "u.body_id as bodyId",
    ])
    .where("o.authority_id", "=", authorityId)
    .where("i.authority_id", "=", authorityId)
    .where("o.replaced_at", "is", null)
    .orderBy("o.as_of", "desc")
    .limit(mostFigures)
    .execute()
  return rows.map(({ gathering, unitId, unitName, shortName, kind, parentId, bodyId, ...row }) => ({
    ...row,
    ...unitOf({ unitId, unitName, shortName, kind, parentId, bodyId }, authorityId),
    sums: gathering === "sum",
    means: gathering === "mean",
  }))
}

async function listTargets(db: ReadDb, authorityId: number): Promise<HeldFigure[]> {
  const rows = await db
    .selectFrom("figures.target as t")
    .innerJoin("figures.indicator as i", (join) =>
      join.onRef("i.authority_id", "=", "t.authority_id").onRef("i.id", "=", "t.indicator_id"),
    )
    .innerJoin("organisation.unit as u", "u.id", "t.unit_id")
    .select([
      "t.id",
      "t.indicator_id as indicatorId",
      "i.name as indicator",
      "i.measure_unit as measureUnit",
      "i.gathering",
      "t.period_start as periodStart",
      "t.period_end as periodEnd",
      "t.period_end as asOf",
      "t.value",
      "t.comparator",
      "t.basis as source",
      "u.id as unitId",
      "u.name as unitName",
      "u.short_name as shortName",
      "u.kind",
      "u.parent_id as parentId",
      "u.body_id as bodyId",
    ])
    .where("t.authority_id", "=", authorityId)
    .where("i.authority_id", "=", authorityId)
    .orderBy("t.period_end", "desc")
    .limit(mostTargets)
    .execute()
  return rows.map(({ gathering, comparator, unitId, unitName, shortName, kind, parentId, bodyId, ...row }) => ({
    ...row,
    ...unitOf({ unitId, unitName, shortName, kind, parentId, bodyId }, authorityId),
    sums: gathering === "sum",
    target: comparator,
  }))
}

interface UnitRow {
  unitId: number
  unitName: string
  shortName: string
  kind: string
  parentId: number | null
  bodyId: number | null
}

function unitOf(unit: UnitRow, authorityId: number): Pick<HeldFigure, "unitNames" | "whole"> {
  const { unitId, unitName, shortName, kind, parentId, bodyId } = unit
  return {
    unitNames: [...new Set([unitName, shortName])],
    // The committee or council of a place answers for the whole place; a ward under a district does not.
    whole: unitId === authorityId || (bodyId === unitId && parentId === authorityId && kind !== "ward"),
  }
}

/**
 * Registered documents held under these symbols. A key that is a number alone ("5" of "Chỉ thị 05") brings the documents with that
 * number; resolutions of congresses, which bear no number, come too.
 */
export async function listHeldDocuments(
  db: ReadDb,
  authorityId: number,
  keys: readonly string[],
): Promise<HeldDocument[]> {
  const whole = [...new Set(keys)].filter((key) => !/^\d+$/.test(key))
  const numbers = [...new Set(keys)].filter((key) => /^\d{1,5}$/.test(key)).slice(0, 200)
  const rows = await db
    .selectFrom("documents.document")
    .select(["id", "symbol_key as key", "symbol", "issued_on as issuedOn", "issuer", "title"])
    .where("authority_id", "=", authorityId)
    .where("state", "=", "registered")
    .where((where) =>
      where.or([
        ...(whole.length === 0 ? [] : [where("symbol_key", "in", whole)]),
        ...numbers.flatMap((number) => [
          where("symbol_key", "like", `${number}-%`),
          where("symbol_key", "like", `${number}/%`),
        ]),
        where.and([where("symbol_key", "=", ""), where("title", "ilike", "%đại hội%")]),
      ]),
    )
    .orderBy("id", "desc")
    .limit(2_000)
    .execute()
  return rows.map((row) => ({ ...row, issuedOn: row.issuedOn as PlainDate | null }))
}
