import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import path from "node:path"
import { type Browser, chromium } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import { sendAs } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layWard, type Ward } from "../ward.test-support.ts"

const executablePath = process.env["CHROMIUM_PATH"] ?? process.env["CHROMIUM"] ?? "/usr/bin/chromium"
const there = existsSync(executablePath)
const types: Record<string, string> = {
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
}
const longWords =
  " và các nhiệm vụ, giải pháp trọng tâm về sắp xếp, kiện toàn tổ chức bộ máy, nâng cao chất lượng phục vụ người dân và doanh nghiệp trên địa bàn"

describe.skipIf(!there)(`the board on paper${there ? "" : " (skipped: no Chromium; set CHROMIUM_PATH)"}`, () => {
  const database = testDatabase()
  let browser: Browser
  /** Styles that the build did not have: a page without them says nothing about paper. */
  const missing: string[] = []
  let wards: Record<"usual" | "long", Ward>

  beforeAll(async () => {
    forgetCalendars()
    wards = {
      usual: await layWard(database, { works: 60 }),
      long: await layWard(database, { works: 120, words: longWords }),
    }
    const { long } = wards
    // Something waits and something is due, so that every section is as high as it gets.
    const open = await database.owner
      .selectFrom("work.work")
      .select("id")
      .where("authority_id", "=", long.authority.authorityId)
      .where("state", "=", "doing")
      .limit(12)
      .execute()
    for (const [place, { id }] of open.entries())
      await database.owner
        .updateTable("work.work")
        .set(
          place < 6
            ? { due_on: "2026-11-19" as never, first_due_on: "2026-11-19" as never }
            : { obstacle_at: new Date("2026-11-10T02:00:00Z") },
        )
        .where("authority_id", "=", long.authority.authorityId)
        .where("id", "=", id)
        .execute()
    browser = await chromium.launch({
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    })
  }, 240_000)
  afterAll(() => browser?.close())

  async function open(ward: Ward, width: number) {
    const page = await (await browser.newContext({ viewport: { width, height: 900 } })).newPage()
    await page.route("http://ro-viec.test/**", async (route) => {
      const { pathname } = new URL(route.request().url())
      const type = types[path.extname(pathname)]
      if (type) {
        const body = await readFile(path.join("build/client", pathname)).catch(() => null)
        if (body === null) missing.push(pathname)
        return body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType: type })
      }
      return route.fulfill({
        body: (await sendAs(database.db, ward.reporter, "/dieu-hanh")).html,
        contentType: "text/html; charset=utf-8",
      })
    })
    await page.goto("http://ro-viec.test/dieu-hanh", { waitUntil: "networkidle" })
    return page
  }

  test.each(["usual", "long"] as const)(
    "is exactly one sheet of A4, %s words",
    async (kind) => {
      const page = await open(wards[kind], 1440)
      await page.evaluate("document.fonts.ready")
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1")
      expect(missing).toEqual([])
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1)
      expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
      await page.context().close()
    },
    60_000,
  )

  test.each([360, 768, 1440])(
    "does not scroll sideways at %i px",
    async (width) => {
      const page = await open(wards.long, width)
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0)
      await page.context().close()
    },
    60_000,
  )
})
