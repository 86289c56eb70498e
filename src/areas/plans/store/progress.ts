import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { WorkWork } from "#src/platform/db/schema.gen.ts"

/** Counts of the work that documents brought, kept in step by the tallies: no work is read. */
export async function tallyPlans(
  db: ReadDb,
  authorityId: number,
  documentIds: readonly string[],
  day: PlainDate,
): Promise<Map<string, { open: number; late: number; done: number }>> {
  const tallies = new Map(documentIds.map((id) => [id, { open: 0, late: 0, done: 0 }]))
  if (documentIds.length === 0) return tallies
  const rows = await db
    .selectFrom("work.document_tally")
    .select(["document_id as documentId", "standing", "due_on as dueOn", "amount"])
    .where("authority_id", "=", authorityId)
    .where("document_id", "in", [...documentIds])
    .execute()
  for (const row of rows) {
    const tally = tallies.get(row.documentId)
    if (!tally) continue
    if (row.standing === "open") {
      tally.open += row.amount
      if (row.dueOn < day && /^\d/.test(row.dueOn)) tally.late += row.amount
    } else if (row.standing !== "cancelled") tally.done += row.amount
  }
  return tallies
}

export interface NodeWork {
  id: string
  code: string
  title: string
  state: WorkWork["state"]
  leadUnitId: number | null
  dueOn: PlainDate | null
  handedOverOn: PlainDate | null
}

const workColumns = [
  "w.id",
  "w.code",
  "w.title",
  "w.state",
  "w.lead_unit_id as leadUnitId",
  "w.due_on as dueOn",
  "w.handed_over_on as handedOverOn",
] as const

/** The works that a plan's nodes stand for. */
export function listWorksOfPlan(db: ReadDb, authorityId: number, planId: string): Promise<NodeWork[]> {
  return db
    .selectFrom("plans.node as n")
    .innerJoin("work.work as w", (join) =>
      join.onRef("w.authority_id", "=", "n.authority_id").onRef("w.id", "=", "n.work_id"),
    )
    .select(workColumns)
    .where("n.authority_id", "=", authorityId)
    .where("w.authority_id", "=", authorityId)
    .where("n.plan_id", "=", planId)
    .limit(5000)
    .execute()
}

/** The works that serve a document's clauses, once for each clause that they serve. */
export async function listWorksServing(
  db: ReadDb,
  authorityId: number,
  documentId: string,
): Promise<(NodeWork & { clauseId: number })[]> {
  return db
    .selectFrom("plans.serves as s")
    .innerJoin("work.work as w", (join) =>
      join.onRef("w.authority_id", "=", "s.authority_id").onRef("w.id", "=", "s.work_id"),
    )
    .select([...workColumns, "s.clause_id as clauseId"])
    .where("s.authority_id", "=", authorityId)
    .where("w.authority_id", "=", authorityId)
    .where("s.document_id", "=", documentId)
    .limit(20_000)
    .execute()
}

/** A live work of the authority by its code, for linking by hand. */
export function findWorkByCode(db: ReadDb, authorityId: number, code: string): Promise<{ id: string } | undefined> {
  return db
    .selectFrom("work.work")
    .select("id")
    .where("authority_id", "=", authorityId)
    .where("code", "=", code.trim().toUpperCase())
    .executeTakeFirst()
}

/** True when the authority holds the work. */
export async function workExists(db: ReadDb, authorityId: number, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom("work.work")
      .select("id")
      .where("authority_id", "=", authorityId)
      .where("id", "=", id)
      .executeTakeFirst()) !== undefined
  )
}
