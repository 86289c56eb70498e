import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, addMonths, dayInVietnam, daysBetween, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar, statutoryDays } from "../data/holidays.ts"
import {
  dueDate,
  isWorkingDay,
  momentInVietnam,
  nextOfficeMoment,
  nextWorkingDay,
  officeHoursRules,
  parseClockTime,
  workingCalendar,
  workingDaysBetween,
  type DueDate,
  type Limit,
  type LimitStart,
} from "./index.ts"

const day = plainDate
const at = (date: string, time: string) => ({ day: day(date), minute: parseClockTime(time) ?? Number.NaN })
const due = (amount: number, unit: Limit["unit"], start: LimitStart) =>
  dueDate({ amount, unit }, start, statutoryCalendar)
const codes = (answer: DueDate) => answer.steps.map((step) => `${step.day} ${step.code}`)

describe("working days", () => {
  test.each<[number, LimitStart, string, string]>([
    [3, day("2026-11-19"), "2026-11-25", "over a weekend and Culture Day"],
    [3, day("2025-11-20"), "2025-11-25", "the same a year earlier, when 24/11 was worked"],
    [7, day("2026-11-20"), "2026-12-02", "acceptance of a complaint, 7 working days since 1/7/2026"],
    [0, at("2026-11-20", "10:00"), "2026-11-20", "answered on the day"],
    [0, at("2026-11-20", "15:01"), "2026-11-23", "answered on the day, received after 15:00"],
    [3, at("2026-11-19", "15:00"), "2026-11-25", "15:00 sharp is not after 15:00"],
    [3, at("2026-11-19", "15:01"), "2026-11-26", "after 15:00 counts from the next working day"],
    [3, at("2026-11-21", "09:00"), "2026-11-27", "a Saturday counts from Monday"],
    [3, day("2026-11-21"), "2026-11-26", "an act of Saturday, not a receipt, counts from the day after"],
    [1, at("2026-02-13", "16:00"), "2026-02-24", "the last afternoon before Tết"],
    [5, day("2026-08-20"), "2026-08-26", "the Saturday worked for 31/8 counts"],
  ])("%i from %o end on %s: %s", (amount, start, expected) =>
    expect(due(amount, "workingDay", start).day).toBe(expected),
  )
})

describe("calendar days and months", () => {
  test.each<[number, Limit["unit"], LimitStart, string, string]>([
    [10, "calendarDay", day("2026-11-13"), "2026-11-23", "ends on a Monday"],
    [11, "calendarDay", day("2026-11-13"), "2026-11-25", "ends on Culture Day, so the next day"],
    [8, "calendarDay", day("2026-11-13"), "2026-11-23", "ends on a Saturday, so Monday"],
    [30, "calendarDay", day("2026-01-17"), "2026-02-23", "ends within Tết"],
    [1, "month", day("2026-10-24"), "2026-11-25", "the same day is a holiday"],
    [1, "month", day("2027-01-31"), "2027-03-01", "February has no 31st, its last day is a Sunday"],
    [6, "month", day("2026-05-20"), "2026-11-20", "the same day of the month"],
    [1, "month", at("2026-10-20", "16:30"), "2026-11-23", "received after 15:00: from 21/10, so 21/11, a Saturday"],
  ])("%i %s from %o end on %s: %s", (amount, unit, start, expected) =>
    expect(due(amount, unit, start).day).toBe(expected),
  )
})

