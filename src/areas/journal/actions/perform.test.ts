import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { done, refused } from "#src/base/outcome.ts"
import { actingAs } from "#tests/support/acting.ts"
import { makeActor, makeAuthority } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { perform } from "./perform.ts"

const database = testDatabase()
let actor: Actor
let other: Actor
let runs = 0

beforeAll(async () => {
  const { officeId } = await makeAuthority(database.owner)
  actor = await makeActor(database.owner, { unitId: officeId, name: "Trần Thị Bình", title: "Chánh Văn phòng" })
  other = await makeActor(database.owner, { unitId: officeId })
})

const act = (requestKey: string | null, by = actor, action = "test.act") =>
  perform(actingAs(database.db, by, { requestKey }), action, async (_tx, record) => {
    runs += 1
    await record({ subject: { kind: "test", id: "test:1" }, before: { a: 1 }, after: { a: 2 } })
    return done({ run: runs })
  })
const entries = () => database.owner.selectFrom("journal.entry").selectAll().execute()

test("an entry says who, in which post, when, what and on what", async () => {
  await act(null)
  expect((await entries()).at(-1)).toMatchObject({
    authority_id: actor.authorityId,
    account_id: actor.accountId,
    actor_name: "Trần Thị Bình",
    actor_post: "Chánh Văn phòng",
    action: "test.act",
    subject_kind: "test",
    subject_id: "test:1",
    before: { a: 1 },
    after: { a: 2 },
  })
})

test("the same key gives the first answer, also when both come at once", async () => {
  const key = crypto.randomUUID()
  const before = (await entries()).length
  const answers = await Promise.all([act(key), act(key), act(key)])
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await entries()).length).toBe(before + 1)
})

test("a key of somebody else, or of another action, is refused", async () => {
  const key = crypto.randomUUID()
  await act(key)
  expect(await act(key, other)).toEqual({ ok: false, refusal: { code: "request-key-reused" } })
  expect(await act(key, actor, "test.other")).toEqual({ ok: false, refusal: { code: "request-key-reused" } })
})

test("a refusal undoes what was written and gives the key back", async () => {
  const key = crypto.randomUUID()
  const before = (await entries()).length
  const refuse = () =>
    perform(actingAs(database.db, actor, { requestKey: key }), "test.act", async (_tx, record) => {
      await record({ subject: { kind: "test", id: "test:1" } })
      return refused({ code: "not-now" })
    })
  expect(await refuse()).toEqual({ ok: false, refusal: { code: "not-now" } })
  expect((await entries()).length).toBe(before)
  expect(await act(key)).toMatchObject({ ok: true })
})

test("a fault undoes everything and is not swallowed", async () => {
  const before = (await entries()).length
  const fail = perform(actingAs(database.db, actor), "test.act", async (_tx, record) => {
    await record({ subject: { kind: "test", id: "test:1" } })
    throw new Error("broken")
  })
  await expect(fail).rejects.toThrow("broken")
  expect((await entries()).length).toBe(before)
})

test.each(["update journal.entry set action = 'x'", "delete from journal.entry"])(
  "the application cannot: %s",
  async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("permission denied")
  },
)
