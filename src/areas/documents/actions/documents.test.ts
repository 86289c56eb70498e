import * as v from "valibot"
import { beforeAll, describe, expect, test } from "vitest"
import type { Actor, Right } from "#src/areas/access/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { scopeOf } from "#src/areas/access/index.ts"
import { actingAs } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { findDocument } from "../store/documents.ts"
import { listCitations, listCiting, listMissing } from "../store/citations.ts"
import { countDocuments, listDocuments, type ListFilter } from "../store/document-list.ts"
import { findOpenFile, listDocumentFiles } from "../store/files.ts"
import { listRegister, listSeries } from "../store/register.ts"
import { createDocument, createDocumentInput } from "./create-document.ts"
import { registerDocument, registerDocumentInput } from "./register-document.ts"
import { continueSeries, reserveNumber, voidNumber } from "./register-numbers.ts"
import { updateDocument, updateDocumentInput } from "./update-document.ts"
import { discardDraft, voidDocument } from "./void-document.ts"

const database = testDatabase()
const all: Right[] = ["document.register", "document.void"]
let ward: Authority
let clerk: Actor
let reader: Actor
let partyClerk: Actor
let elsewhere: Actor

beforeAll(async () => {
  ward = await makeAuthority(database.owner)
  clerk = await makeActor(database.owner, { unitId: ward.officeId, rights: all })
  reader = await makeActor(database.owner, { unitId: ward.departmentId })
  const partyId = await makeUnit(database.owner, {
    name: "Đảng ủy phường",
    kind: "party-committee",
    side: "party",
    symbol: "ĐU",
    parentId: ward.authorityId,
    authorityId: ward.authorityId,
  })
  partyClerk = await makeActor(database.owner, { unitId: partyId, rights: all })
  const other = await makeAuthority(database.owner, "Bạch Mai")
  elsewhere = await makeActor(database.owner, { unitId: other.officeId, rights: all })
})

const as = (actor: Actor, requestKey: string | null = null) => actingAs(database.db, actor, { requestKey })
const create = (
  given: object,
  actor = clerk,
  files: { name: string; bytes: Uint8Array; tooLarge: boolean }[] = [],
  key: string | null = null,
) => createDocument(as(actor, key), v.parse(createDocumentInput, given), files)
const registering = (id: string, given: object) =>
  v.parse(registerDocumentInput, { id, seenVersion: 1, direction: "arrival", ...given })
const register = (id: string, given: object = {}, actor = clerk) => registerDocument(as(actor), registering(id, given))
const see = <T>(actor: Actor, look: Parameters<typeof readIn<T>>[2]) => readIn(database.db, scopeOf(actor), look)
const find = (id: string, actor = clerk) => see(actor, (db) => findDocument(db, actor.authorityId, id))
const entries = (id: string, actor = clerk) =>
  see(actor, (db) => listEntriesOf(db, actor.authorityId, id, { limit: 50 }))
const sent = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? new TextEncoder().encode(content) : content,
  tooLarge: false,
})
async function draft(given: object, actor = clerk): Promise<string> {
  const made = await create({ title: "Văn bản thử", ...given }, actor)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}
async function registered(given: object, how: object = {}, actor = clerk): Promise<string> {
  const id = await draft(given, actor)
  const done = await register(id, how, actor)
  if (!done.ok) throw new Error(done.refusal.code)
  return id
}
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? "done" : outcome.refusal?.code)

const inOrder = (a = "", b = "") => a.localeCompare(b)

const letter = `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HÀ NỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 0308/KH-UBND\nHà Nội, ngày 17 tháng 11 năm 2025\n\nKẾ HOẠCH\nĐẩy mạnh chuyển đổi số giai đoạn 2026 - 2030\n\nCăn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;\nCăn cứ Kế hoạch số 07-KH/TU ngày 25/7/2025 của Thành ủy.\n`

