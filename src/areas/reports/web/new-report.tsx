import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listPlans } from "#src/areas/plans/index.ts"
import { complaints } from "#src/base/input.ts"
import { parseTypedDate } from "#src/base/plain-date.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { DateField, RadioGroup, SelectField, TextField } from "#src/ui/field.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Segments } from "#src/ui/tabs.tsx"
import { makeReport, makeReportInput } from "../actions/make-report.ts"
import { namePeriod } from "../paper/index.ts"
import { proposePeriod, reportKinds, reportScopes } from "../rules/index.ts"
import { reportsText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/new-report.ts"

const fieldOf: Record<string, string> = {
  "period-backwards": "periodEnd",
  "period-too-long": "periodEnd",
  "cut-off-before-period": "cutOff",
  "cut-off-in-future": "cutOff",
  "no-such-document": "documentId",
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "report.make")) throw data(null, { status: 403 })
  const params = new URL(request.url).searchParams
  const kind = reportKinds.find((each) => each === params.get("loai")) ?? "month"
  const proposed = proposePeriod(kind, me.today)
  const start = parseTypedDate(params.get("tu") ?? "") ?? proposed.start
  const end = parseTypedDate(params.get("den") ?? "") ?? proposed.end
  const plans = await me.read((db) => listPlans(db, me.actor.authorityId, { limit: 100 }))
  return {
    kind,
    start,
    end,
    underRule: proposed.underRule,
    cutOff: me.today < end ? me.today : end,
    title: `${paperTitle} ${namePeriod(kind, { start, end }, proposed.number)}`,
    requestKey: crypto.randomUUID(),
    plans: plans.map((plan) => ({
      value: plan.documentId,
      label: plan.symbol === "" ? plan.title : `${plan.symbol}: ${plan.title}`,
    })),
  }
}

/** Papers are written in Vietnamese whatever language the screen speaks. */
const paperTitle = reportsText.vi.paperTitle

export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const read = v.safeParse(makeReportInput, fields)
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await makeReport(me.acting(fields["requestKey"] ?? null), read.output)
  if (outcome.ok) return redirect(`/bao-cao/${outcome.value.id}?xong=made`, 303)
  const said = sayRefusal(outcome.refusal, me.language)
  const field = fieldOf[outcome.refusal.code]
  return field ? answer({ [field]: said }, null) : answer({}, said)
}

export default function NewReport({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const { fields } = text
  const { kind, start, end, underRule, cutOff, title, plans, requestKey } = loaderData
  const usesRule = underRule !== null && underRule.start === start && underRule.end === end
  return (
    <Page title={text.make} lead={text.newLead} width="text" crumbs={[{ label: text.title, to: "/bao-cao" }]}>
      <Segments
        of={reportKinds.map((each) => ({
          label: text.kinds[each],
          to: `/bao-cao/moi?loai=${each}`,
          current: each === kind,
        }))}
        label={text.kind}
      />
      {underRule && !usesRule ? (
        <p className="cap stack">
          {text.underRule(formatDay(underRule.start), formatDay(underRule.end))}{" "}
          <a href={`/bao-cao/moi?loai=${kind}&tu=${underRule.start}&den=${underRule.end}`}>{text.useRule}</a>
        </p>
      ) : null}
      <ActionForm
        key={`${kind}${start}`}
        requestKey={requestKey}
        hidden={{ kind }}
        sent={actionData?.sent}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
        layout="two"
      >
        <TextField name="title" label={fields.title} hint={fields.titleHint} value={title} wide />
        <DateField name="periodStart" label={fields.periodStart} value={start} />
        <DateField name="periodEnd" label={fields.periodEnd} value={end} />
        <DateField name="cutOff" label={fields.cutOff} value={cutOff} />
        <RadioGroup
          name="scope"
          label={fields.scope}
          options={reportScopes.map((scope) => ({ value: scope, label: text.scopes[scope] }))}
          value="body"
          wide
        />
        {plans.length > 0 ? (
          <SelectField
            name="documentId"
            label={fields.documentId}
            hint={fields.documentHint}
            options={plans}
            empty={fields.allDocuments}
            optional
            wide
          />
        ) : null}
        <Actions>
          <Button look="primary">{text.make}</Button>
        </Actions>
      </ActionForm>
    </Page>
  )
}
