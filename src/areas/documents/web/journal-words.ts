import type { JournalWords } from "#src/areas/journal/web/index.ts"
import { documentsText } from "./text.ts"

const { vi, en } = documentsText

/** How the journal tells what was done to documents and numbers. */
export const documentsJournalWords: JournalWords = {
  vi: {
    actions: {
      "documents.create-document": "đã nhập văn bản",
      "documents.update-document": "đã sửa bản nháp văn bản",
      "documents.confirm-words": "đã soát từ máy đọc chưa chắc",
      "documents.recognise-scan": "đã đọc xong bản chụp và điền toàn văn",
      "documents.recognition-aside": "đã đọc xong bản chụp, giữ riêng vì toàn văn đã được nhập",
      "documents.recognition-failed": "không đọc được bản chụp",
      "documents.request-recognition": "đã cho máy đọc bản chụp",
      "documents.cancel-recognition": "đã dừng việc đọc bản chụp",
      "documents.take-recognised-text": "đã lấy toàn văn máy đọc thay cho toàn văn đã nhập",
      "documents.register-document": "đã vào sổ văn bản",
      "documents.void-document": "đã hủy văn bản",
      "documents.discard-draft": "đã bỏ bản nháp văn bản",
      "documents.reserve-number": "đã giữ số",
      "documents.void-number": "đã hủy số đang giữ",
      "documents.continue-series": "đã nối tiếp sổ giấy",
    },
    fields: {
      ...vi.field,
      state: "tình trạng",
      proposed: "máy đọc đề xuất",
      citations: "số viện dẫn",
      letters: "số ký tự toàn văn",
      pagesRead: "số trang đã đọc",
      unreadPages: "trang không đọc được",
      doubtful: "số từ chưa chắc",
      lastNumber: "số cuối",
    },
    values: {
      ...prefixed("state", vi.state),
      ...prefixed("direction", vi.direction),
      ...prefixed("side", vi.side),
      ...prefixed("urgency", vi.urgency),
      ...prefixed("proposed", vi.field),
      "state.reserved": "đang giữ",
    },
  },
  en: {
    actions: {
      "documents.create-document": "took in a document",
      "documents.update-document": "changed the draft",
      "documents.confirm-words": "checked words that were read without certainty",
      "documents.recognise-scan": "read the scan and filled in the text",
      "documents.recognition-aside": "read the scan and kept the text aside, since one had been typed",
      "documents.recognition-failed": "could not read the scan",
      "documents.request-recognition": "had the scan read by machine",
      "documents.cancel-recognition": "stopped the reading of the scan",
      "documents.take-recognised-text": "took the machine's text in the place of the typed one",
      "documents.register-document": "registered the document",
      "documents.void-document": "declared the document void",
      "documents.discard-draft": "threw the draft away",
      "documents.reserve-number": "reserved a number",
      "documents.void-number": "voided a reserved number",
      "documents.continue-series": "continued a paper register",
    },
    fields: {
      ...en.field,
      state: "state",
      proposed: "read by the program",
      citations: "citations",
      letters: "characters of text",
      pagesRead: "pages read",
      unreadPages: "pages that could not be read",
      doubtful: "uncertain words",
      lastNumber: "last number",
    },
    values: {
      ...prefixed("state", en.state),
      ...prefixed("direction", en.direction),
      ...prefixed("side", en.side),
      ...prefixed("urgency", en.urgency),
      ...prefixed("proposed", en.field),
      "state.reserved": "reserved",
    },
  },
}

function prefixed(field: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, said]) => [`${field}.${name}`, said]))
}
