import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { numberId } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { noDueDay, type PlacementRefusal } from "../rules/index.ts"
import { saveCoordination } from "../store/new-works.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"
import { checkNamed } from "./places.ts"

export const addUnitInput = v.object({ ...seenWork, unitId: numberId() })

export type AddUnitRefusal = OpenRefusal | PlacementRefusal | { code: "already-named" }

/** Adds a coordinating unit (phối hợp) to an open work. */
export function addUnit(
  context: ActionContext,
  input: v.InferOutput<typeof addUnitInput>,
): Promise<Outcome<ChangedWork, AddUnitRefusal | KeyRefusal>> {
  return perform(context, "work.add-unit", async (tx, record): Promise<Outcome<ChangedWork, AddUnitRefusal>> => {
    const opened = await openWork(tx, context, input, "add-unit")
    if (!opened.ok) return opened
    const { work } = opened.value
    if (work.leadUnitId === input.unitId || work.coordinatingUnitIds.includes(input.unitId))
      return refused({ code: "already-named" })
    const misplaced = await checkNamed(tx, context, {
      leadUnitId: null,
      assigneeId: null,
      otherUnitIds: [input.unitId],
    })
    if (misplaced) return refused(misplaced)
    await saveCoordination(tx, context.actor.authorityId, [
      { workId: work.id, unitId: input.unitId, dueOn: work.dueOn ?? noDueDay },
    ])
    const after = await changeWork(tx, context, record, work, {}, { coordinatingUnitId: input.unitId })
    return done({ id: work.id, version: after.version })
  })
}
