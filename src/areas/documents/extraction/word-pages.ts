import { mediaTypes } from "../rules/sniff-file.ts"
import type { LaidOut } from "../rules/locate-words.ts"
import { convertOffice, NoConverter, type OldKind, oldKinds } from "./convert-office.ts"
import { extractText, inTurn } from "./extract-text.ts"
import { CorruptFile, TooMuch } from "./zip.ts"

/** A word processor's file on pages: as a PDF, and its words with their places there. */
export interface WordPages extends LaidOut {
  pdf: Uint8Array
}

const kinds = new Map<string, OldKind | "docx">(
  ["docx", ...oldKinds].map((kind) => [mediaTypes[kind as OldKind], kind as OldKind]),
)
const mostKept = 4
const kept = new Map<string, Promise<WordPages | undefined>>()

/** Whether a file of this type can be laid out on pages, where LibreOffice is installed. */
export const isWord = (mediaType: string): boolean => kinds.has(mediaType)

/**
 * The pages of a word processor's file as LibreOffice lays them out; the same file again comes from memory. Its pages may end elsewhere
 * than Word's. Undefined when it cannot be laid out: LibreOffice is missing, or gives up on the file.
 */
export async function layOutWord(file: {
  sha256: string
  mediaType: string
  load: () => Promise<Uint8Array>
}): Promise<WordPages | undefined> {
  const kind = kinds.get(file.mediaType)
  if (!kind) return undefined
  const known = kept.get(file.sha256)
  if (known) return known
  const made = layOut(kind, file.load)
  kept.set(file.sha256, made)
  for (const oldest of kept.keys()) {
    if (kept.size <= mostKept) break
    kept.delete(oldest)
  }
  // What failed may come right later: LibreOffice may be installed while the server runs.
  const forget = () => kept.get(file.sha256) === made && kept.delete(file.sha256)
  made.then((pages) => pages ?? forget(), forget)
  return made
}

async function layOut(kind: OldKind | "docx", load: () => Promise<Uint8Array>): Promise<WordPages | undefined> {
  try {
    const bytes = await load()
    const pdf = await inTurn(() => convertOffice(bytes, kind, "pdf"))
    const read = await extractText(pdf, "trang.pdf")
    return { pdf, text: read.ok ? read.value.text : "", places: read.ok ? read.value.places : [] }
  } catch (fault) {
    if (fault instanceof NoConverter || fault instanceof TooMuch || fault instanceof CorruptFile) return undefined
    throw fault
  }
}
