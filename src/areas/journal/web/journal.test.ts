import { beforeAll, expect, test } from "vitest"
import { type Actor, rights } from "#src/areas/access/index.ts"
import { done } from "#src/base/outcome.ts"
import { actingAs } from "#tests/support/acting.ts"
import { actorOf, makeAuthority, makePerson, testNow } from "#tests/support/people.ts"
import { sendAs } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { perform } from "../actions/perform.ts"

const database = testDatabase()
let viewer: Actor
let writer: Actor
let foreigner: Actor

const write = (actor: Actor, subject: string, note: string, minutes = 0, action = "test.write") =>
  perform(
    actingAs(database.db, actor, { now: new Date(testNow.getTime() + minutes * 60_000) }),
    action,
    async (_tx, record) => {
      await record({ subject: { kind: "test", id: subject }, after: { note } })
      return done(null)
    },
  )
const page = (query = "", actor = viewer) => sendAs(database.db, actor, `/quan-tri/nhat-ky${query}`)

beforeAll(async () => {
  const { officeId } = await makeAuthority(database.owner)
  const other = await makeAuthority(database.owner, "Bạch Mai")
  viewer = await actorOf(
    database.owner,
    await makePerson(database.owner, { unitId: officeId, rights: ["journal.view"], name: "Người Xem" }),
  )
  writer = await actorOf(database.owner, await makePerson(database.owner, { unitId: officeId, name: "Người Ghi" }))
  foreigner = await actorOf(
    database.owner,
    await makePerson(database.owner, { unitId: other.officeId, rights: ["journal.view"] }),
  )
  for (let count = 1; count <= 120; count += 1) await write(writer, `test:${count % 2}`, `ghi-chu-${count}.`, count)
  await write(viewer, "test:khac", "cua-nguoi-xem.", 0, "test.other")
  await write(writer, "test:khac", "ngay-truoc.", -24 * 60)
}, 120_000)

test("the newest stand first, and older pages follow without a gap or a double", async () => {
  const seen: string[] = []
  let query = ""
  for (let pages = 0; pages < 5; pages += 1) {
    const answer = await page(query)
    seen.push(...[...answer.text.matchAll(/ghi-chu-\d+|cua-nguoi-xem|ngay-truoc/g)].map((found) => found[0]))
    const next = /href="(\?[^"]*truoc=[^"]+)"/.exec(answer.html)?.[1]
    if (!next) break
    query = next.replaceAll("&amp;", "&")
  }
  expect(seen).toEqual([
    "ngay-truoc",
    "cua-nguoi-xem",
    ...Array.from({ length: 120 }, (_, place) => `ghi-chu-${120 - place}`),
  ])
})

test("a unit and a person in an entry are told by name", async () => {
  await perform(actingAs(database.db, writer, { now: testNow }), "test.give", async (_tx, record) => {
    await record({
      subject: { kind: "test", id: "test:giao" },
      after: { leadUnitId: writer.unitId, assigneeId: viewer.personId },
    })
    return done(null)
  })
  const { text } = await page("?ma=test:giao")
  expect(text).toContain("assigneeId: Người Xem")
  expect(text).toMatch(/leadUnitId: \p{L}/u)
})

test("by person, by what was done, by record, by day", async () => {
  expect((await page(`?nguoi=${viewer.accountId}`)).text).toContain("cua-nguoi-xem")
  expect((await page(`?nguoi=${viewer.accountId}`)).text).not.toContain("ghi-chu")
  expect((await page("?viec=test.other")).text).not.toContain("ghi-chu")
  expect((await page("?ma=test:1")).text).toContain("ghi-chu-119.")
  expect((await page("?ma=test:1")).text).not.toContain("ghi-chu-120.")
  const dayBefore = await page("?den=17/11/2026")
  expect(dayBefore.text).toContain("ngay-truoc")
  expect(dayBefore.text).not.toContain("ghi-chu")
  expect((await page("?tu=19/11/2026")).text).toContain("Không có dòng nào khớp")
})

test("a filter goes on through the pages", async () => {
  const first = await page(`?nguoi=${writer.accountId}`)
  const next = /href="(\?[^"]*truoc=[^"]+)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&") ?? ""
  expect(next).toContain(`nguoi=${writer.accountId}`)
  expect((await page(next)).text).not.toContain("cua-nguoi-xem")
})

test.each(rights.filter((right) => right !== "journal.view"))("is closed to the right %s alone", async (right) => {
  expect((await page("", { ...viewer, rights: new Set([right]) })).status).toBe(403)
})

test("another authority's journal is not there", async () => {
  const answer = await page("", foreigner)
  expect(answer.status).toBe(200)
  expect(answer.text).not.toMatch(/ghi-chu|cua-nguoi-xem/)
  expect((await page("?ma=test:1", foreigner)).text).not.toContain("ghi-chu")
})
