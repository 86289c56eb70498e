import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ChangeRefusal } from "../rules/index.ts"
import { deleteExplanation, listExplanations, saveExplanation } from "../store/explanations.ts"
import { openDraft } from "./change-report.ts"
import { checkReport } from "./check-report.ts"

export const explainFindingInput = v.object({
  id: recordId(),
  findingKey: requiredText(64),
  words: requiredText(2_000),
})
export const withdrawExplanationInput = v.object({ id: recordId(), findingKey: requiredText(64) })

export type ExplainRefusal = ChangeRefusal | { code: "no-such-finding" }

/** Says why a figure of a draft stands although a record, a count or the text itself speaks against it. */
export function explainFinding(
  context: ActionContext,
  input: v.InferOutput<typeof explainFindingInput>,
): Promise<Outcome<{ id: string }, ExplainRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.explain-finding",
    async (tx, record): Promise<Outcome<{ id: string }, ExplainRefusal>> => {
      const opened = await openDraft(tx, context, { id: input.id, seenVersion: "any" })
      if (!opened.ok) return opened
      const { authorityId, accountId } = context.actor
      const { against } = await checkReport(tx, authorityId, opened.value)
      const found = against.find(({ key }) => key === input.findingKey)
      if (!found) return refused({ code: "no-such-finding" })
      const { text: quote, verdict } = found.finding
      await saveExplanation(tx, authorityId, input.id, {
        findingKey: found.key,
        quote,
        verdict,
        words: input.words,
        accountId,
        explainedAt: context.now,
      })
      await record({
        subject: { kind: "report", id: input.id },
        ...(found.explanation ? { before: { quote, explanation: found.explanation.words } } : {}),
        after: { quote, explanation: input.words },
      })
      return done({ id: input.id })
    },
  )
}

/** Takes an explanation back: what it explained is open again. */
export function withdrawExplanation(
  context: ActionContext,
  input: v.InferOutput<typeof withdrawExplanationInput>,
): Promise<Outcome<{ id: string }, ExplainRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.withdraw-explanation",
    async (tx, record): Promise<Outcome<{ id: string }, ExplainRefusal>> => {
      const opened = await openDraft(tx, context, { id: input.id, seenVersion: "any" })
      if (!opened.ok) return opened
      const { authorityId } = context.actor
      const known = await listExplanations(tx, authorityId, input.id)
      const found = known.find(({ findingKey }) => findingKey === input.findingKey)
      if (!found) return refused({ code: "no-such-finding" })
      await deleteExplanation(tx, authorityId, input.id, found.findingKey)
      await record({
        subject: { kind: "report", id: input.id },
        before: { quote: found.quote, explanation: found.words },
        after: { quote: found.quote },
      })
      return done({ id: input.id })
    },
  )
}
