import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, plainDate, weekday, type PlainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar, statutoryDays } from "../data/holidays.ts"
import {
  addWorkingDays,
  dayKinds,
  isWorkingDay,
  nextWorkingDay,
  offDaysBetween,
  previousWorkingDay,
  workedRestDaysBetween,
  workingCalendar,
  workingDaysBetween,
  yearsWithoutConfirmedRows,
  yearStanding,
  type CalendarDay,
  type DayKind,
} from "./index.ts"

const day = plainDate
const row = (date: string, kind: DayKind, verified = true): CalendarDay => ({
  date: day(date),
  kind,
  name: kind,
  legalBasis: "văn bản thử",
  verified,
})

/** A second opinion, written by walking from day to day over plain lists and asking nothing of the code under test. */
const oracle = {
  works(everyone: readonly CalendarDay[], agency: readonly CalendarDay[], date: PlainDate): boolean {
    let rows = agency.filter((each) => each.date === date)
    if (rows.length === 0) rows = everyone.filter((each) => each.date === date)
    for (const each of rows) if (each.kind === "make-up-working" || each.kind === "agency-shift") return true
    if (rows.length > 0) return false
    return !/^(Sat|Sun)/.test(new Date(date).toUTCString())
  },
}

/** Walks a table of days once and keeps the working ones, so a hundred thousand questions take no time. */
function walked(everyone: readonly CalendarDay[], agency: readonly CalendarDay[], first: string, length: number) {
  const days: { date: PlainDate; works: boolean }[] = []
  for (const at = new Date(first); days.length < length; at.setUTCDate(at.getUTCDate() + 1)) {
    const date = at.toISOString().slice(0, 10) as PlainDate
    days.push({ date, works: oracle.works(everyone, agency, date) })
  }
  return days
}

/** Numbers that look random but are the same in every run. */
function numbers(seed: number) {
  let state = seed >>> 0
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

describe("against a walk over the days", () => {
  const next = numbers(20261124)
  const wrong: object[] = []
  let asked = 0
  const calendars = Array.from({ length: 40 }, () => {
    const somewhere = () => addDays(day("2024-01-01"), next(700))
    const everyone = Array.from({ length: next(60) }, () => row(somewhere(), dayKinds[next(4)] as DayKind))
    const agency = Array.from({ length: next(20) }, () => row(somewhere(), dayKinds[next(5)] as DayKind))
    return { everyone, agency }
  })
  calendars.push({ everyone: [...statutoryDays], agency: [] })

  test("120,000 random questions get the same answer", () => {
    for (const { everyone, agency } of calendars) {
      const calendar = workingCalendar(everyone, agency)
      const days = walked(everyone, agency, "2023-06-01", 1_000)
      for (let i = 0; i < 1_000; i++) {
        const from = 200 + next(500)
        const to = 200 + next(500)
        const fromDay = days[from] as { date: PlainDate; works: boolean }
        const toDay = days[to] as { date: PlainDate; works: boolean }
        let counted = 0
        for (let at = Math.min(from, to) + 1; at <= Math.max(from, to); at++) if (days[at]?.works) counted++
        let left = next(80)
        const count = left
        let at = from
        while (left > 0) if (days[++at]?.works) left--
        let back = from
        for (let rest = count; rest > 0;) if (days[--back]?.works) rest--
        const got = [
          isWorkingDay(calendar, fromDay.date),
          Math.abs(workingDaysBetween(calendar, fromDay.date, toDay.date)),
          addWorkingDays(calendar, fromDay.date, count),
          addWorkingDays(calendar, fromDay.date, -count),
        ]
        const expected = [fromDay.works, counted, days[at]?.date, days[back]?.date]
        if (got.join() !== expected.join()) wrong.push({ from: fromDay.date, to: toDay.date, count, got, expected })
        asked += got.length
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(120_000)
  })
})

describe("properties", () => {
  const days = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays(day("2019-01-01"), offset))
  test("the count-th working day is a working day, so many working days away", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const to = addWorkingDays(statutoryCalendar, from, count)
        expect(isWorkingDay(statutoryCalendar, to)).toBe(true)
        expect(workingDaysBetween(statutoryCalendar, from, to)).toBe(count)
      }),
    )
  })
  test("counting back is the mirror of counting on, between working days", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 300 }), (some, count) => {
        const from = nextWorkingDay(statutoryCalendar, some)
        expect(addWorkingDays(statutoryCalendar, addWorkingDays(statutoryCalendar, from, count), -count)).toBe(from)
      }),
    )
  })
  test("counts add up over any third day and change sign when turned round", () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const between = (x: PlainDate, y: PlainDate) => workingDaysBetween(statutoryCalendar, x, y)
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
      }),
    )
  })
  test("the order of the rows changes nothing", () => {
    const rows = fc.array(fc.record({ at: fc.integer({ min: 0, max: 30 }), kind: fc.constantFrom(...dayKinds) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(rows, (drawn) => {
        const given = drawn.map(({ at, kind }) => row(addDays(day("2026-01-01"), at), kind))
        expect(workingCalendar(given).exceptions).toEqual(workingCalendar(given.toReversed()).exceptions)
      }),
    )
  })
})

