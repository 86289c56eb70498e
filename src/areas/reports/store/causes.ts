import { sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { rowsOf } from "./rows.ts"

/** What units themselves reported last, by the end of a day, as standing in the way of these works. */
export async function findCauses(
  db: ReadDb,
  authorityId: number,
  workIds: readonly string[],
  day: PlainDate,
): Promise<Map<string, string>> {
  if (workIds.length === 0) return new Map()
  const rows = await rowsOf(
    db,
    sql<{ workId: string; body: string }>`
    SELECT DISTINCT ON (r.work_id) r.work_id AS "workId", r.body FROM work.progress_report r
     WHERE r.authority_id = ${authorityId} AND r.work_id = ANY(${[...workIds]}::uuid[]) AND r.kind = 'obstacle'
       AND r.reported_at < ((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')
     ORDER BY r.work_id, r.id DESC`,
  )
  return new Map(rows.map((row) => [row.workId, row.body]))
}

export interface WaitingThen {
  id: string
  code: string
  title: string
  leadUnitId: number | null
  waitsFor: "extension" | "obstacle"
  since: PlainDate
  askedDueOn: PlainDate | null
}

/** Requests for more time and obstacles that nobody had answered at the end of a past day, longest first, at most `limit` of each. */
export function listWaitingThen(
  db: ReadDb,
  authorityId: number,
  day: PlainDate,
  limit: number,
): Promise<WaitingThen[]> {
  const end = sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`
  const open = sql`(w.done_on IS NULL OR w.done_on > ${day}::date) AND (w.cancelled_on IS NULL OR w.cancelled_on > ${day}::date)`
  return rowsOf(
    db,
    sql<WaitingThen>`
    SELECT w.id, w.code, w.title, w.lead_unit_id AS "leadUnitId", q."waitsFor", q.since, q."askedDueOn" FROM (
      (SELECT x.work_id, 'extension' AS "waitsFor", x.asked_on AS since, x.asked_due_on AS "askedDueOn" FROM work.extension x JOIN work.work w ON w.authority_id = x.authority_id AND w.id = x.work_id
        WHERE x.authority_id = ${authorityId} AND x.asked_on <= ${day}::date AND (x.decided_on IS NULL OR x.decided_on > ${day}::date) AND ${open} ORDER BY x.asked_on, x.id LIMIT ${limit})
      UNION ALL
      (SELECT r.work_id, 'obstacle', (r.reported_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, NULL FROM work.progress_report r JOIN work.work w ON w.authority_id = r.authority_id AND w.id = r.work_id
        WHERE r.authority_id = ${authorityId} AND r.kind = 'obstacle' AND r.reported_at < ${end} AND ${open}
          AND NOT EXISTS (SELECT 1 FROM work.progress_report l WHERE l.authority_id = r.authority_id AND l.work_id = r.work_id AND l.id > r.id AND l.reported_at < ${end}
            AND (l.kind <> 'progress' OR NOT EXISTS (SELECT 1 FROM work.coordination c WHERE c.authority_id = l.authority_id AND c.work_id = l.work_id AND c.unit_id = l.unit_id)))
        ORDER BY r.reported_at, r.id LIMIT ${limit})
    ) q JOIN work.work w ON w.authority_id = ${authorityId} AND w.id = q.work_id ORDER BY q.since, w.id`,
  )
}
