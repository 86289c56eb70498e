import { chmod, mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { addressOfDatabase, startPostgres } from "#src/platform/postgres/index.ts"

export type TestServer = { readonly serverUrl: string; readonly template: string; close(): Promise<void> }

const prefix = "ro-viec-test-"

/**
 * A server with a migrated template: the one at `TEST_DATABASE_SERVER`, or one of this run's own, in a folder that goes
 * when the run ends. `TEST_POSTGRES_BIN` names another PostgreSQL's programs to run it with.
 */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env["TEST_DATABASE_SERVER"]
  const { url, close } = given ? { url: given, close: async () => {} } : await startOwnServer()
  const template = `template_${crypto.randomUUID().replaceAll("-", "")}`
  try {
    await runOn(url, `create database ${template}`)
    await migrateToLatest(addressOfDatabase(url, template))
  } catch (fault) {
    await close()
    throw fault
  }
  return {
    serverUrl: url,
    template,
    close: async () => {
      if (given) await runOn(url, `drop database if exists ${template} with (force)`)
      await close()
    },
  }
}

/** Runs one statement as the server's owner. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function startOwnServer() {
  await removeAbandoned()
  const directory = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`))
  await chmod(directory, 0o755)
  const bin = process.env["TEST_POSTGRES_BIN"]
  const server = await startPostgres({ directory, durable: false, ...(bin ? { bin } : {}) })
  return {
    url: server.url,
    close: async () => {
      await server.stop()
      await removeServer(directory)
    },
  }
}

/** A run that was killed leaves its server behind; the next run clears it away. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]
    if (pid === undefined || isAlive(Number(pid))) continue
    await removeServer(path.join(tmpdir(), name))
  }
}

async function removeServer(directory: string): Promise<void> {
  const kept = await readFile(path.join(directory, "server.json"), "utf8").catch(() => "{}")
  const home = (JSON.parse(kept) as { home?: string }).home ?? directory
  const lock = await readFile(path.join(home, "cluster", "postmaster.pid"), "utf8").catch(() => "")
  const pid = Number.parseInt(lock, 10)
  if (pid > 0 && isAlive(pid)) {
    process.kill(pid, "SIGQUIT")
    await wait(500)
  }
  for (const folder of new Set([home, directory])) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
