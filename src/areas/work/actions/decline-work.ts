import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { requiredText } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const declineWorkInput = v.object({ ...seenWork, reason: requiredText(2000) })

/** Sends a work back to whoever gave it, with the reason; it must then be given anew or cancelled. */
export function declineWork(
  context: ActionContext,
  input: v.InferOutput<typeof declineWorkInput>,
): Promise<Outcome<ChangedWork, OpenRefusal | KeyRefusal>> {
  return perform(context, "work.decline", async (tx, record): Promise<Outcome<ChangedWork, OpenRefusal>> => {
    const opened = await openWork(tx, context, input, "decline")
    if (!opened.ok) return opened
    const after = await changeWork(
      tx,
      context,
      record,
      opened.value.work,
      { state: opened.value.next },
      { reason: input.reason },
    )
    return done({ id: after.id, version: after.version })
  })
}
