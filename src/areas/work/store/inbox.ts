import { type RawBuilder, sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { type Bucket, endOfWeek, type InboxView, type WorkState } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"

/** Whose inbox it is. */
export interface InboxOwner {
  authorityId: number
  personId: number
  unitId: number
  unitIds: readonly number[]
  /** Whether the person may grant more time for works of the own units, beside those they assigned. */
  extends: boolean
}

export interface InboxFilter {
  view: InboxView
  /** Open work, nearest due day first; or done work, newest first. */
  closed: boolean
  kinds: readonly string[]
  states: readonly WorkState[]
}

/** Where the next page begins: the sort day of the last row and its id. */
export interface InboxCursor {
  day: string
  id: string
}

export interface InboxRow {
  id: string
  kind: "task" | "dossier" | "petition" | "inspection" | "recommendation" | "milestone"
  code: string
  title: string
  state: WorkState
  leadUnit: string | null
  assignee: string | null
  source: string | null
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
  progressDone: number | null
  progressTotal: number | null
  reported: boolean
  obstacle: boolean
  version: number
  sortDay: string
}

const open = sql`w.done_on IS NULL AND w.cancelled_on IS NULL`
const dueKey = sql`coalesce(w.due_on, 'infinity'::date)`

/** One page of a view and one row more, each view by the index made for it: nothing is read that is not on the page. */
export function listInbox(
  db: ReadDb,
  owner: InboxOwner,
  filter: InboxFilter,
  page: { limit: number; after: InboxCursor | null },
): Promise<InboxRow[]> {
  const order = filter.closed ? sql`p.sort_day DESC, p.id DESC` : sql`p.sort_day, p.id`
  return rowsOf(
    db,
    sql<InboxRow>`
    SELECT p.id, p.kind, p.code, p.title, p.state, u.short_name AS "leadUnit", h.full_name AS assignee, coalesce(nullif(d.symbol, ''), left(d.title, 60)) AS source,
           p.due_on AS "dueOn", p.handed_over_on AS "handedOverOn", p.done_on AS "doneOn", p.progress_done AS "progressDone", p.progress_total AS "progressTotal",
           p.progress_at IS NOT NULL AS reported, p.obstacle_at IS NOT NULL AS obstacle, p.version, p.sort_day::text AS "sortDay"
      FROM (${pageOf(owner, filter, page)}) p
      LEFT JOIN organisation.unit u ON u.id = p.lead_unit_id
      LEFT JOIN organisation.person h ON h.id = p.assignee_id
      LEFT JOIN documents.document d ON d.authority_id = ${owner.authorityId} AND d.id = p.document_id
     ORDER BY ${order} LIMIT ${page.limit + 1}`,
  )
}

const columns = (
  day: RawBuilder<unknown>,
) => sql`w.id, w.kind, w.code, w.title, w.state, w.lead_unit_id, w.assignee_id, w.document_id, w.due_on, w.handed_over_on, w.done_on,
  w.progress_done, w.progress_total, w.progress_at, w.obstacle_at, w.version, ${day} AS sort_day`

function pageOf(
  owner: InboxOwner,
  filter: InboxFilter,
  page: { limit: number; after: InboxCursor | null },
): RawBuilder<unknown> {
  const narrow = narrowing(filter)
  const count = sql`LIMIT ${page.limit + 1}`
  if (filter.closed) return closedPage(owner, filter.view, narrow, page, count)
  const after = (day: RawBuilder<unknown>, id: RawBuilder<unknown>) =>
    page.after ? sql`AND (${day}, ${id}) > (${page.after.day}::date, ${page.after.id}::uuid)` : sql``
  switch (filter.view) {
    case "mine":
      return byDue(sql`w.assignee_id = ${owner.personId}`)
    case "assigned":
      return byDue(sql`w.assigned_by = ${owner.personId}`)
    case "all":
      return byDue(sql`true`)
    case "unit":
      return sql`SELECT q.* FROM unnest(${[...owner.unitIds]}::bigint[]) AS n (unit_id) CROSS JOIN LATERAL (${byDue(sql`w.lead_unit_id = n.unit_id`)}) q ORDER BY q.sort_day, q.id ${count}`
    case "coordinating":
      return sql`SELECT ${columns(sql`c.due_on`)} FROM work.coordination c JOIN work.work w ON w.authority_id = c.authority_id AND w.id = c.work_id
        WHERE c.authority_id = ${owner.authorityId} AND c.unit_id = ${owner.unitId} AND c.due_on IS NOT NULL ${after(sql`c.due_on`, sql`c.work_id`)} ${narrow} ORDER BY c.due_on, c.work_id ${count}`
    case "accepting":
      return sql`SELECT ${columns(sql`w.handed_over_on`)} FROM work.work w WHERE w.authority_id = ${owner.authorityId} AND w.accepter_unit_id = ${owner.unitId} AND w.state = 'handed-over'
        ${after(sql`w.handed_over_on`, sql`w.id`)} ${narrow} ORDER BY w.handed_over_on, w.id ${count}`
    case "extending":
      return sql`SELECT ${columns(sql`x.asked_on`)} FROM work.extension x JOIN work.work w ON w.authority_id = x.authority_id AND w.id = x.work_id
        WHERE x.authority_id = ${owner.authorityId} AND x.state = 'asked' AND ${open} AND ${mayExtend(owner)} ${after(sql`x.asked_on`, sql`w.id`)} ${narrow} ORDER BY x.asked_on, w.id ${count}`
    case "following":
      return sql`SELECT ${columns(dueKey)} FROM work.follower f JOIN work.work w ON w.authority_id = f.authority_id AND w.id = f.work_id
        WHERE f.authority_id = ${owner.authorityId} AND f.person_id = ${owner.personId} AND ${open} ${after(dueKey, sql`w.id`)} ${narrow} ORDER BY sort_day, w.id ${count}`
  }

  // Two scans of one index, because "no due day" sorts last but compares with nothing.
  function byDue(whose: RawBuilder<unknown>): RawBuilder<unknown> {
    const part = (more: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
      sql`SELECT ${columns(dueKey)} FROM work.work w WHERE w.authority_id = ${owner.authorityId} AND ${whose} AND ${open} ${more} ${narrow} ORDER BY ${order} ${count}`
    if (!page.after) return part(sql``, sql`w.due_on, w.id`)
    const undated = part(
      sql`AND w.due_on IS NULL ${page.after.day === "infinity" ? sql`AND w.id > ${page.after.id}::uuid` : sql``}`,
      sql`w.due_on, w.id`,
    )
    if (page.after.day === "infinity") return undated
    return sql`(${part(sql`AND (w.due_on, w.id) > (${page.after.day}::date, ${page.after.id}::uuid)`, sql`w.due_on, w.id`)}) UNION ALL (${undated})`
  }
}

const mayExtend = (owner: InboxOwner) =>
  owner.extends
    ? sql`(w.assigned_by = ${owner.personId} OR w.assigner_unit_id = ANY(${[...owner.unitIds]}::bigint[]) OR w.accepter_unit_id = ANY(${[...owner.unitIds]}::bigint[]))`
    : sql`w.assigned_by = ${owner.personId}`

function closedPage(
  owner: InboxOwner,
  view: InboxView,
  narrow: RawBuilder<unknown>,
  page: { after: InboxCursor | null },
  count: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const before = page.after ? sql`AND (w.done_on, w.id) < (${page.after.day}::date, ${page.after.id}::uuid)` : sql``
  const byDay = (whose: RawBuilder<unknown>) =>
    sql`SELECT ${columns(sql`w.done_on`)} FROM work.work w WHERE w.authority_id = ${owner.authorityId} AND ${whose} AND w.done_on IS NOT NULL ${before} ${narrow} ORDER BY w.done_on DESC, w.id DESC ${count}`
  switch (view) {
    case "mine":
      return byDay(sql`w.assignee_id = ${owner.personId}`)
    case "assigned":
    case "extending":
      return byDay(sql`w.assigned_by = ${owner.personId}`)
    case "accepting":
      return byDay(sql`w.accepter_unit_id = ${owner.unitId}`)
    case "all":
      return byDay(sql`true`)
    case "unit":
      return sql`SELECT q.* FROM unnest(${[...owner.unitIds]}::bigint[]) AS n (unit_id) CROSS JOIN LATERAL (${byDay(sql`w.lead_unit_id = n.unit_id`)}) q ORDER BY q.sort_day DESC, q.id DESC ${count}`
    case "coordinating":
      return sql`SELECT ${columns(sql`w.done_on`)} FROM (SELECT c.work_id FROM work.coordination c WHERE c.authority_id = ${owner.authorityId} AND c.unit_id = ${owner.unitId} AND c.due_on IS NULL ORDER BY c.work_id DESC LIMIT ${mostCounted}) c
        JOIN work.work w ON w.authority_id = ${owner.authorityId} AND w.id = c.work_id WHERE w.done_on IS NOT NULL ${before} ${narrow} ORDER BY w.done_on DESC, w.id DESC ${count}`
    case "following":
      return sql`SELECT ${columns(sql`w.done_on`)} FROM work.follower f JOIN work.work w ON w.authority_id = f.authority_id AND w.id = f.work_id
        WHERE f.authority_id = ${owner.authorityId} AND f.person_id = ${owner.personId} AND w.done_on IS NOT NULL ${before} ${narrow} ORDER BY w.done_on DESC, w.id DESC ${count}`
  }
}

function narrowing(filter: Pick<InboxFilter, "kinds" | "states">): RawBuilder<unknown> {
  const kinds = filter.kinds.length > 0 ? sql`AND w.kind = ANY(${[...filter.kinds]}::text[])` : sql``
  const states = filter.states.length > 0 ? sql`AND w.state = ANY(${[...filter.states]}::text[])` : sql``
  return sql`${kinds} ${states}`
}

/** A count stops here: 1,000 means "at least so many", so that counting costs the same however much work there is. */
export const mostCounted = 1000

export interface InboxCount {
  view: InboxView
  /** Null in the line that counts the whole view. */
  kind: string | null
  state: WorkState | null
  bucket: Bucket | null
  amount: number
}

/** How much open work each view holds, and the current one by kind, state and group: one statement, each count bounded. */
export function countInbox(
  db: ReadDb,
  owner: InboxOwner,
  views: readonly InboxView[],
  current: InboxView,
  today: PlainDate,
): Promise<InboxCount[]> {
  const split = pageOf(
    owner,
    { view: current, closed: false, kinds: [], states: [] },
    { limit: mostCounted - 1, after: null },
  )
  const bucket = sql`CASE WHEN p.state = 'handed-over' AND (p.due_on IS NULL OR p.handed_over_on <= p.due_on) THEN 'waiting' WHEN p.due_on IS NULL THEN 'none'
    WHEN p.due_on < ${today}::date THEN 'overdue' WHEN p.due_on = ${today}::date THEN 'today' WHEN p.due_on <= ${endOfWeek(today)}::date THEN 'week' ELSE 'later' END`
  const whole = views.map(
    (view) =>
      sql`SELECT ${sql.lit(view)} AS view, NULL::text AS kind, NULL::text AS state, NULL::text AS bucket, count(*)::integer AS amount FROM (SELECT 1 FROM ${openOf(owner, view)} LIMIT ${mostCounted}) p`,
  )
  const parts = sql`SELECT ${sql.lit(current)}, p.kind, p.state, ${bucket}, count(*)::integer FROM (${split}) p GROUP BY 2, 3, 4`
  return rowsOf(db, sql<InboxCount>`${sql.join([...whole, parts], sql` UNION ALL `)}`)
}

/** The open work of a view in no order, which is all that counting needs. */
function openOf(owner: InboxOwner, view: InboxView): RawBuilder<unknown> {
  const mine = (whose: RawBuilder<unknown>) =>
    sql`work.work w WHERE w.authority_id = ${owner.authorityId} AND ${whose} AND ${open}`
  switch (view) {
    case "mine":
      return mine(sql`w.assignee_id = ${owner.personId}`)
    case "assigned":
      return mine(sql`w.assigned_by = ${owner.personId}`)
    case "all":
      return mine(sql`true`)
    case "unit":
      return mine(sql`w.lead_unit_id = ANY(${[...owner.unitIds]}::bigint[])`)
    case "coordinating":
      return sql`work.coordination c WHERE c.authority_id = ${owner.authorityId} AND c.unit_id = ${owner.unitId} AND c.due_on IS NOT NULL`
    case "accepting":
      return sql`work.work w WHERE w.authority_id = ${owner.authorityId} AND w.accepter_unit_id = ${owner.unitId} AND w.state = 'handed-over'`
    case "extending":
      return sql`work.extension x JOIN work.work w ON w.authority_id = x.authority_id AND w.id = x.work_id WHERE x.authority_id = ${owner.authorityId} AND x.state = 'asked' AND ${open} AND ${mayExtend(owner)}`
    case "following":
      return sql`work.follower f JOIN work.work w ON w.authority_id = f.authority_id AND w.id = f.work_id WHERE f.authority_id = ${owner.authorityId} AND f.person_id = ${owner.personId} AND ${open}`
  }
}