describe("working days of 2026", () => {
  test.each([
    ["2026-11-23", true, "an ordinary Monday"],
    ["2026-11-24", false, "Culture Day, the first year it is off"],
    ["2025-11-24", true, "before it was a holiday"],
    ["2026-11-21", false, "a Saturday"],
    ["2026-08-22", true, "the Saturday worked for 31/8"],
    ["2026-08-31", false, "swapped off"],
    ["2026-04-27", false, "off because Giỗ Tổ fell on a Sunday"],
    ["2021-09-03", false, "National Day has two days since 2021"],
    ["2020-09-01", true, "National Day had one day in 2020"],
    ["2020-09-03", true, "National Day had one day in 2020"],
  ])("%s works: %s (%s)", (date, works) => expect(isWorkingDay(statutoryCalendar, day(date))).toBe(works))

  test("the next and the previous working day step over the whole of Tết", () => {
    expect(nextWorkingDay(statutoryCalendar, day("2026-02-14"))).toBe("2026-02-23")
    expect(previousWorkingDay(statutoryCalendar, day("2026-02-22"))).toBe("2026-02-13")
    expect(nextWorkingDay(statutoryCalendar, day("2026-02-13"))).toBe("2026-02-13")
  })

  test("names the holidays of a stretch and the Saturdays worked, for headings", () => {
    const names = offDaysBetween(statutoryCalendar, day("2026-11-20"), day("2026-11-30")).map((each) => [
      each.date,
      each.name,
    ])
    expect(names).toEqual([["2026-11-24", "Ngày Văn hóa Việt Nam"]])
    const worked = workedRestDaysBetween(statutoryCalendar, day("2026-08-01"), day("2026-08-31"))
    expect(worked.map((each) => each.date)).toEqual(["2026-08-22"])
    expect(offDaysBetween(statutoryCalendar, day("2026-11-30"), day("2026-11-20"))).toEqual([])
  })
})

describe("an agency's own rows", () => {
  test("a Saturday shift is a working day of that agency only", () => {
    const own = workingCalendar(statutoryDays, [row("2026-11-21", "agency-shift")])
    expect(isWorkingDay(own, day("2026-11-21"))).toBe(true)
    expect(isWorkingDay(statutoryCalendar, day("2026-11-21"))).toBe(false)
    expect(addWorkingDays(own, day("2026-11-20"), 1)).toBe("2026-11-21")
  })
  test("they replace the State's rows of that day", () => {
    const own = workingCalendar(statutoryDays, [row("2026-08-22", "swapped-off")])
    expect(isWorkingDay(own, day("2026-08-22"))).toBe(false)
  })
})

describe("years nobody confirmed", () => {
  test("2027 is unconfirmed, 2030 has no rows, 2026 is confirmed in part", () => {
    expect(yearStanding(statutoryCalendar, 2027)).toBe("unconfirmed")
    expect(yearStanding(statutoryCalendar, 2030)).toBe("missing")
    expect(yearStanding(statutoryCalendar, 2026)).toBe("partial")
    expect(yearsWithoutConfirmedRows(statutoryCalendar, day("2026-12-01"), day("2028-01-05"))).toEqual([2027, 2028])
    expect(yearsWithoutConfirmedRows(statutoryCalendar, day("2026-12-01"))).toEqual([])
  })
  test("a confirmed shift of one agency does not make a year confirmed", () => {
    const calendar = workingCalendar([row("2027-01-01", "holiday", false)], [row("2027-01-09", "agency-shift")])
    expect(yearStanding(calendar, 2027)).toBe("unconfirmed")
  })
  test("a year is confirmed when every row of it is", () =>
    expect(yearStanding(workingCalendar([row("2027-01-01", "holiday")]), 2027)).toBe("confirmed"))
})

test("a count that is no whole number, or out of reason, is a fault", () => {
  expect(() => addWorkingDays(statutoryCalendar, day("2026-01-01"), 1.5)).toThrow("1.5")
  expect(() => addWorkingDays(statutoryCalendar, day("2026-01-01"), 1e9)).toThrow("1000000000")
})

test("weeks keep their rhythm before 1970 too", () => {
  const calendar = workingCalendar([])
  expect(weekday(day("1969-12-27"))).toBe(6)
  expect(addWorkingDays(calendar, day("1969-12-26"), 1)).toBe("1969-12-29")
  expect(workingDaysBetween(calendar, day("1969-12-26"), day("1970-01-02"))).toBe(5)
})
