import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { ChangeRefusal } from "../rules/index.ts"
import { saveFrozen } from "../store/reports.ts"
import { openDraft } from "./change-report.ts"
import { digestFigures } from "./digest-figures.ts"

export const freezeReportInput = v.object({ id: recordId(), seenVersion: seenVersion() })

/** Freezes a draft: from now on its figures and words give the same paper for ever, and the whole authority may read it. */
export function freezeReport(
  context: ActionContext,
  input: v.InferOutput<typeof freezeReportInput>,
): Promise<Outcome<{ id: string; digest: string }, ChangeRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.freeze-report",
    async (tx, record): Promise<Outcome<{ id: string; digest: string }, ChangeRefusal>> => {
      const opened = await openDraft(tx, context, input)
      if (!opened.ok) return opened
      const digest = digestFigures(opened.value.figures)
      await saveFrozen(tx, context.actor.authorityId, input.id, digest, {
        accountId: context.actor.accountId,
        at: context.now,
      })
      await record({
        subject: { kind: "report", id: input.id },
        before: { state: "draft" },
        after: { state: "frozen", cutOff: opened.value.cutOff, digest },
      })
      return done({ id: input.id, digest })
    },
  )
}
