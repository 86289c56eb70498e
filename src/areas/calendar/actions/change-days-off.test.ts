import { beforeEach, describe, expect, test } from "vitest"
import * as v from "valibot"
import type { Outcome } from "#src/base/outcome.ts"
import { plainDate } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { statutoryDays } from "../data/holidays.ts"
import { isWorkingDay, yearStanding, type CalendarRights } from "../rules/index.ts"
import { everyone, fillDaysOff, listDaysOff } from "../store/days-off.ts"
import { forgetCalendars, loadCalendar } from "../store/load-calendar.ts"
import { confirmDaysOff, confirmDaysOffInput } from "./confirm-days-off.ts"
import type { CalendarDesk, RecordChange } from "../desk.ts"
import { keepDayOff, keepDayOffInput, type KeepDayOff } from "./keep-day-off.ts"
import { removeDayOff } from "./remove-day-off.ts"
import { seenVersion } from "../store/seen.ts"

const database = testDatabase()
const day = plainDate
const all: CalendarRights = { own: true, everyone: true }
const scope = { authorities: [7], bodies: [] }

type Entry = Parameters<RecordChange>[0] & { action: string }
let journal: Entry[] = []

/** A desk with a journal in memory: like the real one, a refusal undoes what was written and recorded. */
function desk(rights: CalendarRights = all, authorityId = 7): CalendarDesk {
  return {
    authorityId,
    rights,
    async perform<T, R extends { code: string }>(
      action: string,
      work: (tx: Tx, record: RecordChange) => Promise<Outcome<T, R>>,
    ) {
      const recorded: Entry[] = []
      let answer: Outcome<T, R> | undefined
      await writeIn(database.db, scope, async (tx) => {
        answer = await work(tx, async (entry) => void recorded.push({ ...entry, action }))
        if (!answer.ok) throw new Error("undo")
      }).catch((fault: Error) => {
        if (fault.message !== "undo") throw fault
      })
      if (answer?.ok) journal.push(...recorded)
      return answer as Outcome<T, R>
    },
  }
}

const rowsOf = (authorityId: number, year?: number) =>
  readIn(database.db, scope, (db) => listDaysOff(db, authorityId, year))
const calendarOf = (authorityId: number) => readIn(database.db, scope, (db) => loadCalendar(db, authorityId))
const keep = (given: object, by = desk()) => keepDayOff(by, v.parse(keepDayOffInput, given) as KeepDayOff)
const shift = {
  date: "21/11/2026",
  reach: "own",
  kind: "agency-shift",
  name: "Trực bộ phận một cửa",
  legalBasis: "Lịch trực 12",
}

beforeEach(async () => {
  journal = []
  forgetCalendars()
  await database.owner.deleteFrom("calendar.day_off").execute()
  await writeIn(database.db, scope, (tx) => fillDaysOff(tx, statutoryDays))
})

