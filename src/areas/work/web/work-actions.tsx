import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { PrintButton } from "#src/ui/print-button.tsx"
import { isOpen } from "../rules/index.ts"
import { type FormName, formWords } from "./addresses.ts"
import { workText } from "./text.ts"
import type { WorkModel } from "./work-model.ts"

const hotkeys: Partial<Record<FormName, string>> = {
  report: "B",
  "hand-over": "G",
  "ask-extension": "H",
  obstacle: "V",
  take: "N",
  judge: "N",
  "decide-extension": "D",
}
const carrying: readonly FormName[] = ["take", "report", "hand-over", "ask-extension", "obstacle", "decline"]
const managing: readonly FormName[] = ["judge", "decide-extension"]

/** Who carries a work out finds that first; who gave it to somebody finds what may be done about it. */
function arrange({ work, roles, forms }: WorkModel): { front: FormName[]; others: FormName[] } {
  const gaveIt =
    roles.includes("assigner") &&
    !roles.includes("assignee") &&
    !roles.includes("coordinator") &&
    work.assigneeId !== null
  const front = forms.filter((form) => managing.includes(form) || (carrying.includes(form) && !gaveIt))
  const others = [
    ...forms.filter((form) => !front.includes(form) && !carrying.includes(form)),
    ...forms.filter((form) => !front.includes(form) && carrying.includes(form)),
  ]
  if (front.length === 0) front.push(...others.splice(0, 2))
  return { front, others }
}

/** What may be done with a work now, one of it primary, and in one line what may not and why. */
export function WorkActions({ model, from, alone }: { model: WorkModel; from: string; alone: boolean }) {
  const text = useText(workText)
  const { work } = model
  const { front, others } = arrange(model)
  const why = whyOf(model, text)
  const address = (form: FormName) =>
    `/viec/${work.id}/${formWords[form]}${from === "" ? "" : `?tu=${encodeURIComponent(from)}`}`
  return (
    <>
      <div className="acts work-acts">
        {front.map((form, place) => (
          <ActionOf key={form} form={form} model={model} address={address(form)} primary={place === 0} />
        ))}
      </div>
      {why === "" ? null : <p className="why">{why}</p>}
      {others.length > 0 || alone ? (
        <p className="work-more no-print">
          {others.map((form) => (
            <a key={form} href={address(form)}>
              {labelOf(form, model, text)}
            </a>
          ))}
          {alone ? <PrintButton label={text.detail.print} /> : null}
        </p>
      ) : null}
    </>
  )
}

function ActionOf({
  form,
  model,
  address,
  primary,
}: {
  form: FormName
  model: WorkModel
  address: string
  primary: boolean
}) {
  const text = useText(workText)
  const hotkey = hotkeys[form]
  const look = { ...(primary ? { look: "primary" as const } : {}), ...(hotkey ? { hotkey } : {}) }
  const label = labelOf(form, model, text)
  if (form !== "take")
    return (
      <ButtonLink to={address} {...look}>
        {label}
      </ButtonLink>
    )
  return (
    <ActionForm
      layout="bare"
      id="nhan"
      action={address}
      requestKey={model.requestKeys[0]}
      seenVersion={model.work.version}
    >
      <Button {...look}>{label}</Button>
    </ActionForm>
  )
}

type Words = (typeof workText)["vi"]

function labelOf(form: FormName, { work, roles }: WorkModel, text: Words): string {
  if (form === "assign") return work.state === "unassigned" ? text.acts.assign : text.acts.reassign
  if (form === "report")
    return roles.includes("assignee") || roles.includes("lead-head") ? text.acts.report : text.acts.contribute
  return text.acts[form]
}

function whyOf({ work, roles, forms }: WorkModel, text: Words): string {
  const words = text.detail.why
  if (!isOpen(work.state)) return words.closed
  if (forms.includes("judge")) return ""
  if (work.state === "handed-over") return words.waiting(work.accepterUnit)
  const carries = roles.includes("assignee") || roles.includes("lead-head")
  if (carries && work.state === "assigned") return words.take
  if (carries)
    return [work.dueOn === null ? null : words.extension, words.accept(work.accepterUnit)].filter(Boolean).join(" ")
  return forms.some((form) => form !== "follow" && form !== "unfollow") ? words.accept(work.accepterUnit) : words.viewer
}
