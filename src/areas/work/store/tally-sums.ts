import { sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { StandingCounts } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"

// The open part of a tally, told apart by day: see the comment on work.tally.due_on.
const sums = (day: PlainDate) => sql`
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'done-in-time'), 0)::integer AS "done-in-time",
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'done-late'), 0)::integer AS "done-late",
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'open' AND t.due_on >= ${day}::date AND t.due_on <> 'infinity'), 0)::integer AS "open-in-time",
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'open' AND t.due_on < ${day}::date), 0)::integer AS overdue,
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'open' AND t.due_on = 'infinity'), 0)::integer AS "no-deadline",
  coalesce(sum(t.amount) FILTER (WHERE t.standing = 'cancelled'), 0)::integer AS cancelled`

export interface UnitTally extends StandingCounts {
  /** Null: work that has no lead unit yet. */
  unitId: number | null
}

/**
 * Where the works assigned in [from, to] (first days of months, both included) stand on a day, by lead unit. Reads only tallies:
 * as cheap with ten million works as with ten. `day` may be later than today; for a past day use `listStandingsAt`.
 */
export function tallyByUnit(
  db: ReadDb,
  authorityId: number,
  range: { from: PlainDate; to: PlainDate; day: PlainDate },
): Promise<UnitTally[]> {
  return rowsOf(
    db,
    sql<UnitTally>`SELECT nullif(t.unit_id, 0) AS "unitId", ${sums(range.day)} FROM work.tally t
    WHERE t.authority_id = ${authorityId} AND t.month >= ${range.from}::date AND t.month <= ${range.to}::date GROUP BY t.unit_id ORDER BY t.unit_id`,
  )
}

export interface DocumentTally extends StandingCounts {
  documentId: string
}

/** Where the works of documents stand on a day: of those named, or of every document that has work (at most 1,000). */
export function tallyByDocument(
  db: ReadDb,
  authorityId: number,
  wish: { documentIds?: readonly string[]; day: PlainDate },
): Promise<DocumentTally[]> {
  const named = wish.documentIds ? sql`AND t.document_id = ANY(${[...wish.documentIds]}::uuid[])` : sql``
  return rowsOf(
    db,
    sql<DocumentTally>`SELECT t.document_id AS "documentId", ${sums(wish.day)} FROM work.document_tally t
    WHERE t.authority_id = ${authorityId} ${named} GROUP BY t.document_id ORDER BY t.document_id DESC LIMIT 1000`,
  )
}
