import { beforeEach, describe, expect, test } from "vitest"
import { listSuccessions, listUnits, treeOn } from "#src/areas/organisation/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { actingAs } from "#tests/support/acting.ts"
import { makePerson } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import type { UnitWork } from "../unit-work.ts"
import { reorganiseUnits } from "./reorganise-units.ts"
import { makeScene, type Scene, told } from "./scene.test-support.ts"
import type { ReorganiseUnits } from "./unit-inputs.ts"

const database = testDatabase()
const onDate = plainDate("2026-11-01")
let scene: Scene

beforeEach(async () => {
  scene = await makeScene(database.owner)
}, 60_000)

const asked = (change: Partial<ReorganiseUnits>): ReorganiseUnits => ({
  kind: "rename",
  fromUnitIds: [scene.departmentId],
  toUnitIds: [],
  newUnits: [],
  onDate,
  legalBasis: "Nghị quyết 12/NQ-HĐND",
  note: "",
  ...change,
})
const run = (change: Partial<ReorganiseUnits>, work?: UnitWork) =>
  reorganiseUnits(actingAs(database.db, scene.admin), asked(change), work)
const named = (...names: string[]) => names.map((name) => ({ name, shortName: "" }))
const units = () => listUnits(database.owner as unknown as ReadDb, scene.authorityId)
const unitNamed = async (name: string) => (await units()).find((unit) => unit.name === name)

async function namesOn(day: string): Promise<string[]> {
  const successions = await listSuccessions(database.owner as unknown as ReadDb, scene.authorityId)
  return treeOn(await units(), successions, plainDate(day)).map(
    ({ unit, depth }) => `${"  ".repeat(depth)}${unit.name}`,
  )
}

describe("renaming", () => {
  test("ends one unit and begins another with its posts, people and parts; the old name stays on older days", async () => {
    const outcome = await run({ newUnits: named("Phòng Văn hóa") })
    expect(outcome).toMatchObject({ ok: true })
    expect(await namesOn("2026-10-31")).toEqual([
      "Phường Hai Bà Trưng",
      "  UBND phường Hai Bà Trưng",
      "    Văn phòng HĐND và UBND",
      "    Phòng Văn hóa - Xã hội",
      "      Tổ công tác",
    ])
    expect(await namesOn("2026-11-01")).toEqual([
      "Phường Hai Bà Trưng",
      "  UBND phường Hai Bà Trưng",
      "    Văn phòng HĐND và UBND",
      "    Phòng Văn hóa",
      "      Tổ công tác",
    ])
    const heir = await unitNamed("Phòng Văn hóa")
    const posts = await database.owner
      .selectFrom("organisation.post")
      .selectAll()
      .where("unit_id", "in", [scene.departmentId, heir?.id ?? 0])
      .orderBy("id")
      .execute()
    expect(posts).toMatchObject([
      { unit_id: scene.departmentId, valid_to: "2026-10-31" },
      {
        unit_id: heir?.id,
        valid_from: onDate,
        valid_to: null,
        is_head: true,
        rights: ["work.assign"],
        title: "Công chức",
      },
    ])
    const held = await database.owner
      .selectFrom("organisation.appointment")
      .selectAll()
      .where("person_id", "=", scene.officer.personId)
      .orderBy("id")
      .execute()
    expect(held).toMatchObject([
      { valid_to: "2026-10-31" },
      { post_id: posts[1]?.id, valid_from: onDate, valid_to: null, legal_basis: "Nghị quyết 12/NQ-HĐND" },
    ])
  })

  test("tells the closing, the founding and everything that moved", async () => {
    await run({ newUnits: named("Phòng Văn hóa") })
    const entries = await told(database.owner, scene.authorityId)
    expect(entries.map((entry) => entry.action).sort()).toEqual([
      "organisation.appoint",
      "organisation.change-unit",
      "organisation.close-post",
      "organisation.create-post",
      "organisation.create-unit",
      "organisation.reorganise-units",
    ])
    expect(entries.find((entry) => entry.action === "organisation.reorganise-units")).toMatchObject({
      subject: `unit:${scene.departmentId}`,
      before: { validTo: null },
      after: {
        validTo: "2026-10-31",
        kind: "rename",
        successors: ["Phòng Văn hóa"],
        legalBasis: "Nghị quyết 12/NQ-HĐND",
      },
    })
  })

  test("of two who rename the same unit at once, one is refused", async () => {
    const answers = await Promise.all([run({ newUnits: named("A") }), run({ newUnits: named("B") })])
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort()).toEqual(["ok", "unit-closed"])
  })
})

