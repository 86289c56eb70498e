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

async function openReview(text = bodyText): Promise<{ path: string; page: Answer; items: string[] }> {
  const path = `/van-ban/${await documentWith(text)}/duyet`
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

const namesText = `KẾ HOẠCH

II. NHIỆM VỤ
1. Rà soát hộ nghèo trên địa bàn.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: các phòng, ban; Tổ công tác 06.
- Thời gian thực hiện: Hoàn thành trước ngày 15/12/2026.
2. Kiểm tra việc thực hiện kế hoạch.
- Đơn vị chủ trì: Tổ công tác 06.
- Đơn vị phối hợp: Sở Tài chính.

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |
| 1 | Nâng cấp trang thông tin điện tử | Văn phòng HĐND và UBND | 20/12/2026 |
`

describe("names, groups and order, without the client program", () => {
  test("an unknown name is shown with its places, said once, and fills every item", async () => {
    const { path, page } = await openReview(namesText)
    expect(page.text).toContain("Tên chưa nhận ra (1)")
    expect(page.text).toContain("Tổ công tác 06 2 chỗ: mục 1 , mục 2")
    expect(page.text).toContain("Đơn vị ngoài cơ quan (1)")
    const said = await sendAs(database.db, office, path, {
      form: {
        ...keyAndVersion(page),
        requestKey: newId(),
        edit: "name",
        name: "Tổ công tác 06",
        unitId: String(ward.officeId),
      },
    })
    expect(said).toMatchObject({ status: 303, location: expect.stringContaining("#ten") as unknown })
    const after = await sendAs(database.db, office, path)
    expect(after.text).not.toContain("Tên chưa nhận ra")
    expect(after.text).toContain("Tên cơ quan đã dạy máy (1)")
    const forgotten = await sendAs(database.db, office, path, {
      form: { requestKey: newId(), edit: "forget-name", name: "Tổ công tác 06" },
    })
    expect(forgotten.status).toBe(303)
    expect((await sendAs(database.db, office, path)).text).not.toContain("Tên cơ quan đã dạy máy")
  })
  test("a name without a unit chosen is asked for again; left as words it is asked about no more", async () => {
    const { path, page } = await openReview(namesText)
    const form = { ...keyAndVersion(page), name: "Tổ công tác 06", unitId: "" }
    const refused = await sendAs(database.db, office, path, { form: { ...form, requestKey: newId(), edit: "name" } })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("Hãy chọn đơn vị cho tên này")
    await sendAs(database.db, office, path, { form: { ...form, requestKey: newId(), edit: "keep-name" } })
    const after = await sendAs(database.db, office, path)
    expect(after.text).not.toContain("Tên chưa nhận ra")
    expect(after.text).toContain("Tên để nguyên chữ (1)")
  })
  test("a group is opened where it stands, taken for the units ticked, and taken back", async () => {
    const { path, page, items } = await openReview(namesText)
    expect(page.text).toContain("Mở nhóm: 2 đơn vị")
    const open = await sendAs(database.db, office, `${path}?muc=${items[0]}`)
    expect(open.text).toContain("“các phòng, ban”: 2 đơn vị")
    const send = (unitIds: string[]) =>
      sendAs(database.db, office, `${path}?muc=${items[0]}`, {
        form: {
          ...keyAndVersion(page),
          requestKey: newId(),
          edit: `expand:${items[0]}`,
          name: "các phòng, ban",
          unitIds,
        },
      })
    const none = await send([])
    expect(none.status).toBe(422)
    expect(none.text).toContain("Hãy đánh dấu ít nhất một đơn vị của nhóm")
    expect((await send([String(ward.officeId)])).status).toBe(303)
    const after = await sendAs(database.db, office, path)
    expect(after.text).not.toContain("Mở nhóm")
    await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(after), requestKey: newId(), edit: "undo" },
    })
    expect((await sendAs(database.db, office, path)).text).toContain("Mở nhóm: 2 đơn vị")
  })
  test("what asks most to be looked at comes first; a filter shows one doubt; both stay after an edit", async () => {
    const { path, page, items } = await openReview(namesText)
    expect(page.text).toMatch(/máy chắc \d+%/)
    const first = await sendAs(database.db, office, `${path}?xep=ngo`)
    expect(itemsOf(first)[0]).toBe(items[1])
    expect(new Set(itemsOf(first))).toEqual(new Set(items))
    const filtered = await sendAs(database.db, office, `${path}?xep=ngo&ngo=unknown-lead`)
    expect(itemsOf(filtered)).toEqual([items[1]])
    expect(filtered.html).toContain(`?xep=ngo&amp;ngo=unknown-lead&amp;muc=${items[1]}#muc-${items[1]}"`)
    const accepted = await sendAs(database.db, office, `${path}?xep=ngo`, {
      form: { ...keyAndVersion(first), requestKey: newId(), edit: `accept:${items[0]}` },
    })
    expect(accepted.location).toContain("xep=ngo")
  })
  test("all that is sure from a level on is taken at once, and taken back at once", async () => {
    const { path, page } = await openReview(namesText)
    const level = /value="accept-above:([\d.]+)"/.exec(page.html)?.[1] ?? ""
    expect(page.text).toContain(`mục chắc từ ${Math.round(Number(level) * 100)}%`)
    await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(page), requestKey: newId(), edit: `accept-above:${level}` },
    })
    const after = await sendAs(database.db, office, path)
    expect(after.text).toMatch(/[1-9]\d* đã nhận/)
    await sendAs(database.db, office, path, { form: { ...keyAndVersion(after), requestKey: newId(), edit: "undo" } })
    expect((await sendAs(database.db, office, path)).text).toContain("0 đã nhận")
  })
  test("rows of a table are a table, and no name of an item has the lines of one", async () => {
    const { page, items } = await openReview(namesText)
    expect(page.html).toMatch(/<th[^>]*><span[^>]*>Nhiệm vụ<\/span><\/th>/)
    expect(page.text).not.toContain("|")
    expect(items.length).toBeGreaterThanOrEqual(3)
  })
  test("merged items are counted apart from dropped ones", async () => {
    const { path, page, items } = await openReview(namesText)
    await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(page), requestKey: newId(), edit: `merge:${items[1]}`, into: items[0] ?? "" },
    })
    const after = await sendAs(database.db, office, path)
    expect(after.text).toContain("0 đã bỏ")
    expect(after.text).toContain("1 đã gộp")
    expect(after.text).toContain("Đã gộp vào mục 1.")
  })
})

