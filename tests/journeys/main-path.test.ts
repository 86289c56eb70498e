import { describe, expect, test } from "vitest"
import { daysAgo, workingDayIn, written } from "./support/days.ts"
import { download, textOf } from "./support/downloads.ts"
import { corpusText, hasCorpus, resolution, whyNoCorpus } from "./support/papers.ts"
import { openWork, register, registerByPasting, startReading } from "./support/paths.ts"
import { hasBrowser, journeySite, oneStory, whyNoBrowser } from "./support/site.ts"
import type { Visitor } from "./support/visitor.ts"

const due = workingDayIn(30)
const later = workingDayIn(40)
const title = "Tổ chức khám sức khỏe định kỳ cho người cao tuổi"

describe.skipIf(!hasBrowser)(`from a resolution to an accepted product and a report${whyNoBrowser}`, () => {
  oneStory()
  const site = journeySite()
  let office: Visitor
  let head: Visitor
  let staff: Visitor
  let resolutionId = ""
  let work = ""

  test("the office signs in and registers a resolution by pasting its text", async () => {
    office = await site.visit()
    await office.signIn(site.people.office.username)
    resolutionId = await registerByPasting(office, resolution(due))
    const words = await office.words()
    expect(words).toContain("12-NQ/ĐU")
    expect(words).toContain("Đã vào sổ.")
  })

  test("the reading proposes goals, targets, a breakthrough and tasks with their leads", async () => {
    await startReading(office, resolutionId)
    const words = await office.words()
    for (const heading of ["Mục tiêu, chỉ tiêu", "Khâu đột phá", "Nhiệm vụ trọng tâm, việc"])
      expect(words).toContain(heading)
    expect(words).toContain(title)
    expect(words).toContain("Phòng Văn hóa - Xã hội")
  })

  test("an item is edited, and what was typed survives a reload without pressing save", async () => {
    const { page } = office
    await office.awake()
    await page.locator(".node .t a", { hasText: title }).click()
    await page.locator("#muc-product").fill("Danh sách 1.200 người đã khám")
    await page.locator("#muc-product").press("Tab")
    await page.locator(".tally").getByText("1 đã sửa").waitFor()
    await office.lookOver()
    await page.reload()
    await office.awake()
    expect(await page.locator("#muc-product").inputValue()).toBe("Danh sách 1.200 người đã khám")
  })

  test("an item is accepted by a key; Ctrl+Z takes it back, brings it again and takes it back, as fast as one can press", async () => {
    const { page } = office
    await page.locator(".node .t a", { hasText: "Rà soát, niêm yết công khai" }).click()
    await page.locator(".node.open .t", { hasText: "Rà soát, niêm yết công khai" }).waitFor()
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press("a")
    await page.locator(".tally").getByText("1 đã nhận").waitFor()
    for (const [keys, accepted] of [
      ["Control+z", 0],
      ["Control+Shift+z", 1],
      ["Control+z", 0],
    ] as const) {
      await page.keyboard.press(keys)
      await page.locator(".tally").getByText(`${accepted} đã nhận`).waitFor()
    }
    expect(await page.locator(".tally .yes").innerText()).toBe("0 đã nhận")
  })

  test("one item is merged into another", async () => {
    const { page } = office
    await page.locator(".node .t a", { hasText: "Xây dựng chính quyền phường gần dân" }).first().click()
    await page.locator(".node.open .t", { hasText: "Xây dựng chính quyền phường gần dân" }).waitFor()
    await page.getByText("Gộp, tách, chuyển, bỏ").click()
    const into = page.locator("#gop-into")
    const target = await into.locator("option", { hasText: "Chuyển đổi số toàn diện" }).getAttribute("value")
    await into.selectOption(target)
    await page.getByRole("button", { name: "Gộp", exact: true }).click()
    await page.locator(".tally").getByText("1 đã gộp").waitFor()
    expect(await page.locator(".tally .no").innerText()).toBe("0 đã bỏ")
  })

  test("the sure items are accepted at once and the plan is confirmed", async () => {
    const { page } = office
    await page.getByRole("button", { name: /^Nhận \d+ mục chắc từ/ }).click()
    await page.locator(".tally .yes", { hasText: /^[1-9]/ }).waitFor()
    await page.getByRole("button", { name: /^Xác nhận \d+ mục đã rõ/ }).click()
    await page.waitForURL(/ke-hoach/)
    await office.lookOver()
    expect(await office.words()).toMatch(/Đã tạo \d+ mục/)
    expect(await office.words()).toContain(title)
  })

  test("the head of the department finds the work, takes it and gives it to a person", async () => {
    head = await site.visit()
    await head.signIn(site.people.head.username)
    work = await openWork(head, title)
    expect(await head.words()).toContain("Danh sách 1.200 người đã khám")
    await head.press("Nhận việc")
    await head.open(`/viec/${work}/giao`)
    await head.fill({ assigneeId: site.people.staff.name })
    await head.press("Giao việc")
    expect(await head.words()).toContain(site.people.staff.name)
  })

  test("the person reports progress with a file as evidence", async () => {
    staff = await site.visit()
    await staff.signIn(site.people.staff.username)
    await openWork(staff, title, "duoc-giao")
    if (await staff.page.getByRole("button", { name: /Nhận việc/ }).isVisible()) await staff.press("Nhận việc")
    await staff.open(`/viec/${work}`)
    await staff.press("Báo cáo tiến độ")
    await staff.fill({
      body: "Đã khám 400 người, còn hai đợt.",
      doneAmount: "400",
      totalAmount: "1.200",
      measure: "người",
    })
    await staff.field("files").setInputFiles({
      name: "danh-sach-dot-1.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("Danh sách đợt 1: 400 người", "utf8"),
    })
    await staff.press("Gửi báo cáo")
    const words = await staff.words()
    expect(words).toContain("Đã gửi báo cáo.")
    expect(words).toContain("danh-sach-dot-1.txt")
    expect(words).toMatch(/400\/1\.200 người/)
  })

  test("the person asks for more time and the office grants it", async () => {
    await staff.press("Xin gia hạn")
    await staff.fill({ newDueOn: written(later), reason: "Cơ sở y tế dời lịch đợt hai." })
    await staff.press("Gửi đề nghị")
    expect(await staff.words()).toContain(`xin gia hạn đến ${written(later)}`)
    await office.open("/viec?hop=gia-han")
    expect(await office.words()).toContain(title)
    await office.open(`/viec/${work}`)
    await office.press("Duyệt gia hạn")
    await office.fill({ decision: "grant" })
    await office.press("Ghi quyết định")
    expect(await office.words()).toContain(`${written(due)} → ${written(later)}`)
  })

  test("the person hands the product over; the office returns it once with a reason, then accepts it", async () => {
    for (const verdict of ["return", "accept"] as const) {
      await staff.open(`/viec/${work}`)
      await staff.press("Giao sản phẩm")
      await staff.fill({ body: "Danh sách 1.200 người, có xác nhận." })
      await staff.field("files").setInputFiles({
        name: `danh-sach-${verdict}.txt`,
        mimeType: "text/plain",
        buffer: Buffer.from(`Danh sách ${verdict}`, "utf8"),
      })
      await staff.press("Giao sản phẩm")
      await office.open("/viec?hop=nghiem-thu")
      expect(await office.words()).toContain(title)
      await office.open(`/viec/${work}`)
      await office.press("Nghiệm thu")
      await office.fill({ verdict, reason: verdict === "return" ? "Thiếu xác nhận của cơ sở y tế ở đợt hai." : "" })
      await office.press("Ghi kết luận")
    }
    const words = await office.words()
    expect(words).toContain("Xong đúng hạn")
    expect(words).toContain("Thiếu xác nhận của cơ sở y tế ở đợt hai.")
  })

  test("the board shows the work done in time", async () => {
    await office.open("/dieu-hanh")
    const words = await office.words()
    expect(words).toContain("Không có việc quá hạn")
    expect(words).toContain("Phòng Văn hóa - Xã hội")
  })

  test("the office makes the month's report and takes it away as Word and PDF with its title inside", async () => {
    await office.open("/bao-cao")
    await office.press("Lập báo cáo")
    await office.fill({
      title: "Kết quả đưa nghị quyết vào cuộc sống",
      periodStart: written(daysAgo(20)),
      periodEnd: written(daysAgo(0)),
      cutOff: written(daysAgo(0)),
    })
    await office.press("Lập báo cáo")
    expect(await office.words()).toContain("Kết quả đưa nghị quyết vào cuộc sống")
    expect(await textOf(await download(office, "Tải Word"))).toContain("Kết quả đưa nghị quyết vào cuộc sống")
    expect(await textOf(await download(office, "Tải PDF"))).toContain("Kết quả đưa nghị quyết vào cuộc sống")
  })

  test("the office freezes the report, and nobody can change it any more", async () => {
    await office.press("Kiểm tra và chốt")
    expect(await office.words()).toContain("Có thể chốt báo cáo.")
    await office.press("Chốt báo cáo")
    expect(await office.words()).toContain("Đã chốt báo cáo.")
    expect(await office.page.getByRole("button", { name: "Cập nhật số liệu" }).count()).toBe(0)
    const address = new URL(office.page.url()).pathname
    await head.open(address)
    expect(await head.words()).toContain("Kết quả đưa nghị quyết vào cuộc sống")
  })
})

describe.skipIf(!hasBrowser || !hasCorpus)(
  `an article in a newspaper becomes a plan${hasCorpus ? whyNoBrowser : ` (skipped: ${whyNoCorpus})`}`,
  () => {
    const site = journeySite()

    test("its text is pasted, read, reviewed and confirmed", async () => {
      const office = await site.visit()
      await office.signIn(site.people.office.username)
      await office.open("/van-ban/moi")
      await office.fill({ bodyText: corpusText("seeds/004_73c7de82ea976976.txt") ?? "" })
      await office.press("Đọc và sang bước kiểm tra")
      await startReading(office, await register(office))
      const { page } = office
      await office.awake()
      expect(await page.locator("[data-item]").count()).toBeGreaterThan(10)
      await page.locator(".node .t a").first().click()
      await page.locator(".node.open").waitFor()
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.press("a")
      await page.locator(".tally").getByText("1 đã nhận").waitFor()
      await office.act(/^Xác nhận \d+ mục đã rõ/, page.getByText(/Đã tạo \d+ mục/))
    })
  },
)
