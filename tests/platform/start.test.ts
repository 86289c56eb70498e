import { type ChildProcess, spawn } from "node:child_process"
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { startPostgres } from "#src/platform/postgres/index.ts"

let folder: string
const started: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ro-viec-start-"))
  await chmod(folder, 0o755)
})
afterAll(async () => {
  for (const child of started) child.kill("SIGKILL")
  await (await startPostgres({ directory: path.join(folder, "postgres") })).stop()
  await rm(folder, { recursive: true, force: true })
})

type Started = { child: ChildProcess; output: () => string; url: Promise<string>; end: Promise<number | null> }

/** What `npm start` runs once the packages are there; with no demonstration data, which has tests of its own. */
function start(env: NodeJS.ProcessEnv = {}): Started {
  const given = {
    ...process.env,
    NODE_ENV: "production",
    RO_VIEC_DATA: folder,
    RO_VIEC_LANGUAGE: "vi",
    PORT: "0",
    DATABASE_URL: "",
    ...env,
  }
  const child = spawn(process.execPath, ["tools/run/start.ts", "--no-demo"], {
    env: given,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  })
  started.push(child)
  let output = ""
  const end = new Promise<number | null>((resolve) => child.once("exit", resolve))
  const url = new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += part.toString()
      const address = /đang chạy tại {2}(\S+)/.exec(output)?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on("data", hear)
    child.stderr?.on("data", hear)
    child.once("exit", () => reject(new Error(output)))
  })
  url.catch(() => {})
  return { child, output: () => output, url, end }
}

const answers = (url: string) => fetch(url, { redirect: "manual" }).then((answer) => answer.status)
const isServing = async () =>
  (await readFile(path.join(folder, "postgres/cluster/postmaster.pid"), "utf8").catch(() => "")) !== ""

test("the site starts, tells its address, answers, and stops with its database when told to", async () => {
  const site = start()
  expect(await answers(await site.url)).toBeLessThan(500)
  expect(await isServing()).toBe(true)
  site.child.kill("SIGTERM")
  expect(await site.end).toBe(0)
  expect(site.output()).toMatch(/Đang dừng…[^]*Đã dừng\./)
  expect(await isServing()).toBe(false)
}, 120_000)

test("killed outright, it leaves a database that the next start takes over and stops", async () => {
  const killed = start()
  await killed.url
  killed.child.kill("SIGKILL")
  await killed.end
  expect(await isServing()).toBe(true)
  const next = start()
  expect(await answers(await next.url)).toBeLessThan(500)
  next.child.kill("SIGINT")
  next.child.kill("SIGTERM")
  expect(await next.end).toBe(0)
  expect(await isServing()).toBe(false)
}, 120_000)

test("it stops when the launcher that waits for it is gone", async () => {
  const site = start()
  await site.url
  site.child.disconnect()
  expect(await site.end).toBe(0)
  expect(await isServing()).toBe(false)
}, 120_000)

test("a second start on the same data says that one runs, and leaves it running", async () => {
  const first = start()
  const url = await first.url
  const second = start()
  expect(await second.end).toBe(1)
  expect(second.output()).toContain(`Rõ Việc đang chạy với dữ liệu ở ${folder}`)
  expect(await answers(url)).toBeLessThan(500)
  first.child.kill("SIGTERM")
  expect(await first.end).toBe(0)
}, 120_000)

test("a port that was asked for and is taken is told, and nothing is left running", async () => {
  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve))
  const address = squatter.address()
  const port = typeof address === "object" && address ? address.port : 0
  const site = start({ PORT: String(port) })
  expect(await site.end).toBe(1)
  expect(site.output()).toContain(`Cổng ${port} đã có chương trình khác dùng`)
  expect(await isServing()).toBe(false)
  squatter.close()
}, 120_000)

test("a wrong setting is named before anything is started", async () => {
  const site = start({ PORT: "http" })
  expect(await site.end).toBe(1)
  expect(site.output()).toContain("Giá trị không hợp lệ: PORT")
})
