import { expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar, statutoryDays } from "../data/holidays.ts"
import { openQuestionsOf, workingCalendar, type CalendarDay } from "./index.ts"

const codes = (year: number, today: string, more: readonly CalendarDay[] = []) =>
  openQuestionsOf(
    more.length > 0 ? workingCalendar([...statutoryDays, ...more]) : statutoryCalendar,
    year,
    plainDate(today),
  ).map((each) => each.code)
const row = (date: string, kind: CalendarDay["kind"]): CalendarDay => ({
  date: plainDate(date),
  kind,
  name: "x",
  legalBasis: "x",
  verified: true,
})

test("2026 and 2027 leave questions open until their days have passed", () => {
  expect(codes(2026, "2026-11-22")).toEqual(["swap-around-culture-day"])
  expect(codes(2026, "2026-12-06")).toEqual([])
  expect(codes(2027, "2026-11-22")).toEqual(["fifth-tet-day", "second-national-day"])
  expect(codes(2025, "2025-01-01")).toEqual([])
})

test("entering the day answers its question", () => {
  expect(codes(2026, "2026-11-22", [row("2026-11-23", "swapped-off")])).toEqual([])
  expect(codes(2027, "2026-11-22", [row("2027-02-04", "holiday")])).toEqual(["second-national-day"])
  expect(codes(2027, "2026-11-22", [row("2027-02-11", "compensatory"), row("2027-09-03", "holiday")])).toEqual([])
})

test("an agency's own shift answers nothing", () =>
  expect(codes(2026, "2026-11-22", [row("2026-11-28", "agency-shift")])).toEqual(["swap-around-culture-day"]))
