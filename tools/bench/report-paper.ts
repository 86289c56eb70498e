import type { Actor } from "#src/areas/access/index.ts"
import { composeReport } from "#src/areas/reports/index.ts"
import { proposeLetterhead } from "#src/areas/reports/paper/index.ts"
import { gatherFigures } from "#src/areas/reports/store/gather-figures.ts"
import { findUnit } from "#src/areas/organisation/index.ts"
import { addDays, dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { renderDocx } from "#src/platform/official-document/index.ts"
import { type Line, median, number, timed, timedOnCore } from "./measure.ts"

const runs = 7

/** A report over every work of one ward: its figures from the database, then its words and tables, then Word. */
export async function measureReport(db: Pool, actor: Actor, works: number): Promise<Line[]> {
  const today = dayInVietnam(new Date())
  const { authorityId, bodyId } = actor
  const period = { start: addDays(today, -800), end: today }
  const head = await readIn(db, { authorities: [authorityId], bodies: [bodyId] }, async (read) => {
    const [body, place] = [await findUnit(read, bodyId), await findUnit(read, authorityId)]
    if (!body || !place) throw new Error("The ward is gone")
    return proposeLetterhead(body, place, "Chủ tịch")
  })
  const texts = {
    title: "Kết quả thực hiện nhiệm vụ",
    ...head,
    signerName: "",
    opening: "",
    assessment: "",
    proposals: "",
    shortcomings: [],
    draft: false,
    writtenAt: new Date(),
  }
  const gather = () =>
    readIn(db, { authorities: [authorityId], bodies: [bodyId] }, (read) =>
      gatherFigures(read, {
        authorityId,
        bodyId,
        kind: "other",
        scope: "authority",
        period,
        cutOff: today,
        documentId: null,
      }),
    )
  const figures = await gather()
  const [gathering, composing]: [number[], number[]] = [[], []]
  let size = 0
  for (let run = 0; run < runs; run += 1) {
    gathering.push(await timed(gather))
    composing.push(await timedOnCore(async () => (size = (await renderDocx(composeReport(figures, texts))).byteLength)))
  }
  const [gathered, composed] = [median(gathering), median(composing)]
  return [
    {
      what: `Report over ${figures.works.length.toLocaleString("en-GB")} works: figures, words, tables, Word (${number(size / 1024, 0)} kB)`,
      value: `${number(gathered + composed, 0)} ms`,
      floor: `${number(gathered, 0)} ms of it gathering figures`,
      ratio: `words and Word ${number(composed, 0)} ms of a core`,
      budget: "< 1,000 ms for words and Word",
      ok: composed < 1000 && figures.works.length >= works * 0.9,
    },
  ]
}
