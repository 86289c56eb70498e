import { data, redirect } from "react-router"
import * as v from "valibot"
import { signedIn } from "#src/areas/access/web/index.ts"
import { existsOn, listUnits } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { DateField, SelectField, TextAreaField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import {
  addShortcoming,
  addShortcomingInput,
  editShortcoming,
  editShortcomingInput,
  removeShortcoming,
  removeShortcomingInput,
} from "../actions/change-shortcoming.ts"
import { listShortcomings } from "../store/shortcomings.ts"
import { mayChange, reportOf } from "./report-access.ts"
import { reportsText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/shortcoming.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { actor, today } = me
  return me.read(async (db) => {
    const report = await reportOf(me, db, params.id)
    if (!mayChange(me, report)) throw data(null, { status: 403 })
    const held =
      params.shortcomingId === undefined
        ? null
        : (await listShortcomings(db, actor.authorityId, report.id)).find((each) => each.id === params.shortcomingId)
    if (held === undefined) throw data(null, { status: 404 })
    const units = await listUnits(db, actor.authorityId)
    return {
      held,
      id: report.id,
      title: report.title,
      version: report.version,
      requestKey: crypto.randomUUID(),
      units: units
        .filter((unit) => existsOn(unit, today) || unit.id === held?.ownerUnitId)
        .map((unit) => ({ value: String(unit.id), label: unit.name })),
    }
  })
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const given = { ...fields, id: params.id, shortcomingId: params.shortcomingId }
  const acting = me.acting(fields["requestKey"] ?? null)
  const back = (done: string) => redirect(`/bao-cao/${params.id}?xong=${done}#ton-tai`, 303)
  if (fields["intent"] === "remove") {
    const read = v.safeParse(removeShortcomingInput, given)
    if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
    const removed = await removeShortcoming(acting, read.output)
    return removed.ok ? back("removed") : answer({}, sayRefusal(removed.refusal, me.language))
  }
  if (params.shortcomingId === undefined) {
    const read = v.safeParse(addShortcomingInput, given)
    if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
    const added = await addShortcoming(acting, read.output)
    return added.ok ? back("added") : answer({}, sayRefusal(added.refusal, me.language))
  }
  const read = v.safeParse(editShortcomingInput, given)
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const edited = await editShortcoming(acting, read.output)
  return edited.ok ? back("changed") : answer({}, sayRefusal(edited.refusal, me.language))
}

export default function ShortcomingPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const { fields } = text
  const { held, id, title, version, units, requestKey } = loaderData
  return (
    <Page
      title={held ? text.shortcomings : text.addShortcoming}
      lead={text.shortcomingsLead}
      width="text"
      crumbs={[
        { label: text.title, to: "/bao-cao" },
        { label: title, to: `/bao-cao/${id}#ton-tai` },
      ]}
    >
      <ActionForm
        requestKey={requestKey}
        seenVersion={version}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <TextAreaField name="what" label={fields.what} value={held?.what} wide rows={3} />
        <TextAreaField name="cause" label={fields.cause} value={held?.cause} optional wide rows={3} />
        <TextAreaField name="remedy" label={fields.remedy} value={held?.remedy} optional wide rows={3} />
        <SelectField
          name="ownerUnitId"
          label={fields.ownerUnitId}
          options={units}
          value={held?.ownerUnitId ? String(held.ownerUnitId) : ""}
          empty={fields.chooseUnit}
          optional
        />
        <DateField name="dueOn" label={fields.dueOn} value={held?.dueOn} optional />
        <Actions>
          <Button look="primary">{text.save}</Button>
          {held ? (
            <Button look="danger" name="intent" value="remove">
              {text.removeShortcoming}
            </Button>
          ) : null}
        </Actions>
      </ActionForm>
    </Page>
  )
}
