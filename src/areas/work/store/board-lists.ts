import { type RawBuilder, sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { factsAt, type Standing, standingOf, type TermsAt, type WorkState } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"

export interface BoardWork {
  id: string
  code: string
  title: string
  state: WorkState
  leadUnitId: number | null
  leadUnit: string | null
  assignee: string | null
  dueOn: PlainDate | null
  firstDueOn: PlainDate | null
  handedOverOn: PlainDate | null
  documentId: string | null
}

const shown = sql`w.id, w.code, w.title, w.state, w.lead_unit_id AS "leadUnitId", u.short_name AS "leadUnit", h.full_name AS assignee, w.due_on AS "dueOn",
  w.first_due_on AS "firstDueOn", w.handed_over_on AS "handedOverOn", w.document_id AS "documentId"`
const names = sql`LEFT JOIN organisation.unit u ON u.id = w.lead_unit_id LEFT JOIN organisation.person h ON h.id = w.assignee_id`
const open = sql`w.done_on IS NULL AND w.cancelled_on IS NULL`
const notHeld = sql`NOT (w.state = 'handed-over' AND w.handed_over_on <= w.due_on)`

/** Where a page sorted by due day goes on: the day and id of its last row. */
export interface DueCursor {
  dueOn: PlainDate
  id: string
}

/** Open works that are overdue on a day, longest first; a product handed over in time that waits to be judged is not among them. */
export function listLate(
  db: ReadDb,
  authorityId: number,
  wish: { day: PlainDate; unitIds?: readonly number[]; limit: number; after?: DueCursor | undefined },
): Promise<BoardWork[]> {
  return byDue(db, authorityId, sql`w.due_on < ${wish.day}::date AND ${notHeld}`, wish)
}

/** Open works due in [from, to], soonest first. */
export function listDueBetween(
  db: ReadDb,
  authorityId: number,
  wish: { from: PlainDate; to: PlainDate; unitIds?: readonly number[]; limit: number; after?: DueCursor | undefined },
): Promise<BoardWork[]> {
  return byDue(db, authorityId, sql`w.due_on >= ${wish.from}::date AND w.due_on <= ${wish.to}::date`, wish)
}

/** Each unit by its own index, so that a small unit in a large authority reads only its own works. */
function byDue(
  db: ReadDb,
  authorityId: number,
  when: RawBuilder<unknown>,
  wish: { unitIds?: readonly number[]; limit: number; after?: DueCursor | undefined },
): Promise<BoardWork[]> {
  const after = wish.after ? sql`AND (w.due_on, w.id) > (${wish.after.dueOn}::date, ${wish.after.id}::uuid)` : sql``
  const part = (whose: RawBuilder<unknown>) =>
    sql`SELECT w.* FROM work.work w WHERE w.authority_id = ${authorityId} AND ${open} AND ${when} ${whose} ${after} ORDER BY w.due_on, w.id LIMIT ${wish.limit}`
  const works = wish.unitIds
    ? sql`SELECT q.* FROM unnest(${[...wish.unitIds]}::bigint[]) AS n (unit_id) CROSS JOIN LATERAL (${part(sql`AND w.lead_unit_id = n.unit_id`)}) q`
    : part(sql``)
  return rowsOf(
    db,
    sql<BoardWork>`SELECT ${shown} FROM (${works}) w ${names} ORDER BY w.due_on, w.id LIMIT ${wish.limit}`,
  )
}

export interface WaitingWork extends BoardWork {
  /** What it waits for. */
  waitsFor: "acceptance" | "extension" | "obstacle"
  since: PlainDate
  /** The day asked for, of a request for more time. */
  askedDueOn: PlainDate | null
}

/** Works that wait for a leader: a product to judge, a request for more time, an obstacle nobody has answered; longest waiting first, at most `limit` of each. */
export function listWaiting(
  db: ReadDb,
  authorityId: number,
  wish: { unitIds?: readonly number[]; limit: number },
): Promise<WaitingWork[]> {
  const units = wish.unitIds ? sql`AND w.lead_unit_id = ANY(${[...wish.unitIds]}::bigint[])` : sql``
  return rowsOf(
    db,
    sql<WaitingWork>`
    SELECT ${shown}, q."waitsFor", q.since, q."askedDueOn" FROM (
      (SELECT w.id AS work_id, 'acceptance' AS "waitsFor", w.handed_over_on AS since, NULL::date AS "askedDueOn" FROM work.work w
        WHERE w.authority_id = ${authorityId} AND w.state = 'handed-over' ${units} ORDER BY w.handed_over_on, w.id LIMIT ${wish.limit})
      UNION ALL
      (SELECT w.id, 'extension', x.asked_on, x.asked_due_on FROM work.extension x JOIN work.work w ON w.authority_id = x.authority_id AND w.id = x.work_id
        WHERE x.authority_id = ${authorityId} AND x.state = 'asked' AND ${open} ${units} ORDER BY x.asked_on, x.id LIMIT ${wish.limit})
      UNION ALL
      (SELECT w.id, 'obstacle', (w.obstacle_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, NULL FROM work.work w
        WHERE w.authority_id = ${authorityId} AND w.obstacle_at IS NOT NULL AND ${open} ${units} ORDER BY w.obstacle_at, w.id LIMIT ${wish.limit})
    ) q JOIN work.work w ON w.authority_id = ${authorityId} AND w.id = q.work_id ${names} ORDER BY q.since, w.id`,
  )
}

export interface StandingAtCutOff {
  id: string
  code: string
  title: string
  /** The lead unit on the cut-off day. */
  leadUnitId: number | null
  assignee: string | null
  documentId: string | null
  product: string
  assignedOn: PlainDate
  firstDueOn: PlainDate | null
  /** The due day in force on the cut-off day. */
  dueOn: PlainDate | null
  /** The day of the handover that counts on the cut-off day. */
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  standing: Standing
}

interface StandingWish {
  cutOff: PlainDate
  /** Days of assignment, both included. */
  assignedFrom: PlainDate
  assignedTo: PlainDate
  documentId?: string | undefined
  unitIds?: readonly number[] | undefined
  limit?: number
  after?: { assignedOn: PlainDate; id: string } | undefined
}

/**
 * Where each work assigned in a period stood at the end of a day, in order of assignment. A past day gets the same answer for
 * ever: what was extended, handed over, accepted, cancelled or moved to another unit since is set aside by its dates.
 * Title, person and product read as they do today. Works assigned after the cut-off are not there yet. At most `limit` rows (20,000); `after` goes on behind the last row.
 */
export async function listStandingsAt(
  db: ReadDb,
  authorityId: number,
  wish: StandingWish,
): Promise<StandingAtCutOff[]> {
  const { cutOff } = wish
  const until = wish.assignedTo < cutOff ? wish.assignedTo : cutOff
  const rows = await rowsOf(
    db,
    sql<TermsAt & StandingAtCutOff>`
    SELECT s.*, h.full_name AS assignee FROM (
      SELECT w.id, w.code, w.title, w.state, w.document_id AS "documentId", w.product, w.assignee_id, w.assigned_on AS "assignedOn", w.first_due_on AS "firstDueOn", w.due_on AS "dueOn",
             w.handed_over_on AS "handedOverOn", w.done_on AS "doneOn", w.cancelled_on AS "cancelledOn",
             CASE WHEN t.id IS NULL THEN w.lead_unit_id ELSE t.lead_unit_id END AS "leadUnitId", t.had_due AS "hadDue",
             (SELECT x.from_due_on FROM work.extension x WHERE x.authority_id = w.authority_id AND x.work_id = w.id AND x.state = 'granted' AND x.decided_on > ${cutOff}::date
               ORDER BY x.decided_on, x.id LIMIT 1) AS "dueBeforeExtension",
             (SELECT v.handed_over_on FROM work.verdict v WHERE v.authority_id = w.authority_id AND v.work_id = w.id AND v.handed_over_on <= ${cutOff}::date AND v.judged_on > ${cutOff}::date
               ORDER BY v.id LIMIT 1) AS "handoverJudgedLater"
        FROM work.work w
        LEFT JOIN LATERAL (SELECT t.id, t.lead_unit_id, t.had_due FROM work.past_term t WHERE t.authority_id = w.authority_id AND t.work_id = w.id AND t.changed_on > ${cutOff}::date ORDER BY t.changed_on, t.id LIMIT 1) t ON true
       WHERE w.authority_id = ${authorityId} AND w.assigned_on >= ${wish.assignedFrom}::date AND w.assigned_on <= ${until}::date
         ${wish.documentId ? sql`AND w.document_id = ${wish.documentId}::uuid` : sql``}
         ${wish.after ? sql`AND (w.assigned_on, w.id) > (${wish.after.assignedOn}::date, ${wish.after.id}::uuid)` : sql``}
    ) s LEFT JOIN organisation.person h ON h.id = s.assignee_id
    ${wish.unitIds ? sql`WHERE s."leadUnitId" = ANY(${[...wish.unitIds]}::bigint[])` : sql``}
    ORDER BY s."assignedOn", s.id LIMIT ${wish.limit ?? 20_000}`,
  )
  return rows.map((row) => {
    const facts = factsAt(row, cutOff)
    const { id, code, title, leadUnitId, assignee, documentId, product, assignedOn } = row
    return {
      id,
      code,
      title,
      leadUnitId,
      assignee,
      documentId,
      product,
      assignedOn,
      dueOn: facts.dueOn,
      handedOverOn: facts.handedOverOn,
      firstDueOn: facts.dueOn === null ? null : row.firstDueOn,
      doneOn: facts.state === "done" ? row.doneOn : null,
      standing: standingOf(facts, cutOff),
    }
  })
}
