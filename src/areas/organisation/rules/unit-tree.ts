import type { PlainDate } from "#src/base/plain-date.ts"

interface Placed {
  id: number
  parentId: number | null
}

/** The unit and everything below it, in the order given. */
export function withDescendants<T extends Placed>(units: readonly T[], id: number): T[] {
  const children = Map.groupBy(units, (unit) => unit.parentId)
  const found: T[] = []
  const seen = new Set<number>()
  const walk = (unit: T) => {
    if (seen.has(unit.id)) return
    seen.add(unit.id)
    found.push(unit)
    for (const child of children.get(unit.id) ?? []) walk(child)
  }
  const top = units.find((unit) => unit.id === id)
  if (top) walk(top)
  return found
}

/** True when a unit exists on a day. A unit's last day is still a day of its existence. */
export const existsOn = (unit: { validFrom: PlainDate; validTo: PlainDate | null }, day: PlainDate): boolean =>
  unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo)

/** The ids above a unit, nearest first. */
export function ancestorsOf(units: readonly Placed[], id: number): number[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const above: number[] = []
  for (
    let parent = byId.get(id)?.parentId ?? null;
    parent !== null && !above.includes(parent);
    parent = byId.get(parent)?.parentId ?? null
  )
    above.push(parent)
  return above
}
