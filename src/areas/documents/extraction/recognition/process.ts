import type { PageContent } from "../page/model.ts"
import { writePages } from "../page/write-pages.ts"
import { readPdfPages } from "../pdf.ts"
import { BadPicture } from "../picture/picture.ts"
import { encodePng } from "../picture/png.ts"
import { writeLines } from "../write-lines.ts"
import { openPaper, type Paper } from "./paper.ts"
import { readingDensity, readPage } from "./read-page.ts"

/** What the server asks of this process, and what it answers. */
export type Question = { id: number } & (
  | { ask: "open"; bytes: Uint8Array }
  | { ask: "read"; page: number }
  | { ask: "draw"; page: number; density: number }
  | { ask: "write"; pages: PageContent[] }
)
export type Answer = { id: number } & ({ value: unknown } | { fault: "bad-picture" | "failed"; message: string })

// Runs apart from the server: the recogniser works for seconds without giving way, keeps the memory it took, and reads files from
// outside. It ends when the server does.
let paper: (Paper & { bytes: Uint8Array; written: Promise<Map<number, PageContent>> | undefined }) | undefined

async function answer(question: Question): Promise<unknown> {
  if (question.ask === "write") return writeLines(writePages(question.pages))
  if (question.ask === "open") return open(question.bytes)
  if (!paper) throw new BadPicture("no paper is open")
  const { page } = question
  if (page < 1 || page > paper.pages) throw new BadPicture(`there is no page ${page}`)
  if (question.ask === "draw") return encodePng((await paper.draw(page, question.density)).picture)
  // Beside scanned pages a PDF may have pages with their own letters, which nobody has to guess.
  paper.written ??= paper.isPdf ? pagesWithLetters(paper.bytes) : Promise.resolve(new Map<number, PageContent>())
  const content = (await paper.written).get(page)
  return content ? { content, confidence: null } : readPage(page, await paper.draw(page, readingDensity))
}

async function open(bytes: Uint8Array): Promise<number> {
  paper?.close()
  paper = undefined
  paper = { ...(await openPaper(bytes)), bytes, written: undefined }
  return paper.pages
}

async function pagesWithLetters(bytes: Uint8Array): Promise<Map<number, PageContent>> {
  const { pages } = await readPdfPages(bytes.slice()).catch(() => ({ pages: [] as PageContent[] }))
  return new Map(pages.map((page) => [page.number, page]))
}

let turn = Promise.resolve()
process.on("message", (question: Question) => {
  turn = turn.then(async () => {
    const reply: Answer = await answer(question).then(
      (value) => ({ id: question.id, value }),
      (fault: unknown) => ({
        id: question.id,
        fault: fault instanceof BadPicture ? ("bad-picture" as const) : ("failed" as const),
        message: String(fault),
      }),
    )
    process.send?.(reply)
  })
})
process.on("disconnect", () => process.exit(0))
