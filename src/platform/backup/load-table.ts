import { createHash } from "node:crypto"
import { once } from "node:events"
import { finished } from "node:stream/promises"
import type pg from "pg"
import { from as copyFrom } from "pg-copy-streams"
import { BrokenBackup } from "./read-archive.ts"
import { quoted, quotedColumns, type Table } from "./tables.ts"

export type LoadedTable = { readonly name: string; readonly rows: number; readonly sha256: string }

export type TableLoad = {
  readonly name: string
  add(rows: AsyncIterable<Buffer>): Promise<void>
  end(): Promise<LoadedTable>
}

/** Opens one table for rows that come in parts, in one COPY. Rows that the database will not take are a broken backup. */
export function loadTable(client: pg.Client, table: Table): TableLoad {
  const sink = client.query(copyFrom(`COPY ${quoted(client, table.name)} (${quotedColumns(client, table)}) FROM STDIN`))
  const taken = finished(sink).catch((fault: Error) => {
    throw new BrokenBackup(`${table.name}: ${fault.message}`, { cause: fault })
  })
  taken.catch(() => {})
  const hash = createHash("sha256")
  return {
    name: table.name,
    add: async (rows) => {
      for await (const part of rows) {
        hash.update(part)
        if (!sink.write(part)) await Promise.race([once(sink, "drain"), taken])
      }
    },
    end: async () => {
      sink.end()
      await taken
      return { name: table.name, rows: sink.rowCount, sha256: hash.digest("hex") }
    },
  }
}
