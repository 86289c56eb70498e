import "./work.css"
import { DueDerivation } from "#src/areas/calendar/web/index.ts"
import { entryChanges } from "#src/areas/journal/web/index.ts"
import { dayInVietnam, formatDay, type PlainDate } from "#src/base/plain-date.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { type Definition, DefinitionList } from "#src/ui/definition-list.tsx"
import { Disclosure } from "#src/ui/disclosure.tsx"
import { FileList } from "#src/ui/file-list.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { Kbd } from "#src/ui/kbd.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Detail, DetailHeader, DetailSection } from "#src/ui/panes.tsx"
import { PrintButton } from "#src/ui/print-button.tsx"
import { Timeline } from "#src/ui/timeline.tsx"
import { isOpen } from "../rules/index.ts"
import { type FormName, formWords } from "./addresses.ts"
import { toldFields, workJournalWords } from "./journal-words.ts"
import { sayAmounts, sayProgress } from "./say-work.ts"
import { workText } from "./text.ts"
import type { WorkModel } from "./work-model.ts"
import { shapeOfKind } from "./kinds.ts"

export interface WorkDetailProps {
  model: WorkModel
  /** On a page of its own instead of beside the list. */
  alone?: boolean
  /** The list that it was opened from. */
  listAddress: string
  /** The query of the list, so that a form comes back to it; empty on a page of its own. */
  from: string
}

/** One work, whole: what may be done now, six clear things, the sentence behind it, evidence and history. */
export function WorkDetailView({ model, alone, listAddress, from }: WorkDetailProps) {
  const text = useText(workText)
  const { work } = model
  return (
    <Detail back={{ label: text.detail.back, to: listAddress }} alone={alone ?? false}>
      <DetailHeader
        title={work.title}
        eyebrow={
          <>
            <KindMark kind={shapeOfKind(work.kind)} size={14} quiet />
            {text.kinds[work.kind]} · {work.code}
          </>
        }
        state={<StateLine model={model} />}
        {...(alone ? {} : { openTo: `/viec/${work.id}` })}
      />
      <WorkActions model={model} from={from} alone={alone ?? false} />
      <SixThings model={model} />
      <HowDue model={model} />
      <Clause model={model} />
      <Family model={model} />
      <Evidence model={model} from={from} />
      <Extensions model={model} />
      <Verdicts model={model} />
      <WorkHistory model={model} alone={alone ?? false} />
      {alone ? null : <DetailKeys />}
    </Detail>
  )
}

function StateLine({ model }: { model: WorkModel }) {
  const text = useText(workText)
  const language = useLanguage()
  const { work } = model
  const words = text.detail
  const progress = sayProgress(work.progressDone, work.progressTotal, work.progressMeasure, language)
  const asked = work.extensions.find((extension) => extension.state === "asked")
  return (
    <>
      <b>{text.states[work.state]}</b>
      <Clock model={model} />
      {progress ? <span className="muted">{words.progress(progress)}</span> : isOpen(work.state) && work.reports.length === 0 ? <span className="muted">{words.noReport}</span> : null}
      {work.obstacleAt && isOpen(work.state) ? <span className="soon">{words.obstacle(formatDay(dayInVietnam(work.obstacleAt)))}</span> : null}
      {asked && isOpen(work.state) ? <span className="soon">{words.asked(asked.asker, formatDay(asked.askedDueOn))}</span> : null}
    </>
  )
}

function Clock({ model: { work, due, standing, lateHandover } }: { model: WorkModel }) {
  const text = useText(workText)
  const language = useLanguage()
  const words = text.detail
  if (work.state === "cancelled") return <span>{words.cancelled(day(work.cancelledOn))}</span>
  if (work.state === "done") return <span className={standing === "done-late" ? "late" : "ok"}>{(standing === "done-late" ? words.doneLate : words.doneInTime)(day(work.handedOverOn), day(work.doneOn))}</span>
  if (work.state === "handed-over") return <span className={lateHandover ? "late" : undefined}>{(lateHandover ? words.handedOverLate : words.handedOver)(day(work.handedOverOn))}</span>
  if (work.dueOn === null || due === null) return <span>{words.noDue}</span>
  const days = formatNumber(due.workingDays, language)
  const strong = due.state === "overdue" ? words.dueLate(days) : due.state === "today" ? words.dueToday : words.dueLeft(days)
  const rest = (due.state === "overdue" ? words.wasDue : due.state === "today" ? words.onDay : words.until)(day(work.dueOn))
  return (
    <span>
      <b className={due.state === "overdue" ? "late" : due.state === "later" ? undefined : "soon"}>{strong}</b>
      {rest}
    </span>
  )
}

