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
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'"

describe.skipIf(!there)(`the gallery in a browser${there ? "" : " (skipped: no Chromium; set CHROMIUM)"}`, () => {
  let browser: Browser
  let assets: Map<string, Asset>
  beforeAll(async () => {
    assets = await buildAssets()
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    })
  }, 120_000)
  afterAll(async () => browser?.close())

  async function open(view: GalleryView, width: number, script = true): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: width < 600 ? 740 : 1000 }, javaScriptEnabled: script, bypassCSP: false })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
    page.on("pageerror", (error) => complaints.push(error.message))
    await page.route("http://desk.test/**", (route) => {
      const asset = assets.get(new URL(route.request().url()).pathname)
      return asset
        ? route.fulfill({ body: asset.body, contentType: asset.type })
        : route.fulfill({ body: drawGallery(view), contentType: "text/html; charset=utf-8", headers: { "content-security-policy": policy } })
    })
    await page.goto(`http://desk.test/${view}`)
    if (script) await page.evaluate(() => document.fonts.ready.then(() => true))
    return { page, complaints }
  }

  const sizes = [1440, 1024, 768, 360] as const
  for (const view of views) {
    test.each(sizes)(`${view} at %i px: nothing scrolls sideways, nothing breaks the content policy`, async (width) => {
      const { page, complaints } = await open(view, width)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (pictures) await page.screenshot({ path: join(pictures, `${view}-${width}.png`), fullPage: true })
      await page.context().close()
      expect(complaints).toEqual([])
      expect(wide).toBeLessThanOrEqual(0)
    })

    test.each([1440, 360])(`${view} at %i px meets WCAG 2.2 AA as far as a machine can tell`, async (width) => {
      const { page } = await open(view, width)
      const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe: checker } = globalThis as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        const found = await checker.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
        return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`)
      })
      await page.context().close()
      expect(violations).toEqual([])
    })
  }
  if (pictures) {
    test("pictures of the board on paper", async () => {
      const { page } = await open("board", 1440)
      await page.pdf({ path: join(pictures, "board.pdf"), preferCSSPageSize: true })
      await page.context().close()
    })
  }
})
