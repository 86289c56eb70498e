import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import type { OrganisationUnit } from "#src/platform/db/schema.gen.ts"

export interface Unit {
  id: number
  code: string
  kind: OrganisationUnit["kind"]
  side: OrganisationUnit["side"]
  name: string
  shortName: string
  /** What a body writes in document symbols (UBND, ĐU); null for parts of a body. */
  symbol: string | null
  parentId: number | null
  authorityId: number
  bodyId: number
  validFrom: PlainDate
  /** The last day of existence; null while it exists. */
  validTo: PlainDate | null
  legalBasis: string
  position: number
  version: number
}

export const unitColumns = [
  "id",
  "code",
  "kind",
  "side",
  "name",
  "short_name as shortName",
  "symbol",
  "parent_id as parentId",
  "authority_id as authorityId",
  "body_id as bodyId",
  "valid_from as validFrom",
  "valid_to as validTo",
  "legal_basis as legalBasis",
  "position",
  "version",
] as const

/** Every unit of an authority, closed ones too, in the order of the tree. A ward has some twenty, a district some fifty. */
export function listUnits(db: ReadDb | Tx, authorityId: number): Promise<Unit[]> {
  return (db as ReadDb)
    .selectFrom("organisation.unit")
    .select(unitColumns)
    .where("authority_id", "=", authorityId)
    .orderBy("position")
    .orderBy("id")
    .limit(2000)
    .execute() as Promise<Unit[]>
}

export function findUnit(db: ReadDb | Tx, id: number): Promise<Unit | undefined> {
  return (db as ReadDb)
    .selectFrom("organisation.unit")
    .select(unitColumns)
    .where("id", "=", id)
    .executeTakeFirst() as Promise<Unit | undefined>
}

/** The places that keep their own records here, by name. For the operator: it looks past any one authority. */
export function listAuthorities(db: ReadDb): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom("organisation.unit")
    .select(["id", "name"])
    .whereRef("id", "=", "authority_id")
    .orderBy("name")
    .limit(5_000)
    .execute()
}
