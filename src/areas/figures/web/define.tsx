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
import { NumberField, RadioGroup, SelectField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import {
  changeIndicator,
  changeIndicatorInput,
  defineIndicator,
  defineIndicatorInput,
} from "../actions/define-indicator.ts"
import { cadences, directions, gatherings } from "../rules/judge.ts"
import { findIndicator } from "../store/indicators.ts"
import { figuresText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/define.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "figure.define")) throw data(null, { status: 403 })
  const id = params.id
  const { indicator, units } = await me.read(async (db) => ({
    indicator: id && isId(id) ? await findIndicator(db, me.actor.authorityId, id) : undefined,
    units: await listUnits(db, me.actor.authorityId),
  }))
  if (id && !indicator) throw data(null, { status: 404 })
  return {
    indicator: indicator ?? null,
    units: units
      .filter((unit) => existsOn(unit, me.today))
      .map(({ id: unitId, name }) => ({ value: String(unitId), label: name })),
    requestKey: crypto.randomUUID(),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const words = figuresText[me.language]
  const acting = me.acting(fields["requestKey"] ?? null)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  if (params.id) {
    const read = v.safeParse(changeIndicatorInput, { ...fields, id: params.id })
    if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
    const outcome = await changeIndicator(acting, read.output)
    return outcome.ok
      ? redirect(`/so-lieu/${params.id}?xong=changed`, 303)
      : answer({}, sayRefusal(words, outcome.refusal))
  }
  const read = v.safeParse(defineIndicatorInput, fields)
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await defineIndicator(acting, read.output)
  return outcome.ok
    ? redirect(`/so-lieu/${outcome.value.id}?xong=defined`, 303)
    : answer({}, sayRefusal(words, outcome.refusal))
}

export default function DefineIndicator({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(figuresText)
  const { indicator, units, requestKey } = loaderData
  const { fields } = text
  const options = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
    values.map((value) => ({ value, label: words[value] as string }))
  return (
    <Page
      title={indicator ? text.change : text.define}
      width="text"
      crumbs={[
        { label: text.title, to: "/so-lieu" },
        ...(indicator ? [{ label: indicator.name, to: `/so-lieu/${indicator.id}` }] : []),
      ]}
    >
      <ActionForm
        requestKey={requestKey}
        seenVersion={indicator?.version}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <TextField name="name" label={fields.name} value={indicator?.name} wide />
        <TextField name="measureUnit" label={fields.measureUnit} value={indicator?.measureUnit} width="short" />
        <NumberField name="decimals" label={fields.decimals} value={indicator?.decimals ?? 0} whole optional />
        <SelectField
          name="ownerUnitId"
          label={fields.ownerUnitId}
          hint={fields.ownerHint}
          options={units}
          value={indicator ? String(indicator.ownerUnitId) : undefined}
        />
        <SelectField
          name="cadence"
          label={fields.cadence}
          options={options(cadences, text.cadences)}
          value={indicator?.cadence ?? "month"}
        />
        <RadioGroup
          name="direction"
          label={fields.direction}
          options={options(directions, text.directions)}
          value={indicator?.direction ?? "up"}
        />
        <RadioGroup
          name="gathering"
          label={fields.gathering}
          options={options(gatherings, text.gatherings)}
          value={indicator?.gathering ?? "last"}
        />
        <TextField
          name="code"
          label={fields.code}
          hint={fields.codeHint}
          value={indicator?.code}
          optional
          width="short"
        />
        <TextField name="source" label={fields.source} value={indicator?.source} optional />
        <TextAreaField name="definition" label={fields.definition} value={indicator?.definition} optional wide />
        {indicator ? (
          <SelectField
            name="state"
            label={fields.state}
            options={options(["active", "closed"] as const, text.states)}
            value={indicator.state}
          />
        ) : null}
        <Actions>
          <Button look="primary">{text.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
