import { plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { rowsOn, type WorkingCalendar } from "./working-calendar.ts"
import { dayAt, serialOf } from "./serial-day.ts"

/** Days that the State had still to decide when the known schedules were written down. */
export type OpenQuestion = {
  readonly code: "swap-around-culture-day" | "fifth-tet-day" | "second-national-day"
  readonly from: PlainDate
  readonly to: PlainDate
  /** How many rows the stretch has once someone has entered the answer. */
  readonly rowsWhenAnswered: number
}

/** A swap around 24/11/2026 was under consultation in September 2026; the other two await the schedule of 2027. */
const questions: readonly OpenQuestion[] = [
  { code: "swap-around-culture-day", from: plainDate("2026-11-16"), to: plainDate("2026-12-05"), rowsWhenAnswered: 2 },
  { code: "fifth-tet-day", from: plainDate("2027-02-04"), to: plainDate("2027-02-11"), rowsWhenAnswered: 7 },
  { code: "second-national-day", from: plainDate("2027-09-01"), to: plainDate("2027-09-03"), rowsWhenAnswered: 2 },
]

/** The open questions of a year that no row answers yet and whose days are not all past. */
export function openQuestionsOf(calendar: WorkingCalendar, year: number, today: PlainDate): readonly OpenQuestion[] {
  return questions.filter((question) => {
    if (Number(question.from.slice(0, 4)) !== year || question.to < today) return false
    let rows = 0
    for (let serial = serialOf(question.from); serial <= serialOf(question.to); serial++)
      rows += decidedRows(calendar, serial)
    return rows < question.rowsWhenAnswered
  })
}

/** Rows that the State decided: an agency's own shift answers nothing. */
const decidedRows = (calendar: WorkingCalendar, serial: number): number =>
  rowsOn(calendar, dayAt(serial)).filter((row) => row.kind !== "agency-shift").length
