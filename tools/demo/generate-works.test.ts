import { expect, test } from "vitest"
import { checkTallies } from "#src/areas/work/index.ts"
import { scopeOf } from "#src/areas/access/index.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { somePeople } from "#tools/bench/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { generateWorks } from "./generate-works.ts"

const database = testDatabase()
const now = new Date("2026-11-18T02:00:00Z")

const tallies = async () => {
  const people = await somePeople(database.db, database.owner, { wards: 2, heads: true })
  expect(people).toHaveLength(2)
  return Promise.all(
    people.map((head) => readIn(database.db, scopeOf(head), (db) => checkTallies(db, head.authorityId))),
  )
}
const count = async () =>
  Number(
    (
      await database.owner
        .selectFrom("work.work")
        .select((eb) => eb.fn.countAll().as("amount"))
        .executeTakeFirstOrThrow()
    ).amount,
  )

test("makes as many works as asked in every state, with both tallies in step, and adds to them when asked again", async () => {
  await generateWorks(database.owner, { works: 600, authorities: 2 }, undefined, now)
  expect(await count()).toBe(600)
  expect(await tallies()).toEqual([[], []])
  const states = await database.owner.selectFrom("work.work").select("state").distinct().execute()
  expect(states.map(({ state }) => state).sort()).toEqual(["assigned", "cancelled", "doing", "done", "handed-over"])
  await generateWorks(database.owner, { works: 200, authorities: 2, seed: 2 }, undefined, now)
  expect(await count()).toBe(800)
  expect(await tallies()).toEqual([[], []])
}, 60_000)

test("codes go on past four digits", async () => {
  await database.owner.updateTable("work.counter").set({ last_number: 9_995 }).execute()
  await generateWorks(database.owner, { works: 20, authorities: 2, seed: 3 }, undefined, now)
  const last = await database.owner
    .selectFrom("work.work")
    .select("code")
    .where("code", "like", "NV-1____")
    .orderBy("code", "desc")
    .limit(1)
    .executeTakeFirst()
  expect(last?.code).toBe("NV-10005")
}, 60_000)
