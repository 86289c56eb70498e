import { redirect } from "react-router"
import * as v from "valibot"
import { listUnits, treeOn } from "#src/areas/organisation/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DateField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { createUnit } from "../actions/create-unit.ts"
import { createUnitInput, sides, unitKinds } from "../actions/unit-inputs.ts"
import type { Route } from "./+types/new-unit.ts"
import { administrator, freshKey, invalid, readSent, refusedPage } from "./desk.ts"
import { administrationText } from "./text.ts"
import { UnitFields } from "./unit-fields.tsx"

export async function loader({ context }: Route.LoaderArgs) {
  const me = administrator(context)
  const units = await me.read((db) => listUnits(db, me.actor.authorityId))
  const parents = treeOn(units, [], me.today).map(({ unit, depth }) => ({
    value: String(unit.id),
    label: `${"– ".repeat(depth)}${unit.name}`,
  }))
  return { parents, today: me.today, requestKey: freshKey(), kinds: unitKinds, sides }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request)
  const input = v.safeParse(createUnitInput, given.sent)
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await createUnit(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  return redirect(`/quan-tri/don-vi/${outcome.value.id}?xong=da-them-don-vi`, 303)
}

export default function NewUnit({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.newUnit
  const { parents, today, requestKey, kinds } = loaderData
  return (
    <Page
      title={text.title}
      lead={text.lead}
      width="text"
      crumbs={[
        { label: all.title, to: "/quan-tri" },
        { label: all.units.title, to: "/quan-tri/don-vi" },
      ]}
    >
      <ActionForm
        requestKey={requestKey}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <TextField name="name" label={text.name} wide />
        <UnitFields parents={parents} />
        <SelectField
          name="kind"
          label={all.unit.kind}
          options={kinds.map((kind) => ({ value: kind, label: all.kinds[kind] }))}
          value="department"
        />
        <SelectField
          name="side"
          label={all.unit.side}
          options={loaderData.sides.map((side) => ({ value: side, label: all.sides[side] }))}
          value="state"
        />
        <DateField name="validFrom" label={all.unit.validFrom} value={today} />
        <TextField name="legalBasis" label={all.unit.legalBasis} hint={text.legalBasisHint} wide />
        <Actions>
          <Button look="primary">{text.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
