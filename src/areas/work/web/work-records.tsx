import { entryChanges } from "#src/areas/journal/web/index.ts"
import { dayInVietnam, formatDay, type PlainDate } from "#src/base/plain-date.ts"
import { FileList } from "#src/ui/file-list.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { DetailSection } from "#src/ui/panes.tsx"
import { Timeline } from "#src/ui/timeline.tsx"
import { isOpen } from "../rules/index.ts"
import { formWords } from "./addresses.ts"
import { toldFields, workJournalWords } from "./journal-words.ts"
import { sayAmounts } from "./say-work.ts"
import { workText } from "./text.ts"
import type { WorkModel } from "./work-model.ts"

/** The work that it is part of, and the works that it was split into. */
export function Family({ model: { work, today } }: { model: WorkModel }) {
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
        <DetailSection
          title={text.detail.children.title}
          count={text.detail.children.count(String(finished), String(counted))}
        >
          <ul className="items">
            {children.map((child) => (
              <li key={child.id}>
                <span className="nb">{child.code}</span>
                <div>
                  <a href={`/viec/${child.id}`}>{child.title}</a>
                  <small>
                    {[
                      text.states[child.state],
                      sayAmounts(child.done, child.total, language)?.label,
                      child.leadUnit,
                      child.dueOn ? day(child.dueOn) : null,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                    {isOpen(child.state) &&
                    child.dueOn !== null &&
                    child.dueOn < today &&
                    child.state !== "handed-over" ? (
                      <b className="late"> {text.groups.overdue}</b>
                    ) : null}
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

/** The files that prove it. */
export function Evidence({ model: { work, forms }, from }: { model: WorkModel; from: string }) {
  const text = useText(workText)
  const words = text.detail.evidence
  const files = work.evidence.map((file) => ({
    id: file.id,
    name: file.name,
    to: `/tep/${file.id}`,
    bytes: file.size,
    addedOn: dayInVietnam(new Date(file.at)),
    picture: file.mediaType.startsWith("image/"),
  }))
  const add = forms.includes("report")
    ? {
        link: {
          label: words.add,
          to: `/viec/${work.id}/${formWords.report}${from === "" ? "" : `?tu=${encodeURIComponent(from)}`}`,
        },
      }
    : {}
  return (
    <DetailSection
      title={words.title}
      {...(work.evidenceCount > 0 ? { count: words.count(String(work.evidenceCount)) } : {})}
      {...add}
    >
      <FileList of={files} none={words.none} />
    </DetailSection>
  )
}

/** Each request for more time with its answer. */
export function Extensions({ model: { work } }: { model: WorkModel }) {
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
                {extension.state === "granted"
                  ? words.granted(day(extension.fromDueOn), day(extension.grantedDueOn))
                  : extension.state === "refused"
                    ? words.refused(day(extension.askedDueOn))
                    : words.waiting}
              </b>
              {extension.decider ? `, ${extension.decider}` : null}
              <small>
                {extension.asker} {words.asked(day(extension.askedDueOn))}, {day(extension.askedOn)}.{" "}
                {words.reason(extension.reason)}
              </small>
              {extension.note === "" ? null : <small>{words.note(extension.note)}</small>}
            </div>
          </li>
        ))}
      </ul>
    </DetailSection>
  )
}

/** Each acceptance or return. */
export function Verdicts({ model: { work } }: { model: WorkModel }) {
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

/** What was done to it, newest first. */
export function WorkHistory({ model, alone }: { model: WorkModel; alone: boolean }) {
  const text = useText(workText)
  const language = useLanguage()
  const words = workJournalWords[language]
  const happenings = model.history.map((entry) => {
    const fields = new Set<string>(toldFields.map((name) => words.fields?.[name] ?? name))
    const changes =
      entry.action === "work.create"
        ? []
        : entryChanges(entry, language, workJournalWords).filter(
            (change) => fields.has(change.field) && change.after !== null,
          )
    const moved = words.fields?.["dueOn"]
    const note = changes
      .map(
        (change) =>
          `${change.field}: ${change.before !== null && change.field === moved ? `${change.before} → ` : ""}${change.after}`,
      )
      .join("; ")
    return {
      id: entry.id,
      at: entry.at,
      what: `${entry.actorName} ${words.actions[entry.action] ?? entry.action}`,
      note: note === "" ? null : note,
    }
  })
  const all = { link: { label: text.detail.history.all, to: `/viec/${model.work.id}?lich-su=1` } }
  return (
    <DetailSection
      title={text.detail.history.title}
      {...(model.moreHistory ? all : { count: text.detail.history.count(String(model.history.length)) })}
    >
      <Timeline of={happenings} full={alone} />
    </DetailSection>
  )
}

const day = (date: PlainDate | null): string => (date === null ? "–" : formatDay(date))
