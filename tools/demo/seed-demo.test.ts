import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { checkTallies, workStates } from "#src/areas/work/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { isEmpty, seedDemo } from "./seed-demo.ts"

const database = testDatabase()
const today = "2026-11-22"
let ward = 0
let wasEmpty = false
const owner = () => database.owner

beforeAll(async () => {
  wasEmpty = await isEmpty(owner())
  await seedDemo(
    owner(),
    () => undefined,
    mkdtempSync(path.join(tmpdir(), "ro-viec-demo-")),
    new Date(`${today}T03:00:00Z`),
  )
  ward = (
    await owner().selectFrom("organisation.unit").select("id").where("code", "=", "00256").executeTakeFirstOrThrow()
  ).id
}, 240_000)

test("an installation without anybody is empty, and is not any more", async () => {
  expect([wasEmpty, await isEmpty(owner())]).toEqual([true, false])
})

describe("the demonstration", () => {
  test("has works in every state that a work can be in, with tallies in step", async () => {
    const found = await owner().selectFrom("work.work").select("state").distinct().execute()
    expect(new Set(found.map(({ state }) => state))).toEqual(
      new Set(workStates.filter((state) => state !== "unassigned")),
    )
    expect(await checkTallies(owner() as unknown as ReadDb, ward)).toEqual([])
  })

  test("has something late, something due today and something to come on the desk of an officer", async () => {
    const { person_id: person } = await owner()
      .selectFrom("access.account")
      .select("person_id")
      .where("username", "=", "canbo")
      .executeTakeFirstOrThrow()
    const days = (
      await owner()
        .selectFrom("work.work")
        .select("due_on")
        .where("assignee_id", "=", person)
        .where("done_on", "is", null)
        .where("cancelled_on", "is", null)
        .execute()
    ).map(({ due_on }) => String(due_on))
    expect(days.some((day) => day < today) && days.includes(today) && days.some((day) => day > today)).toBe(true)
  })

  test("has no gap in any register", async () => {
    const rows = await owner()
      .selectFrom("documents.register_number")
      .select(["body_id", "direction", "type_group", "period", "number"])
      .where("authority_id", "=", ward)
      .execute()
    const series = Map.groupBy(rows, (row) => `${row.body_id} ${row.direction} ${row.type_group} ${row.period}`)
    for (const [name, taken] of series) {
      const numbers = taken.map(({ number }) => number).sort((a, b) => a - b)
      expect(numbers, name).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place))
    }
    expect(rows.length).toBeGreaterThan(100)
  })

  test("has three confirmed plans and one review that waits, one frozen report and one draft", async () => {
    const reviews = await owner().selectFrom("plans.review").select("state").where("authority_id", "=", ward).execute()
    expect(reviews.map(({ state }) => state).sort()).toEqual(["confirmed", "confirmed", "confirmed", "open"])
    const reports = await owner()
      .selectFrom("reports.report")
      .select("state")
      .where("authority_id", "=", ward)
      .execute()
    expect(reports.map(({ state }) => state).sort()).toEqual(["draft", "frozen"])
  })

  test("has figures without a gap, one that is old and one that nobody has recorded yet", async () => {
    const rows = await owner()
      .selectFrom("figures.indicator as i")
      .leftJoin("figures.observation as o", (join) =>
        join.onRef("o.authority_id", "=", "i.authority_id").onRef("o.indicator_id", "=", "i.id"),
      )
      .select(["i.code"])
      .select((eb) => eb.fn.max("o.as_of").as("newest"))
      .where("i.authority_id", "=", ward)
      .groupBy("i.code")
      .execute()
    const newest = rows.map((row) => (row.newest === null ? "none" : String(row.newest)))
    expect(newest).toContain("2026-10-31")
    expect(newest).toContain("none")
    expect(newest.some((day) => day < "2026-08-01")).toBe(true)
    expect(rows.length).toBeGreaterThanOrEqual(20)
  })
})
