import { addDays, plainDate, type PlainDate } from "#src/base/plain-date.ts"
import { workingCalendar, type CalendarDay, type DayKind } from "../rules/index.ts"

/**
 * Việt Nam's days off for everyone, 2019 to 2027, for officials who work from Monday to Friday. The database is filled
 * with them once; from then on the administrators keep them.
 *
 * `verified` is true only where the rule was read in the law's text and fixes the day by itself, or where the schedule of
 * the year was read (2026). Lunar days of other years, the Tết days that the Prime Minister chose, all swapped days, the
 * rows under the 2012 code and all of 2027 wait for a person to confirm them against the notice of their year.
 */
const code2012 = "Bộ luật Lao động 2012, Điều 115"
const code2019 = "Bộ luật Lao động 2019, Điều 112"
const compensation2012 = "Bộ luật Lao động 2012, Điều 115 khoản 3"
const compensation2019 = "Bộ luật Lao động 2019, Điều 111 khoản 3"
const cultureDay = "Nghị quyết 28/2026/QH16"
const notice2026 = "Bộ luật Lao động 2019, Điều 112 khoản 3; Thông báo 9441/TB-BNV năm 2025"
const swap = "Phương án hoán đổi ngày làm việc năm"

const newYear = "Tết Dương lịch"
const tet = "Tết Nguyên đán"
const ancestors = "Giỗ Tổ Hùng Vương"
const victory = "Ngày Chiến thắng 30/4"
const labour = "Ngày Quốc tế Lao động 1/5"
const nationalDay = "Quốc khánh"
const culture = "Ngày Văn hóa Việt Nam"

type Basis = {
  readonly holiday: string
  readonly compensation: string
  readonly fixed: boolean
  readonly decided: boolean
}

const until2020: Basis = { holiday: code2012, compensation: compensation2012, fixed: false, decided: false }
const from2021: Basis = { holiday: code2019, compensation: compensation2019, fixed: true, decided: false }
const of2026: Basis = { holiday: code2019, compensation: compensation2019, fixed: true, decided: true }
const expected: Basis = { holiday: code2019, compensation: compensation2019, fixed: false, decided: false }

const row = (kind: DayKind, date: PlainDate, name: string, legalBasis: string, verified: boolean): CalendarDay => ({
  date,
  kind,
  name,
  legalBasis,
  verified,
})

/** A holiday on the same solar day each year. */
const fixed = (basis: Basis, date: string, name: string, legalBasis = basis.holiday) =>
  row("holiday", plainDate(date), name, legalBasis, basis.fixed)

/** A holiday whose day was computed from the lunar calendar or chosen by the Prime Minister. */
const decided = (basis: Basis, date: string, name: string) =>
  row("holiday", plainDate(date), name, basis.decided ? notice2026 : basis.holiday, basis.decided)

/** The working day off for a holiday on a weekend. It is as certain as its holiday. */
const instead = (basis: Basis, date: string, name: string, certain: boolean) =>
  row("compensatory", plainDate(date), `Nghỉ bù ${name}`, basis.compensation, certain)

/** Tết: five days in a row, `from` the first; then the working days off for those that fell on the weekend. */
function tetDays(basis: Basis, from: string, firstOfYear: string, compensatory: readonly string[]): CalendarDay[] {
  const days = [0, 1, 2, 3, 4].map((offset) => {
    const date = addDays(plainDate(from), offset)
    return decided(basis, date, `${tet} (${lunarName(date, plainDate(firstOfYear))})`)
  })
  return [...days, ...compensatory.map((date) => instead(basis, date, tet, basis.decided))]
}

function lunarName(date: PlainDate, firstOfYear: PlainDate): string {
  if (date < firstOfYear) return "ngày cuối năm cũ"
  const day = [0, 1, 2, 3, 4, 5].find((offset) => addDays(firstOfYear, offset) === date) ?? 0
  return `mùng ${day + 1}`
}

/** A working day taken off, and the Saturday worked for it. Never verified: the decisions were not read. */
function swapped(off: string, worked: string, occasion: string): CalendarDay[] {
  const basis = `${swap} ${worked.slice(0, 4)}`
  return [
    row("swapped-off", plainDate(off), `Nghỉ hoán đổi dịp ${occasion}`, basis, false),
    row("make-up-working", plainDate(worked), `Làm bù dịp ${occasion}`, basis, false),
  ]
}

const year2019 = [
  fixed(until2020, "2019-01-01", newYear),
  ...swapped("2018-12-31", "2019-01-05", newYear),
  ...tetDays(until2020, "2019-02-04", "2019-02-05", []),
  decided(until2020, "2019-04-14", ancestors),
  instead(until2020, "2019-04-15", ancestors, false),
  ...swapped("2019-04-29", "2019-05-04", victory),
  fixed(until2020, "2019-04-30", victory),
  fixed(until2020, "2019-05-01", labour),
  fixed(until2020, "2019-09-02", nationalDay),
]

const year2020 = [
  fixed(until2020, "2020-01-01", newYear),
  ...tetDays(until2020, "2020-01-23", "2020-01-25", ["2020-01-28", "2020-01-29"]),
  decided(until2020, "2020-04-02", ancestors),
  fixed(until2020, "2020-04-30", victory),
  fixed(until2020, "2020-05-01", labour),
  fixed(until2020, "2020-09-02", nationalDay),
]

