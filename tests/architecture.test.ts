import { execFile } from "node:child_process"
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import { afterAll, describe, expect, test } from "vitest"

const run = promisify(execFile)
const canary = "src/areas/reading/rules-canary"

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number }
}

async function cruise(...places: string[]): Promise<Cruise["summary"]> {
  const { stdout } = await run(
    "node_modules/.bin/depcruise",
    [...places, "--config", ".dependency-cruiser.mjs", "--output-type", "json"],
    { maxBuffer: 64 * 1024 * 1024 },
  ).catch((failed: { stdout: string }) => failed)
  return (JSON.parse(stdout) as Cruise).summary
}

afterAll(() => rm(canary, { recursive: true, force: true }))

describe("the import rule", () => {
  test("bites: a planted import uphill, a rule that reads the database and SQL outside a store are all found", async () => {
    await mkdir(canary, { recursive: true })
    await writeFile(path.join(canary, "uphill.ts"), 'export { findPlan } from "#src/areas/plans/index.ts"\n')
    await writeFile(
      path.join(canary, "around-the-door.ts"),
      'export { existsOn } from "#src/areas/organisation/rules/unit-tree.ts"\n',
    )
    await writeFile(
      path.join(canary, "speaks-sql.ts"),
      'import { sql } from "kysely"\nexport const query = sql`select 1`\n',
    )
    const { violations, totalCruised } = await cruise(canary)
    expect(totalCruised).toBeGreaterThan(3)
    const found = new Set(
      violations.filter((violation) => violation.from.startsWith(canary)).map((violation) => violation.rule.name),
    )
    expect(found).toEqual(new Set(["reading-looks-down", "areas-by-front-door", "sql-in-store"]))
    await rm(canary, { recursive: true, force: true })
  }, 120_000)
})

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  return entries.map((entry) => path.join(folder, entry))
}

describe("every area", () => {
  test("says in a README what it owns", async () => {
    const areas = await readdir("src/areas")
    const silent = []
    for (const area of areas)
      if (!(await stat(path.join("src/areas", area, "README.md")).catch(() => null))) silent.push(area)
    expect(silent).toEqual([])
  })

  test("records what its actions change: every action file writes to the journal or hands the record on", async () => {
    const actions = (await filesUnder("src/areas")).filter(
      (file) => /\/actions\/[^/]+\.ts$/.test(file) && !file.endsWith(".test.ts"),
    )
    expect(actions.length).toBeGreaterThan(20)
    const silent = []
    for (const file of actions) {
      const text = await readFile(file, "utf8")
      if (/\bperform\b/.test(text) && !/\brecord\b/.test(text)) silent.push(file)
    }
    expect(silent).toEqual([])
  })

  test("keeps to one way of writing: no action opens a transaction past the journal, except signing in", async () => {
    const actions = (await filesUnder("src/areas")).filter(
      (file) => /\/actions\/[^/]+\.ts$/.test(file) && !file.endsWith(".test.ts"),
    )
    const own = []
    for (const file of actions)
      if (/\bwriteIn\(/.test(await readFile(file, "utf8"))) own.push(file.replace("src/areas/", ""))
    // Scans are read when nobody asks for anything; what comes of it is noted in the journal in the same transaction.
    const allowed = /^(journal\/actions\/perform|access\/actions\/|documents\/actions\/recognise-scans)/
    expect(own.filter((file) => !allowed.test(file))).toEqual([])
  })
})