describe("filling and loading", () => {
  test("a year that was filled is not filled again, so a day that someone removed stays removed", async () => {
    await database.owner.deleteFrom("calendar.day_off").where("date", ">=", day("2027-01-01")).execute()
    await database.owner.deleteFrom("calendar.day_off").where("date", "=", day("2026-11-24")).execute()
    const of2027 = statutoryDays.filter((row) => row.date.startsWith("2027"))
    expect(await writeIn(database.db, scope, (tx) => fillDaysOff(tx, statutoryDays))).toBe(of2027.length)
    expect((await rowsOf(7, 2026)).some((row) => row.date === "2026-11-24")).toBe(false)
  })
  test("known days are filled once, and what someone has changed stays", async () => {
    const row = {
      date: day("2026-11-24"),
      kind: "holiday",
      name: "Tên khác",
      legalBasis: "Văn bản khác",
      verified: true,
    } as const
    expect(
      (
        await keep({
          ...row,
          reach: "everyone",
          seenVersion: seenVersion((await rowsOf(7)).filter((each) => each.date === row.date)),
        })
      ).ok,
    ).toBe(true)
    expect(await writeIn(database.db, scope, (tx) => fillDaysOff(tx, statutoryDays))).toBe(0)
    expect((await rowsOf(7, 2026)).find((each) => each.date === "2026-11-24")?.name).toBe("Tên khác")
    expect(await rowsOf(7)).toHaveLength(statutoryDays.length)
  })
  test("the calendar is the one of the authority, kept between readings until something changes", async () => {
    const before = await calendarOf(7)
    expect(await calendarOf(7)).toBe(before)
    expect((await keep(shift)).ok).toBe(true)
    expect(isWorkingDay(before, day("2026-11-21"))).toBe(false)
    expect(isWorkingDay(await calendarOf(7), day("2026-11-21"))).toBe(true)
    expect(isWorkingDay(await calendarOf(8), day("2026-11-21"))).toBe(false)
  })
  test("a year's list holds the rows for everyone and one's own, and no one else's", async () => {
    await keep(shift)
    await keep({ ...shift, date: "28/11/2026" }, desk(all, 8))
    const own = (await rowsOf(7, 2026)).filter((row) => row.scope !== everyone)
    expect(own.map((row) => [row.scope, row.date])).toEqual([[7, "2026-11-21"]])
    expect((await rowsOf(7, 2027)).every((row) => row.date.startsWith("2027"))).toBe(true)
  })
})

describe("adding and changing a day", () => {
  test("a shift of one's own is stored and recorded", async () => {
    expect(await keep({ ...shift, verified: "yes" })).toEqual({ ok: true, value: { date: "2026-11-21" } })
    expect(journal).toMatchObject([
      {
        action: "calendar.keep-day-off",
        subject: { kind: "day-off", id: "day-off/7/2026-11-21" },
        before: null,
        after: { day: "2026-11-21", dayReach: "own", dayVerified: true, dayKind: "agency-shift" },
      },
    ])
  })
  test("a day that exists is changed by whoever saw it as it is", async () => {
    await keep(shift)
    const [row] = (await rowsOf(7)).filter((each) => each.scope === 7)
    expect((await keep({ ...shift, name: "Trực sáng", seenVersion: seenVersion(row ? [row] : []) })).ok).toBe(true)
    expect(journal[1]).toMatchObject({
      before: { dayName: "Trực bộ phận một cửa" },
      after: { day: "2026-11-21", dayReach: "own", dayName: "Trực sáng" },
    })
    expect(Object.keys(journal[1]?.before ?? {})).toEqual(["dayName"])
  })
  test.each<[string, object, CalendarRights]>([
    ["not-allowed", {}, { own: false, everyone: false }],
    ["only-own-days", { reach: "everyone", kind: "holiday" }, { own: true, everyone: false }],
    ["shift-is-own", { reach: "everyone" }, all],
    ["not-a-rest-day", { kind: "make-up-working", date: "23/11/2026" }, all],
    ["not-a-rest-day", { date: "23/11/2026" }, all],
    ["not-a-rest-day", { date: "22/08/2026" }, all],
    ["not-a-weekday", { kind: "swapped-off", date: "21/11/2026" }, all],
    ["not-a-weekday", { kind: "compensatory", date: "22/11/2026" }, all],
    ["basis-missing", { verified: "yes", legalBasis: "  " }, all],
    ["day-taken", { kind: "holiday", reach: "everyone", date: "24/11/2026" }, all],
    ["changed-meanwhile", { seenVersion: "0123456789abcdef" }, all],
  ])("refused: %s %o", async (code, change, rights) => {
    expect(await keep({ ...shift, ...change }, desk(rights))).toMatchObject({ ok: false, refusal: { code } })
    expect(journal).toEqual([])
    expect(await rowsOf(7)).toHaveLength(statutoryDays.length)
  })
  test("a shift on a public holiday is allowed, because everyone else rests", async () =>
    expect((await keep({ ...shift, date: "24/11/2026" })).ok).toBe(true))
  test("of two people who add the same day at once, the second is told that it is there", async () => {
    const answers = await Promise.all([keep(shift), keep({ ...shift, name: "Trực chiều" })])
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort()).toEqual(["day-taken", "ok"])
    expect(journal).toHaveLength(1)
  })
  test("what is sent is checked before anything else", () => {
    const wrong = v.safeParse(keepDayOffInput, { ...shift, date: "31/02/2026", name: " ", kind: "party" })
    expect(wrong.issues?.map((issue) => issue.message)).toEqual(["not-a-date", "not-an-option", "required"])
  })
})

