import type pg from "pg"

/** A table with the columns that hold what was written into it; computed ones are left out. */
export type Table = { readonly name: string; readonly columns: readonly string[] }

/** Everything that is not PostgreSQL's, an extension's, or the record of migrations. */
const ours = `n.nspname !~ '^(pg_|information_schema$|citus)' AND NOT (n.nspname = 'public' AND c.relname = 'migration')
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`

/** All tables of the application, those that are referred to before those that refer to them. */
export async function listTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows: tables } = await client.query<Table>(`
    SELECT n.nspname || '.' || c.relname AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND ${ours}
    GROUP BY 1 ORDER BY 1`)
  const { rows: references } = await client.query<{ from: string; to: string }>(`
    SELECT DISTINCT n.nspname || '.' || c.relname AS "from", m.nspname || '.' || r.relname AS "to"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class r ON r.oid = k.confrelid JOIN pg_namespace m ON m.oid = r.relnamespace
    WHERE k.contype = 'f' AND k.conrelid <> k.confrelid ORDER BY 1, 2`)
  return inOrder(tables, references)
}

/** Puts what is referred to before what refers to it. Throws when tables refer to each other in a circle. */
export function inOrder(tables: readonly Table[], references: readonly { from: string; to: string }[]): Table[] {
  const ordered: Table[] = []
  const waiting = new Map(tables.map((table) => [table.name, table]))
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ name }) =>
        !references.some((reference) => reference.from === name && reference.to !== name && waiting.has(reference.to)),
    )
    if (ready.length === 0) throw new Error(`Tables refer to each other in a circle: ${[...waiting.keys()].join(", ")}`)
    for (const table of ready) {
      ordered.push(table)
      waiting.delete(table.name)
    }
  }
  return ordered
}

export async function listSequences(client: pg.ClientBase): Promise<{ name: string; last: number; called: boolean }[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'S' AND ${ours} ORDER BY 1, 2`)
  const found = []
  for (const { schema, name } of rows) {
    const full = `${schema}.${name}`
    const state = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${quoted(client, full)}`,
    )
    const { last, called } = state.rows[0] ?? { last: "1", called: false }
    found.push({ name: full, last: Number(last), called })
  }
  return found
}

/** Names of the migrations that the database has, oldest first; null when it is not a database of the application. */
export async function listApplied(client: pg.ClientBase): Promise<string[] | null> {
  const { rows } = await client.query<{ found: boolean }>("SELECT to_regclass('public.migration') IS NOT NULL AS found")
  if (!rows[0]?.found) return null
  return (await client.query<{ name: string }>("SELECT name FROM public.migration ORDER BY name")).rows.map(
    (row) => row.name,
  )
}

/** `schema.table` as SQL writes it. */
export const quoted = (client: pg.ClientBase, name: string): string =>
  name
    .split(".")
    .map((part) => client.escapeIdentifier(part))
    .join(".")

export const quotedColumns = (client: pg.ClientBase, { columns }: Table): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(", ")
