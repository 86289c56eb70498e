import { sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { Named, WorkState } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"

export interface ReportShown {
  id: string
  kind: "progress" | "obstacle" | "handover"
  body: string
  reporter: string
  unit: string
  at: string
  done: number | null
  total: number | null
}

export interface ExtensionShown {
  id: string
  state: "asked" | "granted" | "refused"
  fromDueOn: PlainDate
  askedDueOn: PlainDate
  grantedDueOn: PlainDate | null
  reason: string
  asker: string
  askedBy: number
  askedOn: PlainDate
  decider: string | null
  decidedOn: PlainDate | null
  note: string
}

export interface WorkDetail extends Named {
  id: string
  kind: "task" | "dossier" | "petition" | "inspection" | "recommendation" | "milestone"
  code: string
  title: string
  detail: string
  state: WorkState
  product: string
  acceptance: string
  assignedOn: PlainDate
  firstDueOn: PlainDate | null
  dueOn: PlainDate | null
  takenOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  cancelledOn: PlainDate | null
  progressDone: number | null
  progressTotal: number | null
  progressMeasure: string
  obstacleAt: Date | null
  version: number
  followed: boolean
  leadUnit: string | null
  assignee: string | null
  assigner: string | null
  assignerUnit: string
  accepterUnit: string
  coordinators: { id: number; name: string; reportedAt: string | null }[]
  reports: ReportShown[]
  evidence: { id: string; name: string; size: number; mediaType: string; at: string; reporter: string }[]
  evidenceCount: number
  extensions: ExtensionShown[]
  verdicts: {
    verdict: "accepted" | "returned"
    reason: string
    judge: string
    handedOverOn: PlainDate
    judgedOn: PlainDate
  }[]
  children: {
    id: string
    code: string
    title: string
    state: WorkState
    dueOn: PlainDate | null
    handedOverOn: PlainDate | null
    leadUnit: string | null
    done: number | null
    total: number | null
  }[]
  parent: { id: string; code: string; title: string; dueOn: PlainDate | null } | null
  document: { id: string; symbol: string; title: string; issuedOn: PlainDate | null; issuer: string } | null
  /** The sentence of the document that this work carries out, with a little of what stands around it. */
  clause: { start: number; end: number; before: string; text: string; after: string } | null
}

const around = 160

/** Everything that one work's page shows, in one statement. Permission is the caller's: `sees` with the units it names. */
export async function findWorkDetail(
  db: ReadDb,
  authorityId: number,
  id: string,
  personId: number,
): Promise<WorkDetail | undefined> {
  const [row] = await rowsOf(
    db,
    sql<WorkDetail>`
    SELECT w.id, w.kind, w.code, w.title, w.detail, w.state, w.lead_unit_id AS "leadUnitId", w.assignee_id AS "assigneeId", w.assigned_by AS "assignedBy",
           w.assigner_unit_id AS "assignerUnitId", w.accepter_unit_id AS "accepterUnitId", w.product, w.acceptance, w.assigned_on AS "assignedOn",
           w.first_due_on AS "firstDueOn", w.due_on AS "dueOn", w.taken_on AS "takenOn", w.handed_over_on AS "handedOverOn", w.done_on AS "doneOn",
           w.cancelled_on AS "cancelledOn", w.progress_done AS "progressDone", w.progress_total AS "progressTotal", w.progress_measure AS "progressMeasure",
           w.obstacle_at AS "obstacleAt", w.version, lead.name AS "leadUnit", person.full_name AS assignee, giver.full_name AS assigner,
           coalesce(giving.name, '') AS "assignerUnit", coalesce(judging.name, '') AS "accepterUnit",
           EXISTS (SELECT 1 FROM work.follower f WHERE f.authority_id = w.authority_id AND f.person_id = ${personId} AND f.work_id = w.id) AS followed,
           coalesce((SELECT jsonb_agg(c.unit_id ORDER BY c.unit_id) FROM work.coordination c WHERE c.authority_id = w.authority_id AND c.work_id = w.id), '[]') AS "coordinatingUnitIds",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'reportedAt',
                      (SELECT max(r.reported_at) FROM work.progress_report r WHERE r.authority_id = w.authority_id AND r.work_id = w.id AND r.unit_id = u.id)) ORDER BY u.position, u.id)
                      FROM work.coordination c JOIN organisation.unit u ON u.id = c.unit_id WHERE c.authority_id = w.authority_id AND c.work_id = w.id), '[]') AS coordinators,
           coalesce((SELECT jsonb_agg(to_jsonb(r)) FROM (SELECT r.id, r.kind, r.body, r.reporter_name AS reporter, u.short_name AS unit, r.reported_at AS at, r.done_amount AS done, r.total_amount AS total
                      FROM work.progress_report r LEFT JOIN organisation.unit u ON u.id = r.unit_id WHERE r.authority_id = w.authority_id AND r.work_id = w.id ORDER BY r.id DESC LIMIT 20) r), '[]') AS reports,
           coalesce((SELECT jsonb_agg(to_jsonb(e)) FROM (SELECT f.id, f.name, f.size, f.media_type AS "mediaType", f.uploaded_at AS at, r.reporter_name AS reporter
                      FROM work.evidence e JOIN documents.file f ON f.authority_id = e.authority_id AND f.id = e.file_id JOIN work.progress_report r ON r.authority_id = e.authority_id AND r.id = e.report_id
                     WHERE e.authority_id = w.authority_id AND e.work_id = w.id ORDER BY e.report_id DESC, f.name LIMIT 50) e), '[]') AS evidence,
           (SELECT count(*) FROM work.evidence e WHERE e.authority_id = w.authority_id AND e.work_id = w.id) AS "evidenceCount",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', x.id, 'state', x.state, 'fromDueOn', x.from_due_on, 'askedDueOn', x.asked_due_on, 'grantedDueOn', x.granted_due_on, 'reason', x.reason,
                      'asker', x.asker_name, 'askedBy', x.asked_by, 'askedOn', x.asked_on, 'decider', x.decider_name, 'decidedOn', x.decided_on, 'note', x.decision_note) ORDER BY x.id DESC)
                      FROM work.extension x WHERE x.authority_id = w.authority_id AND x.work_id = w.id), '[]') AS extensions,
           coalesce((SELECT jsonb_agg(jsonb_build_object('verdict', v.verdict, 'reason', v.reason, 'judge', v.judge_name, 'handedOverOn', v.handed_over_on, 'judgedOn', v.judged_on) ORDER BY v.id DESC)
                      FROM work.verdict v WHERE v.authority_id = w.authority_id AND v.work_id = w.id), '[]') AS verdicts,
           coalesce((SELECT jsonb_agg(to_jsonb(k)) FROM (SELECT k.id, k.code, k.title, k.state, k.due_on AS "dueOn", k.handed_over_on AS "handedOverOn", u.short_name AS "leadUnit", k.progress_done AS done, k.progress_total AS total
                      FROM work.work k LEFT JOIN organisation.unit u ON u.id = k.lead_unit_id WHERE k.authority_id = w.authority_id AND k.parent_id = w.id ORDER BY k.id LIMIT 100) k), '[]') AS children,
           CASE WHEN p.id IS NOT NULL THEN jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title, 'dueOn', p.due_on) END AS parent,
           CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'symbol', d.symbol, 'title', d.title, 'issuedOn', d.issued_on, 'issuer', d.issuer) END AS document,
           CASE WHEN d.id IS NOT NULL AND s.span_end > s.span_start THEN jsonb_build_object('start', s.span_start, 'end', s.span_end,
                'before', substring(d.body_text FROM greatest(s.span_start - ${around}::integer, 0) + 1 FOR least(${around}::integer, s.span_start)),
                'text', substring(d.body_text FROM s.span_start + 1 FOR s.span_end - s.span_start), 'after', substring(d.body_text FROM s.span_end + 1 FOR ${around}::integer)) END AS clause
      FROM work.work w
      LEFT JOIN work.work p ON p.authority_id = w.authority_id AND p.id = w.parent_id
      CROSS JOIN LATERAL (SELECT CASE WHEN w.document_id IS NULL THEN p.document_id ELSE w.document_id END AS document_id, CASE WHEN w.document_id IS NULL THEN p.span_start ELSE w.span_start END AS span_start,
                                 CASE WHEN w.document_id IS NULL THEN p.span_end ELSE w.span_end END AS span_end) s
      LEFT JOIN documents.document d ON d.authority_id = w.authority_id AND d.id = s.document_id
      LEFT JOIN organisation.unit lead ON lead.id = w.lead_unit_id
      LEFT JOIN organisation.unit giving ON giving.id = w.assigner_unit_id
      LEFT JOIN organisation.unit judging ON judging.id = w.accepter_unit_id
      LEFT JOIN organisation.person person ON person.id = w.assignee_id
      LEFT JOIN organisation.person giver ON giver.id = w.assigned_by
     WHERE w.authority_id = ${authorityId} AND w.id = ${id}`,
  )
  return row
}

/** The head of a work, for later areas that name it. */
export interface WorkHeader {
  id: string
  code: string
  title: string
  state: WorkState
  leadUnitId: number | null
  assigneeId: number | null
  assignedOn: PlainDate
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  documentId: string | null
  spanStart: number | null
  spanEnd: number | null
  progressDone: number | null
  progressTotal: number | null
}

const header = [
  "id",
  "code",
  "title",
  "state",
  "lead_unit_id as leadUnitId",
  "assignee_id as assigneeId",
  "assigned_on as assignedOn",
  "due_on as dueOn",
  "handed_over_on as handedOverOn",
  "done_on as doneOn",
  "document_id as documentId",
  "span_start as spanStart",
  "span_end as spanEnd",
  "progress_done as progressDone",
  "progress_total as progressTotal",
] as const

/** One work of the authority by its id. Whether a person may see it is not asked here. */
export function findWork(db: ReadDb, authorityId: number, id: string): Promise<WorkHeader | undefined> {
  return db
    .selectFrom("work.work")
    .select(header)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst()
}

/** The heads of these works, in no promised order; unknown ids are left out. */
export async function listWorks(db: ReadDb, authorityId: number, ids: readonly string[]): Promise<WorkHeader[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom("work.work")
    .select(header)
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute()
}

/** The works that a document gave rise to, in order of creation; `after` is the id of the last one of the page before. */
export function listWorksOfDocument(
  db: ReadDb,
  authorityId: number,
  documentId: string,
  page: { limit: number; after?: string | undefined },
): Promise<WorkHeader[]> {
  let query = db
    .selectFrom("work.work")
    .select(header)
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
  if (page.after) query = query.where("id", ">", page.after)
  return query.orderBy("id").limit(page.limit).execute()
}
