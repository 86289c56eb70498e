import "./documents.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { findUnit } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { NumberField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import {
  continueSeries,
  continueSeriesInput,
  reserveNumber,
  reserveNumberInput,
  voidNumber,
  voidNumberInput,
} from "../actions/register-numbers.ts"
import { registerPeriods } from "../rules/register.ts"
import { writtenNumber } from "../rules/symbol.ts"
import { documentTypes } from "../store/document-types.ts"
import { listReserved } from "../store/register.ts"
import type { Route } from "./+types/numbers.ts"
import { groupName, typeOptions } from "./document-words.ts"
import { sayRefusal } from "./say-refusal.ts"
import { documentsText } from "./text.ts"

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "document.void")) throw data(null, { status: 403 })
  const { authorityId, bodyId } = me.actor
  const found = await me.read(async (db) => ({
    types: await documentTypes(db),
    body: await findUnit(db, bodyId),
    reserved: await listReserved(db, authorityId, bodyId),
  }))
  const side = found.body?.side ?? "state"
  const periods = [
    ...new Set([
      ...registerPeriods(side, me.today),
      ...registerPeriods("state", me.today),
      ...registerPeriods("party", me.today),
    ]),
  ]
  return {
    direction: new URL(request.url).searchParams.get("so") === "arrival" ? "arrival" : "departure",
    types: typeOptions(
      found.types.filter((type) => (type.side === "party") === (side === "party")),
      me.language,
    ),
    periods: periods.map((value) => ({ value, label: value })),
    reserved: found.reserved.map((each) => ({
      ...each,
      requestKey: crypto.randomUUID(),
      group: `${documentsText[me.language].direction[each.direction]}, ${groupName(each.typeGroup, found.types, me.language)}, ${each.period}`,
    })),
    keys: { reserve: crypto.randomUUID(), follow: crypto.randomUUID() },
  }
}

/** One form for each thing; `then` says which was sent. */
export async function action({ context, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const acting = me.acting(fields["requestKey"] ?? null)
  const of = fields["then"] === "void" ? "void" : fields["then"] === "follow" ? "follow" : "reserve"
  const wrong = (errors: Record<string, string>, refusal: string | null) =>
    data({ of, sent: fields, errors, refusal }, 422)
  const answers = {
    reserve: async () => {
      const parsed = v.safeParse(reserveNumberInput, fields)
      return parsed.success
        ? { outcome: await reserveNumber(acting, parsed.output), done: "giuSo", direction: parsed.output.direction }
        : parsed.issues
    },
    void: async () => {
      const parsed = v.safeParse(voidNumberInput, fields)
      return parsed.success
        ? { outcome: await voidNumber(acting, parsed.output), done: "huySo", direction: parsed.output.direction }
        : parsed.issues
    },
    follow: async () => {
      const parsed = v.safeParse(continueSeriesInput, fields)
      return parsed.success
        ? { outcome: await continueSeries(acting, parsed.output), done: "noiSo", direction: parsed.output.direction }
        : parsed.issues
    },
  }
  const answer = await answers[of]()
  if (Array.isArray(answer)) return wrong(sayComplaints(complaints(answer), me.language), null)
  if (!("outcome" in answer)) return wrong({}, null)
  if (!answer.outcome.ok) return wrong({}, sayRefusal(answer.outcome.refusal, me.language))
  return redirect(`/van-ban/${answer.direction === "arrival" ? "so-den" : "so-di"}?xong=${answer.done}`, 303)
}

export default function Numbers({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const answerTo = (of: string, number?: string) =>
    actionData?.of === of && (number === undefined || actionData.sent["number"] === number)
      ? { sent: actionData.sent, errors: actionData.errors, refusal: actionData.refusal }
      : {}
  const which = <Which types={loaderData.types} periods={loaderData.periods} direction={loaderData.direction} />
  return (
    <Page
      title={text.numbers.title}
      lead={text.numbers.lead}
      crumbs={[
        { label: text.place, to: "/van-ban" },
        { label: text.go.departures, to: "/van-ban/so-di" },
      ]}
    >
      <div className="numbers-grid">
        <section>
          <h2>{text.numbers.reserve}</h2>
          <ActionForm
            id="giu"
            requestKey={loaderData.keys.reserve}
            hidden={{ then: "reserve" }}
            {...answerTo("reserve")}
          >
            {which}
            <TextField name="reason" label={text.field.reason} hint={text.numbers.reserveHint} />
            <Actions>
              <Button look="primary">{text.numbers.reserveSend}</Button>
            </Actions>
          </ActionForm>
        </section>
        <section>
          <h2>{text.numbers.held}</h2>
          {loaderData.reserved.length === 0 ? <p className="none">{text.numbers.heldNone}</p> : null}
          {loaderData.reserved.map((held) => (
            <div key={`${held.direction} ${held.typeGroup} ${held.period} ${held.number}`} className="held-number">
              <p>
                <b>{text.numbers.taken(writtenNumber(held.number), held.reason)}</b>
                <br />
                <span className="muted">{held.group}</span>
              </p>
              <ActionForm
                id={`huy-${held.direction}-${held.typeGroup}-${held.period}-${held.number}`.replace(/[^\w-]/g, "-")}
                requestKey={held.requestKey}
                hidden={{
                  then: "void",
                  direction: held.direction,
                  typeGroup: held.typeGroup,
                  period: held.period,
                  number: held.number,
                }}
                {...answerTo("void", String(held.number))}
              >
                <TextField name="reason" label={text.field.reason} />
                <Actions>
                  <Button look="danger" small>
                    {text.numbers.voidSend}
                  </Button>
                </Actions>
              </ActionForm>
            </div>
          ))}
        </section>
        <section>
          <h2>{text.numbers.follow}</h2>
          <p className="muted">{text.numbers.followHint}</p>
          <ActionForm id="noi" requestKey={loaderData.keys.follow} hidden={{ then: "follow" }} {...answerTo("follow")}>
            {which}
            <NumberField name="lastNumber" label={text.numbers.lastNumber} whole />
            <TextField name="reason" label={text.field.reason} />
            <Actions>
              <Button>{text.numbers.followSend}</Button>
            </Actions>
          </ActionForm>
        </section>
      </div>
    </Page>
  )
}

type Choices = {
  types: { value: string; label: string }[]
  periods: { value: string; label: string }[]
  direction: string
}

function Which({ types, periods, direction }: Choices) {
  const text = useText(documentsText)
  return (
    <>
      <SelectField
        name="direction"
        label={text.numbers.which}
        value={direction}
        options={[
          { value: "departure", label: text.direction.departure },
          { value: "arrival", label: text.numbers.forArrival },
        ]}
      />
      <SelectField name="typeCode" label={text.field.typeCode} options={types} optional />
      <SelectField name="period" label={text.book.period} value={periods[0]?.value} options={periods} />
    </>
  )
}