const hotkeys: Partial<Record<FormName, string>> = { report: "B", "hand-over": "G", "ask-extension": "H", obstacle: "V", take: "N", judge: "N", "decide-extension": "D" }
const carrying: readonly FormName[] = ["take", "report", "hand-over", "ask-extension", "obstacle", "decline"]
const managing: readonly FormName[] = ["judge", "decide-extension"]

/** Who carries a work out finds that first; who gave it to somebody finds what may be done about it. */
function arrange({ work, roles, forms }: WorkModel): { front: FormName[]; others: FormName[] } {
  const gaveIt = roles.includes("assigner") && !roles.includes("assignee") && !roles.includes("coordinator") && work.assigneeId !== null
  const front = forms.filter((form) => managing.includes(form) || (carrying.includes(form) && !gaveIt))
  const others = [...forms.filter((form) => !front.includes(form) && !carrying.includes(form)), ...forms.filter((form) => !front.includes(form) && carrying.includes(form))]
  if (front.length === 0) front.push(...others.splice(0, 2))
  return { front, others }
}

function WorkActions({ model, from, alone }: { model: WorkModel; from: string; alone: boolean }) {
  const text = useText(workText)
  const { work } = model
  const { front, others } = arrange(model)
  const why = whyOf(model, text)
  const address = (form: FormName) => `/viec/${work.id}/${formWords[form]}${from === "" ? "" : `?tu=${encodeURIComponent(from)}`}`
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

function ActionOf({ form, model, address, primary }: { form: FormName; model: WorkModel; address: string; primary: boolean }) {
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
    <ActionForm layout="bare" id="nhan" action={address} requestKey={model.requestKeys[0]} seenVersion={model.work.version}>
      <Button {...look}>{label}</Button>
    </ActionForm>
  )
}

type Words = (typeof workText)["vi"]

function labelOf(form: FormName, { work, roles }: WorkModel, text: Words): string {
  if (form === "assign") return work.state === "unassigned" ? text.acts.assign : text.acts.reassign
  if (form === "report") return roles.includes("assignee") || roles.includes("lead-head") ? text.acts.report : text.acts.contribute
  return text.acts[form]
}

function whyOf({ work, roles, forms }: WorkModel, text: Words): string {
  const words = text.detail.why
  if (!isOpen(work.state)) return words.closed
  if (forms.includes("judge")) return ""
  if (work.state === "handed-over") return words.waiting(work.accepterUnit)
  const carries = roles.includes("assignee") || roles.includes("lead-head")
  if (carries && work.state === "assigned") return words.take
  if (carries) return [work.dueOn === null ? null : words.extension, words.accept(work.accepterUnit)].filter(Boolean).join(" ")
  return forms.some((form) => form !== "follow" && form !== "unfollow") ? words.accept(work.accepterUnit) : words.viewer
}

function SixThings({ model: { work } }: { model: WorkModel }) {
  const text = useText(workText)
  const six = text.detail.six
  const granted = work.extensions.filter((extension) => extension.state === "granted")
  const last = granted[0]
  const extended = last ? six.extended(String(granted.length), last.decider ?? "", day(last.decidedOn)) : six.notExtended
  const partners = work.coordinators.map((unit) => (unit.reportedAt ? `${unit.name} (${six.reported(formatDay(dayInVietnam(new Date(unit.reportedAt))))})` : unit.name)).join("; ")
  const things: Definition[] = [
    { term: six.person, value: work.assignee ? [work.assignee, work.leadUnit].filter(Boolean).join(", ") : six.nobody, note: isOpen(work.state) || work.takenOn ? (work.takenOn ? six.taken(day(work.takenOn)) : six.notTaken) : null },
    { term: six.work, value: work.detail === "" ? work.title : <span className="work-lines">{work.detail}</span> },
    {
      term: six.time,
      value: work.dueOn === null ? text.detail.noDue : day(work.dueOn),
      note: (
        <>
          {[six.assignedOn(day(work.assignedOn)), ...(work.firstDueOn === null ? [] : [six.firstDue(day(work.firstDueOn)), extended])].join("; ")}. {work.dueOn === null ? null : <a href="#cach-tinh">{six.how}</a>}
        </>
      ),
    },
    { term: six.duty, value: work.leadUnit ? six.lead(work.leadUnit) : six.noLead, note: partners === "" ? null : six.coordinating(partners) },
    { term: six.product, value: work.product === "" ? <span className="none">{six.noProduct}</span> : work.product, note: work.acceptance === "" ? null : six.acceptance(work.acceptance) },
    { term: six.authority, value: six.assigner(work.assigner ?? "", work.assignerUnit), note: six.accepter(work.accepterUnit) },
  ]
  return (
    <DetailSection title={six.title}>
      <DefinitionList of={things} />
    </DetailSection>
  )
}

