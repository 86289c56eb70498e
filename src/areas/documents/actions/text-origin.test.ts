import { Document as WordDocument, Packer, Paragraph, Table, TableCell, TableRow } from "docx"
import * as v from "valibot"
import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, scopeOf } from "#src/areas/access/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { actingAs } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { findDocument } from "../store/documents.ts"
import { listDocumentFiles } from "../store/files.ts"
import { findOrigin, type KeptOrigin, saveOrigin } from "../store/text-origin.ts"
import { confirmWords, confirmWordsInput } from "./confirm-words.ts"
import { createDocument, createDocumentInput } from "./create-document.ts"
import { updateDocument, updateDocumentInput } from "./update-document.ts"
import { discardDraft } from "./void-document.ts"

const database = testDatabase()
let ward: Authority
let clerk: Actor
let reader: Actor
let partyClerk: Actor
let elsewhere: Actor

beforeAll(async () => {
  ward = await makeAuthority(database.owner)
  clerk = await makeActor(database.owner, { unitId: ward.officeId, rights: ["document.register"] })
  reader = await makeActor(database.owner, { unitId: ward.departmentId })
  const partyId = await makeUnit(database.owner, {
    name: "Đảng ủy phường",
    kind: "party-committee",
    side: "party",
    symbol: "ĐU",
    parentId: ward.authorityId,
    authorityId: ward.authorityId,
  })
  partyClerk = await makeActor(database.owner, { unitId: partyId, rights: ["document.register"] })
  const other = await makeAuthority(database.owner, "Bạch Mai")
  elsewhere = await makeActor(database.owner, { unitId: other.officeId, rights: ["document.register"] })
})

const as = (actor: Actor, requestKey: string | null = null) => actingAs(database.db, actor, { requestKey })
const see = <T>(actor: Actor, look: Parameters<typeof readIn<T>>[2]) => readIn(database.db, scopeOf(actor), look)
const find = (id: string, actor = clerk) => see(actor, (db) => findDocument(db, actor.authorityId, id))
const originOf = (id: string, actor = clerk) => see(actor, (db) => findOrigin(db, actor.authorityId, id))
const sent = (name: string, bytes: Uint8Array) => ({ name, bytes, tooLarge: false })

async function create(given: object, files: ReturnType<typeof sent>[] = []): Promise<string> {
  const made = await createDocument(as(clerk), v.parse(createDocumentInput, { title: "Văn bản", ...given }), files)
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}
const update = (id: string, given: object, files: ReturnType<typeof sent>[] = [], seenVersion = 1) =>
  updateDocument(
    as(clerk),
    v.parse(updateDocumentInput, { id, seenVersion, title: "Văn bản", side: "state", ...given }),
    files,
  )
const confirm = (id: string, given: object = {}, actor = clerk, key: string | null = null) =>
  confirmWords(as(actor, key), v.parse(confirmWordsInput, { id, seenVersion: 1, ...given }))
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? "done" : outcome.refusal?.code)

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const wordFile = async () =>
  new Uint8Array(
    await Packer.toBuffer(
      new WordDocument({
        sections: [
          {
            children: [
              new Paragraph("KẾ HOẠCH"),
              new Table({ rows: [new TableRow({ children: [cell("1"), cell("Rà soát")] })] }),
              new Paragraph("Giao Văn phòng theo dõi"),
            ],
          },
        ],
      }),
    ),
  )
const shown = (text: string, origin: KeptOrigin | undefined) =>
  origin?.places.map(({ start, end, part, at }) => [text.slice(start, end), part, ...at])

/** A document whose words a machine read from a scan, with two it was not sure of. */
async function scanned(): Promise<string> {
  const bodyText = "Kế hoạch nam 2O26\nGiao Văn phòng"
  const id = await create({ bodyText })
  const place = { page: 1, box: { left: 0.1, top: 0.2, right: 0.9, bottom: 0.25 }, part: "page" as const, at: [] }
  await writeIn(database.db, scopeOf(clerk), (tx) =>
    saveOrigin(tx, clerk.authorityId, id, {
      fileId: null,
      kind: "scan",
      encoding: "unicode",
      places: [
        { start: 0, end: 17, ...place },
        { start: 18, end: bodyText.length, ...place, page: 2 },
      ],
      doubtful: [
        { start: 9, end: 12, confidence: 48.6 },
        { start: 13, end: 17, confidence: 30 },
      ],
    }),
  )
  return id
}

