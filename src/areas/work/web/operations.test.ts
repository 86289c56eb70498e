import { beforeAll, describe, expect, test } from "vitest"
import * as v from "valibot"
import { type Operation, withActor } from "#src/areas/access/web/index.ts"
import type { Outcome } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layScene, type RoleName, type Scene } from "../scene.test-support.ts"
import { workOperations } from "./operations.ts"

const database = testDatabase()
let scene: Scene

beforeAll(async () => {
  scene = await layScene(database)
})

/** Runs an operation as the API does: the input is checked by its schema, and so is what comes out. */
async function call(id: string, role: RoleName, input: object, given: { day?: string; requestKey?: string } = {}) {
  const operation = workOperations.find((each) => each.id === id) as Operation
  const { db, files, now, today, language, actor, requestKey } = scene.as(role, given)
  const me = withActor(
    { db, files, now, today, language, actor, sessionDigest: null, keptForm: null, mustChangePassword: false },
    actor,
  )
  const outcome = (await operation.run(me, v.parse(operation.input, input) as never, requestKey)) as Outcome<
    never,
    { code: string }
  >
  if (outcome.ok) v.parse(operation.output, JSON.parse(JSON.stringify(outcome.value)))
  return outcome as { ok: true; value: Record<string, never> } | { ok: false; refusal: { code: string } }
}

const value = async <Value>(
  id: string,
  role: RoleName,
  input: object,
  given: { day?: string } = {},
): Promise<Value> => {
  const outcome = await call(id, role, input, given)
  if (!outcome.ok) throw new Error(`${id}: ${outcome.refusal.code}`)
  return outcome.value as Value
}

interface Listed {
  items: { id: string; title: string; standing?: string; waitsFor?: string; unitId?: number; overdue?: number }[]
  next: string | null
}
type Changed = { id: string; version: number }

