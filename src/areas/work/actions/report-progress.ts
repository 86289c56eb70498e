import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionalNumber, requiredText, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { type FileRefusal, keepReport } from "./evidence.ts"
import { type AmountRefusal, refuseAmounts } from "../rules/index.ts"
import { changeWork, type ChangedWork, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const reportProgressInput = v.object({
  ...seenWork,
  body: requiredText(5000),
  doneAmount: optionalNumber(),
  totalAmount: optionalNumber(),
  measure: textField(60),
})

export type ReportRefusal = OpenRefusal | AmountRefusal | FileRefusal

/**
 * Reports how far a work is, with evidence. The amount done and the whole are the work's own measure (268 of 319 thủ tục);
 * a coordinating unit reports its share in words and files and leaves the measure to the lead.
 */
export function reportProgress(
  context: ActionContext,
  input: v.InferOutput<typeof reportProgressInput>,
  files: readonly SentFile[] = [],
): Promise<Outcome<ChangedWork, ReportRefusal | KeyRefusal>> {
  return perform(context, "work.report", async (tx, record): Promise<Outcome<ChangedWork, ReportRefusal>> => {
    const opened = await openWork(tx, context, input, "report", "contribute")
    if (!opened.ok) return opened
    const { work, roles, next } = opened.value
    const leads = roles.has("assignee") || roles.has("lead-head")
    const amounts = {
      doneAmount: leads ? input.doneAmount : null,
      totalAmount: leads ? (input.totalAmount ?? (input.doneAmount === null ? null : work.progressTotal)) : null,
    }
    const disorder = refuseAmounts(amounts)
    if (disorder) return refused(disorder)
    const kept = await keepReport(
      tx,
      context,
      { workId: work.id, kind: "progress", body: input.body, ...amounts },
      files,
    )
    if (!kept.ok) return kept
    const measure =
      amounts.doneAmount === null
        ? {}
        : {
            progressDone: amounts.doneAmount,
            progressTotal: amounts.totalAmount,
            ...(input.measure === "" ? {} : { progressMeasure: input.measure }),
          }
    const after = await changeWork(
      tx,
      context,
      record,
      work,
      { state: next, ...measure, ...(leads ? { progressAt: context.now, obstacleAt: null } : {}) },
      { report: input.body, files: kept.value.files },
    )
    return done({ id: work.id, version: after.version })
  })
}
