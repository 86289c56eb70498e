import { listAuthorities, listUnits } from "#src/areas/organisation/index.ts"
import { exportGold, exportRows } from "#src/areas/plans/index.ts"
import { csvOf } from "#src/base/csv.ts"
import { openDatabase, type ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { parseStrictly } from "./arguments.ts"
import { type Command, WrongUse } from "./command.ts"
import { text } from "./text.ts"
import { withDatabase } from "./with-database.ts"

/**
 * `corrections export`: what reviewers have corrected of the reader, in the form of its gold, or as a table with `--csv`. Words of documents
 * come along only with `--words`, and never those of drafts.
 */
export const corrections: Command = (args, surroundings) => {
  const { values, positionals } = parseStrictly(args, {
    place: { type: "string" },
    csv: { type: "boolean" },
    words: { type: "boolean" },
  })
  if (positionals.length !== 1 || positionals[0] !== "export") throw new WrongUse(text.needsExport)
  return withDatabase(surroundings, async (url) => {
    const db = openDatabase(url)
    try {
      const named = values.place?.normalize("NFC")
      const all = await readIn(db, { authorities: [], bodies: [] }, listAuthorities)
      const places = all.filter((place) => named === undefined || place.name === named)
      if (places.length === 0) {
        surroundings.err(text.noPlace(named ?? "", all.map((place) => place.name).join(", ")))
        return 1
      }
      const wish = { withWords: values.words === true }
      const gold: { documents: unknown[] } = { documents: [] }
      const rows: (string | number | null)[][] = []
      for (const { id } of places)
        await readIn(db, await scopeOfPlace(db as unknown as ReadDb, id), async (reader) => {
          if (values.csv) rows.push(...(await exportRows(reader, id, wish)).slice(rows.length === 0 ? 0 : 1))
          else gold.documents.push(...(await exportGold(reader, id, wish)).documents)
        })
      surroundings.out(values.csv ? csvOf(rows) : JSON.stringify(gold, null, 1))
      return 0
    } finally {
      await db.destroy()
    }
  })
}

/** All bodies of a place: the operator exports for all of them. */
async function scopeOfPlace(db: ReadDb, id: number) {
  const units = await listUnits(db, id)
  return { authorities: [id], bodies: [...new Set(units.map((unit) => unit.bodyId))] }
}
