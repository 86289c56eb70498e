import * as v from "valibot"
import { type ActionContext, may, scopeOf } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { writePages } from "../extraction/page/write-pages.ts"
import { writeLines } from "../extraction/write-lines.ts"
import { isScan } from "../rules/sniff-file.ts"
import { lockDocument } from "../store/documents.ts"
import { listDocumentFiles } from "../store/files.ts"
import { endRecognition, listPageContents, lockRecognition } from "../store/recognitions.ts"
import { beginRecognition } from "./begin-recognition.ts"
import { putText } from "./fill-recognised-text.ts"

export const recognitionInput = v.object({ id: recordId() })
export type RecognitionOf = v.InferOutput<typeof recognitionInput>

export type SteerRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "not-draft" }
  | { code: "not-reading" }
  | { code: "nothing-aside" }
  | { code: "no-scan" }
  | { code: "already-reading" }
  | KeyRefusal

/** Stops the reading of a scan; the draft stays without text, and the reading can begin again later. */
export function cancelRecognition(
  context: ActionContext,
  { id }: RecognitionOf,
): Promise<Outcome<{ id: string }, SteerRefusal>> {
  const { actor } = context
  return perform<{ id: string }, SteerRefusal>(context, "documents.cancel-recognition", async (tx, record) => {
    if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
    if (!(await lockDocument(tx, actor.authorityId, id))) return refused({ code: "no-such-document" })
    const recognition = await lockRecognition(tx, actor.authorityId, id)
    if (recognition?.state !== "waiting") return refused({ code: "not-reading" })
    const end = { state: "cancelled" as const, at: context.now, keepPages: false }
    await endRecognition(tx, actor.authorityId, id, end)
    await record({ subject: { kind: "document", id }, after: { pagesRead: recognition.pagesRead } })
    return done({ id })
  })
}

/** Begins the reading of a draft's scan, the first time or again: its original if that is a scan, else the first file that can be one. */
export function requestRecognition(
  context: ActionContext,
  { id }: RecognitionOf,
): Promise<Outcome<{ id: string }, SteerRefusal>> {
  const { actor } = context
  return perform<{ id: string }, SteerRefusal>(context, "documents.request-recognition", async (tx, record) => {
    if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
    const document = await lockDocument(tx, actor.authorityId, id)
    if (!document) return refused({ code: "no-such-document" })
    if (document.state !== "draft") return refused({ code: "not-draft" })
    const before = await lockRecognition(tx, actor.authorityId, id)
    if (before?.state === "waiting") return refused({ code: "already-reading" })
    const files = await listDocumentFiles(tx, actor.authorityId, id)
    const readable = files.filter((file) => isScan(file.mediaType))
    const file = readable.find((each) => each.id === before?.fileId) ?? readable[0]
    if (!file) return refused({ code: "no-scan" })
    await beginRecognition(tx, context, { documentId: id, fileId: file.id, bodyText: document.bodyText })
    await record({ subject: { kind: "document", id }, after: { files: [file.name] } })
    return done({ id })
  })
}

/** Puts the machine's text, kept aside because somebody had typed one, in the place of the typed one. */
export async function takeRecognisedText(
  context: ActionContext,
  { id }: RecognitionOf,
): Promise<Outcome<{ id: string }, SteerRefusal>> {
  const { actor } = context
  const contents = await readIn(context.db, scopeOf(actor), (db) => listPageContents(db, actor.authorityId, id))
  const written = writeLines(writePages(contents))
  return perform<{ id: string }, SteerRefusal>(context, "documents.take-recognised-text", async (tx, record) => {
    if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
    const document = await lockDocument(tx, actor.authorityId, id)
    if (!document) return refused({ code: "no-such-document" })
    if (document.state !== "draft") return refused({ code: "not-draft" })
    const recognition = await lockRecognition(tx, actor.authorityId, id)
    if (recognition?.state !== "aside") return refused({ code: "nothing-aside" })
    const file = (await listDocumentFiles(tx, actor.authorityId, id)).find((each) => each.id === recognition.fileId)
    if (!file) return refused({ code: "no-scan" })
    await putText(tx, document, {
      authorityId: actor.authorityId,
      documentId: id,
      fileId: file.id,
      fileName: file.name,
      mediaType: file.mediaType,
      written,
      at: context.now,
    })
    await endRecognition(tx, actor.authorityId, id, { state: "done", at: context.now, keepPages: false })
    await record({
      subject: { kind: "document", id },
      before: { letters: document.bodyText.length },
      after: { letters: written.text.length },
    })
    return done({ id })
  })
}
