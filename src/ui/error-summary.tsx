import type { ReactNode } from "react"
import { errorSentence, type FieldErrors, fieldId } from "./form-state.tsx"
import { useText } from "./language.tsx"
import { uiText } from "./text.ts"

type Props = {
  errors?: FieldErrors | undefined
  /** Why the whole action was refused, as a sentence that says what to do. */
  refusal?: ReactNode
  formId?: string
  /** False where what was typed is not shown again: passwords. */
  kept?: boolean
  /** The form takes files, which a browser does not keep. */
  files?: boolean
}

/** On a hydrated page the browser's own autofocus has passed; the summary then takes the focus when it appears. */
const takeFocus = (summary: HTMLElement | null) => summary?.focus()

/** What must be corrected, each line linked to its field. It takes the focus when the page opens, with or without script. */
export function ErrorSummary({ errors, refusal, formId = "f", kept = true, files = false }: Props) {
  const text = useText(uiText)
  const lines = Object.entries(errors ?? {}).flatMap(([name, error]) => {
    const sentence = errorSentence(error)
    return sentence === undefined ? [] : [{ name, sentence }]
  })
  if (lines.length === 0 && !refusal) return null
  const titleId = `${formId}-errors`
  return (
    <div
      className="errors"
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      ref={takeFocus}
      {...{ autoFocus: true }}
    >
      <h2 id={titleId}>{lines.length > 0 ? text.errors.title(lines.length) : text.errors.refused}</h2>
      {refusal ? <p>{refusal}</p> : null}
      {lines.length > 0 ? (
        <ul>
          {lines.map(({ name, sentence }) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {kept ? (
        <p className="muted">{files ? `${text.errors.kept} ${text.errors.chooseAgain}` : text.errors.kept}</p>
      ) : null}
    </div>
  )
}
