import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface Observation {
  id: string
  indicatorId: string
  unitId: number
  periodStart: PlainDate
  periodEnd: PlainDate
  asOf: PlainDate
  value: number
  source: string
  note: string
  origin: "typed" | "reported" | "counted" | "imported"
  workId: string | null
  recordedBy: number
  recordedAt: Date
  replacedAt: Date | null
  replacedBy: string | null
}

const columns = [
  "id",
  "indicator_id as indicatorId",
  "unit_id as unitId",
  "period_start as periodStart",
  "period_end as periodEnd",
  "as_of as asOf",
  "value",
  "source",
  "note",
  "origin",
  "work_id as workId",
  "recorded_by as recordedBy",
  "recorded_at as recordedAt",
  "replaced_at as replacedAt",
  "replaced_by as replacedBy",
] as const

/** The observations of an indicator, newest period first, replaced ones too: this is what a figure opens to. */
export function listObservations(
  db: ReadDb,
  authorityId: number,
  indicatorId: string,
  limit = 200,
): Promise<Observation[]> {
  return db
    .selectFrom("figures.observation")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("indicator_id", "=", indicatorId)
    .orderBy("period_end", "desc")
    .orderBy("recorded_at", "desc")
    .limit(limit)
    .execute()
}

/** Observations as they stood at a cut-off: recorded by then, not yet replaced then, and about days up to then. */
export function listObservationsAt(
  db: ReadDb,
  authorityId: number,
  indicatorIds: readonly string[],
  cutOff: { day: PlainDate; instant: Date },
): Promise<Observation[]> {
  if (indicatorIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom("figures.observation")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("indicator_id", "in", [...indicatorIds])
    .where("as_of", "<=", cutOff.day)
    .where("recorded_at", "<=", cutOff.instant)
    .where((eb) => eb.or([eb("replaced_at", "is", null), eb("replaced_at", ">", cutOff.instant)]))
    .orderBy("as_of", "desc")
    .limit(20_000)
    .execute()
}

/** The live observation of the same unit and period, if one is held. */
export function findLiveObservation(
  tx: Tx,
  authorityId: number,
  key: Pick<Observation, "indicatorId" | "unitId" | "periodStart" | "periodEnd">,
): Promise<Observation | undefined> {
  return tx
    .selectFrom("figures.observation")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("indicator_id", "=", key.indicatorId)
    .where("unit_id", "=", key.unitId)
    .where("period_start", "=", key.periodStart)
    .where("period_end", "=", key.periodEnd)
    .where("replaced_at", "is", null)
    .forUpdate()
    .executeTakeFirst()
}

export type NewObservation = Omit<Observation, "replacedAt" | "replacedBy">

export async function insertObservation(
  tx: Tx,
  authorityId: number,
  seen: NewObservation,
  fileIds: readonly string[],
): Promise<void> {
  await tx
    .insertInto("figures.observation")
    .values({
      authority_id: authorityId,
      id: seen.id,
      indicator_id: seen.indicatorId,
      unit_id: seen.unitId,
      period_start: seen.periodStart,
      period_end: seen.periodEnd,
      as_of: seen.asOf,
      value: seen.value,
      source: seen.source,
      note: seen.note,
      origin: seen.origin,
      work_id: seen.workId,
      recorded_by: seen.recordedBy,
      recorded_at: seen.recordedAt,
    })
    .execute()
  if (fileIds.length > 0)
    await tx
      .insertInto("figures.observation_file")
      .values(fileIds.map((fileId) => ({ authority_id: authorityId, observation_id: seen.id, file_id: fileId })))
      .execute()
}

export async function markReplaced(
  tx: Tx,
  authorityId: number,
  id: string,
  by: { id: string; at: Date },
): Promise<void> {
  await tx
    .updateTable("figures.observation")
    .set({ replaced_at: by.at, replaced_by: by.id })
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute()
}

/** The evidence files of several observations. */
export function listEvidence(
  db: ReadDb,
  authorityId: number,
  observationIds: readonly string[],
): Promise<{ observationId: string; fileId: string }[]> {
  if (observationIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom("figures.observation_file")
    .select(["observation_id as observationId", "file_id as fileId"])
    .where("authority_id", "=", authorityId)
    .where("observation_id", "in", [...observationIds])
    .execute()
}
