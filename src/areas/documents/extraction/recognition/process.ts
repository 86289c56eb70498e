import { BadPicture } from "../picture/picture.ts"
import { encodePng } from "../picture/png.ts"
import { openPaper, type Paper } from "./paper.ts"
import { readingDensity, readPage } from "./read-page.ts"

/** What the server asks of this process, and what it answers. */
export type Question = { id: number } & (
  | { ask: "open"; bytes: Uint8Array }
  | { ask: "read"; page: number }
  | { ask: "draw"; page: number; density: number }
)
export type Answer = { id: number } & ({ value: unknown } | { fault: "bad-picture" | "failed"; message: string })

// Runs apart from the server: the recogniser works for seconds without giving way, keeps the memory it took, and reads files from
// outside. It ends when the server does.
let paper: Paper | undefined

async function answer(question: Question): Promise<unknown> {
  if (question.ask === "open") {
    paper?.close()
    paper = undefined
    paper = await openPaper(question.bytes)
    return paper.pages
  }
  if (!paper) throw new BadPicture("no paper is open")
  if (question.page < 1 || question.page > paper.pages) throw new BadPicture(`there is no page ${question.page}`)
  const drawn = await paper.draw(question.page, question.ask === "read" ? readingDensity : question.density)
  return question.ask === "read" ? readPage(question.page, drawn) : encodePng(drawn.picture)
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
