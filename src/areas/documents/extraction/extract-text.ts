import path from "node:path"
import { Worker } from "node:worker_threads"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { largestUpload } from "#src/platform/web/read-form.ts"
import { sniffFile } from "../rules/sniff-file.ts"
import type { DoubtfulWord, Place, TextEncoding, TextKind } from "../rules/text-origin.ts"
import { convertToDocx, NoConverter, type OldKind } from "./convert-office.ts"
import { cleanText, decodeText } from "./plain-text.ts"
import { CorruptFile, openZip, TooMuch } from "./zip.ts"

export type ExtractRefusal = {
  code:
    | "empty-file"
    | "unknown-type"
    | "password-protected"
    | "corrupt-file"
    | "no-text"
    | "too-large"
    | "needs-converter"
}
/** A text with the places of its lines in the source. Offsets are UTF-16 positions in `text`, which is clean and Unicode. */
export interface ExtractedText {
  text: string
  kind: TextKind
  encoding: TextEncoding
  places: Place[]
  doubtful: DoubtfulWord[]
  /** Pages of a PDF, from 1, that are pictures of their words, so that their words are not in `text`. */
  scanned: number[]
}

/** The longest text that one document holds, in UTF-16 units: some 2,000 pages. */
export const longestText = 5_000_000
const mostSeconds = 40
const mostMegabytes = 768
// The thread runs from its source, beside the built server: Node reads TypeScript by itself.
const thread = path.join(process.cwd(), "src/areas/documents/extraction/reader-thread.ts")

/**
 * The text of a .txt, .docx, .pdf, .doc, .rtf or .odt file, NFC with LF line ends. Word and PDF files are read in a thread of their
 * own with bounds of time and memory, so that a bad file never stops the server; old kinds go through LibreOffice first, where it
 * is installed. What cannot be read is refused with the reason.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
): Promise<Outcome<ExtractedText, ExtractRefusal>> {
  if (bytes.byteLength > largestUpload) return refused({ code: "too-large" })
  const kind = sniffFile(bytes)
  if (kind === "empty") return refused({ code: "empty-file" })
  if (kind === "locked") return refused({ code: "password-protected" })
  if (kind === "text") return judge("text", readPlain(bytes))
  if (kind === "docx" || kind === "pdf") return judge(kind, await readApart(kind, bytes))
  if (kind === "doc" || kind === "rtf" || kind === "odt") return judge("doc", await readConverted(kind, bytes))
  // A Word file cut short has lost its list of parts, which stands at the end.
  return refused({ code: kind === "archive" && /\.docx$/i.test(fileName) ? "corrupt-file" : "unknown-type" })
}

type Answer = Omit<ExtractedText, "kind"> | { refusal: ExtractRefusal["code"] }

function readPlain(bytes: Uint8Array): Answer {
  if (bytes.byteLength > longestText * 4) return { refusal: "too-large" }
  const decoded = decodeText(bytes)
  return decoded === null
    ? { refusal: "unknown-type" }
    : { text: cleanText(decoded.text), encoding: decoded.encoding, places: [], doubtful: [], scanned: [] }
}

function judge(kind: ExtractedText["kind"], answer: Answer): Outcome<ExtractedText, ExtractRefusal> {
  if ("refusal" in answer) return refused({ code: answer.refusal })
  if (answer.text.length > longestText) return refused({ code: "too-large" })
  return /[\p{L}\p{N}]/u.test(answer.text) ? done({ ...answer, kind }) : refused({ code: "no-text" })
}

let running: Promise<unknown> = Promise.resolve()

/** One file at a time: two large ones together would double the memory for no gain. */
function readApart(kind: "docx" | "pdf", bytes: Uint8Array): Promise<Answer> {
  return inTurn(() => runThread(kind, bytes))
}

function readConverted(kind: OldKind, bytes: Uint8Array): Promise<Answer> {
  return inTurn(async () => {
    try {
      if (kind === "odt" && isLockedDocument(bytes)) return { refusal: "password-protected" }
      return await runThread("docx", await convertToDocx(bytes, kind))
    } catch (fault) {
      if (fault instanceof NoConverter) return { refusal: "needs-converter" }
      if (fault instanceof TooMuch) return { refusal: "too-large" }
      if (fault instanceof CorruptFile) return { refusal: "corrupt-file" }
      throw fault
    }
  })
}

/** OpenDocument says in its list of parts which of them are enciphered. */
function isLockedDocument(bytes: Uint8Array): boolean {
  const list = openZip(bytes).read("META-INF/manifest.xml", 4_000_000)
  return list !== null && new TextDecoder().decode(list).includes("encryption-data")
}

/** Work on files waits its turn, one piece after the other. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = running.then(work)
  running = turn.catch(() => undefined)
  return turn
}

function runThread(kind: "docx" | "pdf", bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(thread, {
      workerData: { kind, bytes },
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
      stdout: true,
      stderr: true,
    })
    const finish = (answer: Answer) => {
      clearTimeout(clock)
      resolve(answer)
      void worker.terminate()
    }
    const clock = setTimeout(() => finish({ refusal: "too-large" }), mostSeconds * 1000)
    worker.once("message", finish)
    worker.once("error", (fault: { code?: string }) =>
      finish({ refusal: fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "corrupt-file" }),
    )
    worker.once("exit", () => finish({ refusal: "corrupt-file" }))
  })
}
