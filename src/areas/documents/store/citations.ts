import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { HeldDocument } from "../rules/choose-target.ts"

export interface CitationRow {
  id: number
  start: number
  end: number
  written: string
  typeName: string | null
  symbol: string | null
  symbolKey: string
  issuedOn: string | null
  issuer: string | null
  targetId: string | null
}

const rowsAtOnce = 500

/** Puts the citations of a document in the place of those it had. */
export async function replaceCitations(
  tx: Tx,
  authorityId: number,
  documentId: string,
  citations: readonly CitationRow[],
): Promise<void> {
  await tx
    .deleteFrom("documents.citation")
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .execute()
  for (let at = 0; at < citations.length; at += rowsAtOnce) {
    const rows = citations.slice(at, at + rowsAtOnce).map((c) => ({
      authority_id: authorityId,
      document_id: documentId,
      id: c.id,
      span_start: c.start,
      span_end: c.end,
      written: c.written,
      type_name: c.typeName,
      symbol: c.symbol,
      symbol_key: c.symbolKey,
      issued_on: c.issuedOn,
      issuer: c.issuer,
      target_document_id: c.targetId,
    }))
    await tx.insertInto("documents.citation").values(rows).execute()
  }
}

/** Registered documents with one of these symbols, for linking. */
export function listHeld(db: ReadDb | Tx, authorityId: number, symbolKeys: readonly string[]): Promise<HeldDocument[]> {
  if (symbolKeys.length === 0) return Promise.resolve([])
  return (db as ReadDb)
    .selectFrom("documents.document")
    .select(["id", "symbol_key as symbolKey", "issued_on as issuedOn", "issuer"])
    .where("authority_id", "=", authorityId)
    .where("symbol_key", "in", [...symbolKeys])
    .where("state", "=", "registered")
    .limit(5000)
    .execute()
}

/** Citations anywhere in the authority that name this symbol and point nowhere yet. */
export function listWaiting(tx: Tx, authorityId: number, symbolKey: string) {
  return tx
    .selectFrom("documents.citation")
    .select(["document_id as documentId", "id", "symbol_key as symbolKey", "issued_on as issuedOn", "issuer"])
    .where("authority_id", "=", authorityId)
    .where("symbol_key", "=", symbolKey)
    .where("symbol_key", "<>", "")
    .where("target_document_id", "is", null)
    .limit(10_000)
    .execute()
}

/** The citations of one document that point nowhere yet. */
export function listOpenCitations(tx: Tx, authorityId: number, documentId: string) {
  return tx
    .selectFrom("documents.citation")
    .select(["document_id as documentId", "id", "symbol_key as symbolKey", "issued_on as issuedOn", "issuer"])
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .where("target_document_id", "is", null)
    .limit(10_000)
    .execute()
}

export async function saveTarget(
  tx: Tx,
  authorityId: number,
  citation: { documentId: string; id: number },
  targetId: string,
): Promise<void> {
  await tx
    .updateTable("documents.citation")
    .set({ target_document_id: targetId })
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", citation.documentId)
    .where("id", "=", citation.id)
    .execute()
}

/** Lets go of every citation that points to a document. */
export async function clearTarget(tx: Tx, authorityId: number, targetId: string): Promise<void> {
  await tx
    .updateTable("documents.citation")
    .set({ target_document_id: null })
    .where("authority_id", "=", authorityId)
    .where("target_document_id", "=", targetId)
    .execute()
}

/** What a document cites, in the order of its text, with the title of each held document. A draft of another body stays hidden. */
export async function listCitations(
  db: ReadDb,
  authorityId: number,
  documentId: string,
): Promise<(CitationRow & { targetTitle: string | null })[]> {
  const rows = await db
    .selectFrom("documents.citation as c")
    .leftJoin("documents.document as t", (join) =>
      join.onRef("t.authority_id", "=", "c.authority_id").onRef("t.id", "=", "c.target_document_id"),
    )
    .select([
      "c.id",
      "c.span_start as start",
      "c.span_end as end",
      "c.written",
      "c.type_name as typeName",
      "c.symbol",
      "c.symbol_key as symbolKey",
      "c.issued_on as issuedOn",
      "c.issuer",
      "t.id as targetId",
      "t.title as targetTitle",
    ])
    .where("c.authority_id", "=", authorityId)
    .where("c.document_id", "=", documentId)
    .orderBy("c.id")
    .limit(5000)
    .execute()
  return rows
}

