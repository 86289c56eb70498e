import { sql } from "kysely"
import { type Pool, type ReadDb, type Tx, writerOf } from "./connection.ts"

/** Whose rows one transaction may see: the authorities, and the bodies whose drafts are open to the person. */
export interface Scope {
  authorities: readonly number[]
  bodies: readonly number[]
}

/** Runs `look` in one read-only snapshot that sees only the rows of the scope. */
export function readIn<T>(pool: Pool, scope: Scope, look: (db: ReadDb) => Promise<T>): Promise<T> {
  return pool
    .transaction()
    .setAccessMode("read only")
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await enter(tx, scope)
      return look(tx as unknown as ReadDb)
    })
}

/** Runs `work` in one transaction: everything an action changes, its journal entry included, commits together or not at all. */
export function writeIn<T>(pool: Pool, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return writerOf(pool)
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (tx) => {
      await enter(tx, scope)
      return work(tx)
    })
}

// SET LOCAL takes no parameters; the values are numbers by type and are checked again here.
async function enter(tx: Tx, scope: Scope): Promise<void> {
  await sql.raw(`SET LOCAL app.authorities = '${list(scope.authorities)}'`).execute(tx)
  await sql.raw(`SET LOCAL app.bodies = '${list(scope.bodies)}'`).execute(tx)
}

function list(ids: readonly number[]): string {
  if (!ids.every(Number.isSafeInteger)) throw new Error("A scope holds whole numbers only")
  return ids.join(",")
}