describe("programs", () => {
  test("carry a task through its whole life, once for each key", async () => {
    const key = newId()
    const wish = {
      title: "Rà soát thủ tục",
      leadUnitId: scene.teamId,
      coordinatingUnitIds: [scene.partnerId],
      dueOn: "2026-11-20",
      product: "Danh mục",
    }
    const made = await call("createWork", "assigner", wish, { requestKey: key })
    expect(await call("createWork", "assigner", wish, { requestKey: key })).toEqual(made)
    if (!made.ok) throw new Error(made.refusal.code)
    const { id } = made.value as unknown as { id: string }
    const step = async (operation: string, role: RoleName, seenVersion: number, input: object = {}, day?: string) =>
      value<Changed>(operation, role, { id, seenVersion, ...input }, day ? { day } : {})
    expect(
      (
        await step("assignWork", "assigner", 1, {
          leadUnitId: scene.teamId,
          assigneeId: scene.people.colleague.personId,
        })
      ).version,
    ).toBe(2)
    await step("declineWork", "colleague", 2, { reason: "Nghỉ phép" })
    await step("assignWork", "leadHead", 3, { leadUnitId: scene.teamId, assigneeId: scene.people.assignee.personId })
    await step("takeWork", "assignee", 4)
    await step("reportProgress", "assignee", 5, {
      body: "Một nửa",
      doneAmount: 5,
      totalAmount: 10,
      files: [{ name: "ghi chép.txt", base64: Buffer.from("Đã đối chiếu năm thủ tục.").toString("base64") }],
    })
    await step("reportObstacle", "assignee", 6, { body: "Thiếu số liệu" })
    await step("askExtension", "assignee", 7, { newDueOn: "27/11/2026", reason: "Chờ" })
    expect((await value<Listed>("listWaitingWorks", "seer", {})).items.map((work) => work.waitsFor)).toEqual([
      "extension",
      "obstacle",
    ])
    await step("decideExtension", "extender", 8, { decision: "grant" })
    await step("splitWork", "leadHead", 9, {
      children: [{ title: "Phần một", leadUnitId: scene.teamId, product: "Bảng" }],
    })
    await step("addWorkUnit", "assigner", 10, { unitId: scene.authority.departmentId })
    await step("editWork", "assigner", 11, {
      title: "Rà soát 319 thủ tục",
      product: "Danh mục",
      accepterUnitId: scene.authority.officeId,
      dueOn: "2026-11-27",
    })
    await value("followWork", "seer", { id, follows: "yes" })
    const warned = await call("handOverProduct", "assignee", { id, seenVersion: 12, body: "Xong" })
    expect(warned).toMatchObject({
      ok: false,
      refusal: { code: "confirm-needed", warnings: [{ code: "open-children", count: 1 }] },
    })
    await step("handOverProduct", "assignee", 12, { body: "Xong", confirmed: ["open-children"] })
    await step("judgeProduct", "accepter", 13, { verdict: "accept", confirmed: ["open-children"] })
    const whole = await value<{ standing: string; transitions: string[]; evidenceCount: number }>("getWork", "seer", {
      id,
    })
    expect(whole).toMatchObject({
      standing: "done-in-time",
      transitions: ["follow", "unfollow"],
      evidenceCount: 1,
      followed: true,
    })
    const standings = await value<Listed>("listWorkStandings", "seer", {
      cutOff: "2026-11-18",
      assignedFrom: "2026-11-01",
      assignedTo: "2026-11-30",
    })
    expect(standings.items.find((work) => work.id === id)?.standing).toBe("done-in-time")
  })

  test("page through a view without missing or repeating a work, dated and undated", async () => {
    const dues = ["2026-11-20", "2026-11-20", "2026-12-01", null, null]
    for (const dueOn of dues)
      await value("createWork", "leadHead", {
        title: `Việc ${dueOn}`,
        leadUnitId: scene.teamId,
        assigneeId: scene.people.leadHead.personId,
        dueOn: dueOn ?? "",
        product: "Báo cáo",
      })
    const all = await value<Listed>("listWorks", "leadHead", { view: "mine", limit: "200" })
    const walked: string[] = []
    let after: string | null = null
    do {
      const page: Listed = await value<Listed>("listWorks", "leadHead", {
        view: "mine",
        limit: 2,
        ...(after ? { after } : {}),
      })
      walked.push(...page.items.map((work) => work.id))
      after = page.next
    } while (after)
    expect(walked).toEqual(all.items.map((work) => work.id))
    expect(new Set(walked).size).toBe(walked.length)
    for (const view of ["unit", "coordinating", "assigned", "following"]) {
      const whole = await value<Listed>("listWorks", "leadHead", { view, limit: 200 })
      const first = await value<Listed>("listWorks", "leadHead", { view, limit: 1 })
      const rest = first.next
        ? await value<Listed>("listWorks", "leadHead", { view, limit: 200, after: first.next })
        : { items: [] }
      expect(
        [...first.items, ...rest.items].map((work) => work.id),
        view,
      ).toEqual(whole.items.map((work) => work.id))
    }
  })

  test("see only their own views, and the board's lists by its right", async () => {
    expect(await call("listWorks", "assignee", { view: "all" })).toMatchObject({ refusal: { code: "not-allowed" } })
    expect(
      workOperations
        .filter((each) => each.right === "board.view")
        .map((each) => each.id)
        .sort(),
    ).toEqual(["listDueWorks", "listLateWorks", "listWaitingWorks", "tallyWorksByDocument", "tallyWorksByUnit"])
    expect((await value<Listed>("listWorks", "foreigner", { view: "all" })).items).toEqual([])
    expect((await value<Listed>("listLateWorks", "seer", { day: "2026-12-31" })).items.length).toBeGreaterThan(2)
    expect((await value<Listed>("listDueWorks", "seer", { from: "2026-12-01", to: "2026-12-01" })).items).toHaveLength(
      1,
    )
    expect(
      (await value<Listed>("tallyWorksByUnit", "seer", { from: "2026-11-01", to: "2026-11-01", day: "2026-12-31" }))
        .items[0]?.overdue,
    ).toBeGreaterThan(2)
    expect((await value<Listed>("tallyWorksByDocument", "seer", {})).items).toEqual([])
    expect((await value<Listed>("searchWorks", "leadHead", { words: "viec 2026-12-01" })).items).toHaveLength(1)
  })

  test("are told why in words", () => {
    for (const operation of workOperations)
      expect(operation.say?.({ code: "changed-meanwhile" }, "vi"), operation.id).toContain("vừa có người khác thay đổi")
  })
})
