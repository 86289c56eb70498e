import { TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { administrationText } from "./text.ts"

/** Name, address, telephone. */
export function PersonFields({ person }: { person?: { fullName: string; email: string; phone: string } }) {
  const text = useText(administrationText).person
  return (
    <>
      <TextField name="fullName" label={text.fullName} value={person?.fullName} autoComplete="off" wide />
      <TextField name="email" label={text.email} value={person?.email} type="email" autoComplete="off" optional />
      <TextField name="phone" label={text.phone} value={person?.phone} type="tel" autoComplete="off" optional />
    </>
  )
}
