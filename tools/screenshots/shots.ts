import type { Page } from "playwright-core"

/** One picture: who is signed in, and how they come to what it shows. Nothing here changes a record. */
export interface Shot {
  name: string
  who: string
  width?: number
  height?: number
  reach(page: Page): Promise<void>
}

const at = (path: string) => async (page: Page) => void (await page.goto(path))

/** Opens the first link of the page's main part whose words or address fit. */
async function follow(page: Page, link: { words?: string | RegExp; address?: string; within?: string }): Promise<void> {
  const links = page.locator(`${link.within ?? "main"} a${link.address ? `[href${link.address}]` : ""}`)
  const href = await (link.words ? links.filter({ hasText: link.words }) : links).first().getAttribute("href")
  if (href === null) throw new Error(`No link ${JSON.stringify(link)} on ${page.url()}`)
  await page.goto(href)
}

/** Opens the first work of a view of the inbox, beside the list. */
const workOf = (view: string, state?: string) => async (page: Page) => {
  await page.goto(`/viec?hop=${view}${state ? `&tinh-trang=${state}` : ""}`)
  await follow(page, { address: '*="viec="' })
}

/** Opens one form of the first work of a view. */
const formOf = (view: string, state: string, words: RegExp) => async (page: Page) => {
  await workOf(view, state)(page)
  await follow(page, { words, within: ".work-acts" })
}

const review = async (page: Page) => {
  await page.goto("/ke-hoach")
  await follow(page, { address: '$="/duyet"' })
  const item = page.locator(".node .t a").nth(4)
  await item.click()
  await page.locator(".node.open").waitFor()
}

/** An invented piece of news with one figure of each verdict. */
const checkedArticle = `PHƯỜNG HAI BÀ TRƯNG SƠ KẾT MƯỜI THÁNG NĂM 2026

Đến hết tháng 10/2026, phường Hai Bà Trưng giải ngân vốn đầu tư công đạt 69%. Số điểm tập kết rác tự phát trên địa bàn còn 5 điểm.

Ban Chỉ đạo đã hoàn thành 135/138 nhiệm vụ (đạt 97,83%); Tổ công tác kiểm tra 40/50 điểm kinh doanh, đạt 85%.

Phường đã vận động 1.250 lượt người tham gia tổng vệ sinh.`

export const shots: readonly Shot[] = [
  { name: "viec", who: "kinhte", reach: workOf("don-vi") },
  { name: "viec-dien-thoai", who: "kinhte2", width: 390, height: 780, reach: at("/viec") },
  { name: "bao-cao-tien-do", who: "kinhte", reach: formOf("don-vi", "doing", /^Báo cáo tiến độ/) },
  { name: "giao-viec", who: "vanphong", reach: at("/viec/moi") },
  { name: "nghiem-thu", who: "vanphong", reach: formOf("nghiem-thu", "handed-over", /^Nghiệm thu/) },
  {
    name: "phim-tat",
    who: "kinhte",
    reach: async (page) => {
      await workOf("don-vi")(page)
      await page.keyboard.press("Shift+?")
    },
  },
  { name: "van-ban", who: "vanphong", reach: at("/van-ban") },
  { name: "nhap-van-ban", who: "vanphong", reach: at("/van-ban/moi") },
  {
    name: "mot-van-ban",
    who: "vanphong",
    reach: async (page) => {
      await page.goto("/ke-hoach")
      await follow(page, { words: "Cải cách hành chính" })
      await follow(page, { words: "Mở văn bản" })
    },
  },
  { name: "so-van-ban-den", who: "vanphong", reach: at("/van-ban/so-den") },
  { name: "duyet-ban-doc", who: "vanphong", reach: review },
  {
    name: "ke-hoach",
    who: "vanphong",
    reach: async (page) => {
      await page.goto("/ke-hoach")
      await follow(page, { words: "Cải cách hành chính" })
    },
  },
  { name: "so-lieu", who: "vanphong", reach: at("/so-lieu") },
  {
    name: "ghi-so-lieu",
    who: "vanphong",
    reach: async (page) => {
      await page.goto("/so-lieu")
      await follow(page, { address: '^="/so-lieu/0"' })
      await follow(page, { address: '$="/ghi-so"' })
    },
  },
  { name: "bang-dieu-hanh", who: "chutich", height: 1120, reach: at("/dieu-hanh") },
  {
    name: "bao-cao",
    who: "vanphong",
    height: 1000,
    reach: async (page) => {
      await page.goto("/bao-cao")
      await follow(page, { address: '^="/bao-cao/0"', words: "tháng" })
    },
  },
  {
    name: "kiem-tra",
    who: "vanphong",
    height: 860,
    reach: async (page) => {
      await page.goto("/kiem-tra")
      await page.fill("[name=bodyText]", checkedArticle)
      await page.fill("[name=textDay]", "05/11/2026")
      await page.locator("main form button").last().click()
      await page.locator(".chk-panes").waitFor()
    },
  },
  {
    name: "kiem-tra-bao-cao",
    who: "vanphong",
    height: 860,
    reach: async (page) => {
      await page.goto("/bao-cao")
      await follow(page, { address: '^="/bao-cao/0"', words: "tháng" })
      await page.goto(`${new URL(page.url()).pathname}/kiem-tra`)
    },
  },
  { name: "quan-tri", who: "quantri", reach: at("/quan-tri") },
  { name: "lich-nghi", who: "quantri", reach: at("/quan-tri/lich") },
]
