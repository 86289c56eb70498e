import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { existsOn, listUnits } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { DateField, NumberField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { setTarget, setTargetInput } from "../actions/set-target.ts"
import { comparators } from "../rules/judge.ts"
import { findIndicator } from "../store/indicators.ts"
import { figuresText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/target.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { actor, today } = me
  if (!may(actor, "figure.define")) throw data(null, { status: 403 })
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        indicator: await findIndicator(db, actor.authorityId, params.id),
        units: await listUnits(db, actor.authorityId),
      }))
    : null
  if (!found?.indicator) throw data(null, { status: 404 })
  return {
    indicator: found.indicator,
    year: today.slice(0, 4),
    wholeBody: String(actor.authorityId),
    requestKey: crypto.randomUUID(),
    units: found.units
      .filter((unit) => existsOn(unit, today))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const read = v.safeParse(setTargetInput, { ...fields, indicatorId: params.id })
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await setTarget(me.acting(fields["requestKey"] ?? null), read.output)
  if (outcome.ok) return redirect(`/so-lieu/${params.id}?xong=targeted`, 303)
  const said = sayRefusal(figuresText[me.language], outcome.refusal)
  return outcome.refusal.code === "period-backwards" ? answer({ periodEnd: said }, null) : answer({}, said)
}

export default function SetTarget({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(figuresText)
  const { fields } = text
  const { indicator, units, wholeBody, year, requestKey } = loaderData
  return (
    <Page
      title={text.setTarget}
      lead={text.setTargetLead(indicator.name)}
      width="text"
      crumbs={[
        { label: text.title, to: "/so-lieu" },
        { label: indicator.name, to: `/so-lieu/${indicator.id}` },
      ]}
    >
      <ActionForm
        requestKey={requestKey}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <SelectField
          name="comparator"
          label={fields.comparator}
          options={comparators.map((value) => ({ value, label: text.comparators[value] }))}
          value={indicator.direction === "down" ? "at-most" : indicator.direction === "exact" ? "exactly" : "at-least"}
        />
        <NumberField name="value" label={fields.value} unit={indicator.measureUnit} />
        <DateField name="periodStart" label={fields.periodStart} value={`${year}-01-01`} />
        <DateField name="periodEnd" label={fields.periodEnd} value={`${year}-12-31`} />
        <SelectField name="unitId" label={fields.unitId} options={units} value={wholeBody} />
        <TextField name="basis" label={fields.basis} optional wide />
        <Actions>
          <Button look="primary">{text.setTarget}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
