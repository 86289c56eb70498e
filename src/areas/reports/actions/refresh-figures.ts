import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionalDate, recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import { type ChangeRefusal, compareFigures, decidePeriod, type PeriodRefusal } from "../rules/index.ts"
import { gatherFigures } from "../store/gather-figures.ts"
import { saveFigures } from "../store/reports.ts"
import { openDraft } from "./change-report.ts"
import { digestFigures } from "./digest-figures.ts"

export const refreshFiguresInput = v.object({
  id: recordId(),
  seenVersion: seenVersion(),
  /** A new cut-off; the report's own when left out. */
  cutOff: optionalDate(),
})

/** Gathers a draft's figures again and keeps what changed beside them. Words and shortcomings stay as people left them. */
export function refreshFigures(
  context: ActionContext,
  input: v.InferOutput<typeof refreshFiguresInput>,
): Promise<Outcome<{ id: string; changed: number }, ChangeRefusal | PeriodRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.refresh-figures",
    async (tx, record): Promise<Outcome<{ id: string; changed: number }, ChangeRefusal | PeriodRefusal>> => {
      const opened = await openDraft(tx, context, input)
      if (!opened.ok) return opened
      const report = opened.value
      const cutOff = input.cutOff ?? report.cutOff
      const period = { start: report.periodStart, end: report.periodEnd }
      const possible = decidePeriod({ ...period, cutOff }, context.today)
      if (!possible.ok) return possible
      const { authorityId } = context.actor
      const figures = await gatherFigures(tx, {
        authorityId,
        bodyId: report.bodyId,
        kind: report.kind,
        scope: report.scope,
        period,
        cutOff,
        documentId: report.documentId,
      })
      const changes = compareFigures(report.figures, figures)
      const digest = digestFigures(figures)
      await saveFigures(tx, authorityId, report.id, { figures, digest, cutOff, changes }, context.now)
      await record({
        subject: { kind: "report", id: report.id },
        before: { cutOff: report.cutOff, digest: report.digest },
        after: { cutOff, digest, changed: changes.length },
      })
      return done({ id: report.id, changed: changes.length })
    },
  )
}
