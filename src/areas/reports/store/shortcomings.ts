import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

/** What fell short (tồn tại, hạn chế), why, and what will be done about it, by whom, by when. */
export interface ShortcomingValues {
  what: string
  cause: string
  remedy: string
  dueOn: PlainDate | null
  ownerUnitId: number | null
  ownerName: string
}

export interface Shortcoming extends ShortcomingValues {
  id: string
  reportId: string
  position: number
  /** The work that it became. */
  workId: string | null
  workCode: string
}

const columns = [
  "s.id",
  "s.report_id as reportId",
  "s.position",
  "s.what",
  "s.cause",
  "s.remedy",
  "s.due_on as dueOn",
  "s.owner_unit_id as ownerUnitId",
  "s.owner_name as ownerName",
  "s.work_id as workId",
  "s.work_code as workCode",
] as const

/** The shortcomings of a report in order. Through the report, so that those of another body's draft stay unseen. */
export function listShortcomings(db: ReadDb | Tx, authorityId: number, reportId: string): Promise<Shortcoming[]> {
  return (db as ReadDb)
    .selectFrom("reports.shortcoming as s")
    .innerJoin("reports.report as r", (join) =>
      join.onRef("r.authority_id", "=", "s.authority_id").onRef("r.id", "=", "s.report_id"),
    )
    .select(columns)
    .where("s.authority_id", "=", authorityId)
    .where("r.authority_id", "=", authorityId)
    .where("s.report_id", "=", reportId)
    .orderBy("s.position")
    .orderBy("s.id")
    .limit(500)
    .execute()
}

export async function lockShortcoming(
  tx: Tx,
  authorityId: number,
  reportId: string,
  id: string,
): Promise<Shortcoming | undefined> {
  return tx
    .selectFrom("reports.shortcoming as s")
    .select(columns)
    .where("s.authority_id", "=", authorityId)
    .where("s.report_id", "=", reportId)
    .where("s.id", "=", id)
    .forUpdate()
    .executeTakeFirst()
}

const row = (values: ShortcomingValues) => ({
  what: values.what,
  cause: values.cause,
  remedy: values.remedy,
  due_on: values.dueOn,
  owner_unit_id: values.ownerUnitId,
  owner_name: values.ownerName,
})

export async function insertShortcomings(
  tx: Tx,
  authorityId: number,
  reportId: string,
  shortcomings: readonly (ShortcomingValues & { id: string; position: number })[],
): Promise<void> {
  if (shortcomings.length === 0) return
  await tx
    .insertInto("reports.shortcoming")
    .values(
      shortcomings.map((each) => ({
        authority_id: authorityId,
        id: each.id,
        report_id: reportId,
        position: each.position,
        ...row(each),
      })),
    )
    .execute()
}

const one = (tx: Tx, authorityId: number, id: string) =>
  tx.updateTable("reports.shortcoming").where("authority_id", "=", authorityId).where("id", "=", id)

export async function saveShortcoming(
  tx: Tx,
  authorityId: number,
  id: string,
  values: ShortcomingValues,
): Promise<void> {
  await one(tx, authorityId, id).set(row(values)).execute()
}

export async function saveShortcomingWork(
  tx: Tx,
  authorityId: number,
  id: string,
  work: { id: string; code: string },
): Promise<void> {
  await one(tx, authorityId, id).set({ work_id: work.id, work_code: work.code }).execute()
}

export async function removeShortcoming(tx: Tx, authorityId: number, id: string): Promise<void> {
  await tx.deleteFrom("reports.shortcoming").where("authority_id", "=", authorityId).where("id", "=", id).execute()
}
