import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { toUnicode } from "../extraction/plain-text.ts"
import { findSecretMark, type SecretMark } from "../rules/secrecy.ts"
import { symbolKey } from "../rules/symbol.ts"
import { documentTypes } from "../store/document-types.ts"
import { type DocumentFacts, lockDocument, saveFacts } from "../store/documents.ts"
import { removeDocumentFile, saveDocumentFiles } from "../store/files.ts"
import { beginRecognition } from "./begin-recognition.ts"
import { beginsBeforeEnd, wholeFacts, yearText } from "./document-facts.ts"
import { keepFiles } from "./keep-files.ts"
import { keepCitations, readHead } from "./link-citations.ts"
import { keepOrigin, moveOrigin } from "./keep-origin.ts"
import { type ReadingRefusal, readSentFiles, refuseUnread, type Upload } from "./read-sent-files.ts"

const fileIds = v.pipe(
  v.nullish(v.union([v.string(), v.array(v.string())]), ""),
  v.transform((ids) =>
    (typeof ids === "string" ? ids.split(",") : ids).map((id) => id.trim()).filter((id) => id !== ""),
  ),
  v.check((ids) => ids.every((id) => v.is(v.pipe(v.string(), v.uuid()), id)), "not-an-id"),
)

/** The fields of a change, for programs that send more beside them. */
export const updateDocumentFields = { ...wholeFacts, id: recordId(), seenVersion: seenVersion(), removeFiles: fileIds }
export const updateDocumentInput = v.pipe(
  v.object(updateDocumentFields),
  v.forward(
    v.check((given) => beginsBeforeEnd(given), "out-of-range"),
    ["periodTo"],
  ),
)
export type UpdateDocument = v.InferOutput<typeof updateDocumentInput>

export type UpdateRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "changed-meanwhile" }
  | { code: "not-draft" }
  | { code: "no-such-type" }
  | { code: "state-secret"; mark: SecretMark }
  | ReadingRefusal
  | KeyRefusal

/** Changes a draft: its facts, its text, its files. A document that has been registered stays as it is. */
export async function updateDocument(
  context: ActionContext,
  input: UpdateDocument,
  files: readonly Upload[] = [],
): Promise<Outcome<{ id: string; version: number }, UpdateRefusal>> {
  const { actor } = context
  if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
  const sent = await readSentFiles(files)
  if (!sent.ok) return sent
  const { id, seenVersion: seen, removeFiles, ...typed } = input
  const body = toUnicode(typed.bodyText)
  const facts: DocumentFacts = { ...typed, bodyText: body.text || sent.value.text }
  const readable = refuseUnread(facts.bodyText, sent.value)
  if (!readable.ok) return readable
  const mark = findSecretMark(facts.bodyText) ?? findSecretMark(facts.title)
  if (mark) return refused({ code: "state-secret", mark })
  const citations = readHead(facts.bodyText)?.citations ?? []

  return perform<{ id: string; version: number }, UpdateRefusal>(
    context,
    "documents.update-document",
    async (tx, record) => {
      const before = await lockDocument(tx, actor.authorityId, id)
      if (!before) return refused({ code: "no-such-document" })
      if (before.state !== "draft") return refused({ code: "not-draft" })
      if (before.version !== seen) return refused({ code: "changed-meanwhile" })
      if (facts.typeCode !== null && !(await documentTypes(tx)).some((type) => type.code === facts.typeCode))
        return refused({ code: "no-such-type" })
      const key = symbolKey(facts.symbol)
      await saveFacts(tx, { authorityId: actor.authorityId, id, at: context.now, facts, symbolKey: key })
      const kept = await keepFiles(tx, context, files)
      if (!kept.ok) return kept
      await saveDocumentFiles(
        tx,
        actor.authorityId,
        id,
        kept.value.map((file) => ({ id: file.id, role: "attachment" })),
      )
      const removed: string[] = []
      for (const fileId of removeFiles)
        if (await removeDocumentFile(tx, actor.authorityId, id, fileId)) removed.push(fileId)
      const place = { authorityId: actor.authorityId, id }
      if (body.text === "" || body.encoding !== "unicode") await keepOrigin(tx, place, body, sent.value, kept.value)
      else await moveOrigin(tx, place, { before: before.bodyText, after: facts.bodyText, removed })
      const scan = body.text === "" ? kept.value[sent.value.scan ?? -1] : undefined
      if (scan) await beginRecognition(tx, context, { documentId: id, fileId: scan.id, bodyText: facts.bodyText })
      if (facts.bodyText !== before.bodyText || key !== before.symbolKey)
        await keepCitations(tx, actor.authorityId, { id, symbolKey: key }, citations)
      await record({
        subject: { kind: "document", id },
        ...differences(before, facts, { added: kept.value.map((file) => file.name), removed }),
      })
      return done({ id, version: before.version + 1 })
    },
  )
}

/** Only what changed; of a long text only its length. */
function differences(
  before: DocumentFacts,
  after: DocumentFacts,
  files: { added: string[]; removed: string[] },
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed: { before: Record<string, unknown>; after: Record<string, unknown> } = { before: {}, after: {} }
  for (const name of Object.keys(after) as (keyof DocumentFacts)[]) {
    if (before[name] === after[name]) continue
    const shown = (facts: DocumentFacts) => {
      if (name === "bodyText") return { letters: facts.bodyText.length }
      return name === "periodFrom" || name === "periodTo" ? yearText(facts[name]) : facts[name]
    }
    changed.before[name] = shown(before)
    changed.after[name] = shown(after)
  }
  if (files.added.length > 0) changed.after["files"] = files.added
  if (files.removed.length > 0) changed.before["files"] = files.removed
  return changed
}
