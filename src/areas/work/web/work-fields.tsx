import type { ReactNode } from "react"
import { formatDay } from "#src/base/plain-date.ts"
import {
  CheckboxGroup,
  DateField,
  FileField,
  NumberField,
  RadioGroup,
  SelectField,
  TextAreaField,
  TextField,
} from "#src/ui/field.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import type { Warning } from "../rules/index.ts"
import type { FormName } from "./addresses.ts"
import type { Places } from "./places.ts"
import { sayWarning, workText } from "./text.ts"
import type { WorkModel } from "./work-model.ts"

/** Warnings to tick; nothing when there are none. */
export function WarningTicks({ warnings }: { warnings: readonly Warning[] }) {
  const text = useText(workText).forms
  const language = useLanguage()
  if (warnings.length === 0) return null
  const codes = [...new Map(warnings.map((warning) => [warning.code, warning])).values()]
  return (
    <CheckboxGroup
      name="confirmed"
      label={text.warnings}
      hint={text.tick}
      wide
      options={codes.map((warning) => ({ value: warning.code, label: sayWarning(warning, language) }))}
    />
  )
}

/** The fields of one form of a work. */
export function WorkFields({
  name,
  model,
  places,
}: {
  name: FormName
  model: WorkModel
  places: Places | null
}): ReactNode {
  switch (name) {
    case "take":
    case "follow":
    case "unfollow":
      return <Sure name={name} />
    case "decline":
    case "cancel":
      return <Reason />
    case "assign":
      return <AssignFields model={model} places={places} />
    case "report":
      return <ReportFields model={model} />
    case "obstacle":
      return <ObstacleFields />
    case "ask-extension":
      return <AskFields model={model} />
    case "decide-extension":
      return <DecideFields model={model} />
    case "hand-over":
      return <HandOverFields />
    case "judge":
      return <JudgeFields />
    case "split":
      return <SplitFields places={places} />
    case "edit":
      return <EditFields model={model} places={places} />
    case "add-unit":
      return <UnitField places={places} />
  }
}

/** Said as 50 MB; the server takes a little more. */
const mostBytes = 50_000_000

function Sure({ name }: { name: "take" | "follow" | "unfollow" }) {
  return <p>{useText(workText).forms.sure[name]}</p>
}

function Reason() {
  return <TextAreaField name="reason" label={useText(workText).forms.reason} rows={4} />
}

function AssignFields({ model: { work }, places }: { model: WorkModel; places: Places | null }) {
  const text = useText(workText).forms
  return (
    <>
      <SelectField
        name="leadUnitId"
        label={text.leadUnit}
        options={places?.units ?? []}
        value={work.leadUnitId === null ? null : String(work.leadUnitId)}
      />
      <SelectField
        name="assigneeId"
        label={text.assignee}
        hint={text.assigneeHint}
        optional
        options={places?.people ?? []}
        value={work.assigneeId === null ? null : String(work.assigneeId)}
      />
      <TextAreaField name="note" label={text.note} optional />
    </>
  )
}

function ReportFields({ model: { work, roles } }: { model: WorkModel }) {
  const text = useText(workText).forms
  const leads = roles.includes("assignee") || roles.includes("lead-head")
  return (
    <>
      <TextAreaField name="body" label={text.reportBody} hint={leads ? text.reportHint : text.partner} rows={5} />
      {leads ? (
        <>
          <NumberField name="doneAmount" label={text.amountDone} optional value={work.progressDone} />
          <NumberField name="totalAmount" label={text.amountTotal} optional value={work.progressTotal} />
          <TextField
            name="measure"
            label={text.measure}
            hint={text.measureHint}
            optional
            width="short"
            value={work.progressMeasure}
          />
        </>
      ) : null}
      <FileField name="files" label={text.files} optional multiple maxBytes={mostBytes} />
    </>
  )
}

function ObstacleFields() {
  const text = useText(workText).forms
  return (
    <>
      <TextAreaField name="body" label={text.obstacleBody} hint={text.obstacleHint} rows={5} />
      <FileField name="files" label={text.files} optional multiple maxBytes={mostBytes} />
    </>
  )
}

function AskFields({ model: { work } }: { model: WorkModel }) {
  const text = useText(workText).forms
  return (
    <>
      <DateField
        name="newDueOn"
        label={text.newDue}
        hint={text.newDueHint(work.dueOn === null ? "" : formatDay(work.dueOn))}
      />
      <TextAreaField name="reason" label={text.reason} rows={4} />
    </>
  )
}

