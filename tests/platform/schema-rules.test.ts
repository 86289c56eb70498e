import { readFile, readdir } from "node:fs/promises"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { listMigrations, migrationsFolder } from "#src/platform/db/migrate.ts"
import { splitMigration } from "#src/platform/db/statements.ts"
import { testDatabase } from "#tests/support/test-database.ts"

/**
 * One schema for every size: the same migrations run on plain PostgreSQL and on a distributed engine.
 * The rules are those of docs/decisions/0003-one-schema.md.
 */
const database = testDatabase()

async function steps() {
  const files = await listMigrations()
  const texts = await Promise.all(files.map((name) => readFile(path.join(migrationsFolder, `${name}.sql`), "utf8")))
  return files.flatMap((name, index) => splitMigration(texts[index] ?? "").map((step) => ({ name, step })))
}

const rows = async <Row>(text: string): Promise<Row[]> => {
  const pg = await import("pg")
  const client = new pg.default.Client({ connectionString: database.url })
  client.on("error", () => undefined) // whoever waits for a query is told by it
  await client.connect()
  try {
    return (await client.query(text)).rows as Row[]
  } finally {
    await client.end()
  }
}

describe("migrations", () => {
  test("place every table, and place it once", async () => {
    const placed = (await steps()).flatMap(({ step }) => ("place" in step ? [step.table] : []))
    const tables = await rows<{ name: string }>(
      "SELECT table_schema || '.' || table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema !~ '^(pg_|information_schema|public)' ORDER BY 1",
    )
    expect(placed.toSorted()).toEqual(tables.map((table) => table.name))
  })

  test.each([
    ["triggers", /\bCREATE\s+(CONSTRAINT\s+)?TRIGGER\b/i],
    ["ON DELETE SET NULL or DEFAULT", /\bON DELETE SET\b/i],
    ["a clock in a default", /\bDEFAULT\s+(now|clock_timestamp|current_timestamp)\b/i],
    ["enum types", /\bCREATE TYPE\b/i],
    ["identity added later", /\bADD COLUMN\b[^;]*\bIDENTITY\b/i],
    ["generated columns of PostgreSQL 18", /\)\s+VIRTUAL\b/i],
    ["functions of PostgreSQL 18", /\buuidv7\b/i],
  ])("use no %s", async (_, pattern) => {
    expect(
      (await steps()).filter(({ step }) => "sql" in step && pattern.test(step.sql)).map(({ name }) => name),
    ).toEqual([])
  })

  test("hold one statement a message: a semicolon ends nothing but the statement", async () => {
    const several = (await steps()).filter(
      ({ step }) =>
        "sql" in step && /;\s*\S/.test(step.sql.replace(/\$\$[\s\S]*?\$\$/g, "").replace(/'(?:[^']|'')*'/g, "")),
    )
    expect(several).toEqual([])
  })
})

describe("a distributed table", () => {
  const distributed = async () =>
    (await steps()).flatMap(({ step }) => ("place" in step && step.place === "distributed" ? [step.table] : []))
  const constraints = () =>
    rows<{
      table: string
      name: string
      kind: string
      columns: string[]
      target: string | null
      target_columns: string[] | null
    }>(`
      SELECT k.conrelid::regclass::text AS "table", k.conname AS name, k.contype AS kind,
             ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.o) AS columns,
             CASE WHEN k.confrelid <> 0 THEN k.confrelid::regclass::text END AS target,
             ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u(n, o) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.o) AS target_columns
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^(pg_|information_schema|public)' AND k.contype IN ('p', 'u', 'f', 'x')`)

  test("has a primary key, and authority_id comes first in every key", async () => {
    const tables = await distributed()
    const keys = (await constraints()).filter((key) => tables.includes(key.table) && key.kind !== "f")
    expect(tables.filter((table) => !keys.some((key) => key.table === table && key.kind === "p"))).toEqual([])
    expect(keys.filter((key) => key.columns[0] !== "authority_id").map((key) => key.name)).toEqual([])
  })

  test("refers to distributed tables by authority_id on both sides, and otherwise to reference tables alone", async () => {
    const placed = new Map(
      (await steps()).flatMap(({ step }) => ("place" in step ? [[step.table, step.place] as const] : [])),
    )
    const wrong = (await constraints())
      .filter((key) => key.kind === "f" && key.target !== null)
      .filter((key) => {
        const [from, to] = [placed.get(key.table), placed.get(key.target ?? "")]
        if (from === "distributed" && to === "distributed")
          return key.columns[0] !== "authority_id" || key.target_columns?.[0] !== "authority_id"
        return to !== "reference"
      })
    expect(wrong.map((key) => key.name)).toEqual([])
  })

  test("is under row-level security, with a policy that needs the transaction's own setting", async () => {
    const open = await rows<{ name: string }>(`
      SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relrowsecurity = false AND c.oid::regclass::text = ANY (ARRAY['${(await distributed()).join("','")}'])`)
    expect(open).toEqual([])
    const policies = await rows<{ text: string }>(
      "SELECT qual AS text FROM pg_policies WHERE policyname = 'of_authority'",
    )
    expect(policies.length).toBe((await distributed()).length)
    expect(
      policies.every(
        (policy) =>
          policy.text.includes("current_setting('app.authorities'::text, true)") && !/SELECT/i.test(policy.text),
      ),
    ).toBe(true)
  })
})

describe("queries", () => {
  async function storeFiles(): Promise<{ file: string; text: string }[]> {
    const files = (await readdir("src/areas", { recursive: true })).filter(
      (file) => /\/store\/[^/]+\.ts$/.test(file) && !file.endsWith(".test.ts"),
    )
    return Promise.all(
      files.map(async (file) => ({ file, text: await readFile(path.join("src/areas", file), "utf8") })),
    )
  }

  test("of distributed tables name the authority: no store file reads or writes one without it", async () => {
    const names = (await steps()).flatMap(({ step }) =>
      "place" in step && step.place === "distributed" ? [step.table] : [],
    )
    const files = await storeFiles()
    expect(files.length).toBeGreaterThan(20)
    const bare = files.filter(
      ({ text }) =>
        names.some((name) => new RegExp(`"${name}( as \\w+)?"|\\s${name}\\s`).test(text)) &&
        !/authority_?id/i.test(text),
    )
    expect(bare.map(({ file }) => file)).toEqual([])
  })

  test.each([
    ["set_config", /\bset_config\b/],
    ["pg_notify", /\bpg_notify\b/],
    ["a clock of the database", /(?<![.\w])(now|clock_timestamp|statement_timestamp)\(\)/],
    ["random of the database", /\bgen_random_uuid\(\)|\brandom\(\)/],
    ["MERGE", /\bMERGE INTO\b/],
  ])("use no %s", async (_, pattern) => {
    expect((await storeFiles()).filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([])
  })
})
