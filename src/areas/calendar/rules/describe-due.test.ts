import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar } from "../data/holidays.ts"
import { describeDue, type DueState } from "./index.ts"

test.each<[string, string, DueState, number, string]>([
  ["2026-11-18", "2026-11-20", "overdue", 2, "two working days late"],
  ["2026-11-20", "2026-11-21", "overdue", 0, "due on Friday, seen on Saturday"],
  ["2026-11-20", "2026-11-25", "overdue", 2, "the holiday is no day late"],
  ["2026-11-20", "2026-11-20", "today", 0, "due today"],
  ["2026-11-23", "2026-11-20", "soon", 1, "Monday, seen on Friday"],
  ["2026-11-25", "2026-11-23", "soon", 1, "Wednesday, seen on Monday, with Culture Day between"],
  ["2026-11-25", "2026-11-20", "later", 2, "Wednesday, seen on Friday"],
  ["2026-11-22", "2026-11-20", "soon", 0, "due on a Sunday, no working day left"],
  ["2026-12-20", "2026-11-20", "later", 19, "weeks away"],
])("due %s seen on %s: %s, %i (%s)", (due, today, state, workingDays) =>
  expect(describeDue(plainDate(due), plainDate(today), statutoryCalendar)).toEqual({ state, workingDays }),
)

test("an agency may be warned earlier", () =>
  expect(describeDue(plainDate("2026-11-25"), plainDate("2026-11-20"), statutoryCalendar, 2).state).toBe("soon"))
