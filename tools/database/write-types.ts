/**
 * Writes src/platform/db/schema.gen.ts and db/schema.sql from a migrated database.
 * `node tools/database/write-types.ts DATABASE_URL` writes; with `--check` it fails when a file is out of date.
 */
import { readFile, writeFile } from "node:fs/promises"
import { pathToFileURL } from "node:url"
import pg from "pg"

const typesFile = "src/platform/db/schema.gen.ts"
const schemaFile = "db/schema.sql"
const typeOf: Record<string, string> = {
  uuid: "string",
  text: "string",
  int4: "number",
  int8: "number",
  numeric: "number",
  bool: "boolean",
  date: "PlainDate",
  timestamptz: "Date",
  jsonb: "unknown",
  tsvector: "string",
  _text: "string[]",
}
const pascal = (name: string) => name.replace(/(?:^|[._])(\w)/g, (_, letter: string) => letter.toUpperCase())

interface Column {
  table: string
  name: string
  type: string
  shown: string
  nullable: boolean
  filled: boolean
  always: boolean
  fallback: string | null
  options: string[] | null
}

const columnsQuery = `
  SELECT n.nspname || '.' || c.relname AS "table", a.attname AS name, t.typname AS type, format_type(a.atttypid, a.atttypmod) AS shown,
         NOT a.attnotnull AS nullable, a.atthasdef OR a.attidentity <> '' AS filled, a.attgenerated <> '' AS always,
         pg_get_expr(d.adbin, d.adrelid) AS fallback,
         (SELECT array_agg(m[1]) FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') m
           WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] AND pg_get_constraintdef(k.oid) LIKE '%= ANY%') AS options
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
    AND n.nspname !~ '^(pg_|information_schema|public|pgboss)'
  ORDER BY n.nspname, c.relname, a.attnum`

function typesText(columns: Column[]): string {
  const tables = Map.groupBy(columns, (column) => column.table)
  const lines = [
    "// Written by tools/database/write-types.ts from the database. Do not edit.",
    'import type { Generated, GeneratedAlways } from "kysely"',
    'import type { PlainDate } from "#src/base/plain-date.ts"',
  ]
  for (const [table, own] of tables) {
    lines.push("", `export interface ${pascal(table)} {`)
    for (const column of own) {
      const base = column.options?.map((option) => JSON.stringify(option)).join(" | ") ?? typeOf[column.type]
      if (base === undefined) throw new Error(`${table}.${column.name}: no TypeScript type for ${column.type}`)
      const type = column.nullable ? `${base} | null` : base
      lines.push(
        `  ${column.name}: ${column.always ? `GeneratedAlways<${type}>` : column.filled ? `Generated<${type}>` : type}`,
      )
    }
    lines.push("}")
  }
  return [
    ...lines,
    "",
    "export interface DB {",
    ...[...tables.keys()].map((t) => `  "${t}": ${pascal(t)}`),
    "}",
    "",
  ].join("\n")
}

async function schemaText(client: pg.Client, columns: Column[]): Promise<string> {
  const constraints = await client.query<{ table: string; text: string }>(`
    SELECT n.nspname || '.' || c.relname AS "table", k.conname || ' ' || pg_get_constraintdef(k.oid) AS text
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname !~ '^(pg_|information_schema|public)' AND k.contype <> 'n' ORDER BY 1, k.contype DESC, k.conname`)
  const indexes = await client.query<{ table: string; text: string }>(`
    SELECT schemaname || '.' || tablename AS "table", indexdef AS text FROM pg_indexes
    WHERE schemaname !~ '^(pg_|information_schema|public)' ORDER BY 1, indexname`)
  const policies = await client.query<{ table: string; text: string }>(`
    SELECT schemaname || '.' || tablename AS "table", policyname || ' ' || coalesce(qual, '') AS text FROM pg_policies ORDER BY 1, policyname`)
  const lines = ["-- The database after all migrations, for reading. Written by tools/database/write-types.ts."]
  for (const [table, own] of Map.groupBy(columns, (column) => column.table)) {
    lines.push("", `TABLE ${table}`)
    for (const c of own)
      lines.push(`  ${c.name} ${c.shown}${c.nullable ? "" : " NOT NULL"}${c.fallback ? ` DEFAULT ${c.fallback}` : ""}`)
    for (const row of constraints.rows) if (row.table === table) lines.push(`  CONSTRAINT ${row.text}`)
    for (const row of indexes.rows)
      if (row.table === table && !/_(pk|once) ON/.test(row.text)) lines.push(`  ${row.text}`)
    for (const row of policies.rows) if (row.table === table) lines.push(`  POLICY ${row.text}`)
  }
  return `${lines.join("\n")}\n`
}

/** Names of generated files that differ from the database; writes them when `write` is true. */
export async function compareSchema(url: string, write: boolean): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(columnsQuery)
  const texts = { [typesFile]: typesText(rows), [schemaFile]: await schemaText(client, rows) }
  await client.end()
  const stale: string[] = []
  for (const [file, text] of Object.entries(texts)) {
    if ((await readFile(file, "utf8").catch(() => "")) === text) continue
    stale.push(file)
    if (write) await writeFile(file, text)
  }
  return stale
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const url = process.argv[2]
  if (!url) throw new Error("usage: node tools/database/write-types.ts DATABASE_URL [--check]")
  const check = process.argv.includes("--check")
  const stale = await compareSchema(url, !check)
  if (check && stale.length > 0) throw new Error(`Out of date, run npm run db:types: ${stale.join(", ")}`)
}
