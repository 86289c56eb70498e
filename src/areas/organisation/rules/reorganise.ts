import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { existsOn } from "./unit-tree.ts"

export const reorganisations = ["rename", "merge", "split", "abolish"] as const
export type Reorganisation = (typeof reorganisations)[number]

export interface Reorganised {
  id: number
  name: string
  validFrom: PlainDate
  validTo: PlainDate | null
  bodyId: number
  authorityId: number
}

export type ReorganisationRefusal =
  | { code: "not-allowed" }
  | { code: "wrong-shape"; kind: Reorganisation }
  | { code: "unit-closed"; name: string }
  | { code: "unit-newer"; name: string; validFrom: PlainDate }
  | { code: "whole-body"; name: string }
  | { code: "in-the-future"; today: PlainDate }
  | { code: "heir-of-itself"; name: string }
  | { code: "heir-not-there"; name: string }
  | { code: "heir-below"; name: string }

/**
 * Decides whether units may end on the day before `onDate` and hand over to others.
 * A closed unit keeps its name; renaming ends one unit and begins another, so that documents keep the issuer's name of their
 * day. Bodies that issue documents, and the authority itself, change only by a law of their own and not on this screen.
 */
export function decideReorganisation(request: {
  mayManage: boolean
  kind: Reorganisation
  from: readonly Reorganised[]
  existing: readonly (Reorganised & { ancestorIds: readonly number[] })[]
  newNames: readonly string[]
  onDate: PlainDate
  today: PlainDate
}): Outcome<null, ReorganisationRefusal> {
  const { kind, from, existing, newNames, onDate, today } = request
  if (!request.mayManage) return refused({ code: "not-allowed" })
  if (!hasShape(kind, from.length, existing.length, newNames.length)) return refused({ code: "wrong-shape", kind })
  if (onDate > today) return refused({ code: "in-the-future", today })
  for (const unit of from) {
    if (unit.id === unit.bodyId || unit.id === unit.authorityId) return refused({ code: "whole-body", name: unit.name })
    if (unit.validTo !== null) return refused({ code: "unit-closed", name: unit.name })
    if (unit.validFrom >= onDate) return refused({ code: "unit-newer", name: unit.name, validFrom: unit.validFrom })
  }
  const ending = new Set(from.map((unit) => unit.id))
  for (const unit of existing) {
    if (ending.has(unit.id)) return refused({ code: "heir-of-itself", name: unit.name })
    if (!existsOn(unit, onDate) || unit.validTo !== null) return refused({ code: "heir-not-there", name: unit.name })
    if (unit.ancestorIds.some((id) => ending.has(id))) return refused({ code: "heir-below", name: unit.name })
  }
  return done(null)
}

function hasShape(kind: Reorganisation, from: number, existing: number, made: number): boolean {
  switch (kind) {
    case "rename":
      return from === 1 && existing === 0 && made === 1
    case "merge":
      return existing + made === 1 && (from >= 2 || (from === 1 && existing === 1))
    case "split":
      return from === 1 && existing + made >= 2
    case "abolish":
      return from >= 1 && made === 0
    default:
      return kind satisfies never
  }
}
