import { listUnitHistory } from "#src/areas/organisation/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { correctionColumns, correctionRows, type ExportedCorrection, goldOf, type GoldSetting } from "../rules/gold.ts"
import { type CorrectionCursor, listCorrections } from "./corrections.ts"

/** More are not exported at once; the latest are. */
export const mostExported = 20_000

/**
 * Corrections with all that their export needs. `withWords` takes the words of the documents along, of those that the scope of `db` sees.
 */
export async function loadExport(
  db: ReadDb,
  authorityId: number,
  wish: { withWords: boolean; documentId?: string | undefined },
): Promise<{ corrections: ExportedCorrection[]; setting: GoldSetting }> {
  const corrections: ExportedCorrection[] = []
  for (let after: CorrectionCursor | undefined; corrections.length < mostExported;) {
    const rows = await listCorrections(db, authorityId, { documentId: wish.documentId }, { limit: 1000, after })
    corrections.push(...rows.map((row) => ({ ...row, settledAt: row.settledAt.toISOString() })))
    const last = rows.at(-1)
    if (!last || rows.length < 1000) break
    after = { at: last.settledAt, documentId: last.documentId, itemId: last.itemId }
  }
  const { units } = await listUnitHistory(db, authorityId)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const texts = wish.withWords
    ? await textsOf(db, authorityId, [...new Set(corrections.map((each) => each.documentId))])
    : new Map<string, string>()
  return {
    corrections,
    setting: { nameOf: (id) => names.get(id) ?? null, textOf: (id) => texts.get(id) ?? null },
  }
}

async function textsOf(db: ReadDb, authorityId: number, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom("documents.document")
    .select(["id", "body_text as text"])
    .where("authority_id", "=", authorityId)
    .where("id", "in", [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row.text]))
}

type Wish = Parameters<typeof loadExport>[2]

/** The corrections as the reader's gold. */
export async function exportGold(db: ReadDb, authorityId: number, wish: Wish) {
  const { corrections, setting } = await loadExport(db, authorityId, wish)
  return goldOf(corrections, setting)
}

/** The corrections as a table, its first row the names of the columns. */
export async function exportRows(db: ReadDb, authorityId: number, wish: Wish) {
  const { corrections, setting } = await loadExport(db, authorityId, wish)
  return [[...correctionColumns], ...correctionRows(corrections, setting)]
}
