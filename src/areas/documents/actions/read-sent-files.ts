import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { extractText, type ExtractRefusal } from "../extraction/extract-text.ts"
import { findSecretMark, type SecretMark } from "../rules/secrecy.ts"
import { acceptFile, type FileRefusal } from "../rules/accept-file.ts"

export type ReadingRefusal =
  | FileRefusal
  | { code: "state-secret"; mark: SecretMark }
  | { code: "file-unreadable"; name: string; why: "corrupt-file" | "password-protected" | "too-large" }
export type Upload = Pick<SentFile, "name" | "bytes" | "tooLarge">

/** What came of reading the sent files: the text of the first that has one, and whether a scan was among them. */
export interface ReadFiles {
  text: string
  hasScan: boolean
}

const readable = new Set(["text", "docx", "pdf"])

/**
 * Judges every file and reads the text of the first that can be read. A picture, a sheet or a scan is kept without text: the
 * officer types what is needed. A Word or PDF file that is broken or locked is refused, since nobody could open it later either.
 */
export async function readSentFiles(files: readonly Upload[]): Promise<Outcome<ReadFiles, ReadingRefusal>> {
  const found: ReadFiles = { text: "", hasScan: false }
  for (const file of files) {
    const judged = acceptFile(file)
    if (!judged.ok) return judged
    if (!readable.has(judged.value.kind)) {
      found.hasScan ||= judged.value.mediaType.startsWith("image/")
      continue
    }
    const read = await extractText(file.bytes, file.name)
    if (read.ok) {
      const mark = findSecretMark(read.value.text)
      if (mark) return refused({ code: "state-secret", mark })
      found.text ||= read.value.text
    } else if (isBroken(read.refusal.code))
      return refused({ code: "file-unreadable", name: file.name, why: read.refusal.code })
    else found.hasScan ||= read.refusal.code === "no-text"
  }
  return done(found)
}

const isBroken = (code: ExtractRefusal["code"]): code is "corrupt-file" | "password-protected" | "too-large" =>
  code === "corrupt-file" || code === "password-protected" || code === "too-large"
