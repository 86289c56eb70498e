import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { daysAgo, sundayIn, workingDayIn, written } from "./support/days.ts"
import { wordFile } from "./support/papers.ts"
import { idIn } from "./support/paths.ts"
import { hasBrowser, journeySite, whyNoBrowser } from "./support/site.ts"
import type { Visitor } from "./support/visitor.ts"

const typed = "Giao Phòng Văn hóa - Xã hội rà soát danh sách người cao tuổi trước ngày 20/12/2026."
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** As Word writes a file with a password: a compound file whose directory names the encrypted package. */
function lockedFile(): Buffer {
  const file = Buffer.alloc(4096)
  file.set(Buffer.from("d0cf11e0a1b11ae1", "hex"))
  file[30] = 9 // sectors of 2^9 bytes
  file[48] = 1 // the directory is in sector 1
  file.write("EncryptedPackage", 1024, "utf16le")
  return file
}

describe.skipIf(!hasBrowser)(`what goes wrong is said, and nothing typed is lost${whyNoBrowser}`, () => {
  const site = journeySite()
  let office: Visitor
  beforeAll(async () => {
    office = await site.visit()
    await office.signIn(site.people.office.username)
  })

  const wrongFiles: [what: string, name: string, type: string, bytes: () => Buffer | Promise<Buffer>, said: RegExp][] =
    [
      ["an empty file", "trong.docx", word, () => Buffer.alloc(0), /“trong\.docx” trống/],
      [
        "a program",
        "xem.exe",
        "application/octet-stream",
        () => Buffer.from("MZ\u0090\0\u0003\0\0\0", "latin1"),
        /“xem\.exe”.*không nhận/,
      ],
      [
        "a picture that calls itself Word",
        "anh.docx",
        word,
        () => Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
        /“anh\.docx” mang đuôi/,
      ],
      ["a Word file with a password", "khoa.docx", word, lockedFile, /“khoa\.docx” có mật khẩu/],
      [
        "a Word file cut short",
        "hong.docx",
        word,
        async () => (await wordFile("Nội dung văn bản")).subarray(0, 900),
        /“hong\.docx”.*hỏng/,
      ],
    ]
  test.each(wrongFiles)(
    "%s is refused by its name, and the pasted text stays",
    async (_what, name, mimeType, bytes, said) => {
      await office.open("/van-ban/moi")
      await office.fill({ bodyText: typed })
      await office.field("file").setInputFiles({ name, mimeType, buffer: await bytes() })
      await office.press("Đọc và sang bước kiểm tra")
      expect(await office.page.locator(".errors").innerText()).toMatch(said)
      expect(await office.field("bodyText").inputValue()).toBe(typed)
    },
  )

  test("a file of 60 MB is refused by the page before it is sent", async () => {
    await office.open("/van-ban/moi")
    await office.fill({ bodyText: typed })
    await choose60MB(office)
    await office.page.getByRole("button", { name: "Đọc và sang bước kiểm tra" }).click()
    expect(await office.page.locator(".field-error").innerText()).toContain("Tệp lớn hơn 50 MB")
    expect(await office.field("bodyText").inputValue()).toBe(typed)
  })

  test("a file of 60 MB is refused by the server too, by its name, when no script stops it", async () => {
    const plain = await site.visit({ script: false })
    await plain.signIn(site.people.office.username)
    await plain.open("/van-ban/moi")
    await plain.fill({ bodyText: typed })
    await choose60MB(plain)
    await plain.press("Đọc và sang bước kiểm tra")
    expect(await plain.page.locator(".errors").innerText()).toMatch(/“lon\.docx” lớn hơn 50 MB/)
    expect(await plain.field("bodyText").inputValue()).toBe(typed)
  })

  test("days that do not exist are refused beside their field", async () => {
    await office.open("/viec/moi")
    await office.fill({
      title: "Rà soát hồ sơ",
      leadUnitId: "Phòng Văn hóa - Xã hội",
      product: "Danh sách",
      dueOn: "31/02/2027",
    })
    await office.press("Giao việc")
    expect(await office.page.locator("#f-dueOn-error, .field-error").first().innerText()).toMatch(/ngày/i)
    expect(await office.field("dueOn").inputValue()).toBe("31/02/2027")
    expect(await office.field("title").inputValue()).toBe("Rà soát hồ sơ")
  })

  test("a due day that has passed must be confirmed", async () => {
    await office.fill({ dueOn: written(daysAgo(3)) })
    await office.press("Giao việc")
    expect(await office.words()).toContain(`${written(daysAgo(3))}`)
    await office.page.locator("main input[name=confirmed][value=due-in-past]").waitFor()
  })

  test("a due day on a Sunday must be confirmed, and the next working day is offered", async () => {
    const sunday = sundayIn(20)
    await office.open("/viec/moi")
    await office.fill({
      title: "Rà soát hồ sơ chủ nhật",
      leadUnitId: "Phòng Văn hóa - Xã hội",
      product: "Danh sách",
      dueOn: written(sunday),
    })
    await office.press("Giao việc")
    expect(await office.words()).toMatch(
      new RegExp(`${written(sunday)} không phải ngày làm việc.*\\d\\d/\\d\\d/\\d{4}`),
    )
    await office.page.locator("main input[name=confirmed][value=due-not-working-day]").check()
    await office.press("Giao việc")
    expect(await office.words()).toContain("Đã giao việc.")
  })

  test("of two officers who change the same work, the second is told and keeps the text", async () => {
    const work = await newWork(office, "Việc có hai người sửa")
    const colleague = await site.visit()
    await colleague.signIn(site.people.colleague.username)
    await office.open(`/viec/${work}/sua`)
    await colleague.open(`/viec/${work}/sua`)
    await office.fill({ product: "Danh sách do Chánh Văn phòng sửa" })
    await office.press("Lưu")
    await colleague.fill({ product: "Danh sách do Phó Chánh Văn phòng sửa" })
    await colleague.press("Lưu")
    expect(await colleague.page.locator(".errors").innerText()).toContain("có người khác thay đổi")
    expect(await colleague.field("product").inputValue()).toBe("Danh sách do Phó Chánh Văn phòng sửa")
    await colleague.press("Lưu")
    expect(await colleague.words()).toContain("Danh sách do Phó Chánh Văn phòng sửa")
  })

  test("pressing send twice makes one work", async () => {
    await office.open("/viec/moi")
    await office.fill({
      title: "Việc bấm hai lần",
      leadUnitId: "Phòng Văn hóa - Xã hội",
      product: "Danh sách",
      dueOn: written(workingDayIn(15)),
    })
    await Promise.all([
      office.page.waitForEvent("load"),
      office.page.locator("main button.primary").dblclick({ noWaitAfter: true }),
    ])
    await office.page.waitForURL(/xong=da-tao/)
    expect(await countWorks("Việc bấm hai lần")).toBe(1)
  })

  test("the same form sent twice by a browser without script makes one work", async () => {
    const plain = await site.visit({ script: false })
    await plain.signIn(site.people.office.username)
    await plain.open("/viec/moi")
    await plain.fill({
      title: "Việc gửi lại",
      leadUnitId: "Phòng Văn hóa - Xã hội",
      product: "Danh sách",
      dueOn: written(workingDayIn(15)),
    })
    await Promise.all([
      plain.page.waitForEvent("load"),
      plain.page.locator("main button.primary").dblclick({ noWaitAfter: true }),
    ])
    await plain.page.waitForURL(/xong=da-tao/)
    expect(await countWorks("Việc gửi lại")).toBe(1)
  })

  test.each(["its row is gone", "it has run out"])(
    "the session ends while somebody types (%s): after signing in the text is still there",
    async (how) => {
      const visitor = await site.visit()
      await visitor.signIn(site.people.colleague.username)
      await visitor.open("/viec/moi")
      await visitor.fill({
        title: `Việc đang gõ dở, ${how}`,
        leadUnitId: "Phòng Văn hóa - Xã hội",
        product: "Danh sách",
        detail: typed,
      })
      const mine = (query: typeof site.owner) => ({
        row: query.deleteFrom("access.session").where("account_id", "=", site.people.colleague.accountId),
        end: query
          .updateTable("access.session")
          .set({ expires_at: new Date(0) })
          .where("account_id", "=", site.people.colleague.accountId),
      })
      await (how === "its row is gone" ? mine(site.owner).row : mine(site.owner).end).execute()
      await visitor.press("Giao việc")
      expect(await visitor.words()).toContain("đã được giữ lại")
      await visitor.fill({ username: site.people.colleague.username, password: "mật khẩu của phép thử" })
      await visitor.press("Đăng nhập")
      expect(await visitor.field("detail").inputValue()).toBe(typed)
      expect(await visitor.field("title").inputValue()).toBe(`Việc đang gõ dở, ${how}`)
      await visitor.press("Giao việc")
      expect(await visitor.words()).toContain("Đã giao việc.")
    },
  )

  test("a wrong password says what to do, and the name stays", async () => {
    const stranger = await site.visit()
    await stranger.page.goto("/dang-nhap")
    await stranger.fill({ username: site.people.staff.username, password: "sai" })
    await stranger.press("Đăng nhập")
    expect(await stranger.words()).toContain("Tên đăng nhập hoặc mật khẩu chưa đúng")
    expect(await stranger.field("username").inputValue()).toBe(site.people.staff.username)
  })

  const countWorks = async (title: string): Promise<number> =>
    (await site.owner.selectFrom("work.work").select("id").where("title", "=", title).execute()).length
})

async function newWork(officer: Visitor, title: string): Promise<string> {
  await officer.open("/viec/moi")
  await officer.fill({
    title,
    leadUnitId: "Phòng Văn hóa - Xã hội",
    product: "Danh sách",
    dueOn: written(workingDayIn(15)),
  })
  await officer.press("Giao việc")
  return idIn(officer.page.url())
}

/** Playwright sends small files through its own pipe only; a large one is named by its path. */
async function choose60MB(visitor: Visitor): Promise<void> {
  await visitor.field("file").setInputFiles(await largeFile())
}

let large: { folder: string; path: string } | undefined
async function largeFile(): Promise<string> {
  if (!large) {
    const folder = await mkdtemp(path.join(tmpdir(), "ro-viec-large-"))
    large = { folder, path: path.join(folder, "lon.docx") }
    await writeFile(large.path, Buffer.alloc(60_000_000))
  }
  return large.path
}
afterAll(async () => {
  if (large) await rm(large.folder, { recursive: true, force: true })
})
