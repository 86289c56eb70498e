import { data, redirect } from "react-router"
import * as v from "valibot"
import { signedIn } from "#src/areas/access/web/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { SelectField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { editReport, editReportInput } from "../actions/edit-report.ts"
import { mayChange, reportOf } from "./report-access.ts"
import { reportsText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/edit-report.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { figures: _, changes: __, ...report } = await me.read((db) => reportOf(me, db, params.id))
  if (!mayChange(me, { ...report, figures: _, changes: __ })) throw data(null, { status: 403 })
  return { report, requestKey: crypto.randomUUID() }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const read = v.safeParse(editReportInput, { ...fields, id: params.id })
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await editReport(me.acting(fields["requestKey"] ?? null), read.output)
  return outcome.ok
    ? redirect(`/bao-cao/${params.id}?xong=edited`, 303)
    : answer({}, sayRefusal(outcome.refusal, me.language))
}

export default function EditReport({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const { fields } = text
  const { report, requestKey } = loaderData
  return (
    <Page
      title={text.edit}
      lead={text.editLead}
      width="text"
      crumbs={[
        { label: text.title, to: "/bao-cao" },
        { label: report.title, to: `/bao-cao/${report.id}` },
      ]}
    >
      <ActionForm
        requestKey={requestKey}
        seenVersion={report.version}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <TextField name="title" label={fields.title} hint={fields.titleHint} value={report.title} wide />
        <TextAreaField
          name="opening"
          label={fields.opening}
          hint={fields.openingHint}
          value={report.opening}
          optional
          wide
          rows={3}
        />
        <TextAreaField name="assessment" label={fields.assessment} value={report.assessment} optional wide rows={6} />
        <TextAreaField name="proposals" label={fields.proposals} value={report.proposals} optional wide rows={4} />
        <SelectField
          name="side"
          label={fields.side}
          options={[
            { value: "state", label: text.sides.state },
            { value: "party", label: text.sides.party },
          ]}
          value={report.side}
          wide
        />
        <TextField name="parentBody" label={fields.parentBody} value={report.parentBody} optional />
        <TextField name="issuer" label={fields.issuer} hint={fields.issuerHint} value={report.issuer} />
        <TextField name="bodySymbol" label={fields.bodySymbol} value={report.bodySymbol} width="short" />
        <TextField name="place" label={fields.place} value={report.place} />
        <TextAreaField
          name="signing"
          label={fields.signing}
          hint={fields.signingHint}
          value={report.signing}
          optional
          rows={2}
        />
        <TextField name="signerTitle" label={fields.signerTitle} value={report.signerTitle} />
        <TextField name="signerName" label={fields.signerName} value={report.signerName} optional />
        <TextAreaField
          name="recipients"
          label={fields.recipients}
          hint={fields.recipientsHint}
          value={report.recipients}
          optional
          wide
          rows={4}
        />
        <Actions>
          <Button look="primary">{text.save}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
