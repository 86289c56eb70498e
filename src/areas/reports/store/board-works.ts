import { listStandingsAt, type Standing, type StandingAtCutOff } from "#src/areas/work/index.ts"
import { type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { listBreakthroughWorks } from "./plans-on-board.ts"

/** Which works stand behind a number of the board. */
export interface WorksAsked {
  cutOff: PlainDate
  standings: readonly Standing[]
  unitIds: readonly number[] | null
  /** 0: works without a lead unit. */
  unitId: number | null
  assignedFrom: PlainDate | null
  assignedTo: PlainDate | null
  doneFrom: PlainDate | null
  doneTo: PlainDate | null
  dueFrom: PlainDate | null
  dueTo: PlainDate | null
  documentId: string | null
  /** A breakthrough of the newest plan, or of the document's. */
  nodeId: string | null
}

export interface WorksCursor {
  assignedOn: PlainDate
  id: string
}

const firstDay = plainDate("1930-01-01")
const rowsAtOnce = 2_000
const mostScans = 10

/**
 * One page of the works behind a number, as they stood at the cut-off, in order of assignment. Reads at most 20,000 works for a page; when it
 * stops there, `next` goes on behind the last one read, so a page may be short and still have a next.
 */
export async function listBoardWorks(
  db: ReadDb,
  authorityId: number,
  asked: WorksAsked,
  page: { limit: number; after: WorksCursor | null },
): Promise<{ works: StandingAtCutOff[]; next: WorksCursor | null }> {
  const under =
    asked.nodeId === null
      ? null
      : new Set(
          (await listBreakthroughWorks(db, authorityId, asked.cutOff, asked.documentId))
            .filter((row) => row.nodeId === asked.nodeId)
            .map((row) => row.workId),
        )
  const works: StandingAtCutOff[] = []
  let after = page.after
  for (let scan = 0; scan < mostScans; scan++) {
    const rows = await listStandingsAt(db, authorityId, {
      cutOff: asked.cutOff,
      assignedFrom: asked.assignedFrom ?? firstDay,
      assignedTo: asked.assignedTo ?? asked.cutOff,
      limit: rowsAtOnce,
      ...(asked.documentId === null || under ? {} : { documentId: asked.documentId }),
      ...(after ? { after } : {}),
    })
    for (const row of rows) {
      if (matches(row, asked) && (under === null || under.has(row.id))) {
        if (works.length === page.limit) return { works, next: after }
        works.push(row)
      }
      after = { assignedOn: row.assignedOn, id: row.id }
    }
    if (rows.length < rowsAtOnce) return { works, next: null }
  }
  return { works, next: after }
}

const within = (day: PlainDate | null, from: PlainDate | null, to: PlainDate | null): boolean =>
  (from === null || (day !== null && day >= from)) && (to === null || (day !== null && day <= to))

const matches = (work: StandingAtCutOff, asked: WorksAsked): boolean =>
  (asked.standings.length === 0 ? work.standing !== "cancelled" : asked.standings.includes(work.standing)) &&
  (asked.unitIds === null || (work.leadUnitId !== null && asked.unitIds.includes(work.leadUnitId))) &&
  (asked.unitId === null || (work.leadUnitId ?? 0) === asked.unitId) &&
  within(work.doneOn, asked.doneFrom, asked.doneTo) &&
  within(work.dueOn, asked.dueFrom, asked.dueTo)
