import { beforeAll, describe, expect, test } from "vitest"
import { workingDayIn, written } from "./support/days.ts"
import { resolution } from "./support/papers.ts"
import { idIn, registerByPasting, startReading } from "./support/paths.ts"
import { hasBrowser, journeySite, whyNoBrowser } from "./support/site.ts"
import { foreignWords } from "./support/foreign-words.ts"
import type { Visitor } from "./support/visitor.ts"

const places = [
  "/viec",
  "/viec?hop=tat-ca",
  "/viec/moi",
  "/tim?q=rà soát",
  "/van-ban",
  "/van-ban/moi",
  "/van-ban/so-den",
  "/van-ban/so-di",
  "/van-ban/giu-so",
  "/van-ban/vien-dan-chua-co",
  "/ke-hoach",
  "/so-lieu",
  "/so-lieu/moi",
  "/dieu-hanh",
  "/dieu-hanh/viec",
  "/bao-cao",
  "/bao-cao/moi",
  "/kiem-tra",
  "/tai-khoan",
]
const administration = [
  "/quan-tri",
  "/quan-tri/don-vi",
  "/quan-tri/don-vi/them",
  "/quan-tri/sap-xep",
  "/quan-tri/nguoi",
  "/quan-tri/nguoi/them",
  "/quan-tri/lich",
  "/quan-tri/nhat-ky",
  "/quan-tri/khoa-api",
]

describe.skipIf(!hasBrowser)(`every main page${whyNoBrowser}`, () => {
  const site = journeySite()
  /** Pages of records, made once. */
  const records: string[] = []

  beforeAll(async () => {
    const office = await site.visit()
    await office.signIn(site.people.office.username)
    const document = await registerByPasting(office, resolution(workingDayIn(20)))
    await startReading(office, document)
    await office.awake()
    await office.act(/^Nhận \d+ mục chắc từ/, office.page.locator(".tally .yes", { hasText: /^[1-9]/ }))
    await office.act(/^Xác nhận \d+ mục đã rõ/, office.page.getByText(/Đã tạo \d+ mục/))
    const plan = idIn(office.page.url())
    await office.open("/viec/moi")
    await office.fill({
      title: "Rà soát hồ sơ trên điện thoại",
      leadUnitId: "Phòng Văn hóa - Xã hội",
      assigneeId: site.people.staff.name,
      product: "Danh sách hồ sơ",
      dueOn: written(workingDayIn(10)),
    })
    await office.press("Giao việc")
    const work = idIn(office.page.url())
    await office.open("/bao-cao/moi")
    await office.press("Lập báo cáo")
    const report = idIn(office.page.url())
    records.push(
      `/van-ban/${document}`,
      `/van-ban/${document}/duyet`,
      `/ke-hoach/${plan}`,
      `/ke-hoach/${plan}/phu`,
      `/viec/${work}`,
      `/viec?hop=tat-ca&viec=${work}`,
      `/viec/${work}/giao`,
      `/viec/${work}/sua`,
      `/bao-cao/${report}`,
      `/bao-cao/${report}/kiem-tra`,
      `/kiem-tra?van-ban=${document}`,
      `/bao-cao/${report}/sua`,
    )
  })

  test("on a phone nothing scrolls sideways and every page is accessible", async () => {
    const office = await site.visit({ width: 360 })
    await office.signIn(site.people.office.username)
    for (const place of [...places, ...records]) await office.open(place)
    const administrator = await site.visit({ width: 360 })
    await administrator.signIn(site.people.administrator.username)
    for (const place of administration) await administrator.open(place)
    expect([...office.takeFaults(), ...administrator.takeFaults()]).toEqual([])
  })

  test("in English no page speaks Vietnamese, but for names and what people wrote", async () => {
    const found: string[] = []
    const walk = async (username: string, all: readonly string[]): Promise<void> => {
      const reader = await site.visit({ language: "en" })
      await reader.signIn(username)
      for (const place of all) {
        await reader.open(place)
        found.push(
          ...(await foreignWords(reader.page)).map((words) => `${place.replaceAll(/[0-9a-f-]{36}/g, ":id")}: ${words}`),
        )
      }
    }
    await walk(site.people.office.username, [...places, ...records])
    await walk(site.people.administrator.username, administration)
    expect(found).toEqual([])
  })

  test("the language changes on the page where one is", async () => {
    const reader = await site.visit()
    await reader.signIn(site.people.office.username)
    await reader.open("/ke-hoach")
    await reader.page.locator(".me > summary").click()
    await Promise.all([reader.page.waitForEvent("load"), reader.page.getByRole("button", { name: "English" }).click()])
    expect(new URL(reader.page.url()).pathname).toBe("/ke-hoach")
    expect(await reader.page.locator("html").getAttribute("lang")).toBe("en")
    expect(await reader.page.locator("h1").innerText()).toBe("Plans")
  })

  test("on a phone: from the inbox to the work to a report of progress", async () => {
    const staff: Visitor = await site.visit({ width: 360 })
    await staff.signIn(site.people.staff.username)
    await staff.press(/Rà soát hồ sơ trên điện thoại/)
    expect(await staff.words()).toContain("Danh sách hồ sơ")
    await staff.press("Nhận việc")
    await staff.press("Báo cáo tiến độ")
    await staff.fill({ body: "Đã xem một nửa.", doneAmount: "5", totalAmount: "10" })
    await staff.press("Gửi báo cáo")
    expect(await staff.words()).toContain("Đã gửi báo cáo.")
  })

  test("the board prints on one sheet of A4", async () => {
    const office = await site.visit()
    await office.signIn(site.people.office.username)
    await office.open("/dieu-hanh")
    const paper = await office.page.pdf({ preferCSSPageSize: true })
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(paper.toString("latin1")).toMatch(/\/MediaBox\s*\[\s*0 0 (594|595|596|841|842)/)
  })
})
