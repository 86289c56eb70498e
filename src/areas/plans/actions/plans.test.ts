import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, rights, scopeOf } from "#src/areas/access/index.ts"
import { checkTallies } from "#src/areas/work/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { actingAs } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, makeUnit, testNow } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import type { DraftEdit } from "../rules/edit-draft.ts"
import { listClauses, listServes, listWorkWithoutClause } from "../store/clauses.ts"
import { listNodes } from "../store/plans.ts"
import { listWorksOfPlan } from "../store/progress.ts"
import { findReview } from "../store/reviews.ts"
import { confirmPlan } from "./confirm-plan.ts"
import { editReview } from "./edit-review.ts"
import { exemptClause, linkClause, reopenClause, unlinkClause } from "./link-clause.ts"
import { correctionsOf } from "../rules/corrections.ts"
import { listAliases } from "../store/aliases.ts"
import { countByMonth, countFaults, listCorrections } from "../store/corrections.ts"
import { exportGold, exportRows } from "../store/corrections-export.ts"
import { forgetName } from "./forget-name.ts"
import { startReview } from "./start-review.ts"

const database = testDatabase()
let ward: Authority
let office: Actor
let stranger: Actor

const bodyText = `KẾ HOẠCH
Nâng cao chất lượng phục vụ người dân năm 2026

I. MỤC TIÊU
- Phấn đấu đến hết năm 2026, 98% hồ sơ được tiếp nhận trực tuyến.

II. NHIỆM VỤ
1. Rà soát, công khai toàn bộ thủ tục hành chính.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
- Đơn vị phối hợp: Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Hoàn thành trước ngày 15/12/2026.
2. Khảo sát mức độ hài lòng của người dân.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Trong tháng 12 năm 2026.
`

beforeAll(async () => {
  ward = await makeAuthority(database.owner)
  office = await makeActor(database.owner, {
    unitId: ward.officeId,
    rights: ["plan.review", "plan.confirm", "work.view-all"],
  })
  const other = await makeAuthority(database.owner, "Bạch Mai")
  stranger = await makeActor(database.owner, { unitId: other.officeId, rights: [...rights] })
}, 120_000)

async function heldDocument(text = bodyText): Promise<string> {
  const id = newId()
  await database.owner
    .insertInto("documents.document")
    .values({
      authority_id: ward.authorityId,
      id,
      body_id: ward.bodyId,
      direction: "held",
      state: "registered",
      side: "state",
      title: "Kế hoạch nâng cao chất lượng phục vụ",
      body_text: text,
      created_by: office.accountId,
      created_at: testNow,
      updated_at: testNow,
      issued_on: "2026-01-05" as never,
    })
    .execute()
  return id
}
const see = <T>(actor: Actor, look: Parameters<typeof readIn<T>>[2]) => readIn(database.db, scopeOf(actor), look)
const reviewOf = async (documentId: string) => {
  const review = await see(office, (db) => findReview(db, ward.authorityId, documentId))
  if (!review) throw new Error("no review")
  return review
}
async function opened(text?: string): Promise<string> {
  const documentId = await heldDocument(text)
  const started = await startReview(actingAs(database.db, office), { documentId })
  if (!started.ok) throw new Error(started.refusal.code)
  return documentId
}
async function edit(documentId: string, ...edits: DraftEdit[]) {
  for (const each of edits) {
    const outcome = await editReview(actingAs(database.db, office), {
      documentId,
      seenVersion: (await reviewOf(documentId)).version,
      edit: each,
    })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
  }
}
async function acceptAll(documentId: string) {
  for (const item of (await reviewOf(documentId)).draft.items) await edit(documentId, { edit: "accept", id: item.id })
}
const confirm = async (documentId: string, requestKey: string | null = null) =>
  confirmPlan(actingAs(database.db, office, { requestKey }), {
    documentId,
    seenVersion: (await reviewOf(documentId)).version,
  })

