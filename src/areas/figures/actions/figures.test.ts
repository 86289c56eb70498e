import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, rights, scopeOf } from "#src/areas/access/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { actingAs } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, testDay } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { listObservations } from "../store/observations.ts"
import { listStandings } from "../store/standings.ts"
import { changeIndicator, defineIndicator } from "./define-indicator.ts"
import { recordObservation } from "./record-observation.ts"
import { setTarget } from "./set-target.ts"

const database = testDatabase()
let ward: Authority
let chief: Actor
let owner: Actor
let stranger: Actor

beforeAll(async () => {
  ward = await makeAuthority(database.owner)
  chief = await makeActor(database.owner, { unitId: ward.officeId, rights: ["figure.define"] })
  owner = await makeActor(database.owner, { unitId: ward.departmentId, rights: ["figure.record"] })
  const other = await makeAuthority(database.owner, "Bạch Mai")
  stranger = await makeActor(database.owner, { unitId: other.officeId, rights: [...rights] })
}, 120_000)

const values = (name = "Hồ sơ trực tuyến toàn trình") =>
  ({
    code: "",
    name,
    definition: "",
    measureUnit: "%",
    decimals: 1,
    direction: "up",
    gathering: "last",
    cadence: "month",
    ownerUnitId: ward.departmentId,
    source: "Một cửa",
  }) as const
async function indicator(name?: string): Promise<string> {
  const made = await defineIndicator(actingAs(database.db, chief), values(name))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.id
}
const seen = (indicatorId: string, change: object = {}) => ({
  indicatorId,
  unitId: ward.authorityId,
  periodStart: plainDate("2026-10-01"),
  periodEnd: plainDate("2026-10-31"),
  asOf: plainDate("2026-10-31"),
  value: 93.6,
  source: "",
  note: "",
  ...change,
})
const journalOf = (id: string) =>
  database.owner
    .selectFrom("journal.entry")
    .select(["action", "before", "after"])
    .where("subject_id", "=", id)
    .orderBy("id")
    .execute()
const at = <T>(actor: Actor, look: Parameters<typeof readIn<T>>[2]) => readIn(database.db, scopeOf(actor), look)

describe("defining", () => {
  test("codes follow one another, and a taken code is refused", async () => {
    const first = await defineIndicator(actingAs(database.db, chief), values("Một"))
    const second = await defineIndicator(actingAs(database.db, chief), values("Hai"))
    if (!first.ok || !second.ok) throw new Error("refused")
    expect(Number(second.value.code.slice(3))).toBe(Number(first.value.code.slice(3)) + 1)
    expect(await defineIndicator(actingAs(database.db, chief), { ...values(), code: first.value.code })).toMatchObject({
      refusal: { code: "code-taken" },
    })
    expect(await journalOf(first.value.id)).toMatchObject([{ action: "figures.define-indicator" }])
  })
  test.each(rights.filter((right) => right !== "figure.define"))("%s alone does not define", async (right) => {
    const actor = await makeActor(database.owner, { unitId: ward.officeId, rights: [right] })
    expect(await defineIndicator(actingAs(database.db, actor), values())).toMatchObject({
      refusal: { code: "not-allowed" },
    })
  })
  test("of two people who change the same version, the second is told", async () => {
    const id = await indicator()
    const change = (name: string) =>
      changeIndicator(actingAs(database.db, chief), { ...values(name), id, seenVersion: 1, state: "active" })
    const answers = await Promise.all([change("Tên mới"), change("Tên khác")])
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort()).toEqual([
      "changed-meanwhile",
      "ok",
    ])
  })
  test("another authority's indicator is not there", async () => {
    const id = await indicator()
    expect(
      await changeIndicator(actingAs(database.db, stranger), { ...values(), id, seenVersion: 1, state: "closed" }),
    ).toMatchObject({ refusal: { code: "no-such-indicator" } })
    expect(await recordObservation(actingAs(database.db, stranger), seen(id))).toMatchObject({
      refusal: { code: "no-such-indicator" },
    })
  })
})