describe("taking in a document", () => {
  test("a pasted text proposes its own facts; what was typed wins; the journal keeps what was proposed", async () => {
    const made = await create({ bodyText: letter, issuer: "UBND TP Hà Nội" })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await find(made.value.id)).toMatchObject({
      state: "draft",
      symbol: "0308/KH-UBND",
      symbolKey: "308/KH-UBND",
      issuedOn: "2025-11-17",
      typeCode: "state.plan",
      side: "state",
      issuer: "UBND TP Hà Nội",
      periodFrom: 2026,
      periodTo: 2030,
      bodyText: letter.trim(),
    })
    expect(made.value.proposed).toEqual(expect.arrayContaining(["symbol", "issuedOn", "typeCode", "title"]))
    expect(made.value.proposed).not.toContain("issuer")
    expect(await entries(made.value.id)).toMatchObject([
      { action: "documents.create-document", after: { proposed: made.value.proposed } },
    ])
  })

  test("files are kept, and the first that can be read gives the text", async () => {
    const made = await create({}, clerk, [
      sent("anh.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      sent("ke-hoach.txt", letter),
    ])
    if (!made.ok) throw new Error(made.refusal.code)
    expect((await find(made.value.id))?.symbol).toBe("0308/KH-UBND")
    const files = await see(clerk, (db) => listDocumentFiles(db, clerk.authorityId, made.value.id))
    expect(files.map((file) => [file.name, file.role])).toEqual([
      ["anh.png", "original"],
      ["ke-hoach.txt", "attachment"],
    ])
  })

  test("a picture alone makes a draft named after its file, and says that it has no text", async () => {
    const made = await create({}, clerk, [
      sent("ban-quet.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
    ])
    expect(made).toMatchObject({ ok: true, value: { hasScan: true } })
    expect((await find(made.ok ? made.value.id : ""))?.title).toBe("ban-quet")
  })

  test.each<[string, () => Promise<{ ok: boolean; refusal?: { code: string } }>]>([
    ["not-allowed", () => create({ title: "a" }, reader)],
    ["nothing-sent", () => create({})],
    ["no-such-type", () => create({ title: "a", typeCode: "state.letter-to-santa" })],
    ["state-secret", () => create({ bodyText: "UBND PHƯỜNG\nTỐI MẬT\nSố: 01/BC-UBND\n" })],
    ["state-secret", () => create({}, clerk, [sent("bao-cao.txt", "UBND PHƯỜNG\nMẬT\n")])],
    ["file-empty", () => create({ title: "a" }, clerk, [sent("a.pdf", "")])],
    ["file-not-allowed", () => create({ title: "a" }, clerk, [sent("a.txt", "#!/bin/sh")])],
    ["file-mismatch", () => create({ title: "a" }, clerk, [sent("a.pdf", "chữ")])],
    ["file-unreadable", () => create({ title: "a" }, clerk, [sent("a.pdf", "%PDF-1.4 hỏng")])],
  ])("refused: %s", async (refusal, act) => {
    const before = await database.owner
      .selectFrom("documents.document")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
    const files = await database.owner
      .selectFrom("documents.file")
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow()
    expect(code(await act())).toBe(refusal)
    expect(
      await database.owner
        .selectFrom("documents.document")
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow(),
    ).toEqual(before)
    expect(
      await database.owner
        .selectFrom("documents.file")
        .select((eb) => eb.fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow(),
    ).toEqual(files)
  })

  test("sending the form twice makes one document", async () => {
    const key = crypto.randomUUID()
    const [one, two] = await Promise.all([
      create({ title: "Một lần" }, clerk, [], key),
      create({ title: "Một lần" }, clerk, [], key),
    ])
    expect(one).toEqual(two)
    expect(
      await see(clerk, (db) =>
        listDocuments(db, clerk.authorityId, { ...anything, words: "Một lần" }, { limit: 10, after: null }),
      ),
    ).toHaveLength(1)
  })

  test("a draft is its body's own, with its files and its citations", async () => {
    const made = await create({ bodyText: letter }, clerk, [sent("du-thao.txt", "nháp")])
    if (!made.ok) throw new Error(made.refusal.code)
    const [file] = await see(clerk, (db) => listDocumentFiles(db, clerk.authorityId, made.value.id))
    for (const stranger of [partyClerk, elsewhere]) {
      expect(await find(made.value.id, stranger)).toBeUndefined()
      expect(await see(stranger, (db) => findOpenFile(db, stranger.authorityId, file?.id ?? ""))).toBeUndefined()
      expect(code(await register(made.value.id, {}, stranger))).toBe("no-such-document")
      const missing = await see(stranger, (db) => listMissing(db, stranger.authorityId, { limit: 100, after: null }))
      expect(missing.flatMap((each) => each.citedBy.map((by) => by.id))).not.toContain(made.value.id)
    }
    expect(
      await see(reader, (db) => findOpenFile(db, reader.authorityId, file?.id ?? "")),
      "the same body sees it",
    ).toBeDefined()
    await register(made.value.id, { direction: "held", confirmDuplicate: true })
    expect(await find(made.value.id, partyClerk)).toBeDefined()
    expect(await see(partyClerk, (db) => findOpenFile(db, partyClerk.authorityId, file?.id ?? ""))).toBeDefined()
    expect(await find(made.value.id, elsewhere)).toBeUndefined()
  })
})

const anything: ListFilter = { words: "", typeCode: null, direction: null, state: null, bodyId: null, year: null }

describe("changing a draft", () => {
  const change = (id: string, given: object, actor = clerk, files: ReturnType<typeof sent>[] = []) =>
    updateDocument(
      as(actor),
      v.parse(updateDocumentInput, { id, seenVersion: 1, title: "Tên mới", side: "state", ...given }),
      files,
    )

  test("changes are journalled, the citations read again, files added and taken away", async () => {
    const id = await draft({ bodyText: letter })
    expect(
      await change(id, { bodyText: "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ." }, clerk, [
        sent("phu-luc.txt", "phụ lục"),
      ]),
    ).toMatchObject({ ok: true, value: { version: 2 } })
    expect(
      (await see(clerk, (db) => listCitations(db, clerk.authorityId, id))).map((citation) => citation.symbolKey),
    ).toEqual(["71/NQ-CP"])
    const [file] = await see(clerk, (db) => listDocumentFiles(db, clerk.authorityId, id))
    expect(await change(id, { seenVersion: 2, removeFiles: file?.id })).toMatchObject({ ok: true })
    expect(await see(clerk, (db) => listDocumentFiles(db, clerk.authorityId, id))).toEqual([])
    const [last, first] = await entries(id)
    expect(last).toMatchObject({ action: "documents.update-document", before: { files: [file?.id] } })
    expect(first).toMatchObject({ after: { title: "Tên mới", files: ["phu-luc.txt"] } })
  })

  test("refused: another saw it first, a stranger, a registered document, a secret text", async () => {
    const id = await draft({})
    expect(code(await change(id, { seenVersion: 7 }))).toBe("changed-meanwhile")
    expect(code(await change(id, {}, partyClerk))).toBe("no-such-document")
    expect(code(await change(id, {}, elsewhere))).toBe("no-such-document")
    expect(code(await change(id, {}, reader))).toBe("not-allowed")
    expect(code(await change(id, { bodyText: "TUYỆT MẬT\nnội dung" }))).toBe("state-secret")
    expect(code(await change(id, { typeCode: "khong-co" }))).toBe("no-such-type")
    await register(id)
    expect(code(await change(id, { seenVersion: 3 }))).toBe("not-draft")
  })

  test("a period that ends before it begins is not taken", () => {
    expect(
      v.safeParse(updateDocumentInput, {
        id: crypto.randomUUID(),
        seenVersion: 1,
        title: "a",
        side: "state",
        periodFrom: "2030",
        periodTo: "2026",
      }).success,
    ).toBe(false)
    expect(
      v.safeParse(updateDocumentInput, {
        id: crypto.randomUUID(),
        seenVersion: 1,
        title: "a",
        side: "state",
        periodFrom: "2026",
        periodTo: "",
      }).success,
    ).toBe(true)
  })

  test("of two officers who saw the same version, the second is told to look again", async () => {
    const id = await draft({})
    const answers = await Promise.all([change(id, { title: "Một" }), change(id, { title: "Hai" })])
    expect(answers.map(code).toSorted(inOrder)).toEqual(["changed-meanwhile", "done"])
  })

  test("a draft can be thrown away, a registered document cannot", async () => {
    const id = await draft({ bodyText: letter })
    expect(code(await discardDraft(as(partyClerk), { id, seenVersion: 1 }))).toBe("no-such-document")
    expect(code(await discardDraft(as(clerk), { id, seenVersion: 9 }))).toBe("changed-meanwhile")
    expect(code(await discardDraft(as(clerk), { id, seenVersion: 1 }))).toBe("done")
    expect(await find(id)).toBeUndefined()
    expect((await entries(id))[0]).toMatchObject({
      action: "documents.discard-draft",
      before: { title: expect.any(String) as string },
    })
    const reviewed = await draft({ bodyText: letter })
    const at = new Date("2026-11-18T02:00:00Z")
    await database.owner
      .insertInto("plans.review")
      .values({
        authority_id: clerk.authorityId,
        document_id: reviewed,
        body_id: clerk.bodyId,
        state: "open",
        proposal: "{}",
        draft: "{}",
        started_by: clerk.accountId,
        started_at: at,
        updated_at: at,
      })
      .execute()
    expect(code(await discardDraft(as(clerk), { id: reviewed, seenVersion: 1 }))).toBe("in-use")
    expect((await find(reviewed))?.state).toBe("draft")
    const kept = await registered({})
    expect(code(await discardDraft(as(clerk), { id: kept, seenVersion: 3 }))).toBe("not-draft")
  })
})

describe("numbers", () => {
  test("fifty departures at once take the numbers 1 to 50, each once", async () => {
    const ids = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        draft({ title: `Báo cáo ${i}`, typeCode: "state.report", side: "state", issuedOn: "2026-11-18" }),
      ),
    )
    const answers = await Promise.all(ids.map((id) => register(id, { direction: "departure" })))
    const numbers = answers.map((answer) => (answer.ok ? answer.value.number : null))
    expect(numbers.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    const series = await see(clerk, (db) => listSeries(db, clerk.authorityId, clerk.bodyId, "departure"))
    expect(series).toContainEqual(
      expect.objectContaining({ typeGroup: "state.report", period: "2026", lastNumber: 50 }),
    )
    expect(await find(ids[0] ?? "")).toMatchObject({
      state: "registered",
      symbol: expect.stringMatching(/^\d\d\/BC-UBND$/) as string,
      registerPeriod: "2026",
    })
  })

  test("a refused registration takes no number", async () => {
    const id = await draft({ typeCode: "state.notice", side: "state", symbol: "09/TB-UBND", issuedOn: "2026-11-18" })
    expect(await register(id, { direction: "departure" })).toMatchObject({
      refusal: { code: "number-not-next", next: 1 },
    })
    expect(await see(clerk, (db) => listSeries(db, clerk.authorityId, clerk.bodyId, "departure"))).not.toContainEqual(
      expect.objectContaining({ typeGroup: "state.notice" }),
    )
  })

  test("the Party numbers by term, and in a year of congresses the officer chooses", async () => {
    const now = await registered(
      { typeCode: "party.programme", side: "party", issuedOn: "2026-11-18" },
      { direction: "departure" },
      partyClerk,
    )
    expect(await find(now, partyClerk)).toMatchObject({ symbol: "01-CTr/ĐU", registerPeriod: "2025-2030" })
    const congress = await draft({ typeCode: "party.programme", side: "party", issuedOn: "2025-08-01" }, partyClerk)
    expect(await register(congress, { direction: "departure", period: "2026" }, partyClerk)).toMatchObject({
      refusal: { code: "period-not-possible", possible: ["2025-2030", "2020-2025"] },
    })
    expect(await register(congress, { direction: "departure", period: "2020-2025" }, partyClerk)).toMatchObject({
      value: { period: "2020-2025", number: 1 },
    })
  })

  test("arrivals of every type share one series of the receiving body", async () => {
    const body = await makeUnit(database.owner, {
      name: "Hội đồng nhân dân",
      kind: "people-council",
      symbol: "HĐND",
      parentId: ward.authorityId,
      authorityId: ward.authorityId,
    })
    const councilClerk = await makeActor(database.owner, { unitId: body, rights: all })
    const first = await registered(
      { typeCode: "party.resolution", side: "party", symbol: "11-NQ/TU" },
      { arrivedOn: "17/11/2026" },
      councilClerk,
    )
    const second = await registered({ typeCode: "state.plan", side: "state", symbol: "12/KH-SNV" }, {}, councilClerk)
    expect(await find(first)).toMatchObject({
      registerNumber: 1,
      registerPeriod: "2026",
      arrivedOn: "2026-11-17",
      symbol: "11-NQ/TU",
    })
    expect(await find(second)).toMatchObject({ registerNumber: 2, arrivedOn: "2026-11-18" })
  })

  test.each<[string, object, object]>([
    ["type-needed", { side: "state" }, { direction: "departure" }],
    ["day-in-future", {}, { arrivedOn: "19/11/2026" }],
    [
      "sent-before-issued",
      { typeCode: "state.plan", issuedOn: "2026-11-18" },
      { direction: "departure", sentOn: "17/11/2026" },
    ],
    ["period-not-possible", {}, { period: "2019" }],
    ["no-such-unit", {}, { handledBy: 999_999 }],
    ["changed-meanwhile", {}, { seenVersion: 5 }],
    [
      "number-not-reserved",
      { typeCode: "state.report", issuedOn: "2026-11-18" },
      { direction: "departure", number: 3 },
    ],
  ])("refused: %s", async (refusal, given, how) => expect(code(await register(await draft(given), how))).toBe(refusal))

  test("refused: no right, already registered, another body's", async () => {
    const id = await draft({})
    expect(code(await register(id, {}, reader))).toBe("not-allowed")
    expect(code(await register(id, {}, elsewhere))).toBe("no-such-document")
    expect(code(await register(id))).toBe("done")
    expect(code(await register(id))).toBe("not-draft")
  })

  test("two officers who register the same draft give it one number", async () => {
    const id = await draft({ typeCode: "state.minutes", issuedOn: "2026-11-18" })
    const answers = await Promise.all([
      register(id, { direction: "departure" }),
      register(id, { direction: "departure" }),
    ])
    expect(answers.map(code).toSorted(inOrder)).toEqual(["done", "not-draft"])
    expect(await see(clerk, (db) => listSeries(db, clerk.authorityId, clerk.bodyId, "departure"))).toContainEqual(
      expect.objectContaining({ typeGroup: "state.minutes", lastNumber: 1 }),
    )
  })

  test("the same number, symbol and issuer is warned of, and goes in when confirmed", async () => {
    const paper = { symbol: "144/KH-UBND", issuer: "UBND tỉnh Bắc Ninh", issuedOn: "2025-11-24" }
    const first = await registered(paper)
    const again = await draft({ ...paper, issuer: "Ủy ban nhân dân tỉnh Bắc Ninh" })
    expect(await register(again)).toMatchObject({
      refusal: { code: "looks-duplicate", documents: [{ id: first, symbol: "144/KH-UBND" }] },
    })
    expect(code(await register(again, { confirmDuplicate: "yes" }))).toBe("done")
  })

  test("a number may be reserved, used later, or given up with a reason; the register shows all of it", async () => {
    const which = { direction: "departure" as const, typeCode: "state.scheme", period: "2026" }
    expect(await reserveNumber(as(clerk), { ...which, reason: "Chờ ký" })).toMatchObject({ value: { number: 1 } })
    expect(await reserveNumber(as(clerk), { ...which, reason: "Chờ họp" })).toMatchObject({ value: { number: 2 } })
    const id = await draft({ typeCode: "state.scheme", issuedOn: "2026-11-18" })
    expect(await register(id, { direction: "departure", number: 1 })).toMatchObject({
      value: { number: 1, symbol: "01/ĐA-UBND" },
    })
    expect(
      code(
        await voidNumber(as(clerk), {
          direction: "departure",
          typeGroup: "state.scheme",
          period: "2026",
          number: 1,
          reason: "x",
        }),
      ),
    ).toBe("number-not-reserved")
    expect(
      code(
        await voidNumber(as(clerk), {
          direction: "departure",
          typeGroup: "state.scheme",
          period: "2026",
          number: 9,
          reason: "x",
        }),
      ),
    ).toBe("no-such-number")
    expect(
      code(
        await voidNumber(as(reader), {
          direction: "departure",
          typeGroup: "state.scheme",
          period: "2026",
          number: 2,
          reason: "x",
        }),
      ),
    ).toBe("not-allowed")
    expect(
      code(
        await voidNumber(as(clerk), {
          direction: "departure",
          typeGroup: "state.scheme",
          period: "2026",
          number: 2,
          reason: "Không ban hành",
        }),
      ),
    ).toBe("done")
    const next = await draft({ typeCode: "state.scheme", issuedOn: "2026-11-18" })
    expect(await register(next, { direction: "departure" })).toMatchObject({ value: { number: 3 } })
    const lines = await see(clerk, (db) =>
      listRegister(
        db,
        clerk.authorityId,
        { bodyId: clerk.bodyId, direction: "departure", period: "2026", typeGroup: "state.scheme" },
        { limit: 10, after: null },
      ),
    )
    expect(lines.map((line) => [line.number, line.state, line.reason])).toEqual([
      [1, "used", "Chờ ký"],
      [2, "void", "Không ban hành"],
      [3, "used", ""],
    ])
    expect((await entries(`${clerk.bodyId}/departure/state.scheme/2026`)).map((entry) => entry.action)).toEqual([
      "documents.void-number",
      "documents.reserve-number",
      "documents.reserve-number",
    ])
  })

  test("reserving needs the right, a type and a known type", async () => {
    const given = { direction: "departure" as const, typeCode: "state.scheme", period: "2026", reason: "x" }
    expect(code(await reserveNumber(as(reader), given))).toBe("not-allowed")
    expect(code(await reserveNumber(as(clerk), { ...given, typeCode: null }))).toBe("type-needed")
    expect(code(await reserveNumber(as(clerk), { ...given, typeCode: "x" }))).toBe("no-such-type")
  })

  test("a series goes on from the paper register once, before it has begun", async () => {
    const given = {
      direction: "departure" as const,
      typeCode: "state.telegram",
      period: "2026",
      lastNumber: 307,
      reason: "Sổ giấy đến 30/6",
    }
    expect(code(await continueSeries(as(reader), given))).toBe("not-allowed")
    expect(await continueSeries(as(clerk), given)).toMatchObject({ ok: true })
    expect(await continueSeries(as(clerk), given)).toMatchObject({ refusal: { code: "series-begun", lastNumber: 307 } })
    const id = await draft({ typeCode: "state.telegram", symbol: "308/CĐ-UBND", issuedOn: "2026-11-18" })
    expect(await register(id, { direction: "departure" })).toMatchObject({ value: { number: 308 } })
  })

  test("a void document keeps its number, says why, and nothing points to it", async () => {
    const id = await registered({ symbol: "90/QĐ-UBND", typeCode: "state.decision" })
    const citing = await draft({ bodyText: "Căn cứ Quyết định số 90/QĐ-UBND của UBND phường." })
    expect((await see(clerk, (db) => listCitations(db, clerk.authorityId, citing)))[0]?.targetId).toBe(id)
    const version = (await find(id))?.version ?? 0
    expect(code(await voidDocument(as(reader), { id, seenVersion: version, reason: "x" }))).toBe("not-allowed")
    expect(code(await voidDocument(as(partyClerk), { id, seenVersion: version, reason: "x" }))).toBe("other-body")
    expect(code(await voidDocument(as(elsewhere), { id, seenVersion: version, reason: "x" }))).toBe("no-such-document")
    expect(code(await voidDocument(as(clerk), { id, seenVersion: version + 1, reason: "x" }))).toBe("changed-meanwhile")
    expect(code(await voidDocument(as(clerk), { id, seenVersion: version, reason: "Vào sổ nhầm" }))).toBe("done")
    expect(code(await voidDocument(as(clerk), { id, seenVersion: version + 1, reason: "x" }))).toBe("not-registered")
    expect((await see(clerk, (db) => listCitations(db, clerk.authorityId, citing)))[0]?.targetId).toBeNull()
    expect((await entries(id))[0]).toMatchObject({
      action: "documents.void-document",
      after: { reason: "Vào sổ nhầm" },
    })
  })
})

describe("citations", () => {
  test("what is cited and not held is listed; when it is registered, the citations that waited are linked", async () => {
    const citing = await registered({ bodyText: letter.replace("0308/KH-UBND", "0777/KH-UBND") })
    const missing = await see(clerk, (db) => listMissing(db, clerk.authorityId, { limit: 100, after: null }))
    expect(missing).toContainEqual(
      expect.objectContaining({
        symbolKey: "57-NQ/TW",
        citedBy: expect.arrayContaining([expect.objectContaining({ id: citing })]) as unknown,
      }),
    )
    const wrong = await registered({ symbol: "57-NQ/TW", issuedOn: "2020-01-01", side: "party" })
    expect(await see(clerk, (db) => listCiting(db, clerk.authorityId, wrong))).toEqual([])
    const target = await registered(
      { symbol: "57-NQ/TW", issuedOn: "2024-12-22", issuer: "Bộ Chính trị", side: "party" },
      { direction: "held" },
    )
    expect((await see(clerk, (db) => listCiting(db, clerk.authorityId, target))).map((each) => each.id)).toContain(
      citing,
    )
    expect(
      (await see(clerk, (db) => listMissing(db, clerk.authorityId, { limit: 100, after: null }))).map(
        (each) => each.symbolKey,
      ),
    ).not.toContain("57-NQ/TW")
    const cites = await see(clerk, (db) => listCitations(db, clerk.authorityId, citing))
    expect(cites.find((each) => each.symbolKey === "57-NQ/TW")).toMatchObject({ targetId: target })
    for (const { start, end, written } of cites) expect((await find(citing))?.bodyText.slice(start, end)).toBe(written)
  })

  test("missing documents come page by page, each once", async () => {
    await registered({
      bodyText: Array.from(
        { length: 7 },
        (_, i) => `Căn cứ Quyết định số ${700 + i}/QĐ-TTg ngày 01/01/2026 của Thủ tướng Chính phủ;`,
      ).join("\n"),
    })
    const whole = await see(clerk, (db) => listMissing(db, clerk.authorityId, { limit: 100, after: null }))
    const paged: string[] = []
    for (let after: { documents: number; symbolKey: string } | null = null; ;) {
      const page = await see(clerk, (db) => listMissing(db, clerk.authorityId, { limit: 3, after }))
      if (page.length === 0) break
      paged.push(...page.map((each) => each.symbolKey))
      after = page.at(-1) ?? null
    }
    expect(paged).toEqual(whole.map((each) => each.symbolKey))
    expect(paged.length).toBeGreaterThanOrEqual(7)
  })
})

describe("the list", () => {
  test("words are found without tones, those typed with tones first; symbols by their key; pages hold each document once", async () => {
    const exact = await registered({ title: "Bảo đảm trật tự đô thị khu vực chợ" })
    const loose = await registered({ title: "Bao dam trat tu do thi khu vuc cho" })
    const bySymbol = await registered({ title: "Tìm bằng ký hiệu", symbol: "0912/QĐ-UBND" })
    const list = (
      words: string,
      page: { limit: number; after: { exact: boolean; id: string } | null } = { limit: 10, after: null },
      actor = clerk,
    ) => see(actor, (db) => listDocuments(db, actor.authorityId, { ...anything, words }, page))
    expect((await list("trật tự đô thị")).map((each) => each.id)).toEqual([exact, loose])
    expect((await list("trat tu do thi")).map((each) => each.id)).toEqual([loose, exact])
    expect((await list("trật tự đô thị khu v")).map((each) => each.id)).toEqual([exact, loose])
    expect((await list("912/QĐ")).map((each) => each.id)).toEqual([bySymbol])
    expect(await list("trật tự đô thị", undefined, elsewhere)).toEqual([])
    expect(await list("'); & | !")).not.toEqual([])
    const first = await list("trật tự đô thị", { limit: 1, after: null })
    const second = await list("trật tự đô thị", {
      limit: 1,
      after: { exact: first[0]?.exact ?? false, id: first[0]?.id ?? "" },
    })
    expect([...first, ...second].map((each) => each.id)).toEqual([exact, loose])
    const pages: string[] = []
    for (let after: { exact: boolean; id: string } | null = null; ;) {
      const page = await list("", { limit: 7, after })
      if (page.length === 0) break
      pages.push(...page.map((each) => each.id))
      after = page.at(-1) ?? null
    }
    const count = await see(clerk, (db) => countDocuments(db, clerk.authorityId, anything))
    expect(new Set(pages).size).toBe(pages.length)
    expect(pages).toHaveLength(count)
  })

  test("filters narrow by type, direction, year, body and state", async () => {
    const id = await registered({ title: "Lọc thử", typeCode: "state.agreement", issuedOn: "2019-05-05" })
    const ids = async (filter: Partial<ListFilter>) =>
      (
        await see(clerk, (db) =>
          listDocuments(db, clerk.authorityId, { ...anything, ...filter }, { limit: 200, after: null }),
        )
      ).map((each) => each.id)
    expect(await ids({ typeCode: "state.agreement" })).toEqual([id])
    expect(await ids({ year: 2019 })).toEqual([id])
    expect(await ids({ direction: "arrival", typeCode: "state.agreement" })).toEqual([id])
    expect(await ids({ direction: "departure", typeCode: "state.agreement" })).toEqual([])
    expect(await ids({ bodyId: partyClerk.bodyId, typeCode: "state.agreement" })).toEqual([])
    expect(await ids({ state: "draft", typeCode: "state.agreement" })).toEqual([])
  })
})
