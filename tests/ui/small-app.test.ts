import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { extname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { chromium } from "playwright-core"
import { createRequestHandler, type RouterContext, RouterContextProvider, type ServerBuild } from "react-router"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium"
const nonce = "bm9uY2UtZm9yLXRlc3Rz"
const types: Record<string, string> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
}

describe("the frame of every page, built", () => {
  let folder = ""
  let keyOfNonce: RouterContext<string>
  let handle: (request: Request, context: RouterContextProvider) => Promise<Response>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ro-viec-small-app-"))
    const builder = join("node_modules", "@react-router/dev/bin.cjs")
    await promisify(execFile)(process.execPath, [builder, "build", resolve("tests/ui/small-app")], {
      env: { ...process.env, NODE_ENV: "production", SMALL_APP_BUILD: folder },
    })
    process.env["LOG_LEVEL"] = "silent"
    const build = (await import(pathToFileURL(join(folder, "server/index.js")).href)) as unknown as ServerBuild
    keyOfNonce = (build.entry.module as unknown as { nonceContext: RouterContext<string> }).nonceContext
    handle = createRequestHandler(build, "production")
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function get(path: string): Promise<{ status: number; html: string }> {
    const context = new RouterContextProvider()
    context.set(keyOfNonce, nonce)
    const response = await handle(new Request(`http://desk.test${path}`), context)
    return { status: response.status, html: await response.text() }
  }

  test("a plain page has one stylesheet, one small script file and no script inside the page", async () => {
    const { status, html } = await get("/")
    expect(status).toBe(200)
    expect(html.match(/<link[^>]*rel="stylesheet"/g)).toHaveLength(1)
    expect(html.match(/<script\b[^>]*>/g)).toEqual([expect.stringContaining('src="/desk.js"')])
    expect(html).not.toContain(" style=")
    expect(html).toMatch(/<html lang="vi">.*<title>1 – Rõ Việc<\/title>.*<\/head>/s)
  })

  test("the two main fonts are loaded ahead, at the addresses that the stylesheet asks for", async () => {
    const { html } = await get("/")
    const fonts = [...html.matchAll(/<link[^>]*rel="preload"[^>]*href="([^"]+\.woff2)"/g)].map(
      (match) => match[1] ?? "",
    )
    const sheet = /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? ""
    const css = await readFile(join(folder, "client", sheet), "utf8")
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(css).toContain(font.split("/").at(-1))
  })

  test("every script of an enhanced page carries the nonce of the answer", async () => {
    const { html } = await get("/enhanced")
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(1)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
  })

  test("a fault gives 500, its id, and nothing of what happened inside; a missing page gives 404", async () => {
    const fault = await get("/fails")
    expect(fault.status).toBe(500)
    expect(fault.html).not.toContain("secret words")
    expect(fault.html).toMatch(/class="fault-code">[0-9a-f]{8}</)
    const missing = await get("/nowhere")
    expect(missing.status).toBe(404)
    expect(missing.html).toContain("<h1>")
    expect(missing.html).not.toContain("fault-code")
  })

  test("a part that fails late fails the page: no half page is ever sent", async () => {
    const { status, html } = await get("/fails-late")
    expect(status).toBe(500)
    expect(html).not.toContain("…</")
    expect(html).toContain("fault-code")
    expect(html).not.toContain("secret words")
  })

  test.skipIf(!existsSync(executablePath))(
    "an enhanced page comes alive under a policy that allows only its own nonce",
    async () => {
      const browser = await chromium.launch({
        executablePath,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
        ],
      })
      const page = await browser.newPage()
      const complaints: string[] = []
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
      page.on("pageerror", (error) => complaints.push(error.message))
      await page.route("http://desk.test/**", async (route) => {
        const path = new URL(route.request().url()).pathname
        const type = types[extname(path)]
        if (type) return route.fulfill({ body: await readFile(join(folder, "client", path)), contentType: type })
        const policy = `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'`
        return route.fulfill({
          body: (await get(path)).html,
          contentType: "text/html; charset=utf-8",
          headers: { "content-security-policy": policy },
        })
      })
      await page.goto("http://desk.test/enhanced")
      await expect
        .poll(async () => {
          await page.click("main button")
          return Number(await page.textContent("main button"))
        })
        .toBeGreaterThan(1)
      await browser.close()
      expect(complaints).toEqual([])
    },
  )
})
