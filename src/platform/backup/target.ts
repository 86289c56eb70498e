import type pg from "pg"
import { done, type Outcome, refused } from "../../base/outcome.ts"
import { listMigrations, migrateToLatest } from "../db/migrate.ts"
import type { BackupHeader } from "./format.ts"
import { listApplied, listTables, quoted } from "./tables.ts"

export type TargetRefusal =
  | { code: "database-in-use"; table: string }
  | { code: "newer-backup"; migration: string }
  | { code: "database-is-newer" }

/**
 * Brings a database that nobody has used yet to the structure that the backup was made with, and empties it of what the
 * migrations put there. The client must be in no transaction, and stays so.
 */
export async function prepareTarget(
  client: pg.Client,
  url: string,
  header: BackupHeader,
): Promise<Outcome<null, TargetRefusal>> {
  const known = new Set(await listMigrations())
  const unknown = header.migrations.find((name) => !known.has(name))
  if (unknown !== undefined) return refused({ code: "newer-backup", migration: unknown })
  const used = await findUsedTable(client)
  if (used !== null) return refused({ code: "database-in-use", table: used })
  const newest = header.migrations.at(-1)
  if (newest !== undefined) await migrateToLatest(url, { upTo: newest })
  const applied = await listApplied(client)
  if (applied?.join() !== header.migrations.join()) return refused({ code: "database-is-newer" })
  return done(null)
}

/**
 * The first table in which there is a row that no migration put there, or null. A row that a migration wrote bears the
 * same transaction as the record of that migration.
 */
async function findUsedTable(client: pg.Client): Promise<string | null> {
  const migrated = (await listApplied(client)) !== null
  const untouched = migrated ? "WHERE xmin::text NOT IN (SELECT xmin::text FROM public.migration)" : ""
  for (const { name } of await listTables(client)) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(client, name)} ${untouched} LIMIT 1`)
    if (rowCount !== 0) return name
  }
  return null
}
