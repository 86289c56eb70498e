import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, statSync } from "node:fs"

/** The operating-system user that PostgreSQL runs as when this process is root, whom PostgreSQL refuses. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** Only a user of the machine will do: `initdb` looks its own name up. */
const preferred = ["postgres", "nobody"]

/**
 * Whom PostgreSQL must run as: undefined for this very user, which is so unless we are root.
 * A cluster that exists keeps its owner.
 */
export function chooseAccount(cluster: string): Account | undefined {
  const self = process.getuid?.()
  if (self === undefined) return undefined
  const owner = existsSync(cluster) ? statSync(cluster).uid : undefined
  if (self !== 0) {
    if (owner !== undefined && owner !== self)
      throw new Error(`${cluster} belongs to user ${owner}: start as that user, or as root`)
    return undefined
  }
  const known = accounts()
  if (owner !== undefined && owner !== 0) {
    const found = known.find((account) => account.uid === owner)
    if (!found) throw new Error(`${cluster} belongs to user ${owner}, whom this machine does not know`)
    return found
  }
  const chosen = preferred.map((name) => known.find((account) => account.name === name)).find(Boolean)
  if (!chosen) throw new Error(`PostgreSQL will not run as root, and there is no user ${preferred.join(" or ")} here`)
  return chosen
}

/** The identity to spawn a program with. */
export const as = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {})

/**
 * The environment for PostgreSQL's programs: none of the caller's `PG…` settings, which would name another server, and
 * no wish for a locale, which the cluster has settled for itself.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("PG"))
  return { ...Object.fromEntries(kept), LC_ALL: "C" }
}

/** What the program prints, or null when the account cannot run it. */
export function canRun(program: string, args: string[], account: Account | undefined): string | null {
  const run = spawnSync(program, args, { ...as(account), cwd: "/", env: plainEnvironment(), encoding: "utf8" })
  return run.status === 0 ? run.stdout : null
}

/** Whether the account can pass through every folder on the way to this one. */
export const canEnter = (directory: string, account: Account | undefined): boolean =>
  canRun("/bin/sh", ["-c", 'cd "$1"', "sh", directory], account) !== null

function accounts(): Account[] {
  const lines = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8").split("\n") : []
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(":")
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
