import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { findUnit } from "#src/areas/organisation/index.ts"
import {
  optionalDate,
  optionalNumber,
  optionalNumberId,
  optionField,
  recordId,
  seenVersion,
  textField,
} from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import {
  decideNumber,
  directions,
  looksSame,
  numberOfSymbol,
  type NumberRefusal,
  registerPeriods,
  type Series,
  typeGroupOf,
} from "../rules/register.ts"
import { symbolKey, writeSymbol } from "../rules/symbol.ts"
import { documentTypes } from "../store/document-types.ts"
import {
  type Document,
  listBySymbol,
  lockDocument,
  type Registration,
  saveFacts,
  saveRegistration,
} from "../store/documents.ts"
import { lockNumber, lockSeries, saveLastNumber, saveNumber, saveNumberState } from "../store/register.ts"
import { linkRegistered } from "./link-citations.ts"

export const registerDocumentInput = v.object({
  id: recordId(),
  seenVersion: seenVersion(),
  direction: optionField(directions),
  /** A Party term in a year of congresses; otherwise told by the day. */
  period: textField(20),
  /** A number that was reserved; the next one when left out. */
  number: v.pipe(
    optionalNumber(),
    v.check((number) => number === null || (Number.isInteger(number) && number > 0), "not-whole"),
  ),
  arrivedOn: optionalDate(),
  sentOn: optionalDate(),
  handledBy: optionalNumberId(),
  signer: textField(200),
  recipients: textField(2000),
  note: textField(2000),
  confirmDuplicate: v.pipe(
    v.nullish(v.union([v.string(), v.boolean()]), ""),
    v.transform((value) => value === true || value === "yes" || value === "true"),
  ),
})
export type RegisterDocument = v.InferOutput<typeof registerDocumentInput>

export interface Lookalike {
  id: string
  symbol: string
  issuer: string
  title: string
}
export type RegisterRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "changed-meanwhile" }
  | { code: "not-draft" }
  | { code: "no-such-unit" }
  | { code: "period-not-possible"; possible: string[] }
  | { code: "day-in-future"; field: "arrivedOn" | "sentOn" }
  | { code: "type-needed" }
  | { code: "sent-before-issued" }
  | { code: "looks-duplicate"; documents: Lookalike[] }
  | NumberRefusal
  | KeyRefusal

export interface Registered {
  id: string
  symbol: string
  number: number | null
  period: string | null
  linked: number
}

/**
 * Enters a draft into the register of arrivals or departures with the next number of its series, or keeps it for reference without
 * a number. The series is locked until the transaction ends, so numbers have no gaps and none is given twice.
 */
