import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { HeldDocument, HeldFigure } from "../rules/checker/index.ts"

const mostFigures = 20_000

/** The live figures of an authority for comparison with a text, newest first; the units' names beside them. One query. */
export async function listHeldFigures(db: ReadDb, authorityId: number): Promise<HeldFigure[]> {
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
  return rows.map(({ unitId, unitName, shortName, kind, parentId, bodyId, gathering, ...row }) => ({
    ...row,
    unitNames: [...new Set([unitName, shortName])],
    // The committee or council of a place answers for the whole place; a ward under a district does not.
    whole: unitId === authorityId || (bodyId === unitId && parentId === authorityId && kind !== "ward"),
    sums: gathering === "sum",
  }))
}

/** Registered documents held under these symbols. */
export async function listHeldDocuments(
  db: ReadDb,
  authorityId: number,
  keys: readonly string[],
): Promise<HeldDocument[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom("documents.document")
    .select(["id", "symbol_key as key", "symbol", "issued_on as issuedOn", "issuer", "title"])
    .where("authority_id", "=", authorityId)
    .where("state", "=", "registered")
    .where("symbol_key", "in", [...new Set(keys)])
    .orderBy("id", "desc")
    .limit(2_000)
    .execute()
  return rows.map((row) => ({ ...row, issuedOn: row.issuedOn as PlainDate | null }))
}
