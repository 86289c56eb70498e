import type { KyselyPlugin, RootOperationNode } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { sendAs } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layScene, type Scene } from "../scene.test-support.ts"

const database = testDatabase()
let scene: Scene
let works: string[]

beforeAll(async () => {
  scene = await layScene(database)
  await sendAs(database.db, scene.people.seer, "/viec") // builds the application when a source is newer
  works = []
  for (let number = 0; number < 60; number += 1)
    works.push((await scene.make({ title: `Việc ${number}`, dueOn: plainDate("2026-11-20") })).id)
}, 180_000)

/** The same pool, counting the statements that pages send; setting whose rows are seen is not one of them. */
function counting(pool: Pool): { pool: Pool; sent: RootOperationNode[] } {
  const sent: RootOperationNode[] = []
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      const raw = node.kind === "RawNode" ? (node.sqlFragments[0] ?? "") : ""
      if (!raw.startsWith("SET LOCAL")) sent.push(node)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { pool: pool.withPlugin(plugin), sent }
}

test.each([
  ["the inbox with a work beside it", (id: string) => `/viec?hop=tat-ca&viec=${id}`],
  ["a work", (id: string) => `/viec/${id}`],
  ["a form", (id: string) => `/viec/${id}/giao`],
  ["a new task", () => "/viec/moi"],
  ["search", () => "/tim?q=viec"],
  ["the sheet", () => "/viec.csv?hop=tat-ca"],
])("%s takes at most six statements, however much work there is", async (_, path) => {
  forgetCalendars()
  const { pool, sent } = counting(database.db)
  const page = await sendAs(pool, scene.people.seer, path(works[0] as string))
  expect([200, 403]).toContain(page.status)
  expect(sent.length).toBeGreaterThan(0)
  expect(sent.length).toBeLessThanOrEqual(6)
})

test("the inbox shows fifty rows and a way to the rest", async () => {
  const first = await sendAs(database.db, scene.people.seer, "/viec?hop=tat-ca")
  const next = /href="(\/viec\?[^"]*sau=[^"]*)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&") ?? ""
  const second = await sendAs(database.db, scene.people.seer, next)
  const rows = (html: string) => [...html.matchAll(/<li data-row=""/g)].length
  expect([rows(first.html), rows(second.html)]).toEqual([50, 10])
  expect(first.text).toContain("Tuần này 60")
})
