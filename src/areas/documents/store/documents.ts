import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { Direction } from "../rules/register.ts"
import type { Side } from "../rules/symbol.ts"
import type { Urgency } from "../rules/urgency.ts"

export type DocumentState = "draft" | "registered" | "void"

/** What a person fills in about a document. */
export interface DocumentFacts {
  side: Side
  typeCode: string | null
  symbol: string
  issuedOn: PlainDate | null
  issuer: string
  title: string
  bodyText: string
  periodFrom: number | null
  periodTo: number | null
  signer: string
  recipients: string
  copies: number | null
  urgency: Urgency
  answerBy: PlainDate | null
  note: string
}

export interface Document extends DocumentFacts {
  id: string
  bodyId: number
  state: DocumentState
  direction: Direction
  symbolKey: string
  registerPeriod: string | null
  registerNumber: number | null
  arrivedOn: PlainDate | null
  sentOn: PlainDate | null
  handledBy: number | null
  voidReason: string | null
  createdAt: Date
  updatedAt: Date
  version: number
}

const columns = [
  "id",
  "body_id as bodyId",
  "direction",
  "state",
  "side",
  "type_code as typeCode",
  "symbol",
  "symbol_key as symbolKey",
  "issued_on as issuedOn",
  "issuer",
  "title",
  "body_text as bodyText",
  "period_from as periodFrom",
  "period_to as periodTo",
  "register_period as registerPeriod",
  "register_number as registerNumber",
  "arrived_on as arrivedOn",
  "sent_on as sentOn",
  "handled_by as handledBy",
  "signer",
  "recipients",
  "copies",
  "urgency",
  "answer_by as answerBy",
  "note",
  "void_reason as voidReason",
  "created_at as createdAt",
  "updated_at as updatedAt",
  "version",
] as const

/** One document of the authority. Another body's draft does not exist for the reader. */
export function findDocument(db: ReadDb | Tx, authorityId: number, id: string): Promise<Document | undefined> {
  return (db as ReadDb)
    .selectFrom("documents.document")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .executeTakeFirst()
}

/** Locks the document until the transaction ends. */
export function lockDocument(tx: Tx, authorityId: number, id: string): Promise<Document | undefined> {
  return tx
    .selectFrom("documents.document")
    .select(columns)
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
}

const row = (facts: DocumentFacts, symbolKey: string) => ({
  side: facts.side,
  type_code: facts.typeCode,
  symbol: facts.symbol,
  symbol_key: symbolKey,
  issued_on: facts.issuedOn,
  issuer: facts.issuer,
  title: facts.title,
  body_text: facts.bodyText,
  period_from: facts.periodFrom,
  period_to: facts.periodTo,
  signer: facts.signer,
  recipients: facts.recipients,
  copies: facts.copies,
  urgency: facts.urgency,
  answer_by: facts.answerBy,
  note: facts.note,
})

export async function saveDraft(
  tx: Tx,
  given: {
    authorityId: number
    id: string
    bodyId: number
    createdBy: number
    at: Date
    facts: DocumentFacts
    symbolKey: string
  },
): Promise<void> {
  await tx
    .insertInto("documents.document")
    .values({
      ...row(given.facts, given.symbolKey),
      authority_id: given.authorityId,
      id: given.id,
      body_id: given.bodyId,
      direction: "held",
      state: "draft",
      created_by: given.createdBy,
      created_at: given.at,
      updated_at: given.at,
    })
    .execute()
}

export async function saveFacts(
  tx: Tx,
  given: { authorityId: number; id: string; at: Date; facts: DocumentFacts; symbolKey: string },
): Promise<void> {
  await tx
    .updateTable("documents.document")
    .set((eb) => ({ ...row(given.facts, given.symbolKey), updated_at: given.at, version: eb("version", "+", 1) }))
    .where("authority_id", "=", given.authorityId)
    .where("id", "=", given.id)
    .execute()
}

export interface Registration {
  direction: Direction
  symbol: string
  symbolKey: string
  period: string | null
  number: number | null
  arrivedOn: PlainDate | null
  sentOn: PlainDate | null
  handledBy: number | null
}

export async function saveRegistration(
  tx: Tx,
  given: { authorityId: number; id: string; at: Date; registration: Registration },
): Promise<void> {
  const { registration: r } = given
  await tx
    .updateTable("documents.document")
    .set((eb) => ({
      state: "registered" as const,
      direction: r.direction,
      symbol: r.symbol,
      symbol_key: r.symbolKey,
      register_period: r.period,
      register_number: r.number,
      arrived_on: r.arrivedOn,
      sent_on: r.sentOn,
      handled_by: r.handledBy,
      updated_at: given.at,
      version: eb("version", "+", 1),
    }))
    .where("authority_id", "=", given.authorityId)
    .where("id", "=", given.id)
    .execute()
}

export async function saveVoid(
  tx: Tx,
  given: { authorityId: number; id: string; at: Date; reason: string },
): Promise<void> {
  await tx
    .updateTable("documents.document")
    .set((eb) => ({
      state: "void" as const,
      void_reason: given.reason,
      updated_at: given.at,
      version: eb("version", "+", 1),
    }))
    .where("authority_id", "=", given.authorityId)
    .where("id", "=", given.id)
    .execute()
}

/** What hangs on a draft, parts before wholes. */
const hangingOnDrafts = [
  "documents.recognised_page",
  "documents.recognition",
  "documents.citation",
  "documents.text_origin",
  "documents.document_file",
] as const

/** Takes a draft away with what hangs on it; registered documents are never removed. */
export async function removeDraft(tx: Tx, authorityId: number, id: string): Promise<void> {
  for (const table of hangingOnDrafts)
    await tx.deleteFrom(table).where("authority_id", "=", authorityId).where("document_id", "=", id).execute()
  await tx
    .deleteFrom("documents.document")
    .where("authority_id", "=", authorityId)
    .where("id", "=", id)
    .where("state", "=", "draft")
    .execute()
}

/** Other documents with this symbol that are not void, newest first; they may be the same paper. */
export function listBySymbol(
  db: ReadDb | Tx,
  authorityId: number,
  symbolKey: string,
  except: string | null,
): Promise<
  { id: string; symbol: string; issuer: string; issuedOn: PlainDate | null; title: string; state: DocumentState }[]
> {
  let query = (db as ReadDb)
    .selectFrom("documents.document")
    .select(["id", "symbol", "issuer", "issued_on as issuedOn", "title", "state"])
    .where("authority_id", "=", authorityId)
    .where("symbol_key", "=", symbolKey)
    .where("symbol_key", "<>", "")
    .where("state", "<>", "void")
  if (except !== null) query = query.where("id", "<>", except)
  return query.orderBy("id", "desc").limit(20).execute()
}
