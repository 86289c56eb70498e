import { type ChildProcess, spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { type Browser, chromium } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest"
import type { Pool } from "#src/platform/db/connection.ts"
import { builtServer } from "#tests/support/built-server.ts"
import { openTestDatabase, type TestDatabase } from "#tests/support/test-database.ts"
import { layOutOffice, type Office } from "./office.ts"
import { openVisitor, type Visitor, type VisitorWishes } from "./visitor.ts"

const executablePath = process.env["CHROMIUM_PATH"] ?? process.env["CHROMIUM"] ?? "/usr/bin/chromium"
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
]

/** False when there is no browser to walk with; the name says what to do. */
export const hasBrowser = existsSync(executablePath)
export const whyNoBrowser = hasBrowser ? "" : " (skipped: no Chromium; set CHROMIUM_PATH)"

/** One file's own site: the built application as a program of its own, on a database of its own, and a browser. */
export interface Site {
  readonly url: string
  /** Sees and writes everything, to look behind the pages. */
  readonly owner: Pool
  readonly people: Office
  readonly browser: Browser
  /** Somebody at a browser of their own. Closed when the file ends. */
  visit(wishes?: VisitorWishes): Promise<Visitor>
}

interface Opened extends Site {
  database: TestDatabase & { drop(): Promise<void> }
  program: ChildProcess
  folder: string
  visitors: Visitor[]
  log: () => string
}

/** Gives the test file that calls it, inside its `describe`, a site. After each test nothing may have gone wrong unseen. */
export function journeySite(): Site {
  let held: Opened | undefined
  beforeAll(async () => {
    held = await openSite()
  })
  afterAll(async () => {
    if (held) await closeSite(held)
  })
  afterEach(() => {
    const faults = held ? [...held.visitors.flatMap((visitor) => visitor.takeFaults()), ...failures(held.log())] : []
    if (faults.length > 0) throw new PageFaults(faults.join("\n"))
  })
  return new Proxy({} as Site, {
    get(_target, name: keyof Site) {
      if (!held) throw new Error("The site is open only inside a test")
      return held[name]
    },
  })
}

/** Something on a page is not in order, though the person could go on. */
class PageFaults extends Error {
  override readonly name = "PageFaults"
}

/** The tests of one story build on each other: after one could not be done the rest are left out. */
export function oneStory(): void {
  let broken = false
  beforeEach(({ skip }) => {
    if (broken) skip("an earlier step failed")
  })
  afterEach(({ task }) => {
    broken ||= (task.result?.errors ?? []).some((error) => error.name !== "PageFaults")
  })
}

async function openSite(): Promise<Opened> {
  await builtServer()
  const database = await openTestDatabase()
  const folder = await mkdtemp(path.join(tmpdir(), "ro-viec-journey-"))
  const program = spawn(process.execPath, ["tests/journeys/support/serve-site.ts", database.url, folder], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let log = ""
  program.stdout?.on("data", (part: Buffer) => (log += part.toString()))
  program.stderr?.on("data", (part: Buffer) => (log += part.toString()))
  const [url, people, browser] = await Promise.all([
    addressOf(program, () => log),
    layOutOffice(database.owner),
    chromium.launch({ executablePath, args: quiet }),
  ])
  const visitors: Visitor[] = []
  const visit = async (wishes: VisitorWishes = {}): Promise<Visitor> => {
    const visitor = await openVisitor(browser, url, wishes)
    visitors.push(visitor)
    return visitor
  }
  return { url, owner: database.owner, people, browser, visit, database, program, folder, visitors, log: () => log }
}

async function closeSite({ browser, program, database, folder }: Opened): Promise<void> {
  await browser.close()
  const ended = new Promise((resolve) => program.once("exit", resolve))
  program.kill("SIGTERM")
  const impatience = setTimeout(() => program.kill("SIGKILL"), 5_000)
  await ended
  clearTimeout(impatience)
  await database.drop()
  await rm(folder, { recursive: true, force: true })
}

function addressOf(program: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const url = /^http:\/\/\S+$/m.exec(log())?.[0]
      if (url) resolve(url)
    }
    program.stdout?.on("data", look)
    program.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${log()}`)))
  })
}

let told = 0
/** What the server has logged as gone wrong since the last look. */
function failures(log: string): string[] {
  const fresh = log.slice(told)
  told = log.length
  return fresh
    .split("\n")
    .filter((line) => /"level":[56]0/.test(line) || /^\s*(Type|Reference|Range)?Error:/.test(line))
    .map((line) => `the server: ${line.slice(0, 1500)}`)
}
