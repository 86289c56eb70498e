import { openPaper } from "#src/areas/documents/extraction/recognition/paper.ts"
import { readPdfPages } from "#src/areas/documents/extraction/pdf.ts"
import { writePages } from "#src/areas/documents/extraction/page/write-pages.ts"
import { writeLines } from "#src/areas/documents/extraction/write-lines.ts"
import type { Picture } from "#src/areas/documents/extraction/picture/picture.ts"
import { renderPdf } from "#src/platform/official-document/index.ts"
import { partyReport, stateDecision, stateLetter, stateReport } from "../samples/papers.ts"
import { askew, noisy, pale, stamped } from "./spoil.ts"

export interface TruePage {
  name: string
  number: number
  /** What the page says, as the PDF reader takes it from the PDF's own letters. */
  text: string
  draw(density: number): Promise<Picture>
}

/** Pages of our own sample papers whose words are known. */
export async function truePages(): Promise<TruePage[]> {
  const found: TruePage[] = []
  for (const [name, paper, most] of [
    ["state-report", stateReport, 3],
    ["party-report", partyReport, 2],
    ["state-decision", stateDecision, 2],
    ["state-letter", stateLetter, 1],
  ] as const) {
    const pdf = await renderPdf(paper)
    const { pages } = await readPdfPages(pdf.slice())
    const drawn = await openPaper(pdf)
    for (const page of pages.slice(0, most))
      found.push({
        name,
        number: page.number,
        text: writeLines(writePages([page])).text,
        draw: async (density) => (await drawn.draw(page.number, density)).picture,
      })
  }
  return found
}

/** What becomes of a page on its way through a scanner. */
export const spoilings: Record<string, { density: number; spoil(picture: Picture): Picture }> = {
  "clean 300": { density: 300, spoil: (picture) => picture },
  "clean 200": { density: 200, spoil: (picture) => picture },
  "clean 150": { density: 150, spoil: (picture) => picture },
  "askew 1.5°": { density: 300, spoil: (picture) => askew(picture, 1.5) },
  "askew -2°, 200": { density: 200, spoil: (picture) => askew(picture, -2) },
  "noisy 300": { density: 300, spoil: (picture) => noisy(picture) },
  "noisy 200": { density: 200, spoil: (picture) => noisy(picture) },
  "pale 300": { density: 300, spoil: pale },
  "pale, noisy, askew 200": { density: 200, spoil: (picture) => noisy(pale(askew(picture, 1))) },
  "red stamp 300": { density: 300, spoil: (picture) => stamped(picture, { x: 0.55, y: 0.5 }, 300) },
}
