import { describe, expect, test } from "vitest"
import { workingDayIn, written } from "./support/days.ts"
import { resolution } from "./support/papers.ts"
import { registerByPasting } from "./support/paths.ts"
import { hasBrowser, journeySite, oneStory, whyNoBrowser } from "./support/site.ts"
import type { Visitor } from "./support/visitor.ts"

const due = workingDayIn(30)
const title = "Tổ chức khám sức khỏe định kỳ cho người cao tuổi"

describe.skipIf(!hasBrowser)(`the same path in a browser that runs no script${whyNoBrowser}`, () => {
  oneStory()
  const site = journeySite()
  let office: Visitor
  let staff: Visitor
  let work = ""

  test("the office registers a resolution and has it read", async () => {
    office = await site.visit({ script: false })
    await office.signIn(site.people.office.username)
    await registerByPasting(office, resolution(due))
    await office.press("Duyệt thành kế hoạch")
    await office.press("Đọc văn bản")
    expect(await office.words()).toContain(title)
  })

  test("an item is opened, changed and saved; undo takes it back", async () => {
    await office.press(new RegExp(`^${title}`))
    await office.page.locator("#muc-product").fill("Danh sách 1.200 người đã khám")
    await office.press(/^Lưu mục \d+/)
    expect(await office.words()).toContain("1 đã sửa")
    await office.press(/^Hoàn tác/)
    expect(await office.words()).toContain("0 đã sửa")
  })

  test("what is sure is accepted, one item is dropped with a reason, and the plan is confirmed", async () => {
    await office.press(/^Nhận \d+ mục chắc từ/)
    await office.press(/^Lập bản đồ số các điểm đỗ xe/)
    await office.page.getByText("Gộp, tách, chuyển, bỏ").click()
    await office.page.locator("#bo-reason").fill("Đã có kế hoạch riêng.")
    await office.press("Bỏ")
    expect(await office.words()).toContain("1 đã bỏ")
    await office.press(/^Xác nhận \d+ mục đã rõ/)
    expect(await office.words()).toMatch(/Đã tạo \d+ mục/)
  })

  test("the head of the department gives the work to a person", async () => {
    const head = await site.visit({ script: false })
    await head.signIn(site.people.head.username)
    await head.open("/viec?hop=don-vi")
    await head.press(new RegExp(title))
    work = new URL(head.page.url()).searchParams.get("viec") ?? ""
    await head.open(`/viec/${work}/giao`)
    await head.fill({ assigneeId: site.people.staff.name })
    await head.press("Giao việc")
    expect(await head.words()).toContain(site.people.staff.name)
  })

  test("the person takes it, reports with a file and hands the product over; the office accepts it", async () => {
    staff = await site.visit({ script: false })
    await staff.signIn(site.people.staff.username)
    await staff.open(`/viec/${work}`)
    await staff.press("Nhận việc")
    await staff.press("Báo cáo tiến độ")
    await staff.fill({ body: "Đã khám 400 người." })
    await staff
      .field("files")
      .setInputFiles({ name: "dot-1.txt", mimeType: "text/plain", buffer: Buffer.from("Danh sách đợt 1", "utf8") })
    await staff.press("Gửi báo cáo")
    expect(await staff.words()).toContain("dot-1.txt")
    await staff.press("Giao sản phẩm")
    await staff.fill({ body: "Danh sách có xác nhận." })
    await staff.press("Giao sản phẩm")
    expect(await staff.words()).toContain("Chờ nghiệm thu")
    await office.open(`/viec/${work}`)
    await office.press("Nghiệm thu")
    await office.fill({ verdict: "accept" })
    await office.press("Ghi kết luận")
    expect(await office.words()).toContain("Xong đúng hạn")
  })

  test("a report is made and frozen", async () => {
    await office.open("/bao-cao/moi")
    await office.fill({ title: "Báo cáo không cần script", periodStart: written(due), periodEnd: written(due) })
    await office.press("Lập báo cáo")
    expect(await office.words()).toContain("Ngày chốt số không được trước ngày đầu kỳ.")
    await office.open("/bao-cao/moi")
    await office.fill({ title: "Kết quả thực hiện nhiệm vụ trong kỳ" })
    await office.press("Lập báo cáo")
    await office.press("Kiểm tra và chốt")
    await office.press("Chốt báo cáo")
    expect(await office.words()).toContain("Đã chốt báo cáo.")
  })
})
