import { expect, test } from "vitest"
import { resolveActor } from "#src/areas/access/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { testDay, testNow } from "#tests/support/people.ts"
import { cookiesOf, send } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { foundAuthority } from "./found-authority.ts"

const database = testDatabase()
const input = { name: "Phường Bạch Mai", personName: "Nguyễn Thị Quản", username: "quantri.bm" }

test("an empty installation gets a place, its bodies, days off and one administrator who can sign in and must change the password", async () => {
  const founded = await foundAuthority(database.owner, testNow, input)
  if (!founded.ok) throw new Error(founded.refusal.code)
  const units = await listUnits(database.owner as unknown as ReadDb, founded.value.authorityId)
  expect(units.flatMap((unit) => unit.symbol ?? []).toSorted()).toEqual(["HĐND", "MTTQ", "UBND", "ĐU"])
  expect(units.every((unit) => unit.authorityId === founded.value.authorityId)).toBe(true)
  const account = await database.owner
    .selectFrom("access.account as a")
    .innerJoin("organisation.appointment as p", "p.person_id", "a.person_id")
    .select(["a.id", "p.id as appointment", "a.must_change"])
    .where("a.username", "=", input.username)
    .executeTakeFirstOrThrow()
  expect(account.must_change).toBe(true)
  const actor = await resolveActor(database.owner as unknown as ReadDb, account.id, account.appointment, testDay)
  expect([...(actor?.rights ?? [])].toSorted()).toEqual(["calendar.manage", "journal.view", "organisation.manage"])
  expect((await database.owner.selectFrom("calendar.day_off").select("date").execute()).length).toBeGreaterThan(50)
  const signedIn = await send(database.db, "/dang-nhap", {
    form: { username: input.username, password: founded.value.password },
  })
  expect(signedIn.status).toBe(303)
  expect((await send(database.db, "/quan-tri", { cookies: cookiesOf(signedIn) })).location).toMatch(/^\/tai-khoan/)
})

test("a second place does not share anything with the first; a taken name makes nothing", async () => {
  const second = await foundAuthority(database.owner, testNow, {
    name: "Xã Sóc Sơn",
    personName: "Trần Văn Hai",
    username: "quantri.ss",
  })
  expect(second).toMatchObject({ ok: true })
  const before = await database.owner.selectFrom("organisation.unit").select("id").execute()
  expect(await foundAuthority(database.owner, testNow, { ...input, username: "quantri.ss" })).toMatchObject({
    refusal: { code: "username-taken" },
  })
  expect(await database.owner.selectFrom("organisation.unit").select("id").execute()).toHaveLength(before.length)
})

test.each([
  ["place-unknown", { name: "Bạch Mai" }],
  ["username-malformed", { username: "Quản Trị" }],
  ["name-missing", { personName: " " }],
])("refused: %s", async (code, change) => {
  expect(await foundAuthority(database.owner, testNow, { ...input, ...change })).toMatchObject({ refusal: { code } })
})
