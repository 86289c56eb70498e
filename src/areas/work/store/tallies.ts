import { sql } from "kysely"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { rowsOf } from "./rows.ts"
import { type TallyFacts, type TallyKey, tallyKeyOf } from "../rules/index.ts"

/** One work's change, or a creation (`before` null). */
export interface TallyMove {
  before: TallyFacts | null
  after: TallyFacts
}

/** Keeps both tallies in step with a work that changed, in the caller's transaction. */
export const moveTally = (tx: Tx, authorityId: number, before: TallyFacts | null, after: TallyFacts): Promise<void> =>
  moveTallies(tx, authorityId, [{ before, after }])

/**
 * Keeps both tallies in step with works that changed: one statement for each tally, however many works there are.
 * Rows are taken in one fixed order, so that two transactions wait for each other instead of blocking each other.
 */
export async function moveTallies(tx: Tx, authorityId: number, moves: readonly TallyMove[]): Promise<void> {
  const units = new Map<string, { key: TallyKey; amount: number }>()
  const documents = new Map<string, { key: TallyKey; amount: number }>()
  const add = (key: TallyKey, amount: number) => {
    count(units, `${String(key.unitId).padStart(16, "0")} ${key.month} ${key.standing} ${key.dueOn}`, key, amount)
    if (key.documentId !== null) count(documents, `${key.documentId} ${key.standing} ${key.dueOn}`, key, amount)
  }
  for (const { before, after } of moves) {
    if (before) add(tallyKeyOf(before), -1)
    add(tallyKeyOf(after), 1)
  }
  await addToUnits(tx, authorityId, sorted(units))
  await addToDocuments(tx, authorityId, sorted(documents))
}

function count(
  into: Map<string, { key: TallyKey; amount: number }>,
  name: string,
  key: TallyKey,
  amount: number,
): void {
  const held = into.get(name)
  if (held) held.amount += amount
  else into.set(name, { key, amount })
}

const sorted = (counts: Map<string, { key: TallyKey; amount: number }>) =>
  [...counts]
    .filter(([, { amount }]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, held]) => held)

