import { sql } from "kysely"
import type { StandingCounts } from "#src/areas/work/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { BoardDays } from "../rules/index.ts"
import { overdueAt } from "./overdue.ts"
import { rowsOf } from "./rows.ts"

/** What was done since the month began and how much was overdue a week ago, both told from dates, so the same for ever. */
export interface RecentCounts {
  doneInTime: number
  doneLate: number
  overdueWeekAgo: number
}

/** One unit on the board. The standings are of works assigned since the year began; `late` is all that is overdue, older works too. */
export interface UnitOnBoard extends StandingCounts, RecentCounts {
  /** Null: work that has no lead unit yet. */
  unitId: number | null
  name: string
  late: number
  /** Of those overdue, assigned before the year began. */
  earlier: number
  oldest: PlainDate | null
  assignedInMonth: number
  assignedMonthBefore: number
  dueThisWeek: number
}

// The tallies say where open work stands on any day; closed work stands where it stood.
const tallied = (authorityId: number, { day, yearStart, monthStart, monthBefore, weekEnd }: BoardDays) => {
  const year = sql`t.month >= ${yearStart}::date`
  const open = sql`t.standing = 'open'`
  return sql`
    SELECT t.unit_id,
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND t.standing = 'done-in-time'), 0)::integer AS "done-in-time",
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND t.standing = 'done-late'), 0)::integer AS "done-late",
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND ${open} AND t.due_on >= ${day}::date AND t.due_on <> 'infinity'), 0)::integer AS "open-in-time",
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND ${open} AND t.due_on < ${day}::date), 0)::integer AS overdue,
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND ${open} AND t.due_on = 'infinity'), 0)::integer AS "no-deadline",
           coalesce(sum(t.amount) FILTER (WHERE ${year} AND t.standing = 'cancelled'), 0)::integer AS cancelled,
           coalesce(sum(t.amount) FILTER (WHERE ${open} AND t.due_on < ${day}::date), 0)::integer AS late,
           coalesce(sum(t.amount) FILTER (WHERE NOT ${year} AND ${open} AND t.due_on < ${day}::date), 0)::integer AS earlier,
           min(t.due_on) FILTER (WHERE ${open} AND t.due_on < ${day}::date) AS oldest,
           coalesce(sum(t.amount) FILTER (WHERE t.month = ${monthStart}::date AND t.standing <> 'cancelled'), 0)::integer AS assigned_in_month,
           coalesce(sum(t.amount) FILTER (WHERE t.month = ${monthBefore}::date AND t.standing <> 'cancelled'), 0)::integer AS assigned_month_before,
           coalesce(sum(t.amount) FILTER (WHERE ${open} AND t.due_on >= ${day}::date AND t.due_on <= ${weekEnd}::date), 0)::integer AS due_this_week
      FROM work.tally t WHERE t.authority_id = ${authorityId} GROUP BY t.unit_id`
}

const recent = (authorityId: number, { day, monthStart, weekAgo }: BoardDays, unitIds: readonly number[] | null) => sql`
  SELECT d.done_in_time, d.done_late, (SELECT count(*)::integer FROM (${overdueAt(authorityId, weekAgo)}) o ${unitIds ? sql`WHERE o.unit_id = ANY(${[...unitIds]}::bigint[])` : sql``}) AS overdue_week_ago
    FROM (SELECT count(*) FILTER (WHERE (w.handed_over_on > w.due_on) IS NOT TRUE)::integer AS done_in_time, count(*) FILTER (WHERE w.handed_over_on > w.due_on)::integer AS done_late
            FROM work.work w WHERE w.authority_id = ${authorityId} AND w.done_on >= ${monthStart}::date AND w.done_on <= ${day}::date
             ${unitIds ? sql`AND w.lead_unit_id = ANY(${[...unitIds]}::bigint[])` : sql``}) d`

/** Every unit with where its work stands today, out of the tallies: as cheap with ten million works as with ten. The last three counts are the same in every row. */
export function tallyBoard(
  db: ReadDb,
  authorityId: number,
  days: BoardDays,
  unitIds: readonly number[] | null,
): Promise<UnitOnBoard[]> {
  const count = (name: string) => sql`coalesce(t.${sql.ref(name)}, 0)`
  return rowsOf(
    db,
    sql<UnitOnBoard>`
    SELECT nullif(u.id, 0) AS "unitId", u.name, ${count("done-in-time")} AS "done-in-time", ${count("done-late")} AS "done-late", ${count("open-in-time")} AS "open-in-time", ${count("overdue")} AS overdue,
           ${count("no-deadline")} AS "no-deadline", ${count("cancelled")} AS cancelled, ${count("late")} AS late, ${count("earlier")} AS earlier, t.oldest,
           ${count("assigned_in_month")} AS "assignedInMonth", ${count("assigned_month_before")} AS "assignedMonthBefore", ${count("due_this_week")} AS "dueThisWeek",
           r.done_in_time AS "doneInTime", r.done_late AS "doneLate", r.overdue_week_ago AS "overdueWeekAgo"
      FROM (SELECT id, short_name AS name, position FROM organisation.unit WHERE authority_id = ${authorityId} UNION ALL SELECT 0, '', 2147483647) u
      LEFT JOIN (${tallied(authorityId, days)}) t ON t.unit_id = u.id CROSS JOIN (${recent(authorityId, days, unitIds)}) r
     ORDER BY u.position, u.id`,
  )
}

/** The same recent counts for a past board, whose standings are told from dates. */
export async function countRecent(
  db: ReadDb,
  authorityId: number,
  days: BoardDays,
  unitIds: readonly number[] | null,
): Promise<RecentCounts> {
  const [row] = await rowsOf(
    db,
    sql<RecentCounts>`SELECT r.done_in_time AS "doneInTime", r.done_late AS "doneLate", r.overdue_week_ago AS "overdueWeekAgo" FROM (${recent(authorityId, days, unitIds)}) r`,
  )
  return row ?? { doneInTime: 0, doneLate: 0, overdueWeekAgo: 0 }
}
