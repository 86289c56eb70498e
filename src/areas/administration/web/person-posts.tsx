import { formatDay, type PlainDate } from "#src/base/plain-date.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { DateField, SelectField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { shownBy } from "./form-props.ts"
import { PersonFields } from "./person-fields.tsx"
import { administrationText } from "./text.ts"

export type ShownForm =
  | { intent: string; sent: Record<string, string | string[]>; errors: Record<string, string>; refusal: string | null }
  | undefined

type Held = {
  id: number
  postId: number
  postTitle: string
  unitId: number
  unitName: string
  validFrom: PlainDate
  validTo: PlainDate | null
  legalBasis: string
  live: boolean
}

/** What somebody holds and has held, with the ways to appoint them and to release them. */
export function AppointmentsSection(props: {
  appointments: readonly Held[]
  posts: readonly { value: string; label: string }[]
  today: PlainDate
  keys: { appoint: string; end: string }
  shown: ShownForm
}) {
  const all = useText(administrationText)
  const text = all.person
  const { appointments, posts, today, keys, shown } = props
  const live = appointments.filter((held) => held.live && held.validTo === null)
  return (
    <section>
      <DataTable
        caption={text.appointments}
        rows={appointments}
        rowKey={(held) => String(held.id)}
        columns={[
          {
            key: "post",
            header: text.post,
            names: true,
            cell: (held) => (
              <>
                <a href={`/quan-tri/vi-tri/${held.postId}`}>{held.postTitle}</a>
                <small>{held.unitName}</small>
              </>
            ),
          },
          { key: "from", header: text.validFrom, numeric: true, cell: (held) => formatDay(held.validFrom) },
          {
            key: "until",
            header: text.validTo,
            numeric: true,
            cell: (held) => (held.validTo ? formatDay(held.validTo) : ""),
          },
          { key: "basis", header: text.legalBasis, phone: "broad", cell: (held) => held.legalBasis },
        ]}
      />
      <details className="more" open={shown?.intent === "appoint"}>
        <summary>{text.appoint}</summary>
        <ActionForm
          id="appoint"
          requestKey={keys.appoint}
          hidden={{ intent: "appoint" }}
          layout="two"
          {...shownBy(shown, "appoint")}
        >
          <SelectField name="postId" label={text.post} options={posts} wide />
          <DateField name="validFrom" label={text.validFrom} value={today} />
          <DateField name="validTo" label={text.validTo} optional />
          <TextField name="legalBasis" label={text.legalBasis} hint={all.newUnit.legalBasisHint} wide />
          <Actions>
            <Button look="primary">{text.doAppoint}</Button>
          </Actions>
        </ActionForm>
      </details>
      {live.length > 0 ? (
        <details className="more" open={shown?.intent === "end"}>
          <summary>{text.end}</summary>
          <ActionForm id="end" requestKey={keys.end} hidden={{ intent: "end" }} layout="two" {...shownBy(shown, "end")}>
            <SelectField
              name="id"
              label={text.post}
              options={live.map((held) => ({ value: String(held.id), label: `${held.postTitle}, ${held.unitName}` }))}
              value={live.length === 1 ? String(live[0]?.id) : undefined}
              wide
            />
            <DateField name="lastDay" label={text.lastDay} value={today} />
            <Actions>
              <Button look="danger">{text.end}</Button>
            </Actions>
          </ActionForm>
        </details>
      ) : null}
    </section>
  )
}

/** Name, address, telephone. */
export function DetailsSection(props: {
  person: { fullName: string; email: string; phone: string; version: number }
  keys: { details: string }
  shown: ShownForm
}) {
  const text = useText(administrationText).person
  return (
    <section>
      <h2>{text.details}</h2>
      <ActionForm
        id="details"
        requestKey={props.keys.details}
        seenVersion={props.person.version}
        hidden={{ intent: "details" }}
        layout="two"
        {...shownBy(props.shown, "details")}
      >
        <PersonFields person={props.person} />
        <Actions>
          <Button>{text.save}</Button>
        </Actions>
      </ActionForm>
    </section>
  )
}
