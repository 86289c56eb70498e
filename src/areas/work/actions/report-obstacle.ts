import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { requiredText } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { type FileRefusal, keepReport } from "./evidence.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const reportObstacleInput = v.object({ ...seenWork, body: requiredText(5000) })

/** Báo vướng mắc: says what stands in the way, for whoever assigned the work. It stays open until the next report of progress. */
export function reportObstacle(
  context: ActionContext,
  input: v.InferOutput<typeof reportObstacleInput>,
  files: readonly SentFile[] = [],
): Promise<Outcome<ChangedWork, OpenRefusal | FileRefusal | KeyRefusal>> {
  return perform(
    context,
    "work.obstacle",
    async (tx, record): Promise<Outcome<ChangedWork, OpenRefusal | FileRefusal>> => {
      const opened = await openWork(tx, context, input, "obstacle")
      if (!opened.ok) return opened
      const { work, next } = opened.value
      const kept = await keepReport(
        tx,
        context,
        { workId: work.id, kind: "obstacle", body: input.body, doneAmount: null, totalAmount: null },
        files,
      )
      if (!kept.ok) return kept
      const after = await changeWork(
        tx,
        context,
        record,
        work,
        { state: next, obstacleAt: context.now },
        { obstacle: input.body, files: kept.value.files },
      )
      return done({ id: work.id, version: after.version })
    },
  )
}
