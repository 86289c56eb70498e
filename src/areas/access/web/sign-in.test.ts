import { beforeAll, expect, test } from "vitest"
import { languageCookie, sessionCookie } from "./gate-cookies.ts"
import { keptFormCookie } from "./gate.ts"
import { testFiles } from "#tests/support/acting.ts"
import { builtServer } from "#tests/support/built-server.ts"
import { makeAuthority, makePerson, type MadePerson, testNow, testPassword } from "#tests/support/people.ts"
import { cookiesOf, send } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let person: MadePerson

beforeAll(async () => {
  const { officeId } = await makeAuthority(database.owner)
  person = await makePerson(database.owner, { unitId: officeId, name: "Trần Thị Bình", title: "Chánh Văn phòng" })
}, 120_000)

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000)
const signIn = (form: Record<string, string> = {}, now = testNow) =>
  send(database.db, "/dang-nhap", { form: { username: person.username, password: testPassword, ...form }, now })

test("a person who signs in goes back to the page that they asked for", async () => {
  const asked = await send(database.db, "/viec?loc=qua-han")
  expect(asked).toMatchObject({ status: 303, location: "/dang-nhap?ve=%2Fviec%3Floc%3Dqua-han" })
  const page = await send(database.db, asked.location ?? "")
  expect(page.status).toBe(200)
  expect(page.html).toContain('name="ve" value="/viec?loc=qua-han"')
  const answer = await signIn({ ve: "/viec?loc=qua-han" })
  expect(answer).toMatchObject({ status: 303, location: "/viec?loc=qua-han" })
  const inside = await send(database.db, "/dang-nhap", { cookies: cookiesOf(answer) })
  expect(inside.location).toBe("/")
})

