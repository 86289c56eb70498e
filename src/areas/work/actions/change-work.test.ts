import { beforeAll, describe, expect, test } from "vitest"
import type { ActionContext } from "#src/areas/access/index.ts"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import type { Outcome } from "#src/base/outcome.ts"
import { plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layScene, type RoleName, roleNames, type Scene } from "../scene.test-support.ts"
import { checkTallies } from "../store/tallies.ts"
import { addUnit } from "./add-unit.ts"
import { askExtension } from "./ask-extension.ts"
import { assignWork } from "./assign-work.ts"
import { cancelWork } from "./cancel-work.ts"
import { createWorkByHand } from "./create-work.ts"
import { decideExtension } from "./decide-extension.ts"
import { declineWork } from "./decline-work.ts"
import { editWork } from "./edit-work.ts"
import { followWork } from "./follow-work.ts"
import { handOverProduct } from "./hand-over-product.ts"
import { judgeProduct } from "./judge-product.ts"
import { reportObstacle } from "./report-obstacle.ts"
import { reportProgress } from "./report-progress.ts"
import { splitWork } from "./split-work.ts"
import { takeWork } from "./take-work.ts"

const database = testDatabase()
let scene: Scene

beforeAll(async () => {
  scene = await layScene(database)
  await database.owner
    .insertInto("calendar.day_off")
    .values({
      date: plainDate("2026-11-24"),
      kind: "holiday",
      name: "Ngày Văn hóa Việt Nam",
      legal_basis: "NQ 28/2026/QH16",
      verified: true,
    })
    .execute()
  forgetCalendars()
})

const row = (id: string) =>
  database.owner.selectFrom("work.work").selectAll().where("id", "=", id).executeTakeFirstOrThrow()
const versionOf = async (id: string) => (await row(id)).version
const entries = (id: string) =>
  database.owner
    .selectFrom("journal.entry")
    .select(["action", "before", "after", "actor_name"])
    .where("subject_id", "=", id)
    .orderBy("id")
    .execute()
const differences = () => checkTallies(database.owner as unknown as ReadDb, scene.authority.authorityId)
const photo = {
  field: "files",
  name: "Ảnh niêm yết.png",
  mediaType: "image/png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
  tooLarge: false,
}

const codeOf = (outcome: Outcome<unknown, { code: string }>) => (outcome.ok ? "done" : outcome.refusal.code)

/** Brings a new work into the state that an action begins from. */
async function workIn(
  state: "assigned" | "doing" | "handed-over" | "asked",
  change: Parameters<Scene["make"]>[0] = {},
) {
  const { id } = await scene.make(change)
  if (state === "assigned") return id
  await takeWork(scene.as("assignee"), { id, seenVersion: 1 })
  if (state === "asked")
    await askExtension(scene.as("assignee"), {
      id,
      seenVersion: 2,
      newDueOn: plainDate("2026-11-27"),
      reason: "Chờ số liệu",
      confirmed: [],
    })
  if (state === "handed-over")
    await handOverProduct(scene.as("assignee"), { id, seenVersion: 2, body: "Đã xong", confirmed: ["no-evidence"] })
  return id
}

interface Case {
  from: Parameters<typeof workIn>[0]
  who: readonly RoleName[]
  run(context: ActionContext, id: string, seenVersion: number): Promise<Outcome<unknown, { code: string }>>
  action: string
  /** Roles to whom the work does not exist; the others are told that they may not. */
}

