import type { PlainDate } from "#src/base/plain-date.ts"
import { existsOn } from "./unit-tree.ts"

interface Dated {
  id: number
  parentId: number | null
  validFrom: PlainDate
  validTo: PlainDate | null
}

export type Branch<T> = { unit: T; depth: number }

/**
 * The units of one day, each under what stood above it on that day, depth first.
 * A unit's parent is kept as it is now; on an earlier day the place belongs to whoever the parent succeeded.
 */
export function treeOn<T extends Dated>(
  units: readonly T[],
  successions: readonly { fromUnitId: number; toUnitId: number }[],
  day: PlainDate,
): Branch<T>[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const there = units.filter((unit) => existsOn(unit, day))
  const isThere = new Set(there.map((unit) => unit.id))
  const parents = new Map(there.map((unit) => [unit.id, standIn(unit.parentId, { byId, isThere, successions })]))
  const children = Map.groupBy(there, (unit) => parents.get(unit.id) ?? null)
  const found: Branch<T>[] = []
  const seen = new Set<number>()
  const walk = (unit: T, depth: number) => {
    if (seen.has(unit.id)) return
    seen.add(unit.id)
    found.push({ unit, depth })
    for (const child of children.get(unit.id) ?? []) walk(child, depth + 1)
  }
  for (const unit of children.get(null) ?? []) walk(unit, 0)
  for (const unit of there) walk(unit, 0) // a circle in the rows must not hide a unit
  return found
}

type Known<T> = {
  byId: ReadonlyMap<number, T>
  isThere: ReadonlySet<number>
  successions: readonly { fromUnitId: number; toUnitId: number }[]
}

/** Who stood where this parent stands now: itself, whom it succeeded, or what is above it. */
function standIn<T extends Dated>(parentId: number | null, known: Known<T>): number | null {
  const waiting = [parentId]
  const seen = new Set<number>()
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (id === null || seen.has(id)) continue
    seen.add(id)
    if (known.isThere.has(id)) return id
    waiting.push(...known.successions.filter((row) => row.toUnitId === id).map((row) => row.fromUnitId))
    waiting.push(...known.successions.filter((row) => row.fromUnitId === id).map((row) => row.toUnitId))
    if (waiting.length === 0) waiting.push(known.byId.get(id)?.parentId ?? null)
  }
  return null
}
