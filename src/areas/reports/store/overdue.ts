import { type RawBuilder, sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { rowsOf } from "./rows.ts"

export interface UnitOverdue {
  unitId: number | null
  amount: number
  /** Of those, assigned before `yearStart`. */
  earlier: number
  /** The due day of the longest overdue. */
  oldest: PlainDate
}

/**
 * The works that were overdue at the end of a day, however long ago it was: what was done, cancelled, extended, handed over or moved since is
 * set aside by its dates. Reads only open works due before the day and works that changed after it, by their indexes.
 */
export const overdueAt = (
  authorityId: number,
  day: PlainDate,
): RawBuilder<{ id: string; unit_id: number | null; assigned_on: PlainDate; due_on: PlainDate }> => sql`
  SELECT s.id, s.unit_id, s.assigned_on, s.due_on FROM (
    SELECT w.id, w.assigned_on, w.done_on, w.cancelled_on, CASE WHEN t.id IS NULL THEN w.lead_unit_id ELSE t.lead_unit_id END AS unit_id,
           CASE WHEN t.had_due IS FALSE THEN NULL ELSE coalesce((SELECT x.from_due_on FROM work.extension x WHERE x.authority_id = w.authority_id AND x.work_id = w.id
             AND x.state = 'granted' AND x.decided_on > ${day}::date ORDER BY x.decided_on, x.id LIMIT 1), w.due_on) END AS due_on,
           coalesce((SELECT v.handed_over_on FROM work.verdict v WHERE v.authority_id = w.authority_id AND v.work_id = w.id
             AND v.handed_over_on <= ${day}::date AND v.judged_on > ${day}::date ORDER BY v.id LIMIT 1),
             CASE WHEN w.state = 'handed-over' AND w.handed_over_on <= ${day}::date THEN w.handed_over_on END) AS waiting_since
      FROM (SELECT id FROM work.work WHERE authority_id = ${authorityId} AND done_on IS NULL AND cancelled_on IS NULL AND due_on < ${day}::date
            UNION SELECT id FROM work.work WHERE authority_id = ${authorityId} AND done_on > ${day}::date
            UNION SELECT id FROM work.work WHERE authority_id = ${authorityId} AND cancelled_on > ${day}::date
            UNION SELECT work_id FROM work.extension WHERE authority_id = ${authorityId} AND state = 'granted' AND decided_on > ${day}::date) c
      JOIN work.work w ON w.authority_id = ${authorityId} AND w.id = c.id
      LEFT JOIN LATERAL (SELECT t.id, t.lead_unit_id, t.had_due FROM work.past_term t WHERE t.authority_id = w.authority_id AND t.work_id = w.id AND t.changed_on > ${day}::date
        ORDER BY t.changed_on, t.id LIMIT 1) t ON true
     WHERE w.assigned_on <= ${day}::date AND (w.done_on IS NULL OR w.done_on > ${day}::date) AND (w.cancelled_on IS NULL OR w.cancelled_on > ${day}::date)
  ) s WHERE s.due_on < ${day}::date AND (s.waiting_since IS NULL OR s.waiting_since > s.due_on)`

/** How many works were overdue at the end of a day, by the unit that led them then. */
export function countOverdueAt(
  db: ReadDb,
  authorityId: number,
  asked: { day: PlainDate; yearStart: PlainDate },
): Promise<UnitOverdue[]> {
  return rowsOf(
    db,
    sql<UnitOverdue>`SELECT o.unit_id AS "unitId", count(*)::integer AS amount, count(*) FILTER (WHERE o.assigned_on < ${asked.yearStart}::date)::integer AS earlier, min(o.due_on) AS oldest
    FROM (${overdueAt(authorityId, asked.day)}) o GROUP BY o.unit_id`,
  )
}