const cases: Record<string, Case> = {
  take: {
    from: "assigned",
    who: ["assignee", "leadHead"],
    action: "work.take",
    run: (c, id, seenVersion) => takeWork(c, { id, seenVersion }),
  },
  decline: {
    from: "assigned",
    who: ["assignee", "leadHead"],
    action: "work.decline",
    run: (c, id, seenVersion) => declineWork(c, { id, seenVersion, reason: "Không đúng chức năng" }),
  },
  reassign: {
    from: "assigned",
    who: ["assigner", "leadHead"],
    action: "work.assign",
    run: (c, id, seenVersion) =>
      assignWork(c, {
        id,
        seenVersion,
        leadUnitId: scene.teamId,
        assigneeId: scene.people.colleague.personId,
        note: "",
      }),
  },
  report: {
    from: "doing",
    who: ["assignee", "leadHead", "coordinator"],
    action: "work.report",
    run: (c, id, seenVersion) =>
      reportProgress(c, {
        id,
        seenVersion,
        body: "Xong một nửa",
        doneAmount: 160,
        totalAmount: 319,
        measure: "thủ tục",
      }),
  },
  obstacle: {
    from: "doing",
    who: ["assignee", "leadHead", "coordinator"],
    action: "work.obstacle",
    run: (c, id, seenVersion) => reportObstacle(c, { id, seenVersion, body: "Thiếu danh mục" }),
  },
  "ask-extension": {
    from: "doing",
    who: ["assignee", "leadHead"],
    action: "work.ask-extension",
    run: (c, id, seenVersion) =>
      askExtension(c, { id, seenVersion, newDueOn: plainDate("2026-11-27"), reason: "Chờ số liệu", confirmed: [] }),
  },
  "grant-extension": {
    from: "asked",
    who: ["assigner", "extender"],
    action: "work.grant-extension",
    run: (c, id, seenVersion) =>
      decideExtension(c, { id, seenVersion, decision: "grant", newDueOn: null, note: "", confirmed: [] }),
  },
  "refuse-extension": {
    from: "asked",
    who: ["assigner", "extender"],
    action: "work.refuse-extension",
    run: (c, id, seenVersion) =>
      decideExtension(c, { id, seenVersion, decision: "refuse", newDueOn: null, note: "Việc gấp", confirmed: [] }),
  },
  "hand-over": {
    from: "doing",
    who: ["assignee", "leadHead"],
    action: "work.hand-over",
    run: (c, id, seenVersion) => handOverProduct(c, { id, seenVersion, body: "Đã xong", confirmed: ["no-evidence"] }),
  },
  accept: {
    from: "handed-over",
    who: ["accepter"],
    action: "work.accept-product",
    run: (c, id, seenVersion) => judgeProduct(c, { id, seenVersion, verdict: "accept", reason: "", confirmed: [] }),
  },
  return: {
    from: "handed-over",
    who: ["accepter"],
    action: "work.return-product",
    run: (c, id, seenVersion) =>
      judgeProduct(c, { id, seenVersion, verdict: "return", reason: "Thiếu biên bản", confirmed: [] }),
  },
  cancel: {
    from: "doing",
    who: ["assigner"],
    action: "work.cancel",
    run: (c, id, seenVersion) => cancelWork(c, { id, seenVersion, reason: "Giao trùng" }),
  },
  split: {
    from: "doing",
    who: ["assigner", "leadHead"],
    action: "work.split",
    run: (c, id, seenVersion) =>
      splitWork(c, {
        id,
        seenVersion,
        children: [
          {
            title: "Phần một",
            detail: "",
            leadUnitId: scene.teamId,
            assigneeId: null,
            dueOn: null,
            product: "Bảng đối chiếu",
          },
        ],
        confirmed: [],
      }),
  },
  edit: {
    from: "doing",
    who: ["assigner"],
    action: "work.edit",
    run: (c, id, seenVersion) =>
      editWork(c, {
        id,
        seenVersion,
        title: "Tên mới",
        detail: "",
        product: "Danh mục",
        acceptance: "",
        accepterUnitId: scene.authority.officeId,
        dueOn: plainDate("2026-11-20"),
        confirmed: [],
      }),
  },
  "add-unit": {
    from: "doing",
    who: ["assigner", "leadHead"],
    action: "work.add-unit",
    run: (c, id, seenVersion) => addUnit(c, { id, seenVersion, unitId: scene.authority.departmentId }),
  },
}
const blind: readonly RoleName[] = ["stranger", "foreigner"]

