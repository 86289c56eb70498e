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
 * `asOwner` is for migrations, seeds, backups and tests that look behind the rules. `prepare: false` is for a pooler that gives each
 * transaction another connection.
 */
export function openDatabase(
  url: string,
  options: { asOwner?: boolean; connections?: number; prepare?: boolean } = {},
): Pool {
  const role = options.asOwner ? {} : { options: `-c role=${appRole}` }
  const pool = new pg.Pool({ connectionString: url, max: options.connections ?? 10, ...role })
  pool.on("error", () => undefined) // an idle connection that the server closed is replaced by the pool
  pool.on("connect", (client) => client.on("error", () => undefined)) // one in use: its query rejects, and the pool drops it
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  if (options.prepare !== false)
    writers.set(db, new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparing(pool) }) }))
  return db
}

const writers = new WeakMap<Pool, Pool>()

/** The same connections for changes: their few statements come again and again, so the server keeps their plans. */
export const writerOf = (db: Pool): Pool => writers.get(db) ?? db

const mostPrepared = 400
const names = new Map<string, string>()

/** A name for a statement, while there are not too many of them; statements with lists of varying length would never end. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (
    known !== undefined ||
    names.size >= mostPrepared ||
    !/^(select|insert|update|delete|with)\b/i.test(text.trimStart())
  )
    return known
  const name = `p${names.size}`
  names.set(text, name)
  return name
}

function preparing(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const client = await pool.connect()
    const query = (text: unknown, values?: unknown[]) => {
      const name = typeof text === "string" ? nameOf(text) : undefined
      return (client.query as (...given: unknown[]) => unknown).apply(
        client,
        name === undefined ? [text, values] : [{ name, text, values }],
      )
    }
    return Object.assign(Object.create(client) as pg.PoolClient, {
      query,
      release: (fault?: Error | boolean) => client.release(fault),
    })
  }
  return Object.assign(Object.create(pool) as pg.Pool, { connect })
}

export type { DB }
