import { sql } from "kysely"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import {
  type ComparedItem,
  type Correction,
  type CorrectionOutcome,
  type Fault,
  noOutcomes,
  type OutcomeCounts,
} from "../rules/corrections.ts"

export interface StoredCorrection extends Correction {
  documentId: string
  title: string
  symbol: string
  textDigest: string
  readerVersion: string
  settledAt: Date
}

/** Keeps what became of items; an item that is settled again later has its last outcome. */
export async function saveCorrections(
  tx: Tx,
  authorityId: number,
  given: {
    documentId: string
    bodyId: number
    readerVersion: string
    textDigest: string
    settledBy: number
    at: Date
    corrections: readonly Correction[]
  },
): Promise<void> {
  for (let from = 0; from < given.corrections.length; from += 200)
    await tx
      .insertInto("plans.correction")
      .values(
        given.corrections.slice(from, from + 200).map((each) => ({
          authority_id: authorityId,
          document_id: given.documentId,
          item_id: each.itemId,
          body_id: given.bodyId,
          outcome: each.outcome,
          faults: each.faults,
          proposed: each.proposed && JSON.stringify(each.proposed),
          kept: each.kept && JSON.stringify(each.kept),
          reason: each.reason,
          probability: each.probability,
          reader_version: given.readerVersion,
          text_digest: given.textDigest,
          settled_by: given.settledBy,
          settled_at: given.at,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["authority_id", "document_id", "item_id"])
          .doUpdateSet((eb) => ({
            outcome: eb.ref("excluded.outcome"),
            faults: eb.ref("excluded.faults"),
            proposed: eb.ref("excluded.proposed"),
            kept: eb.ref("excluded.kept"),
            reason: eb.ref("excluded.reason"),
            settled_by: eb.ref("excluded.settled_by"),
            settled_at: eb.ref("excluded.settled_at"),
          }))
          .whereRef("plans.correction.outcome", "<>", "excluded.outcome"),
      )
      .execute()
}

export interface CorrectionFilter {
  outcome?: CorrectionOutcome | undefined
  fault?: Fault | undefined
  documentId?: string | undefined
  /** Without the items that were taken whole. */
  onlyFaulty?: boolean
}

/** Where the page before ended: the last row's instant, document and item. */
export interface CorrectionCursor {
  at: Date
  documentId: string
  itemId: string
}

/** What became of items, the latest first. Items of documents that the reader of the list may not see are not there. */
export async function listCorrections(
  db: ReadDb,
  authorityId: number,
  filter: CorrectionFilter,
  page: { limit: number; after?: CorrectionCursor | undefined },
): Promise<StoredCorrection[]> {
  let query = db
    .selectFrom("plans.correction as c")
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "c.authority_id").onRef("d.id", "=", "c.document_id"),
    )
    .select([
      "c.document_id as documentId",
      "d.title",
      "d.symbol",
      "c.item_id as itemId",
      "c.outcome",
      "c.faults",
      "c.proposed",
      "c.kept",
      "c.reason",
      "c.probability",
      "c.reader_version as readerVersion",
      "c.text_digest as textDigest",
      "c.settled_at as settledAt",
    ])
    .where("c.authority_id", "=", authorityId)
    .where("d.authority_id", "=", authorityId)
  if (filter.outcome) query = query.where("c.outcome", "=", filter.outcome)
  if (filter.onlyFaulty) query = query.where("c.outcome", "<>", "kept")
  if (filter.fault) query = query.where(sql<boolean>`${filter.fault} = ANY(c.faults)`)
  if (filter.documentId) query = query.where("c.document_id", "=", filter.documentId)
  const { after } = page
  if (after)
    query = query.where(
      sql<boolean>`(c.settled_at, c.document_id, c.item_id) < (${after.at}, ${after.documentId}::uuid, ${after.itemId})`,
    )
  const rows = await query
    .orderBy("c.settled_at", "desc")
    .orderBy("c.document_id", "desc")
    .orderBy("c.item_id", "desc")
    .limit(page.limit)
    .execute()
  return rows.map((row) => ({
    ...row,
    faults: row.faults as Fault[],
    proposed: row.proposed as ComparedItem | null,
    kept: row.kept as ComparedItem | null,
  }))
}

export interface MonthOfReading {
  /** YYYY-MM, by the days of Vietnam. */
  month: string
  readerVersion: string
  counts: OutcomeCounts
}

/** How many items of each outcome were settled in each month, by reader; the latest month first. */
export async function countByMonth(db: ReadDb, authorityId: number): Promise<MonthOfReading[]> {
  const month = sql<string>`to_char(c.settled_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM')`
  const rows = await db
    .selectFrom("plans.correction as c")
    .select([month.as("month"), "c.reader_version as readerVersion", "c.outcome"])
    .select((eb) => eb.fn.countAll<number>().as("amount"))
    .where("c.authority_id", "=", authorityId)
    .groupBy([month, "c.reader_version", "c.outcome"])
    .limit(3000)
    .execute()
  const months = new Map<string, MonthOfReading>()
  for (const row of rows) {
    const key = `${row.month} ${row.readerVersion}`
    const held = months.get(key) ?? { month: row.month, readerVersion: row.readerVersion, counts: noOutcomes() }
    held.counts[row.outcome] = Number(row.amount)
    months.set(key, held)
  }
  return [...months.entries()].toSorted(([a], [b]) => (a < b ? 1 : -1)).map(([, found]) => found)
}

/** How often each thing was wrong, the commonest first. */
export async function countFaults(db: ReadDb, authorityId: number): Promise<{ fault: Fault; count: number }[]> {
  const rows = await db
    .selectFrom("plans.correction as c")
    .select([sql<string>`unnest(c.faults)`.as("fault")])
    .select((eb) => eb.fn.countAll<number>().as("amount"))
    .where("c.authority_id", "=", authorityId)
    .groupBy(sql`1`)
    .limit(50)
    .execute()
  return rows
    .map((row) => ({ fault: row.fault as Fault, count: Number(row.amount) }))
    .toSorted((a, b) => b.count - a.count)
}