test("the session's cookie is out of reach of scripts and of other sites", async () => {
  const line = (await signIn()).headers.getSetCookie().find((cookie) => cookie.startsWith(`${sessionCookie}=`))
  expect(line).toMatch(/; HttpOnly/)
  expect(line).toMatch(/; SameSite=Lax/)
  expect(line).toMatch(/; Path=\//)
})

test("over https the cookie goes only over https", async () => {
  const { answer } = await builtServer()
  const request = new Request("https://ro-viec.test/dang-nhap", {
    method: "POST",
    body: new URLSearchParams({ username: person.username, password: testPassword }),
  })
  const response = await answer(request, { db: database.db, files: testFiles() }, testNow)
  expect(response.headers.getSetCookie().filter((line) => !/; Secure/.test(line))).toEqual([])
  expect(response.headers.getSetCookie().length).toBeGreaterThan(0)
})

test("an address outside is not gone back to", async () => {
  expect((await signIn({ ve: "//evil.example/viec" })).location).toBe("/")
})

test("a wrong password says what to do and keeps the name, but not the password", async () => {
  const answer = await signIn({ password: "không phải mật khẩu này" })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock")
  expect(answer.html).toContain(`value="${person.username}"`)
  expect(answer.html).not.toContain("không phải mật khẩu này")
  expect(cookiesOf(answer)).not.toHaveProperty(sessionCookie)
})

test("a wrong password does not forget where the person was going", async () => {
  const answer = await signIn({ password: "không phải mật khẩu này", ve: "/viec?loc=qua-han" })
  expect(answer.html).toContain('name="ve" value="/viec?loc=qua-han"')
  expect((await signIn({ username: "", ve: "//evil.example" })).html).toContain('name="ve" value="/"')
})

test("a name that nobody has is answered with the same words", async () => {
  const [wrong, unknown] = [
    await signIn({ password: "sai mật khẩu rồi nhé" }),
    await signIn({ username: "khong.co.ai" }),
  ]
  expect(unknown.text.replace("khong.co.ai", "")).toBe(wrong.text.replace(person.username, ""))
})

test("missing fields are named", async () => {
  const answer = await signIn({ username: " ", password: "" })
  expect(answer.text).toContain("Nhập tên đăng nhập.")
  expect(answer.text).toContain("Nhập mật khẩu.")
})

test("five wrong passwords close the account for a while, also for the right one, and it opens again", async () => {
  const { officeId } = await makeAuthority(database.owner)
  const other = await makePerson(database.owner, { unitId: officeId })
  const send5 = () => signIn({ username: other.username, password: "đoán mò mật khẩu" })
  for (let tries = 0; tries < 4; tries += 1) expect((await send5()).text).toContain("chưa đúng")
  expect((await send5()).text).toContain("Tài khoản tạm đóng 30 giây")
  const right = { username: other.username }
  expect((await signIn(right, later(0.25))).text).toContain("Tài khoản tạm đóng 15 giây")
  expect((await signIn(right, later(1))).status).toBe(303)
})

test("guesses that come at once are all counted", async () => {
  const { officeId } = await makeAuthority(database.owner)
  const other = await makePerson(database.owner, { unitId: officeId })
  await Promise.all(Array.from({ length: 6 }, () => signIn({ username: other.username, password: "đoán mò mật khẩu" })))
  expect((await signIn({ username: other.username })).text).toContain("Tài khoản tạm đóng")
})

test("a session ends ten hours after it was last used", async () => {
  const cookies = cookiesOf(await signIn())
  expect((await send(database.db, "/tai-khoan", { cookies, now: later(590) })).status).not.toBe(303)
  expect((await send(database.db, "/tai-khoan", { cookies, now: later(590 + 599) })).status).not.toBe(303)
  const ended = await send(database.db, "/tai-khoan", { cookies, now: later(590 + 599 + 601) })
  expect(ended).toMatchObject({ status: 303, location: "/dang-nhap?ve=%2Ftai-khoan" })
})

test("signing out ends the session, not only the cookie; a link does not do it", async () => {
  const cookies = cookiesOf(await signIn())
  await send(database.db, "/dang-xuat", { cookies })
  expect((await send(database.db, "/khong-co-trang-nay", { cookies })).status).toBe(404)
  const answer = await send(database.db, "/dang-xuat", { cookies, form: {} })
  expect(cookiesOf(answer)[sessionCookie]).toBe("")
  expect((await send(database.db, "/khong-co-trang-nay", { cookies })).status).toBe(303)
})

test("the language is kept in the browser and in the account", async () => {
  const cookies = cookiesOf(await signIn())
  const answer = await send(database.db, "/ngon-ngu", {
    cookies,
    form: { language: "en", returnTo: "/khong-co-trang-nay" },
  })
  expect(answer).toMatchObject({ status: 303, location: "/khong-co-trang-nay" })
  expect(cookiesOf(answer)[languageCookie]).toBe("en")
  expect(
    (await send(database.db, "/khong-co-trang-nay", { cookies: { ...cookies, [languageCookie]: "en" } })).text,
  ).toContain("This page cannot be found")
  expect(cookiesOf(await signIn())[languageCookie]).toBe("en")
  await send(database.db, "/ngon-ngu", { cookies, form: { language: "vi" } })
})

test("the sign-in page changes its language and still knows where to go", async () => {
  const answer = await send(database.db, "/ngon-ngu", {
    form: { language: "en", returnTo: "/dang-nhap?ve=%2Fviec%2F1" },
  })
  expect(answer.location).toBe("/dang-nhap?ve=%2Fviec%2F1")
  expect((await send(database.db, answer.location ?? "", { cookies: cookiesOf(answer) })).text).toContain(
    "Your session has ended",
  )
})

test("what was typed when the session ended is kept for its writer, without passwords and keys", async () => {
  const path = "/khong-co-trang-nay"
  const cookies = cookiesOf(await signIn())
  const form = {
    title: "Báo cáo “tuần” & tháng",
    units: ["1", "2"],
    password: "bí mật",
    requestKey: crypto.randomUUID(),
  }
  const late = later(700)
  const answer = await send(database.db, path, { cookies, form, now: late })
  expect(answer.location).toBe(`/dang-nhap?ve=${encodeURIComponent(path)}`)
  const kept = cookiesOf(answer)[keptFormCookie] ?? ""
  expect(
    (await send(database.db, answer.location ?? "", { cookies: { [keptFormCookie]: kept }, now: late })).text,
  ).toContain("đã được giữ lại")

  const rows = await database.owner.selectFrom("access.kept_form").selectAll().where("path", "=", path).execute()
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ account_id: person.accountId, fields: { title: form.title, units: ["1", "2"] } })
  expect(JSON.stringify(rows[0]?.fields)).not.toContain("bí mật")
})

test("a change that another site sends is refused", async () => {
  const cookies = cookiesOf(await signIn())
  const answers = await Promise.all(
    [{ origin: "https://evil.example" }, { origin: "null" }].map((headers) =>
      send(database.db, "/dang-xuat", { cookies, form: {}, headers }),
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual([403, 403])
  expect((await send(database.db, "/khong-co-trang-nay", { cookies })).status).toBe(404)
})

test("every page carries a strict content policy with a nonce of its own", async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await send(database.db, "/dang-nhap")).headers.get("content-security-policy") ?? ""),
  )
  for (const policy of policies) {
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain("unsafe")
  }
  expect(policies[0]).not.toBe(policies[1])
})
