import { parsePlainDate } from "#src/base/plain-date.ts"
import { describedBy, type FieldProps, FieldFrame } from "./field-frame.tsx"
import { useFieldState } from "./form-state.tsx"
import { formatDay, formatNumber } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

type ControlProps = {
  id: string
  name: string
  hint: boolean
  error: string | undefined
  optional: boolean | undefined
  query: boolean
}

function controlAttributes({ id, name, hint, error, optional, query }: ControlProps) {
  return {
    id,
    name,
    "aria-describedby": describedBy(id, { hint, error: Boolean(error) }),
    "aria-invalid": error ? true : undefined,
    "aria-required": optional || query ? undefined : true,
  }
}

export type TextFieldProps = FieldProps & {
  value?: string | null | undefined
  type?: "text" | "email" | "tel" | "password" | "search" | "url"
  width?: "short" | "full"
  autoComplete?: string
  maxLength?: number
  readOnly?: boolean
  placeholder?: string
  spellCheck?: boolean
  inputMode?: "text" | "numeric" | "tel" | "email" | "search"
}

/** One line of text. */
export function TextField({
  name,
  label,
  hint,
  error: given,
  optional,
  wide,
  value,
  width,
  type,
  ...input
}: TextFieldProps) {
  const { id, value: shown, error, query } = useFieldState(name, { value: value ?? undefined, error: given })
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} wide={wide}>
      <input
        {...controlAttributes({ id, name, hint: Boolean(hint), error, optional, query })}
        {...input}
        className={width === "short" ? "input w-short" : "input"}
        type={type ?? "text"}
        defaultValue={type === "password" ? undefined : shown}
      />
    </FieldFrame>
  )
}

/** Several lines of text; grows with what is typed where the browser can. */
export function TextAreaField(
  props: FieldProps & { value?: string | null | undefined; rows?: number; maxLength?: number },
) {
  const { name, label, hint, optional, wide, rows = 3, maxLength } = props
  const { id, value, error, query } = useFieldState(name, { value: props.value ?? undefined, error: props.error })
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} wide={wide}>
      <textarea
        {...controlAttributes({ id, name, hint: Boolean(hint), error, optional, query })}
        className="input"
        data-autosize=""
        rows={rows}
        maxLength={maxLength}
        defaultValue={value}
      />
    </FieldFrame>
  )
}

/** A day typed as dd/mm/yyyy. Takes a `PlainDate` or what was typed; read it at the door with `parseTypedDate`. */
export function DateField({
  name,
  label,
  hint,
  error: given,
  optional,
  wide,
  value,
}: FieldProps & { value?: string | null | undefined }) {
  const text = useText(uiText)
  const { id, value: shown, error, query } = useFieldState(name, { value: value ?? undefined, error: given })
  const day = shown === undefined ? null : parsePlainDate(shown)
  const said = hint ?? text.field.date
  return (
    <FieldFrame id={id} label={label} hint={said} error={error} optional={optional} wide={wide}>
      <input
        {...controlAttributes({ id, name, hint: true, error, optional, query })}
        className="input w-date"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={day ? formatDay(day) : shown}
      />
    </FieldFrame>
  )
}

export type NumberFieldProps = FieldProps & {
  value?: number | bigint | string | null | undefined
  unit?: string
  whole?: boolean
}

/** A number typed with the decimal mark of the screen's language; read it at the door with `parseTypedNumber`. */
export function NumberField({ name, label, hint, error: given, optional, wide, value, unit, whole }: NumberFieldProps) {
  const language = useLanguage()
  const stored =
    typeof value === "number" || typeof value === "bigint" ? formatNumber(value, language) : (value ?? undefined)
  const { id, value: shown, error, query } = useFieldState(name, { value: stored, error: given })
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} wide={wide}>
      <div className="with-unit">
        <input
          {...controlAttributes({ id, name, hint: Boolean(hint), error, optional, query })}
          className="input w-number"
          type="text"
          inputMode={whole ? "numeric" : "decimal"}
          autoComplete="off"
          defaultValue={shown}
        />
        {unit ? <span>{unit}</span> : null}
      </div>
    </FieldFrame>
  )
}

export type Option = { value: string; label: string; hint?: string; count?: number }

/** A choice from a short list; the empty first line is there when `optional` or when nothing is chosen yet. */
export function SelectField(
  props: FieldProps & { value?: string | null | undefined; options: readonly Option[]; empty?: string },
) {
  const { name, label, hint, optional, wide, options } = props
  const text = useText(uiText)
  const { id, value, error, query } = useFieldState(name, { value: props.value ?? undefined, error: props.error })
  const needsEmpty = optional === true || query || !options.some((option) => option.value === value)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional} wide={wide}>
      <select
        {...controlAttributes({ id, name, hint: Boolean(hint), error, optional, query })}
        className="input"
        defaultValue={value ?? ""}
      >
        {needsEmpty ? <option value="">{props.empty ?? text.field.choose}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

/** A choice from a long list: a text box with suggestions. The text sent is the suggestion's value; the server resolves it. */
export function LookupField(props: FieldProps & { value?: string | null | undefined; options: readonly Option[] }) {
  const { name, label, optional, wide, options } = props
  const text = useText(uiText)
  const { id, value, error, query } = useFieldState(name, { value: props.value ?? undefined, error: props.error })
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={props.hint ?? text.field.lookup}
      error={error}
      optional={optional}
      wide={wide}
    >
      <input
        {...controlAttributes({ id, name, hint: true, error, optional, query })}
        className="input"
        type="text"
        list={`${id}-list`}
        autoComplete="off"
        defaultValue={value}
      />
      <datalist id={`${id}-list`}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </datalist>
    </FieldFrame>
  )
}
