import { parentPort, workerData } from "node:worker_threads"
import { readDocx } from "./docx.ts"
import type { ExtractedText } from "./extract-text.ts"
import { LockedFile, NoText, readPdf } from "./pdf.ts"
import { writeLines } from "./write-lines.ts"
import { CorruptFile, TooMuch } from "./zip.ts"

/** Runs apart from the server, with its own bounds of memory and time, since the file comes from outside. */
const { kind, bytes } = workerData as { kind: "docx" | "pdf"; bytes: Uint8Array }

async function read(): Promise<Omit<ExtractedText, "kind">> {
  if (kind === "docx") {
    const { lines, encoding } = readDocx(bytes)
    return { ...writeLines(lines), encoding, scanned: [] }
  }
  const { lines, encoding, scanned } = await readPdf(bytes)
  return { ...writeLines(lines), encoding, scanned }
}

async function answer(): Promise<Omit<ExtractedText, "kind"> | { refusal: string }> {
  try {
    return await read()
  } catch (fault) {
    if (fault instanceof LockedFile) return { refusal: "password-protected" }
    if (fault instanceof NoText) return { refusal: "no-text" }
    if (fault instanceof TooMuch || fault instanceof RangeError) return { refusal: "too-large" }
    if (fault instanceof CorruptFile) return { refusal: "corrupt-file" }
    return { refusal: "corrupt-file" }
  }
}

parentPort?.postMessage(await answer())
