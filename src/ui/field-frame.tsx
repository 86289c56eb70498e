import { type ReactNode, useContext } from "react"
import { FormStateContext } from "./form-state.tsx"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

/** What every field takes. */
export type FieldProps = {
  name: string
  label: string
  /** One short sentence under the label. */
  hint?: ReactNode
  /** Overrides the error that the form holds for this name. */
  error?: string | undefined
  /** A field is required unless this is set; the label then says so. */
  optional?: boolean
  /** Takes the whole width of a form of two columns. */
  wide?: boolean
}

/** The ids that describe a control, for `aria-describedby`. */
export const describedBy = (id: string, has: { hint: boolean; error: boolean }): string | undefined =>
  [has.hint ? `${id}-hint` : "", has.error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined

type FrameProps = {
  id: string
  label: string
  hint?: ReactNode
  error: string | undefined
  optional?: boolean | undefined
  wide?: boolean | undefined
  grow?: boolean | undefined
  children: ReactNode
}

/** Label, hint, error and control, in that order. */
export function FieldFrame({ id, label, hint, error, optional, wide, grow, children }: FrameProps) {
  return (
    <div className={fieldClass(error, wide, grow)}>
      <label htmlFor={id}>
        {label}
        <Optional shown={optional} />
      </label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** A group of choices under one legend; the rest as in `FieldFrame`. */
export function GroupFrame({ id, label, hint, error, optional, wide, children }: FrameProps) {
  const describes = describedBy(id, { hint: Boolean(hint), error: Boolean(error) })
  return (
    <fieldset className={fieldClass(error, wide, false)} aria-describedby={describes} id={`${id}-group`}>
      <legend>
        {label}
        <Optional shown={optional} />
      </legend>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  )
}

const fieldClass = (error: string | undefined, wide: boolean | undefined, grow: boolean | undefined): string =>
  ["field", error ? "bad" : "", wide ? "wide" : "", grow ? "grow" : ""].filter(Boolean).join(" ")

function Optional({ shown }: { shown: boolean | undefined }) {
  const text = useText(uiText)
  const { query } = useContext(FormStateContext)
  return shown && !query ? <span className="optional"> ({text.field.optional})</span> : null
}

function HintAndError({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </>
  )
}
