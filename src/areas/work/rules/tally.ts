import type { PlainDate } from "#src/base/plain-date.ts"
import { isLateHandover, type StandingFacts } from "./standing.ts"

/** Days of a tally that are not days: open without a due day, handed over in time and waiting, closed. */
export const noDueDay = "infinity" as PlainDate
export const heldDay = "9999-12-31" as PlainDate
export const closedDay = "-infinity" as PlainDate

export interface TallyKey {
  unitId: number
  month: PlainDate
  documentId: string | null
  standing: "open" | "done-in-time" | "done-late" | "cancelled"
  dueOn: PlainDate
}

export interface TallyFacts extends StandingFacts {
  leadUnitId: number | null
  assignedOn: PlainDate
  documentId: string | null
}

/** Which count of the tallies a work is part of. Overdue on any day is then the sum of the open ones due before it. */
export function tallyKeyOf(work: TallyFacts): TallyKey {
  const place = {
    unitId: work.leadUnitId ?? 0,
    month: `${work.assignedOn.slice(0, 7)}-01` as PlainDate,
    documentId: work.documentId,
  }
  if (work.state === "cancelled") return { ...place, standing: "cancelled", dueOn: closedDay }
  if (work.state === "done")
    return { ...place, standing: isLateHandover(work) ? "done-late" : "done-in-time", dueOn: closedDay }
  if (work.dueOn === null) return { ...place, standing: "open", dueOn: noDueDay }
  const held = work.state === "handed-over" && !isLateHandover(work)
  return { ...place, standing: "open", dueOn: held ? heldDay : work.dueOn }
}
