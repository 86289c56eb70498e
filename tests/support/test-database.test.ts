import { sql } from "kysely"
import { expect, test } from "vitest"
import { appRole } from "#src/platform/db/security.ts"
import { openTestDatabase, testDatabase } from "./test-database.ts"

const database = testDatabase()

test("a test file has a migrated database, as the application's role and as the owner", async () => {
  const migrations = await sql<{ n: number }>`select count(*)::int as n from public.migration`.execute(database.owner)
  expect(migrations.rows[0]?.n).toBeGreaterThan(0)
  const role = await sql<{ role: string }>`select current_user as role`.execute(database.db)
  expect(role.rows).toEqual([{ role: appRole }])
})

test("what one database holds is not in another", async () => {
  await sql`create table public.mine (n int)`.execute(database.owner)
  const other = await openTestDatabase()
  const found = await sql`select to_regclass('public.mine') as mine`.execute(other.owner)
  expect(found.rows).toEqual([{ mine: null }])
  await other.drop()
})