describe("reading a document for review", () => {
  test("units that the text names are matched with the body's own, with days and coordinating units", async () => {
    const { draft } = await reviewOf(await opened())
    const survey = draft.items.find((item) => item.title.includes("Khảo sát mức độ hài lòng"))
    const publish = draft.items.find((item) => item.title.includes("công khai toàn bộ thủ tục"))
    expect(publish).toMatchObject({
      leadUnitId: ward.officeId,
      coordinatingUnitIds: [ward.departmentId],
      dueOn: "2026-12-15",
    })
    expect(survey).toMatchObject({ leadUnitId: ward.departmentId, dueOn: "2026-12-31" })
  })
  test("nothing but the draft is created", async () => {
    const documentId = await opened()
    expect(
      await database.owner.selectFrom("work.work").select("id").where("document_id", "=", documentId).execute(),
    ).toEqual([])
  })
  test("opening it again keeps what was edited", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    await startReview(actingAs(database.db, office), { documentId })
    expect((await reviewOf(documentId)).draft.items.every((item) => item.state === "accepted")).toBe(true)
  })
  test.each(rights.filter((right) => right !== "plan.review"))("%s alone opens no review", async (right) => {
    const actor = await makeActor(database.owner, { unitId: ward.officeId, rights: [right] })
    expect(await startReview(actingAs(database.db, actor), { documentId: await heldDocument() })).toMatchObject({
      refusal: { code: "not-allowed" },
    })
  })
  test("a draft is not there for another body of the same ward, nor for another ward", async () => {
    const documentId = await opened()
    const party = { ...office, bodyId: ward.bodyId + 100_000 }
    expect(await see(party, (db) => findReview(db, ward.authorityId, documentId))).toBeUndefined()
    expect(await see(stranger, (db) => findReview(db, ward.authorityId, documentId))).toBeUndefined()
    expect(
      await editReview(actingAs(database.db, party), { documentId, seenVersion: 1, edit: { edit: "undo" } }),
    ).toMatchObject({ refusal: { code: "no-such-review" } })
  })
  test("a document without text is refused", async () => {
    expect(await startReview(actingAs(database.db, office), { documentId: await heldDocument("  ") })).toMatchObject({
      refusal: { code: "no-text" },
    })
  })
})

describe("two reviewers at once", () => {
  test("the second is told, and what the first did stays", async () => {
    const documentId = await opened()
    const { draft, version } = await reviewOf(documentId)
    const send = (id: string | undefined) =>
      editReview(actingAs(database.db, office), {
        documentId,
        seenVersion: version,
        edit: { edit: "accept", id: id ?? "" },
      })
    const answers = await Promise.all([send(draft.items[0]?.id), send(draft.items[1]?.id)])
    expect(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort()).toEqual([
      "changed-meanwhile",
      "ok",
    ])
    expect((await reviewOf(documentId)).draft.items.filter((item) => item.state === "accepted")).toHaveLength(1)
  })
})

describe("confirming", () => {
  test("one confirmation makes the plan, its work with owners, its targets and the links from clauses", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    const confirmed = await confirm(documentId)
    if (!confirmed.ok) throw new Error(confirmed.refusal.code)
    expect(confirmed.value).toMatchObject({ works: 2, targets: 1, units: 2, left: 0 })
    const { nodes, works, serves, clauses } = await see(office, async (db) => ({
      nodes: await listNodes(db, ward.authorityId, confirmed.value.planId),
      works: await listWorksOfPlan(db, ward.authorityId, confirmed.value.planId),
      serves: await listServes(db, ward.authorityId, documentId),
      clauses: await listClauses(db, ward.authorityId, documentId),
    }))
    expect(nodes).toHaveLength(confirmed.value.nodes)
    expect(new Set(works.map((work) => work.leadUnitId))).toEqual(new Set([ward.officeId, ward.departmentId]))
    expect(works.every((work) => work.state === "assigned")).toBe(true)
    expect(new Set(serves.map((link) => link.workId)).size).toBe(2)
    expect(clauses.length).toBeGreaterThan(3)
    const target = await database.owner
      .selectFrom("figures.target")
      .select(["value", "comparator", "period_end"])
      .where("document_id", "=", documentId)
      .execute()
    expect(target).toMatchObject([{ value: 98, period_end: "2026-12-31" }])
    expect(await see(office, (db) => checkTallies(db, ward.authorityId))).toEqual([])
    expect((await reviewOf(documentId)).state).toBe("confirmed")
  })
  test("a form that was sent twice makes one plan", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    const { version } = await reviewOf(documentId)
    const requestKey = crypto.randomUUID()
    const send = () => confirmPlan(actingAs(database.db, office, { requestKey }), { documentId, seenVersion: version })
    const [one, two] = await Promise.all([send(), send()])
    expect(one).toEqual(two)
    expect(
      await database.owner.selectFrom("work.work").select("id").where("document_id", "=", documentId).execute(),
    ).toHaveLength(2)
  })
  test("what nobody settled stays in the draft and joins the same plan later, under its parent", async () => {
    const documentId = await opened()
    const [first, ...rest] = (await reviewOf(documentId)).draft.items
    await edit(documentId, { edit: "accept", id: first?.id ?? "" })
    const one = await confirm(documentId)
    for (const item of rest) await edit(documentId, { edit: "accept", id: item.id })
    const two = await confirm(documentId)
    if (!one.ok || !two.ok) throw new Error("refused")
    expect(one.value).toMatchObject({ nodes: 1, left: rest.length })
    expect(two.value).toMatchObject({ planId: one.value.planId, nodes: rest.length, left: 0 })
  })
  test("dropped items are not created", async () => {
    const documentId = await opened()
    const { items } = (await reviewOf(documentId)).draft
    const [keep, ...others] = items.filter((item) => item.leadUnitId !== null)
    await edit(
      documentId,
      { edit: "accept", id: keep?.id ?? "" },
      ...others.map((item) => ({ edit: "drop", id: item.id, reason: "Việc của cấp trên" }) as const),
    )
    expect(await confirm(documentId)).toMatchObject({ ok: true, value: { works: 1 } })
  })
  test("nothing settled is nothing to confirm", async () => {
    expect(await confirm(await opened())).toMatchObject({ refusal: { code: "nothing-to-confirm" } })
  })
  test.each(rights.filter((right) => right !== "plan.confirm"))("%s alone confirms nothing", async (right) => {
    const documentId = await opened()
    await acceptAll(documentId)
    const actor = await makeActor(database.owner, { unitId: ward.officeId, rights: [right] })
    const { version } = await reviewOf(documentId)
    expect(await confirmPlan(actingAs(database.db, actor), { documentId, seenVersion: version })).toMatchObject({
      refusal: { code: "not-allowed" },
    })
  })
})

