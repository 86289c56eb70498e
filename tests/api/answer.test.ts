import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { TokenScope } from "#src/areas/access/index.ts"
import { answerApi } from "#src/api/answer.ts"
import { createToken } from "#src/areas/administration/actions/create-token.ts"
import { revokeToken } from "#src/areas/administration/actions/revoke-token.ts"
import { makeScene, type Scene } from "#src/areas/administration/actions/scene.test-support.ts"
import { actingAs, testFiles } from "#tests/support/acting.ts"
import { actorOf, makePerson, makeUnit, testNow } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let scene: Scene
let token: string

type Call = {
  token?: string | null
  body?: unknown
  raw?: string | Uint8Array
  headers?: Record<string, string>
  now?: Date
}
type Reply = {
  status: number
  headers: Headers
  body: {
    code?: string
    detail?: string
    errors?: { field: string; code: string; message: string }[]
    items?: { id: number; name: string }[]
    next?: string | null
    [name: string]: unknown
  }
}

async function tokenFor(scopes: TokenScope[], given: { actor?: Scene["admin"]; days?: number } = {}): Promise<string> {
  const made = await createToken(actingAs(database.db, given.actor ?? scene.admin), {
    name: "Phép thử",
    scopes,
    days: given.days ?? 30,
  })
  return made.ok ? (made.value.secret ?? "") : ""
}

