import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { ancestorsOf, listUnits, lockUnit, saveUnitDetails } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { difference } from "../rules/index.ts"
import type { ChangeUnit } from "./unit-inputs.ts"

export type ChangeUnitRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-unit" }
  | { code: "changed-meanwhile" }
  | { code: "unit-closed"; name: string }
  | { code: "parent-not-there"; name: string }
  | { code: "parent-below" }
  | { code: "other-body" }

/** Changes the short name, the place in the order and what a unit stands under; a closed unit stays as it was. */
export function changeUnit(
  context: ActionContext,
  input: ChangeUnit,
): Promise<Outcome<{ id: number }, ChangeUnitRefusal | KeyRefusal>> {
  return perform<{ id: number }, ChangeUnitRefusal>(context, "organisation.change-unit", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const unit = await lockUnit(tx, context.actor.authorityId, input.id)
    if (!unit) return refused({ code: "no-such-unit" })
    if (unit.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    if (unit.validTo !== null) return refused({ code: "unit-closed", name: unit.name })
    const units = await listUnits(tx, context.actor.authorityId)
    const parent = units.find((other) => other.id === input.parentId)
    if (!parent) return refused({ code: "no-such-unit" })
    if (parent.id !== unit.parentId) {
      if (parent.validTo !== null) return refused({ code: "parent-not-there", name: parent.name })
      if (parent.id === unit.id || ancestorsOf(units, parent.id).includes(unit.id))
        return refused({ code: "parent-below" })
      if (parent.bodyId !== unit.bodyId) return refused({ code: "other-body" })
    }
    const nameOf = (id: number | null) => units.find((other) => other.id === id)?.name ?? null
    const after = { shortName: input.shortName || unit.name, parent: nameOf(input.parentId), position: input.position }
    const changed = difference(
      { shortName: unit.shortName, parent: nameOf(unit.parentId), position: unit.position },
      after,
    )
    if (!changed) return done({ id: unit.id })
    await saveUnitDetails(tx, unit.id, { ...after, parentId: input.parentId })
    await record({ subject: { kind: "unit", id: `unit:${unit.id}` }, ...changed })
    return done({ id: unit.id })
  })
}
