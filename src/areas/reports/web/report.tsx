import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { DefinitionList } from "#src/ui/definition-list.tsx"
import { DateField } from "#src/ui/field.tsx"
import { FigureStrip } from "#src/ui/figure.tsx"
import { formatDay, formatInstant, formatNumber, formatPercent } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Mosaic } from "#src/ui/mosaic.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { digestFigures } from "../actions/digest-figures.ts"
import { refreshFigures, refreshFiguresInput } from "../actions/refresh-figures.ts"
import { shortcomingToWork, shortcomingToWorkInput } from "../actions/shortcoming-to-work.ts"
import { cellsOf, countTargets } from "../rules/index.ts"
import { listShortcomings } from "../store/shortcomings.ts"
import { reportsJournalWords } from "./journal-words.ts"
import { mayChange, mustRead, reportOf } from "./report-access.ts"
import { Changes } from "./report-changes.tsx"
import { CheckedWhenFrozen } from "./report-checked.tsx"
import { reportCheckText } from "./report-check-text.ts"
import { ReportWords, Shortcomings } from "./report-words.tsx"
import { DocumentProgress, LateWorks, TargetOutcomes, UnitProgress, UpcomingTasks } from "./report-tables.tsx"
import { reportsText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/report.ts"
import "./report.css"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  mustRead(me)
  const { authorityId, bodyId } = me.actor
  return me.read(async (db) => {
    const report = await reportOf(me, db, params.id)
    const document = report.documentId === null ? undefined : await findDocument(db, authorityId, report.documentId)
    const units = await listUnits(db, authorityId)
    return {
      report,
      document: document ? document.symbol || document.title : null,
      units: units.map(({ id, shortName }) => ({ id, shortName })),
      shortcomings: (await listShortcomings(db, authorityId, report.id)).map((each) => ({
        ...each,
        requestKey: crypto.randomUUID(),
      })),
      entries: await listEntriesOf(db, authorityId, report.id, { limit: 30 }),
      whole: report.digest === digestFigures(report.figures),
      mayEdit: mayChange(me, report),
      mayToWork: may(me.actor, "report.make") && report.bodyId === bodyId,
      done: new URL(request.url).searchParams.get("xong"),
      keys: { refresh: crypto.randomUUID() },
    }
  })
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const given = { ...fields, id: params.id }
  const acting = me.acting(fields["requestKey"] ?? null)
  const here = `/bao-cao/${params.id}`
  switch (fields["intent"] ?? "") {
    case "refresh": {
      const read = v.safeParse(refreshFiguresInput, given)
      if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
      const outcome = await refreshFigures(acting, read.output)
      return outcome.ok ? redirect(`${here}?xong=refreshed`, 303) : answer({}, sayRefusal(outcome.refusal, me.language))
    }
    case "to-work": {
      const read = v.safeParse(shortcomingToWorkInput, given)
      if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
      const outcome = await shortcomingToWork(acting, read.output)
      return outcome.ok
        ? redirect(`${here}?xong=to-work#ton-tai`, 303)
        : answer({}, sayRefusal(outcome.refusal, me.language))
    }
    default:
      throw data(null, { status: 400 })
  }
}

export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const { report, done, shortcomings, entries, mayEdit, mayToWork, keys } = loaderData
  const here = `/bao-cao/${report.id}`
  const said = done !== null && done in text.doneNotes ? text.doneNotes[done as keyof typeof text.doneNotes] : null
  const given = { figures: report.figures, here }
  return (
    <Page
      title={report.title}
      lead={report.state === "frozen" && report.frozenAt ? text.frozen(formatInstant(report.frozenAt)) : text.draftOnly}
      crumbs={[{ label: text.title, to: "/bao-cao" }]}
      notice={
        <>
          {said ? <Notice kind="done">{said}</Notice> : null}
          {actionData?.refusal ? <Notice kind="error">{actionData.refusal}</Notice> : null}
          {loaderData.whole ? null : <Notice kind="error">{text.digestWrong}</Notice>}
        </>
      }
      actions={
        <>
          <ButtonLink look="primary" to={`${here}/bao-cao.docx`}>
            {text.word}
          </ButtonLink>
          <ButtonLink to={`${here}/bao-cao.pdf`}>{text.pdf}</ButtonLink>
          {mayEdit ? <ButtonLink to={`${here}/sua`}>{text.edit}</ButtonLink> : null}
        </>
      }
      aside={
        <>
          <Facts {...loaderData} />
          {mayEdit ? <DraftForms report={report} keys={keys} errors={actionData?.errors} /> : null}
        </>
      }
    >
      <div className="report-parts">
        {report.refreshedAt ? <Changes changes={report.changes} figures={report.figures} /> : null}
        <MainFigures {...given} />
        <UnitProgress {...given} />
        <LateWorks {...given} />
        <TargetOutcomes {...given} />
        <DocumentProgress {...given} />
        <Shortcomings of={shortcomings} here={here} version={report.version} mayEdit={mayEdit} mayToWork={mayToWork} />
        <UpcomingTasks {...given} />
        <ReportWords report={report} />
        {report.state === "frozen" ? <CheckedWhenFrozen checked={report.checked} /> : null}
        <History entries={entries} words={reportsJournalWords} />
      </div>
    </Page>
  )
}

