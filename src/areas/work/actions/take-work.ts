import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const takeWorkInput = v.object(seenWork)

/** Nhận việc. A head who takes a work that names nobody carries it out in person. */
export function takeWork(
  context: ActionContext,
  input: v.InferOutput<typeof takeWorkInput>,
): Promise<Outcome<ChangedWork, OpenRefusal | KeyRefusal>> {
  return perform(context, "work.take", async (tx, record): Promise<Outcome<ChangedWork, OpenRefusal>> => {
    const opened = await openWork(tx, context, input, "take")
    if (!opened.ok) return opened
    const { work, next } = opened.value
    const after = await changeWork(tx, context, record, work, {
      state: next,
      takenOn: context.today,
      assigneeId: work.assigneeId ?? context.actor.personId,
    })
    return done({ id: work.id, version: after.version })
  })
}
