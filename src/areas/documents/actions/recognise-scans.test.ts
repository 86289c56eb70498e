import * as v from "valibot"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Actor, scopeOf } from "#src/areas/access/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { actingAs, testFiles } from "#tests/support/acting.ts"
import { makeActor, makeAuthority } from "#tests/support/people.ts"
import { drawPaper, scanOf, shortPaper } from "#tests/support/scans.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { encodePng } from "../extraction/picture/png.ts"
import type { ReadPage } from "../extraction/recognition/read-page.ts"
import { PageTooHeavy, Recogniser, UnreadablePage } from "../extraction/recognition/recogniser.ts"
import { findDocument } from "../store/documents.ts"
import { findRecognition } from "../store/recognitions.ts"
import { findOrigin } from "../store/text-origin.ts"
import { createDocument, createDocumentInput } from "./create-document.ts"
import { recogniseNext } from "./recognise-scans.ts"
import { cancelRecognition, requestRecognition, takeRecognisedText } from "./steer-recognition.ts"
import { updateDocument, updateDocumentInput } from "./update-document.ts"
import { discardDraft } from "./void-document.ts"

const database = testDatabase()
let clerk: Actor
let reader: Actor
let realScan: Uint8Array
/** A picture that the quick machine does not look into. */
const scan = encodePng({ width: 4, height: 4, channels: 1, data: new Uint8Array(16) })
const machine = new Recogniser({ mostSeconds: 60 })

beforeAll(async () => {
  const ward = await makeAuthority(database.owner)
  clerk = await makeActor(database.owner, { unitId: ward.officeId, rights: ["document.register"] })
  reader = await makeActor(database.owner, { unitId: ward.departmentId })
  realScan = scanOf([await drawPaper(shortPaper, 200, 0.5)], 200)
})
afterAll(() => machine.end())