describe("hours", () => {
  const end = (amount: number, start: LimitStart, roundTheClock = false) => {
    const answer = dueDate({ amount, unit: "hour", roundTheClock }, start, statutoryCalendar)
    return [answer.day, answer.minute]
  }
  test.each<[number, LimitStart, string, string]>([
    [2, at("2026-11-20", "09:00"), "2026-11-20", "11:00"],
    [4, at("2026-11-20", "08:00"), "2026-11-20", "12:00"],
    [2, at("2026-11-20", "11:00"), "2026-11-20", "14:30"],
    [2, at("2026-11-20", "12:30"), "2026-11-20", "15:30"],
    [4, at("2026-11-20", "14:30"), "2026-11-23", "09:00"],
    [8, at("2026-11-20", "08:00"), "2026-11-20", "17:30"],
    [8, at("2026-11-23", "14:30"), "2026-11-25", "14:30"],
    [1, at("2026-11-20", "16:00"), "2026-11-23", "09:00"],
    [1, day("2026-11-20"), "2026-11-20", "09:00"],
    [1, day("2026-11-21"), "2026-11-23", "09:00"],
  ])("%i office hours from %o end on %s at %s", (amount, start, date, time) =>
    expect(end(amount, start)).toEqual([date, parseClockTime(time)]),
  )
  test("72 hours round the clock neither wait for the morning nor for Monday", () =>
    expect(end(72, at("2026-11-20", "22:15"), true)).toEqual(["2026-11-23", parseClockTime("22:15")]))
})

describe("the derivation", () => {
  test("tells a receipt after the cut-off, the weekend, the holiday and the days counted, in order", () => {
    expect(codes(due(4, "workingDay", at("2026-11-18", "15:20")))).toEqual([
      "2026-11-18 received",
      "2026-11-18 after-cut-off",
      "2026-11-19 starts",
      "2026-11-20 counted",
      "2026-11-21 weekend",
      "2026-11-23 counted",
      "2026-11-24 day-off",
      "2026-11-25 counted",
      "2026-11-26 due",
    ])
  })
  test("gives the name and the legal basis of a holiday, and says that the cut-off is not confirmed", () => {
    const { steps } = due(4, "workingDay", at("2026-11-18", "15:20"))
    const holiday = steps.find((step) => step.code === "day-off")
    expect(holiday).toMatchObject({
      detail: { row: { name: "Ngày Văn hóa Việt Nam" } },
      legalBasis: "Nghị quyết 28/2026/QH16",
      verified: true,
    })
    expect(steps.find((step) => step.code === "after-cut-off")).toMatchObject({ verified: false })
  })
  test("keeps the cut-off rule of the day of receipt", () => {
    const { steps } = due(1, "workingDay", at("2024-06-03", "15:20"))
    expect(steps.find((step) => step.code === "after-cut-off")).toMatchObject({
      legalBasis: "Nghị định 61/2018/NĐ-CP, Điều 18",
      verified: true,
    })
  })
  test("an agency may have another cut-off, or none", () => {
    const [rule] = officeHoursRules
    if (!rule) throw new Error("There is no rule")
    const open = { ...rule, value: { ...rule.value, cutOff: null } }
    expect(dueDate({ amount: 1, unit: "workingDay" }, at("2026-11-18", "17:20"), statutoryCalendar, open).day).toBe(
      "2026-11-19",
    )
  })
  test("says why a month ended later", () => {
    const { steps } = due(1, "month", day("2027-01-31"))
    expect(steps.map((step) => step.code)).toEqual(["starts", "months-added", "moved-from-rest-day", "due"])
    expect(steps[1]).toMatchObject({ day: "2027-02-28", detail: { lastDayOfMonth: true }, verified: false })
    expect(steps[2]).toMatchObject({ day: "2027-03-01", detail: { from: "2027-02-28" } })
  })
  test("names the years nobody has confirmed", () => {
    expect(due(10, "workingDay", day("2026-12-24")).unconfirmedYears).toEqual([2027])
    expect(due(2, "workingDay", day("2026-11-20")).unconfirmedYears).toEqual([])
  })

  const days = fc.integer({ min: 0, max: 3_000 }).map((offset) => addDays(day("2019-01-02"), offset))
  const starts = fc.oneof(days, fc.record({ day: days, minute: fc.integer({ min: 0, max: 1439 }) }))
  test("its runs cover every day from the start to the due day once, and count as many working days as the limit", () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 60 }), (start, amount) => {
        const { day: end, steps } = due(amount, "workingDay", start)
        const begin = steps.find((step) => step.code === "starts")?.day as PlainDate
        const covered = new Set<PlainDate>()
        let counted = 0
        for (const step of steps) {
          if (!["counted", "weekend", "day-off", "make-up-working-day"].includes(step.code)) continue
          const last = "to" in step.detail ? step.detail.to : step.day
          for (let each = step.day; each <= last; each = addDays(each, 1)) covered.add(each)
          if (step.code === "counted") counted += step.detail.count
        }
        expect(counted).toBe(amount)
        expect(covered.size).toBe(daysBetween(begin, end))
      }),
    )
  })
  test("a longer limit never ends earlier, and a limit after a receipt never ends on a rest day", () => {
    const units = fc.constantFrom<Limit["unit"]>("hour", "workingDay", "calendarDay", "month")
    const receipts = fc.record({ day: days, minute: fc.integer({ min: 0, max: 1439 }) })
    fc.assert(
      fc.property(receipts, units, fc.integer({ min: 0, max: 40 }), (start, unit, amount) => {
        const first = due(amount, unit, start)
        const second = due(amount + 1, unit, start)
        expect(isWorkingDay(statutoryCalendar, first.day)).toBe(true)
        expect(first.day <= second.day).toBe(true)
      }),
    )
  })
  test("without any day off, days and months are plain arithmetic moved off the weekend", () => {
    const plain = workingCalendar([])
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 50 }), (start, amount) => {
        const byDays = dueDate({ amount, unit: "calendarDay" }, start, plain).day
        const byMonths = dueDate({ amount, unit: "month" }, start, plain).day
        expect(byDays).toBe(nextWorkingDay(plain, addDays(start, amount)))
        expect(byMonths).toBe(nextWorkingDay(plain, addMonths(start, amount)))
        expect(workingDaysBetween(plain, start, dueDate({ amount, unit: "workingDay" }, start, plain).day)).toBe(amount)
      }),
    )
  })
})

