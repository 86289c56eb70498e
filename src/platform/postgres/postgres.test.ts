import { execFileSync, spawn } from "node:child_process"
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import pg from "pg"
import { afterAll, beforeAll, expect, test } from "vitest"
import { isRunning } from "../ownership.ts"
import { findKeepings } from "./keepings.ts"
import { findPostmaster } from "./postmaster.ts"
import { keepRunning, startPostgres } from "./index.ts"

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), "ro-viec-postgres-"))
  await chmod(directory, 0o755)
})
afterAll(async () => {
  await (await startPostgres({ directory })).stop()
  await rm(directory, { recursive: true, force: true })
})

async function ask<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

const dataFolder = async () => path.join((await findKeepings(directory))?.home ?? directory, "cluster")
const pidOfServer = async () => (await findPostmaster(await dataFolder()))?.pid

/** Starts the server from another process that then waits, as the application does. */
async function startElsewhere(where = directory) {
  const program = `const { startPostgres } = await import(${JSON.stringify(path.resolve("src/platform/postgres/index.ts"))})
    await startPostgres({ directory: ${JSON.stringify(where)} })
    process.stdout.write("ready")
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await new Promise((resolve, reject) => {
    child.stdout.once("data", resolve)
    child.once("exit", () => reject(new Error("The other process ended")))
  })
  return {
    kill: () =>
      new Promise((resolve) => {
        child.once("exit", resolve)
        child.kill("SIGKILL")
      }),
  }
}

test("a new server speaks Vietnamese, checks its pages, and lets nobody in without its password", async () => {
  const server = await startPostgres({ directory })
  expect(server.adopted).toBe(false)
  expect(
    await ask(server.url, "select lower('ĐƯỜNG PHỐ') as lower, current_setting('data_checksums') as checksums"),
  ).toEqual([{ lower: "đường phố", checksums: "on" }])
  await ask(server.url, "create extension pg_trgm")
  expect(await ask(server.url, "select show_trgm('Đ') <> '{}' as kept")).toEqual([{ kept: true }])
  const wrong = new URL(server.url)
  wrong.password = "wrong"
  await expect(ask(wrong.href, "select 1")).rejects.toThrow("password authentication failed")
  const kept = await stat(path.join(directory, "server.json"))
  expect(kept.mode & 0o777).toBe(0o600)
  await server.stop()
  expect(await pidOfServer()).toBeUndefined()
})

test("what was committed is there after every process of the server is killed, and the next start needs no help", async () => {
  const before = await startPostgres({ directory })
  await ask(before.url, "create table kept as select generate_series(1, 1000) as n")
  const pid = (await pidOfServer()) ?? 0
  const children = execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .split(/\s+/)
    .filter(Boolean)
  for (const id of [pid, ...children.map(Number)]) if (isRunning(id)) process.kill(id, "SIGKILL")
  const after = await startPostgres({ directory })
  expect(await ask(after.url, "select count(*)::int as n from kept")).toEqual([{ n: 1000 }])
  await after.stop()
})

test("a server that a killed process left running is taken over, and stopped in the end", async () => {
  const other = await startElsewhere()
  const pid = await pidOfServer()
  await other.kill()
  expect(pid).toBeGreaterThan(0)
  const server = await startPostgres({ directory })
  expect(server.adopted).toBe(true)
  expect(await pidOfServer()).toBe(pid)
  await server.stop()
  expect(await pidOfServer()).toBeUndefined()
  await expect(ask(server.url, "select 1")).rejects.toThrow("ECONNREFUSED")
})

test("two processes that start a new server at the same moment share it", async () => {
  const fresh = path.join(directory, "fresh")
  const ends = await Promise.all([startElsewhere(fresh), startElsewhere(fresh)])
  const server = await startPostgres({ directory: fresh })
  expect(await ask(server.url, "select 1 as n")).toEqual([{ n: 1 }])
  await Promise.all(ends.map((end) => end.kill()))
  await (await startPostgres({ directory: fresh })).stop()
})

test("a guest leaves the server to the living process that started it", async () => {
  const other = await startElsewhere()
  const guest = await startPostgres({ directory })
  expect(guest.adopted).toBe(true)
  await guest.stop()
  expect(await ask(guest.url, "select 1 as n")).toEqual([{ n: 1 }])
  await other.kill()
  await (await startPostgres({ directory })).stop()
  expect(await pidOfServer()).toBeUndefined()
})

test("the port is kept between starts, and another is taken when somebody else sits on it", async () => {
  const port = (await findKeepings(directory))?.port ?? 0
  const squatter = createServer()
  await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve))
  const moved = await startPostgres({ directory })
  expect(new URL(moved.url).port).not.toBe(String(port))
  await moved.stop()
  await new Promise((resolve) => squatter.close(resolve))
  const again = await startPostgres({ directory })
  expect(again.url).toBe(moved.url)
  await again.stop()
})

test("two that start at once share one server", async () => {
  const [first, second] = await Promise.all([startPostgres({ directory }), startPostgres({ directory })])
  expect(first.url).toBe(second.url)
  await first.stop()
  await second.stop()
  expect(await pidOfServer()).toBeUndefined()
})

test("a server that dies under a running application is started again at the same address", async () => {
  const server = await startPostgres({ directory })
  const watch = keepRunning(server, { directory, everyMilliseconds: 100 })
  process.kill((await pidOfServer()) ?? 0, "SIGKILL")
  await expect.poll(() => ask(server.url, "select 1 as n").catch(() => null), { timeout: 15_000 }).toEqual([{ n: 1 }])
  await watch.end()
  await server.stop()
  expect(await pidOfServer()).toBeUndefined()
})

test.runIf(process.platform === "linux")(
  "a lock whose number another program bears since does not keep the server from starting",
  async () => {
    const lock = path.join(await dataFolder(), "postmaster.pid")
    await writeFile(lock, `${process.ppid}\n${await dataFolder()}\n1700000000\n1\n\n127.0.0.1\n1 1\nready\n`)
    const server = await startPostgres({ directory })
    expect(server.adopted).toBe(false)
    await server.stop()
  },
)

test("a cluster of another major version is refused, not touched", async () => {
  const file = path.join(await dataFolder(), "PG_VERSION")
  const version = await readFile(file, "utf8")
  execFileSync("cp", ["-p", file, `${file}.kept`])
  execFileSync("sh", ["-c", 'echo 14 > "$1"', "sh", file])
  await expect(startPostgres({ directory })).rejects.toThrow("was made by PostgreSQL 14")
  execFileSync("mv", [`${file}.kept`, file])
  expect(await readFile(file, "utf8")).toBe(version)
})
