import { readdir, readFile } from "node:fs/promises"
import path from "node:path"
import pg from "pg"
import { grantStatements, securityStatements } from "./security.ts"
import { type MigrationStep, splitMigration } from "./statements.ts"

export const migrationsFolder = path.join(process.cwd(), "db/migrations")

/** Names of all migrations in the folder, oldest first, without `.sql`. */
export async function listMigrations(folder = migrationsFolder): Promise<string[]> {
  return (await readdir(folder))
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.slice(0, -4))
    .sort()
}

/**
 * Applies every migration that the database does not have yet, in name order, each in one transaction, and returns their names.
 * Forward only: a mistake is mended by the next file. `upTo` stops after that migration (used by restore).
 * The url is the owner's: it creates schemas, roles and policies.
 */
export async function migrateToLatest(
  url: string,
  options: { folder?: string; upTo?: string } = {},
): Promise<string[]> {
  const folder = options.folder ?? migrationsFolder
  const client = new pg.Client({ connectionString: url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock(7265766965)")
    await client.query(
      "CREATE TABLE IF NOT EXISTS public.migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL)",
    )
    const applied = new Set(
      (await client.query<{ name: string }>("SELECT name FROM public.migration")).rows.map((row) => row.name),
    )
    const wanted = (await listMigrations(folder)).filter(
      (name) => !applied.has(name) && (!options.upTo || name <= options.upTo),
    )
    for (const name of wanted)
      await apply(client, name, splitMigration(await readFile(path.join(folder, `${name}.sql`), "utf8")))
    for (const statement of await grantStatements(client)) await client.query(statement)
    return wanted
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, name: string, steps: MigrationStep[]): Promise<void> {
  const distributedEngine = (await client.query("SELECT 1 FROM pg_extension WHERE extname = 'citus'")).rowCount === 1
  await client.query("BEGIN")
  try {
    for (const step of steps) {
      if ("sql" in step) await client.query(step.sql)
      else {
        if (distributedEngine && step.place !== "local") await client.query(placementCall(step.place, step.table))
        for (const statement of securityStatements(step.place, step.table)) await client.query(statement)
      }
    }
    await client.query("INSERT INTO public.migration (name, applied_at) VALUES ($1, $2)", [name, new Date()])
    await client.query("COMMIT")
  } catch (fault) {
    await client.query("ROLLBACK")
    throw new Error(`Migration ${name} failed: ${fault instanceof Error ? fault.message : String(fault)}`, {
      cause: fault,
    })
  }
}

const placementCall = (place: "distributed" | "reference", table: string) =>
  place === "distributed"
    ? `SELECT create_distributed_table('${table}', 'authority_id')`
    : `SELECT create_reference_table('${table}')`