test("merging into an existing unit moves posts without making a second head", async () => {
  const outcome = await run({ kind: "merge", fromUnitIds: [scene.departmentId], toUnitIds: [scene.officeId] })
  expect(outcome).toMatchObject({
    ok: true,
    value: { closed: [scene.departmentId], created: [], heirId: scene.officeId },
  })
  const moved = await database.owner
    .selectFrom("organisation.post")
    .selectAll()
    .where("unit_id", "=", scene.officeId)
    .where("valid_from", "=", onDate)
    .execute()
  expect(moved).toMatchObject([{ is_head: false, rights: ["work.assign"] }])
  expect((await namesOn("2026-11-01")).at(-1)).toBe("      Tổ công tác")
})

test("splitting hands over to the first unit and remembers both", async () => {
  const outcome = await run({ kind: "split", newUnits: named("Phòng Văn hóa", "Phòng Xã hội") })
  const rows = await database.owner
    .selectFrom("organisation.succession")
    .selectAll()
    .where("from_unit_id", "=", scene.departmentId)
    .orderBy("id")
    .execute()
  const [first, second] = outcome.ok ? outcome.value.created : []
  expect(rows).toMatchObject([
    { to_unit_id: first, kind: "split", part: "part" },
    { to_unit_id: second, kind: "split", part: "part" },
  ])
  expect(
    (
      await database.owner
        .selectFrom("organisation.post")
        .selectAll()
        .where("unit_id", "=", second ?? 0)
        .execute()
    ).length,
  ).toBe(0)
})

describe("open work", () => {
  const openWork = (moves: unknown[]): UnitWork => ({
    countOpen: (_tx, _authority, ids) =>
      Promise.resolve(ids.map((unitId) => ({ unitId, count: unitId === scene.teamId ? 3 : 0 }))),
    handOver: (_tx, _context, _record, move) => {
      moves.push(move)
      return Promise.resolve(3)
    },
  })

  test("goes to the successor in the same act", async () => {
    const moves: unknown[] = []
    const outcome = await run({ fromUnitIds: [scene.teamId], newUnits: named("Tổ phục vụ") }, openWork(moves))
    expect(moves).toEqual([
      {
        fromUnitId: scene.teamId,
        toUnitId: outcome.ok ? outcome.value.heirId : 0,
        onDate,
        legalBasis: "Nghị quyết 12/NQ-HĐND",
      },
    ])
  })

  test("keeps a unit open where it cannot be handed over, though somebody succeeds", async () => {
    const { countOpen } = openWork([])
    expect(await run({ fromUnitIds: [scene.teamId], newUnits: named("Tổ phục vụ") }, { countOpen })).toMatchObject({
      refusal: { code: "open-work-left", units: [{ name: "Tổ công tác", count: 3 }] },
    })
    expect(await run({ newUnits: named("Phòng Văn hóa") }, { countOpen })).toMatchObject({ ok: true })
  })

  test("keeps a unit open that nobody succeeds, and is counted", async () => {
    expect(await run({ kind: "abolish", fromUnitIds: [scene.teamId] }, openWork([]))).toEqual({
      ok: false,
      refusal: { code: "open-work-left", units: [{ name: "Tổ công tác", count: 3 }] },
    })
  })
})

test("a unit with parts is not abolished without a successor; its parts are named", async () => {
  expect(await run({ kind: "abolish" })).toEqual({ ok: false, refusal: { code: "parts-left", names: ["Tổ công tác"] } })
})

test("abolishing a unit ends its posts and everybody's time in them", async () => {
  const member = await makePerson(database.owner, { unitId: scene.teamId })
  expect(await run({ kind: "abolish", fromUnitIds: [scene.teamId] })).toMatchObject({
    ok: true,
    value: { heirId: null },
  })
  const held = await database.owner
    .selectFrom("organisation.appointment")
    .selectAll()
    .where("id", "=", member.appointmentId)
    .executeTakeFirstOrThrow()
  expect(held.valid_to).toBe("2026-10-31")
})

test("the office of the only administrator is not abolished", async () => {
  expect(await run({ kind: "abolish", fromUnitIds: [scene.officeId] })).toMatchObject({
    ok: false,
    refusal: { code: "last-administrator" },
  })
  expect((await unitNamed("Văn phòng HĐND và UBND"))?.validTo).toBeNull()
})
