import { describe, expect, test } from "vitest"
import { addDays, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { isWeekday, isWorkingDay, rowsOfYear, workingDaysBetween } from "../rules/index.ts"
import { statutoryCalendar, statutoryDays } from "./holidays.ts"

const offOf = (year: number, kinds: readonly string[]) =>
  statutoryDays.filter((row) => row.date.startsWith(`${year}`) && kinds.includes(row.kind))

/** The stretch of days off around a day, as people saw it announced. */
function stretchAround(text: string): [PlainDate, PlainDate] {
  let from = plainDate(text)
  let to = from
  while (!isWorkingDay(statutoryCalendar, addDays(from, -1))) from = addDays(from, -1)
  while (!isWorkingDay(statutoryCalendar, addDays(to, 1))) to = addDays(to, 1)
  return [from, to]
}

describe("each year as it was announced", () => {
  test.each([
    ["2019-02-05", "2019-02-02", "2019-02-10"],
    ["2020-01-25", "2020-01-23", "2020-01-29"],
    ["2021-02-12", "2021-02-10", "2021-02-16"],
    ["2022-02-01", "2022-01-29", "2022-02-06"],
    ["2023-01-22", "2023-01-20", "2023-01-26"],
    ["2024-02-10", "2024-02-08", "2024-02-14"],
    ["2025-01-29", "2025-01-25", "2025-02-02"],
    ["2026-02-17", "2026-02-14", "2026-02-22"],
  ])("Tết whose first day is %s runs from %s to %s", (first, from, to) =>
    expect(stretchAround(first)).toEqual([from, to]),
  )

  test.each([
    ["2019-04-14", "2019-04-13", "2019-04-15"],
    ["2019-04-30", "2019-04-27", "2019-05-01"],
    ["2021-09-02", "2021-09-02", "2021-09-05"],
    ["2022-04-30", "2022-04-30", "2022-05-03"],
    ["2022-09-02", "2022-09-01", "2022-09-04"],
    ["2023-04-29", "2023-04-29", "2023-05-03"],
    ["2023-09-02", "2023-09-01", "2023-09-04"],
    ["2024-04-30", "2024-04-27", "2024-05-01"],
    ["2024-09-02", "2024-08-31", "2024-09-03"],
    ["2025-04-30", "2025-04-30", "2025-05-04"],
    ["2025-09-02", "2025-08-30", "2025-09-02"],
    ["2026-01-01", "2026-01-01", "2026-01-04"],
    ["2026-04-26", "2026-04-25", "2026-04-27"],
    ["2026-04-30", "2026-04-30", "2026-05-03"],
    ["2026-09-02", "2026-08-29", "2026-09-02"],
    ["2026-11-24", "2026-11-24", "2026-11-24"],
  ])("the days off around %s run from %s to %s", (date, from, to) => expect(stretchAround(date)).toEqual([from, to]))

  test.each([
    "2019-04-14",
    "2020-04-02",
    "2021-04-21",
    "2022-04-10",
    "2023-04-29",
    "2024-04-18",
    "2025-04-07",
    "2026-04-26",
    "2027-04-16",
  ])("Giỗ Tổ of its year is %s", (date) =>
    expect(statutoryDays.find((row) => row.date === date)?.name).toBe("Giỗ Tổ Hùng Vương"),
  )
})

describe("what the law gives each year", () => {
  test.each([
    [2019, 10],
    [2020, 10],
    [2021, 11],
    [2022, 11],
    [2023, 11],
    [2024, 11],
    [2025, 11],
    [2026, 12],
  ])("%i has %i holidays", (year, count) => expect(offOf(year, ["holiday"])).toHaveLength(count))

  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])(
    "in %i each holiday on a weekend has its day off instead",
    (year) => {
      const lost = offOf(year, ["holiday"]).filter((row) => !isWeekday(row.date))
      expect(offOf(year, ["compensatory"])).toHaveLength(lost.length)
    },
  )

  test("each swapped day has one Saturday worked for it, within three weeks", () => {
    const worked = statutoryDays.filter((row) => row.kind === "make-up-working")
    const swapped = statutoryDays.filter((row) => row.kind === "swapped-off")
    expect(worked).toHaveLength(swapped.length)
    const occasion = (name: string) => name.replace(/^.* dịp /, "")
    for (const off of swapped) {
      const near = worked.filter((row) => Math.abs(workingDaysBetween(statutoryCalendar, off.date, row.date)) <= 12)
      expect(near.filter((row) => occasion(row.name) === occasion(off.name))).toHaveLength(1)
    }
  })

  test("rows that take a day off work lie on weekdays, rows that make one up on weekends, and no day has two rows", () => {
    const misplaced = statutoryDays.filter((row) =>
      row.kind === "make-up-working" ? isWeekday(row.date) : row.kind !== "holiday" && !isWeekday(row.date),
    )
    expect(misplaced).toEqual([])
    expect(statutoryDays.filter((row) => row.legalBasis === "" || row.name === "")).toEqual([])
    expect(new Set(statutoryDays.map((row) => row.date)).size).toBe(statutoryDays.length)
  })
})

describe("what is marked as verified", () => {
  test("no swap, nothing of 2027, nothing under the code of 2012", () => {
    const doubtful = statutoryDays.filter(
      (row) => /swap|make-up/.test(row.kind) || row.date >= "2027-01-01" || row.date < "2021-01-01",
    )
    expect(doubtful.filter((row) => row.verified)).toEqual([])
  })
  test("all holidays of 2026", () => {
    const rows = rowsOfYear(statutoryCalendar, 2026).filter(
      (row) => row.kind === "holiday" || row.kind === "compensatory",
    )
    expect(rows.filter((row) => !row.verified)).toEqual([])
  })
})
