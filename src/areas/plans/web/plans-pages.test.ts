import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, rights } from "#src/areas/access/index.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { type Authority, makeActor, makeAuthority, testNow } from "#tests/support/people.ts"
import { type Answer, sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let ward: Authority
let office: Actor
let stranger: Actor

const bodyText = `KẾ HOẠCH

II. NHIỆM VỤ
1. Rà soát, công khai toàn bộ thủ tục hành chính.
- Đơn vị chủ trì: Văn phòng HĐND và UBND.
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

async function documentWith(text: string): Promise<string> {
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
      title: "Kế hoạch phục vụ người dân",
      symbol: "12/KH-UBND",
      body_text: text,
      created_by: office.accountId,
      created_at: testNow,
      updated_at: testNow,
    })
    .execute()
  return id
}

const keyAndVersion = (page: Answer) => ({
  requestKey: valueOf(page, "requestKey") ?? "",
  seenVersion: valueOf(page, "seenVersion") ?? "",
})
const itemsOf = (page: Answer) => [...page.html.matchAll(/data-item="([^"]+)"/g)].map((found) => found[1] ?? "")

async function openReview(): Promise<{ path: string; page: Answer; items: string[] }> {
  const path = `/van-ban/${await documentWith(bodyText)}/duyet`
  const before = await sendAs(database.db, office, path)
  expect(before.text).toContain("Đọc văn bản")
  const started = await sendAs(database.db, office, path, {
    form: { edit: "start", requestKey: valueOf(before, "requestKey") ?? "" },
  })
  expect(started).toMatchObject({ status: 303, location: path })
  const page = await sendAs(database.db, office, path)
  return { path, page, items: itemsOf(page) }
}

describe("the review without the client program", () => {
  test("shows every word of the document and each item beside its words", async () => {
    const { page, items } = await openReview()
    expect(items.length).toBeGreaterThanOrEqual(2)
    for (const line of bodyText.split("\n").filter((each) => each.trim() !== ""))
      expect(page.text.replaceAll(" ", "")).toContain(line.replaceAll(/\s/g, ""))
    for (const id of items) expect(page.html).toContain(`id="cau-${id}"`)
  })

  test("an item is opened, changed with a wrong day, keeps what was typed, and is saved when the day is right", async () => {
    const { path, items } = await openReview()
    const id = items.at(-1) ?? ""
    const open = await sendAs(database.db, office, `${path}?muc=${id}`)
    const form = {
      ...keyAndVersion(open),
      edit: `change:${id}`,
      title: "Khảo sát hài lòng tháng 12",
      kind: "task",
      leadUnitId: String(ward.departmentId),
      dueOn: "31/02/2026",
      product: "Báo cáo khảo sát",
      assigneeId: "",
    }
    const refused = await sendAs(database.db, office, `${path}?muc=${id}`, { form })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain("31/02/2026")
    expect(refused.html).toContain("Khảo sát hài lòng tháng 12")
    expect(refused.html).toContain('id="muc-dueOn-error"')
    const again = await sendAs(database.db, office, `${path}?muc=${id}`)
    const saved = await sendAs(database.db, office, `${path}?muc=${id}`, {
      form: { ...form, ...keyAndVersion(again), dueOn: "25/12/2026" },
    })
    expect(saved.status).toBe(303)
    const after = await sendAs(database.db, office, path)
    expect(after.text).toContain("Khảo sát hài lòng tháng 12")
    expect(after.text).toContain("đến 25/12/2026")
  })

  test("says of work that its day has passed before it is given to anybody", async () => {
    const { path, items } = await openReview()
    const id = items.at(-1) ?? ""
    const open = await sendAs(database.db, office, `${path}?muc=${id}`)
    expect(open.text).not.toContain("hạn đã qua")
    const form = {
      ...keyAndVersion(open),
      edit: `change:${id}`,
      title: "Khảo sát hài lòng",
      kind: "task",
      leadUnitId: String(ward.departmentId),
      dueOn: "31/12/2025",
      product: "Báo cáo khảo sát",
      assigneeId: "",
    }
    expect(await sendAs(database.db, office, `${path}?muc=${id}`, { form })).toMatchObject({ status: 303 })
    const after = await sendAs(database.db, office, path)
    expect(after.text).toContain("hạn đã qua so với hôm nay")
    expect(after.text).toContain("1 việc có hạn đã qua, vừa giao đã quá hạn")
  })

  test("of two reviewers the second is told, with the typed text in place", async () => {
    const { path, page, items } = await openReview()
    const seen = keyAndVersion(page)
    await sendAs(database.db, office, path, { form: { ...seen, requestKey: newId(), edit: `accept:${items[0]}` } })
    const late = await sendAs(database.db, office, `${path}?muc=${items[1]}`, {
      form: {
        ...seen,
        requestKey: newId(),
        edit: `change:${items[1]}`,
        title: "Tên gõ sau",
        kind: "task",
        leadUnitId: "",
        dueOn: "",
        product: "",
        assigneeId: "",
      },
    })
    expect(late.status).toBe(422)
    expect(late.text).toContain("Người khác vừa sửa bản đọc này")
    expect(late.html).toContain("Tên gõ sau")
  })

  test("dropping needs a reason, beside the field", async () => {
    const { path, page, items } = await openReview()
    const refused = await sendAs(database.db, office, `${path}?muc=${items[0]}`, {
      form: { ...keyAndVersion(page), edit: `drop:${items[0]}`, reason: " " },
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('id="bo-reason-error"')
  })

  test("confirming leads to the plan, and clauses show what serves them", async () => {
    const { path, items } = await openReview()
    for (const id of items) {
      const page = await sendAs(database.db, office, path)
      await sendAs(database.db, office, path, {
        form: { ...keyAndVersion(page), requestKey: newId(), edit: `accept:${id}` },
      })
    }
    const ready = await sendAs(database.db, office, path)
    const confirmed = await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(ready), requestKey: newId(), edit: "confirm" },
    })
    expect(confirmed.status).toBe(303)
    const plan = await sendAs(database.db, office, confirmed.location ?? "")
    expect(plan.text).toContain("Các đơn vị thấy việc trong hộp việc của mình")
    expect(plan.html).not.toContain("<script>")
    expect(plan.text).toContain("đã xác nhận kế hoạch")
    expect(plan.text).not.toMatch(/plans\.confirm-plan|planId/)
    const planPath = (confirmed.location ?? "").split("?")[0] ?? ""
    const coverage = await sendAs(database.db, office, `${planPath}/phu`)
    expect(coverage.text).toMatch(/\d+\/\d+ câu có việc/)
    const clause = /id="cau-(\d+)"/.exec(coverage.html)?.[1] ?? ""
    const unknown = await sendAs(database.db, office, `${planPath}/phu`, {
      form: { requestKey: newId(), clauseId: clause, act: "link", workCode: "NV-9999" },
    })
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain("NV-9999")
    const list = await sendAs(database.db, office, "/ke-hoach")
    expect(list.text).toContain("Kế hoạch phục vụ người dân")
  })

  test("is not there for another authority, in either language", async () => {
    const { path } = await openReview()
    expect((await sendAs(database.db, stranger, path)).status).toBe(404)
    expect((await sendAs(database.db, office, path, { language: "en" })).text).toContain("Review the reading")
  })
})