test("an item leads back to its place in the file that the text came from", async () => {
  const { path, page, items } = await openReview()
  expect(page.html).not.toContain("/goc?tu=")
  const documentId = path.split("/")[2] ?? ""
  await database.owner
    .insertInto("documents.text_origin")
    .values({
      authority_id: ward.authorityId,
      document_id: documentId,
      file_id: null,
      kind: "pdf",
      encoding: "utf-8",
      places: JSON.stringify([[0, bodyText.length, 1, 0, []]]),
      doubtful: JSON.stringify([]),
    })
    .execute()
  const after = await sendAs(database.db, office, path)
  expect(after.html.match(/href="[^"]*\/goc\?tu=\d+"/g)?.length).toBe(items.length)
  expect(after.text).toContain("tr. 1")
})

test("after an item is taken in the order of doubt, the next in that order opens", async () => {
  const { path, items } = await openReview(namesText)
  const open = await sendAs(database.db, office, `${path}?xep=ngo&muc=${items[1]}`)
  const order = itemsOf(open)
  expect(valueOf(open, "next")).toBe(order[order.indexOf(items[1] ?? "") + 1])
})

describe("the page of corrections", () => {
  test("tells the share taken whole and what was wrong, and gives both as files", async () => {
    const { path, items } = await openReview()
    for (const id of items) {
      const page = await sendAs(database.db, office, path)
      await sendAs(database.db, office, path, {
        form: { ...keyAndVersion(page), requestKey: newId(), edit: `accept:${id}` },
      })
    }
    const changed = await sendAs(database.db, office, path)
    await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(changed), requestKey: newId(), edit: `lead:${items[0]}:${ward.departmentId}` },
    })
    const ready = await sendAs(database.db, office, path)
    await sendAs(database.db, office, path, {
      form: { ...keyAndVersion(ready), requestKey: newId(), edit: "confirm" },
    })
    const page = await sendAs(database.db, office, "/ke-hoach/sua-may-doc")
    expect(page.text).toContain("Tỷ lệ nhận nguyên theo tháng")
    expect(page.text).toContain("11/2026")
    expect(page.text).toContain("đơn vị chủ trì 1")
    expect(page.text).toContain("Máy: Văn phòng HĐND và UBND Người: Phòng Văn hóa - Xã hội")
    const filtered = await sendAs(database.db, office, "/ke-hoach/sua-may-doc?loi=deadline")
    expect(filtered.text).toContain("Không có mục nào như thế")
    const json = await sendAs(database.db, office, "/ke-hoach/sua-may-doc/tep?dang=json")
    expect(json.headers.get("content-type")).toContain("application/json")
    expect(json.html).not.toContain("thủ tục hành chính")
    const csv = await sendAs(database.db, office, "/ke-hoach/sua-may-doc/tep?dang=csv&chu=1")
    expect(csv.html).toContain("document,text,item,outcome,fault")
    expect((await sendAs(database.db, office, "/ke-hoach")).text).toContain("Sửa máy đọc")
  })
  test("is for reviewers and administrators, and of each authority its own", async () => {
    const staff = await makeActor(database.owner, { unitId: ward.officeId, rights: ["figure.record"] })
    expect((await sendAs(database.db, staff, "/ke-hoach/sua-may-doc")).status).toBe(403)
    expect((await sendAs(database.db, staff, "/ke-hoach/sua-may-doc/tep?dang=json")).status).toBe(403)
    expect((await sendAs(database.db, stranger, "/ke-hoach/sua-may-doc")).text).toContain(
      "Chưa có kế hoạch nào được xác nhận",
    )
  })
})

test("work that the viewer may not see is named in the plan without a link", async () => {
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
  const plan = (confirmed.location ?? "").split("?")[0] ?? ""
  const staff = await makeActor(database.owner, { unitId: ward.departmentId, rights: ["figure.record"] })
  const seen = await sendAs(database.db, staff, plan)
  expect(seen.status).toBe(200)
  expect(seen.text).toContain("Rà soát, công khai toàn bộ thủ tục hành chính")
  expect(seen.text).toContain("không có quyền xem")
  for (const found of seen.html.matchAll(/href="(\/viec\/[0-9a-f-]+)"/g))
    expect((await sendAs(database.db, staff, found[1] ?? "")).status).toBe(200)
  expect((await sendAs(database.db, office, plan)).text).not.toContain("không có quyền xem")
  expect((await sendAs(database.db, staff, `${plan}/phu`)).text).toContain("không có quyền xem")
})
