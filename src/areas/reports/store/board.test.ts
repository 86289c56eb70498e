import type { KyselyPlugin } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { scopeOf } from "#src/areas/access/index.ts"
import { forgetCalendars, loadCalendar } from "#src/areas/calendar/index.ts"
import { listStandingsAt } from "#src/areas/work/index.ts"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layWard, type Ward } from "../ward.test-support.ts"
import { listBoardWorks, type WorksAsked } from "./board-works.ts"
import { loadBoard } from "./load-board.ts"
import { countOverdueAt } from "./overdue.ts"

const database = testDatabase()
let ward: Ward
const today = plainDate("2026-11-18")
const look = <T>(ask: (db: ReadDb, authorityId: number) => Promise<T>) =>
  readIn(database.db, scopeOf(ward.reporter), (db) => ask(db, ward.authority.authorityId))

beforeAll(async () => {
  forgetCalendars()
  ward = await layWard(database)
})

const board = (day: PlainDate, unitIds: readonly number[] | null = null, now = today) =>
  look((db, authorityId) => loadBoard(db, { authorityId, unitIds, day, today: now }))

test("what was overdue on any day is what the standings of that day say, unit by unit", async () => {
  const days = Array.from({ length: 14 }, (_, place) => addDays(today, -place * 27))
  let seen = 0
  for (const day of days) {
    const standings = await look((db, authorityId) =>
      listStandingsAt(db, authorityId, { cutOff: day, assignedFrom: plainDate("2025-01-01"), assignedTo: day }),
    )
    const expected = new Map<number | null, number>()
    for (const work of standings)
      if (work.standing === "overdue") expected.set(work.leadUnitId, (expected.get(work.leadUnitId) ?? 0) + 1)
    const counted = await look((db, authorityId) =>
      countOverdueAt(db, authorityId, { day, yearStart: plainDate("2026-01-01") }),
    )
    expect(new Map(counted.map((row) => [row.unitId, row.amount]))).toEqual(expected)
    seen += counted.length
  }
  expect(seen).toBeGreaterThan(20)
})

describe("today's board and the same day's told from dates", () => {
  test.each([
    ["all work", false],
    ["the work of one unit", true],
  ] as const)("agree on %s", async (_, narrow) => {
    const unitIds = narrow ? [ward.authority.departmentId] : null
    const { past: _past, ...now } = await board(today, unitIds)
    const { past, ...later } = await board(today, unitIds, addDays(today, 30))
    expect(past).toBe(true)
    expect(now.late).toBeGreaterThan(0)
    expect({ ...later, waiting: later.waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }).toEqual({
      ...now,
      waiting: now.waiting.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    })
  })

  test("its numbers add up", async () => {
    const { counts, units, late, earlier } = await board(today)
    expect(units.reduce((sum, unit) => sum + unit.assigned, 0)).toBe(counts.assigned)
    expect(units.reduce((sum, unit) => sum + unit.late, 0)).toBe(late)
    expect(late - earlier).toBe(counts.overdue)
    expect(
      counts["done-in-time"] + counts["done-late"] + counts["open-in-time"] + counts["no-deadline"] + counts.overdue,
    ).toBe(counts.assigned)
  })

  test("the week before is compared with what that board itself said", async () => {
    const now = await board(today)
    expect(now.lateWeekAgo).toBe((await board(addDays(today, -7))).late)
  })
})

test("a past board is the same after more was done", async () => {
  const day = plainDate("2026-10-14")
  const before = await board(day)
  const open = await database.owner
    .selectFrom("work.work")
    .select(["id", "assigned_on"])
    .where("authority_id", "=", ward.authority.authorityId)
    .where("state", "=", "doing")
    .where("lead_unit_id", "is not", null)
    .limit(5)
    .execute()
  expect(open.length).toBe(5)
  for (const work of open)
    await database.owner
      .updateTable("work.work")
      .set({ state: "done", done_on: today, handed_over_on: today })
      .where("authority_id", "=", ward.authority.authorityId)
      .where("id", "=", work.id)
      .execute()
  expect(await board(day)).toEqual(before)
  for (const work of open)
    await database.owner
      .updateTable("work.work")
      .set({ state: "doing", done_on: null, handed_over_on: null })
      .where("authority_id", "=", ward.authority.authorityId)
      .where("id", "=", work.id)
      .execute()
})

test("today's board takes at most eight queries", async () => {
  const sent: string[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      sent.push(node.kind)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  await look((db, authorityId) => loadCalendar(db, authorityId))
  await readIn(database.db.withPlugin(plugin), scopeOf(ward.reporter), (db) =>
    loadBoard(db, { authorityId: ward.authority.authorityId, unitIds: null, day: today, today }),
  )
  const settings = 2 // the scope of the transaction
  expect(sent.length).toBeGreaterThan(settings)
  expect(sent.length - settings).toBeLessThanOrEqual(8)
})

const asked = (change: Partial<WorksAsked> = {}): WorksAsked => ({
  cutOff: today,
  standings: [],
  unitIds: null,
  unitId: null,
  assignedFrom: null,
  assignedTo: null,
  doneFrom: null,
  doneTo: null,
  dueFrom: null,
  dueTo: null,
  documentId: null,
  nodeId: null,
  ...change,
})

describe("the works behind a number", () => {
  const count = async (change: Partial<WorksAsked>) =>
    (await look((db, authorityId) => listBoardWorks(db, authorityId, asked(change), { limit: 200, after: null }))).works
      .length
  test("are as many as it says", async () => {
    const { counts, late, month, units, breakthroughs, dueCount, days } = await board(today)
    const yearStart = { assignedFrom: plainDate("2026-01-01") }
    expect(await count({ standings: ["overdue"] })).toBe(late)
    expect(await count({ ...yearStart, standings: ["done-late"] })).toBe(counts["done-late"])
    expect(await count(yearStart)).toBe(counts.assigned)
    expect(await count({ assignedFrom: plainDate("2026-11-01") })).toBe(month.assigned)
    expect(
      await count({ standings: ["done-in-time", "done-late"], doneFrom: plainDate("2026-11-01"), doneTo: today }),
    ).toBe(month.doneInTime + month.doneLate)
    for (const unit of units) expect(await count({ ...yearStart, unitId: unit.unitId ?? 0 })).toBe(unit.assigned)
    for (const item of breakthroughs?.items ?? []) expect(await count({ nodeId: item.id })).toBe(item.assigned)
    expect(breakthroughs?.items).toHaveLength(3)
    expect(await count({ standings: ["open-in-time"], dueFrom: today, dueTo: days.weekEnd })).toBeGreaterThanOrEqual(
      dueCount,
    )
  })

  test("page by page are the same works once each", async () => {
    const ids: string[] = []
    for (let after: { assignedOn: PlainDate; id: string } | null = null, pages = 0; pages < 50; pages++) {
      const page = await look((db, authorityId) => listBoardWorks(db, authorityId, asked(), { limit: 17, after }))
      ids.push(...page.works.map((work) => work.id))
      if (page.next === null) break
      after = page.next
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(await count({}))
  })
})

test("another authority sees nothing of it", async () => {
  const there = await readIn(database.db, scopeOf(ward.foreigner), (db) =>
    loadBoard(db, { authorityId: ward.authority.authorityId, unitIds: null, day: today, today }),
  )
  expect(there).toMatchObject({ late: 0, targets: [], waiting: [], plans: [] })
})
