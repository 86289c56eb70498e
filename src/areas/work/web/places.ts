import { existsOn, listPostHolders, listUnits, type Unit } from "#src/areas/organisation/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"

export interface Places {
  units: { value: string; label: string }[]
  people: { value: string; label: string }[]
}

/** The units that exist today, as the tree has them, and everyone who holds a post in them: two statements. */
export async function loadPlaces(me: SignedIn, db: ReadDb): Promise<Places> {
  const { actor, today } = me
  const units = (await listUnits(db, actor.authorityId)).filter((unit) => existsOn(unit, today))
  const holders = await listPostHolders(db, actor.authorityId, today)
  const people = new Map(
    holders.map((holder) => [
      holder.personId,
      { value: String(holder.personId), label: `${holder.personName} (${holder.postTitle}, ${holder.unitName})` },
    ]),
  )
  return { units: inTree(units), people: [...people.values()] }
}

function inTree(units: readonly Unit[]): Places["units"] {
  const depthOf = (unit: Unit, seen = 0): number => {
    const parent = units.find((other) => other.id === unit.parentId)
    return parent && seen < 6 ? 1 + depthOf(parent, seen + 1) : 0
  }
  return units.map((unit) => ({ value: String(unit.id), label: `${"\u2003".repeat(depthOf(unit))}${unit.name}` }))
}
