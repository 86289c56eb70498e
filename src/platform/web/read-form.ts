import { Readable } from "node:stream"
import busboy from "busboy"

/** A file as a form sent it. `tooLarge`: it was longer than the limit and its bytes were let go. */
export interface SentFile {
  field: string
  name: string
  mediaType: string
  bytes: Uint8Array
  tooLarge: boolean
}

/** A posted form: the last value of each text field, all values of repeated ones, and its files. */
export interface SentForm {
  fields: Record<string, string>
  lists: Record<string, string[]>
  files: SentFile[]
}

export const largestUpload = 50_000_000
const mostFiles = 20
const largestField = 4 * 1024 * 1024

/**
 * Reads a posted form, urlencoded or multipart, keeping every text field even when a file is too large.
 * Text is brought to NFC, so that what is stored and searched has one form. Empty file inputs are left out.
 */
export async function readForm(request: Request, limit = largestUpload): Promise<SentForm> {
  const kind = request.headers.get("content-type") ?? ""
  const form: SentForm = { fields: {}, lists: {}, files: [] }
  if (!request.body) return form
  if (!kind.startsWith("multipart/form-data")) {
    for (const [name, value] of new URLSearchParams(await request.text())) keepField(form, name, value)
    return form
  }
  const parser = busboy({
    headers: { "content-type": kind },
    defParamCharset: "utf8",
    limits: { fileSize: limit, files: mostFiles, fieldSize: largestField },
  })
  parser.on("field", (name, value) => keepField(form, name, value))
  parser.on("file", (field, stream, info) => {
    const parts: Uint8Array[] = []
    let tooLarge = false
    stream.on("limit", () => {
      tooLarge = true
      parts.length = 0
    })
    stream.on("data", (part: Uint8Array) => void (tooLarge || parts.push(part)))
    stream.on("end", () => {
      if (info.filename)
        form.files.push({
          field,
          name: cleanName(info.filename),
          mediaType: info.mimeType,
          bytes: Buffer.concat(parts),
          tooLarge,
        })
    })
  })
  await new Promise<void>((resolve, reject) => {
    parser.on("close", resolve)
    parser.on("error", reject)
    Readable.fromWeb(request.body as never)
      .on("error", reject)
      .pipe(parser)
  })
  return form
}

function keepField(form: SentForm, name: string, value: string): void {
  const text = value.normalize("NFC").replaceAll("\r\n", "\n")
  form.fields[name] = text
  ;(form.lists[name] ??= []).push(text)
}

/** The bare name of a file: browsers and phones may send a path. */
const cleanName = (name: string): string =>
  (name.normalize("NFC").split(/[\\/]/).at(-1) ?? "").replace(/\p{Cc}/gu, "").slice(0, 200) || "tep"
