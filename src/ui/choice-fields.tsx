import type { ReactNode } from "react"
import { describedBy, type FieldProps, GroupFrame } from "./field-frame.tsx"
import { useChosen, useFieldState } from "./form-state.tsx"
import { formatNumber } from "./format.ts"
import { useLanguage } from "./language.tsx"
import type { Option } from "./text-fields.tsx"

type ChoicesProps = FieldProps & { options: readonly Option[]; columns?: boolean }

/** Several choices, each sent under the same name. */
export function CheckboxGroup(props: ChoicesProps & { value?: readonly string[] | undefined }) {
  return <Choices {...props} type="checkbox" chosen={useChosen(props.name, props.value)} />
}

/** One choice of a few. */
export function RadioGroup({ value, ...props }: ChoicesProps & { value?: string | null | undefined }) {
  const chosen = useChosen(props.name, value ? [value] : [])
  return <Choices {...props} type="radio" chosen={chosen} />
}

function Choices(props: ChoicesProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  const { name, label, hint, optional, wide, options, columns, type, chosen } = props
  const { id, error } = useFieldState(name, { error: props.error })
  return (
    <GroupFrame id={id} label={label} hint={hint} error={error} optional={optional} wide={wide}>
      <div className={columns ? "choices columns" : "choices"}>
        {options.map((option, place) => (
          <Choice
            key={option.value}
            type={type}
            id={place === 0 ? id : `${id}-${place}`}
            name={name}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </GroupFrame>
  )
}

type ChoiceProps = {
  type: "checkbox" | "radio"
  id: string
  name: string
  option: Option
  checked: boolean
  invalid?: boolean
  mark?: ReactNode
}

function Choice({ type, id, name, option, checked, mark }: ChoiceProps) {
  const language = useLanguage()
  return (
    <label className="choice" htmlFor={id}>
      <input
        className="tick"
        type={type}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-note` : undefined}
      />
      {mark}
      <span>
        {option.label}
        {option.hint ? (
          <span className="hint" id={`${id}-note`}>
            {option.hint}
          </span>
        ) : null}
      </span>
      {option.count === undefined ? null : <span className="n">{formatNumber(option.count, language)}</span>}
    </label>
  )
}

/** One yes-or-no box. Sends `value` (default "yes") when ticked, nothing otherwise. */
export function CheckboxField(props: Omit<FieldProps, "optional"> & { checked?: boolean; value?: string }) {
  const { name, label, hint, wide, value = "yes" } = props
  const { id, error } = useFieldState(name, { error: props.error })
  const chosen = useChosen(name, props.checked ? [value] : [])
  return (
    <div className={["field", error ? "bad" : "", wide ? "wide" : ""].filter(Boolean).join(" ")}>
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <label className="choice" htmlFor={id}>
        <input
          className="tick"
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={chosen.includes(value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint: Boolean(hint), error: Boolean(error) })}
        />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
