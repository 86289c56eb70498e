import { sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { isOpen, type Named, noDueDay, type TallyFacts, type WorkState } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"
import { moveTally } from "./tallies.ts"

/** A work as an action holds it: what the rules need, as it stands under the lock. */
export interface LockedWork extends Named, TallyFacts {
  id: string
  code: string
  title: string
  detail: string
  state: WorkState
  product: string
  acceptance: string
  firstDueOn: PlainDate | null
  dueOn: PlainDate | null
  takenOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  cancelledOn: PlainDate | null
  progressDone: number | null
  progressTotal: number | null
  progressMeasure: string
  parentId: string | null
  spanStart: number | null
  spanEnd: number | null
  version: number
  /** Whether the one who acts follows it. */
  followed: boolean
  parentDueOn: PlainDate | null
  openChildren: number
  /** The latest due day of an open child. */
  childDueOn: PlainDate | null
  evidenceCount: number
  asked: { id: string; askedDueOn: PlainDate; askedBy: number } | null
}

/**
 * Locks a work until the transaction ends. What is read beside its row (children, the request for time) changes only
 * together with the row's version, so a caller that checks the version may rely on it.
 */
export async function lockWork(
  tx: Tx,
  authorityId: number,
  id: string,
  personId: number,
): Promise<LockedWork | undefined> {
  const [row] = await rowsOf(
    tx,
    sql<LockedWork>`
    SELECT w.id, w.code, w.title, w.detail, w.state, w.lead_unit_id AS "leadUnitId", w.assignee_id AS "assigneeId", w.assigned_by AS "assignedBy",
           w.assigner_unit_id AS "assignerUnitId", w.accepter_unit_id AS "accepterUnitId", w.product, w.acceptance, w.assigned_on AS "assignedOn",
           w.first_due_on AS "firstDueOn", w.due_on AS "dueOn", w.taken_on AS "takenOn", w.handed_over_on AS "handedOverOn", w.done_on AS "doneOn",
           w.cancelled_on AS "cancelledOn", w.progress_done AS "progressDone", w.progress_total AS "progressTotal", w.progress_measure AS "progressMeasure",
           w.parent_id AS "parentId", w.document_id AS "documentId", w.span_start AS "spanStart", w.span_end AS "spanEnd", w.version,
           coalesce((SELECT jsonb_agg(c.unit_id ORDER BY c.unit_id) FROM work.coordination c WHERE c.authority_id = w.authority_id AND c.work_id = w.id), '[]') AS "coordinatingUnitIds",
           EXISTS (SELECT 1 FROM work.follower f WHERE f.authority_id = w.authority_id AND f.person_id = ${personId} AND f.work_id = w.id) AS followed,
           (SELECT p.due_on FROM work.work p WHERE p.authority_id = w.authority_id AND p.id = w.parent_id) AS "parentDueOn",
           (SELECT count(*) FROM work.work k WHERE k.authority_id = w.authority_id AND k.parent_id = w.id AND k.done_on IS NULL AND k.cancelled_on IS NULL) AS "openChildren",
           (SELECT max(k.due_on) FROM work.work k WHERE k.authority_id = w.authority_id AND k.parent_id = w.id AND k.done_on IS NULL AND k.cancelled_on IS NULL) AS "childDueOn",
           (SELECT count(*) FROM work.evidence e WHERE e.authority_id = w.authority_id AND e.work_id = w.id) AS "evidenceCount",
           (SELECT jsonb_build_object('id', x.id, 'askedDueOn', x.asked_due_on, 'askedBy', x.asked_by) FROM work.extension x
             WHERE x.authority_id = w.authority_id AND x.work_id = w.id AND x.state = 'asked' ORDER BY x.id DESC LIMIT 1) AS asked
      FROM work.work w WHERE w.authority_id = ${authorityId} AND w.id = ${id} FOR UPDATE OF w`,
  )
  return row
}

/** What an action may change in a work. */
export type WorkChange = Partial<
  Pick<
    LockedWork,
    | "state"
    | "title"
    | "detail"
    | "product"
    | "acceptance"
    | "leadUnitId"
    | "assigneeId"
    | "accepterUnitId"
    | "firstDueOn"
    | "dueOn"
    | "takenOn"
    | "handedOverOn"
    | "doneOn"
    | "cancelledOn"
    | "progressDone"
    | "progressTotal"
    | "progressMeasure"
  >
> & { progressAt?: Date; obstacleAt?: Date | null }

const columnOf = {
  state: "state",
  title: "title",
  detail: "detail",
  product: "product",
  acceptance: "acceptance",
  leadUnitId: "lead_unit_id",
  assigneeId: "assignee_id",
  accepterUnitId: "accepter_unit_id",
  firstDueOn: "first_due_on",
  dueOn: "due_on",
  takenOn: "taken_on",
  handedOverOn: "handed_over_on",
  doneOn: "done_on",
  cancelledOn: "cancelled_on",
  progressDone: "progress_done",
  progressTotal: "progress_total",
  progressMeasure: "progress_measure",
  progressAt: "progress_at",
  obstacleAt: "obstacle_at",
} as const satisfies Record<keyof WorkChange, string>

/**
 * Writes a change of a locked work and all that must move with it in the same transaction: its version, both tallies, the
 * due day that coordinating units' lists are sorted by, and the terms that held before (for past cut-offs).
 */
export async function saveWorkChange(
  tx: Tx,
  authorityId: number,
  before: LockedWork,
  change: WorkChange,
  when: { at: Date; on: PlainDate },
): Promise<LockedWork> {
  const { progressAt: _progress, obstacleAt: _obstacle, ...terms } = change
  const after: LockedWork = { ...before, ...terms, version: before.version + 1 }
  const columns = Object.fromEntries(
    Object.entries(change).map(([name, value]) => [columnOf[name as keyof WorkChange], value]),
  )
  await tx
    .updateTable("work.work")
    .set({ ...columns, version: after.version, updated_at: when.at })
    .where("authority_id", "=", authorityId)
    .where("id", "=", before.id)
    .execute()
  await moveTally(tx, authorityId, before, after)
  const keptDay = (work: LockedWork) => (isOpen(work.state) ? (work.dueOn ?? noDueDay) : null)
  if (before.coordinatingUnitIds.length > 0 && keptDay(before) !== keptDay(after))
    await tx
      .updateTable("work.coordination")
      .set({ due_on: keptDay(after) })
      .where("authority_id", "=", authorityId)
      .where("work_id", "=", before.id)
      .execute()
  if (before.leadUnitId !== after.leadUnitId || (before.dueOn === null) !== (after.dueOn === null))
    await tx
      .insertInto("work.past_term")
      .values({
        authority_id: authorityId,
        id: newId(),
        work_id: before.id,
        changed_on: when.on,
        lead_unit_id: before.leadUnitId,
        had_due: before.dueOn !== null,
      })
      .execute()
  return after
}

/** Adds or removes one person's following. True when something changed. */
export async function saveFollowing(
  tx: Tx,
  authorityId: number,
  workId: string,
  personId: number,
  follows: boolean,
): Promise<boolean> {
  if (!follows) {
    const removed = await tx
      .deleteFrom("work.follower")
      .where("authority_id", "=", authorityId)
      .where("person_id", "=", personId)
      .where("work_id", "=", workId)
      .executeTakeFirst()
    return Number(removed.numDeletedRows) > 0
  }
  const added = await tx
    .insertInto("work.follower")
    .values({ authority_id: authorityId, work_id: workId, person_id: personId })
    .onConflict((conflict) => conflict.columns(["authority_id", "person_id", "work_id"]).doNothing())
    .executeTakeFirst()
  return Number(added.numInsertedOrUpdatedRows ?? 0) > 0
}