describe.each(Object.entries(cases))("%s", (_, { from, who, run, action }) => {
  test("every role gets its answer; a success is journalled and the tallies stay right", async () => {
    for (const role of roleNames) {
      const id = await workIn(from)
      const version = await versionOf(id)
      const before = (await entries(id)).length
      const outcome = await run(scene.as(role), id, version)
      const expected = who.includes(role) ? "done" : blind.includes(role) ? "no-such-work" : "not-allowed"
      expect(codeOf(outcome), role).toBe(expected)
      const after = await entries(id)
      expect(after.length - before, role).toBe(expected === "done" ? 1 : 0)
      if (expected === "done") expect(after.at(-1)).toMatchObject({ action, actor_name: scene.people[role].name })
      expect(await versionOf(id), role).toBe(expected === "done" ? version + 1 : version)
    }
    expect(await differences()).toEqual([])
  })

  test("of two officers who saw the same version, the second is told to look again", async () => {
    const id = await workIn(from)
    const seen = await versionOf(id)
    const role = who[0] as RoleName
    const answers = await Promise.all([run(scene.as(role), id, seen), run(scene.as(role), id, seen)])
    expect(answers.map(codeOf).sort()).toEqual(["changed-meanwhile", "done"])
  })

  test("the same request key twice makes one record and gives the first answer again", async () => {
    const id = await workIn(from)
    const seen = await versionOf(id)
    const requestKey = newId()
    const role = who[0] as RoleName
    const first = await run(scene.as(role, { requestKey }), id, seen)
    const again = await run(scene.as(role, { requestKey }), id, seen)
    expect(first.ok).toBe(true)
    expect(again).toEqual(first)
    expect((await entries(id)).filter((entry) => entry.action === action)).toHaveLength(1)
  })
})

