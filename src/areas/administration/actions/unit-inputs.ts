import * as v from "valibot"
import {
  dateField,
  numberId,
  numberIdList,
  optionalNumberId,
  optionField,
  requiredText,
  seenVersion,
  textField,
  wholeField,
} from "#src/base/input.ts"
import { reorganisations } from "#src/areas/organisation/index.ts"

export const unitKinds = [
  "office",
  "department",
  "party-committee",
  "people-council",
  "people-committee",
  "front",
  "mass-organisation",
  "police",
  "military",
  "centre",
  "school",
  "party-cell",
  "residential-group",
] as const
export const sides = ["state", "party", "front"] as const

const shared = { shortName: textField(80), parentId: optionalNumberId(), position: wholeField(0, 100_000) }

export const createUnitInput = v.object({
  ...shared,
  name: requiredText(200),
  kind: optionField(unitKinds),
  side: optionField(sides),
  parentId: numberId(),
  validFrom: dateField(),
  legalBasis: requiredText(500),
})
export type CreateUnit = v.InferOutput<typeof createUnitInput>

export const changeUnitInput = v.object({ ...shared, parentId: numberId(), id: numberId(), seenVersion: seenVersion() })
export type ChangeUnit = v.InferOutput<typeof changeUnitInput>

const name = v.object({ name: requiredText(200), shortName: textField(80) })

export const reorganiseUnitsInput = v.object({
  kind: optionField(reorganisations),
  fromUnitIds: v.pipe(numberIdList(), v.minLength(1, "required"), v.maxLength(50, "too-long")),
  toUnitIds: numberIdList(),
  newUnits: v.pipe(v.optional(v.array(name), []), v.maxLength(20, "too-long")),
  onDate: dateField(),
  legalBasis: requiredText(500),
  note: textField(2000),
})
export type ReorganiseUnits = v.InferOutput<typeof reorganiseUnitsInput>
