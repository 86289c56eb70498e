import type { RawBuilder } from "kysely"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

/** Rows of a written-out SELECT. The transaction behind a reading handle is read-only. */
export async function rowsOf<Row>(db: ReadDb | Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(db as unknown as Tx)).rows
}
