import { composeDocument, type ComposedDocument } from "./compose.ts"
import type { OfficialDocument } from "./model.ts"
import { prepareTypstData } from "./typst-data.ts"
import { compilePdf, restCompiler } from "./typst-process.ts"
import { typstTemplate } from "./typst-template.ts"

/** From this many table rows on, a PDF goes without tags: with them 10,000 rows take 18 MB, without 2 MB. */
const rowsWithTags = 2_000

/**
 * Writes a document as PDF/A-2 with its fonts embedded and its text extractable, in the layout that its side's rules set:
 * level A (tagged), or level U when its tables are very long. Works offline and with no fonts installed. A character
 * outside the fonts (an emoji, a Chinese letter) stands as "□".
 */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  const composed = composeDocument(document)
  const long = countRows(composed) > rowsWithTags
  const pdf = await compilePdf({
    template: typstTemplate,
    document: prepareTypstData(composed),
    createdAt: composed.properties.createdAt,
    standard: long ? "a-2u" : "a-2a",
  })
  if (long) restCompiler()
  return pdf
}

function countRows({ blocks, appendices }: ComposedDocument): number {
  const all = [...blocks, ...appendices.flatMap((appendix) => appendix.blocks)]
  return all.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0)
}
