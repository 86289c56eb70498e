import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { defineIndicator, recordObservation } from "#src/areas/figures/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { actingAs } from "#tests/support/acting.ts"
import { makeActor, makeAuthority } from "#tests/support/people.ts"
import type { Reading } from "#src/areas/reading/index.ts"
import { openTestDatabase, testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-commands-"))
})
afterAll(() => rm(folder, { recursive: true }))

type Ending = { code: number; out: string; err: string }

function roViec(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Ending> {
  return new Promise((resolve) => {
    const given = { ...process.env, RO_VIEC_CALLED_FROM: folder, RO_VIEC_LANGUAGE: "vi", ...env }
    execFile(process.execPath, ["src/cli.ts", ...args], { env: given }, (fault, out, err) => {
      resolve({ code: typeof fault?.code === "number" ? fault.code : fault ? -1 : 0, out, err })
    })
  })
}

test("help is an answer on the standard output", async () => {
  const { code, out, err } = await roViec(["--help"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  for (const name of ["read", "check", "migrate", "seed", "backup", "restore", "corrections"])
    expect(out).toContain(`  ${name} `)
})

test.each([
  ["no command", []],
  ["an unknown command", ["nope"]],
  ["a name that every object has", ["constructor"]],
  ["no file", ["read"]],
  ["two files", ["backup", "a", "b"]],
  ["corrections without export", ["corrections"]],
  ["an unknown option", ["read", "--loud", "a.txt"]],
  ["two forms of one reading", ["read", "--json", "--text", "a.txt"]],
  ["a count that is no count", ["seed", "--works", "many"]],
])("called wrongly, %s: exit code 2, and the usage on the standard error", async (_how, args) => {
  const { code, out, err } = await roViec(args)
  expect({ code, out }).toEqual({ code: 2, out: "" })
  expect(err).toContain("Cách dùng: npm run -s ro-viec")
})

test("a bad setting is named", async () => {
  expect(await roViec(["migrate"], { DATABASE_URL: "mysql://x" })).toMatchObject({
    code: 2,
    err: expect.stringContaining("DATABASE_URL"),
  })
})

test("a text is read as it lies on the disk, so that places are places in the file", async () => {
  // A mark of byte order, decomposed letters and CRLF: all things that cleaning would move.
  const words =
    "\uFEFF" + "Đảng bộ phường đề ra chỉ tiêu: đến năm 2030 có 95% hộ dân dùng nước sạch.\r\n".normalize("NFD")
  await writeFile(path.join(folder, "a.txt"), words)
  const { code, out } = await roViec(["read", "a.txt", "--json"])
  expect(code).toBe(0)
  const reading = JSON.parse(out) as Reading
  expect(reading.claims.length).toBeGreaterThan(0)
  for (const { start, end, text } of reading.claims) expect(words.slice(start, end)).toBe(text)
})

test("a text is checked: 0 when nothing in it contradicts itself, 1 when something does, 2 when there is no text", async () => {
  await writeFile(path.join(folder, "well.txt"), "Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 97,83%).")
  expect(await roViec(["check", "well.txt"])).toMatchObject({
    code: 0,
    out: expect.stringContaining("Không thấy chỗ nào tự mâu thuẫn"),
  })
  await writeFile(path.join(folder, "ill.txt"), "Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 99%).")
  expect(await roViec(["check", "ill.txt"])).toMatchObject({
    code: 1,
    out: expect.stringContaining("135 ÷ 138 = 97,826% → 98%, nhưng văn bản ghi 99%."),
  })
  const { code, out } = await roViec(["check", "ill.txt", "--json"])
  expect([code, (JSON.parse(out) as { counts: object }).counts]).toEqual([
    1,
    { contradicts: 1, differs: 0, agrees: 0, unknown: 1 },
  ])
  expect((await roViec(["check", "absent.txt"])).code).toBe(2)
  expect((await roViec(["check"])).code).toBe(2)
})

test("a text is checked against what a place holds when the place is named", async () => {
  const here = await makeAuthority(database.owner, "Bạch Mai")
  const keeper = await makeActor(database.owner, { unitId: here.officeId, rights: ["figure.define", "figure.record"] })
  const made = await defineIndicator(actingAs(database.db, keeper), {
    code: "",
    name: "Tỷ lệ hồ sơ giải quyết đúng hạn",
    definition: "",
    measureUnit: "%",
    decimals: 1,
    direction: "up",
    gathering: "last",
    cadence: "year",
    ownerUnitId: here.officeId,
    source: "",
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const year = { periodStart: plainDate("2025-01-01"), periodEnd: plainDate("2025-12-31") }
  await recordObservation(actingAs(database.db, keeper), {
    indicatorId: made.value.id,
    unitId: here.authorityId,
    ...year,
    asOf: year.periodEnd,
    value: 97.2,
    source: "Một cửa",
    note: "",
  })
  await writeFile(path.join(folder, "figures.txt"), "Năm 2025, tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5%.")
  const held = { DATABASE_URL: database.url, RO_VIEC_DATA: path.join(folder, "data") }
  const place = ["--place", "phường bạch mai", "--day", "31/12/2025"]
  expect(await roViec(["check", "figures.txt", ...place], held)).toMatchObject({
    code: 1,
    out: expect.stringContaining("số đang giữ của “Tỷ lệ hồ sơ giải quyết đúng hạn” là 97,2%"),
  })
  expect(await roViec(["check", "figures.txt", "--place", "Phường Không Có"], held)).toMatchObject({
    code: 2,
    err: expect.stringContaining("Phường Bạch Mai"),
  })
  expect((await roViec(["check", "figures.txt", "--day", "31/02/2025"])).code).toBe(2)
})

test("a file that cannot be read, or holds nothing, is a finding that is told", async () => {
  await writeFile(path.join(folder, "empty.txt"), "")
  expect(await roViec(["read", "empty.txt"])).toEqual({ code: 1, out: "", err: "Tệp rỗng.\n" })
  expect(await roViec(["read", "absent.txt"])).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining(path.join(folder, "absent.txt")),
  })
})

test("a tree is printed for people, in either language", async () => {
  await writeFile(
    path.join(folder, "b.txt"),
    "1. Giao Phòng Kinh tế xây dựng kế hoạch thu gom rác, hoàn thành trước ngày 30/6/2026.\n",
  )
  expect((await roViec(["read", "b.txt"])).out).toContain("[Nhiệm vụ]")
  expect((await roViec(["read", "b.txt"], { RO_VIEC_LANGUAGE: "en" })).out).toContain("[Task]")
})

test("backup, then restore into an empty database; a second restore and an overwritten backup are refused", async () => {
  const data = { RO_VIEC_DATA: path.join(folder, "data") }
  const backup = await roViec(["backup", "one.ro-viec"], { ...data, DATABASE_URL: database.url })
  expect(backup).toMatchObject({ code: 0, err: "" })
  const bytes = await readFile(path.join(folder, "one.ro-viec"))
  expect(await roViec(["backup", "one.ro-viec"], { ...data, DATABASE_URL: database.url })).toMatchObject({
    code: 1,
    out: "",
  })
  expect((await readFile(path.join(folder, "one.ro-viec"))).equals(bytes)).toBe(true)
  const target = await openTestDatabase({ empty: true })
  try {
    expect(await roViec(["restore", "one.ro-viec"], { ...data, DATABASE_URL: target.url })).toMatchObject({
      code: 0,
      err: "",
    })
    expect(await roViec(["migrate"], { ...data, DATABASE_URL: target.url })).toMatchObject({
      code: 0,
      out: "Cấu trúc đã ở bản mới nhất.\n",
    })
    await target.owner
      .insertInto("calendar.day_off")
      .values({ date: "2030-01-01" as never, kind: "holiday", name: "x", legal_basis: "", verified: false })
      .execute()
    expect(await roViec(["restore", "one.ro-viec"], { ...data, DATABASE_URL: target.url })).toMatchObject({
      code: 1,
      err: expect.stringContaining("calendar.day_off"),
    })
  } finally {
    await target.drop()
  }
}, 60_000)

test("corrections of a place are exported as gold or as a table; of a place that is not there, none", async () => {
  const env = { DATABASE_URL: database.url }
  const gold = await roViec(["corrections", "export"], env)
  expect(gold.code).toBe(0)
  expect(JSON.parse(gold.out)).toEqual({ documents: [] })
  const table = await roViec(["corrections", "export", "--csv"], env)
  expect(table.out).toContain("document,text,item,outcome,fault")
  expect(await roViec(["corrections", "export", "--place", "Phường Không Có"], env)).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("Phường Không Có"),
  })
})