describe("where a text came from", () => {
  test("the file that gave the text is remembered, with the place of each line", async () => {
    const id = await create({}, [
      sent("anh.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
      sent("a.docx", await wordFile()),
    ])
    const document = await find(id)
    const origin = await originOf(id)
    const files = await see(clerk, (db) => listDocumentFiles(db, clerk.authorityId, id))
    expect(origin?.fileId).toBe(files.find((file) => file.name === "a.docx")?.id)
    expect(origin).toMatchObject({ kind: "docx", encoding: "unicode", doubtful: [] })
    expect(shown(document?.bodyText ?? "", origin)).toEqual([
      ["KẾ HOẠCH", "paragraph", 1],
      ["1", "table", 1, 1, 1],
      ["Rà soát", "table", 1, 1, 2],
      ["Giao Văn phòng theo dõi", "paragraph", 2],
    ])
  })

  test("text that was typed has no source, and a file beside it gives none", async () => {
    const id = await create({ bodyText: "Gõ tay" }, [sent("a.docx", await wordFile())])
    expect(await originOf(id)).toBeUndefined()
  })

  test("pasted text of an old encoding is kept in Unicode, and it is said which it was", async () => {
    const pasted = "Céng hßa x· héi chñ nghÜa ViÖt Nam. KÕ ho¹ch c«ng t¸c n¨m, ®éc lËp, tù do, h¹nh phóc."
    const id = await create({ bodyText: pasted })
    expect((await find(id))?.bodyText).toMatch(/^Cộng hòa xã hội chủ nghĩa Việt Nam\. Kế hoạch công tác năm/)
    expect(await originOf(id)).toMatchObject({ kind: "text", encoding: "tcvn3", fileId: null, places: [] })
  })

  test("another body's draft and another authority's document tell nothing of theirs", async () => {
    const id = await scanned()
    expect(await originOf(id, partyClerk)).toBeUndefined()
    expect(await originOf(id, elsewhere)).toBeUndefined()
    expect(await originOf(id, reader)).toBeDefined()
  })

  test("a draft that is thrown away takes its source along", async () => {
    const id = await scanned()
    expect(code(await discardDraft(as(clerk), { id, seenVersion: 1 }))).toBe("done")
    expect(await originOf(id)).toBeUndefined()
  })
})

describe("an officer's edit", () => {
  test("keeps the places, and a doubtful word that was put right is settled", async () => {
    const id = await scanned()
    expect(code(await update(id, { bodyText: "Kế hoạch nam 2026\nGiao cho Văn phòng" }))).toBe("done")
    const text = (await find(id))?.bodyText ?? ""
    const origin = await originOf(id)
    expect(origin?.places.map(({ start, end, page, box }) => [text.slice(start, end), page, box?.top])).toEqual([
      ["Kế hoạch nam 2026", 1, 0.2],
      ["Giao cho Văn phòng", 2, 0.2],
    ])
    expect(origin?.doubtful).toEqual([{ start: 9, end: 12, confidence: 49 }])
  })

  test("a new file in the place of the text gives new places; no text, no places", async () => {
    const id = await scanned()
    expect(code(await update(id, { bodyText: "" }, [sent("a.docx", await wordFile())]))).toBe("done")
    expect((await originOf(id))?.kind).toBe("docx")
    expect(code(await update(id, { bodyText: "" }, [], 2))).toBe("done")
    expect(await originOf(id)).toBeUndefined()
  })

  test("taking the file away takes the places with it, not the doubts", async () => {
    const id = await create({}, [sent("a.docx", await wordFile())])
    const before = await originOf(id)
    const text = (await find(id))?.bodyText ?? ""
    expect(code(await update(id, { bodyText: text, removeFiles: before?.fileId ?? "" }))).toBe("done")
    expect(await originOf(id)).toMatchObject({ fileId: null, places: [], kind: "docx" })
  })
})

describe("words read without certainty", () => {
  test("are confirmed one by one or all at once, and the journal says so", async () => {
    const id = await scanned()
    expect(await confirm(id, { start: "13" })).toEqual({ ok: true, value: { id, left: 1 } })
    expect((await originOf(id))?.doubtful.map(({ start }) => start)).toEqual([9])
    expect(await confirm(id)).toEqual({ ok: true, value: { id, left: 0 } })
    const [entry] = await see(clerk, (db) => listEntriesOf(db, clerk.authorityId, id, { limit: 1 }))
    expect(entry).toMatchObject({ action: "documents.confirm-words", before: { doubtful: 1 }, after: { doubtful: 0 } })
  })

  test("the same request twice confirms once", async () => {
    const id = await scanned()
    const key = crypto.randomUUID()
    const [one, two] = await Promise.all([confirm(id, {}, clerk, key), confirm(id, {}, clerk, key)])
    expect(one).toEqual(two)
    const entries = await see(clerk, (db) => listEntriesOf(db, clerk.authorityId, id, { limit: 10 }))
    expect(entries.filter((entry) => entry.action === "documents.confirm-words")).toHaveLength(1)
  })

  test.each<[string, (id: string) => Promise<{ ok: boolean; refusal?: { code: string } }>]>([
    ["not-allowed", (id) => confirm(id, {}, reader)],
    ["no-such-document", (id) => confirm(id, {}, elsewhere)],
    ["changed-meanwhile", (id) => confirm(id, { seenVersion: 7 })],
    ["nothing-doubtful", (id) => confirm(id, { start: "5" })],
  ])("refused: %s", async (refusal, act) => {
    const id = await scanned()
    expect(code(await act(id))).toBe(refusal)
    expect((await originOf(id))?.doubtful).toHaveLength(2)
  })
})