const year2021 = [
  fixed(from2021, "2021-01-01", newYear),
  ...tetDays(from2021, "2021-02-10", "2021-02-12", ["2021-02-15", "2021-02-16"]),
  decided(from2021, "2021-04-21", ancestors),
  fixed(from2021, "2021-04-30", victory),
  fixed(from2021, "2021-05-01", labour),
  instead(from2021, "2021-05-03", labour, true),
  fixed(from2021, "2021-09-02", nationalDay),
  decided(from2021, "2021-09-03", nationalDay),
]

const year2022 = [
  fixed(from2021, "2022-01-01", newYear),
  instead(from2021, "2022-01-03", newYear, true),
  ...tetDays(from2021, "2022-01-31", "2022-02-01", []),
  decided(from2021, "2022-04-10", ancestors),
  instead(from2021, "2022-04-11", ancestors, false),
  fixed(from2021, "2022-04-30", victory),
  fixed(from2021, "2022-05-01", labour),
  instead(from2021, "2022-05-02", victory, true),
  instead(from2021, "2022-05-03", labour, true),
  decided(from2021, "2022-09-01", nationalDay),
  fixed(from2021, "2022-09-02", nationalDay),
]

const year2023 = [
  fixed(from2021, "2023-01-01", newYear),
  instead(from2021, "2023-01-02", newYear, true),
  ...tetDays(from2021, "2023-01-20", "2023-01-22", ["2023-01-25", "2023-01-26"]),
  decided(from2021, "2023-04-29", ancestors),
  fixed(from2021, "2023-04-30", victory),
  fixed(from2021, "2023-05-01", labour),
  instead(from2021, "2023-05-02", ancestors, false),
  instead(from2021, "2023-05-03", victory, false),
  decided(from2021, "2023-09-01", nationalDay),
  fixed(from2021, "2023-09-02", nationalDay),
  instead(from2021, "2023-09-04", nationalDay, true),
]

const year2024 = [
  fixed(from2021, "2024-01-01", newYear),
  ...tetDays(from2021, "2024-02-08", "2024-02-10", ["2024-02-13", "2024-02-14"]),
  decided(from2021, "2024-04-18", ancestors),
  ...swapped("2024-04-29", "2024-05-04", victory),
  fixed(from2021, "2024-04-30", victory),
  fixed(from2021, "2024-05-01", labour),
  fixed(from2021, "2024-09-02", nationalDay),
  decided(from2021, "2024-09-03", nationalDay),
]

const year2025 = [
  fixed(from2021, "2025-01-01", newYear),
  ...tetDays(from2021, "2025-01-27", "2025-01-29", []),
  decided(from2021, "2025-04-07", ancestors),
  ...swapped("2025-05-02", "2025-04-26", labour),
  fixed(from2021, "2025-04-30", victory),
  fixed(from2021, "2025-05-01", labour),
  decided(from2021, "2025-09-01", nationalDay),
  fixed(from2021, "2025-09-02", nationalDay),
]

const year2026 = [
  fixed(of2026, "2026-01-01", newYear),
  ...swapped("2026-01-02", "2026-01-10", newYear),
  ...tetDays(of2026, "2026-02-16", "2026-02-17", []),
  decided(of2026, "2026-04-26", ancestors),
  instead(of2026, "2026-04-27", ancestors, true),
  fixed(of2026, "2026-04-30", victory),
  fixed(of2026, "2026-05-01", labour),
  ...swapped("2026-08-31", "2026-08-22", nationalDay),
  decided(of2026, "2026-09-01", nationalDay),
  fixed(of2026, "2026-09-02", nationalDay),
  fixed(of2026, "2026-11-24", culture, cultureDay),
]

/**
 * 2027 before its schedule is announced: only days that are off under every choice the law leaves. The fifth Tết day
 * (Thursday 4/2 or 11/2) and the second National Day (1/9 or 3/9) are left out, so a computed due day errs towards earlier.
 */
const year2027 = [
  fixed(expected, "2027-01-01", newYear),
  decided(expected, "2027-02-05", `${tet} (ngày cuối năm cũ)`),
  decided(expected, "2027-02-06", `${tet} (mùng 1)`),
  decided(expected, "2027-02-07", `${tet} (mùng 2)`),
  decided(expected, "2027-02-08", `${tet} (mùng 3)`),
  decided(expected, "2027-02-09", `${tet} (mùng 4)`),
  instead(expected, "2027-02-10", tet, false),
  decided(expected, "2027-04-16", ancestors),
  fixed(expected, "2027-04-30", victory),
  fixed(expected, "2027-05-01", labour),
  instead(expected, "2027-05-03", labour, false),
  fixed(expected, "2027-09-02", nationalDay),
  fixed(expected, "2027-11-24", culture, cultureDay),
]

/** The days off and the days made up for everyone in Việt Nam, 31/12/2018 to 24/11/2027, in order of day. */
export const statutoryDays: readonly CalendarDay[] = [
  ...year2019,
  ...year2020,
  ...year2021,
  ...year2022,
  ...year2023,
  ...year2024,
  ...year2025,
  ...year2026,
  ...year2027,
].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

/** The calendar of `statutoryDays` alone: for tests and for work without a database. */
export const statutoryCalendar = workingCalendar(statutoryDays)
