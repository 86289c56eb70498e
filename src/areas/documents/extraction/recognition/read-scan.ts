import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { isScan, mediaTypes, sniffFile } from "../../rules/sniff-file.ts"
import type { ExtractedText, ExtractRefusal } from "../extract-text.ts"
import type { PageContent } from "../page/model.ts"
import { PageTooHeavy, Recogniser, UnreadablePage } from "./recogniser.ts"

/**
 * Reads a whole scan at once, for programs that can wait: seconds a page. `onPage` hears of each page before it is read. Pages that
 * cannot be read are left out.
 */
export async function readScan(
  bytes: Uint8Array,
  onPage: (page: number, pages: number) => void = () => undefined,
): Promise<Outcome<ExtractedText, ExtractRefusal>> {
  const kind = sniffFile(bytes)
  if (!(kind in mediaTypes) || !isScan(mediaTypes[kind as keyof typeof mediaTypes]))
    return refused({ code: "unknown-type" })
  const machine = new Recogniser({ mostSeconds: 150 })
  const load = () => Promise.resolve(bytes)
  try {
    const pages = await machine.pages("scan", load)
    const contents: PageContent[] = []
    const scanned: number[] = []
    for (let page = 1; page <= pages; page += 1) {
      onPage(page, pages)
      const read = await machine.read("scan", load, page).catch((fault: unknown) => {
        if (fault instanceof UnreadablePage || fault instanceof PageTooHeavy) return null
        throw fault
      })
      if (read) contents.push(read.content)
      else scanned.push(page)
    }
    const written = await machine.write(contents)
    if (!/[\p{L}\p{N}]/u.test(written.text)) return refused({ code: "no-text" })
    return done({ ...written, kind: kind === "pdf" ? "scan" : "image", encoding: "unicode", scanned })
  } catch (fault) {
    if (fault instanceof UnreadablePage) return refused({ code: "corrupt-file" })
    if (fault instanceof PageTooHeavy) return refused({ code: "too-large" })
    throw fault
  } finally {
    machine.end()
  }
}