const as = (actor: Actor) => actingAs(database.db, actor)
const see = <T>(look: Parameters<typeof readIn<T>>[2]) => readIn(database.db, scopeOf(clerk), look)
const find = async (id: string) => {
  const document = await see((db) => findDocument(db, clerk.authorityId, id))
  if (!document) throw new Error("no document")
  return document
}
const standing = (id: string) => see((db) => findRecognition(db, clerk.authorityId, id))
const sent = (bytes: Uint8Array, name = "ban-chup.png") => ({ name, bytes, tooLarge: false })
async function upload(bytes: Uint8Array, given: object = {}, name?: string) {
  const made = await createDocument(as(clerk), v.parse(createDocumentInput, given), [sent(bytes, name)])
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

/** A machine whose pages say what the test wants, in no time. */
class QuickMachine extends Recogniser {
  readonly #pages: (string | Error)[]
  readonly asked: number[] = []
  constructor(pages: (string | Error)[]) {
    super({ mostSeconds: 1 })
    this.#pages = pages
  }
  override pages(): Promise<number> {
    return Promise.resolve(this.#pages.length)
  }
  override read(_key: string, _load: unknown, page: number): Promise<ReadPage> {
    this.asked.push(page)
    const found = this.#pages[page - 1] as string | Error
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(pageOf(page, found))
  }
  override async write(pages: ReadPage["content"][]) {
    const { writePages } = await import("../extraction/page/write-pages.ts")
    const { writeLines } = await import("../extraction/write-lines.ts")
    return writeLines(writePages(pages))
  }
}

function pageOf(number: number, words: string): ReadPage {
  const pieces = words.split(" ").map((text, i) => ({
    text,
    left: 80 + i * 45,
    right: 120 + i * 45,
    top: 290,
    bottom: 302,
    base: 300,
    size: 12,
    confidence: text.startsWith("~") ? 40 : 96,
  }))
  return { content: { number, width: 595, height: 842, turn: 0, skew: 0, rulings: [], pieces }, confidence: 90 }
}
const next = (recogniser: Recogniser, now = new Date()) =>
  recogniseNext({ db: database.db, files: testFiles(), clock: () => now }, recogniser)

describe("a scan", () => {
  test("is kept at once and read afterwards: text, places, facts and the machine's entry", async () => {
    const made = await upload(realScan, {}, "ban-chup.pdf")
    expect(made).toMatchObject({ reading: true, hasScan: true })
    expect(await find(made.id)).toMatchObject({ bodyText: "", title: "ban-chup", state: "draft" })
    expect(await standing(made.id)).toMatchObject({ state: "waiting", pages: null, pagesRead: 0 })

    expect(await next(machine)).toBe(true)
    const document = await find(made.id)
    expect(document.bodyText).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    expect(document.bodyText).toContain("| 1 | Công khai thủ tục hành chính tại trụ sở | 31/3/2026 |")
    expect(document).toMatchObject({ symbol: "15/KH-UBND", issuedOn: "2026-03-02", typeCode: "state.plan" })
    const origin = await see((db) => findOrigin(db, clerk.authorityId, made.id))
    expect(origin?.kind).toBe("scan")
    const row = origin?.places.find((place) => document.bodyText.slice(place.start, place.end).startsWith("| 2 |"))
    expect(row).toMatchObject({ page: 1 })
    expect(row?.box?.top).toBeGreaterThan(0.5)
    expect(await standing(made.id)).toMatchObject({ state: "done", pages: 1, pagesRead: 1 })
    const [entry] = await see((db) => listEntriesOf(db, clerk.authorityId, made.id, { limit: 1 }))
    expect(entry).toMatchObject({ action: "documents.recognise-scan", actorName: "Máy đọc bản chụp" })
    expect(await next(machine)).toBe(false)
  }, 60_000)

  test("words that the machine is not sure of are marked where they stand", async () => {
    const { id } = await upload(scan)
    await next(new QuickMachine(["Kế hoạch ~nărn 2026"]))
    const { bodyText } = await find(id)
    const origin = await see((db) => findOrigin(db, clerk.authorityId, id))
    expect(origin?.doubtful.map(({ start, end }) => bodyText.slice(start, end))).toEqual(["~nărn"])
  })

  test("a text that was typed meanwhile stays, and the machine's can be taken instead", async () => {
    const { id } = await upload(scan)
    const before = await find(id)
    const typed = v.parse(updateDocumentInput, {
      id,
      seenVersion: String(before.version),
      side: "state",
      title: before.title,
      bodyText: "Tự nhập",
    })
    expect((await updateDocument(as(clerk), typed)).ok).toBe(true)
    await next(new QuickMachine(["Máy đọc được"]))
    expect((await find(id)).bodyText).toBe("Tự nhập")
    expect(await standing(id)).toMatchObject({ state: "aside" })
    expect(await takeRecognisedText(as(reader), { id })).toMatchObject({ refusal: { code: "not-allowed" } })
    expect((await takeRecognisedText(as(clerk), { id })).ok).toBe(true)
    expect((await find(id)).bodyText).toBe("Máy đọc được")
    expect(await takeRecognisedText(as(clerk), { id })).toMatchObject({ refusal: { code: "nothing-aside" } })
  })

  test("reading goes on after a restart where it stood, once nobody holds it", async () => {
    const { id } = await upload(scan)
    const stopped = new AbortController()
    const first = new QuickMachine(["Trang một", "Trang hai", "Trang ba"])
    const reading = first.read.bind(first)
    first.read = (key, load, page) => {
      if (page === 2) stopped.abort()
      return reading(key, load, page)
    }
    await recogniseNext({ db: database.db, files: testFiles() }, first, stopped.signal)
    expect(await standing(id)).toMatchObject({ state: "waiting", pages: 3, pagesRead: 2 })
    const second = new QuickMachine(["Trang một", "Trang hai", "Trang ba"])
    await next(second)
    expect(second.asked).toEqual([3])
    expect((await find(id)).bodyText).toBe("Trang một\nTrang hai\nTrang ba")
  })

  test("two machines take different papers, and none takes one that is held", async () => {
    const [one, two] = [await upload(scan), await upload(scan)]
    await Promise.all([next(new QuickMachine(["Một"])), next(new QuickMachine(["Hai"]))])
    const texts = [await find(one.id), await find(two.id)].map((document) => document.bodyText)
    expect(texts.toSorted()).toEqual(["Hai", "Một"])
  })

  test("is stopped when asked, and read again when asked", async () => {
    const { id } = await upload(scan)
    expect(await cancelRecognition(as(reader), { id })).toMatchObject({ refusal: { code: "not-allowed" } })
    expect((await cancelRecognition(as(clerk), { id })).ok).toBe(true)
    expect(await cancelRecognition(as(clerk), { id })).toMatchObject({ refusal: { code: "not-reading" } })
    expect(await next(new QuickMachine(["Không đọc"]))).toBe(false)
    expect((await requestRecognition(as(clerk), { id })).ok).toBe(true)
    expect(await requestRecognition(as(clerk), { id })).toMatchObject({ refusal: { code: "already-reading" } })
    await next(new QuickMachine(["Đọc lại"]))
    expect((await find(id)).bodyText).toBe("Đọc lại")
  })

  test("that is stopped while a page is read keeps its draft as it is", async () => {
    const { id } = await upload(scan)
    const machineAtWork = new QuickMachine(["Một", "Hai"])
    const reading = machineAtWork.read.bind(machineAtWork)
    machineAtWork.read = async (key, load, page) => {
      await cancelRecognition(as(clerk), { id })
      return reading(key, load, page)
    }
    await next(machineAtWork)
    expect((await find(id)).bodyText).toBe("")
    expect(await standing(id)).toMatchObject({ state: "cancelled" })
  })

  test("a page that cannot be read is left out and named", async () => {
    const { id } = await upload(scan)
    await next(new QuickMachine(["Trang một", new PageTooHeavy(), "Trang ba"]))
    expect((await find(id)).bodyText).toBe("Trang một\nTrang ba")
    expect(await standing(id)).toMatchObject({ state: "done", unread: [2] })
  })

  test.each([
    ["no-words", ["— …"]],
    ["unreadable", []],
    ["unreadable", [new UnreadablePage()]],
    ["too-many-pages", Array.from({ length: 2000 }, () => "Trang")],
    ["state-secret", ["TỐI MẬT", "Kế hoạch"]],
  ] as const)("fails with what to do: %s", async (reason, pages) => {
    const { id } = await upload(scan)
    await next(new QuickMachine([...pages]))
    expect(await standing(id)).toMatchObject({ state: "failed", reason })
    expect((await find(id)).bodyText).toBe("")
    expect(await see((db) => findOrigin(db, clerk.authorityId, id))).toBeUndefined()
  })

  test("a draft that is thrown away takes its reading along", async () => {
    const { id } = await upload(scan)
    expect((await discardDraft(as(clerk), { id, seenVersion: 1 })).ok).toBe(true)
    expect(await next(new QuickMachine(["Một"]))).toBe(false)
  })

  test("with a typed text is not read at all", async () => {
    const made = await upload(scan, { bodyText: "Toàn văn đã nhập" })
    expect(made.reading).toBe(false)
    expect(await standing(made.id)).toBeUndefined()
  })
})