type Loaded = Route.ComponentProps["loaderData"]

function Facts({ report, document }: Loaded) {
  const text = useText(reportsText)
  const { facts } = text
  return (
    <DefinitionList
      of={[
        { term: facts.kind, value: text.kinds[report.kind] },
        { term: facts.period, value: text.period(formatDay(report.periodStart), formatDay(report.periodEnd)) },
        { term: facts.cutOff, value: formatDay(report.cutOff) },
        { term: facts.scope, value: text.scopes[report.scope] },
        ...(document ? [{ term: facts.document, value: document }] : []),
        {
          term: text.columns.state,
          value: <b className={report.state === "frozen" ? "ok" : "soon"}>{text.states[report.state]}</b>,
        },
        {
          term: text.digest,
          value: <code className="digest">{report.digest.slice(0, 16)}</code>,
          note: text.digestWhat,
        },
      ]}
    />
  )
}

function DraftForms({
  report,
  keys,
  errors,
}: {
  report: Loaded["report"]
  keys: Loaded["keys"]
  errors: Record<string, string> | undefined
}) {
  const text = useText(reportsText)
  const checkText = useText(reportCheckText)
  return (
    <>
      <ActionForm
        id="lay-so"
        requestKey={keys.refresh}
        seenVersion={report.version}
        hidden={{ intent: "refresh" }}
        errors={errors}
      >
        <DateField name="cutOff" label={text.fields.cutOff} hint={text.refreshHint} value={report.cutOff} />
        <Actions>
          <Button>{text.refresh}</Button>
        </Actions>
      </ActionForm>
      <Actions why={text.freezeLead}>
        <ButtonLink to={`/bao-cao/${report.id}/kiem-tra`}>{checkText.go}</ButtonLink>
      </Actions>
    </>
  )
}

function MainFigures({ figures, here }: { figures: Loaded["report"]["figures"]; here: string }) {
  const text = useText(reportsText)
  const language = useLanguage()
  const { total } = figures
  const targets = countTargets(figures.targets)
  const cells = cellsOf(total)
  const count = (value: number) => formatNumber(value, language)
  const share = (value: number | null) => (value === null ? "–" : formatPercent(value * 100, language, 2))
  const to = (name: string) => `${here}/viec?so=total.${name}`
  return (
    <div>
      <h2>{text.strip}</h2>
      <FigureStrip
        label={text.strip}
        of={[
          {
            term: text.assigned,
            value: count(total.assigned),
            to: to("assigned"),
            note: text.assignedNote(count(total.carried), count(total.fresh)),
          },
          {
            term: text.done,
            value: count(total.done),
            to: to("done"),
            note: text.doneNote(count(cells.doneOnTime), count(cells.doneLate)),
          },
          {
            term: text.open,
            value: count(total.open),
            to: to("open"),
            note: text.openNote(count(cells.openOnTime), count(cells.openLate)),
          },
          {
            term: text.rates,
            value: share(total.onTimeShare),
            to: to("onTimeShare"),
            note: text.ratesNote(share(total.completionShare)),
          },
          {
            term: text.targets,
            value: `${count(targets.reached)}/${count(targets.total)}`,
            to: "/so-lieu",
            note: text.targetsNote(count(targets.notMet), count(targets.noData)),
          },
        ]}
      />
      <h3>{text.mosaic}</h3>
      <Mosaic
        counts={cells}
        links={{
          doneOnTime: to("done-in-time"),
          doneLate: to("done-late"),
          openOnTime: to("open-on-time"),
          openLate: to("overdue"),
        }}
      />
    </div>
  )
}
