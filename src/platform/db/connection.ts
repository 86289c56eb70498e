import { Kysely, PostgresDialect, type Transaction } from "kysely"
import type { ReadonlyKysely } from "kysely/readonly"
import pg from "pg"
import type { DB } from "./schema.gen.ts"
import { appRole } from "./security.ts"

/** Reading handle: pages and reports get this one, so that a GET cannot write. Exists only inside `readIn`. */
export type ReadDb = ReadonlyKysely<DB>
/** Writing handle: exists only inside `writeIn`. */
export type Tx = Transaction<DB>
/** The pool. Areas take it from the context and hand it to `readIn` and `writeIn`; they never query it. */
export type Pool = Kysely<DB>

// Days are text, so that no time zone can move them; identifiers and counts are below 2^53, so they are numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/**
 * Opens the application's pool: every connection acts as the role that row-level security binds.
 * `asOwner` is for migrations, seeds, backups and tests that look behind the rules.
 */
export function openDatabase(url: string, options: { asOwner?: boolean; connections?: number } = {}): Pool {
  const role = options.asOwner ? {} : { options: `-c role=${appRole}` }
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10, ...role })
  pool.on("error", () => undefined) // an idle connection that the server closed is replaced by the pool
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}

export type { DB }