function DecideFields({ model: { work } }: { model: WorkModel }) {
  const text = useText(workText).forms
  const asked = work.extensions.find((extension) => extension.state === "asked")
  return (
    <>
      {asked ? (
        <p>{text.asked(asked.asker, formatDay(asked.fromDueOn), formatDay(asked.askedDueOn), asked.reason)}</p>
      ) : null}
      <RadioGroup
        name="decision"
        label={text.decision}
        options={[
          { value: "grant", label: text.grant },
          { value: "refuse", label: text.refuse },
        ]}
      />
      <DateField
        name="newDueOn"
        label={text.grantedDue}
        hint={text.grantedDueHint}
        optional
        value={asked?.askedDueOn}
      />
      <TextAreaField name="note" label={text.note} hint={text.noteHint} optional />
    </>
  )
}

function HandOverFields() {
  const text = useText(workText).forms
  return (
    <>
      <TextAreaField name="body" label={text.handOverBody} hint={text.handOverHint} rows={5} />
      <FileField name="files" label={text.files} optional multiple maxBytes={mostBytes} />
    </>
  )
}

function JudgeFields() {
  const text = useText(workText).forms
  return (
    <>
      <RadioGroup
        name="verdict"
        label={text.verdict}
        options={[
          { value: "accept", label: text.accept },
          { value: "return", label: text.returnIt },
        ]}
      />
      <TextAreaField name="reason" label={text.returnReason} hint={text.returnReasonHint} optional rows={4} />
    </>
  )
}

function SplitFields({ places }: { places: Places | null }) {
  const text = useText(workText).forms
  return (
    <>
      <TextField name="title" label={text.title} hint={text.titleHint} />
      <TextAreaField name="detail" label={text.detail} hint={text.detailHint} optional />
      <SelectField name="leadUnitId" label={text.leadUnit} options={places?.units ?? []} />
      <SelectField
        name="assigneeId"
        label={text.assignee}
        hint={text.assigneeHint}
        optional
        options={places?.people ?? []}
      />
      <TextField name="product" label={text.product} hint={text.productHint} />
      <DateField name="dueOn" label={text.due} optional />
    </>
  )
}

function EditFields({ model: { work }, places }: { model: WorkModel; places: Places | null }) {
  const text = useText(workText).forms
  return (
    <>
      <TextField name="title" label={text.title} value={work.title} />
      <TextAreaField name="detail" label={text.detail} optional value={work.detail} rows={5} />
      <TextField name="product" label={text.product} hint={text.productHint} value={work.product} />
      <TextAreaField name="acceptance" label={text.acceptance} optional value={work.acceptance} />
      <SelectField
        name="accepterUnitId"
        label={text.accepter}
        options={places?.units ?? []}
        value={String(work.accepterUnitId)}
      />
      {work.dueOn === null ? (
        <DateField name="dueOn" label={text.due} hint={text.dueHint} optional />
      ) : (
        <>
          <input type="hidden" name="dueOn" value={work.dueOn} />
          <p className="muted">{text.dueFixed(formatDay(work.dueOn))}</p>
        </>
      )}
    </>
  )
}

function UnitField({ places }: { places: Places | null }) {
  return <SelectField name="unitId" label={useText(workText).forms.unit} options={places?.units ?? []} />
}

/** The fields of a task made by hand: six clear things. */
export function NewWorkFields({ places }: { places: Places }) {
  const text = useText(workText).forms
  return (
    <>
      <TextField name="title" label={text.title} hint={text.titleHint} wide />
      <TextAreaField name="detail" label={text.detail} hint={text.detailHint} optional wide rows={4} />
      <SelectField name="leadUnitId" label={text.leadUnit} options={places.units} />
      <SelectField name="assigneeId" label={text.assignee} hint={text.assigneeHint} optional options={places.people} />
      <TextField name="product" label={text.product} hint={text.productHint} />
      <DateField name="dueOn" label={text.due} hint={text.dueHint} optional />
      <TextAreaField name="acceptance" label={text.acceptance} optional />
      <SelectField
        name="accepterUnitId"
        label={text.accepter}
        empty={text.accepterOwn}
        optional
        options={places.units}
      />
      <CheckboxGroup
        name="coordinatingUnitIds"
        label={text.coordinating}
        optional
        wide
        columns
        options={places.units.map((unit) => ({ ...unit, label: unit.label.trim() }))}
      />
    </>
  )
}
