import type { ReactNode } from "react"
import { describedBy, type FieldProps, FieldFrame } from "./field-frame.tsx"
import { useFieldState } from "./form-state.tsx"
import { formatBytes } from "./format.ts"
import { useLanguage, useText } from "./language.tsx"
import { uiText } from "./text.ts"

export type FileFieldProps = FieldProps & {
  accept?: string
  multiple?: boolean
  /** The most bytes one file may have; said in the hint and checked before sending where script runs. */
  maxBytes?: number
  /** Files that the server already holds, shown above the control. */
  received?: ReactNode
  /** Opens the camera on a phone. */
  capture?: boolean
}

/** One file or several. The form must be `multipart`. A browser cannot keep a chosen file, so say what was received. */
export function FileField({
  name,
  label,
  hint,
  error: given,
  optional,
  wide,
  maxBytes,
  received,
  ...input
}: FileFieldProps) {
  const language = useLanguage()
  const text = useText(uiText)
  const { id, error } = useFieldState(name, { error: given })
  const size = maxBytes === undefined ? null : formatBytes(maxBytes, language)
  const said = hint ?? (size === null ? undefined : text.field.file(size))
  return (
    <FieldFrame id={id} label={label} hint={said} error={error} optional={optional} wide={wide}>
      {received}
      <input
        className="input"
        type="file"
        id={id}
        name={name}
        accept={input.accept}
        multiple={input.multiple}
        capture={input.capture ? "environment" : undefined}
        data-max-bytes={maxBytes}
        data-too-large={size === null ? undefined : text.field.fileTooLarge(size)}
        aria-invalid={error ? true : undefined}
        aria-required={optional ? undefined : true}
        aria-describedby={describedBy(id, { hint: Boolean(said), error: Boolean(error) })}
      />
    </FieldFrame>
  )
}
