import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { rights } from "#src/areas/access/index.ts"
import { keptFormCookie } from "#src/areas/access/web/index.ts"
import { actorOf, makePerson, makePost, testNow, testPassword } from "#tests/support/people.ts"
import { cookiesOf, send, sendAs, type Sent, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { makeScene, type Scene } from "../actions/scene.test-support.ts"

const database = testDatabase()
let scene: Scene

beforeAll(async () => {
  scene = await makeScene(database.owner)
}, 120_000)

const page = (path: string, sent: Sent = {}, actor: Actor | null = scene.admin) =>
  sendAs(database.db, actor, path, sent)
const pages = () => [
  "/quan-tri",
  "/quan-tri/don-vi",
  "/quan-tri/don-vi?ngay=01/01/2026",
  "/quan-tri/don-vi/them",
  `/quan-tri/don-vi/${scene.departmentId}`,
  `/quan-tri/don-vi/${scene.departmentId}/sua`,
  `/quan-tri/don-vi/${scene.departmentId}/vi-tri/them`,
  `/quan-tri/vi-tri/${scene.officer.postId}`,
  "/quan-tri/sap-xep",
  "/quan-tri/nguoi",
  "/quan-tri/nguoi?ten=cuong",
  "/quan-tri/nguoi/them",
  `/quan-tri/nguoi/${scene.officer.personId}`,
  "/quan-tri/khoa-api",
  "/quan-tri/api",
]

describe("every page of the administration", () => {
  test("opens for an administrator, in both languages, with one heading", async () => {
    const seen: unknown[] = []
    for (const path of pages())
      for (const language of ["vi", "en"] as const) {
        const { status, html } = await page(path, { language })
        seen.push({
          path,
          status,
          headings: html.match(/<h1/g)?.length,
          language: /<html lang="(\w+)"/.exec(html)?.[1],
        })
      }
    expect(seen).toEqual(
      pages().flatMap((path) => ["vi", "en"].map((language) => ({ path, status: 200, headings: 1, language }))),
    )
  })

  test("is closed to every other right", async () => {
    const other = {
      ...scene.admin,
      rights: new Set(
        rights.filter(
          (right) => right !== "organisation.manage" && right !== "journal.view" && right !== "calendar.manage",
        ),
      ),
    }
    const seen = await Promise.all(pages().map(async (path) => ({ path, answer: await page(path, {}, other) })))
    expect(seen.map(({ path, answer }) => [path, answer.status, answer.text.includes("Lê Văn Cường")])).toEqual(
      pages().map((path) => [path, 403, false]),
    )
  })

  test("does not show what belongs to another authority", async () => {
    const ofRecords = pages().filter((path) => /^\/quan-tri\/(don-vi|vi-tri|nguoi)\/\d/.test(path))
    const seen = await Promise.all(
      ofRecords.map(async (path) => [path, (await page(path, {}, scene.foreigner)).status]),
    )
    expect(seen).toEqual(ofRecords.map((path) => [path, 404]))
    expect(ofRecords).toHaveLength(5)
    expect((await page("/quan-tri/don-vi", {}, scene.foreigner)).text).not.toContain("Hai Bà Trưng")
    expect((await page("/quan-tri/nguoi", {}, scene.foreigner)).text).not.toContain("Lê Văn Cường")
  })
})

test("a unit is added by its form, and the page says so", async () => {
  const form = await page("/quan-tri/don-vi/them")
  const requestKey = valueOf(form, "requestKey") ?? ""
  const fields = {
    requestKey,
    name: "Phòng Tư pháp",
    shortName: "",
    kind: "department",
    side: "state",
    parentId: String(scene.bodyId),
    position: "7",
    validFrom: "01/11/2026",
    legalBasis: "QĐ 5",
  }
  const wrong = await page("/quan-tri/don-vi/them", { form: { ...fields, validFrom: "31/02/2026", legalBasis: " " } })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain("Có 2 chỗ cần sửa")
  expect(wrong.text).toContain("Nhập căn cứ: số, ngày, tên quyết định.")
  expect(wrong.html).toContain('value="31/02/2026"')
  expect(wrong.html).toContain('value="Phòng Tư pháp"')
  const answer = await page("/quan-tri/don-vi/them", { form: fields })
  expect(answer.status).toBe(303)
  const shown = await page(answer.location ?? "")
  expect(shown.text).toContain("Đã thêm đơn vị.")
  expect(shown.text).toContain("Trần Thị Bình (Chánh Văn phòng) đã thêm đơn vị")
  expect(shown.text).toContain("từ ngày: 01/11/2026")
  const again = await page("/quan-tri/don-vi/them", { form: fields })
  expect(again.location).toBe(answer.location)
})

test("the tree shows the units of the chosen day, and says when that is not a day", async () => {
  expect((await page("/quan-tri/don-vi?ngay=30/06/2025")).text).toContain("Không có đơn vị nào vào ngày này")
  expect((await page("/quan-tri/don-vi?ngay=31/02/2026")).text).toContain("Ngày chưa đúng nên đang xem hôm nay")
})

test("a refused reorganisation keeps what was chosen and typed", async () => {
  const fields = {
    requestKey: crypto.randomUUID(),
    kind: "merge",
    fromUnitIds: [String(scene.teamId)],
    newUnits: "Tổ mới",
    onDate: "01/11/2026",
    legalBasis: "NQ 1",
    note: "",
  }
  const answer = await page("/quan-tri/sap-xep", { form: fields })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain("Sáp nhập: chọn từ hai đơn vị kết thúc")
  expect(answer.html).toMatch(
    new RegExp(
      `name="fromUnitIds"[^>]*checked[^>]*value="${scene.teamId}"|name="fromUnitIds"[^>]*value="${scene.teamId}"[^>]*checked|checked[^>]*name="fromUnitIds"[^>]*value="${scene.teamId}"`,
    ),
  )
  expect(answer.html).toContain("Tổ mới")
})

test("a one-time password is shown on the page that answers and on no other", async () => {
  const path = `/quan-tri/nguoi/${scene.officer.personId}`
  const form = { requestKey: crypto.randomUUID(), intent: "reset", id: String(scene.officer.accountId) }
  const answer = await page(path, { form })
  const password = /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(answer.text)?.[0] ?? ""
  expect(password).not.toBe("")
  expect((await page(path)).text).not.toContain(password)
  const again = await page(path, { form })
  expect(again.text).not.toContain(password)
  expect(again.text).toContain("không hiện lại được")

  const signedIn = await send(database.db, "/dang-nhap", {
    form: { username: scene.officer.username, password, ve: "/quan-tri" },
  })
  const cookies = cookiesOf(signedIn)
  expect((await send(database.db, "/viec", { cookies })).location).toBe("/tai-khoan?xong=dat-mat-khau")
  const account = await send(database.db, "/tai-khoan", { cookies })
  expect(account.text).toContain("Đặt mật khẩu của riêng đồng chí")
  const own = "một câu dễ nhớ của tôi"
  const set = await send(database.db, "/tai-khoan", {
    cookies,
    form: { requestKey: crypto.randomUUID(), intent: "password", current: password, password: own, again: own },
  })
  expect(set.location).toBe("/tai-khoan?xong=da-doi-mat-khau")
  expect((await send(database.db, "/tai-khoan?xong=da-doi-mat-khau", { cookies })).text).toContain("Đã đổi mật khẩu")
  expect((await send(database.db, "/dang-nhap", { form: { username: scene.officer.username, password } })).status).toBe(
    422,
  )
  expect(
    (await send(database.db, "/dang-nhap", { form: { username: scene.officer.username, password: own } })).status,
  ).toBe(303)
})

describe("my account", () => {
  async function signIn() {
    const person = await makePerson(database.owner, {
      unitId: scene.officeId,
      name: "Phạm Thị Hoa",
      title: "Chuyên viên",
    })
    const cookies = cookiesOf(
      await send(database.db, "/dang-nhap", { form: { username: person.username, password: testPassword } }),
    )
    return { person, cookies }
  }
  const change = (cookies: Record<string, string>, form: Record<string, string>) =>
    send(database.db, "/tai-khoan", { cookies, form: { requestKey: crypto.randomUUID(), ...form } })

  test.each([
    [
      "a wrong present password",
      { current: "không đúng mật khẩu", password: "câu mới thật dài", again: "câu mới thật dài" },
      "Mật khẩu hiện tại chưa đúng",
    ],
    [
      "two different new ones",
      { current: testPassword, password: "câu mới thật dài", again: "câu khác thật dài" },
      "không giống nhau",
    ],
    ["a short one", { current: testPassword, password: "qwz-ngan", again: "qwz-ngan" }, "ít nhất 12 ký tự"],
    ["a common one", { current: testPassword, password: "matkhau12345", again: "matkhau12345" }, "quá dễ đoán"],
    [
      "the same again",
      { current: testPassword, password: testPassword, again: testPassword },
      "phải khác mật khẩu hiện tại",
    ],
  ])("%s is refused, and no password is written back", async (_what, form, said) => {
    const { cookies } = await signIn()
    const answer = await change(cookies, { intent: "password", ...form })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(answer.html).not.toContain(form.password)
    expect(answer.html).not.toContain(form.current)
  })

  test("changing the password ends the sessions elsewhere, not this one", async () => {
    const { person, cookies } = await signIn()
    const elsewhere = cookiesOf(
      await send(database.db, "/dang-nhap", { form: { username: person.username, password: testPassword } }),
    )
    await change(cookies, {
      intent: "password",
      current: testPassword,
      password: "câu mới thật dài",
      again: "câu mới thật dài",
    })
    expect((await send(database.db, "/tai-khoan", { cookies })).status).toBe(200)
    expect((await send(database.db, "/tai-khoan", { cookies: elsewhere })).status).toBe(303)
  })

  test("signing out everywhere else leaves this session alone", async () => {
    const { person, cookies } = await signIn()
    const elsewhere = cookiesOf(
      await send(database.db, "/dang-nhap", { form: { username: person.username, password: testPassword } }),
    )
    await change(cookies, { intent: "sessions" })
    expect((await send(database.db, "/tai-khoan", { cookies })).status).toBe(200)
    expect((await send(database.db, "/tai-khoan", { cookies: elsewhere })).status).toBe(303)
  })

  test("somebody with two posts acts in one at a time, and only in their own", async () => {
    const { person, cookies } = await signIn()
    const second = await makePost(database.owner, {
      personId: person.personId,
      unitId: scene.bodyId,
      title: "Ủy viên UBND",
    })
    expect((await change(cookies, { intent: "post", appointmentId: String(second.appointmentId) })).location).toBe(
      "/tai-khoan?xong=da-chuyen-vi-tri",
    )
    expect((await send(database.db, "/tai-khoan", { cookies })).text).toContain(
      "Phạm Thị Hoa Ủy viên UBND, UBND phường Hai Bà Trưng",
    )
    const stolen = await change(cookies, { intent: "post", appointmentId: String(scene.officer.appointmentId) })
    expect(stolen.text).toContain("Chỉ chọn được vị trí công tác đồng chí đang giữ")
  })

  test("a token is shown once, listed, and revoked", async () => {
    const actor = await actorOf(database.owner, await makePerson(database.owner, { unitId: scene.officeId }))
    const wrong = await page(
      "/tai-khoan/khoa/them",
      { form: { requestKey: crypto.randomUUID(), name: "Sổ điện tử", days: "400" } },
      actor,
    )
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain("Có 2 chỗ cần sửa")
    const form = { requestKey: crypto.randomUUID(), name: "Sổ điện tử", scopes: ["read", "work:write"], days: "30" }
    const made = await page("/tai-khoan/khoa/them", { form }, actor)
    const secret = /[\w-]{43}/.exec(made.text)?.[0] ?? ""
    expect(secret).not.toBe("")
    const list = await page("/tai-khoan", {}, actor)
    expect(list.text).toContain("Sổ điện tử Đọc, Ghi việc")
    expect(list.html).not.toContain(secret)
    const id = /name="id" value="(\d+)"/.exec(list.html)?.[1] ?? ""
    await page("/tai-khoan", { form: { requestKey: crypto.randomUUID(), intent: "revoke", id } }, actor)
    expect((await page("/tai-khoan", {}, actor)).text).toContain("đã thu hồi")
    expect((await page("/quan-tri/khoa-api")).text).toContain("Sổ điện tử")
  })
})

test("a form that came after the session had ended is there again after signing in, for its writer alone, and is gone once sent", async () => {
  const person = await makePerson(database.owner, { unitId: scene.officeId, rights: ["organisation.manage"] })
  const other = await makePerson(database.owner, { unitId: scene.officeId, rights: ["organisation.manage"] })
  const path = "/quan-tri/sap-xep"
  const signIn = async (username: string, now: Date) =>
    cookiesOf(await send(database.db, "/dang-nhap", { form: { username, password: testPassword, ve: path }, now }))
  const early = await signIn(person.username, testNow)
  const late = new Date(testNow.getTime() + 11 * 3_600_000)
  const form = {
    requestKey: crypto.randomUUID(),
    kind: "split",
    fromUnitIds: [String(scene.teamId), String(scene.officeId)],
    newUnits: "Tổ Một\nTổ Hai",
    onDate: "01/11/2026",
    legalBasis: "Nghị quyết “12”",
    note: "",
  }
  const ended = await send(database.db, path, { cookies: early, form, now: late })
  expect(ended.location).toBe(`/dang-nhap?ve=${encodeURIComponent(path)}`)
  const kept = { [keptFormCookie]: cookiesOf(ended)[keptFormCookie] ?? "" }

  const stranger = await send(database.db, path, {
    cookies: { ...kept, ...(await signIn(other.username, late)) },
    now: late,
  })
  expect(stranger.html).not.toContain("Tổ Một")

  const cookies = { ...kept, ...(await signIn(person.username, late)) }
  const again = await send(database.db, path, { cookies, now: late })
  expect(again.text).toContain("Nội dung nhập trước khi phiên làm việc kết thúc vẫn còn ở đây")
  expect(again.html).toContain("Tổ Một\nTổ Hai")
  expect(valueOf(again, "legalBasis")).toBe("Nghị quyết “12”")
  expect(again.html.match(/checked=""/g)).toHaveLength(3)
  expect(valueOf(again, "requestKey")).not.toBe(form.requestKey)

  await send(database.db, path, { cookies, form: { ...form, requestKey: crypto.randomUUID() }, now: late })
  expect((await send(database.db, path, { cookies, now: late })).html).not.toContain("Tổ Một")
})
