import { readdir, readFile, realpath, stat } from "node:fs/promises"
import path from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { giveUpOwnership, takeOwnership } from "../ownership.ts"
import { type Account, chooseAccount } from "./account.ts"
import { type Binaries, binariesIn, findBinaries } from "./binaries.ts"
import { type Cluster, clusterIn, makeCluster, writeSettings } from "./cluster.ts"
import { freePort } from "./free-port.ts"
import { findKeepings, keep, type Keepings, makeOpenFolder, newKeepings } from "./keepings.ts"
import { addressOf, answers, findPostmaster } from "./postmaster.ts"
import { run } from "./run.ts"

/** Data that lies elsewhere, since the server's user cannot reach `directory`; another try; a dead server that stays dead. */
export type ServerEvent =
  | { readonly code: "elsewhere"; readonly home: string; readonly user: string }
  | { readonly code: "trying-again" }
  | { readonly code: "not-restarted"; readonly reason: string }

export type PostgresOptions = {
  /** Where everything of the server is kept; made when absent. */
  readonly directory: string
  /** Hears what a person may want to know. */
  readonly log?: (event: ServerEvent) => void
  /** False trades safety for speed. For tests. */
  readonly durable?: boolean
  /** A folder with another PostgreSQL's programs, instead of the one npm brought. */
  readonly bin?: string
}

export type RunningPostgres = {
  /** Address of database `postgres` for the cluster's owner. */
  readonly url: string
  /** True when the server was already running. */
  readonly adopted: boolean
  /** The server's data directory. */
  readonly data: string
  /** Stops the server, unless another living process started it and still needs it. May be called twice. */
  stop(): Promise<void>
}

const patienceMilliseconds = 120_000
const startAttempts = 8

/**
 * Starts the PostgreSQL that lies in `directory`, making it the first time, or takes over the one that a killed process
 * left running. What was committed before a crash is there after it. Throws when it cannot be started, with the end of
 * the server's log.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  await makeOpenFolder(path.resolve(options.directory))
  const directory = await realpath(options.directory)
  const server = await alone(path.join(directory, "making"), () => prepare(directory, options))
  const running = await bringUp(server, options)
  const mine = await takeOwnership(path.join(directory, "owner"))
  let stopping: Promise<void> | undefined
  const stop = async () => {
    if (!mine) return
    await stopServer(server)
    await giveUpOwnership(path.join(directory, "owner"))
  }
  return { ...running, data: server.cluster.data, stop: () => (stopping ??= stop()) }
}

/** One process at a time makes what is not there yet. */
async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!(await takeOwnership(file))) await wait(200)
  try {
    return await work()
  } finally {
    await giveUpOwnership(file)
  }
}

type Server = {
  readonly directory: string
  readonly cluster: Cluster
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly kept: Keepings
}

async function prepare(directory: string, { bin, log }: PostgresOptions): Promise<Server> {
  const found = await findKeepings(directory)
  const account = chooseAccount(clusterIn(found?.home ?? directory).data)
  const kept = found ?? (await newKeepings(directory, account))
  if (!found) await keep(directory, kept)
  if (kept.home !== directory) log?.({ code: "elsewhere", home: kept.home, user: account?.name ?? "" })
  await makeOpenFolder(kept.home)
  const binaries = bin === undefined ? await findBinaries(account, kept.home) : await binariesIn(bin, account)
  await makeCluster(kept.home, binaries, account, kept.password)
  return { directory, cluster: clusterIn(kept.home), binaries, account, kept }
}

async function bringUp(server: Server, options: PostgresOptions): Promise<Pick<RunningPostgres, "url" | "adopted">> {
  const { cluster, kept } = server
  const end = Date.now() + patienceMilliseconds
  let failures = 0
  while (Date.now() < end) {
    const live = await findPostmaster(cluster.data)
    if (live) {
      const url = addressOf(live.port, kept.password)
      if (await answers(url, cluster.data)) return { url, adopted: true }
      // It is starting, recovering or stopping; either it will answer or it will be gone.
      await wait(250)
      continue
    }
    try {
      return { url: await startServer(server, options), adopted: false }
    } catch (cause) {
      // Processes that outlive a killed server hold its lock or its memory for a moment.
      options.log?.({ code: "trying-again" })
      if (++failures === startAttempts)
        throw new Error(`PostgreSQL did not start.\n${await logEnd(cluster)}`, { cause })
      await wait(250 * failures)
    }
  }
  throw new Error(`PostgreSQL in ${cluster.data} runs but does not answer.\n${await logEnd(cluster)}`)
}

async function startServer(
  { directory, cluster, binaries, account, kept }: Server,
  options: PostgresOptions,
): Promise<string> {
  const last = await findKeepings(directory)
  const port = await freePort(last?.port ?? kept.port)
  await writeSettings(cluster, { port }, options.durable ?? true)
  const startLog = path.join(cluster.log, "start.log")
  await run(
    path.join(binaries.bin, "pg_ctl"),
    ["start", "-w", "-s", "-t", "60", "-l", startLog, "-D", cluster.data],
    account,
  )
  const url = addressOf(port, kept.password)
  if (!(await answers(url, cluster.data))) throw new Error(`the server on port ${port} does not know its password`)
  if (port !== last?.port) await keep(directory, { ...kept, port })
  return url
}

async function stopServer({ cluster, binaries, account }: Server): Promise<void> {
  if (!(await findPostmaster(cluster.data))) return
  const stop = (mode: string) =>
    run(path.join(binaries.bin, "pg_ctl"), ["stop", "-w", "-s", "-t", "60", "-m", mode, "-D", cluster.data], account)
  try {
    await stop("fast")
  } catch (error) {
    if (await findPostmaster(cluster.data)) await stop("immediate").catch(() => Promise.reject(error))
  }
}

/** The last lines of the newest log, for a person who must find out what is wrong. */
async function logEnd({ log }: Cluster): Promise<string> {
  const names = (await readdir(log)).filter((name) => name.endsWith(".log"))
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(path.join(log, name))).mtimeMs })))
  const newest = dated.toSorted((a, b) => b.at - a.at)[0]
  if (!newest) return ""
  const file = path.join(log, newest.name)
  return `${file}:\n${(await readFile(file, "utf8")).trimEnd().split("\n").slice(-15).join("\n")}`
}
