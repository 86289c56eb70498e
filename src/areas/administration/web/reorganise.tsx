import { redirect } from "react-router"
import * as v from "valibot"
import { listUnits, reorganisations, treeOn } from "#src/areas/organisation/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { CheckboxGroup, DateField, RadioGroup, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { reorganiseUnits } from "../actions/reorganise-units.ts"
import { reorganiseUnitsInput } from "../actions/unit-inputs.ts"
import { readNewUnits } from "../rules/index.ts"
import type { Route } from "./+types/reorganise.ts"
import { administrator, freshKey, invalid, readSent, refusedPage } from "./desk.ts"
import { administrationText } from "./text.ts"

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = administrator(context)
  const units = await me.read((db) => listUnits(db, me.actor.authorityId))
  const parts = treeOn(units, [], me.today).filter(
    ({ unit }) => unit.id !== unit.bodyId && unit.id !== unit.authorityId && unit.validTo === null,
  )
  const bodies = new Map(units.map((unit) => [unit.id, unit.name]))
  const options = parts.map(({ unit }) => ({
    value: String(unit.id),
    label: unit.name,
    hint: bodies.get(unit.bodyId) ?? "",
  }))
  return {
    options,
    today: me.today,
    chosen: new URL(request.url).searchParams.get("don-vi") ?? "",
    requestKey: freshKey(),
    kinds: reorganisations,
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request, ["fromUnitIds", "toUnitIds"])
  const typed = given.form.fields["newUnits"] ?? ""
  const input = v.safeParse(reorganiseUnitsInput, { ...given.sent, newUnits: readNewUnits(typed) })
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await reorganiseUnits(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  const shown = outcome.value.heirId ?? outcome.value.closed[0]
  return redirect(`/quan-tri/don-vi/${shown}?xong=da-sap-xep`, 303)
}

export default function Reorganise({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const text = all.reorganise
  const { options, today, chosen, requestKey, kinds } = loaderData
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
      >
        <RadioGroup
          name="kind"
          label={text.kind}
          options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind], hint: text.kindHints[kind] }))}
        />
        <CheckboxGroup name="fromUnitIds" label={text.from} options={options} value={chosen ? [chosen] : []} columns />
        <TextAreaField name="newUnits" label={text.newUnits} hint={text.newHint} optional />
        <CheckboxGroup name="toUnitIds" label={text.existing} options={options} optional columns />
        <p className="quiet">{text.heir}</p>
        <DateField name="onDate" label={text.onDate} value={today} />
        <TextField name="legalBasis" label={text.legalBasis} hint={all.newUnit.legalBasisHint} />
        <TextAreaField name="note" label={text.note} optional />
        <Actions>
          <Button look="primary">{text.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
