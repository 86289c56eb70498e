import { periodOf } from "#src/areas/calendar/rules/index.ts"
import { addDays, addMonths, type PlainDate, plainDate } from "#src/base/plain-date.ts"

/** The days a board is about, all told by its cut-off. */
export interface BoardDays {
  /** The cut-off: the board tells how things stood at the end of this day. */
  day: PlainDate
  yearStart: PlainDate
  monthStart: PlainDate
  /** The first day of the month before. */
  monthBefore: PlainDate
  weekNumber: number
  weekYear: number
  /** Sunday of the week. */
  weekEnd: PlainDate
  weekAgo: PlainDate
}

export function boardDays(day: PlainDate): BoardDays {
  const week = periodOf(day, "week")
  const monthStart = plainDate(`${day.slice(0, 7)}-01`)
  return {
    day,
    yearStart: plainDate(`${day.slice(0, 4)}-01-01`),
    monthStart,
    monthBefore: addMonths(monthStart, -1),
    weekNumber: week.number,
    weekYear: week.year,
    weekEnd: week.end,
    weekAgo: addDays(day, -7),
  }
}
