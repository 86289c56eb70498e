import { beforeAll, describe, expect, test } from "vitest"
import { plainDate } from "#src/base/plain-date.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { takeWork } from "../actions/take-work.ts"
import { layScene, type RoleName, type Scene } from "../scene.test-support.ts"

const database = testDatabase()
let scene: Scene

beforeAll(async () => {
  scene = await layScene(database)
  await sendAs(database.db, scene.people.assignee, "/viec") // builds the application when a source is newer
}, 180_000)

const get = (role: RoleName, path: string, given: { language?: "vi" | "en" } = {}) =>
  sendAs(database.db, scene.people[role], path, given)
const post = (role: RoleName, path: string, form: Record<string, string | string[]>) =>
  sendAs(database.db, scene.people[role], path, { form })
const png = {
  field: "files",
  name: "Ảnh niêm yết.png",
  bytes: Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  ),
}
const doing = async (change: Parameters<Scene["make"]>[0] = {}) => {
  const { id, code } = await scene.make(change)
  await takeWork(scene.as("assignee"), { id, seenVersion: 1 })
  return { id, code }
}

describe("the inbox", () => {
  test("groups work by its due day, says days left and late, and counts", async () => {
    await doing({ title: "Việc đã quá hạn", dueOn: plainDate("2026-11-13") })
    await doing({ title: "Việc hạn hôm nay", dueOn: plainDate("2026-11-18") })
    await doing({ title: "Việc trong tuần", dueOn: plainDate("2026-11-20") })
    await doing({ title: "Việc tháng sau", dueOn: plainDate("2026-12-15") })
    await scene.make({ title: "Việc không hạn", dueOn: null })
    const page = await get("assignee", "/viec")
    expect(page.status).toBe(200)
    expect(page.text).toMatch(/5 việc · 1 quá hạn · 1 hôm nay/)
    const order = [
      "Quá hạn 1",
      "Việc đã quá hạn",
      "quá 3 ngày",
      "Hôm nay 1",
      "Việc hạn hôm nay",
      "Tuần này 1",
      "còn 2 ngày",
      "Sau 1",
      "Việc tháng sau",
      "Không hạn 1",
      "Việc không hạn",
    ]
    const places = order.map((words) => page.text.indexOf(words))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    expect(page.html).not.toMatch(/<script(?![^>]*src="\/desk.js")/)
  })

  test("shows each person their own views, and falls back to the first for one they do not have", async () => {
    expect((await get("assignee", "/viec")).text).not.toMatch(/Của đơn vị tôi|Chờ tôi nghiệm thu|Tất cả/)
    expect((await get("leadHead", "/viec")).text).toMatch(/Của đơn vị tôi/)
    expect((await get("seer", "/viec?hop=tat-ca")).text).toMatch(/Tất cả 5 việc/)
    expect((await get("assignee", "/viec?hop=tat-ca")).text).toMatch(/Được giao cho tôi 5 việc/)
    expect((await get("leadHead", "/viec")).text).toMatch(/Của đơn vị tôi \d+ việc/)
    expect((await get("coordinator", "/viec?hop=phoi-hop")).text).toMatch(/Tôi phối hợp 5 việc/)
    expect((await get("stranger", "/viec?hop=don-vi")).text).toMatch(/Đơn vị đồng chí không có việc nào đang mở/)
  })

  test("filters by state, in the address", async () => {
    const page = await get("assignee", "/viec?tinh-trang=assigned")
    expect(page.text).toMatch(/Được giao cho tôi 1 việc/)
    expect(page.text).toContain("Việc không hạn")
    expect(page.text).not.toContain("Việc tháng sau")
  })

  test("opens a work beside the list, and not one that the person may not see", async () => {
    const { id } = await doing({ title: "Rà soát 319 thủ tục" })
    expect((await get("assignee", `/viec?viec=${id}`)).text).toMatch(/Sáu rõ.*Rõ người.*Lê Văn Làm/)
    expect((await get("stranger", `/viec?viec=${id}`)).text).not.toContain("Sáu rõ")
  })

  test("gives the list as CSV, with no formula in it", async () => {
    await doing({ title: '=HYPERLINK("http://x")' })
    const file = await get("assignee", "/viec.csv")
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8")
    expect(file.html).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(file.html.split("\r\n").length).toBeGreaterThan(6)
  })

  test("speaks English", async () =>
    expect((await get("assignee", "/viec", { language: "en" })).text).toMatch(/Assigned to me .*Overdue 1/))
})

