import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { type Succession, successionColumns } from "./change-units.ts"
import { type Unit, unitColumns } from "./units.ts"

export interface UnitHistory {
  units: Unit[]
  successions: Succession[]
}

/**
 * The units of an authority, closed ones too, with those of the authorities that it came out of (a district and its old wards), and
 * every succession among them. A ward has some twenty of its own and some hundred before it. Two queries.
 */
export async function listUnitHistory(db: ReadDb | Tx, authorityId: number): Promise<UnitHistory> {
  const reader = db as ReadDb
  const units = (await reader
    .selectFrom("organisation.unit")
    .select(unitColumns)
    .where((eb) =>
      eb.or([
        eb("authority_id", "=", authorityId),
        eb(
          "authority_id",
          "in",
          eb
            .selectFrom("organisation.succession as s")
            .innerJoin("organisation.unit as t", "t.id", "s.to_unit_id")
            .innerJoin("organisation.unit as f", "f.id", "s.from_unit_id")
            .select("f.authority_id")
            .where("t.authority_id", "=", authorityId),
        ),
      ]),
    )
    .orderBy("position")
    .orderBy("id")
    .limit(2000)
    .execute()) as Unit[]
  const ids = units.map((unit) => unit.id)
  if (ids.length === 0) return { units, successions: [] }
  const successions = await reader
    .selectFrom("organisation.succession")
    .select(successionColumns)
    .where("from_unit_id", "in", ids)
    .where("to_unit_id", "in", ids)
    .orderBy("on_date")
    .orderBy("id")
    .limit(4000)
    .execute()
  return { units, successions }
}
