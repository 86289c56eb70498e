import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { complaints } from "#src/base/input.ts"
import type { Language } from "#src/base/language.ts"
import type { Outcome } from "#src/base/outcome.ts"
import type { SentForm } from "#src/platform/web/read-form.ts"
import { sayComplaints } from "#src/ui/complaints.ts"
import { addUnit, addUnitInput } from "../actions/add-unit.ts"
import { askExtension, askExtensionInput } from "../actions/ask-extension.ts"
import { assignWork, assignWorkInput } from "../actions/assign-work.ts"
import { cancelWork, cancelWorkInput } from "../actions/cancel-work.ts"
import { createWorkByHand, createWorkInput } from "../actions/create-work.ts"
import { decideExtension, decideExtensionInput } from "../actions/decide-extension.ts"
import { declineWork, declineWorkInput } from "../actions/decline-work.ts"
import { editWork, editWorkInput } from "../actions/edit-work.ts"
import { followWork } from "../actions/follow-work.ts"
import { handOverProduct, handOverProductInput } from "../actions/hand-over-product.ts"
import { judgeProduct, judgeProductInput } from "../actions/judge-product.ts"
import { reportObstacle, reportObstacleInput } from "../actions/report-obstacle.ts"
import { reportProgress, reportProgressInput } from "../actions/report-progress.ts"
import { splitWork, splitWorkInput } from "../actions/split-work.ts"
import { takeWork, takeWorkInput } from "../actions/take-work.ts"
import type { Warning } from "../rules/index.ts"
import type { FormName } from "./addresses.ts"
import { sayRefusal, type WorkRefusal, workText } from "./text.ts"

/** What a form that was not done says: what was typed, what to mend, and what to tick. */
export interface FormAnswer {
  sent: Record<string, string | string[]>
  errors: Record<string, string>
  refusal: string | null
  warnings: Warning[]
}

type Ran = { ok: true; value: { id: string } } | { ok: false; answer: FormAnswer }

/** Fields that may hold several values. */
const several = ["confirmed", "coordinatingUnitIds"]

/** Reads a form with its schema and runs its action; everything typed comes back when it is not done. */
async function run<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  form: SentForm,
  language: Language,
  act: (input: v.InferOutput<Schema>) => Promise<Outcome<{ id: string }, WorkRefusal>>,
): Promise<Ran> {
  const sent = { ...form.fields, ...Object.fromEntries(several.map((name) => [name, form.lists[name] ?? []])) }
  const parsed = v.safeParse(schema, input)
  if (!parsed.success)
    return {
      ok: false,
      answer: {
        sent,
        errors: sayComplaints(unfolded(complaints(parsed.issues)), language, missing(language)),
        refusal: null,
        warnings: [],
      },
    }
  const outcome = await act(parsed.output)
  if (outcome.ok) return outcome
  const { refusal } = outcome
  return {
    ok: false,
    answer: {
      sent,
      errors: {},
      refusal: sayRefusal(refusal, language),
      warnings: refusal.code === "confirm-needed" ? refusal.warnings : [],
    },
  }
}

/** What a required field lacks, said by its own name. */
const missing = (language: Language) =>
  Object.fromEntries(
    Object.entries(workText[language].forms.missing).map(([name, sentence]) => [`${name}.required`, sentence]),
  )

/** `children.0.title` is the field `title` of the form for one child. */
const unfolded = (errors: Record<string, string>) =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [name.replace(/^children\.0\./, ""), error]))

const fieldsOf = (form: SentForm) => ({
  ...form.fields,
  confirmed: form.lists["confirmed"] ?? [],
  coordinatingUnitIds: form.lists["coordinatingUnitIds"] ?? [],
})

export const runNewWork = (context: ActionContext, form: SentForm): Promise<Ran> =>
  run(createWorkInput, fieldsOf(form), form, context.language, (input) => createWorkByHand(context, input))

/** Runs one form of a work. */
export function runForm(name: FormName, context: ActionContext, id: string, form: SentForm): Promise<Ran> {
  const fields = { ...fieldsOf(form), id }
  const files = form.files
  const { language } = context
  switch (name) {
    case "take":
      return run(takeWorkInput, fields, form, language, (input) => takeWork(context, input))
    case "decline":
      return run(declineWorkInput, fields, form, language, (input) => declineWork(context, input))
    case "assign":
      return run(assignWorkInput, fields, form, language, (input) => assignWork(context, input))
    case "report":
      return run(reportProgressInput, fields, form, language, (input) => reportProgress(context, input, files))
    case "obstacle":
      return run(reportObstacleInput, fields, form, language, (input) => reportObstacle(context, input, files))
    case "ask-extension":
      return run(askExtensionInput, fields, form, language, (input) => askExtension(context, input))
    case "decide-extension":
      return run(decideExtensionInput, fields, form, language, (input) => decideExtension(context, input))
    case "hand-over":
      return run(handOverProductInput, fields, form, language, (input) => handOverProduct(context, input, files))
    case "judge":
      return run(judgeProductInput, fields, form, language, (input) => judgeProduct(context, input))
    case "cancel":
      return run(cancelWorkInput, fields, form, language, (input) => cancelWork(context, input))
    case "split":
      return run(splitWorkInput, { ...fields, children: [form.fields] }, form, language, (input) =>
        splitWork(context, input),
      )
    case "edit":
      return run(editWorkInput, fields, form, language, (input) => editWork(context, input))
    case "add-unit":
      return run(addUnitInput, fields, form, language, (input) => addUnit(context, input))
    case "follow":
    case "unfollow":
      return run(v.object({}), {}, form, language, () =>
        followWork(context, { id, follows: name === "follow" ? "yes" : "no" }),
      )
  }
}
