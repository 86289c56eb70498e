import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { numberId, optionalNumberId, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlacementRefusal } from "../rules/index.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"
import { checkPlaces } from "./places.ts"

export const assignWorkInput = v.object({
  ...seenWork,
  leadUnitId: numberId(),
  assigneeId: optionalNumberId(),
  note: textField(1000),
})

export type AssignWorkRefusal = OpenRefusal | PlacementRefusal | { code: "same-as-before" }

/** Gives a work to a unit and a person, or to others than before; they have to take it anew. The due day stays. */
export function assignWork(
  context: ActionContext,
  input: v.InferOutput<typeof assignWorkInput>,
): Promise<Outcome<ChangedWork, AssignWorkRefusal | KeyRefusal>> {
  return perform(context, "work.assign", async (tx, record): Promise<Outcome<ChangedWork, AssignWorkRefusal>> => {
    const opened = await openWork(tx, context, input, "assign", "reassign")
    if (!opened.ok) return opened
    const { work, next } = opened.value
    const same = work.leadUnitId === input.leadUnitId && work.assigneeId === input.assigneeId
    if (same && work.state !== "declined") return refused({ code: "same-as-before" })
    const misplaced = await checkPlaces(tx, context, {
      leadUnitId: input.leadUnitId,
      assigneeId: input.assigneeId,
      otherUnitIds: [],
    })
    if (misplaced) return refused(misplaced)
    const after = await changeWork(
      tx,
      context,
      record,
      work,
      { state: next, leadUnitId: input.leadUnitId, assigneeId: input.assigneeId, takenOn: null },
      noteOf(input.note),
    )
    return done({ id: work.id, version: after.version })
  })
}

const noteOf = (note: string) => (note === "" ? {} : { note })
