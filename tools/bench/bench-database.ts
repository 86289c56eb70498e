import path from "node:path"
import { type Kysely, sql } from "kysely"
import { type DB, openDatabase } from "#src/platform/db/connection.ts"
import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { ensureDatabase, startPostgres } from "#src/platform/postgres/index.ts"
import { generateWorks } from "#tools/demo/generate-works.ts"

export const benchFolder = path.resolve(".bench")

/** A server of the bench's own with the settings of production, and the databases of the sizes that are compared. */
export interface BenchServer {
  version: string
  /** The address of the database with so many works; made on the first run and kept for the next. */
  withWorks(works: number, wards?: number): Promise<string>
  stop(): Promise<void>
}

export async function openBenchServer(say: (line: string) => void): Promise<BenchServer> {
  const server = await startPostgres({ directory: path.join(benchFolder, "postgres") })
  const look = openDatabase(server.url, { asOwner: true, connections: 1 })
  const { rows } = await sql<{
    version: string
  }>`SELECT current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit') AS version`.execute(
    look,
  )
  await look.destroy()
  return {
    version: rows[0]?.version ?? "",
    stop: () => server.stop(),
    async withWorks(works, wards = 126) {
      const name = `works_${works}_in_${wards}`
      const url = await ensureDatabase(server.url, name)
      await migrateToLatest(url)
      const db = openDatabase(url, { asOwner: true, connections: 2 })
      try {
        const held = await countOf(db)
        if (held >= works) return url
        if (held > 0) throw new Error(`${name} was left half-made: remove ${benchFolder} and run the bench again`)
        say(`${works} works are being made; the next run finds them`)
        const started = performance.now()
        await migrateToLatest(url)
        await generateWorks(db, { works, authorities: wards }, (line) =>
          say(`  ${line}, ${Math.round((performance.now() - started) / 1000)} s`),
        )
        return url
      } finally {
        await db.destroy()
      }
    },
  }
}

async function countOf(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM work.work`.execute(db)
  return rows[0]?.count ?? 0
}
