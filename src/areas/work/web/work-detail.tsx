import "./work.css"
import { DueDerivation } from "#src/areas/calendar/web/index.ts"
import { dayInVietnam, formatDay, type PlainDate } from "#src/base/plain-date.ts"
import { type Definition, DefinitionList } from "#src/ui/definition-list.tsx"
import { Disclosure } from "#src/ui/disclosure.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { Kbd } from "#src/ui/kbd.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Detail, DetailHeader, DetailSection } from "#src/ui/panes.tsx"
import { isOpen } from "../rules/index.ts"
import { sayProgress } from "./say-work.ts"
import { workText } from "./text.ts"
import { WorkActions } from "./work-actions.tsx"
import type { WorkModel } from "./work-model.ts"
import { Evidence, Extensions, Family, Verdicts, WorkHistory } from "./work-records.tsx"
import { shapeOfKind } from "./kinds.ts"

export interface WorkDetailProps {
  model: WorkModel
  /** On a page of its own instead of beside the list. */
  alone?: boolean
  /** The list that it was opened from. */
  listAddress: string
  /** The query of the list, so that a form comes back to it; empty on a page of its own. */
  from: string
  /** What was just done, in words. */
  said?: string | null
}

/** One work, whole: what may be done now, six clear things, the sentence behind it, evidence and history. */
export function WorkDetailView({ model, alone, listAddress, from, said }: WorkDetailProps) {
  const text = useText(workText)
  const { work } = model
  return (
    <Detail back={{ label: text.detail.back, to: listAddress }} alone={alone ?? false}>
      {said ? <Notice kind="done">{said}</Notice> : null}
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
      {progress ? (
        <span className="muted">{words.progress(progress)}</span>
      ) : isOpen(work.state) && work.reports.length === 0 ? (
        <span className="muted">{words.noReport}</span>
      ) : null}
      {work.obstacleAt && isOpen(work.state) ? (
        <span className="soon">{words.obstacle(formatDay(dayInVietnam(work.obstacleAt)))}</span>
      ) : null}
      {asked && isOpen(work.state) ? (
        <span className="soon">{words.asked(asked.asker, formatDay(asked.askedDueOn))}</span>
      ) : null}
    </>
  )
}

function Clock({ model: { work, due, standing, lateHandover } }: { model: WorkModel }) {
  const text = useText(workText)
  const language = useLanguage()
  const words = text.detail
  if (work.state === "cancelled") return <span>{words.cancelled(day(work.cancelledOn))}</span>
  if (work.state === "done")
    return (
      <span className={standing === "done-late" ? "late" : "ok"}>
        {(standing === "done-late" ? words.doneLate : words.doneInTime)(day(work.handedOverOn), day(work.doneOn))}
      </span>
    )
  if (work.state === "handed-over")
    return (
      <span className={lateHandover ? "late" : undefined}>
        {(lateHandover ? words.handedOverLate : words.handedOver)(day(work.handedOverOn))}
      </span>
    )
  if (work.dueOn === null || due === null) return <span>{words.noDue}</span>
  const days = formatNumber(due.workingDays, language)
  const strong =
    due.state === "overdue" ? words.dueLate(days) : due.state === "today" ? words.dueToday : words.dueLeft(days)
  const rest = (due.state === "overdue" ? words.wasDue : due.state === "today" ? words.onDay : words.until)(
    day(work.dueOn),
  )
  return (
    <span>
      <b className={due.state === "overdue" ? "late" : due.state === "later" ? undefined : "soon"}>{strong}</b>
      {rest}
    </span>
  )
}

function SixThings({ model: { work } }: { model: WorkModel }) {
  const text = useText(workText)
  const six = text.detail.six
  const granted = work.extensions.filter((extension) => extension.state === "granted")
  const last = granted[0]
  const extended = last
    ? six.extended(String(granted.length), last.decider ?? "", day(last.decidedOn))
    : six.notExtended
  const partners = work.coordinators
    .map((unit) =>
      unit.reportedAt
        ? `${unit.name} (${six.reported(formatDay(dayInVietnam(new Date(unit.reportedAt))))})`
        : unit.name,
    )
    .join("; ")
  const things: Definition[] = [
    {
      term: six.person,
      value: work.assignee ? [work.assignee, work.leadUnit].filter(Boolean).join(", ") : six.nobody,
      note: isOpen(work.state) || work.takenOn ? (work.takenOn ? six.taken(day(work.takenOn)) : six.notTaken) : null,
    },
    { term: six.work, value: work.detail === "" ? work.title : <span className="work-lines">{work.detail}</span> },
    {
      term: six.time,
      value: work.dueOn === null ? text.detail.noDue : day(work.dueOn),
      note: (
        <>
          {[
            six.assignedOn(day(work.assignedOn)),
            ...(work.firstDueOn === null ? [] : [six.firstDue(day(work.firstDueOn)), extended]),
          ].join("; ")}
          . {work.dueOn === null ? null : <a href="#cach-tinh">{six.how}</a>}
        </>
      ),
    },
    {
      term: six.duty,
      value: work.leadUnit ? six.lead(work.leadUnit) : six.noLead,
      note: partners === "" ? null : six.coordinating(partners),
    },
    {
      term: six.product,
      value: work.product === "" ? <span className="none">{six.noProduct}</span> : work.product,
      note: work.acceptance === "" ? null : six.acceptance(work.acceptance),
    },
    {
      term: six.authority,
      value: six.assigner(work.assigner ?? "", work.assignerUnit),
      note: six.accepter(work.accepterUnit),
    },
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
      {work.extensions
        .filter((extension) => extension.state === "granted")
        .reverse()
        .map((extension) => (
          <p key={extension.id}>
            {text.detail.extensions.granted(day(extension.fromDueOn), day(extension.grantedDueOn))} (
            {text.detail.extensions.by(extension.decider ?? "", day(extension.decidedOn))})
          </p>
        ))}
      {derivation ? (
        <p>{words.count(formatNumber(derivation.days, language), day(work.assignedOn), day(work.dueOn))}</p>
      ) : null}
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
  const named = [
    document.symbol || document.title,
    document.issuedOn ? words.on(day(document.issuedOn)) : "",
    document.issuer ? words.of(document.issuer) : "",
  ]
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
const clauseStart = (before: string): string =>
  (before.split("\n").at(-1) ?? "")
    .split(/[.!?]\s/)
    .at(-1)
    ?.trimStart() ?? ""
const clauseEnd = (after: string): string => /^[^\n]*?(?:[.!?](?=\s|$)|(?=\n|$))/.exec(after)?.[0] ?? ""

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
