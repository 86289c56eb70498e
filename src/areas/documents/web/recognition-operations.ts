import * as v from "valibot"
import { type Operation, operation } from "#src/areas/access/web/index.ts"
import { done, refused } from "#src/base/outcome.ts"
import type { Language } from "#src/base/language.ts"
import {
  cancelRecognition,
  recognitionInput,
  requestRecognition,
  type SteerRefusal,
  takeRecognisedText,
} from "../actions/steer-recognition.ts"
import { failureReasons, recognitionStates } from "../store/recognitions.ts"
import { findProgress } from "./recognition-data.ts"
import { recognitionText } from "./recognition-text.ts"

const tag = "documents"
const say = (refusal: SteerRefusal, language: Language): string => recognitionText[language].refusal[refusal.code]

const progress = v.object({
  state: v.pipe(
    v.picklist(recognitionStates),
    v.description("waiting: queued or being read; aside: read, but a person had typed the text meanwhile"),
  ),
  reason: v.nullable(v.picklist(failureReasons)),
  pages: v.pipe(v.nullable(v.number()), v.description("Null until the file is opened")),
  pagesRead: v.number(),
  unread: v.pipe(v.array(v.number()), v.description("Pages that could not be read")),
  before: v.pipe(v.number(), v.description("Documents that are read first")),
  startedAt: v.string(),
  endedAt: v.nullable(v.string()),
})

export const recognitionOperations: Operation[] = [
  operation({
    id: "getRecognition",
    method: "GET",
    path: "/documents/{id}/recognition",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Tiến độ máy đọc bản chụp của văn bản", en: "How far the reading of a document's scan has come" },
    input: recognitionInput,
    output: progress,
    say,
    run: async (me, { id }) => {
      const found = await me.read((db) => findProgress(db, me.actor.authorityId, id))
      return found ? done(found) : refused({ code: "not-reading" } as const)
    },
  }),
  operation({
    id: "requestRecognition",
    method: "POST",
    path: "/documents/{id}/recognition",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: { vi: "Cho máy đọc, hoặc đọc lại, bản chụp của bản nháp", en: "Read, or read again, the scan of a draft" },
    input: recognitionInput,
    output: v.object({ id: v.string() }),
    say,
    run: (me, input, key) => requestRecognition(me.acting(key), input),
  }),
  operation({
    id: "cancelRecognition",
    method: "DELETE",
    path: "/documents/{id}/recognition",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: { vi: "Dừng việc máy đọc bản chụp", en: "Stop the reading of a scan" },
    input: recognitionInput,
    output: v.object({ id: v.string() }),
    say,
    run: (me, input, key) => cancelRecognition(me.acting(key), input),
  }),
  operation({
    id: "takeRecognisedText",
    method: "POST",
    path: "/documents/{id}/recognised-text",
    tag,
    scope: "documents:write",
    right: "document.register",
    summary: {
      vi: "Lấy toàn văn máy đọc được giữ riêng thay cho toàn văn đã nhập",
      en: "Put the text that was read and kept aside in the place of the typed one",
    },
    input: recognitionInput,
    output: v.object({ id: v.string() }),
    say,
    run: (me, input, key) => takeRecognisedText(me.acting(key), input),
  }),
]