describe("clauses and work, both ways", () => {
  test("work is linked to a clause and unlinked; a clause is set aside with a reason and taken back", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    await confirm(documentId)
    const { clauses, serves } = await see(office, async (db) => ({
      clauses: await listClauses(db, ward.authorityId, documentId),
      serves: await listServes(db, ward.authorityId, documentId),
    }))
    const clauseId = clauses.find((clause) => !serves.some((link) => link.clauseId === clause.id))?.id ?? 0
    const workId = serves[0]?.workId ?? ""
    const acting = () => actingAs(database.db, office)
    expect(await linkClause(acting(), { documentId, clauseId, workId })).toMatchObject({ ok: true })
    expect(await unlinkClause(acting(), { documentId, clauseId, workId })).toMatchObject({ ok: true })
    expect(await unlinkClause(acting(), { documentId, clauseId, workId })).toMatchObject({
      refusal: { code: "not-linked" },
    })
    expect(await exemptClause(acting(), { documentId, clauseId, reason: "Câu bối cảnh" })).toMatchObject({ ok: true })
    expect(
      (await see(office, (db) => listClauses(db, ward.authorityId, documentId))).find(
        (clause) => clause.id === clauseId,
      ),
    ).toMatchObject({ needs: "nothing", reason: "Câu bối cảnh" })
    expect(await reopenClause(acting(), { documentId, clauseId })).toMatchObject({ ok: true })
    expect(await linkClause(acting(), { documentId, clauseId: 999_999, workId })).toMatchObject({
      refusal: { code: "no-such-clause" },
    })
    expect(await linkClause(acting(), { documentId, clauseId, workId: newId() })).toMatchObject({
      refusal: { code: "no-such-work" },
    })
    expect(await linkClause(actingAs(database.db, stranger), { documentId, clauseId, workId })).toMatchObject({
      refusal: { code: "no-such-clause" },
    })
  })
  test("work that came from a plan is not among the work that serves no clause", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    await confirm(documentId)
    const works = await database.owner
      .selectFrom("work.work")
      .select("id")
      .where("document_id", "=", documentId)
      .execute()
    const loose = await see(office, (db) => listWorkWithoutClause(db, ward.authorityId, { limit: 200 }))
    expect(loose.filter((work) => works.some((own) => own.id === work.id))).toEqual([])
  })
})

const namesText = `KẾ HOẠCH

II. NHIỆM VỤ
1. Rà soát hộ nghèo trên địa bàn.
- Đơn vị chủ trì: Phòng LĐ-TB&XH.
- Đơn vị phối hợp: các phòng, ban; Tổ công tác 06.
- Thời gian thực hiện: Hoàn thành trước ngày 15/12/2026.
2. Kiểm tra việc thực hiện kế hoạch.
- Đơn vị chủ trì: Tổ công tác 06.
- Thời gian thực hiện: Trong tháng 12 năm 2026.
`

