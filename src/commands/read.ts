import { readFile } from "node:fs/promises"
import { extractText, readScan } from "#src/areas/documents/index.ts"
import { proposePlan, read as readDocument, renderTree } from "#src/areas/reading/index.ts"
import { parseFileAndOptions } from "./arguments.ts"
import { type Command, WrongUse } from "./command.ts"
import { language, text } from "./text.ts"

/** Reads one file, without any database. */
export const read: Command = async (args, surroundings) => {
  const { values, file } = parseFileAndOptions(
    args,
    { json: { type: "boolean" }, text: { type: "boolean" } },
    surroundings,
  )
  if (values.json && values.text) throw new WrongUse(text.oneForm)
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) {
    surroundings.err(text.noFile(file))
    return 1
  }
  const direct = await extractText(bytes, file)
  // Scans and pictures have no letters of their own: they are read by machine, page by page.
  const isPicture = !direct.ok && (direct.refusal.code === "no-text" || direct.refusal.code === "unknown-type")
  const extracted = isPicture
    ? await readScan(bytes, (page, pages) => surroundings.err(text.readingPage(page, pages)))
    : direct
  if (!extracted.ok) {
    surroundings.err(text.unreadable[extracted.refusal.code])
    return 1
  }
  const words = asStored(bytes, extracted.value)
  if (values.text) surroundings.out(words)
  else if (values.json) surroundings.out(JSON.stringify(readDocument(words), null, 2))
  else {
    const reading = readDocument(words)
    surroundings.out(renderTree(proposePlan(reading, words), language, reading.document))
  }
  return 0
}

/** A text file is read exactly as it lies on the disk, so that the places that the reading tells are places in that file. */
export function asStored(bytes: Uint8Array, { kind, text: cleaned }: { kind: string; text: string }): string {
  if (kind !== "text") return cleaned
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return cleaned
  }
}
