import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { periodOf } from "#src/areas/calendar/index.ts"
import { existsOn, listUnits } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { largestUpload, readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { DateField, FileField, NumberField, SelectField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { recordObservation, recordObservationInput } from "../actions/record-observation.ts"
import { findIndicator } from "../store/indicators.ts"
import { figuresText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/record.ts"

/** The field that a refusal is about, so that it stands beside it. */
const fieldOf: Record<string, string> = {
  "period-backwards": "periodEnd",
  "seen-before-period": "asOf",
  "seen-in-the-future": "asOf",
  "impossible-share": "value",
  "correction-needs-note": "note",
  "no-such-unit": "unitId",
  "file-empty": "files",
  "file-too-large": "files",
  "file-not-allowed": "files",
  "file-locked": "files",
  "file-unknown": "files",
  "file-mismatch": "files",
}

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { actor, today } = me
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        indicator: await findIndicator(db, actor.authorityId, params.id),
        units: await listUnits(db, actor.authorityId),
      }))
    : null
  if (!found?.indicator) throw data(null, { status: 404 })
  const { indicator } = found
  if (!(may(actor, "figure.define") || (may(actor, "figure.record") && actor.unitIds.includes(indicator.ownerUnitId))))
    throw data(null, { status: 403 })
  const period = periodOf(today, indicator.cadence)
  return {
    indicator,
    today,
    periodStart: period.start,
    periodEnd: period.end,
    wholeBody: String(actor.authorityId),
    maxBytes: largestUpload,
    requestKey: crypto.randomUUID(),
    units: found.units
      .filter((unit) => existsOn(unit, today))
      .map(({ id, name }) => ({ value: String(id), label: name })),
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields, files } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const read = v.safeParse(recordObservationInput, { ...fields, indicatorId: params.id })
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await recordObservation(me.acting(fields["requestKey"] ?? null), read.output, files)
  if (outcome.ok) return redirect(`/so-lieu/${params.id}?xong=recorded`, 303)
  const said = sayRefusal(figuresText[me.language], outcome.refusal)
  const field = fieldOf[outcome.refusal.code]
  return field
    ? answer({ [field]: "name" in outcome.refusal ? `${outcome.refusal.name}: ${said}` : said }, null)
    : answer({}, said)
}

export default function RecordFigure({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(figuresText)
  const { fields } = text
  const { indicator, units, wholeBody, today, periodStart, periodEnd, requestKey, maxBytes } = loaderData
  return (
    <Page
      title={text.record}
      lead={text.recordLead(indicator.name)}
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
        multipart
        layout="two"
      >
        <NumberField name="value" label={fields.value} unit={indicator.measureUnit} />
        <DateField name="asOf" label={fields.asOf} value={today} />
        <DateField name="periodStart" label={fields.periodStart} value={periodStart} />
        <DateField name="periodEnd" label={fields.periodEnd} value={periodEnd} />
        <SelectField name="unitId" label={fields.unitId} options={units} value={wholeBody} />
        <TextField name="source" label={fields.source} value={indicator.source} optional />
        <TextAreaField name="note" label={fields.note} hint={fields.noteHint} optional wide rows={2} />
        <FileField name="files" label={fields.files} multiple maxBytes={maxBytes} optional wide />
        <Actions>
          <Button look="primary">{text.record}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
