import { expect, test } from "vitest"
import { testDatabase } from "#tests/support/test-database.ts"
import { openDatabase } from "./connection.ts"
import { writeIn } from "./transaction.ts"

const database = testDatabase()
const nowhere = { authorities: [], bodies: [] }
const identity = (pool: Parameters<typeof writeIn>[0]) =>
  writeIn(pool, nowhere, async (tx) => {
    const row = await tx
      .selectFrom("public.migration" as never)
      .select((eb) => eb.fn<number>("pg_backend_pid", []).as("pid"))
      .executeTakeFirstOrThrow()
    return row.pid
  })

test("a connection that the server ends in the middle of a change rejects that change and nothing else", async () => {
  const pool = openDatabase(database.url, { connections: 2 })
  const killed = writeIn(pool, nowhere, async (tx) => {
    const { pid } = await tx
      .selectFrom("public.migration" as never)
      .select((eb) => eb.fn<number>("pg_backend_pid", []).as("pid"))
      .executeTakeFirstOrThrow()
    await database.owner
      .selectNoFrom((eb) => eb.fn<boolean>("pg_terminate_backend", [eb.val(pid)]).as("done"))
      .execute()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await tx.selectFrom("access.account").select("id").execute()
  })
  await expect(killed).rejects.toThrow(/terminat|not queryable|connection/i)
  expect(await identity(pool)).toBeGreaterThan(0)
  await pool.destroy()
})
