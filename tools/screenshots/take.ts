/**
 * Takes the pictures of the README and the user guide from a running site with the demonstration data:
 *
 *     npm start                                             # in one terminal
 *     node tools/screenshots/take.ts http://127.0.0.1:3000   # in another; names after the address take only those
 */
import { writeFile } from "node:fs/promises"
import path from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { findBrowser } from "../run/find-browser.ts"
import { demoPassword } from "../demo/sign-ins.ts"
import { smallPng } from "./small-png.ts"
import { type Shot, shots } from "./shots.ts"

const folder = path.resolve("docs/screenshots")
const largest = 250_000
const signedIn = new Map<string, Page>()

const [site = "http://127.0.0.1:3000", ...names] = process.argv.slice(2)
const found = await findBrowser()
if ("reason" in found) throw new Error(found.reason)
const browser = await chromium.launch({
  executablePath: found.path,
  args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none", "--lang=vi"],
})
try {
  for (const shot of shots.filter(({ name }) => names.length === 0 || names.includes(name))) await take(shot, browser)
} finally {
  await browser.close()
}

async function take({ name, who, width = 1280, height = 860, reach }: Shot, from: Browser): Promise<void> {
  const page = signedIn.get(who) ?? (await signIn(from, who))
  await page.setViewportSize({ width, height })
  await reach(page)
  await page.evaluate(() => document.fonts.ready.then(() => scrollTo(0, 0)))
  await page.mouse.move(0, 0)
  const file = path.join(folder, `${name}.png`)
  const picture = smallPng(await page.screenshot({ animations: "disabled" }))
  await writeFile(file, picture)
  const size = picture.length
  process.stdout.write(`${name}.png  ${Math.ceil(size / 1000)} kB\n`)
  if (size > largest) throw new Error(`${name}.png is larger than ${largest / 1000} kB: make its window smaller`)
}

async function signIn(from: Browser, username: string): Promise<Page> {
  const context = await from.newContext({ baseURL: site, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto("/dang-nhap")
  await page.locator("[name=username]").fill(username)
  await page.locator("[name=password]").fill(demoPassword)
  await Promise.all([page.waitForEvent("load"), page.locator("button.primary").click()])
  signedIn.set(username, page)
  return page
}
