import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { existsOn, insertUnit, listUnits } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { codeOf, unitRecord } from "../rules/index.ts"
import type { CreateUnit } from "./unit-inputs.ts"

export type CreateUnitRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-unit" }
  | { code: "parent-not-there"; name: string }
  | { code: "name-taken"; name: string }

/** Adds a part of a body, from a day on and on a legal basis. Two living parts of one unit never have the same name. */
export function createUnit(
  context: ActionContext,
  input: CreateUnit,
): Promise<Outcome<{ id: number }, CreateUnitRefusal | KeyRefusal>> {
  return perform<{ id: number }, CreateUnitRefusal>(context, "organisation.create-unit", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const { authorityId } = context.actor
    const units = await listUnits(tx, authorityId)
    const parent = units.find((unit) => unit.id === input.parentId)
    if (!parent) return refused({ code: "no-such-unit" })
    if (!existsOn(parent, input.validFrom) || parent.validTo !== null)
      return refused({ code: "parent-not-there", name: parent.name })
    if (units.some((unit) => unit.validTo === null && unit.parentId === parent.id && unit.name === input.name))
      return refused({ code: "name-taken", name: input.name })
    const unit = {
      ...input,
      code: codeOf(input.shortName || input.name),
      shortName: input.shortName || input.name,
      symbol: null,
      authorityId,
      bodyId: parent.bodyId,
    }
    const id = await insertUnit(tx, unit)
    await record({ subject: { kind: "unit", id: `unit:${id}` }, after: unitRecord(unit, parent.name) })
    return done({ id })
  })
}