export interface CitingDocument {
  id: string
  symbol: string
  title: string
  issuedOn: PlainDate | null
  times: number
}

/** Documents that cite this one, newest first, at most 200. */
export async function listCiting(db: ReadDb, authorityId: number, targetId: string): Promise<CitingDocument[]> {
  return db
    .selectFrom("documents.citation as c")
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "c.authority_id").onRef("d.id", "=", "c.document_id"),
    )
    .select(["d.id", "d.symbol", "d.title", "d.issued_on as issuedOn"])
    .select((eb) => eb.fn.countAll<number>().as("times"))
    .where("c.authority_id", "=", authorityId)
    .where("c.target_document_id", "=", targetId)
    .where("d.state", "<>", "void")
    .groupBy(["d.id", "d.symbol", "d.title", "d.issued_on"])
    .orderBy("d.id", "desc")
    .limit(200)
    .execute()
}

export interface MissingDocument {
  symbolKey: string
  symbol: string
  typeName: string | null
  issuedOn: string | null
  issuer: string | null
  times: number
  documents: number
  /** Some of the documents that cite it. */
  citedBy: { id: string; symbol: string; title: string }[]
}

export interface MissingAfter {
  documents: number
  symbolKey: string
}

const shownCiting = 5

/** Documents that are cited but not held, those that most documents cite first. */
export async function listMissing(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after: MissingAfter | null },
): Promise<MissingDocument[]> {
  const base = db
    .selectFrom("documents.citation as c")
    .innerJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "c.authority_id").onRef("d.id", "=", "c.document_id"),
    )
    .where("c.authority_id", "=", authorityId)
    .where("c.target_document_id", "is", null)
    .where("c.symbol_key", "<>", "")
    .where("d.state", "<>", "void")
  let query = base
    .select(["c.symbol_key as symbolKey"])
    .select((eb) => [
      eb.fn.min("c.symbol").as("symbol"),
      eb.fn.max("c.type_name").as("typeName"),
      eb.fn.max("c.issued_on").as("issuedOn"),
      eb.fn.max("c.issuer").as("issuer"),
      eb.fn.countAll<number>().as("times"),
      eb.fn.count<number>("c.document_id").distinct().as("documents"),
    ])
    .groupBy("c.symbol_key")
  const { after } = page
  if (after) {
    query = query.having((eb) => {
      const count = eb.fn.count<number>("c.document_id").distinct()
      return eb.or([
        eb(count, "<", after.documents),
        eb.and([eb(count, "=", after.documents), eb("c.symbol_key", ">", after.symbolKey)]),
      ])
    })
  }
  const rows = await query.orderBy("documents", "desc").orderBy("c.symbol_key").limit(page.limit).execute()
  if (rows.length === 0) return []
  const citing = await base
    .select(["c.symbol_key as symbolKey", "d.id", "d.symbol", "d.title"])
    .where(
      "c.symbol_key",
      "in",
      rows.map((row) => row.symbolKey),
    )
    .groupBy(["c.symbol_key", "d.id", "d.symbol", "d.title"])
    .orderBy("d.id", "desc")
    .limit(rows.length * 40)
    .execute()
  const byKey = Map.groupBy(citing, (row) => row.symbolKey)
  return rows.map((row) => ({
    ...row,
    symbol: row.symbol ?? row.symbolKey,
    citedBy: (byKey.get(row.symbolKey) ?? [])
      .slice(0, shownCiting)
      .map(({ id, symbol, title }) => ({ id, symbol, title })),
  }))
}
