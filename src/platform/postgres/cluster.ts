import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import path from "node:path"
import type { Account } from "./account.ts"
import type { Binaries } from "./binaries.ts"
import { giveToOwnerOf, type Keepings } from "./keepings.ts"
import { run } from "./run.ts"

/** The folders of one cluster: `data` is what PostgreSQL calls its data directory. */
export type Cluster = { readonly data: string; readonly log: string }

/** The owner of the cluster: PostgreSQL's superuser. */
export const owner = "ro_viec"

export const clusterIn = (home: string): Cluster => ({ data: path.join(home, "cluster"), log: path.join(home, "log") })

/** Makes the cluster when it is not there. A first start that was cut short leaves nothing that a second one trusts. */
export async function makeCluster(home: string, binaries: Binaries, account: Account | undefined, password: string) {
  const { data, log } = clusterIn(home)
  await ownFolder(log, account)
  const version = await readFile(path.join(data, "PG_VERSION"), "utf8").catch(() => null)
  if (version !== null) return requireMajor(data, Number(version), binaries)
  for (const name of await readdir(home))
    if (name.startsWith("cluster.new")) await rm(path.join(home, name), { recursive: true })
  const draft = path.join(home, "cluster.new")
  await ownFolder(draft, account)
  const passwordFile = path.join(log, "password")
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)
  try {
    await run(
      path.join(binaries.bin, "initdb"),
      [...initOptions(binaries.major), `--pwfile=${passwordFile}`, "-D", draft],
      account,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(draft, data)
}

/**
 * Names in Vietnamese need UTF-8 with the built-in character rules (PostgreSQL 17 and newer); under the plain C locale
 * the engine neither lower-cases Đ nor takes trigrams of accented letters.
 */
function initOptions(major: number): string[] {
  const rules = major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : []
  return [
    `--username=${owner}`,
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    ...rules,
    "--data-checksums",
    "--auth=scram-sha-256",
  ]
}

function requireMajor(data: string, found: number, { major }: Binaries): void {
  if (found !== major)
    throw new Error(
      `${data} was made by PostgreSQL ${found}, this is ${major}: back up with the old release, restore with this one`,
    )
}

async function ownFolder(folder: string, account: Account | undefined): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  if (account) await chown(folder, account.uid, account.gid)
}

/** Sizes fit a laptop with other work to do. A server of its own is set up by `DATABASE_URL`. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "128MB",
  max_connections: "100",
  jit: "off",
  fsync: "on",
  synchronous_commit: "on",
  timezone: "UTC",
  log_timezone: "Asia/Ho_Chi_Minh",
  logging_collector: "on",
  log_filename: "postgres-%a.log",
  log_truncate_on_rotation: "on",
  log_rotation_age: "1d",
  log_rotation_size: "0",
  log_min_duration_statement: "2s",
  max_wal_size: "1GB",
}

/** For tests only: a power cut loses everything, and nobody minds. */
const fragileSettings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_connections: "300",
  logging_collector: "off",
  log_min_duration_statement: "-1",
}

/** Writes our settings to a file of their own, which the cluster's `postgresql.conf` includes last. */
export async function writeSettings(
  cluster: Cluster,
  { port }: Pick<Keepings, "port">,
  durable: boolean,
): Promise<void> {
  const all = { ...settings, ...(durable ? {} : fragileSettings), port: String(port), log_directory: cluster.log }
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
  const ours = path.join(cluster.data, "ro-viec.conf")
  await writeFile(ours, lines.join(""))
  await chmod(ours, 0o644)
  await giveToOwnerOf(cluster.data, ours)
  const main = path.join(cluster.data, "postgresql.conf")
  const text = await readFile(main, "utf8")
  const include = "include_if_exists = 'ro-viec.conf'\n"
  if (!text.endsWith(include)) await writeFile(main, `${text}\n${include}`)
}
