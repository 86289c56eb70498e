import { data, redirect } from "react-router"
import * as v from "valibot"
import { listUnits, treeOn, withDescendants } from "#src/areas/organisation/index.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { changeUnit } from "../actions/change-unit.ts"
import { changeUnitInput } from "../actions/unit-inputs.ts"
import type { Route } from "./+types/edit-unit.ts"
import { administrator, freshKey, idOf, invalid, readSent, refusedPage } from "./desk.ts"
import { administrationText } from "./text.ts"
import { UnitFields } from "./unit-fields.tsx"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = administrator(context)
  const units = await me.read((db) => listUnits(db, me.actor.authorityId))
  const unit = units.find((other) => other.id === idOf(params.id))
  if (!unit || unit.validTo !== null || unit.parentId === null) throw data(null, { status: 404 })
  const own = new Set(withDescendants(units, unit.id).map((other) => other.id))
  const parents = treeOn(
    units.filter((other) => !own.has(other.id)),
    [],
    me.today,
  ).map(({ unit: other, depth }) => ({ value: String(other.id), label: `${"– ".repeat(depth)}${other.name}` }))
  return { unit, parents, requestKey: freshKey() }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const me = administrator(context)
  const given = await readSent(request)
  const input = v.safeParse(changeUnitInput, { ...given.sent, id: params.id })
  if (!input.success) return invalid(me, given, input.issues)
  const outcome = await changeUnit(me.acting(given.requestKey), input.output)
  if (!outcome.ok) return refusedPage(me, given, outcome.refusal)
  return redirect(`/quan-tri/don-vi/${outcome.value.id}?xong=da-sua-don-vi`, 303)
}

export default function EditUnit({ loaderData, actionData }: Route.ComponentProps) {
  const all = useText(administrationText)
  const { unit, parents, requestKey } = loaderData
  const crumbs = [
    { label: all.title, to: "/quan-tri" },
    { label: all.units.title, to: "/quan-tri/don-vi" },
    { label: unit.name, to: `/quan-tri/don-vi/${unit.id}` },
  ]
  return (
    <Page title={all.editUnit.title(unit.name)} lead={all.editUnit.lead} width="text" crumbs={crumbs}>
      <ActionForm
        requestKey={requestKey}
        seenVersion={unit.version}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
      >
        <UnitFields parents={parents} unit={unit} />
        <Actions>
          <Button look="primary">{all.editUnit.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