describe("recording", () => {
  test("the owner's unit records, with evidence, in one transaction with the journal", async () => {
    const id = await indicator()
    const file = {
      field: "files",
      name: "bang-so-lieu.txt",
      mediaType: "text/plain",
      bytes: Buffer.from("Số liệu tháng 10"),
      tooLarge: false,
    }
    expect(await recordObservation(actingAs(database.db, owner), seen(id), [file])).toMatchObject({ ok: true })
    expect(await journalOf(id)).toMatchObject([
      { action: "figures.define-indicator" },
      { action: "figures.record-observation", after: { value: 93.6, files: 1 } },
    ])
  })
  test("a person of another unit may not", async () => {
    const id = await indicator()
    const clerk = await makeActor(database.owner, { unitId: ward.officeId, rights: ["figure.record"] })
    expect(await recordObservation(actingAs(database.db, clerk), seen(id))).toMatchObject({
      refusal: { code: "not-allowed" },
    })
  })
  test("a correction says why, keeps the old row, and changes nothing before its day", async () => {
    const id = await indicator()
    await setTarget(actingAs(database.db, chief), {
      indicatorId: id,
      unitId: ward.authorityId,
      periodStart: plainDate("2026-01-01"),
      periodEnd: plainDate("2026-12-31"),
      comparator: "at-least",
      value: 98,
      basis: "",
    })
    const first = new Date("2026-11-02T03:00:00Z")
    await recordObservation(actingAs(database.db, owner, { now: first }), seen(id))
    expect(await recordObservation(actingAs(database.db, owner), seen(id, { value: 98.4 }))).toMatchObject({
      refusal: { code: "correction-needs-note" },
    })
    expect(
      await recordObservation(
        actingAs(database.db, owner),
        seen(id, { value: 98.4, note: "Bổ sung hồ sơ nhận qua bưu chính" }),
      ),
    ).toMatchObject({ ok: true })
    const rows = await at(chief, (db) => listObservations(db, ward.authorityId, id))
    expect(
      rows.map((row) => [row.value, row.replacedAt !== null]).toSorted((a, b) => Number(a[0]) - Number(b[0])),
    ).toEqual([
      [93.6, true],
      [98.4, false],
    ])
    const on = async (day: string) =>
      (
        await at(chief, (db) =>
          listStandings(db, ward.authorityId, { asOf: plainDate(day), filter: { indicatorIds: [id] } }),
        )
      )[0]
    expect(await on("2026-11-05")).toMatchObject({ value: 93.6, verdict: "not-yet" })
    expect(await on(testDay)).toMatchObject({ value: 98.4, verdict: "exceeded" })
    expect(await on("2026-09-30")).toMatchObject({ value: null, verdict: "no-data" })
  })
  test.each([
    ["seen-in-the-future", { asOf: plainDate("2026-11-30"), periodEnd: plainDate("2026-11-30") }],
    ["seen-before-period", { asOf: plainDate("2026-09-30") }],
    ["period-backwards", { periodEnd: plainDate("2026-09-01") }],
    ["impossible-share", { value: -300 }],
    ["no-such-unit", { unitId: 999_999_999 }],
  ])("refused: %s", async (code, change) => {
    expect(await recordObservation(actingAs(database.db, owner), seen(await indicator(), change))).toMatchObject({
      refusal: { code },
    })
  })
  test("a program disguised as a picture is refused and nothing is recorded", async () => {
    const id = await indicator()
    const bad = {
      field: "files",
      name: "anh.png",
      mediaType: "image/png",
      bytes: Buffer.from("MZ\u0090\u0000"),
      tooLarge: false,
    }
    expect(await recordObservation(actingAs(database.db, owner), seen(id), [bad])).toMatchObject({ ok: false })
    expect(await at(chief, (db) => listObservations(db, ward.authorityId, id))).toEqual([])
  })
  test("the same form sent twice, even at once, makes one record", async () => {
    const id = await indicator()
    const requestKey = crypto.randomUUID()
    const send = () => recordObservation(actingAs(database.db, owner, { requestKey }), seen(id))
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toEqual(two)
    expect(await at(chief, (db) => listObservations(db, ward.authorityId, id))).toHaveLength(1)
  })
})

test("setting a target again changes it and keeps the old value in the journal", async () => {
  const indicatorId = await indicator()
  const set = (value: number) =>
    setTarget(actingAs(database.db, chief), {
      indicatorId,
      unitId: ward.authorityId,
      periodStart: plainDate("2026-01-01"),
      periodEnd: plainDate("2026-12-31"),
      comparator: "at-least",
      value,
      basis: "",
    })
  const first = await set(95)
  const second = await set(98)
  if (!first.ok || !second.ok) throw new Error("refused")
  expect(second.value.id).toBe(first.value.id)
  expect(await journalOf(first.value.id)).toMatchObject([
    { after: { value: 95 } },
    { before: { value: 95 }, after: { value: 98 } },
  ])
})