describe("the life of a task", () => {
  test("codes follow each other without gaps, also when made at once", async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => scene.make()))
    const numbers = made.map(({ code }) => Number(code.slice(3))).sort((a, b) => a - b)
    expect(numbers.at(-1)).toBe((numbers[0] as number) + 5)
    expect(made[0]?.code).toMatch(/^NV-\d{4,}$/)
  })

  test("a work without a unit waits to be assigned, then to be taken by the head", async () => {
    const { id } = await scene.make({ leadUnitId: null, assigneeId: scene.people.assignee.personId })
    expect(await row(id)).toMatchObject({ state: "unassigned", lead_unit_id: null, assignee_id: null })
    expect(
      codeOf(
        await assignWork(scene.as("assigner"), {
          id,
          seenVersion: 1,
          leadUnitId: scene.teamId,
          assigneeId: null,
          note: "",
        }),
      ),
    ).toBe("done")
    expect(codeOf(await takeWork(scene.as("leadHead"), { id, seenVersion: 2 }))).toBe("done")
    expect(await row(id)).toMatchObject({
      state: "doing",
      assignee_id: scene.people.leadHead.personId,
      taken_on: "2026-11-18",
    })
    expect(await differences()).toEqual([])
  })

  test("evidence is kept with the report, and a refused file refuses the whole", async () => {
    const id = await workIn("doing")
    const report = { id, body: "Có ảnh", doneAmount: null, totalAmount: null, measure: "" }
    expect(
      codeOf(
        await reportProgress(scene.as("assignee"), { ...report, seenVersion: 2 }, [
          photo,
          { ...photo, name: "hỏng.png", bytes: new Uint8Array() },
        ]),
      ),
    ).toBe("file-empty")
    expect(codeOf(await reportProgress(scene.as("assignee"), { ...report, seenVersion: 2 }, [photo]))).toBe("done")
    const kept = await database.owner
      .selectFrom("work.evidence as e")
      .innerJoin("documents.file as f", "f.id", "e.file_id")
      .select("f.name")
      .where("e.work_id", "=", id)
      .execute()
    expect(kept).toEqual([{ name: "Ảnh niêm yết.png" }])
  })

  test("only the lead moves the measure; a coordinating unit's report leaves it", async () => {
    const id = await workIn("doing")
    await reportProgress(scene.as("assignee"), {
      id,
      seenVersion: 2,
      body: "Một nửa",
      doneAmount: 160,
      totalAmount: 319,
      measure: "thủ tục",
    })
    await reportProgress(scene.as("coordinator"), {
      id,
      seenVersion: 3,
      body: "Đã gửi 64/64",
      doneAmount: 64,
      totalAmount: 64,
      measure: "",
    })
    expect(await row(id)).toMatchObject({ progress_done: 160, progress_total: 319, progress_measure: "thủ tục" })
    const more = await reportProgress(scene.as("assignee"), {
      id,
      seenVersion: 4,
      body: "Thêm",
      doneAmount: 320,
      totalAmount: null,
      measure: "",
    })
    expect(more).toEqual({ ok: false, refusal: { code: "amount-above-total", total: 319 } })
  })

  test("an extension keeps the first due day; it must be asked in time and cannot be asked twice", async () => {
    const id = await workIn("doing")
    const ask = { id, newDueOn: plainDate("2026-11-27"), reason: "Chờ số liệu", confirmed: [] as string[] }
    expect(codeOf(await askExtension(scene.as("assignee", { day: "2026-11-21" }), { ...ask, seenVersion: 2 }))).toBe(
      "asked-too-late",
    )
    expect(
      codeOf(await askExtension(scene.as("assignee"), { ...ask, newDueOn: plainDate("2026-11-24"), seenVersion: 2 })),
    ).toBe("confirm-needed")
    expect(codeOf(await askExtension(scene.as("assignee", { day: "2026-11-20" }), { ...ask, seenVersion: 2 }))).toBe(
      "done",
    )
    expect(await row(id)).toMatchObject({ due_on: "2026-11-20" })
    expect(codeOf(await askExtension(scene.as("assignee"), { ...ask, seenVersion: 3 }))).toBe("already-asked")
    expect(
      codeOf(
        await decideExtension(scene.as("assigner"), {
          id,
          seenVersion: 3,
          decision: "refuse",
          newDueOn: null,
          note: "",
          confirmed: [],
        }),
      ),
    ).toBe("note-needed")
    expect(
      codeOf(
        await decideExtension(scene.as("assigner", { day: "2026-11-23" }), {
          id,
          seenVersion: 3,
          decision: "grant",
          newDueOn: null,
          note: "",
          confirmed: [],
        }),
      ),
    ).toBe("done")
    expect(await row(id)).toMatchObject({ first_due_on: "2026-11-20", due_on: "2026-11-27" })
    expect(
      (await database.owner.selectFrom("work.coordination").select("due_on").where("work_id", "=", id).execute())[0],
    ).toEqual({ due_on: "2026-11-27" })
    expect(
      codeOf(
        await decideExtension(scene.as("assigner"), {
          id,
          seenVersion: 4,
          decision: "grant",
          newDueOn: null,
          note: "",
          confirmed: [],
        }),
      ),
    ).toBe("nothing-asked")
    expect(await differences()).toEqual([])
  })

  test("a product is judged by the day it was handed over; returned and handed over late, it is late", async () => {
    const id = await workIn("handed-over")
    expect(
      codeOf(
        await judgeProduct(scene.as("accepter"), { id, seenVersion: 3, verdict: "return", reason: "", confirmed: [] }),
      ),
    ).toBe("reason-needed")
    await judgeProduct(scene.as("accepter", { day: "2026-11-23" }), {
      id,
      seenVersion: 3,
      verdict: "return",
      reason: "Thiếu biên bản",
      confirmed: [],
    })
    expect(await row(id)).toMatchObject({ state: "returned" })
    await handOverProduct(scene.as("assignee", { day: "2026-11-25" }), {
      id,
      seenVersion: 4,
      body: "Đã bổ sung",
      confirmed: ["no-evidence"],
    })
    await judgeProduct(scene.as("accepter", { day: "2026-11-26" }), {
      id,
      seenVersion: 5,
      verdict: "accept",
      reason: "",
      confirmed: [],
    })
    expect(await row(id)).toMatchObject({ state: "done", handed_over_on: "2026-11-25", done_on: "2026-11-26" })
    const verdicts = await database.owner
      .selectFrom("work.verdict")
      .select(["verdict", "handed_over_on"])
      .where("work_id", "=", id)
      .orderBy("id")
      .execute()
    expect(verdicts).toEqual([
      { verdict: "returned", handed_over_on: "2026-11-18" },
      { verdict: "accepted", handed_over_on: "2026-11-25" },
    ])
    const late = await database.owner
      .selectFrom("work.tally")
      .select("standing")
      .where("authority_id", "=", scene.authority.authorityId)
      .where("standing", "=", "done-late")
      .execute()
    expect(late.length).toBeGreaterThan(0)
    expect(
      (await database.owner.selectFrom("work.coordination").select("due_on").where("work_id", "=", id).execute())[0],
    ).toEqual({ due_on: null })
    expect(await differences()).toEqual([])
  })

  test("a handover without any evidence must be ticked", async () => {
    const id = await workIn("doing")
    const bare = await handOverProduct(scene.as("assignee"), { id, seenVersion: 2, body: "Xong", confirmed: [] })
    expect(bare).toEqual({ ok: false, refusal: { code: "confirm-needed", warnings: [{ code: "no-evidence" }] } })
    expect(
      codeOf(await handOverProduct(scene.as("assignee"), { id, seenVersion: 2, body: "Xong", confirmed: [] }, [photo])),
    ).toBe("done")
  })

  test("a child is never due after its parent, and an open child holds the parent back", async () => {
    const id = await workIn("doing")
    const child = {
      title: "Phần một",
      detail: "",
      leadUnitId: scene.teamId,
      assigneeId: null,
      product: "Bảng",
      dueOn: plainDate("2026-11-23"),
    }
    expect(await splitWork(scene.as("leadHead"), { id, seenVersion: 2, children: [child], confirmed: [] })).toEqual({
      ok: false,
      refusal: { code: "past-parent", parentDueOn: "2026-11-20" },
    })
    expect(
      codeOf(
        await splitWork(scene.as("leadHead"), {
          id,
          seenVersion: 2,
          children: [{ ...child, leadUnitId: scene.partnerId, dueOn: null }],
          confirmed: [],
        }),
      ),
    ).toBe("may-not-assign-there")
    const split = await splitWork(scene.as("leadHead"), {
      id,
      seenVersion: 2,
      children: [{ ...child, dueOn: null }],
      confirmed: [],
    })
    if (!split.ok) throw new Error(split.refusal.code)
    const childId = split.value.children[0]?.id as string
    expect(await row(childId)).toMatchObject({
      parent_id: id,
      due_on: "2026-11-20",
      accepter_unit_id: scene.teamId,
      document_id: null,
    })
    expect(await cancelWork(scene.as("assigner"), { id, seenVersion: 3, reason: "Thôi" })).toEqual({
      ok: false,
      refusal: { code: "has-open-children", count: 1 },
    })
    await takeWork(scene.as("leadHead"), { id: childId, seenVersion: 1 })
    expect(
      codeOf(
        await askExtension(scene.as("leadHead"), {
          id: childId,
          seenVersion: 2,
          newDueOn: plainDate("2026-11-23"),
          reason: "Chờ",
          confirmed: [],
        }),
      ),
    ).toBe("past-parent")
    expect(await differences()).toEqual([])
  })

  test("a due day is set once where there was none, and then moves by extension only", async () => {
    const { id } = await scene.make({ dueOn: null })
    const edit = {
      id,
      title: "Tên",
      detail: "",
      product: "Sản phẩm",
      acceptance: "",
      accepterUnitId: scene.authority.officeId,
      confirmed: [] as string[],
    }
    expect(
      await editWork(scene.as("assigner"), { ...edit, seenVersion: 1, dueOn: plainDate("2026-11-24") }),
    ).toMatchObject({
      refusal: { code: "confirm-needed", warnings: [{ code: "due-not-working-day", offered: "2026-11-25" }] },
    })
    expect(
      codeOf(await editWork(scene.as("assigner"), { ...edit, seenVersion: 1, dueOn: plainDate("2026-11-25") })),
    ).toBe("done")
    expect(await row(id)).toMatchObject({ first_due_on: "2026-11-25", due_on: "2026-11-25" })
    expect(
      await editWork(scene.as("assigner"), { ...edit, seenVersion: 2, dueOn: plainDate("2026-11-30") }),
    ).toMatchObject({ refusal: { code: "due-is-fixed" } })
    expect(await differences()).toEqual([])
  })

  test("following is one's own: it shows the work, and can be taken off", async () => {
    const id = await workIn("assigned")
    expect(codeOf(await followWork(scene.as("stranger"), { id, follows: "yes" }))).toBe("no-such-work")
    expect(codeOf(await followWork(scene.as("seer"), { id, follows: "yes" }))).toBe("done")
    expect(codeOf(await followWork(scene.as("seer"), { id, follows: "yes" }))).toBe("done")
    expect((await entries(id)).filter((entry) => entry.action === "work.follow")).toHaveLength(1)
    expect(codeOf(await followWork(scene.as("seer"), { id, follows: "no" }))).toBe("done")
    expect(await database.owner.selectFrom("work.follower").selectAll().where("work_id", "=", id).execute()).toEqual([])
  })

  test("a coordinating unit is added once", async () => {
    const id = await workIn("doing")
    expect(codeOf(await addUnit(scene.as("assigner"), { id, seenVersion: 2, unitId: scene.partnerId }))).toBe(
      "already-named",
    )
    expect(codeOf(await addUnit(scene.as("assigner"), { id, seenVersion: 2, unitId: 999_999 }))).toBe("no-such-unit")
    expect(
      codeOf(await addUnit(scene.as("assigner"), { id, seenVersion: 2, unitId: scene.authority.departmentId })),
    ).toBe("done")
    expect(
      await database.owner
        .selectFrom("work.coordination")
        .select("due_on")
        .where("work_id", "=", id)
        .where("unit_id", "=", scene.authority.departmentId)
        .execute(),
    ).toEqual([{ due_on: "2026-11-20" }])
  })
})

