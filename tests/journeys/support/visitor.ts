import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import { testPassword } from "#tests/support/people.ts"

export interface VisitorWishes {
  width?: number
  height?: number
  /** False: the browser runs no script. */
  script?: boolean
  language?: "vi" | "en"
}

/** Somebody at a browser. Every page they come to is looked over: accessibility, width, console, content policy. */
export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  signIn(username: string, password?: string): Promise<void>
  /** Opens an address of the site. */
  open(path: string): Promise<void>
  /** Presses the button or link with these words and waits for the page that it leads to. */
  press(words: string | RegExp, within?: Locator): Promise<void>
  /** Presses what stays on a page that its program redraws, and waits for what must come of it. */
  act(words: string | RegExp, then: Locator): Promise<void>
  /** Waits until the page's own program has taken over, on the one screen that has one. */
  awake(): Promise<void>
  /** The control with this name. */
  field(name: string): Locator
  /** Fills controls by name: text, choices by value or by label, ticks by true. */
  fill(values: Record<string, string | boolean>): Promise<void>
  /** The words on the page. */
  words(): Promise<string>
  /** Looks the page over as it is now. */
  lookOver(): Promise<void>
  /** What was found wrong since the last asking. */
  takeFaults(): string[]
}

let axe: Promise<string> | undefined
const loadAxe = () => (axe ??= readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"))
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
/** Looked over once for each kind of page, width and language: the same page again costs half a second and says the same. */
const seen = new Set<string>()

export async function openVisitor(browser: Browser, url: string, wishes: VisitorWishes): Promise<Visitor> {
  const { width = 1440, height = width < 600 ? 740 : 1000, script = true, language } = wishes
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    javaScriptEnabled: script,
    bypassCSP: false,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
  })
  context.setDefaultTimeout(15_000)
  if (language) await context.addCookies([{ name: "rv_ngon_ngu", value: language, url }])
  const page = await context.newPage()
  const faults: string[] = []
  listen(page, faults)
  const lookOver = async () => {
    const path = new URL(page.url()).pathname.replaceAll(/[0-9a-f-]{36}/g, ":id").replaceAll(/\/\d+/g, "/:n")
    const refused = await page.locator(".errors, .field-error").count()
    const key = [path, width, language, script, refused > 0].join(" ")
    if (seen.has(key)) return
    seen.add(key)
    faults.push(...(await findFaults(page, script)).map((fault) => `${path} (${width} px): ${fault}`))
  }
  const arrive = async (go: () => Promise<unknown>) => {
    await Promise.all([page.waitForEvent("load"), go()])
    await lookOver()
  }
  const field = (name: string) => page.locator(`main [name="${name}"]:not([type="hidden"])`)
  const visitor: Visitor = {
    page,
    context,
    lookOver,
    field,
    takeFaults: () => faults.splice(0),
    open: async (path) => {
      await page.goto(path)
      await lookOver()
    },
    press: (words, within) => arrive(() => pressable(within ?? page.locator("main"), words).click()),
    act: async (words, then) => {
      await pressable(page.locator("main"), words).click()
      await then.waitFor()
      await lookOver()
    },
    awake: async () => {
      await page.waitForFunction(() =>
        Object.keys(document.querySelector("main") ?? {}).some((name) => name.startsWith("__reactFiber")),
      )
    },
    words: () => page.locator("main").innerText(),
    fill: async (values) => {
      for (const [name, value] of Object.entries(values)) await fillOne(field(name), value)
    },
    signIn: async (username, password = testPassword) => {
      await page.goto("/dang-nhap")
      await visitor.fill({ username, password })
      await visitor.press(/Đăng nhập|Sign in/)
    },
  }
  return visitor
}

/** A button or a link by its words; the key printed on a button is no part of them. */
function pressable(within: Locator, words: string | RegExp): Locator {
  const name =
    typeof words === "string"
      ? new RegExp(`^${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}( [A-Z])?$`)
      : words
  return within.getByRole("button", { name }).or(within.getByRole("link", { name })).first()
}

async function fillOne(control: Locator, value: string | boolean): Promise<void> {
  const kind = await control
    .first()
    .evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.nodeName.toLowerCase()))
  if (kind === "select") {
    const option = control
      .locator("option")
      .filter({ hasText: String(value) })
      .first()
    const byLabel = (await option.count()) > 0 ? await option.getAttribute("value") : null
    await control.selectOption(byLabel ?? String(value))
  } else if (kind === "radio") await control.and(control.page().locator(`[value="${value}"]`)).check()
  else if (kind === "checkbox") await control.first().setChecked(value === true)
  else await control.fill(String(value))
}

/** A refused form answers 422, which the browser also calls an error; everything else in the console is a fault. */
function listen(page: Page, faults: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 422/.test(message.text()))
      faults.push(`the console of ${page.url()}: ${message.text()}`)
  })
  page.on("pageerror", (error) => faults.push(`a script on ${page.url()}: ${error.message}`))
  page.on("crash", () => faults.push(`${page.url()} crashed`))
}

/** The checker of accessibility needs a browser that runs script; the markup is the same without. */
async function findFaults(page: Page, script: boolean): Promise<string[]> {
  const faults = script ? await findViolations(page) : []
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (tooWide > 0) faults.push(`scrolls sideways by ${tooWide} px: ${(await widest(page)).join(" | ")}`)
  return faults
}

/** The elements that stick out of the page, outermost first. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    return [...document.querySelectorAll("body *")]
      .filter((node) => node.getBoundingClientRect().right > edge + 0.5)
      .slice(0, 3)
      .map((node) => node.outerHTML.slice(0, 120))
  })

type Checker = {
  axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
  }
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(await loadAxe())
  return page.evaluate(async (runOnly) => {
    const { axe: checker } = globalThis as unknown as Checker
    const found = await checker.run(document, { runOnly, resultTypes: ["violations"] })
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(
            (node) =>
              `${node.html.slice(0, 160)} (${(node.failureSummary ?? "").split("\n").slice(1, 2).join("").trim()})`,
          )
          .join(" | ")}`,
    )
  }, standards)
}
