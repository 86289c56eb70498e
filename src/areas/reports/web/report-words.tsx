import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { DefinitionList } from "#src/ui/definition-list.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import type { Report } from "../store/reports.ts"
import type { Shortcoming } from "../store/shortcomings.ts"
import { reportsText } from "./text.ts"

/** A shortcoming with a key of its own for the form that makes it a task. */
type Shown = Shortcoming & { requestKey: string }
type ShortcomingsProps = { of: readonly Shown[]; here: string; version: number; mayEdit: boolean; mayToWork: boolean }

/** What fell short, with cause, remedy, owner and date; each can become a task. */
export function Shortcomings({ of: shortcomings, here, mayEdit, ...given }: ShortcomingsProps) {
  const text = useText(reportsText)
  return (
    <section aria-labelledby="ton-tai">
      <h2 id="ton-tai">{text.shortcomings}</h2>
      {mayEdit ? <p className="cap">{text.shortcomingsLead}</p> : null}
      {shortcomings.length === 0 ? (
        <p className="muted">{text.noShortcomings}</p>
      ) : (
        <ol className="shortcomings">
          {shortcomings.map((each) => (
            <li key={each.id}>
              <ShortcomingItem shortcoming={each} here={here} mayEdit={mayEdit} {...given} />
            </li>
          ))}
        </ol>
      )}
      {mayEdit ? (
        <div className="acts">
          <ButtonLink to={`${here}/ton-tai/moi`}>{text.addShortcoming}</ButtonLink>
        </div>
      ) : null}
    </section>
  )
}

function ShortcomingItem({
  shortcoming,
  here,
  version,
  mayEdit,
  mayToWork,
}: Omit<ShortcomingsProps, "of"> & { shortcoming: Shown }) {
  const text = useText(reportsText)
  const { id, what, cause, remedy, dueOn, ownerName, workId, workCode } = shortcoming
  const written = (words: string) =>
    words === "" ? <span className="muted">{text.notWritten}</span> : <span className="words">{words}</span>
  const who = [ownerName, dueOn === null ? "" : text.before(formatDay(dueOn))].filter((part) => part !== "").join(", ")
  return (
    <>
      <p className="words">
        <b>{what}</b>
      </p>
      <DefinitionList
        of={[
          { term: text.cause, value: written(cause) },
          { term: text.remedy, value: written(remedy) },
          { term: text.owner, value: written(who) },
        ]}
      />
      <div className="acts">
        {mayEdit ? (
          <ButtonLink small to={`${here}/ton-tai/${id}`}>
            {text.editShortcoming}
          </ButtonLink>
        ) : null}
        {workId === null ? (
          mayToWork ? (
            <ActionForm
              id={`viec-${id}`}
              requestKey={shortcoming.requestKey}
              seenVersion={version}
              hidden={{ intent: "to-work", shortcomingId: id }}
              layout="bare"
            >
              <Button small>{text.toWork}</Button>
            </ActionForm>
          ) : null
        ) : (
          <a href={`/viec/${workId}`}>{text.becameWork(workCode)}</a>
        )}
      </div>
    </>
  )
}

/** The words that people wrote, as they will be printed. */
export function ReportWords({ report }: { report: Report }) {
  const text = useText(reportsText)
  const written = (words: string) =>
    words === "" ? <span className="muted">{text.notWritten}</span> : <span className="words">{words}</span>
  const { fields } = text
  return (
    <section aria-labelledby="loi">
      <h2 id="loi">{text.words}</h2>
      <DefinitionList
        broad
        of={[
          { term: fields.opening, value: written(report.opening) },
          { term: fields.assessment, value: written(report.assessment) },
          { term: fields.proposals, value: written(report.proposals) },
          { term: fields.issuer, value: written(report.issuer), note: report.parentBody },
          {
            term: fields.signerTitle,
            value: written(
              [report.signing, report.signerTitle, report.signerName].filter((line) => line !== "").join("\n"),
            ),
          },
          { term: fields.recipients, value: written(report.recipients) },
        ]}
      />
    </section>
  )
}
