/** The fields of a form. Each shows label, hint, error and control in that order and keeps what was sent. */
export { CheckboxField, CheckboxGroup, RadioGroup } from "./choice-fields.tsx"
export type { FieldProps } from "./field-frame.tsx"
export { FileField, type FileFieldProps } from "./file-field.tsx"
export {
  DateField,
  LookupField,
  NumberField,
  type NumberFieldProps,
  type Option,
  SelectField,
  TextAreaField,
  TextField,
  type TextFieldProps,
} from "./text-fields.tsx"