export async function registerDocument(
  context: ActionContext,
  input: RegisterDocument,
): Promise<Outcome<Registered, RegisterRefusal>> {
  const { actor, today } = context
  if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
  return perform<Registered, RegisterRefusal>(context, "documents.register-document", async (tx, record) => {
    const document = await lockDocument(tx, actor.authorityId, input.id)
    if (!document) return refused({ code: "no-such-document" })
    if (document.state !== "draft") return refused({ code: "not-draft" })
    if (document.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    const wrong = judgeDays(document, input, today)
    if (wrong) return refused(wrong)
    if (input.handledBy !== null && (await findUnit(tx, input.handledBy))?.authorityId !== actor.authorityId)
      return refused({ code: "no-such-unit" })
    if (!input.confirmDuplicate) {
      const same = (await listBySymbol(tx, actor.authorityId, document.symbolKey, document.id)).filter((other) =>
        looksSame(other, document),
      )
      if (same.length > 0)
        return refused({
          code: "looks-duplicate",
          documents: same.map(({ id, symbol, issuer, title }) => ({ id, symbol, issuer, title })),
        })
    }
    const placed =
      input.direction === "held"
        ? done(keptForReference(document, input))
        : await takeNumber(tx, context, document, input, input.direction)
    if (!placed.ok) return placed
    const facts = {
      ...document,
      issuedOn: placed.value.issuedOn,
      signer: input.signer || document.signer,
      recipients: input.recipients || document.recipients,
      note: input.note || document.note,
    }
    await saveFacts(tx, {
      authorityId: actor.authorityId,
      id: document.id,
      at: context.now,
      facts,
      symbolKey: placed.value.symbolKey,
    })
    await saveRegistration(tx, {
      authorityId: actor.authorityId,
      id: document.id,
      at: context.now,
      registration: placed.value,
    })
    const linked = await linkRegistered(tx, actor.authorityId, { id: document.id, symbolKey: placed.value.symbolKey })
    const { symbol, number, period, direction, arrivedOn, sentOn } = placed.value
    await record({
      subject: { kind: "document", id: document.id },
      before: { state: "draft", symbol: document.symbol },
      after: { state: "registered", direction, symbol, number, period, arrivedOn, sentOn },
    })
    return done({ id: document.id, symbol, number, period, linked })
  })
}

function judgeDays(document: Document, input: RegisterDocument, today: PlainDate): RegisterRefusal | null {
  if (input.direction === "arrival" && input.arrivedOn && input.arrivedOn > today)
    return { code: "day-in-future", field: "arrivedOn" }
  if (input.direction !== "departure") return null
  if (document.typeCode === null) return { code: "type-needed" }
  return input.sentOn && document.issuedOn && input.sentOn < document.issuedOn ? { code: "sent-before-issued" } : null
}

type Placed = Registration & { issuedOn: PlainDate | null }

const keptForReference = (document: Document, input: RegisterDocument): Placed => ({
  direction: "held",
  symbol: document.symbol,
  symbolKey: document.symbolKey,
  period: null,
  number: null,
  issuedOn: document.issuedOn,
  arrivedOn: null,
  sentOn: null,
  handledBy: input.handledBy,
})

async function takeNumber(
  tx: Tx,
  context: ActionContext,
  document: Document,
  input: RegisterDocument,
  direction: "arrival" | "departure",
): Promise<Outcome<Placed, RegisterRefusal>> {
  const { actor, today } = context
  const body = await findUnit(tx, document.bodyId)
  const day = direction === "arrival" ? (input.arrivedOn ?? today) : (document.issuedOn ?? today)
  // Arrivals are numbered by the body that receives, departures by the system of the paper itself.
  const possible = registerPeriods(direction === "arrival" ? (body?.side ?? "state") : document.side, day)
  const period = input.period || (possible[0] as string)
  if (!possible.includes(period)) return refused({ code: "period-not-possible", possible })
  const series: Series = {
    bodyId: document.bodyId,
    direction,
    typeGroup: typeGroupOf(direction, document.typeCode, document.symbol),
    period,
  }
  const lastNumber = await lockSeries(tx, actor.authorityId, series)
  const wanted = input.number ?? (direction === "departure" ? numberOfSymbol(document.symbol) : null)
  const held = wanted === null ? undefined : await lockNumber(tx, actor.authorityId, series, wanted)
  const decided = decideNumber(
    { lastNumber, reserved: held?.state === "reserved" && wanted !== null ? [wanted] : [] },
    wanted,
  )
  if (!decided.ok) return decided
  const { number, takesReserved } = decided.value
  if (takesReserved)
    await saveNumberState(tx, actor.authorityId, series, number, {
      state: "used",
      documentId: document.id,
      reason: held?.reason ?? "",
    })
  else {
    await saveLastNumber(tx, actor.authorityId, series, number)
    await saveNumber(tx, actor.authorityId, series, {
      number,
      state: "used",
      documentId: document.id,
      reason: "",
      takenBy: actor.accountId,
      takenAt: context.now,
    })
  }
  const symbol =
    direction === "arrival" || document.symbol !== ""
      ? document.symbol
      : await symbolOf(tx, document, number, body?.symbol ?? body?.shortName ?? "")
  return done({
    direction,
    symbol,
    symbolKey: symbolKey(symbol),
    period,
    number,
    handledBy: input.handledBy,
    issuedOn: direction === "departure" ? day : document.issuedOn,
    arrivedOn: direction === "arrival" ? day : null,
    sentOn: direction === "departure" ? input.sentOn : null,
  })
}

async function symbolOf(tx: Tx, document: Document, number: number, body: string): Promise<string> {
  const type = (await documentTypes(tx)).find((each) => each.code === document.typeCode)
  return writeSymbol({ number, side: document.side, abbreviation: type?.abbreviation ?? "", body })
}
