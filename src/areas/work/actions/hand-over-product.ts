import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { type ConfirmRefusal, refuseUnconfirmed, type Warning } from "../rules/index.ts"
import { type FileRefusal, keepReport } from "./evidence.ts"
import { changeWork, type ChangedWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const handOverProductInput = v.object({ ...seenWork, body: requiredText(5000), confirmed: confirmedField() })

export type HandOverRefusal = OpenRefusal | FileRefusal | ConfirmRefusal

/** Hands the product over to be judged. The day of the handover is held: it decides whether the work was in time. */
export function handOverProduct(
  context: ActionContext,
  input: v.InferOutput<typeof handOverProductInput>,
  files: readonly SentFile[] = [],
): Promise<Outcome<ChangedWork, HandOverRefusal | KeyRefusal>> {
  return perform(context, "work.hand-over", async (tx, record): Promise<Outcome<ChangedWork, HandOverRefusal>> => {
    const opened = await openWork(tx, context, input, "hand-over")
    if (!opened.ok) return opened
    const { work, next } = opened.value
    const warnings: Warning[] = []
    if (work.evidenceCount === 0 && files.length === 0) warnings.push({ code: "no-evidence" })
    if (work.openChildren > 0) warnings.push({ code: "open-children", count: work.openChildren })
    const unconfirmed = refuseUnconfirmed(warnings, input.confirmed)
    if (unconfirmed) return refused(unconfirmed)
    const kept = await keepReport(
      tx,
      context,
      { workId: work.id, kind: "handover", body: input.body, doneAmount: null, totalAmount: null },
      files,
    )
    if (!kept.ok) return kept
    const after = await changeWork(
      tx,
      context,
      record,
      work,
      { state: next, handedOverOn: context.today, progressAt: context.now, obstacleAt: null },
      { report: input.body, files: kept.value.files },
    )
    return done({ id: work.id, version: after.version })
  })
}
