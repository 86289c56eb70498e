import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { fillDaysOff, statutoryDays } from "#src/areas/calendar/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { readIn, writeIn } from "#src/platform/db/transaction.ts"
import { makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
const path = "/quan-tri/lich"
let manager: Actor
let reader: Actor
let below: Actor

beforeAll(async () => {
  const ward = await makeAuthority(database.owner)
  manager = await makeActor(database.owner, { unitId: ward.officeId, rights: ["calendar.manage"] })
  reader = await makeActor(database.owner, { unitId: ward.officeId })
  const branch = await makeUnit(database.owner, { name: "Chi nhánh số 1", kind: "office", parentId: ward.authorityId })
  below = await makeActor(database.owner, { unitId: branch, rights: ["calendar.manage"] })
})

beforeEach(async () => {
  await database.owner.deleteFrom("calendar.day_off").execute()
  await writeIn(database.db, { authorities: [], bodies: [] }, (tx) => fillDaysOff(tx, statutoryDays))
})

const stored = (date: string) =>
  database.owner
    .selectFrom("calendar.day_off")
    .selectAll()
    .where("date", "=", date as never)
    .execute()
const entries = (id: string) =>
  readIn(database.db, { authorities: [manager.authorityId], bodies: [] }, (db) =>
    listEntriesOf(db, manager.authorityId, id, { limit: 10 }),
  )
const shift = {
  intent: "keep",
  reach: "own",
  date: "21/11/2026",
  kind: "agency-shift",
  name: "Trực một cửa",
  legalBasis: "",
  seenVersion: "none",
}

describe("the page", () => {
  test("shows twelve months, the holidays with their basis and what is still open, without any script of its own", async () => {
    const page = await sendAs(database.db, reader, path)
    expect(page.status).toBe(200)
    expect(page.text).toContain("Lịch làm việc năm 2026")
    expect(page.html.match(/<table class="month"/g)).toHaveLength(12)
    expect(page.text).toContain(
      "Thứ Ba 24/11/2026 Ngày Văn hóa Việt Nam Nghỉ lễ, tết Nghị quyết 28/2026/QH16 Đã xác nhận",
    )
    expect(page.text).toContain("Việc hoán đổi ngày làm việc quanh 24/11/2026")
    expect(page.text).toContain("Còn 4 ngày chưa xác nhận")
    expect(page.html).toContain(
      'title="Thứ Hai 31/08/2026, Nghỉ hoán đổi, Nghỉ hoán đổi dịp Quốc khánh, Chưa xác nhận"',
    )
    expect(page.html.replaceAll(/<script[^>]*\bsrc="\/desk\.js"[^>]*><\/script>/g, "")).not.toContain("<script")
  })
  test("warns loudly of a year that nobody has confirmed, and of one without any day off", async () => {
    const next = await sendAs(database.db, reader, `${path}?nam=2027`)
    expect(next.html).toContain('class="notice warn"')
    expect(next.text).toContain("Lịch nghỉ năm 2027 chưa ai xác nhận")
    expect(next.text).toContain("Tết 2027 còn thiếu một ngày nghỉ")
    expect((await sendAs(database.db, reader, `${path}?nam=2031`)).text).toContain(
      "Năm 2031 chưa có ngày nghỉ nào trong lịch",
    )
    expect((await sendAs(database.db, reader, `${path}?nam=2031`, { language: "en" })).text).toContain(
      "The calendar has no day off for 2031",
    )
  })
  test("offers no form to those who do not manage the calendar", async () => {
    const page = await sendAs(database.db, reader, `${path}?ngay=2026-11-24`)
    expect(page.html).not.toContain('name="intent"')
    expect(page.text).toContain("Người giữ quyền quản lý lịch mới sửa được lịch này.")
    const refused = await sendAs(database.db, reader, path, { form: { ...shift, requestKey: crypto.randomUUID() } })
    expect([refused.status, await stored("2026-11-21")]).toEqual([422, []])
    expect(refused.text).toContain("Đồng chí chưa được giao quyền quản lý lịch làm việc.")
  })
  test("lets a body below change its own days only", async () => {
    const page = await sendAs(database.db, below, path)
    expect(page.html).toContain('name="intent"')
    const form = { ...shift, reach: "everyone", kind: "holiday", requestKey: crypto.randomUUID() }
    const refused = await sendAs(database.db, below, path, { form })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("Ngày chung của mọi cơ quan do người quản trị hệ thống sửa.")
  })
})

describe("its forms", () => {
  test("a day is added once though it is sent twice, is written in the journal and shown", async () => {
    const form = { ...shift, requestKey: crypto.randomUUID() }
    const first = await sendAs(database.db, manager, path, { form })
    const second = await sendAs(database.db, manager, path, { form })
    expect([first.status, first.location]).toEqual([303, `${path}?nam=2026&xong=kept`])
    expect(second.location).toBe(first.location)
    expect(await stored("2026-11-21")).toHaveLength(1)
    expect(await entries(`day-off/${manager.authorityId}/2026-11-21`)).toHaveLength(1)
    const page = await sendAs(database.db, manager, `${path}?nam=2026&xong=kept`)
    expect(page.text).toContain("Đã lưu ngày vào lịch.")
    expect(page.text).toContain("Trực một cửa")
  })
  test("a refused form keeps what was typed and says what to do", async () => {
    const wrong = await sendAs(database.db, manager, path, {
      form: { ...shift, date: "31/02/2026", name: "", requestKey: crypto.randomUUID() },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain("Không có ngày này. Viết theo dạng 31/12/2026.")
    expect(wrong.text).toContain("Hãy ghi tên gọi của ngày.")
    expect(valueOf(wrong, "date")).toBe("31/02/2026")
    const weekday = await sendAs(database.db, manager, path, {
      form: { ...shift, date: "23/11/2026", requestKey: crypto.randomUUID() },
    })
    expect(weekday.text).toContain("Ngày này mọi người vẫn đi làm")
    expect(weekday.html).toContain('value="Trực một cửa"')
  })
  test("a chosen day opens in the form, is changed, then removed", async () => {
    const opened = await sendAs(database.db, manager, `${path}?ngay=2026-08-31`)
    expect(opened.text).toContain("Sửa ngày Thứ Hai 31/08/2026")
    const seen = /id="keep-form"[\s\S]*?name="seenVersion" value="([^"]+)"/.exec(opened.html)?.[1] ?? ""
    const change = {
      intent: "keep",
      reach: "everyone",
      date: "2026-08-31",
      kind: "swapped-off",
      name: "Nghỉ đổi",
      legalBasis: "TB 1",
      verified: "yes",
      seenVersion: seen,
    }
    expect(
      (await sendAs(database.db, manager, path, { form: { ...change, requestKey: crypto.randomUUID() } })).status,
    ).toBe(303)
    expect(await stored("2026-08-31")).toMatchObject([{ name: "Nghỉ đổi", verified: true }])
    const stale = await sendAs(database.db, manager, path, {
      form: { ...change, intent: "remove", requestKey: crypto.randomUUID() },
    })
    expect([stale.status, stale.text.includes("Có người vừa sửa ngày này")]).toEqual([422, true])
    const again = await sendAs(database.db, manager, `${path}?ngay=2026-08-31`)
    const now = /id="remove-form"[\s\S]*?name="seenVersion" value="([^"]+)"/.exec(again.html)?.[1] ?? ""
    const removed = await sendAs(database.db, manager, path, {
      form: { ...change, intent: "remove", seenVersion: now, requestKey: crypto.randomUUID() },
    })
    expect([removed.location, await stored("2026-08-31")]).toEqual([`${path}?nam=2026&xong=removed`, []])
  })
  test("the chosen days of a year are confirmed by one document", async () => {
    const page = await sendAs(database.db, manager, `${path}?nam=2027`)
    const days = [...page.html.matchAll(/name="days"[^>]*value="([^"]+)"/g)].map((found) => found[1] ?? "")
    expect(days).toHaveLength(13)
    const form = {
      intent: "confirm",
      reach: "everyone",
      legalBasis: "Thông báo 1/TB-BNV",
      days,
      requestKey: crypto.randomUUID(),
    }
    const none = await sendAs(database.db, manager, `${path}?nam=2027`, {
      form: { ...form, days: [], legalBasis: "Thông báo 1" },
    })
    expect([none.status, none.text.includes("Hãy chọn ít nhất một ngày.")]).toEqual([422, true])
    expect(none.html).toContain('value="Thông báo 1"')
    expect(
      (await sendAs(database.db, manager, path, { form: { ...form, requestKey: crypto.randomUUID() } })).location,
    ).toBe(`${path}?nam=2027&xong=confirmed`)
    const after = await sendAs(database.db, manager, `${path}?nam=2027`)
    expect(after.text).not.toContain("chưa ai xác nhận")
    expect(await stored("2027-02-05")).toMatchObject([{ verified: true, legal_basis: "Thông báo 1/TB-BNV" }])
  })
})
