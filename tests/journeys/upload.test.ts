import { describe, expect, test } from "vitest"
import { workingDayIn } from "./support/days.ts"
import { corpusText, hasCorpus, plan, whyNoCorpus, wordFile } from "./support/papers.ts"
import { register, startReading } from "./support/paths.ts"
import { hasBrowser, journeySite, whyNoBrowser } from "./support/site.ts"
import type { Visitor } from "./support/visitor.ts"

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** Uploads a Word file and goes on to its review; answers the titles that were found. */
async function readWordFile(office: Visitor, text: string): Promise<string[]> {
  await office.open("/van-ban/moi")
  await office.field("file").setInputFiles({ name: "ke-hoach.docx", mimeType: wordType, buffer: await wordFile(text) })
  await office.press("Đọc và sang bước kiểm tra")
  await startReading(office, await register(office))
  return office.page.locator("[data-item] .t").allInnerTexts()
}

async function confirmSure(office: Visitor): Promise<void> {
  const { page } = office
  await office.awake()
  await office.act(/^Nhận \d+ mục chắc từ/, page.locator(".tally .yes", { hasText: /^[1-9]/ }))
  await office.act(/^Xác nhận \d+ mục đã rõ/, page.getByText(/Đã tạo \d+ mục/))
}

describe.skipIf(!hasBrowser)(`a plan that comes as a Word file${whyNoBrowser}`, () => {
  const site = journeySite()

  test("our own plan: its assignments are found, with leads, partners, days and products, and become work", async () => {
    const office = await site.visit()
    await office.signIn(site.people.office.username)
    const titles = await readWordFile(office, plan(workingDayIn(25)))
    expect(titles).toContain("Rà soát, số hóa hồ sơ hộ tịch đang lưu tại phường")
    expect(titles).toContain("Cập nhật dữ liệu hộ kinh doanh theo từng tuyến phố")
    expect(await office.words()).toContain("Cơ sở dữ liệu hộ tịch đã đối soát")
    await confirmSure(office)
    await office.open("/viec?hop=giao-di")
    expect(await office.words()).toContain("Cập nhật dữ liệu hộ kinh doanh theo từng tuyến phố")
  })

  test.skipIf(!hasCorpus)(
    `a city's plan: its assignments are found${hasCorpus ? "" : ` (skipped: ${whyNoCorpus})`}`,
    async () => {
      const office = await site.visit()
      await office.signIn(site.people.office.username)
      const titles = await readWordFile(office, corpusText("dev/09-kh-308-ubnd-ha-noi-2025.txt") ?? "")
      expect(titles.length).toBeGreaterThan(10)
      const { page } = office
      await office.awake()
      await page.locator(".node .t a").first().click()
      await page.locator(".node.open").waitFor()
      await office.act("Nhận", page.locator(".tally .yes", { hasText: /^1 / }))
      await office.act(/^Xác nhận \d+ mục đã rõ/, page.getByText(/Đã tạo \d+ mục/))
    },
  )
})

describe.skipIf(!hasBrowser)(`the figures of a report are checked${whyNoBrowser}`, () => {
  const site = journeySite()
  const report =
    "Phường đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 99%), trong đó có 12 nhiệm vụ trọng tâm. " +
    "Thu ngân sách đạt 30/40 tỷ đồng, bằng 75% dự toán."

  test.each([1440, 360])("in a Word file, on a screen %i wide: each is marked where it stands", async (width) => {
    const office = await site.visit({ width })
    await office.signIn(site.people.office.username)
    await office.open("/kiem-tra")
    await office
      .field("file")
      .setInputFiles({ name: "bao-cao.docx", mimeType: wordType, buffer: await wordFile(report) })
    await office.press("Kiểm tra")
    expect(await office.words()).toContain("135 ÷ 138 = 97,826% → 98%, nhưng văn bản ghi 99%.")
    const { page } = office
    const mark = page.locator(".chk.contradicts").first()
    expect(await mark.innerText()).toContain("99%")
    await mark.click()
    await page.waitForURL(/#ly-do-\d+$/)
    expect(await page.locator("li:target").innerText()).toContain("99%")
    await page.locator("li:target b a").press("Enter")
    await page.waitForURL(/#cho-\d+$/)
  })
})