describe("names of units in a review", () => {
  test("a unit that has ended gives way to its heir of today, with the doubt said", async () => {
    const ended = await makeUnit(database.owner, {
      name: "Phòng Lao động - Thương binh và Xã hội",
      parentId: ward.bodyId,
      authorityId: ward.authorityId,
      bodyId: ward.bodyId,
      from: "2010-01-01",
      to: "2026-02-28",
    })
    await database.owner
      .insertInto("organisation.succession")
      .values({
        from_unit_id: ended,
        to_unit_id: ward.departmentId,
        on_date: "2026-03-01" as never,
        kind: "merge",
        part: "whole",
      })
      .execute()
    const { draft } = await reviewOf(await opened(namesText))
    expect(draft.items[0]).toMatchObject({
      leadUnitId: ward.departmentId,
      doubts: expect.arrayContaining(["unit-ended"]) as unknown,
      coordinatingUnitIds: [],
      coordinatingText: ["các phòng, ban", "Tổ công tác 06"],
    })
  })
  test("a name is said once for every item, is remembered for the body's later readings, and is forgotten when told", async () => {
    const documentId = await opened(namesText)
    await edit(documentId, { edit: "name", name: "Tổ công tác 06", unitId: ward.officeId })
    const { items } = (await reviewOf(documentId)).draft
    expect(items[0]?.coordinatingUnitIds).toEqual([ward.officeId])
    expect(items[1]).toMatchObject({ leadUnitId: ward.officeId, state: "proposed" })
    expect((await reviewOf(await opened(namesText))).draft.items[1]?.leadUnitId).toBe(ward.officeId)
    expect(await see(office, (db) => listAliases(db, ward.authorityId, ward.bodyId))).toMatchObject([
      { key: "to cong tac 6", name: "Tổ công tác 06", unitId: ward.officeId },
    ])
    expect(await see(office, (db) => listAliases(db, ward.authorityId, ward.bodyId + 1))).toEqual([])
    const acting = () => actingAs(database.db, office)
    expect(await forgetName(actingAs(database.db, stranger), { name: "Tổ công tác 06" })).toMatchObject({
      refusal: { code: "no-such-name" },
    })
    const none = await makeActor(database.owner, { unitId: ward.officeId, rights: [] })
    expect(await forgetName(actingAs(database.db, none), { name: "Tổ công tác 06" })).toMatchObject({
      refusal: { code: "not-allowed" },
    })
    expect(await forgetName(acting(), { name: "tổ công tác 06" })).toMatchObject({ ok: true })
    expect(await forgetName(acting(), { name: "tổ công tác 06" })).toMatchObject({ refusal: { code: "no-such-name" } })
    expect((await reviewOf(await opened(namesText))).draft.items[1]?.leadUnitId).toBeNull()
  })
  test("a group is opened for the units chosen, and closed again by undo", async () => {
    const documentId = await opened(namesText)
    const before = (await reviewOf(documentId)).draft.items
    const id = before[0]?.id ?? ""
    await edit(documentId, { edit: "expand", id, name: "các phòng, ban", unitIds: [ward.officeId], each: false })
    expect((await reviewOf(documentId)).draft.items[0]).toMatchObject({
      coordinatingUnitIds: [ward.officeId],
      coordinatingText: ["Tổ công tác 06"],
    })
    await edit(documentId, { edit: "undo" })
    expect((await reviewOf(documentId)).draft.items).toEqual(before)
  })
  test.each([
    ["name", { edit: "name", name: "Tổ công tác 06", unitId: 999_999_999 }],
    ["expand", { edit: "expand", id: "x", name: "các phòng, ban", unitIds: [999_999_999], each: false }],
  ] as [string, DraftEdit][])(
    "%s takes no unit that is not of the body today, and remembers nothing",
    async (_, wish) => {
      const documentId = await opened(namesText)
      const { version } = await reviewOf(documentId)
      expect(
        await editReview(actingAs(database.db, office), { documentId, seenVersion: version, edit: wish }),
      ).toMatchObject({ refusal: { code: "no-such-unit" } })
      expect(await see(office, (db) => listAliases(db, ward.authorityId, ward.bodyId))).toEqual([])
    },
  )
})