async function call(method: string, path: string, given: Call = {}): Promise<Reply> {
  const used = given.token === undefined ? token : given.token
  const headers = {
    ...(used && { authorization: `Bearer ${used}` }),
    ...(given.body !== undefined && { "content-type": "application/json" }),
    ...given.headers,
  }
  const body = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body))
  const request = new Request(`http://ro-viec.test/api/v1${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: body as BodyInit }),
  })
  const response = await answerApi(request, { db: database.db, files: testFiles() }, given.now ?? testNow)
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? {} : (JSON.parse(text) as Reply["body"]),
  }
}

const newUnit = () => ({
  name: `Phòng ${crypto.randomUUID()}`,
  kind: "department",
  side: "state",
  parentId: scene.bodyId,
  validFrom: "01/11/2026",
  legalBasis: "QĐ 1",
  position: 5,
})

beforeAll(async () => {
  scene = await makeScene(database.owner)
})
beforeEach(async () => {
  token = await tokenFor(["read", "admin:write"])
})

describe("who may call", () => {
  test("a token acts for its holder, in the post in which it was made", async () => {
    expect((await call("GET", "/me")).body).toMatchObject({
      name: "Trần Thị Bình",
      postTitle: "Chánh Văn phòng",
      unitId: scene.officeId,
      rights: ["journal.view", "organisation.manage"],
      today: "2026-11-18",
    })
  })

  test.each([
    ["no token", null, "no-token"],
    ["a wrong token", "a".repeat(43), "bad-token"],
  ])("%s is told so", async (_what, wrong, code) => {
    const reply = await call("GET", "/me", { token: wrong })
    expect(reply.status).toBe(401)
    expect(reply.body.code).toBe(code)
    expect(reply.headers.get("www-authenticate")).toContain("Bearer")
    expect(reply.headers.get("content-type")).toContain("application/problem+json")
  })

  test("a token ends on its day, when it is revoked, when its account is locked, and when its post ends", async () => {
    const short = await tokenFor(["read"], { days: 1 })
    expect((await call("GET", "/me", { token: short, now: new Date(testNow.getTime() + 86_399_000) })).status).toBe(200)
    expect((await call("GET", "/me", { token: short, now: new Date(testNow.getTime() + 86_401_000) })).body.code).toBe(
      "bad-token",
    )

    const id = (
      await database.owner
        .selectFrom("access.api_token")
        .select("id")
        .orderBy("id", "desc")
        .limit(1)
        .executeTakeFirstOrThrow()
    ).id
    await revokeToken(actingAs(database.db, scene.admin), { id })
    expect((await call("GET", "/me", { token: short })).body.code).toBe("bad-token")

    const officer = await actorOf(database.owner, scene.officer)
    const theirs = await tokenFor(["read"], { actor: officer })
    expect((await call("GET", "/me", { token: theirs })).status).toBe(200)
    await call("POST", `/accounts/${scene.officer.accountId}/lock`)
    expect((await call("GET", "/me", { token: theirs })).body.code).toBe("bad-token")
    await call("POST", `/accounts/${scene.officer.accountId}/unlock`)
    await call("POST", `/appointments/${scene.officer.appointmentId}/end`, { body: { lastDay: "17/11/2026" } })
    expect((await call("GET", "/me", { token: theirs })).body.code).toBe("no-post")
  })

  test("a scope that the token lacks and a right that the post lacks are refused apart", async () => {
    const reader = await tokenFor(["read"])
    expect(await call("POST", "/units", { token: reader, body: newUnit() })).toMatchObject({
      status: 403,
      body: { code: "missing-scope", facts: { scope: "admin:write" } },
    })
    const weak = await tokenFor(["admin:write"], {
      actor: { ...scene.admin, ...(await makePerson(database.owner, { unitId: scene.departmentId })) },
    })
    expect(await call("POST", "/units", { token: weak, body: newUnit() })).toMatchObject({
      status: 403,
      body: { code: "not-allowed", facts: { right: "organisation.manage" } },
    })
  })

  test("only the digest of a token is kept", async () => {
    const rows = JSON.stringify(await database.owner.selectFrom("access.api_token").selectAll().execute())
    expect(rows).not.toContain(token)
    expect(JSON.stringify(await database.owner.selectFrom("journal.entry").selectAll().execute())).not.toContain(token)
  })
})

describe("what is sent", () => {
  test("a change is made, and told in the journal", async () => {
    const unit = newUnit()
    const reply = await call("POST", "/units", { body: unit })
    expect(reply.status).toBe(200)
    expect((await call("GET", `/units/${String(reply.body["id"])}`)).body).toMatchObject({
      name: unit.name,
      validFrom: "2026-11-01",
      successions: [],
    })
    expect((await call("GET", `/journal?subjectId=unit:${String(reply.body["id"])}`)).body.items).toMatchObject([
      { action: "organisation.create-unit", actorName: "Trần Thị Bình" },
    ])
  })

  test("the same key makes one record and gives the same answer; for something else it is refused", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() }
    const unit = newUnit()
    const answers = await Promise.all([
      call("POST", "/units", { body: unit, headers }),
      call("POST", "/units", { body: unit, headers }),
    ])
    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(
      await database.owner.selectFrom("organisation.unit").select("id").where("name", "=", unit.name).execute(),
    ).toHaveLength(1)
    expect(
      await call("POST", "/posts", { body: { unitId: scene.officeId, title: "X", validFrom: "2026-11-01" }, headers }),
    ).toMatchObject({ status: 409, body: { code: "request-key-reused" } })
    expect(await call("POST", "/units", { body: unit, headers: { "idempotency-key": "khong-phai" } })).toMatchObject({
      status: 400,
      body: { code: "bad-request-key" },
    })
  })

  test("each wrong field is named, in the caller's language", async () => {
    const body = {
      name: " ",
      kind: "palace",
      side: "state",
      parentId: "abc",
      validFrom: "31/02/2026",
      position: 1.5,
      legalBasis: 7,
    }
    const reply = await call("POST", "/units", { body, headers: { "accept-language": "en;q=0.9, vi;q=0.3" } })
    expect(reply.status).toBe(422)
    const errors = Object.fromEntries((reply.body.errors ?? []).map((error) => [error.field, error.code]))
    expect(errors).toEqual({
      name: "required",
      kind: "not-an-option",
      parentId: "not-an-id",
      validFrom: "not-a-date",
      position: "not-whole",
      legalBasis: "wrong-type",
    })
    expect(reply.body.errors?.find((error) => error.field === "validFrom")?.message).toContain("not a real day")
    const vietnamese = await call("POST", "/units", { body })
    expect(vietnamese.body.detail).toBe("Dữ liệu gửi lên chưa đúng; xem từng trường trong errors.")
  })

  test("a refusal has its code, its sentence and what else it holds", async () => {
    const reply = await call("POST", "/units", { body: { ...newUnit(), validFrom: "2025-06-30" } })
    expect(reply).toMatchObject({
      status: 409,
      body: { code: "parent-not-there", facts: { name: "UBND phường Hai Bà Trưng" } },
    })
    expect(reply.body.detail).toContain("UBND phường Hai Bà Trưng không hoạt động vào ngày đó")
  })

  test.each([
    ["not JSON", { raw: "{", headers: { "content-type": "application/json" } }, 400, "malformed-json"],
    ["a list", { body: [1] }, 400, "malformed-json"],
    ["a form", { raw: "name=x", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415, "not-json"],
    [
      "text that is not UTF-8",
      { raw: new Uint8Array([0x7b, 0xff, 0x7d]), headers: { "content-type": "application/json" } },
      400,
      "malformed-json",
    ],
    [
      "too much",
      { raw: JSON.stringify({ name: "x".repeat(1_100_000) }), headers: { "content-type": "application/json" } },
      413,
      "body-too-large",
    ],
  ])("%s is refused", async (_what, given, status, code) => {
    expect(await call("POST", "/units", given)).toMatchObject({ status, body: { code } })
  })

  test("text is brought to NFC", async () => {
    const name = `Phòng Nội vụ ${crypto.randomUUID()}`
    await call("POST", "/units", { body: { ...newUnit(), name: name.normalize("NFD") } })
    expect(
      await database.owner
        .selectFrom("organisation.unit")
        .select("id")
        .where("name", "=", name.normalize("NFC"))
        .execute(),
    ).toHaveLength(1)
  })
})

describe("addresses", () => {
  test.each([
    ["GET", "/khong-co", 404, "no-such-address"],
    ["GET", "/units/999999", 404, "no-such-unit"],
    ["PUT", "/units", 405, "method-not-allowed"],
  ])("%s %s: %i %s", async (method, path, status, code) => {
    expect(await call(method, path, method === "PUT" ? { body: {} } : {})).toMatchObject({ status, body: { code } })
  })

  test("a method that is not allowed is told which are", async () => {
    expect((await call("DELETE", "/units")).headers.get("allow")).toBe("GET, POST")
  })

  test("what belongs to another authority is not there", async () => {
    expect((await call("GET", `/units/${scene.foreign.officeId}`)).status).toBe(404)
    expect(
      await call("POST", "/posts", { body: { unitId: scene.foreign.officeId, title: "X", validFrom: "2026-11-01" } }),
    ).toMatchObject({ status: 404, body: { code: "no-such-unit" } })
    const units = await call("GET", "/units?limit=200")
    expect(units.body.items?.map((unit) => unit.id)).not.toContain(scene.foreign.officeId)
  })

  test("the description is open to everybody", async () => {
    const reply = await call("GET", "/openapi.json", { token: null })
    expect(reply.status).toBe(200)
    expect(reply.body["openapi"]).toBe("3.1.0")
  })
})

test("a list goes on from where it stopped, though rows are added meanwhile", async () => {
  const seen: number[] = []
  for (let after = ""; ;) {
    const page = await call("GET", `/units?limit=2${after}`)
    seen.push(...(page.body.items ?? []).map((unit) => unit.id))
    if (seen.length === 2)
      await makeUnit(database.owner, {
        name: "Đơn vị chen ngang",
        parentId: scene.bodyId,
        authorityId: scene.authorityId,
        bodyId: scene.bodyId,
        position: -1,
      })
    if (!page.body.next) break
    after = `&after=${page.body.next}`
  }
  const all = await database.owner
    .selectFrom("organisation.unit")
    .select("id")
    .where("authority_id", "=", scene.authorityId)
    .orderBy("id")
    .execute()
  expect(seen).toEqual(all.map((row) => row.id))
})

test.each(["0", "201", "1.5", "abc"])("a list does not give %s at once", async (limit) => {
  expect(await call("GET", `/units?limit=${limit}`)).toMatchObject({
    status: 422,
    body: { errors: [{ field: "limit" }] },
  })
})

test("people are found with or without tones, page by page", async () => {
  expect((await call("GET", "/people?name=binh")).body.items).toMatchObject([{ fullName: "Trần Thị Bình" }])
  const first = await call("GET", "/people?limit=1")
  const second = await call("GET", `/people?limit=1&after=${String(first.body.next)}`)
  expect(second.body.items?.[0]?.id).not.toBe(first.body.items?.[0]?.id)
})

test("who calls too fast is told how long to wait; others are not held up", async () => {
  const other = await tokenFor(["read"])
  let reply = await call("GET", "/me")
  for (let calls = 0; calls < 130 && reply.status === 200; calls += 1) reply = await call("GET", "/me")
  expect(reply.status).toBe(429)
  expect(Number(reply.headers.get("retry-after"))).toBeGreaterThanOrEqual(1)
  expect((await call("GET", "/me", { token: other })).status).toBe(200)
  expect((await call("GET", "/me", { now: new Date(testNow.getTime() + 2000) })).status).toBe(200)
})

test("answers are never kept by what stands between", async () => {
  for (const reply of [await call("GET", "/me"), await call("GET", "/me", { token: null })])
    expect(reply.headers.get("cache-control")).toBe("no-store")
})
