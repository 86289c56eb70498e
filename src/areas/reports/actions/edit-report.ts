import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionField, recordId, requiredText, seenVersion, textField } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { ChangeRefusal } from "../rules/index.ts"
import { type Report, type ReportTexts, saveTexts } from "../store/reports.ts"
import { openDraft } from "./change-report.ts"

export const editReportInput = v.object({
  id: recordId(),
  seenVersion: seenVersion(),
  title: requiredText(300),
  opening: textField(20_000),
  assessment: textField(20_000),
  proposals: textField(20_000),
  side: optionField(["state", "party"]),
  parentBody: textField(200),
  issuer: requiredText(200),
  bodySymbol: requiredText(20),
  place: requiredText(100),
  signing: textField(300),
  signerTitle: requiredText(100),
  signerName: textField(100),
  recipients: textField(2000),
})

/** Changes the words of a draft. Its figures are not typed by anybody. */
export function editReport(
  context: ActionContext,
  input: v.InferOutput<typeof editReportInput>,
): Promise<Outcome<{ id: string }, ChangeRefusal | KeyRefusal>> {
  return perform(
    context,
    "reports.edit-report",
    async (tx, record): Promise<Outcome<{ id: string }, ChangeRefusal>> => {
      const opened = await openDraft(tx, context, input)
      if (!opened.ok) return opened
      const { id, seenVersion: _, ...texts } = input
      await saveTexts(tx, context.actor.authorityId, id, texts, context.now)
      const changed = changedTexts(opened.value, texts)
      await record({ subject: { kind: "report", id }, before: changed.before, after: changed.after })
      return done({ id })
    },
  )
}

function changedTexts(before: Report, after: ReportTexts) {
  const names = (Object.keys(after) as (keyof ReportTexts)[]).filter((name) => before[name] !== after[name])
  const of = (texts: ReportTexts) => Object.fromEntries(names.map((name) => [name, texts[name]]))
  return { before: of(before), after: of(after) }
}
