import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { NumberedDirection, Series } from "../rules/register.ts"

/** Locks a series until the transaction ends, opening it at 0 when it is new, and returns its last number. */
export async function lockSeries(tx: Tx, authorityId: number, series: Series): Promise<number> {
  await tx
    .insertInto("documents.number_series")
    .values({
      authority_id: authorityId,
      body_id: series.bodyId,
      direction: series.direction,
      type_group: series.typeGroup,
      period: series.period,
      last_number: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(["authority_id", "body_id", "direction", "type_group", "period"]).doNothing(),
    )
    .execute()
  const row = await tx
    .selectFrom("documents.number_series")
    .select("last_number as lastNumber")
    .where((eb) => eb.and(ofSeries(authorityId, series)))
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.lastNumber
}

/** The columns that name one series, for `where((eb) => eb.and(…))`. */
const ofSeries = (authorityId: number, series: Series) =>
  ({
    authority_id: authorityId,
    body_id: series.bodyId,
    direction: series.direction,
    type_group: series.typeGroup,
    period: series.period,
  }) as const

export async function saveLastNumber(tx: Tx, authorityId: number, series: Series, lastNumber: number): Promise<void> {
  await tx
    .updateTable("documents.number_series")
    .set({ last_number: lastNumber })
    .where((eb) => eb.and(ofSeries(authorityId, series)))
    .execute()
}

export type NumberState = "used" | "reserved" | "void"

export async function saveNumber(
  tx: Tx,
  authorityId: number,
  series: Series,
  taken: {
    number: number
    state: NumberState
    documentId: string | null
    reason: string
    takenBy: number
    takenAt: Date
  },
): Promise<void> {
  await tx
    .insertInto("documents.register_number")
    .values({
      authority_id: authorityId,
      body_id: series.bodyId,
      direction: series.direction,
      type_group: series.typeGroup,
      period: series.period,
      number: taken.number,
      state: taken.state,
      document_id: taken.documentId,
      reason: taken.reason,
      taken_by: taken.takenBy,
      taken_at: taken.takenAt,
    })
    .execute()
}

/** Locks one number of a series. */
export function lockNumber(
  tx: Tx,
  authorityId: number,
  series: Series,
  number: number,
): Promise<{ state: NumberState; documentId: string | null; reason: string } | undefined> {
  return tx
    .selectFrom("documents.register_number")
    .select(["state", "document_id as documentId", "reason"])
    .where((eb) => eb.and({ ...ofSeries(authorityId, series), number }))
    .forUpdate()
    .executeTakeFirst()
}

export async function saveNumberState(
  tx: Tx,
  authorityId: number,
  series: Series,
  number: number,
  change: { state: NumberState; documentId: string | null; reason: string },
): Promise<void> {
  await tx
    .updateTable("documents.register_number")
    .set({ state: change.state, document_id: change.documentId, reason: change.reason })
    .where((eb) => eb.and({ ...ofSeries(authorityId, series), number }))
    .execute()
}

/** The number that a document took, wherever it is. */
export function lockNumberOf(
  tx: Tx,
  authorityId: number,
  documentId: string,
): Promise<(Series & { number: number }) | undefined> {
  return tx
    .selectFrom("documents.register_number")
    .select(["body_id as bodyId", "direction", "type_group as typeGroup", "period", "number"])
    .where("authority_id", "=", authorityId)
    .where("document_id", "=", documentId)
    .forUpdate()
    .executeTakeFirst()
}

export interface SeriesRow extends Series {
  lastNumber: number
}

/** Every series of a body in one direction, newest period first. */
export function listSeries(
  db: ReadDb,
  authorityId: number,
  bodyId: number,
  direction: NumberedDirection,
): Promise<SeriesRow[]> {
  return db
    .selectFrom("documents.number_series")
    .select(["body_id as bodyId", "direction", "type_group as typeGroup", "period", "last_number as lastNumber"])
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .where("direction", "=", direction)
    .orderBy("period", "desc")
    .orderBy("type_group")
    .limit(1000)
    .execute()
}

/** One line of a register: the ten columns of Decree 30/2020, and what became of the number. */
export interface RegisterLine {
  typeGroup: string
  number: number
  state: NumberState
  reason: string
  takenAt: Date
  documentId: string | null
  symbol: string
  issuedOn: PlainDate | null
  issuer: string
  typeCode: string | null
  title: string
  signer: string
  recipients: string
  copies: number | null
  arrivedOn: PlainDate | null
  sentOn: PlainDate | null
  handledBy: number | null
  note: string
}

export interface RegisterAfter {
  number: number
  typeGroup: string
}

/** The lines of one register in the order of their numbers: one series, or every series of the period. */
export async function listRegister(
  db: ReadDb,
  authorityId: number,
  of: { bodyId: number; direction: NumberedDirection; period: string; typeGroup: string | null },
  page: { limit: number; after: RegisterAfter | null },
): Promise<RegisterLine[]> {
  let query = db
    .selectFrom("documents.register_number as n")
    .leftJoin("documents.document as d", (join) =>
      join.onRef("d.authority_id", "=", "n.authority_id").onRef("d.id", "=", "n.document_id"),
    )
    .select([
      "n.type_group as typeGroup",
      "n.number",
      "n.state",
      "n.reason",
      "n.taken_at as takenAt",
      "n.document_id as documentId",
      "d.symbol",
      "d.issued_on as issuedOn",
      "d.issuer",
      "d.type_code as typeCode",
      "d.title",
      "d.signer",
      "d.recipients",
      "d.copies",
      "d.arrived_on as arrivedOn",
      "d.sent_on as sentOn",
      "d.handled_by as handledBy",
      "d.note",
    ])
    .where("n.authority_id", "=", authorityId)
    .where("n.body_id", "=", of.bodyId)
    .where("n.direction", "=", of.direction)
    .where("n.period", "=", of.period)
  if (of.typeGroup !== null) query = query.where("n.type_group", "=", of.typeGroup)
  const { after } = page
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb("n.type_group", ">", after.typeGroup),
        eb.and([eb("n.type_group", "=", after.typeGroup), eb("n.number", ">", after.number)]),
      ]),
    )
  const rows = await query.orderBy("n.type_group").orderBy("n.number").limit(page.limit).execute()
  return rows.map((row) => ({
    ...row,
    symbol: row.symbol ?? "",
    issuer: row.issuer ?? "",
    title: row.title ?? "",
    signer: row.signer ?? "",
    recipients: row.recipients ?? "",
    note: row.note ?? "",
  }))
}

/** The numbers of a body that wait for their paper. */
export function listReserved(db: ReadDb, authorityId: number, bodyId: number) {
  return db
    .selectFrom("documents.register_number")
    .select(["direction", "type_group as typeGroup", "period", "number", "reason", "taken_at as takenAt"])
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .where("state", "=", "reserved")
    .orderBy("taken_at")
    .orderBy("number")
    .limit(500)
    .execute()
}
