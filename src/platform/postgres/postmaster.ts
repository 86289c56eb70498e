import { existsSync } from "node:fs"
import { readFile, readlink, rm } from "node:fs/promises"
import path from "node:path"
import pg from "pg"
import { isRunning } from "../ownership.ts"
import { owner } from "./cluster.ts"

/** The server process that holds a data directory, as its `postmaster.pid` tells. */
export type Postmaster = { readonly pid: number; readonly port: number }

/**
 * The live server on this data directory, or null. A lock file whose number now belongs to some other program (after a
 * restart of the machine) would keep PostgreSQL from starting, so it is removed.
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const file = path.join(data, "postmaster.pid")
  const lines = (await readFile(file, "utf8").catch(() => "")).split("\n")
  const pid = Number.parseInt(lines[0] ?? "", 10)
  if (!isRunning(pid)) return null
  if (await isNoServer(pid, data)) {
    await rm(file, { force: true })
    return null
  }
  return { pid, port: Number.parseInt(lines[3] ?? "", 10) }
}

/**
 * Another program, another server, or a dead server that nobody has cleared away: PostgreSQL itself may take each for a
 * live server of this directory. A server of this directory works in it.
 */
async function isNoServer(pid: number, data: string): Promise<boolean> {
  if (!existsSync("/proc/self/cwd")) return false
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) !== data
}

/** The address of the cluster's own database for its owner. */
export const addressOf = (port: number, password: string): string =>
  `postgres://${owner}:${password}@127.0.0.1:${port}/postgres`

/** Whether the server at this address answers and holds this very data directory. */
export async function answers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on("error", () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>("show data_directory")
    return rows[0]?.data_directory === data
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
