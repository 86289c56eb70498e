import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { Comparator } from "../rules/judge.ts"

export interface Target {
  id: string
  indicatorId: string
  unitId: number
  periodStart: PlainDate
  periodEnd: PlainDate
  comparator: Comparator
  value: number
  basis: string
  documentId: string | null
  spanStart: number | null
  spanEnd: number | null
  version: number
}

const columns = [
  "id",
  "indicator_id as indicatorId",
  "unit_id as unitId",
  "period_start as periodStart",
  "period_end as periodEnd",
  "comparator",
  "value",
  "basis",
  "document_id as documentId",
  "span_start as spanStart",
  "span_end as spanEnd",
  "version",
] as const

export interface TargetFilter {
  indicatorIds?: readonly string[] | undefined
  documentId?: string | undefined
  /** Only targets whose period holds this day. */
  on?: PlainDate | undefined
  /** Only targets whose period ends in this range. */
  endsFrom?: PlainDate | undefined
  endsTo?: PlainDate | undefined
  limit?: number
}

/** Targets, newest period first. An authority has some hundreds; 500 at most are returned. */
export function listTargets(db: ReadDb, authorityId: number, filter: TargetFilter): Promise<Target[]> {
  if (filter.indicatorIds?.length === 0) return Promise.resolve([])
  let query = db.selectFrom("figures.target").select(columns).where("authority_id", "=", authorityId)
  if (filter.indicatorIds) query = query.where("indicator_id", "in", [...filter.indicatorIds])
  if (filter.documentId) query = query.where("document_id", "=", filter.documentId)
  if (filter.on) query = query.where("period_start", "<=", filter.on).where("period_end", ">=", filter.on)
  if (filter.endsFrom) query = query.where("period_end", ">=", filter.endsFrom)
  if (filter.endsTo) query = query.where("period_end", "<=", filter.endsTo)
  return query
    .orderBy("period_end", "desc")
    .orderBy("id")
    .limit(filter.limit ?? 500)
    .execute()
}

export function findTargetOfPeriod(
  tx: Tx,
  authorityId: number,
  key: Pick<Target, "indicatorId" | "unitId" | "periodStart" | "periodEnd">,
): Promise<Target | undefined> {
  return tx
    .selectFrom("figures.target")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("indicator_id", "=", key.indicatorId)
    .where("unit_id", "=", key.unitId)
    .where("period_start", "=", key.periodStart)
    .where("period_end", "=", key.periodEnd)
    .forUpdate()
    .executeTakeFirst()
}

export type TargetValues = Omit<Target, "id" | "version">

export async function insertTarget(
  tx: Tx,
  authorityId: number,
  id: string,
  values: TargetValues,
  by: { accountId: number; at: Date },
): Promise<void> {
  await tx
    .insertInto("figures.target")
    .values({
      authority_id: authorityId,
      id,
      indicator_id: values.indicatorId,
      unit_id: values.unitId,
      period_start: values.periodStart,
      period_end: values.periodEnd,
      comparator: values.comparator,
      value: values.value,
      basis: values.basis,
      document_id: values.documentId,
      span_start: values.spanStart,
      span_end: values.spanEnd,
      created_by: by.accountId,
      created_at: by.at,
    })
    .execute()
}

export async function updateTarget(
  tx: Tx,
  authorityId: number,
  id: string,
  values: { comparator: Comparator; value: number; basis: string },
): Promise<void> {
  await tx
    .updateTable("figures.target")
    .set((eb) => ({ ...values, version: eb("version", "+", 1) }))
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .execute()
}
