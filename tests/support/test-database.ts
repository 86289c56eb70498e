import { afterAll, beforeAll, inject } from "vitest"
import { openDatabase, type Pool } from "#src/platform/db/connection.ts"
import { addressOfDatabase } from "#src/platform/postgres/index.ts"
import type { DatabaseOffer } from "./database-template.ts"
import { runOn } from "./test-server.ts"

/** One test file's own migrated database. Its handles are open inside tests and hooks only. */
export interface TestDatabase {
  /** The owner's address: for migrations, backups and programs that open their own pool. */
  readonly url: string
  /** What the application has: bound by row-level security, to be used through `readIn` and `writeIn`. */
  readonly db: Pool
  /** Sees and writes everything: to lay down what a test begins with, and to look behind the rules. */
  readonly owner: Pool
}

/** Gives the test file that calls it, at its top, a private copy of the migrated database. */
export function testDatabase(): TestDatabase {
  let held: (TestDatabase & { drop(): Promise<void> }) | undefined
  beforeAll(async () => {
    held = await openTestDatabase()
  }, 60_000)
  afterAll(() => held?.drop())
  const open = () => {
    if (!held) throw new Error("The test database is open only inside a test")
    return held
  }
  return {
    get url() {
      return open().url
    },
    get db() {
      return open().db
    },
    get owner() {
      return open().owner
    },
  }
}

/** A database outside the usual hooks, for tests that need several; who opens it drops it. `empty` leaves out the migrations. */
export async function openTestDatabase({ empty = false } = {}): Promise<TestDatabase & { drop(): Promise<void> }> {
  const { serverUrl, template } = await askForServer()
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`
  await runOn(serverUrl, `create database ${name} template ${empty ? "template0" : template}`)
  const url = addressOfDatabase(serverUrl, name)
  const db = openDatabase(url)
  const owner = openDatabase(url, { asOwner: true })
  const drop = async () => {
    await Promise.all([db.destroy(), owner.destroy()])
    await runOn(serverUrl, `drop database ${name} with (force)`)
  }
  return { url, db, owner, drop }
}

async function askForServer(): Promise<DatabaseOffer> {
  const answer = await fetch(inject("databaseDoor"))
  if (!answer.ok) throw new Error(`There is no database for the tests: ${await answer.text()}`)
  return (await answer.json()) as DatabaseOffer
}
