import * as v from "valibot"
import { type Operation, operation, pageInput, pageOf } from "#src/areas/access/web/index.ts"
import { recordId } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { largestUpload } from "#src/platform/web/read-form.ts"
import { confirmWords, confirmWordsInput, type ConfirmWordsRefusal } from "../actions/confirm-words.ts"
import { createDocument, createDocumentInput, type CreateRefusal } from "../actions/create-document.ts"
import { registerDocument, registerDocumentInput, type RegisterRefusal } from "../actions/register-document.ts"
import { beginsBeforeEnd } from "../actions/document-facts.ts"
import { updateDocument, updateDocumentFields, type UpdateRefusal } from "../actions/update-document.ts"
import {
  discardDraft,
  discardDraftInput,
  voidDocument,
  voidDocumentInput,
  type VoidRefusal,
} from "../actions/void-document.ts"
import { listCitations, listCiting } from "../store/citations.ts"
import { documentTypes } from "../store/document-types.ts"
import { listDocuments } from "../store/document-list.ts"
import { findDocument } from "../store/documents.ts"
import { listDocumentFiles } from "../store/files.ts"
import { findOrigin } from "../store/text-origin.ts"
import { placeParts, textKinds } from "../rules/text-origin.ts"
import { writeCursor } from "./cursor.ts"
import { readFilter, readListAfter } from "./list-query.ts"
import { recognitionOperations } from "./recognition-operations.ts"
import { registerOperations } from "./register-operations.ts"
import { sayRefusal } from "./say-refusal.ts"

const tag = "documents"
const day = v.nullable(v.string())
const say = sayRefusal

const listed = v.object({
  id: v.string(),
  bodyId: v.number(),
  direction: v.string(),
  state: v.string(),
  side: v.string(),
  typeCode: v.nullable(v.string()),
  symbol: v.string(),
  issuedOn: day,
  issuer: v.string(),
  title: v.string(),
  registerPeriod: v.nullable(v.string()),
  registerNumber: v.nullable(v.number()),
})

const place = v.object({
  start: v.number(),
  end: v.number(),
  page: v.nullable(v.number()),
  box: v.nullable(v.object({ left: v.number(), top: v.number(), right: v.number(), bottom: v.number() })),
  part: v.picklist(placeParts),
  at: v.array(v.number()),
})

const whole = v.object({
  ...listed.entries,
  bodyText: v.string(),
  origin: v.pipe(
    v.nullable(
      v.object({
        fileId: v.nullable(v.string()),
        kind: v.picklist(textKinds),
        encoding: v.string(),
        places: v.array(place),
        doubtful: v.array(v.object({ start: v.number(), end: v.number(), confidence: v.number() })),
      }),
    ),
    v.description("Where the text came from; null when it was typed"),
  ),
  periodFrom: v.nullable(v.number()),
  periodTo: v.nullable(v.number()),
  signer: v.string(),
  recipients: v.string(),
  copies: v.nullable(v.number()),
  urgency: v.string(),
  answerBy: day,
  note: v.string(),
  arrivedOn: day,
  sentOn: day,
  handledBy: v.nullable(v.number()),
  voidReason: v.nullable(v.string()),
  version: v.number(),
  files: v.array(
    v.object({ id: v.string(), name: v.string(), size: v.number(), mediaType: v.string(), role: v.string() }),
  ),
  citations: v.array(
    v.object({
      id: v.number(),
      start: v.number(),
      end: v.number(),
      written: v.string(),
      typeName: v.nullable(v.string()),
      symbol: v.nullable(v.string()),
      issuedOn: day,
      issuer: v.nullable(v.string()),
      targetId: v.nullable(v.string()),
    }),
  ),
  citedBy: v.array(
    v.object({ id: v.string(), symbol: v.string(), title: v.string(), issuedOn: day, times: v.number() }),
  ),
})

const optional = (most: number) => v.optional(v.pipe(v.string(), v.maxLength(most, "too-long")))
const sentFiles = v.optional(
  v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.nonEmpty("required"), v.maxLength(200, "too-long")),
        content: v.pipe(v.string(), v.base64("not-an-option"), v.description("Base64")),
      }),
    ),
    v.maxLength(20, "too-long"),
  ),
  [],
)
const filesOf = (files: readonly { name: string; content: string }[]) =>
  files.map((file) => {
    const bytes = new Uint8Array(Buffer.from(file.content, "base64"))
    return { name: file.name.split(/[\\/]/).at(-1) || "tep", bytes, tooLarge: bytes.byteLength > largestUpload }
  })
const largestBody = Math.ceil(largestUpload * 1.4) + 8_000_000

