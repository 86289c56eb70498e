import { strFromU8, unzipSync } from "fflate"
import { readFile } from "node:fs/promises"
import { extractText, getDocumentProxy } from "unpdf"
import type { Visitor } from "./visitor.ts"

/** Presses what saves a file, and answers the file. */
export async function download(visitor: Visitor, words: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    visitor.page.waitForEvent("download"),
    visitor.page.locator("main").getByRole("link", { name: words }).click(),
  ])
  return readFile(await file.path())
}

/** The words of a Word or PDF file. Throws when it is neither. */
export async function textOf(file: Uint8Array): Promise<string> {
  const head = strFromU8(file.slice(0, 4), true)
  if (head === "%PDF")
    return tidy((await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true })).text)
  if (head !== "PK\u0003\u0004") throw new Error(`Neither Word nor PDF: ${head}`)
  const main = unzipSync(file)["word/document.xml"]
  if (!main) throw new Error("A zip file, but no Word document")
  return tidy(
    strFromU8(main)
      .replaceAll(/<\/w:p>/g, "\n")
      .replaceAll(/<[^>]+>/g, ""),
  )
}

const tidy = (text: string): string => text.normalize("NFC").replaceAll(/\s+/g, " ")
