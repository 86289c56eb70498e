import type { PlainDate } from "#src/base/plain-date.ts"
import { existsOn } from "./unit-tree.ts"

interface Dated {
  id: number
  validFrom: PlainDate
  validTo: PlainDate | null
}

interface HandedOver {
  fromUnitId: number
  toUnitId: number
  onDate: PlainDate
  kind: "merge" | "split" | "rename" | "abolish"
}

/** Who carries on for a unit that ended: the units there on the day asked for, and how the unit itself ended. */
export interface Inheritance {
  heirs: number[]
  /** The first handing over; null when the unit ended and nobody is known to have taken over. */
  how: { kind: HandedOver["kind"]; onDate: PlainDate; toUnitIds: number[] } | null
}

/**
 * Follows successions from a unit to those that stand in its place on `day`; a unit that is there itself is its own heir. A part that
 * went to a unit which ended too is followed on. Units outside `units` are nobody's business here and are left out.
 */
export function heirsOf(
  unitId: number,
  known: { units: readonly Dated[]; successions: readonly HandedOver[] },
  day: PlainDate,
): Inheritance {
  const byId = new Map(known.units.map((unit) => [unit.id, unit]))
  const onwards = Map.groupBy(known.successions, (row) => row.fromUnitId)
  const unit = byId.get(unitId)
  if (!unit) return { heirs: [], how: null }
  if (existsOn(unit, day)) return { heirs: [unitId], how: null }
  const heirs = new Set<number>()
  const seen = new Set([unitId])
  const waiting = [unitId]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
    for (const row of onwards.get(id) ?? []) {
      const next = byId.get(row.toUnitId)
      if (!next || seen.has(next.id) || row.onDate > day) continue
      seen.add(next.id)
      if (existsOn(next, day)) heirs.add(next.id)
      else waiting.push(next.id)
    }
  const first = (onwards.get(unitId) ?? []).filter((row) => row.onDate <= day).toSorted(byDay)[0]
  return {
    heirs: [...heirs],
    how: first
      ? {
          kind: first.kind,
          onDate: first.onDate,
          toUnitIds: (onwards.get(unitId) ?? [])
            .filter((row) => row.onDate === first.onDate)
            .map((row) => row.toUnitId),
        }
      : null,
  }
}

const byDay = (a: HandedOver, b: HandedOver) => (a.onDate < b.onDate ? -1 : a.onDate > b.onDate ? 1 : 0)
