import { NumberField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { administrationText } from "./text.ts"

type Choice = { value: string; label: string }

/** The fields that both a new unit and a change have. */
export function UnitFields({
  parents,
  unit,
}: {
  parents: readonly Choice[]
  unit?: { shortName: string; parentId: number | null; position: number }
}) {
  const all = useText(administrationText)
  return (
    <>
      <TextField
        name="shortName"
        label={all.newUnit.shortName}
        hint={all.newUnit.shortHint}
        value={unit?.shortName}
        optional
      />
      <SelectField
        name="parentId"
        label={all.unit.parent}
        options={parents}
        value={unit?.parentId ? String(unit.parentId) : undefined}
      />
      <NumberField
        name="position"
        label={all.unit.position}
        hint={all.newUnit.positionHint}
        value={unit?.position ?? 100}
        whole
      />
    </>
  )
}