describe("one work", () => {
  test("is 404 for whoever may not see it, and for nonsense", async () => {
    const { id } = await doing()
    for (const role of ["stranger", "foreigner"] as const) expect((await get(role, `/viec/${id}`)).status).toBe(404)
    expect((await get("seer", `/viec/${id}`)).status).toBe(200)
    expect((await get("seer", `/viec/${newId()}`)).status).toBe(404)
    expect((await get("seer", "/viec/abc")).status).toBe(404)
    expect((await get("seer", `/viec/${id}/khong-co`)).status).toBe(404)
  })

  test("offers only what the person may do now", async () => {
    const { id } = await doing()
    const offered = async (role: RoleName) =>
      [...(await get(role, `/viec/${id}`)).html.matchAll(/href="\/viec\/[0-9a-f-]{36}\/([a-z-]+)"/g)].map(
        ([, form]) => form ?? "",
      )
    expect([...new Set(await offered("assignee"))].sort()).toEqual([
      "bao-cao",
      "gia-han",
      "giao-san-pham",
      "theo-doi",
      "vuong-mac",
    ])
    expect([...new Set(await offered("assigner"))].sort()).toEqual([
      "giao",
      "huy",
      "phoi-hop",
      "sua",
      "tach",
      "theo-doi",
    ])
    expect([...new Set(await offered("seer"))]).toEqual(["theo-doi"])
  })

  test("shows six clear things, how the due day lies, and the clause with its place in the document", async () => {
    const documentId = newId()
    const body = "Mục I.\nTiếp tục cải cách; nâng cao kỷ luật, kỷ cương của cán bộ. Câu sau không liên quan."
    const start = body.indexOf("nâng cao")
    const at = new Date("2026-11-01T00:00:00Z")
    await database.owner
      .insertInto("documents.document")
      .values({
        authority_id: scene.authority.authorityId,
        id: documentId,
        body_id: scene.authority.bodyId,
        direction: "held",
        state: "registered",
        side: "party",
        symbol: "02-CTr/ĐU",
        title: "Chương trình 02",
        issuer: "Đảng ủy phường",
        body_text: body,
        created_by: 1,
        created_at: at,
        updated_at: at,
      })
      .execute()
    const { id } = await doing({ documentId, spanStart: start, spanEnd: start + "nâng cao kỷ luật, kỷ cương".length })
    const page = await get("assignee", `/viec/${id}`)
    expect(page.text).toMatch(/Rõ người.*Rõ việc.*Rõ thời gian.*Rõ trách nhiệm.*Rõ sản phẩm.*Rõ thẩm quyền/)
    expect(page.text).toContain("có 14 ngày làm việc")
    expect(page.html).toContain(`/van-ban/${documentId}#c${start}`)
    expect(page.text).toMatch(/Tiếp tục cải cách; ?nâng cao kỷ luật, kỷ cương ?của cán bộ\./)
    expect(page.text).not.toContain("Câu sau")
    expect(page.text).toContain("Lê Văn Làm nhận việc")
  })
})

