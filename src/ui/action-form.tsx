import type { ReactNode } from "react"
import { Form } from "react-router"
import { ErrorSummary } from "./error-summary.tsx"
import { type FieldErrors, FormStateContext, type Sent, useKeptForm } from "./form-state.tsx"
import { useText } from "./language.tsx"
import { Notice } from "./notice.tsx"
import { uiText } from "./text.ts"

export type ActionFormProps = {
  children: ReactNode
  /** Made anew by the loader for every opening of the page; a second sending with the same key changes nothing more. */
  requestKey: string
  /** The version of the record that the person saw; the action refuses when it has changed since. */
  seenVersion?: number | string | undefined
  /** The address that receives the form; the page's own when left out. */
  action?: string
  /** Needed when two forms on one page have fields of the same name. */
  id?: string
  /** What was sent last time, so that nothing typed is lost. */
  sent?: Sent | undefined
  errors?: FieldErrors | undefined
  /** Why the action was refused, as a sentence. */
  refusal?: ReactNode
  /** False where what was typed is not shown again: passwords. */
  keeps?: boolean
  multipart?: boolean
  layout?: "one" | "two" | "bare"
  /** Other hidden values, by name. */
  hidden?: Readonly<Record<string, string | number>>
  label?: string
}

/** A form that changes something. Works without script; keeps what was typed when it is refused. */
export function ActionForm(props: ActionFormProps) {
  const { children, requestKey, seenVersion, action, id = "f", errors, refusal, layout = "one", hidden = {} } = props
  const text = useText(uiText)
  const kept = useKeptForm(hidden)
  const sent = props.sent ?? kept
  return (
    <Form
      method="post"
      id={`${id}-form`}
      encType={props.multipart ? "multipart/form-data" : "application/x-www-form-urlencoded"}
      className={layout === "bare" ? "" : layout === "two" ? "form pair" : "form"}
      {...given({ action, "aria-label": props.label })}
      noValidate
      data-action-form=""
    >
      <input type="hidden" name="requestKey" value={requestKey} />
      {seenVersion === undefined ? null : <input type="hidden" name="seenVersion" value={seenVersion} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary
        errors={errors}
        refusal={refusal}
        formId={id}
        kept={props.keeps !== false}
        files={props.multipart === true}
      />
      {kept && !props.sent ? <Notice>{text.errors.restored}</Notice> : null}
      <FormStateContext value={{ id, sent, errors }}>{children}</FormStateContext>
    </Form>
  )
}

/** A form that only asks: search and filters. Its values stand in the address, so a list can be sent to a colleague. */
export function QueryForm({
  children,
  action,
  values,
  label,
}: {
  children: ReactNode
  action?: string
  values?: Sent
  label?: string
}) {
  return (
    <search>
      <Form method="get" className="filterbar" {...given({ action, "aria-label": label })}>
        <FormStateContext value={{ id: "q", sent: values, errors: undefined, query: true }}>
          {children}
        </FormStateContext>
      </Form>
    </search>
  )
}

/** Only what was given: the form's own types do not take an attribute that is undefined. */
function given(attributes: { action: string | undefined; "aria-label": string | undefined }) {
  const { action, "aria-label": label } = attributes
  return { ...(action === undefined ? {} : { action }), ...(label === undefined ? {} : { "aria-label": label }) }
}
