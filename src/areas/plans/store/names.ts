import type { Document } from "#src/areas/documents/index.ts"
import { listUnitHistory, type Unit } from "#src/areas/organisation/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { isFromAbove, nameBook, type NameBook } from "../rules/match-unit.ts"
import { listAliases, type UnitAlias } from "./aliases.ts"

export interface KnownNames {
  book: NameBook
  units: Unit[]
  aliases: UnitAlias[]
}

/** Everything that names in a document are judged by, for the body that holds it. Three queries. */
export async function loadNames(
  db: ReadDb | Tx,
  authorityId: number,
  document: Pick<Document, "bodyId" | "issuedOn" | "issuer">,
  today: PlainDate,
): Promise<KnownNames> {
  const { units, successions } = await listUnitHistory(db, authorityId)
  const aliases = await listAliases(db, authorityId, document.bodyId)
  return {
    units,
    aliases,
    book: nameBook({
      authorityId,
      bodyId: document.bodyId,
      units,
      successions,
      aliases,
      day: document.issuedOn,
      today,
      fromAbove: isFromAbove(document.issuer),
    }),
  }
}