function HowDue({ model: { work, derivation } }: { model: WorkModel }) {
  const text = useText(workText)
  const language = useLanguage()
  if (work.dueOn === null) return null
  const words = text.detail.how
  return (
    <Disclosure id="cach-tinh" title={words.title}>
      <p>{words.set(day(work.firstDueOn))}</p>
      {work.extensions.filter((extension) => extension.state === "granted").reverse().map((extension) => (
        <p key={extension.id}>
          {text.detail.extensions.granted(day(extension.fromDueOn), day(extension.grantedDueOn))} ({text.detail.extensions.by(extension.decider ?? "", day(extension.decidedOn))})
        </p>
      ))}
      {derivation ? <p>{words.count(formatNumber(derivation.days, language), day(work.assignedOn), day(work.dueOn))}</p> : null}
      {derivation && !derivation.works ? <p className="soon">{words.notWorking(day(work.dueOn))}</p> : null}
      {derivation?.steps ? <DueDerivation due={derivation.steps} /> : null}
      <p className="quiet">{words.late}</p>
    </Disclosure>
  )
}

function Clause({ model: { work } }: { model: WorkModel }) {
  const text = useText(workText)
  const words = text.detail.clause
  const { document, clause } = work
  if (!document) return null
  const to = clause ? `/van-ban/${document.id}#c${clause.start}` : `/van-ban/${document.id}`
  const named = [document.symbol || document.title, document.issuedOn ? words.on(day(document.issuedOn)) : "", document.issuer ? words.of(document.issuer) : ""]
  return (
    <DetailSection title={words.title} link={{ label: clause ? words.open : words.openDocument, to }}>
      {clause ? (
        <blockquote className="clause">
          “{clauseStart(clause.before)}
          <em>{clause.text}</em>
          {clauseEnd(clause.after)}”
        </blockquote>
      ) : null}
      <p className="from">
        <a href={`/van-ban/${document.id}`}>{named[0]}</a> {named.slice(1).filter(Boolean).join(" ")}
        {document.symbol === "" ? null : <>. {document.title}</>}
      </p>
    </DetailSection>
  )
}

/** Of the text around a span, only what belongs to its own sentence. */
const clauseStart = (before: string): string => (before.split("\n").at(-1) ?? "").split(/[.!?]\s/).at(-1)?.trimStart() ?? ""
const clauseEnd = (after: string): string => /^[^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))/.exec(after)?.[0] ?? ""

function Family({ model: { work, today } }: { model: WorkModel }) {
  const text = useText(workText)
  const language = useLanguage()
  const { parent, children } = work
  const finished = children.filter((child) => child.state === "done").length
  const counted = children.filter((child) => child.state !== "cancelled").length
  return (
    <>
      {parent ? (
        <DetailSection title={text.detail.parent.title}>
          <p>
            <a href={`/viec/${parent.id}`}>
              {parent.code} · {parent.title}
            </a>{" "}
            {parent.dueOn ? <span className="muted">({day(parent.dueOn)})</span> : null}
          </p>
        </DetailSection>
      ) : null}
      {children.length > 0 ? (
        <DetailSection title={text.detail.children.title} count={text.detail.children.count(String(finished), String(counted))}>
          <ul className="items">
            {children.map((child) => (
              <li key={child.id}>
                <span className="nb">{child.code}</span>
                <div>
                  <a href={`/viec/${child.id}`}>{child.title}</a>
                  <small>
                    {[text.states[child.state], sayAmounts(child.done, child.total, language)?.label, child.leadUnit, child.dueOn ? day(child.dueOn) : null].filter(Boolean).join(" · ")}
                    {isOpen(child.state) && child.dueOn !== null && child.dueOn < today && child.state !== "handed-over" ? <b className="late"> {text.groups.overdue}</b> : null}
                  </small>
                </div>
              </li>
            ))}
          </ul>
        </DetailSection>
      ) : null}
    </>
  )
}

