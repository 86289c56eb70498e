import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { parseOptions } from "./arguments.ts"
import type { Command } from "./command.ts"
import { text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

export const migrate: Command = (args, surroundings) => {
  parseOptions(args, {})
  return withDatabase(surroundings, async (url) => {
    surroundings.out(text.migrated(await migrateToLatest(url)))
    return 0
  })
}