async function addToUnits(tx: Tx, authorityId: number, counts: { key: TallyKey; amount: number }[]): Promise<void> {
  if (counts.length === 0) return
  const rows = await tx
    .insertInto("work.tally")
    .values(
      counts.map(({ key, amount }) => ({
        authority_id: authorityId,
        unit_id: key.unitId,
        month: key.month,
        standing: key.standing,
        due_on: key.dueOn,
        amount,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "unit_id", "month", "standing", "due_on"])
        .doUpdateSet((eb) => ({ amount: eb("work.tally.amount", "+", eb.ref("excluded.amount")) })),
    )
    .returning(["unit_id", "month", "standing", "due_on", "amount"])
    .execute()
  for (const row of rows.filter(({ amount }) => amount === 0))
    await tx
      .deleteFrom("work.tally")
      .where("authority_id", "=", authorityId)
      .where("unit_id", "=", row.unit_id)
      .where("month", "=", row.month)
      .where("standing", "=", row.standing)
      .where("due_on", "=", row.due_on)
      .where("amount", "=", 0)
      .execute()
}

async function addToDocuments(tx: Tx, authorityId: number, counts: { key: TallyKey; amount: number }[]): Promise<void> {
  if (counts.length === 0) return
  const rows = await tx
    .insertInto("work.document_tally")
    .values(
      counts.map(({ key, amount }) => ({
        authority_id: authorityId,
        document_id: key.documentId as string,
        standing: key.standing,
        due_on: key.dueOn,
        amount,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["authority_id", "document_id", "standing", "due_on"])
        .doUpdateSet((eb) => ({ amount: eb("work.document_tally.amount", "+", eb.ref("excluded.amount")) })),
    )
    .returning(["document_id", "standing", "due_on", "amount"])
    .execute()
  for (const row of rows.filter(({ amount }) => amount === 0))
    await tx
      .deleteFrom("work.document_tally")
      .where("authority_id", "=", authorityId)
      .where("document_id", "=", row.document_id)
      .where("standing", "=", row.standing)
      .where("due_on", "=", row.due_on)
      .where("amount", "=", 0)
      .execute()
}

export interface TallyDifference {
  tally: "unit" | "document"
  key: string
  kept: number
  counted: number
}

const recountedKey = sql`
  date_trunc('month', w.assigned_on)::date AS month,
  CASE WHEN w.state = 'cancelled' THEN 'cancelled' WHEN w.state <> 'done' THEN 'open' WHEN w.handed_over_on > w.due_on THEN 'done-late' ELSE 'done-in-time' END AS standing,
  CASE WHEN w.state IN ('done', 'cancelled') THEN date '-infinity' WHEN w.due_on IS NULL THEN date 'infinity'
       WHEN w.state = 'handed-over' AND w.handed_over_on <= w.due_on THEN date '9999-12-31' ELSE w.due_on END AS due_on`

/**
 * Compares both tallies of an authority with a fresh count of its works, and returns where they differ (at most 100): none,
 * unless a fault or somebody's hand changed the tables. Reads every work, so it is for checks, never for pages.
 */
export async function checkTallies(db: ReadDb, authorityId: number): Promise<TallyDifference[]> {
  return rowsOf(
    db,
    sql<TallyDifference>`
    WITH counted AS (SELECT coalesce(w.lead_unit_id, 0) AS unit_id, w.document_id, ${recountedKey} FROM work.work w WHERE w.authority_id = ${authorityId}),
    by_unit AS (SELECT unit_id, month, standing, due_on, count(*)::integer AS amount FROM counted GROUP BY 1, 2, 3, 4),
    by_document AS (SELECT document_id, standing, due_on, count(*)::integer AS amount FROM counted WHERE document_id IS NOT NULL GROUP BY 1, 2, 3),
    kept AS (SELECT unit_id, month, standing, due_on, amount FROM work.tally WHERE authority_id = ${authorityId}),
    kept_documents AS (SELECT document_id, standing, due_on, amount FROM work.document_tally WHERE authority_id = ${authorityId})
    SELECT 'unit' AS tally, concat_ws(' ', unit_id, month, standing, due_on) AS key, coalesce(k.amount, 0) AS kept, coalesce(c.amount, 0) AS counted
      FROM kept k FULL JOIN by_unit c USING (unit_id, month, standing, due_on) WHERE coalesce(k.amount, 0) <> coalesce(c.amount, 0)
    UNION ALL
    SELECT 'document', concat_ws(' ', document_id, standing, due_on), coalesce(k.amount, 0), coalesce(c.amount, 0)
      FROM kept_documents k FULL JOIN by_document c USING (document_id, standing, due_on) WHERE coalesce(k.amount, 0) <> coalesce(c.amount, 0)
    LIMIT 100`,
  )
}

/** Writes both tallies of an authority anew from its works: after a bulk load, or when `checkTallies` finds a difference. */
export async function rebuildTallies(tx: Tx, authorityId: number): Promise<void> {
  await tx.deleteFrom("work.tally").where("authority_id", "=", authorityId).execute()
  await tx.deleteFrom("work.document_tally").where("authority_id", "=", authorityId).execute()
  await sql`INSERT INTO work.tally (authority_id, unit_id, month, standing, due_on, amount)
    SELECT c.authority_id, c.unit_id, c.month, c.standing, c.due_on, count(*)::integer
      FROM (SELECT w.authority_id, coalesce(w.lead_unit_id, 0) AS unit_id, ${recountedKey} FROM work.work w WHERE w.authority_id = ${authorityId}) c
     GROUP BY 1, 2, 3, 4, 5`.execute(tx)
  await sql`INSERT INTO work.document_tally (authority_id, document_id, standing, due_on, amount)
    SELECT c.authority_id, c.document_id, c.standing, c.due_on, count(*)::integer
      FROM (SELECT w.authority_id, w.document_id, ${recountedKey} FROM work.work w WHERE w.authority_id = ${authorityId} AND w.document_id IS NOT NULL) c
     GROUP BY 1, 2, 3, 4`.execute(tx)
}
