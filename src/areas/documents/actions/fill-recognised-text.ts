import { keepEntry } from "#src/areas/journal/index.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { longestText } from "../extraction/extract-text.ts"
import type { WrittenLines } from "../extraction/write-lines.ts"
import { proposeFacts } from "../rules/propose-facts.ts"
import { findSecretMark } from "../rules/secrecy.ts"
import { symbolKey } from "../rules/symbol.ts"
import { documentTypes } from "../store/document-types.ts"
import { type Document, type DocumentFacts, lockDocument, saveFacts } from "../store/documents.ts"
import { endRecognition, type FailureReason, lockRecognition } from "../store/recognitions.ts"
import { saveOrigin } from "../store/text-origin.ts"
import { digestText } from "./begin-recognition.ts"
import { completeFacts, titleOfFile } from "./complete-facts.ts"
import { keepCitations, readHead } from "./link-citations.ts"

/** Who the journal names for what the machine did by itself. */
const machineName = "Máy đọc bản chụp"

export interface ReadPaper {
  authorityId: number
  documentId: string
  fileId: string
  fileName: string
  mediaType: string
  written: WrittenLines
  at: Date
}

/**
 * Puts the words of a scan into its draft, with what the text says of itself where nobody filled it in. A text that a person typed
 * meanwhile stays, and the machine's is kept aside. A text with a state-secret mark is not kept at all.
 */
export async function fillRecognisedText(tx: Tx, paper: ReadPaper): Promise<void> {
  const { authorityId, documentId, written, at } = paper
  const recognition = await lockRecognition(tx, authorityId, documentId)
  if (recognition?.state !== "waiting") return
  const document = await lockDocument(tx, authorityId, documentId)
  if (!document) return
  const fail = async (reason: FailureReason) => {
    await endRecognition(tx, authorityId, documentId, { state: "failed", reason, at, keepPages: false })
    await note(tx, paper, "documents.recognition-failed", { reason })
  }
  if (findSecretMark(written.text)) return fail("state-secret")
  if (!/[\p{L}\p{N}]/u.test(written.text)) return fail("no-words")
  if (written.text.length > longestText) return fail("too-long")
  if (document.state !== "draft" || digestText(document.bodyText) !== recognition.textDigest) {
    await endRecognition(tx, authorityId, documentId, { state: "aside", at, keepPages: true })
    return note(tx, paper, "documents.recognition-aside", { letters: written.text.length })
  }
  const { proposed } = await putText(tx, document, paper)
  await endRecognition(tx, authorityId, documentId, { state: "done", at, keepPages: false })
  await note(tx, paper, "documents.recognise-scan", {
    letters: written.text.length,
    doubtful: written.doubtful.length,
    proposed,
    ...(recognition.unread.length > 0 ? { unreadPages: recognition.unread } : {}),
  })
}

/** Writes the recognised text into the locked document. */
export async function putText(tx: Tx, document: Document, paper: ReadPaper): Promise<{ proposed: string[] }> {
  const { authorityId, documentId, written } = paper
  const reading = readHead(written.text)
  const types = await documentTypes(tx)
  const nothing = { type: null, symbol: null, date: null, issuer: null, title: null }
  const untouched = document.typeCode === null && document.symbol === ""
  const { facts, proposed } = completeFacts(
    {
      ...factsOf(document),
      bodyText: written.text,
      side: untouched && document.side === "state" ? null : document.side,
      title: document.title === titleOfFile(paper.fileName) ? "" : document.title,
    },
    proposeFacts(reading?.document ?? nothing, types),
    types,
    paper.fileName,
  )
  const key = symbolKey(facts.symbol)
  await saveFacts(tx, { authorityId, id: documentId, at: paper.at, facts, symbolKey: key })
  await saveOrigin(tx, authorityId, documentId, {
    kind: paper.mediaType === "application/pdf" ? "scan" : "image",
    encoding: "unicode",
    places: written.places,
    doubtful: written.doubtful,
    fileId: paper.fileId,
  })
  await keepCitations(tx, authorityId, { id: documentId, symbolKey: key }, reading?.citations ?? [])
  return { proposed }
}

const factsOf = (document: Document): DocumentFacts => ({
  side: document.side,
  typeCode: document.typeCode,
  symbol: document.symbol,
  issuedOn: document.issuedOn,
  issuer: document.issuer,
  title: document.title,
  bodyText: document.bodyText,
  periodFrom: document.periodFrom,
  periodTo: document.periodTo,
  signer: document.signer,
  recipients: document.recipients,
  copies: document.copies,
  urgency: document.urgency,
  answerBy: document.answerBy,
  note: document.note,
})

/** The machine's own entry in the journal. */
export function note(
  tx: Tx,
  { authorityId, documentId, at }: Pick<ReadPaper, "authorityId" | "documentId" | "at">,
  action: string,
  after: object,
): Promise<void> {
  return keepEntry(tx, {
    authorityId,
    id: newId(),
    at,
    accountId: null,
    actorName: machineName,
    actorPost: "tự động",
    action,
    subjectKind: "document",
    subjectId: documentId,
    before: null,
    after,
  })
}
