import { beforeAll, expect, test } from "vitest"
import { type Actor, scopeOf } from "#src/areas/access/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { followWork } from "../actions/follow-work.ts"
import { takeWork } from "../actions/take-work.ts"
import { rolesOf, sees } from "../rules/index.ts"
import { layScene, roleNames, type Scene } from "../scene.test-support.ts"
import { findWorkDetail } from "./details.ts"
import { searchWorks } from "./search.ts"
import { checkTallies } from "./tallies.ts"

const database = testDatabase()
let scene: Scene
const as = <T>(actor: Actor, look: (db: ReadDb) => Promise<T>) => readIn(database.db, scopeOf(actor), look)

beforeAll(async () => {
  scene = await layScene(database)
})

test("what a search lets through is what the rule lets a person see, in every role", async () => {
  const { people, authority } = scene
  await scene.make({ title: "kiểm kê một" })
  await scene.make({
    title: "kiểm kê hai",
    leadUnitId: authority.departmentId,
    assigneeId: null,
    coordinatingUnitIds: [],
  })
  await scene.make({
    title: "kiểm kê ba",
    leadUnitId: authority.officeId,
    assigneeId: null,
    coordinatingUnitIds: [scene.teamId],
    accepterUnitId: authority.bodyId,
  })
  await scene.make({ title: "kiểm kê bốn", leadUnitId: null, coordinatingUnitIds: [] })
  const { id: followed } = await scene.make({
    title: "kiểm kê năm",
    leadUnitId: authority.bodyId,
    assigneeId: null,
    coordinatingUnitIds: [],
    accepterUnitId: authority.bodyId,
  })
  await followWork(scene.as("seer"), { id: followed, follows: "yes" })
  const follower = { ...people.seer, rights: new Set(["work.accept" as const]) }
  const all = (
    await as(people.seer, (db) => searchWorks(db, authority.authorityId, people.seer, { words: "kiem ke", limit: 50 }))
  ).map((work) => work.id)
  expect(all).toHaveLength(5)
  let seen = 0
  for (const actor of [...roleNames.map((role) => people[role]), follower]) {
    const found = (
      await as(actor, (db) => searchWorks(db, authority.authorityId, actor, { words: "KIỂM KÊ", limit: 50 }))
    ).map((work) => work.id)
    for (const id of all) {
      const work = await as(actor, (db) => findWorkDetail(db, authority.authorityId, id, actor.personId))
      const expected = work !== undefined && sees(actor, work)
      expect(
        found.includes(id),
        `${actor.name} ${work ? [...rolesOf(actor, work)].join(" ") : "–"} ${work?.title}`,
      ).toBe(expected)
      seen += expected ? 1 : 0
    }
  }
  expect(seen).toBeGreaterThan(15)
})

test("nobody finds another authority's works by naming it", async () => {
  const { people, authority } = scene
  expect(
    await as(people.foreigner, (db) =>
      searchWorks(db, authority.authorityId, people.foreigner, { words: "kiem ke", limit: 50 }),
    ),
  ).toEqual([])
})

test("tallies stay right when many change at once", async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => scene.make()))
  const taken = await Promise.all(made.map(({ id }) => takeWork(scene.as("assignee"), { id, seenVersion: 1 })))
  expect(taken.every((outcome) => outcome.ok)).toBe(true)
  expect(await as(scene.people.seer, (db) => checkTallies(db, scene.authority.authorityId))).toEqual([])
})
