import { beforeAll, expect, test } from "vitest"
import * as v from "valibot"
import type { Actor } from "#src/areas/access/index.ts"
import { type Operation, withActor } from "#src/areas/access/web/index.ts"
import { fillDaysOff, forgetCalendars, statutoryDays } from "#src/areas/calendar/index.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { actingAs } from "#tests/support/acting.ts"
import { makeActor, makeAuthority } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { calendarOperations } from "./calendar-operations.ts"

const database = testDatabase()
let manager: Actor
let reader: Actor

beforeAll(async () => {
  const ward = await makeAuthority(database.owner)
  manager = await makeActor(database.owner, { unitId: ward.officeId, rights: ["calendar.manage"] })
  reader = await makeActor(database.owner, { unitId: ward.officeId })
  forgetCalendars()
  await writeIn(database.db, { authorities: [], bodies: [] }, (tx) => fillDaysOff(tx, statutoryDays))
})

/** Runs an operation as the API does: the input is checked by its schema, and so is what comes out. */
async function call(id: string, actor: Actor, input: object, requestKey: string | null = null) {
  const operation = calendarOperations.find((each) => each.id === id) as Operation
  const { db, files, now, today, language } = actingAs(database.db, actor)
  const me = withActor(
    { db, files, now, today, language, actor, sessionDigest: null, keptForm: null, mustChangePassword: false },
    actor,
  )
  const outcome = await operation.run(me, v.parse(operation.input, input) as never, requestKey)
  if (outcome.ok) v.parse(operation.output, outcome.value)
  return outcome
}

test("a program lists a year, adds a day once for one key, confirms and removes it", async () => {
  const shift = {
    date: "2026-11-21",
    reach: "own",
    kind: "agency-shift",
    name: "Trực một cửa",
    legalBasis: "Lịch trực",
  }
  const key = crypto.randomUUID()
  expect(await call("keepDayOff", manager, shift, key)).toEqual({ ok: true, value: { date: "2026-11-21" } })
  expect(await call("keepDayOff", manager, shift, key)).toEqual({ ok: true, value: { date: "2026-11-21" } })
  expect(
    await call("confirmDaysOff", manager, { reach: "own", days: ["2026-11-21"], legalBasis: "Lịch trực số 5" }),
  ).toMatchObject({ ok: true })
  const listed = (await call("listDaysOff", reader, { year: 2026 })) as {
    value: { items: { date: string; verified: boolean; seenVersion: string }[] }
  }
  const [row] = listed.value.items.filter((each) => each.date === "2026-11-21")
  expect(row).toMatchObject({ reach: "own", verified: true, legalBasis: "Lịch trực số 5" })
  expect(
    await call("removeDayOff", manager, { date: "2026-11-21", reach: "own", seenVersion: row?.seenVersion }),
  ).toMatchObject({ ok: true })
})

test.each([
  ["keepDayOff", { date: "2026-11-28", reach: "own", kind: "agency-shift", name: "Trực", legalBasis: "" }],
  ["confirmDaysOff", { reach: "everyone", days: "2027-01-01", legalBasis: "Thông báo" }],
  ["removeDayOff", { date: "2026-11-24", reach: "everyone", seenVersion: "x" }],
])("%s is refused to those who do not manage the calendar, in words", async (id, input) => {
  const outcome = await call(id, reader, input)
  expect(outcome).toMatchObject({ ok: false, refusal: { code: "not-allowed" } })
  const operation = calendarOperations.find((each) => each.id === id)
  expect(operation?.say?.({ code: "not-allowed" }, "en")).toContain("You do not manage the working calendar.")
  expect(operation?.right).toBe("calendar.manage")
})

test("a program asks for a due day and gets each step in words", async () => {
  const outcome = await call("computeDueDay", reader, {
    amount: "3",
    unit: "workingDay",
    start: "2026-11-19",
    time: "15:20",
  })
  expect(outcome).toMatchObject({ ok: true, value: { day: "2026-11-26", minute: null, unconfirmedYears: [] } })
  expect((outcome as { value: { steps: object[] } }).value.steps).toContainEqual({
    day: "2026-11-24",
    code: "day-off",
    sentence: "Thứ Ba 24/11/2026: Ngày Văn hóa Việt Nam, không tính.",
    legalBasis: "Nghị quyết 28/2026/QH16",
    verified: true,
  })
  expect(await call("computeDueDay", reader, { amount: "1", unit: "month", start: "24/10/2026" })).toMatchObject({
    value: { day: "2026-11-25" },
  })
})

test("input that makes no sense is refused by its schema", () => {
  const input = calendarOperations.find((each) => each.id === "computeDueDay")?.input
  if (!input) throw new Error("There is no such operation")
  const codes = (given: object) => v.safeParse(input, given).issues?.map((issue) => issue.message)
  expect(codes({ amount: "601", unit: "week", start: "2026-02-30", time: "25:00" })).toEqual([
    "out-of-range",
    "not-an-option",
    "not-a-date",
    "not-an-option",
  ])
})