test("office hours agree with a walk from minute to minute", () => {
  const [first] = officeHoursRules
  if (!first) throw new Error("There is no rule")
  const rule = first.value
  const noCutOff = { ...first, value: { ...rule, cutOff: null } }
  const begin = day("2026-11-16")
  const open: number[] = [] // minutes since the beginning that are office time
  for (let n = 0; n < 14 * 1440; n++) {
    const date = addDays(begin, Math.floor(n / 1440))
    const minute = n % 1440
    const inside = rule.sessions.some((session) => minute >= session.from && minute < session.to)
    if (inside && !statutoryDays.some((row) => row.date === date) && ![0, 6].includes(new Date(date).getUTCDay()))
      open.push(n)
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 * 1440 }), fc.integer({ min: 1, max: 24 }), (from, hours) => {
      const start = { day: addDays(begin, Math.floor(from / 1440)), minute: from % 1440 }
      const answer = dueDate({ amount: hours, unit: "hour" }, start, statutoryCalendar, noCutOff)
      const after = open.filter((n) => n >= from)
      const last = after[hours * 60 - 1] as number
      expect(daysBetween(begin, answer.day) * 1440 + (answer.minute ?? -1)).toBe(last + 1)
    }),
  )
})

test("office time that waits begins again with the next session, or the next working day", () => {
  const hours = officeHoursRules[0]?.value
  if (!hours) throw new Error("There is no rule")
  const next = (from: ReturnType<typeof at>) => nextOfficeMoment(statutoryCalendar, hours, from)
  expect(next(at("2026-11-20", "12:00"))).toEqual(at("2026-11-20", "13:30"))
  expect(next(at("2026-11-20", "17:30"))).toEqual(at("2026-11-23", "08:00"))
  expect(next(at("2026-11-20", "06:00"))).toEqual(at("2026-11-20", "08:00"))
  expect(next(at("2026-11-20", "09:15"))).toEqual(at("2026-11-20", "09:15"))
})

test("a limit that is no whole number, or out of reason, is a fault", () => {
  for (const amount of [-1, 1.5, Number.NaN, 1e7])
    expect(() => due(amount, "workingDay", day("2026-01-05"))).toThrow("not a time limit")
})

test("the moment of an instant is Vietnam's, past midnight too", () => {
  const instant = new Date("2026-11-20T17:05:59Z")
  expect(momentInVietnam(instant)).toEqual(at("2026-11-21", "00:05"))
  expect(momentInVietnam(instant).day).toBe(dayInVietnam(instant))
})
