import { type RawBuilder, sql } from "kysely"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { Acting, WorkState } from "../rules/index.ts"
import { rowsOf } from "./rows.ts"

export interface FoundWork {
  id: string
  kind: "task" | "dossier" | "petition" | "inspection" | "recommendation" | "milestone"
  code: string
  title: string
  state: WorkState
  leadUnit: string | null
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
  doneOn: PlainDate | null
}

/** How many matches are looked at; a search for a word that stands in every title stays cheap. */
const mostLookedAt = 2000

/**
 * Works whose code, title or product holds all the words, tones and case aside, newest first; only those the person may see.
 * Works with the very code come first.
 */
export function searchWorks(
  db: ReadDb,
  authorityId: number,
  acting: Acting,
  wish: { words: string; limit: number },
): Promise<FoundWork[]> {
  const words = wish.words.normalize("NFC").trim().slice(0, 200)
  if (words === "") return Promise.resolve([])
  return rowsOf(
    db,
    sql<FoundWork>`
    SELECT w.id, w.kind, w.code, w.title, w.state, u.short_name AS "leadUnit", w.due_on AS "dueOn", w.handed_over_on AS "handedOverOn", w.done_on AS "doneOn"
      FROM (
        SELECT w.authority_id, w.id FROM work.work w WHERE w.authority_id = ${authorityId} AND w.code = ${words.toUpperCase()}
        UNION
        SELECT ${authorityId}::bigint, f.id FROM work.find_by_words(${authorityId}, ${words}, ${mostLookedAt}) AS f (id)
      ) m JOIN work.work w ON w.authority_id = m.authority_id AND w.id = m.id
      LEFT JOIN organisation.unit u ON u.id = w.lead_unit_id
     WHERE w.authority_id = ${authorityId} AND ${visibleTo(acting)}
     ORDER BY (w.code = ${words.toUpperCase()}) DESC, (w.done_on IS NULL AND w.cancelled_on IS NULL) DESC, w.id DESC LIMIT ${wish.limit}`,
  )
}

/** The same as the rule `sees`, for lists that no view narrows. */
export function visibleTo(acting: Acting): RawBuilder<unknown> {
  if (acting.rights.has("work.view-all")) return sql`true`
  const units = sql`ANY(${[...acting.unitIds]}::bigint[])`
  const assigns =
    acting.rights.has("work.assign") || acting.rights.has("work.extend") ? sql`OR w.assigner_unit_id = ${units}` : sql``
  return sql`(w.lead_unit_id = ${units} OR w.accepter_unit_id = ${units} OR w.assignee_id = ${acting.personId} OR w.assigned_by = ${acting.personId} ${assigns}
    OR EXISTS (SELECT 1 FROM work.coordination c WHERE c.authority_id = w.authority_id AND c.work_id = w.id AND c.unit_id = ${units})
    OR EXISTS (SELECT 1 FROM work.follower f WHERE f.authority_id = w.authority_id AND f.work_id = w.id AND f.person_id = ${acting.personId}))`
}
