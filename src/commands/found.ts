import { foundAuthority } from "#src/areas/administration/actions/found-authority.ts"
import { openDatabase } from "#src/platform/db/connection.ts"
import { migrateToLatest } from "#src/platform/db/migrate.ts"
import { parseOptions } from "./arguments.ts"
import { type Command, WrongUse } from "./command.ts"
import { text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

/** The first authority and its administrator, on an installation without demonstration data. */
export const found: Command = (args, surroundings) => {
  const given = parseOptions(args, {
    place: { type: "string" },
    person: { type: "string" },
    username: { type: "string" },
  })
  const { place, person, username } = given
  if (place === undefined || person === undefined || username === undefined) throw new WrongUse(text.needsFounding)
  return withDatabase(surroundings, async (url) => {
    await migrateToLatest(url)
    const owner = openDatabase(url, { asOwner: true })
    try {
      const outcome = await foundAuthority(owner, new Date(), { name: place, personName: person, username })
      if (!outcome.ok) {
        surroundings.err(text.notFounded[outcome.refusal.code])
        return 1
      }
      surroundings.out(text.founded(place, outcome.value.username, outcome.value.password))
      return 0
    } finally {
      await owner.destroy()
    }
  })
}
