import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { openDatabase } from "#src/platform/db/connection.ts"
import { parseOptions } from "./arguments.ts"
import { type Command, WrongUse } from "./command.ts"
import { text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

/** Demonstration data for an empty database; with `--works`, that many more works than the demonstration has. */
export const seed: Command = (args, surroundings) => {
  const { works } = parseOptions(args, { works: { type: "string" } })
  if (works !== undefined && !/^[1-9]\d{0,8}$/.test(works)) throw new WrongUse(text.needsNumber)
  return withDatabase(surroundings, async (url, { filesFolder }) => {
    await migrateToLatest(url)
    const db = openDatabase(url, { asOwner: true })
    try {
      const { isEmpty, seedDemo } = await import("#tools/demo/seed-demo.ts")
      if (await isEmpty(db)) await seedDemo(db, surroundings.err, filesFolder)
      else if (works === undefined) {
        surroundings.err(text.notEmpty)
        return 1
      }
      if (works !== undefined) {
        const { generateWorks } = await import("#tools/demo/generate-works.ts")
        await generateWorks(db, { works: Number(works) }, surroundings.err)
      }
      surroundings.out(text.seeded)
      return 0
    } finally {
      await db.destroy()
    }
  })
}
