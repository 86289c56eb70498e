import { createContext, useContext } from "react"

/** What a person sent, by field name. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>
/** What must be corrected, by field name. */
export type FieldErrors = Readonly<Record<string, string | readonly string[] | undefined>>

type FormState = {
  id: string
  sent: Sent | undefined
  errors: FieldErrors | undefined
  /** The form only asks (search, filters): every field may stay empty and none says so. */
  query?: boolean
}

/** Joins the fields of one form to what was sent and what was wrong with it. `ActionForm` provides it. */
export const FormStateContext = createContext<FormState>({ id: "f", sent: undefined, errors: undefined })

/** What was typed into a form of this page when its session had ended. The root layout sets it once. */
export const KeptFormContext = createContext<Sent | null>(null)

/** What was kept of this form: the one whose fixed values are the same as those that were sent. */
export function useKeptForm(hidden: Readonly<Record<string, string | number>>): Sent | undefined {
  const kept = useContext(KeptFormContext)
  return kept && Object.entries(hidden).every(([name, value]) => kept[name] === String(value)) ? kept : undefined
}

/** The id of a field's control, the same in the field and in the summary of errors. */
export const fieldId = (formId: string, name: string): string => `${formId}-${name.replaceAll(/[^\w-]/g, "-")}`

/** One sentence out of what was wrong with a field; undefined when nothing was. */
export function errorSentence(error: string | readonly string[] | undefined): string | undefined {
  const sentence = typeof error === "object" ? error.join(" ") : error
  return sentence === "" ? undefined : sentence
}

/** What a field shows: its id, its value (what was sent wins over what is stored) and its error. */
export function useFieldState(name: string, given: { value?: string | undefined; error?: string | undefined }) {
  const { id, sent, errors, query = false } = useContext(FormStateContext)
  const kept = sent?.[name]
  return {
    query,
    id: fieldId(id, name),
    value: sent && kept !== undefined ? (typeof kept === "string" ? kept : (kept[0] ?? "")) : given.value,
    error: given.error ?? errorSentence(errors?.[name]),
  }
}

/** The values a group of choices shows. Once something was sent, an absent name means that nothing was chosen. */
export function useChosen(name: string, chosen: readonly string[] | undefined): readonly string[] {
  const { sent } = useContext(FormStateContext)
  if (!sent) return chosen ?? []
  const kept = sent[name]
  return kept === undefined ? [] : typeof kept === "string" ? [kept] : kept
}