describe("what reviewers correct", () => {
  test("is kept with each confirmation, item by item, and tells the share taken whole", async () => {
    const documentId = await opened()
    const { items } = (await reviewOf(documentId)).draft
    const tasks = items.filter((item) => item.kind === "task")
    const target = items.find((item) => item.kind === "target")
    const [first, second] = tasks
    await edit(
      documentId,
      { edit: "accept", id: target?.id ?? "" },
      {
        edit: "change",
        id: first?.id ?? "",
        fields: { dueOn: plainDate("2026-12-20"), leadUnitId: ward.departmentId },
      },
      { edit: "drop", id: second?.id ?? "", reason: "Việc của cấp trên" },
      {
        edit: "add",
        id: newId(),
        start: 0,
        end: 8,
        parent: null,
        fields: {
          kind: "task",
          title: "Việc máy bỏ sót",
          leadUnitId: ward.officeId,
          coordinatingUnitIds: [],
          assigneeId: null,
          dueOn: null,
          product: "",
          measure: null,
        },
      },
    )
    for (const item of items.filter((each) => ![first?.id, second?.id, target?.id].includes(each.id)))
      await edit(documentId, { edit: "accept", id: item.id })
    const before = await see(office, (db) => countByMonth(db, ward.authorityId))
    const confirmed = await confirm(documentId)
    if (!confirmed.ok) throw new Error(confirmed.refusal.code)
    const { rows, months, faulty, gold, table } = await see(office, async (db) => ({
      rows: await listCorrections(db, ward.authorityId, { documentId }, { limit: 50 }),
      months: await countByMonth(db, ward.authorityId),
      faulty: await countFaults(db, ward.authorityId),
      gold: await exportGold(db, ward.authorityId, { withWords: false, documentId }),
      table: await exportRows(db, ward.authorityId, { withWords: true, documentId }),
    }))
    const of = (id: string | undefined) => rows.find((row) => row.itemId === id)
    expect(of(target?.id)).toMatchObject({ outcome: "kept", faults: [] })
    expect(of(first?.id)).toMatchObject({
      outcome: "changed",
      faults: ["lead", "coordinating", "deadline"],
      proposed: { leadUnitId: ward.officeId, deadline: "2026-12-15" },
      kept: { leadUnitId: ward.departmentId, deadline: "2026-12-20" },
    })
    expect(of(second?.id)).toMatchObject({ outcome: "dropped", kept: null, reason: "Việc của cấp trên" })
    expect(rows.filter((row) => row.outcome === "added")).toMatchObject([{ proposed: null, probability: null }])
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.textDigest) && row.readerVersion !== "")).toBe(true)
    const kept = (list: typeof months) => list.reduce((sum, month) => sum + month.counts.kept, 0)
    expect(kept(months) - kept(before)).toBe(rows.filter((row) => row.outcome === "kept").length)
    expect(faulty.find((each) => each.fault === "deadline")?.count).toBeGreaterThan(0)
    const [document] = gold.documents
    expect(document).toMatchObject({ file: `sha256:${rows[0]?.textDigest}`, set: "corrections" })
    expect(document?.assignments).toContainEqual(
      expect.objectContaining({ start: first?.start, lead: "Phòng Văn hóa - Xã hội", deadline: "2026-12-20" }),
    )
    expect(document?.negatives).toEqual([{ start: second?.start, end: second?.end }])
    expect(JSON.stringify(gold)).not.toContain("thủ tục hành chính")
    expect(table[0]?.slice(0, 2)).toEqual(["document", "text"])
    expect(table.some((row) => row.includes("2026-12-20"))).toBe(true)
    expect(await see(stranger, (db) => listCorrections(db, ward.authorityId, {}, { limit: 50 }))).toEqual([])
  })
  test("a draft that only its body may see gives no corrections to others", async () => {
    const documentId = await opened()
    await acceptAll(documentId)
    await confirm(documentId)
    await database.owner
      .updateTable("documents.document")
      .set({ state: "draft" })
      .where("id", "=", documentId)
      .where("authority_id", "=", ward.authorityId)
      .execute()
    const party = { ...office, bodyId: ward.bodyId + 100_000 }
    const look = (actor: Actor) =>
      see(actor, (db) => listCorrections(db, ward.authorityId, { documentId }, { limit: 50 }))
    expect((await look(office)).length).toBeGreaterThan(0)
    expect(await look(party)).toEqual([])
  })
  test("merged items are counted as merged, split ones as split", async () => {
    const documentId = await opened()
    const [first, second, third] = (await reviewOf(documentId)).draft.items
    await edit(
      documentId,
      { edit: "merge", id: second?.id ?? "", into: first?.id ?? "" },
      {
        edit: "split",
        id: third?.id ?? "",
        at: (third?.start ?? 0) + 5,
        newId: newId(),
        titles: ["Một việc", "Hai việc"],
      },
    )
    const review = await reviewOf(documentId)
    const found = correctionsOf(
      review.proposal,
      review.draft,
      review.draft.items.filter((item) => item.state !== "proposed" && item.state !== "merged"),
    )
    expect(found.map((each) => each.outcome)).toEqual(["changed", "merged", "split", "split"])
    expect(found[1]).toMatchObject({ reason: first?.id })
  })
})
