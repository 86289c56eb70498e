import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface UnitAlias {
  key: string
  name: string
  unitId: number
}

/** What reviewers of a body have said that names stand for. */
export function listAliases(db: ReadDb | Tx, authorityId: number, bodyId: number): Promise<UnitAlias[]> {
  return (db as ReadDb)
    .selectFrom("plans.unit_alias")
    .select(["name_key as key", "name", "unit_id as unitId"])
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .orderBy("name_key")
    .limit(2000)
    .execute()
}

/** Remembers a name; said again of another unit, the last word counts. */
export async function saveAlias(
  tx: Tx,
  authorityId: number,
  bodyId: number,
  alias: UnitAlias,
  by: { accountId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("plans.unit_alias")
    .values({
      authority_id: authorityId,
      body_id: bodyId,
      name_key: alias.key,
      name: alias.name,
      unit_id: alias.unitId,
      said_by: by.accountId,
      said_at: by.at,
    })
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "body_id", "name_key"]).doUpdateSet({
        name: alias.name,
        unit_id: alias.unitId,
        said_by: by.accountId,
        said_at: by.at,
      }),
    )
    .execute()
}

/** Forgets a name; undefined when it was not known. */
export function removeAlias(tx: Tx, authorityId: number, bodyId: number, key: string): Promise<UnitAlias | undefined> {
  return tx
    .deleteFrom("plans.unit_alias")
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .where("name_key", "=", key)
    .returning(["name_key as key", "name", "unit_id as unitId"])
    .executeTakeFirst()
}
