import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { CheckboxField, DateField, RadioGroup, TextField } from "#src/ui/field.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { dayKinds, type Reach } from "../rules/index.ts"
import { sayDay } from "./say.ts"
import { calendarText } from "./text.ts"
import type { YearAnswer, YearView } from "./year-view.ts"

/** Adds a day, or changes the one that was chosen in a table. */
export function DayForm({ view, answer }: { view: YearView; answer: YearAnswer | undefined }) {
  const text = useText(calendarText)
  const language = useLanguage()
  const page = text.page
  const { editing, rights } = view
  const mine = answer?.intent === "keep" ? answer : undefined
  const reaches: Reach[] = rights.everyone && rights.own ? ["own", "everyone"] : [rights.everyone ? "everyone" : "own"]
  const given = editing?.reach ?? (reaches.length === 1 ? reaches[0] : undefined)
  return (
    <section className="day-form" aria-labelledby="day-form-title">
      <h2 id="day-form-title">{editing ? page.changeTitle(sayDay(editing.date, language)) : page.addTitle}</h2>
      <ActionForm
        id="keep"
        requestKey={view.requestKeys[0]}
        seenVersion={editing?.seen ?? "none"}
        hidden={{ intent: "keep", ...(given ? { reach: given } : {}), ...(editing ? { date: editing.date } : {}) }}
        sent={mine?.sent}
        errors={mine?.errors}
        refusal={mine?.refusal}
      >
        {editing ? null : <DateField name="date" label={page.dateLabel} value={view.newDate} />}
        {given ? null : (
          <RadioGroup
            name="reach"
            label={page.reachLabel}
            value="own"
            options={reaches.map((value) => ({ value, label: text.reach[value] }))}
          />
        )}
        <RadioGroup
          name="kind"
          label={page.kindLabel}
          value={editing?.kind}
          options={dayKinds.map((value) => ({ value, label: text.kind[value], hint: text.kindHint[value] }))}
        />
        <TextField
          name="name"
          label={page.nameLabel}
          hint={page.nameHint}
          value={editing?.name}
          maxLength={200}
          autoComplete="off"
        />
        <TextField
          name="legalBasis"
          label={page.basisLabel}
          hint={page.confirmBasisHint}
          value={editing?.legalBasis}
          maxLength={500}
          optional
          autoComplete="off"
        />
        <CheckboxField
          name="verified"
          label={page.verifiedLabel}
          hint={page.verifiedHint}
          checked={editing?.verified ?? false}
        />
        <Actions>
          <Button look="primary">{editing ? page.changeSend : page.addSend}</Button>
          {editing ? (
            <ButtonLink look="plain" to={`?nam=${view.year}#keep-form`}>
              {page.cancel}
            </ButtonLink>
          ) : null}
        </Actions>
      </ActionForm>
      {editing ? <RemoveForm view={view} answer={answer?.intent === "remove" ? answer : undefined} /> : null}
    </section>
  )
}

function RemoveForm({ view, answer }: { view: YearView; answer: YearAnswer | undefined }) {
  const text = useText(calendarText).page
  const { editing } = view
  if (!editing) return null
  return (
    <ActionForm
      id="remove"
      layout="bare"
      requestKey={view.requestKeys[1]}
      seenVersion={editing.seen}
      hidden={{ intent: "remove", reach: editing.reach, date: editing.date }}
      errors={answer?.errors}
      refusal={answer?.refusal}
    >
      <Button look="danger" small>
        {text.remove}
      </Button>
    </ActionForm>
  )
}
