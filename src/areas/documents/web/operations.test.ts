import * as v from "valibot"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { type SignedIn, withActor } from "#src/areas/access/web/index.ts"
import { testFiles } from "#tests/support/acting.ts"
import { makeActor, makeAuthority, testDay, testNow } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { documentsOperations } from "./operations.ts"

const database = testDatabase()
let me: SignedIn
let stranger: SignedIn

const known = (actor: Actor): SignedIn =>
  withActor(
    {
      db: database.db,
      files: testFiles(),
      now: testNow,
      today: testDay,
      language: "vi",
      actor,
      sessionDigest: null,
      keptForm: null,
      mustChangePassword: false,
    },
    actor,
  )

beforeAll(async () => {
  const { officeId } = await makeAuthority(database.owner)
  me = known(await makeActor(database.owner, { unitId: officeId, rights: ["document.register", "document.void"] }))
  const other = await makeAuthority(database.owner, "Bạch Mai")
  stranger = known(await makeActor(database.owner, { unitId: other.officeId, rights: ["document.register"] }))
})

/** Calls an operation as the API does: through its input schema, and its answer must fit its output schema. */
async function call(id: string, input: object, as = me, key: string | null = null) {
  const operation = documentsOperations.find((each) => each.id === id)
  if (!operation) throw new Error(`There is no ${id}`)
  const parsed = v.safeParse(operation.input, input)
  if (!parsed.success)
    return { ok: false as const, code: "input", issues: parsed.issues.map((issue) => v.getDotPath(issue)) }
  const outcome = await operation.run(as, parsed.output as never, key)
  if (!outcome.ok)
    return { ok: false as const, code: outcome.refusal.code, said: operation.say?.(outcome.refusal, "vi") }
  return {
    ok: true as const,
    value: v.parse(
      v.strictObject((operation.output as v.ObjectSchema<v.ObjectEntries, undefined>).entries),
      outcome.value,
    ) as Record<string, never>,
  }
}
const text = (n: number) =>
  `UBND PHƯỜNG\nSố: ${n}/KH-UBND\nHà Nội, ngày 02 tháng 3 năm 2026\n\nKẾ HOẠCH\nCải cách hành chính năm 2026\n\nCăn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.`

test("a program takes a document through its life", async () => {
  const key = crypto.randomUUID()
  const made = await call(
    "createDocument",
    { files: [{ name: "ke-hoach.txt", content: Buffer.from(text(77)).toString("base64") }] },
    me,
    key,
  )
  expect(made).toMatchObject({
    ok: true,
    value: { proposed: expect.arrayContaining(["symbol", "typeCode"]) as unknown },
  })
  expect(
    await call(
      "createDocument",
      { files: [{ name: "ke-hoach.txt", content: Buffer.from(text(77)).toString("base64") }] },
      me,
      key,
    ),
    "the same key is the same document",
  ).toEqual(made)
  const id = (made.ok ? made.value["id"] : "") as string
  expect(await call("getDocument", { id })).toMatchObject({
    value: {
      symbol: "77/KH-UBND",
      state: "draft",
      version: 1,
      files: [{ name: "ke-hoach.txt" }],
      citations: [{ symbol: "57-NQ/TW", targetId: null }],
    },
  })
  expect(await call("getDocument", { id }, stranger)).toMatchObject({ code: "no-such-document" })
  expect(
    await call("updateDocument", {
      id,
      seenVersion: 1,
      side: "state",
      title: "Tên sửa",
      symbol: "77/KH-UBND",
      issuedOn: "2026-03-02",
      bodyText: text(77),
    }),
  ).toMatchObject({ value: { version: 2 } })
  expect(await call("registerDocument", { id, seenVersion: 2, direction: "arrival" })).toMatchObject({
    value: { number: 1, period: "2026" },
  })
  expect(await call("listRegister", { direction: "arrival", period: "2026" })).toMatchObject({
    value: { items: [{ number: 1, state: "used", title: "Tên sửa", documentId: id }], next: null },
  })
  expect(await call("discardDraft", { id, seenVersion: 4 })).toMatchObject({
    code: "not-draft",
    said: expect.stringContaining("đã vào sổ") as string,
  })
  expect(await call("voidDocument", { id, seenVersion: 4, reason: "Vào sổ nhầm" })).toMatchObject({ ok: true })
})

test("lists go on from next until there is none", async () => {
  for (const n of [1, 2, 3]) await call("createDocument", { title: `Danh mục ${n}`, bodyText: text(800 + n) })
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const page = await call("listDocuments", { words: "danh muc", limit: 2, ...(after && { after }) })
    if (!page.ok) throw new Error(page.code)
    seen.push(...(page.value["items"] as unknown as { title: string }[]).map((item) => item.title))
    if (page.value["next"] === null) break
    after = page.value["next"]
  }
  expect(seen).toEqual(["Danh mục 3", "Danh mục 2", "Danh mục 1"])
  expect(await call("listDocuments", { words: "danh muc" }, stranger)).toMatchObject({
    value: { items: [], next: null },
  })
  expect(await call("listMissingDocuments", {})).toMatchObject({
    value: { items: [{ symbolKey: "57-NQ/TW", documents: 3 }] },
  })
  expect(await call("listDocumentTypes", {})).toMatchObject({
    value: {
      items: expect.arrayContaining([
        expect.objectContaining({ code: "state.plan", verified: true }),
        expect.objectContaining({ code: "party.resolution", verified: false }),
      ]) as unknown,
    },
  })
})

test("numbers are reserved, voided and continued", async () => {
  expect(
    await call("reserveNumber", { direction: "departure", typeCode: "state.plan", period: "2026", reason: "Chờ ký" }),
  ).toMatchObject({ value: { number: 1, typeGroup: "state.plan" } })
  expect(
    await call("voidNumber", {
      direction: "departure",
      typeGroup: "state.plan",
      period: "2026",
      number: 1,
      reason: "Không ban hành",
    }),
  ).toMatchObject({ ok: true })
  expect(
    await call("continueNumberSeries", {
      direction: "departure",
      typeCode: "state.report",
      period: "2026",
      lastNumber: 12,
      reason: "Sổ giấy",
    }),
  ).toMatchObject({ value: { lastNumber: 12 } })
  expect(await call("listNumberSeries", { direction: "departure" })).toMatchObject({
    value: {
      items: [
        { typeGroup: "state.plan", lastNumber: 1 },
        { typeGroup: "state.report", lastNumber: 12 },
      ],
    },
  })
})

test("what is sent wrongly is named by field, and every refusal has its sentence", async () => {
  expect(await call("createDocument", { issuedOn: "31/02/2026", side: "vua" })).toMatchObject({
    code: "input",
    issues: expect.arrayContaining(["issuedOn", "side"]) as unknown,
  })
  expect(await call("createDocument", { files: [{ name: "a.pdf", content: "khong phai base64" }] })).toMatchObject({
    code: "input",
  })
  expect(await call("createDocument", {})).toMatchObject({
    code: "nothing-sent",
    said: expect.stringContaining("Chưa có gì để đọc") as string,
  })
  expect(await call("createDocument", { files: [{ name: "a.pdf", content: "TVo=" }] })).toMatchObject({
    code: "file-not-allowed",
    said: expect.stringContaining("“a.pdf”") as string,
  })
})
