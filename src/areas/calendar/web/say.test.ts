import { describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { statutoryCalendar } from "../data/holidays.ts"
import { describeDue, dueDate, periodOf, reportPeriodOf, type Limit, type LimitStart } from "../rules/index.ts"
import { sayDerivation, sayDue, sayLimit, sayPeriod, sayPeriodDays, sayUnconfirmed, weeksOfMonth } from "./say.ts"

const day = plainDate
const said = (limit: Limit, start: LimitStart, language: "vi" | "en" = "vi") =>
  sayDerivation(dueDate(limit, start, statutoryCalendar), language).map((step) => step.sentence)

describe("a derivation in words", () => {
  test("tells a citizen why three working days end after a holiday", () =>
    expect(said({ amount: 3, unit: "workingDay" }, { day: day("2026-11-19"), minute: 920 })).toEqual([
      "Thứ Năm 19/11/2026, 15:20: tiếp nhận.",
      "Tiếp nhận sau 15:00 nên tính từ ngày làm việc kế tiếp, Thứ Sáu 20/11/2026.",
      "Mốc bắt đầu: Thứ Sáu 20/11/2026.",
      "Thứ Bảy 21/11/2026 – Chủ nhật 22/11/2026: nghỉ cuối tuần, không tính.",
      "Thứ Hai 23/11/2026: ngày làm việc thứ 1.",
      "Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam, không tính.",
      "Thứ Tư 25/11/2026 – Thứ Năm 26/11/2026: 2 ngày làm việc, tới ngày thứ 3.",
      "Hạn: Thứ Năm 26/11/2026.",
    ]))
  test("says every kind of step in both languages without a gap", () => {
    const cases: [Limit, LimitStart][] = [
      [
        { amount: 5, unit: "workingDay" },
        { day: day("2026-08-20"), minute: 600 },
      ],
      [{ amount: 1, unit: "month" }, day("2027-01-31")],
      [{ amount: 2, unit: "month" }, day("2026-09-24")],
      [
        { amount: 10, unit: "calendarDay" },
        { day: day("2026-11-24"), minute: 600 },
      ],
      [
        { amount: 3, unit: "hour" },
        { day: day("2026-11-20"), minute: 840 },
      ],
      [
        { amount: 72, unit: "hour", roundTheClock: true },
        { day: day("2026-11-20"), minute: 840 },
      ],
    ]
    for (const [limit, start] of cases)
      for (const language of ["vi", "en"] as const)
        for (const sentence of said(limit, start, language)) expect(sentence).toMatch(/\S\.$/)
    const all = cases.flatMap(([limit, start]) => said(limit, start)).join("\n")
    expect(all).not.toMatch(/undefined|NaN|null/)
    expect(all).toContain("Thứ Bảy 22/08/2026: Làm bù dịp Quốc khánh, tính là ngày làm việc.")
    expect(all).toContain("tháng cuối không có ngày tương ứng nên lấy ngày cuối tháng, Chủ nhật 28/02/2027.")
    expect(all).toContain("Thêm 72 giờ liên tục, tính cả ngoài giờ làm việc: đến 14:00 Thứ Hai 23/11/2026.")
    expect(all).toContain(
      "Tiếp nhận vào ngày nghỉ (Ngày Văn hóa Việt Nam) nên tính từ ngày làm việc kế tiếp, Thứ Tư 25/11/2026.",
    )
  })
  test("warns of years that nobody has confirmed", () => {
    expect(
      sayUnconfirmed(dueDate({ amount: 10, unit: "workingDay" }, day("2026-12-28"), statutoryCalendar), "vi"),
    ).toContain("năm 2027")
    expect(
      sayUnconfirmed(dueDate({ amount: 1, unit: "workingDay" }, day("2026-11-20"), statutoryCalendar), "vi"),
    ).toBeNull()
  })
})

test.each([
  ["2026-11-25", "2026-11-20", "Còn 2 ngày làm việc", "2 working days left"],
  ["2026-11-23", "2026-11-20", "Còn 1 ngày làm việc", "1 working day left"],
  ["2026-11-20", "2026-11-20", "Hôm nay", "Today"],
  ["2026-11-18", "2026-11-20", "Quá hạn 2 ngày làm việc", "2 working days overdue"],
  ["2026-11-20", "2026-11-21", "Quá hạn, chưa sang ngày làm việc mới", "Overdue since the last working day"],
  ["2026-11-22", "2026-11-20", "Không còn ngày làm việc nào trước hạn", "No working day left before it is due"],
])("due %s seen on %s: %s", (due, today, vi, en) => {
  const standing = describeDue(day(due), day(today), statutoryCalendar)
  expect([sayDue(standing, "vi"), sayDue(standing, "en")]).toEqual([vi, en])
})

test("periods and limits have names", () => {
  const names = (["week", "month", "quarter", "half-year", "year"] as const).map((cadence) =>
    sayPeriod(periodOf(day("2026-11-22"), cadence), "vi"),
  )
  expect(names).toEqual(["Tuần 47/2026", "Tháng 11/2026", "Quý IV/2026", "6 tháng cuối năm 2026", "Năm 2026"])
  expect(sayPeriodDays(reportPeriodOf(day("2026-11-14"), "month"), "vi")).toBe("từ 15/10/2026 đến 14/11/2026")
  expect(sayLimit({ amount: 7, unit: "workingDay" }, "vi")).toBe("7 ngày làm việc")
  expect(sayLimit({ amount: 1, unit: "month" }, "en")).toBe("1 month")
})

test("a month's weeks begin on Monday and hold each day once", () => {
  const weeks = weeksOfMonth(day("2026-11-01"))
  expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-11-01"])
  expect(weeks.flat().filter((each) => each !== null)).toHaveLength(30)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeksOfMonth(day("2027-02-01"))).toHaveLength(4)
})
