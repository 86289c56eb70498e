import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { oldKinds } from "../extraction/convert-office.ts"
import { extractText, type ExtractRefusal } from "../extraction/extract-text.ts"
import { findSecretMark, type SecretMark } from "../rules/secrecy.ts"
import { acceptFile, type FileRefusal } from "../rules/accept-file.ts"
import type { TextOrigin } from "../rules/text-origin.ts"

export type ReadingRefusal =
  | FileRefusal
  | { code: "state-secret"; mark: SecretMark }
  | {
      code: "file-unreadable"
      name: string
      why: "corrupt-file" | "password-protected" | "too-large" | "needs-converter"
    }
export type Upload = Pick<SentFile, "name" | "bytes" | "tooLarge">

/** What came of reading the sent files: the text of the first that has one, and whether a scan was among them. */
export interface ReadFiles {
  text: string
  /** Which of the files gave the text, and where its lines stand in it. */
  source: { index: number; origin: TextOrigin } | null
  hasScan: boolean
  /** Which of the files a machine can read the words of: the one that gave the text, or the first when none did. */
  scan: number | null
  /** The first file that only LibreOffice could read, where it is not installed. */
  needsConverter: string | null
}

/** Pictures whose words a machine reads. */
const pictures = new Set(["png", "jpeg", "webp", "tiff"])
const readable = new Set(["text", "docx", "pdf", ...oldKinds])

/**
 * Judges every file and reads the text of the first that can be read. A picture or a scan is kept and its
 * words are read afterwards; a sheet is kept without text. A Word or PDF file that is broken or locked is refused, since nobody could open it later either.
 */
export async function readSentFiles(files: readonly Upload[]): Promise<Outcome<ReadFiles, ReadingRefusal>> {
  const found: ReadFiles = { text: "", source: null, hasScan: false, scan: null, needsConverter: null }
  for (const [index, file] of files.entries()) {
    const judged = acceptFile(file)
    if (!judged.ok) return judged
    if (!readable.has(judged.value.kind)) {
      found.hasScan ||= judged.value.mediaType.startsWith("image/")
      if (pictures.has(judged.value.kind) && found.source === null) found.scan ??= index
      continue
    }
    const read = await extractText(file.bytes, file.name)
    if (read.ok) {
      const mark = findSecretMark(read.value.text)
      if (mark) return refused({ code: "state-secret", mark })
      if (found.text !== "") continue
      const { text, kind, encoding, places, doubtful } = read.value
      found.text = text
      found.source = { index, origin: { kind, encoding, places, doubtful } }
      found.scan = read.value.scanned.length > 0 ? index : null
    } else if (read.refusal.code === "needs-converter") found.needsConverter ??= file.name
    else if (isBroken(read.refusal.code))
      return refused({ code: "file-unreadable", name: file.name, why: read.refusal.code })
    else if (read.refusal.code === "no-text") {
      found.hasScan = true
      if (judged.value.kind === "pdf" && found.source === null) found.scan ??= index
    }
  }
  return done(found)
}

/** A document without any text, whose file could have been read with LibreOffice, is refused: the officer can save it as .docx. */
export function refuseUnread(text: string, sent: ReadFiles): Outcome<null, ReadingRefusal> {
  return text === "" && sent.needsConverter !== null
    ? refused({ code: "file-unreadable", name: sent.needsConverter, why: "needs-converter" })
    : done(null)
}

const isBroken = (code: ExtractRefusal["code"]): code is "corrupt-file" | "password-protected" | "too-large" =>
  code === "corrupt-file" || code === "password-protected" || code === "too-large"
