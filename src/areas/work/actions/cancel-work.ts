import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const cancelWorkInput = v.object({ ...seenWork, reason: requiredText(2000) })

export type CancelRefusal = OpenRefusal | { code: "has-open-children"; count: number }

/** Cancels a work, with the reason. It stays to be read and counts no more; its children must be closed first. */
export function cancelWork(
  context: ActionContext,
  input: v.InferOutput<typeof cancelWorkInput>,
): Promise<Outcome<ChangedWork, CancelRefusal | KeyRefusal>> {
  return perform(context, "work.cancel", async (tx, record): Promise<Outcome<ChangedWork, CancelRefusal>> => {
    const opened = await openWork(tx, context, input, "cancel")
    if (!opened.ok) return opened
    const { work, next } = opened.value
    if (work.openChildren > 0) return refused({ code: "has-open-children", count: work.openChildren })
    const after = await changeWork(
      tx,
      context,
      record,
      work,
      { state: next, cancelledOn: context.today, obstacleAt: null },
      { reason: input.reason },
    )
    return done({ id: work.id, version: after.version })
  })
}
