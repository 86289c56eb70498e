import "./documents.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { CheckboxField, DateField, RadioGroup, SelectField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { type Lookalike, registerDocument, registerDocumentInput } from "../actions/register-document.ts"
import { registerPeriods, typeGroupOf } from "../rules/register.ts"
import { writtenNumber } from "../rules/symbol.ts"
import { documentTypes } from "../store/document-types.ts"
import { isOwnIssuer } from "../rules/own-issuer.ts"
import { findDocument } from "../store/documents.ts"
import { listReserved, listSeries } from "../store/register.ts"
import type { Route } from "./+types/register-document.ts"
import { documentName } from "./document-words.ts"
import { sayRefusal } from "./say-refusal.ts"
import { documentsText } from "./text.ts"

export async function loader({ context, params }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "document.register")) throw data(null, { status: 403 })
  const { authorityId, bodyId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        document: await findDocument(db, authorityId, params.id),
        types: await documentTypes(db),
        units: await listUnits(db, authorityId),
        arrivals: await listSeries(db, authorityId, bodyId, "arrival"),
        departures: await listSeries(db, authorityId, bodyId, "departure"),
        reserved: await listReserved(db, authorityId, bodyId),
      }))
    : null
  const document = found?.document
  if (!found || !document) throw data(null, { status: 404 })
  if (document.state !== "draft") throw redirect(`/van-ban/${document.id}`)
  const body = found.units.find((unit) => unit.id === document.bodyId)
  const authority = found.units.find((unit) => unit.id === authorityId)
  const arrivalPeriods = registerPeriods(body?.side ?? "state", me.today)
  const departurePeriods = registerPeriods(document.side, document.issuedOn ?? me.today)
  const nextOf = (series: typeof found.arrivals, group: string, period: string) =>
    writtenNumber((series.find((each) => each.typeGroup === group && each.period === period)?.lastNumber ?? 0) + 1)
  const group = typeGroupOf("departure", document.typeCode, document.symbol)
  return {
    document: {
      id: document.id,
      title: document.title,
      version: document.version,
      signer: document.signer,
      recipients: document.recipients,
      note: document.note,
      typeCode: document.typeCode,
    },
    name: documentName(document, found.types, me.language),
    guess:
      document.issuer !== "" && isOwnIssuer(document.issuer, body?.name ?? "", authority?.name ?? "")
        ? "departure"
        : document.issuer === "" && document.symbol === ""
          ? "departure"
          : "arrival",
    arrival: { next: nextOf(found.arrivals, "all", arrivalPeriods[0] ?? ""), period: arrivalPeriods[0] ?? "" },
    departure: {
      next: document.typeCode === null ? null : nextOf(found.departures, group, departurePeriods[0] ?? ""),
      period: departurePeriods[0] ?? "",
    },
    periods: [...new Set([...departurePeriods, ...arrivalPeriods])].filter((period) => period.includes("-")),
    reserved: found.reserved
      .filter((each) => (each.direction === "arrival" ? each.typeGroup === "all" : each.typeGroup === group))
      .map((each) => ({
        value: String(each.number),
        label: `${writtenNumber(each.number)} · ${each.period} · ${each.reason}`,
      })),
    units: found.units
      .filter((unit) => unit.validTo === null)
      .map((unit) => ({ value: String(unit.id), label: unit.name })),
    today: me.today,
    requestKey: crypto.randomUUID(),
    kept: me.keptForm,
  }
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const form = await readForm(request)
  const none: Lookalike[] = []
  const parsed = v.safeParse(registerDocumentInput, { ...form.fields, id: params.id })
  if (!parsed.success)
    return data(
      { sent: form.fields, errors: sayComplaints(complaints(parsed.issues), me.language), refusal: null, same: none },
      422,
    )
  const outcome = await registerDocument(me.acting(form.fields["requestKey"] ?? null), parsed.output)
  if (outcome.ok) return redirect(`/van-ban/${params.id}?xong=vaoSo`, 303)
  const same = outcome.refusal.code === "looks-duplicate" ? outcome.refusal.documents : none
  return data({ sent: form.fields, errors: {}, refusal: sayRefusal(outcome.refusal, me.language), same }, 422)
}

export default function RegisterDocumentPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const { document, arrival, departure } = loaderData
  const same = actionData?.same ?? []
  const direction = text.direction
  return (
    <Page
      title={text.register.title}
      lead={text.register.lead}
      width="text"
      crumbs={[
        { label: text.place, to: "/van-ban" },
        { label: loaderData.name, to: `/van-ban/${document.id}` },
      ]}
    >
      <p className="clause">{document.title}</p>
      <ActionForm
        requestKey={loaderData.requestKey}
        seenVersion={document.version}
        sent={actionData?.sent ?? loaderData.kept ?? undefined}
        errors={actionData?.errors}
        refusal={actionData?.refusal}
      >
        {same.length > 0 ? <SameDocuments documents={same} /> : null}
        <RadioGroup
          name="direction"
          label={text.field.direction}
          value={loaderData.guess}
          options={[
            {
              value: "arrival",
              label: direction.arrival,
              hint: text.register.arrivalHint(arrival.next, arrival.period),
            },
            {
              value: "departure",
              label: direction.departure,
              hint: text.register.departureHint(departure.next, departure.period),
            },
            { value: "held", label: direction.held, hint: text.register.heldHint },
          ]}
        />
        {loaderData.periods.length > 1 ? (
          <SelectField
            name="period"
            label={text.field.period}
            options={loaderData.periods.map((value) => ({ value, label: value }))}
            optional
          />
        ) : null}
        {loaderData.reserved.length > 0 ? (
          <SelectField
            name="number"
            label={text.register.reserved}
            options={loaderData.reserved}
            empty={text.register.reservedNone}
            optional
          />
        ) : null}
        <div className="when">
          <h2>{text.register.whenArrival}</h2>
          <DateField name="arrivedOn" label={text.field.arrivedOn} value={loaderData.today} optional />
          <SelectField name="handledBy" label={text.field.handledBy} options={loaderData.units} optional />
        </div>
        <div className="when">
          <h2>{text.register.whenDeparture}</h2>
          <TextField name="signer" label={text.field.signer} value={document.signer} optional />
          <TextField name="recipients" label={text.field.recipients} value={document.recipients} optional />
          <DateField name="sentOn" label={text.field.sentOn} optional />
        </div>
        <TextAreaField name="note" label={text.field.note} value={document.note} rows={2} optional />
        <Actions>
          <Button look="primary">{text.register.send}</Button>
          <ButtonLink to={`/van-ban/${document.id}/sua`}>{text.page.edit}</ButtonLink>
        </Actions>
      </ActionForm>
    </Page>
  )
}

function SameDocuments({ documents }: { documents: readonly Lookalike[] }) {
  const text = useText(documentsText)
  return (
    <div className="when">
      <h2>{text.register.duplicateList}</h2>
      <ul className="cites">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={`/van-ban/${document.id}`}>{document.title}</a>
            <small>{[document.symbol, document.issuer].filter(Boolean).join(" · ")}</small>
          </li>
        ))}
      </ul>
      <CheckboxField name="confirmDuplicate" label={text.register.duplicate} />
    </div>
  )
}