function Evidence({ model: { work, forms }, from }: { model: WorkModel; from: string }) {
  const text = useText(workText)
  const words = text.detail.evidence
  const files = work.evidence.map((file) => ({ id: file.id, name: file.name, to: `/tep/${file.id}`, bytes: file.size, addedOn: dayInVietnam(new Date(file.at)), picture: file.mediaType.startsWith("image/") }))
  const add = forms.includes("report") ? { link: { label: words.add, to: `/viec/${work.id}/${formWords.report}${from === "" ? "" : `?tu=${encodeURIComponent(from)}`}` } } : {}
  return (
    <DetailSection title={words.title} {...(work.evidenceCount > 0 ? { count: words.count(String(work.evidenceCount)) } : {})} {...add}>
      <FileList of={files} none={words.none} />
    </DetailSection>
  )
}

function Extensions({ model: { work } }: { model: WorkModel }) {
  const words = useText(workText).detail.extensions
  if (work.extensions.length === 0) return null
  return (
    <DetailSection title={words.title} count={work.extensions.length}>
      <ul className="items">
        {work.extensions.map((extension) => (
          <li key={extension.id}>
            <span className="nb">{day(extension.decidedOn ?? extension.askedOn)}</span>
            <div>
              <b className={extension.state === "asked" ? "soon" : undefined}>
                {extension.state === "granted" ? words.granted(day(extension.fromDueOn), day(extension.grantedDueOn)) : extension.state === "refused" ? words.refused(day(extension.askedDueOn)) : words.waiting}
              </b>
              {extension.decider ? `, ${extension.decider}` : null}
              <small>
                {extension.asker} {words.asked(day(extension.askedDueOn))}, {day(extension.askedOn)}. {words.reason(extension.reason)}
              </small>
              {extension.note === "" ? null : <small>{words.note(extension.note)}</small>}
            </div>
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}

function Verdicts({ model: { work } }: { model: WorkModel }) {
  const words = useText(workText).detail.verdicts
  if (work.verdicts.length === 0) return null
  return (
    <DetailSection title={words.title}>
      <ul className="items">
        {work.verdicts.map((verdict) => (
          <li key={`${verdict.judgedOn} ${verdict.handedOverOn} ${verdict.verdict}`}>
            <span className="nb">{day(verdict.judgedOn)}</span>
            <div>
              <b>{(verdict.verdict === "accepted" ? words.accepted : words.returned)(verdict.judge)}</b>
              <small>
                {words.handed(day(verdict.handedOverOn))}
                {verdict.reason === "" ? null : `. ${verdict.reason}`}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}

function WorkHistory({ model, alone }: { model: WorkModel; alone: boolean }) {
  const text = useText(workText)
  const language = useLanguage()
  const words = workJournalWords[language]
  const happenings = model.history.map((entry) => {
    const fields = new Set<string>(toldFields.map((name) => words.fields?.[name] ?? name))
    const changes = entry.action === "work.create" ? [] : entryChanges(entry, language, workJournalWords).filter((change) => fields.has(change.field) && change.after !== null)
    const moved = words.fields?.["dueOn"]
    const note = changes.map((change) => `${change.field}: ${change.before !== null && change.field === moved ? `${change.before} → ` : ""}${change.after}`).join("; ")
    return { id: entry.id, at: entry.at, what: `${entry.actorName} ${words.actions[entry.action] ?? entry.action}`, note: note === "" ? null : note }
  })
  const all = { link: { label: text.detail.history.all, to: `/viec/${model.work.id}?lich-su=1` } }
  return (
    <DetailSection title={text.detail.history.title} {...(model.moreHistory ? all : { count: text.detail.history.count(String(model.history.length)) })}>
      <Timeline of={happenings} full={alone} />
    </DetailSection>
  )
}

function DetailKeys() {
  const words = useText(workText).detail.keys
  return (
    <p className="keys">
      <span className="sr">{words.title}</span>
      <span>
        <Kbd of="J" /> <Kbd of="K" /> {words.move}
      </span>
      <span>
        <Kbd of="Enter" /> {words.open}
      </span>
      <span>
        <Kbd of="?" /> {words.all}
      </span>
    </p>
  )
}

const day = (date: PlainDate | null): string => (date === null ? "–" : formatDay(date))

