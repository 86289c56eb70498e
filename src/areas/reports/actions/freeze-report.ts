import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ChangeRefusal } from "../rules/index.ts"
import { saveFrozen } from "../store/reports.ts"
import { openDraft } from "./change-report.ts"
import { checkReport } from "./check-report.ts"
import { digestFigures } from "./digest-figures.ts"

export const freezeReportInput = v.object({ id: recordId(), seenVersion: seenVersion() })

/** Figures in the report's words still stand against a record, a count or the words themselves, and nobody explained them. */
export type FreezeRefusal = ChangeRefusal | { code: "unsettled-findings" }

/**
 * Freezes a draft: from now on its figures and words give the same paper for ever, and the whole authority may read it.
 * Its words are checked first; what differs must be settled or explained, and the explanations are kept with it.
 */
export function freezeReport(
  context: ActionContext,
  input: v.InferOutput<typeof freezeReportInput>,
): Promise<Outcome<{ id: string; digest: string }, FreezeRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.freeze-report",
    async (tx, record): Promise<Outcome<{ id: string; digest: string }, FreezeRefusal>> => {
      const opened = await openDraft(tx, context, input)
      if (!opened.ok) return opened
      const { authorityId, accountId } = context.actor
      const { check, against } = await checkReport(tx, authorityId, opened.value)
      if (against.some(({ explanation }) => explanation === null)) return refused({ code: "unsettled-findings" })
      const digest = digestFigures(opened.value.figures)
      const checked = {
        counts: check.counts,
        explained: against.map(({ finding: { text: quote, verdict }, explanation }) => ({
          quote,
          verdict,
          words: explanation?.words ?? "",
        })),
      }
      await saveFrozen(tx, authorityId, input.id, { digest, checked }, { accountId, at: context.now })
      await record({
        subject: { kind: "report", id: input.id },
        before: { state: "draft" },
        after: { state: "frozen", cutOff: opened.value.cutOff, digest, explained: against.length },
      })
      return done({ id: input.id, digest })
    },
  )
}
