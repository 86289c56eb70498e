import type { SignedIn } from "#src/areas/access/web/index.ts"
import { loadCalendar, workingDaysBetween } from "#src/areas/calendar/index.ts"
import { parseTypedDate, type PlainDate } from "#src/base/plain-date.ts"
import { loadBoard } from "../store/load-board.ts"
import { boardScope } from "./board-access.ts"

/** The board that this reader sees, today or as of an earlier day (dd/mm/yyyy or YYYY-MM-DD), with waits and delays in working days. */
export function showBoard(me: SignedIn, typedDay: string) {
  const scope = boardScope(me)
  const asked = parseTypedDate(typedDay)
  const day = asked !== null && asked < me.today ? asked : me.today
  return me.read(async (db) => {
    const calendar = await loadCalendar(db, scope.authorityId)
    const board = await loadBoard(db, { ...scope, day, today: me.today })
    const working = (from: PlainDate) => Math.max(0, workingDaysBetween(calendar, from, day))
    return {
      ...board,
      units: board.units.map((unit) => ({ ...unit, longest: unit.oldest === null ? null : working(unit.oldest) })),
      waiting: board.waiting.map((work) => ({ ...work, waited: working(work.since) })),
      whole: scope.unitIds === null,
      unitName: me.actor.unitName,
    }
  })
}

export type BoardShown = Awaited<ReturnType<typeof showBoard>>
