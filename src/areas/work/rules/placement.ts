import type { Acting } from "./roles.ts"

export type PlacementRefusal =
  | { code: "may-not-assign-there" }
  | { code: "no-such-unit" }
  | { code: "unit-closed" }
  | { code: "person-not-in-unit" }
  | { code: "person-without-unit" }

/**
 * Whether somebody may give work to a unit and a person. The right to assign reaches the whole locality; a head without it
 * gives work inside the own unit; everybody may set a task for themselves.
 */
export function mayPlace(acting: Acting, leadUnitId: number | null, assigneeId: number | null): boolean {
  if (acting.rights.has("work.assign")) return true
  if (leadUnitId === null) return false
  if (acting.isHead && acting.unitIds.includes(leadUnitId)) return true
  return leadUnitId === acting.unitId && assigneeId === acting.personId
}

interface Places {
  /** Units of the locality by id, with whether they exist on the day. */
  units: ReadonlyMap<number, { exists: boolean }>
  /** The units in which the person holds a post on the day. */
  unitsOfPerson: readonly number[]
  /** The lead unit and everything below it. */
  leadUnits: readonly number[]
}

/** Whether the units that a work shall name are there on the day, and the person works in the lead unit or below it. */
export function refusePlaces(
  wish: { leadUnitId: number | null; assigneeId: number | null; otherUnitIds: readonly number[] },
  places: Places,
): PlacementRefusal | null {
  const named = [...(wish.leadUnitId === null ? [] : [wish.leadUnitId]), ...wish.otherUnitIds]
  if (named.some((unitId) => !places.units.has(unitId))) return { code: "no-such-unit" }
  if (named.some((unitId) => places.units.get(unitId)?.exists === false)) return { code: "unit-closed" }
  if (wish.assigneeId === null) return null
  if (wish.leadUnitId === null) return { code: "person-without-unit" }
  return places.unitsOfPerson.some((unitId) => places.leadUnits.includes(unitId))
    ? null
    : { code: "person-not-in-unit" }
}
