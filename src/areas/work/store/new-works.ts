import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { noDueDay, type WorkState } from "../rules/index.ts"

/** Takes the next `count` numbers of a kind and returns the first; the counter's row is held until the transaction ends, so codes have no gaps. */
export async function takeNumbers(tx: Tx, authorityId: number, kind: string, count: number): Promise<number> {
  const row = await tx
    .insertInto("work.counter")
    .values({ authority_id: authorityId, kind, last_number: count })
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "kind"])
        .doUpdateSet((eb) => ({ last_number: eb("work.counter.last_number", "+", count) })),
    )
    .returning("last_number")
    .executeTakeFirstOrThrow()
  return row.last_number - count + 1
}

export interface NewWorkRow {
  id: string
  kind: "task"
  code: string
  title: string
  detail: string
  state: WorkState
  leadUnitId: number | null
  assigneeId: number | null
  coordinatingUnitIds: readonly number[]
  assignedBy: number
  assignerUnitId: number
  accepterUnitId: number
  product: string
  acceptance: string
  assignedOn: PlainDate
  dueOn: PlainDate | null
  parentId: string | null
  documentId: string | null
  spanStart: number | null
  spanEnd: number | null
}

const rowsAtOnce = 500

/** Adds works with their coordinating units, in as few statements as there are five hundreds of them. */
export async function saveNewWorks(tx: Tx, authorityId: number, works: readonly NewWorkRow[], at: Date): Promise<void> {
  for (let start = 0; start < works.length; start += rowsAtOnce) {
    const part = works.slice(start, start + rowsAtOnce)
    await tx
      .insertInto("work.work")
      .values(part.map((work) => workRow(authorityId, work, at)))
      .execute()
    await saveCoordination(
      tx,
      authorityId,
      part.flatMap((work) =>
        work.coordinatingUnitIds.map((unitId) => ({ workId: work.id, unitId, dueOn: work.dueOn ?? noDueDay })),
      ),
    )
  }
}

const workRow = (authorityId: number, work: NewWorkRow, at: Date) => ({
  authority_id: authorityId,
  id: work.id,
  kind: work.kind,
  code: work.code,
  title: work.title,
  detail: work.detail,
  state: work.state,
  lead_unit_id: work.leadUnitId,
  assignee_id: work.assigneeId,
  assigned_by: work.assignedBy,
  assigner_unit_id: work.assignerUnitId,
  accepter_unit_id: work.accepterUnitId,
  product: work.product,
  acceptance: work.acceptance,
  assigned_on: work.assignedOn,
  first_due_on: work.dueOn,
  due_on: work.dueOn,
  parent_id: work.parentId,
  document_id: work.documentId,
  span_start: work.spanStart,
  span_end: work.spanEnd,
  created_at: at,
  updated_at: at,
})

export async function saveCoordination(
  tx: Tx,
  authorityId: number,
  rows: readonly { workId: string; unitId: number; dueOn: PlainDate | null }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto("work.coordination")
    .values(
      rows.map((row) => ({ authority_id: authorityId, work_id: row.workId, unit_id: row.unitId, due_on: row.dueOn })),
    )
    .onConflict((conflict) => conflict.columns(["authority_id", "work_id", "unit_id"]).doNothing())
    .execute()
}
