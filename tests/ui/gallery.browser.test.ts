import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { type Browser, chromium, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Asset, buildAssets, drawGallery, views } from "./gallery-pages.tsx"
import type { GalleryView } from "#src/ui/gallery.tsx"

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
const there = existsSync(executablePath)
/** Set GALLERY_PICTURES to a folder to keep the pictures. */
const pictures = process.env.GALLERY_PICTURES
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'"

describe.skipIf(!there)(`the gallery in a browser${there ? "" : " (skipped: no Chromium; set CHROMIUM)"}`, () => {
  let browser: Browser
  let assets: Map<string, Asset>
  let axe = ""
  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
    assets = await buildAssets()
    browser = await chromium.launch({
      executablePath,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    })
  }, 120_000)
  afterAll(async () => browser?.close())

  async function open(
    view: GalleryView,
    width: number,
    script = true,
    draw = () => drawGallery(view),
  ): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({
      viewport: { width, height: width < 600 ? 740 : 1000 },
      javaScriptEnabled: script,
      bypassCSP: false,
    })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    await page.route("http://desk.test/**", (route) => {
      const asset = assets.get(new URL(route.request().url()).pathname)
      return asset
        ? route.fulfill({ body: asset.body, contentType: asset.type })
        : route.fulfill({
            body: draw(),
            contentType: "text/html; charset=utf-8",
            headers: { "content-security-policy": policy },
          })
    })
    await page.goto(`http://desk.test/${view}`)
    if (script) await page.evaluate(() => document.fonts.ready.then(() => true))
    return { page, complaints }
  }

  async function keepPictures(page: Page, name: string) {
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: document.documentElement.scrollHeight,
    }))
    for (let top = 0; top < height; top += 1500) {
      const clip = { x: 0, y: top, width, height: Math.min(1500, height - top) }
      await page.screenshot({ path: join(pictures ?? "", `${name}-${top / 1500}.png`), fullPage: true, clip })
    }
  }

  async function findViolations(page: Page): Promise<string[]> {
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: {
          run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
        }
      }
      const found = await checker.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      })
      return found.violations.map(
        (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
      )
    })
  }

  test.each(views)(
    "%s: nothing scrolls sideways from 1440 to 320 px, nothing breaks the content policy, WCAG 2.2 AA as far as a machine can tell",
    async (view) => {
      const { page, complaints } = await open(view, 1440)
      const found: string[] = []
      for (const width of [1440, 1024, 768, 360, 320]) {
        await page.setViewportSize({ width, height: width < 600 ? 740 : 1000 })
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (wide > 0) found.push(`${width} px wide: ${wide} px too much`)
        if (pictures) await keepPictures(page, `${view}-${width}`)
        if (width === 1440 || width === 360)
          found.push(...(await findViolations(page)).map((violation) => `${width} px wide: ${violation}`))
      }
      await page.context().close()
      expect([...found, ...complaints]).toEqual([])
    },
  )

  test.each(["/viec", "/dieu-hanh", "/quan-tri"])(
    "in English the bar of %s fits a phone and keeps its own place",
    async (path) => {
      const { page } = await open("parts", 360, true, () => drawGallery("parts", "en", path))
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0)
      const bar = await page.locator(".places").boundingBox()
      const place = await page.locator(".places a[aria-current]").boundingBox()
      if (pictures) await page.screenshot({ path: join(pictures, `english${path.replace("/", "-")}.png`) })
      expect(place?.y).toBeLessThan((bar?.y ?? 0) + (bar?.height ?? 0))
      await page.context().close()
    },
  )

  test.runIf(pictures)("pictures of what opens, and of paper", async () => {
    const { page } = await open("inbox", 360)
    await page.click(".me > summary")
    await page.screenshot({ path: join(pictures ?? "", "menu-360.png") })
    await page.keyboard.press("Escape")
    expect(await page.locator(".me-panel").isVisible()).toBe(false)
    await page.click(".find", { position: { x: 20, y: 20 } })
    await page.screenshot({ path: join(pictures ?? "", "search-360.png") })
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.click(".filter-box > summary")
    await page.screenshot({ path: join(pictures ?? "", "filters-360.png") })
    await page.context().close()
    const desk = await open("inbox", 1440)
    await desk.page.click(".me > summary")
    await desk.page.screenshot({ path: join(pictures ?? "", "menu-1440.png") })
    await desk.page.keyboard.press("Escape")
    await desk.page.keyboard.press("Shift+?")
    await desk.page.screenshot({ path: join(pictures ?? "", "keys-1440.png") })
    await desk.page.context().close()
    for (const view of ["parts", "detail", "review"] as const) {
      const paper = await open(view, 1440)
      await paper.page.pdf({ path: join(pictures ?? "", `${view}.pdf`), preferCSSPageSize: true })
      await paper.page.context().close()
    }
  })

  test("the board is one sheet of A4", async () => {
    const { page } = await open("board", 1440)
    const paper = await page.pdf({
      preferCSSPageSize: true,
      ...(pictures ? { path: join(pictures, "board.pdf") } : {}),
    })
    await page.context().close()
    expect(paper.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  })

  test("without script every action is still a form or a link, and what only script can do is not shown", async () => {
    const { page } = await open("board", 1440, false)
    expect(await page.locator("[data-print]").isVisible()).toBe(false)
    await page.context().close()
    const parts = await open("parts", 360, false)
    expect(await parts.page.locator(".me-panel").isVisible()).toBe(false)
    await parts.page.locator(".me > summary").click()
    expect(await parts.page.locator(".me-panel a[href='/quan-tri']").isVisible()).toBe(true)
    await parts.page.context().close()
  })

  test("keys: / searches, J and K walk the rows, a letter acts, ? lists them", async () => {
    const { page } = await open("inbox", 1440)
    await page.keyboard.press("/")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tim")
    await page.keyboard.press("j")
    expect(await page.inputValue("#tim")).toBe("j")
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    const focused = () => page.evaluate(() => document.activeElement?.querySelector(".t")?.textContent ?? "")
    await page.keyboard.press("j")
    const first = await focused()
    await page.keyboard.press("j")
    const second = await focused()
    expect(first).not.toBe("")
    expect(second).not.toBe(first)
    await page.keyboard.press("k")
    expect(await focused()).toBe(first)
    await page.keyboard.press("2")
    expect(await page.evaluate(() => document.activeElement?.closest(".group")?.querySelector("h2")?.id)).toBe("g2")
    await page.keyboard.press("f")
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("loai")
    await page.keyboard.press("g")
    await page.waitForURL(/#G$/)
    await page.keyboard.press("Shift+?")
    expect(await page.locator("dialog[data-keys]").isVisible()).toBe(true)
    expect(await page.locator("[data-own-keys] li").count()).toBe(4)
    await page.context().close()
  })

  test("the summary of errors has the focus when the page opens, also without script", async () => {
    for (const script of [true, false]) {
      const { page } = await open("parts", 1440, script)
      expect(
        await page
          .locator(".errors")
          .evaluate((summary) => summary === document.activeElement)
          .catch(() => null),
      ).toBe(true)
      await page.context().close()
    }
  })

  test("a file that is too large is said beside its field before anything is sent", async () => {
    const { page } = await open("parts", 1440)
    await page.setInputFiles("#f-file", {
      name: "a.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(20_000_001),
    })
    expect(await page.locator("#f-file-size-error").isVisible()).toBe(true)
    expect(await page.getAttribute("#f-file", "aria-describedby")).toContain("f-file-size-error")
    let sent = 0
    page.on("request", (request) => (request.method() === "POST" ? (sent += 1) : 0))
    await page.click("#f-form button.primary")
    expect(sent).toBe(0)
    await page.setInputFiles("#f-file", { name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(10) })
    expect(await page.locator("#f-file-size-error").count()).toBe(0)
    await page.context().close()
  })

  test("two quick presses send one form", async () => {
    const { page } = await open("review", 1440)
    let sent = 0
    await page.route("http://desk.test/**", async (route) => {
      if (route.request().method() !== "POST") return route.fallback()
      sent += 1
      await new Promise((wake) => setTimeout(wake, 300))
      return route.fulfill({ body: "done", contentType: "text/html" })
    })
    await page.locator("#n7-form button.primary").dblclick({ noWaitAfter: true })
    await page.waitForTimeout(800)
    await page.context().close()
    expect(sent).toBe(1)
  })
})