export const documentsOperations: Operation[] = [
  operation({
    id: "listDocumentTypes",
    method: "GET",
    path: "/document-types",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Loại văn bản của Nhà nước và của Đảng, kèm căn cứ pháp lý",
      en: "Types of documents of the State and the Party, with their legal basis",
    },
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({
          code: v.string(),
          side: v.string(),
          abbreviation: v.string(),
          name: v.string(),
          nameEn: v.string(),
          legalBasis: v.string(),
          verified: v.boolean(),
        }),
      ),
      next: v.null(),
    }),
    run: async (me) => done({ items: [...(await me.read((db) => documentTypes(db)))], next: null }),
  }),
  operation({
    id: "listDocuments",
    method: "GET",
    path: "/documents",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Văn bản, khớp đúng dấu trước rồi mới nhất trước",
      en: "Documents, those with the tones as typed first, then the newest",
    },
    input: v.object({
      ...pageInput,
      words: optional(300),
      type: optional(60),
      direction: optional(20),
      state: optional(20),
      body: optional(20),
      year: optional(4),
    }),
    output: pageOf(listed),
    run: async (me, input) => {
      const rows = await me.read((db) =>
        listDocuments(db, me.actor.authorityId, readFilter(input), {
          limit: input.limit + 1,
          after: readListAfter(input.after),
        }),
      )
      const shown = rows.slice(0, input.limit)
      const last = rows.length > input.limit ? shown.at(-1) : undefined
      return done({
        items: shown.map(({ exact: _, ...item }) => item),
        next: last ? writeCursor({ exact: last.exact, id: last.id }) : null,
      })
    },
  }),
  operation({
    id: "getDocument",
    method: "GET",
    path: "/documents/{id}",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Một văn bản với toàn văn, tệp và viện dẫn", en: "One document with its text, files and citations" },
    input: v.object({ id: recordId() }),
    output: whole,
    say: (_refusal: { code: "no-such-document" }, language) => sayRefusal({ code: "no-such-document" }, language),
    run: async (me, input) => {
      const { authorityId } = me.actor
      const found = await me.read(async (db) => {
        const document = await findDocument(db, authorityId, input.id)
        return (
          document && {
            document,
            origin: await findOrigin(db, authorityId, input.id),
            files: await listDocumentFiles(db, authorityId, input.id),
            citations: await listCitations(db, authorityId, input.id),
            citedBy: await listCiting(db, authorityId, input.id),
          }
        )
      })
      if (!found) return refused({ code: "no-such-document" } as const)
      const { createdAt: _c, updatedAt: _u, symbolKey: _s, ...document } = found.document
      return done({
        ...document,
        origin: found.origin
          ? { ...found.origin, places: found.origin.places.map((each) => ({ ...each, at: [...each.at] })) }
          : null,
        files: found.files,
        citations: found.citations.map(({ targetTitle: _t, symbolKey: _k, ...citation }) => citation),
        citedBy: found.citedBy,
      })
    },
  }),
  operation({
    id: "createDocument",
    method: "POST",
    path: "/documents",
    tag,
    scope: "documents:write",
    right: "document.register",
    largestBody,
    summary: {
      vi: "Nhập văn bản thành bản nháp; mục bỏ trống lấy từ toàn văn hoặc tệp",
      en: "Take in a document as a draft; what is left out is read from its text or files",
    },
    input: v.object({ ...createDocumentInput.entries, files: sentFiles }),
    output: v.object({
      id: v.string(),
      proposed: v.array(v.string()),
      citations: v.number(),
      encoding: v.string(),
      hasScan: v.boolean(),
      reading: v.pipe(v.boolean(), v.description("A scan is being read: see getRecognition")),
    }),
    say: (refusal: CreateRefusal, language) => say(refusal, language),
    run: (me, { files, ...input }, key) => createDocument(me.acting(key), input, filesOf(files)),
  }),
  operation({
    id: "updateDocument",
    method: "PUT",
    path: "/documents/{id}",
    tag,
    scope: "documents:write",
    right: "document.register",
    largestBody,
    summary: {
      vi: "Sửa bản nháp: thay mọi mục, thêm hoặc bỏ tệp",
      en: "Change a draft: replaces every field, adds and takes away files",
    },
    input: v.pipe(
      v.object({ ...updateDocumentFields, files: sentFiles }),
      v.forward(
        v.check((given) => beginsBeforeEnd(given), "out-of-range"),
        ["periodTo"],
      ),
    ),
    output: v.object({ id: v.string(), version: v.number() }),
    say: (refusal: UpdateRefusal, language) => say(refusal, language),
    run: (me, { files, ...input }, key) => updateDocument(me.acting(key), input, filesOf(files)),
  }),
  operation({
    id: "confirmWords",
    method: "POST",
    path: "/documents/{id}/confirmed-words",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: {
      vi: "Xác nhận từ máy đọc chưa chắc là đúng: một từ hoặc tất cả",
      en: "Confirm that words read without certainty are right: one or all",
    },
    input: confirmWordsInput,
    output: v.object({ id: v.string(), left: v.number() }),
    say: (refusal: ConfirmWordsRefusal, language) => say(refusal, language),
    run: (me, input, key) => confirmWords(me.acting(key), input),
  }),
  operation({
    id: "discardDraft",
    method: "DELETE",
    path: "/documents/{id}",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: { vi: "Bỏ bản nháp chưa có số", en: "Throw away a draft that has no number" },
    input: discardDraftInput,
    output: v.object({ id: v.string() }),
    say: (refusal: VoidRefusal, language) => say(refusal, language),
    run: (me, input, key) => discardDraft(me.acting(key), input),
  }),
  operation({
    id: "registerDocument",
    method: "POST",
    path: "/documents/{id}/registration",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: {
      vi: "Vào sổ văn bản đến, văn bản đi hoặc lưu tham chiếu",
      en: "Register an arrival or a departure, or keep for reference",
    },
    input: registerDocumentInput,
    output: v.object({
      id: v.string(),
      symbol: v.string(),
      number: v.nullable(v.number()),
      period: v.nullable(v.string()),
      linked: v.number(),
    }),
    say: (refusal: RegisterRefusal, language) => say(refusal, language),
    run: (me, input, key) => registerDocument(me.acting(key), input),
  }),
  operation({
    id: "voidDocument",
    method: "POST",
    path: "/documents/{id}/void",
    tag,
    scope: "documents:write",
    right: "document.void",
    summary: { vi: "Hủy văn bản đã vào sổ, có lý do", en: "Declare a registered document void, with the reason" },
    input: voidDocumentInput,
    output: v.object({ id: v.string(), version: v.number() }),
    say: (refusal: VoidRefusal, language) => say(refusal, language),
    run: (me, input, key) => voidDocument(me.acting(key), input),
  }),
  ...recognitionOperations,
  ...registerOperations,
]
