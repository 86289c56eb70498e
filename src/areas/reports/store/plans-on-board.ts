import { sql } from "kysely"
import type { StandingFacts } from "#src/areas/work/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { rowsOf } from "./rows.ts"

export interface PlanOnBoard {
  planId: string
  documentId: string
  title: string
  symbol: string
  done: number
  open: number
  overdue: number
}

const endOf = (day: PlainDate) => sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`

/** The newest plans with where their documents' works stand today, out of the tallies. */
export function listPlanTallies(
  db: ReadDb,
  authorityId: number,
  wish: { day: PlainDate; limit: number },
): Promise<PlanOnBoard[]> {
  return rowsOf(
    db,
    sql<PlanOnBoard>`
    SELECT p.id AS "planId", p.document_id AS "documentId", p.title, d.symbol,
           coalesce(sum(t.amount) FILTER (WHERE t.standing IN ('done-in-time', 'done-late')), 0)::integer AS done,
           coalesce(sum(t.amount) FILTER (WHERE t.standing = 'open'), 0)::integer AS open,
           coalesce(sum(t.amount) FILTER (WHERE t.standing = 'open' AND t.due_on < ${wish.day}::date), 0)::integer AS overdue
      FROM (SELECT * FROM plans.plan WHERE authority_id = ${authorityId} AND confirmed_at < ${endOf(wish.day)} ORDER BY id DESC LIMIT ${wish.limit}) p
      JOIN documents.document d ON d.authority_id = p.authority_id AND d.id = p.document_id
      LEFT JOIN work.document_tally t ON t.authority_id = p.authority_id AND t.document_id = p.document_id
     GROUP BY p.id, p.document_id, p.title, d.symbol ORDER BY p.id DESC`,
  )
}

/** A work under a breakthrough; a breakthrough without work has one row whose work is null. */
export interface BreakthroughWork extends StandingFacts {
  planId: string
  documentId: string
  symbol: string
  planTitle: string
  nodeId: string
  title: string
  workId: string | null
}

/** The works under each breakthrough of the newest plan that a day knew and that has any, or of one document's plan: at most 5,000. */
export function listBreakthroughWorks(
  db: ReadDb,
  authorityId: number,
  day: PlainDate,
  documentId?: string | null,
): Promise<BreakthroughWork[]> {
  return rowsOf(
    db,
    sql<BreakthroughWork>`
    WITH RECURSIVE newest AS (
      SELECT p.id, p.title, p.document_id FROM plans.plan p
       WHERE p.authority_id = ${authorityId} AND p.confirmed_at < ${endOf(day)} ${documentId ? sql`AND p.document_id = ${documentId}::uuid` : sql``}
         AND EXISTS (SELECT 1 FROM plans.node n WHERE n.authority_id = ${authorityId} AND n.plan_id = p.id AND n.kind = 'breakthrough' AND n.state = 'active')
       ORDER BY p.id DESC LIMIT 1),
    branch AS (
      SELECT n.id, n.plan_id, n.id AS root, n.title, n.position, n.work_id FROM plans.node n JOIN newest p ON p.id = n.plan_id
       WHERE n.authority_id = ${authorityId} AND n.kind = 'breakthrough' AND n.state = 'active'
      UNION
      SELECT c.id, c.plan_id, b.root, b.title, b.position, c.work_id FROM branch b JOIN plans.node c ON c.plan_id = b.plan_id AND c.parent_id = b.id
       WHERE c.authority_id = ${authorityId} AND c.state = 'active' AND c.kind <> 'breakthrough')
    SELECT p.id AS "planId", p.document_id AS "documentId", d.symbol, p.title AS "planTitle", b.root AS "nodeId", b.title, w.id AS "workId",
           coalesce(w.state, 'cancelled') AS state, w.due_on AS "dueOn", w.handed_over_on AS "handedOverOn"
      FROM branch b JOIN newest p ON p.id = b.plan_id
      JOIN documents.document d ON d.authority_id = ${authorityId} AND d.id = p.document_id
      LEFT JOIN work.work w ON w.authority_id = ${authorityId} AND w.id = b.work_id
     ORDER BY b.position, b.root, w.id LIMIT 5000`,
  )
}