describe("a task made by hand", () => {
  const wish = () => ({
    title: "Chuẩn bị hội nghị",
    detail: "",
    leadUnitId: scene.teamId,
    assigneeId: null,
    coordinatingUnitIds: [scene.teamId, scene.partnerId],
    dueOn: plainDate("2026-11-25"),
    product: "Hội trường sẵn sàng",
    acceptance: "",
    accepterUnitId: null,
    confirmed: [] as string[],
  })

  test.each<[RoleName, string]>([
    ["assigner", "done"],
    ["leadHead", "done"],
    ["assignee", "may-not-assign-there"],
    ["coordinator", "may-not-assign-there"],
    ["stranger", "may-not-assign-there"],
  ])("%s: %s", async (role, code) => {
    expect(codeOf(await createWorkByHand(scene.as(role), wish()))).toBe(code)
  })

  test("everybody may set a task for themselves", async () => {
    const { unitId, personId } = scene.people.coordinator
    const made = await createWorkByHand(scene.as("coordinator"), {
      ...wish(),
      leadUnitId: unitId,
      assigneeId: personId,
      coordinatingUnitIds: [],
    })
    if (!made.ok) throw new Error(made.refusal.code)
    expect(await row(made.value.id)).toMatchObject({
      state: "assigned",
      assigned_by: personId,
      accepter_unit_id: unitId,
    })
  })

  test("a past due day and a day off must be ticked", async () => {
    const outcome = await createWorkByHand(scene.as("assigner", { day: "2026-11-25" }), {
      ...wish(),
      dueOn: plainDate("2026-11-24"),
    })
    expect(outcome).toMatchObject({
      refusal: {
        code: "confirm-needed",
        warnings: [{ code: "due-in-past" }, { code: "due-not-working-day", offered: "2026-11-25" }],
      },
    })
    expect(
      codeOf(
        await createWorkByHand(scene.as("assigner"), {
          ...wish(),
          dueOn: plainDate("2026-11-24"),
          confirmed: ["due-not-working-day"],
        }),
      ),
    ).toBe("done")
  })

  test("the person must work in the lead unit, the lead unit is not its own coordinator, and the same key makes one work", async () => {
    expect(
      codeOf(
        await createWorkByHand(scene.as("assigner"), { ...wish(), assigneeId: scene.people.coordinator.personId }),
      ),
    ).toBe("person-not-in-unit")
    const requestKey = newId()
    const first = await createWorkByHand(scene.as("assigner", { requestKey }), wish())
    expect(await createWorkByHand(scene.as("assigner", { requestKey }), wish())).toEqual(first)
    if (!first.ok) throw new Error(first.refusal.code)
    expect(
      await database.owner
        .selectFrom("work.coordination")
        .select("unit_id")
        .where("work_id", "=", first.value.id)
        .execute(),
    ).toEqual([{ unit_id: scene.partnerId }])
    expect(await entries(first.value.id)).toHaveLength(1)
    expect(await differences()).toEqual([])
  })
})
