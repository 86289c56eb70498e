import type * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { toUnicode } from "../extraction/plain-text.ts"
import { proposeFacts } from "../rules/propose-facts.ts"
import { findSecretMark, type SecretMark } from "../rules/secrecy.ts"
import { symbolKey } from "../rules/symbol.ts"
import type { TextEncoding } from "../rules/text-origin.ts"
import { documentTypes } from "../store/document-types.ts"
import { type DocumentFacts, saveDraft } from "../store/documents.ts"
import { saveDocumentFiles } from "../store/files.ts"
import { beginRecognition } from "./begin-recognition.ts"
import { completeFacts } from "./complete-facts.ts"
import { documentFactsInput, yearText } from "./document-facts.ts"
import { keepFiles } from "./keep-files.ts"
import { keepCitations, readHead } from "./link-citations.ts"
import { keepOrigin } from "./keep-origin.ts"
import { type ReadingRefusal, readSentFiles, refuseUnread, type Upload } from "./read-sent-files.ts"

export const createDocumentInput = documentFactsInput
export type CreateDocument = v.InferOutput<typeof createDocumentInput>

export type CreateRefusal =
  | { code: "not-allowed" }
  | { code: "nothing-sent" }
  | { code: "no-such-type" }
  | { code: "state-secret"; mark: SecretMark }
  | ReadingRefusal
  | KeyRefusal
export interface Created {
  id: string
  /** Fields that were taken from the text and wait for an officer's eye. */
  proposed: string[]
  citations: number
  /** What the text was written in; it is kept in Unicode. */
  encoding: TextEncoding
  /** A scan or picture came without text. */
  hasScan: boolean
  /** A machine reads the words of a scan now; the text comes when it is done. */
  reading: boolean
}

/**
 * Takes in a document as a draft of the actor's body: typed, pasted, or as files. What is missing is proposed from the text; the
 * officer confirms it before the document is numbered. A text with a state-secret mark is refused and nothing of it is kept.
 */
export async function createDocument(
  context: ActionContext,
  input: CreateDocument,
  files: readonly Upload[] = [],
): Promise<Outcome<Created, CreateRefusal>> {
  const { actor } = context
  if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
  const sent = await readSentFiles(files)
  if (!sent.ok) return sent
  const typed = toUnicode(input.bodyText)
  const bodyText = typed.text || sent.value.text
  const readable = refuseUnread(bodyText, sent.value)
  if (!readable.ok) return readable
  const mark = findSecretMark(bodyText) ?? findSecretMark(input.title)
  if (mark) return refused({ code: "state-secret", mark })
  if (bodyText === "" && input.title === "" && files.length === 0) return refused({ code: "nothing-sent" })
  const reading = readHead(bodyText)

  return perform<Created, CreateRefusal>(context, "documents.create-document", async (tx, record) => {
    const types = await documentTypes(tx)
    if (input.typeCode !== null && !types.some((type) => type.code === input.typeCode))
      return refused({ code: "no-such-type" })
    const proposal = proposeFacts(
      reading?.document ?? { type: null, symbol: null, date: null, issuer: null, title: null },
      types,
    )
    const { facts, proposed } = completeFacts({ ...input, bodyText }, proposal, types, files[0]?.name ?? "")
    const id = newId()
    const key = symbolKey(facts.symbol)
    await saveDraft(tx, {
      authorityId: actor.authorityId,
      id,
      bodyId: actor.bodyId,
      createdBy: actor.accountId,
      at: context.now,
      facts,
      symbolKey: key,
    })
    const kept = await keepFiles(tx, context, files)
    if (!kept.ok) return kept
    await saveDocumentFiles(
      tx,
      actor.authorityId,
      id,
      kept.value.map((file, i) => ({ id: file.id, role: i === 0 ? "original" : "attachment" })),
    )
    const encoding = await keepOrigin(tx, { authorityId: actor.authorityId, id }, typed, sent.value, kept.value)
    const citations = await keepCitations(tx, actor.authorityId, { id, symbolKey: key }, reading?.citations ?? [])
    await record({
      subject: { kind: "document", id },
      after: { ...describe(facts), files: kept.value.map((file) => file.name), proposed, citations },
    })
    const scan = typed.text === "" ? kept.value[sent.value.scan ?? -1] : undefined
    if (scan) await beginRecognition(tx, context, { documentId: id, fileId: scan.id, bodyText })
    const hasScan = sent.value.hasScan && bodyText === ""
    return done({ id, proposed, citations, encoding, hasScan, reading: scan !== undefined })
  })
}

const describe = ({ bodyText, periodFrom, periodTo, ...facts }: DocumentFacts) => ({
  ...facts,
  periodFrom: yearText(periodFrom),
  periodTo: yearText(periodTo),
  letters: bodyText.length,
})