describe("confirming days", () => {
  const basis = "Thông báo số 1/TB-BNV năm 2027"
  const confirm = (days: string[], by = desk()) =>
    confirmDaysOff(by, v.parse(confirmDaysOffInput, { reach: "everyone", days, legalBasis: basis }))

  test("a year whose days are all confirmed stops warning, and each day is recorded", async () => {
    const rows = (await rowsOf(7, 2027)).map((row) => `${row.date}@${seenVersion([row])}`)
    expect(yearStanding(await calendarOf(7), 2027)).toBe("unconfirmed")
    expect(await confirm(rows)).toEqual({ ok: true, value: { confirmed: rows.length } })
    expect(yearStanding(await calendarOf(7), 2027)).toBe("confirmed")
    expect(journal).toHaveLength(rows.length)
    expect(journal[0]).toMatchObject({ before: { dayVerified: false }, after: { dayVerified: true, dayBasis: basis } })
  })
  test.each<[string, string[], CalendarRights]>([
    ["not-allowed", ["2027-01-01"], { own: false, everyone: false }],
    ["only-own-days", ["2027-01-01"], { own: true, everyone: false }],
    ["no-such-day", ["2027-01-01", "2027-03-03"], all],
    ["changed-meanwhile", ["2027-01-01@0000000000000000"], all],
  ])("refused: %s", async (code, days, rights) => {
    expect(await confirm(days, desk(rights))).toMatchObject({ ok: false, refusal: { code } })
    expect(journal).toEqual([])
    expect((await rowsOf(7, 2027)).filter((row) => row.verified)).toEqual([])
  })
  test("at least one real day must be chosen", () => {
    const parse = (days: unknown) =>
      v.safeParse(confirmDaysOffInput, { reach: "everyone", days, legalBasis: basis }).issues?.[0]?.message
    expect([parse([]), parse(["2027-02-30"]), parse("2027-01-01,2027-01-01@ab")]).toEqual([
      "required",
      "not-a-date",
      undefined,
    ])
  })
})

describe("removing a day", () => {
  const remove = async (change: object = {}, by = desk()) => {
    const rows = (await rowsOf(7)).filter((row) => row.date === "2026-11-24")
    return removeDayOff(by, { date: day("2026-11-24"), reach: "everyone", seenVersion: seenVersion(rows), ...change })
  }
  test("the day follows the week again, and the journal keeps what it said", async () => {
    expect((await remove()).ok).toBe(true)
    expect(isWorkingDay(await calendarOf(7), day("2026-11-24"))).toBe(true)
    expect(journal).toMatchObject([{ before: { day: "2026-11-24", dayName: "Ngày Văn hóa Việt Nam" }, after: null }])
  })
  test.each<[string, object, CalendarRights]>([
    ["not-allowed", {}, { own: false, everyone: false }],
    ["only-own-days", {}, { own: true, everyone: false }],
    ["no-such-day", { reach: "own" }, all],
    ["changed-meanwhile", { seenVersion: "0000000000000000" }, all],
  ])("refused: %s", async (code, change, rights) => {
    expect(await remove(change, desk(rights))).toMatchObject({ ok: false, refusal: { code } })
    expect(await rowsOf(7)).toHaveLength(statutoryDays.length)
  })
})