describe("forms", () => {
  test("a report goes through without script, with its file, and comes back to the list it was opened from", async () => {
    const { id } = await doing()
    const path = `/viec/${id}/bao-cao?tu=${encodeURIComponent(`hop=duoc-giao&viec=${id}`)}`
    const form = await get("assignee", path)
    const sent = {
      requestKey: valueOf(form, "requestKey") ?? "",
      seenVersion: valueOf(form, "seenVersion") ?? "",
      body: "Xong một nửa",
      doneAmount: "1.160",
      totalAmount: "2.319",
      measure: "thủ tục",
    }
    const answer = await sendAs(database.db, scene.people.assignee, path, { form: sent, files: [png] })
    expect([answer.status, answer.location]).toEqual([303, `/viec?hop=duoc-giao&viec=${id}&xong=da-bao-cao`])
    const page = await get("assignee", answer.location as string)
    expect(page.text).toContain("Đã gửi báo cáo.")
    expect(page.text).toContain("Xong 1.160/2.319 thủ tục (50,0%)")
    expect(page.text).toContain("Ảnh niêm yết.png")
    const again = await sendAs(database.db, scene.people.assignee, path, { form: sent, files: [png] })
    expect(again.status).toBe(303)
    expect(
      await database.owner.selectFrom("work.progress_report").select("id").where("work_id", "=", id).execute(),
    ).toHaveLength(1)
  })

  test("a refused form says why beside its field and keeps what was typed", async () => {
    const { id } = await doing()
    const answer = await post("assignee", `/viec/${id}/gia-han`, {
      requestKey: newId(),
      seenVersion: "2",
      newDueOn: "31/02/2026",
      reason: "Chờ kết quả thẩm định",
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain("Chờ kết quả thẩm định")
    expect(valueOf(answer, "newDueOn")).toBe("31/02/2026")
    expect(answer.html).toMatch(/href="#f-newDueOn"/)
  })

  test("a day off comes back as a warning to tick, and goes through once it is ticked", async () => {
    const { id } = await doing()
    const form = { requestKey: newId(), seenVersion: "2", newDueOn: "28/11/2026", reason: "Chờ số liệu" }
    const warned = await post("assignee", `/viec/${id}/gia-han`, form)
    expect(warned.status).toBe(422)
    expect(warned.text).toContain("Hạn 28/11/2026 không phải ngày làm việc. Ngày làm việc kế tiếp là 30/11/2026.")
    const done = await post("assignee", `/viec/${id}/gia-han`, {
      ...form,
      requestKey: newId(),
      confirmed: ["due-not-working-day"],
    })
    expect([done.status, done.location]).toEqual([303, `/viec/${id}?xong=da-xin`])
    expect((await get("assigner", `/viec/${id}`)).text).toContain("Lê Văn Làm xin gia hạn đến 28/11/2026, chờ duyệt")
  })

  test("of two officers the second is told, keeps the text, and may send again on what is there now", async () => {
    const { id } = await doing()
    await post("leadHead", `/viec/${id}/vuong-mac`, { requestKey: newId(), seenVersion: "2", body: "Thiếu danh mục" })
    const second = await post("assignee", `/viec/${id}/vuong-mac`, {
      requestKey: newId(),
      seenVersion: "2",
      body: "Chưa có kinh phí",
    })
    expect(second.status).toBe(422)
    expect(second.text).toContain("vừa có người khác thay đổi")
    expect(second.text).toContain("Chưa có kinh phí")
    const retry = await post("assignee", `/viec/${id}/vuong-mac`, {
      requestKey: valueOf(second, "requestKey") ?? "",
      seenVersion: valueOf(second, "seenVersion") ?? "",
      body: "Chưa có kinh phí",
    })
    expect(retry.status).toBe(303)
  })

  test("a form that cannot be used now says so instead of showing fields", async () => {
    const { id } = await doing()
    const page = await get("assignee", `/viec/${id}/nghiem-thu`)
    expect(page.status).toBe(403)
    expect(page.html).not.toContain('name="verdict"')
  })

  test("a task is made by hand, and taken with one button", async () => {
    const fields = {
      title: "Chuẩn bị hội nghị",
      detail: "",
      leadUnitId: String(scene.teamId),
      assigneeId: String(scene.people.assignee.personId),
      product: "Hội trường sẵn sàng",
      dueOn: "27/11/2026",
      acceptance: "",
      accepterUnitId: "",
      coordinatingUnitIds: [String(scene.partnerId), String(scene.authority.departmentId)],
    }
    const empty = await post("assigner", "/viec/moi", { ...fields, requestKey: newId(), title: " " })
    expect(empty.status).toBe(422)
    expect(empty.html).toMatch(
      new RegExp(
        `name="coordinatingUnitIds"[^>]*value="${scene.partnerId}"|value="${scene.partnerId}"[^>]*name="coordinatingUnitIds"`,
      ),
    )
    const made = await post("assigner", "/viec/moi", { ...fields, requestKey: newId() })
    expect(made.status).toBe(303)
    const id = /\/viec\/([0-9a-f-]{36})\?xong=da-tao/.exec(made.location ?? "")?.[1] ?? ""
    const page = await get("assignee", `/viec/${id}`)
    expect(page.html).toContain(`action="/viec/${id}/nhan"`)
    const taken = await post("assignee", `/viec/${id}/nhan`, {
      requestKey: valueOf(page, "requestKey") ?? "",
      seenVersion: valueOf(page, "seenVersion") ?? "",
    })
    expect(taken.location).toBe(`/viec/${id}?xong=da-nhan`)
    expect((await get("assignee", `/viec/${id}`)).text).toContain("Đã nhận việc ngày 18/11/2026")
  })

  test("text kept from before the session ended is in the form", async () => {
    const { id } = await doing()
    const page = await sendAs(database.db, scene.people.assignee, `/viec/${id}/vuong-mac`, {
      kept: { body: "Gõ dở từ trước" },
    })
    expect(page.html).toContain("Gõ dở từ trước")
  })
})

describe("search", () => {
  test("finds by words without tones and by code, only what the person sees", async () => {
    const { id, code } = await doing({ title: "Kiểm kê tài sản công nhà văn hóa" })
    expect((await get("assignee", "/tim?q=kiem+ke+tai+san")).html).toContain(`/viec/${id}`)
    expect((await get("seer", `/tim?q=${code.toLowerCase()}`)).html).toContain(`/viec/${id}`)
    expect((await get("stranger", "/tim?q=kiem+ke+tai+san")).html).not.toContain(`/viec/${id}`)
    expect((await get("foreigner", "/tim?q=kiem+ke+tai+san")).html).not.toContain(`/viec/${id}`)
    expect((await get("assignee", "/tim?q=%22%27%3B--")).status).toBe(200)
  })

  test("finds documents beside works", async () => {
    const at = new Date("2026-11-01T00:00:00Z")
    const documentId = newId()
    await database.owner
      .insertInto("documents.document")
      .values({
        authority_id: scene.authority.authorityId,
        id: documentId,
        body_id: scene.authority.bodyId,
        direction: "held",
        state: "registered",
        side: "party",
        symbol: "05-CTr/ĐU",
        title: "Chương trình phát triển kinh tế ban đêm",
        created_by: 1,
        created_at: at,
        updated_at: at,
      })
      .execute()
    expect((await get("assignee", "/tim?q=kinh+te+ban+dem")).html).toContain(`href="/van-ban/${documentId}"`)
    expect((await get("foreigner", "/tim?q=kinh+te+ban+dem")).html).not.toContain(documentId)
  })
})
