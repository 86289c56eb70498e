import "./check.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { signedIn } from "#src/areas/access/web/index.ts"
import { complaints } from "#src/base/input.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { TextAreaField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { checkReport } from "../actions/check-report.ts"
import {
  explainFinding,
  explainFindingInput,
  withdrawExplanation,
  withdrawExplanationInput,
} from "../actions/explain-finding.ts"
import { freezeReport, freezeReportInput } from "../actions/freeze-report.ts"
import { partAt } from "../rules/index.ts"
import type { Route } from "./+types/check-report.ts"
import { CheckedText } from "./checked-text.tsx"
import { mayChange, reportOf } from "./report-access.ts"
import { reportCheckText } from "./report-check-text.ts"
import { reportsText, sayRefusal } from "./text.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  return me.read(async (db) => {
    const report = await reportOf(me, db, params.id)
    if (!mayChange(me, report)) throw redirect(`/bao-cao/${report.id}`, 303)
    const { text, parts, check, against } = await checkReport(db, me.actor.authorityId, report)
    return {
      report: { id: report.id, title: report.title, version: report.version },
      text,
      check,
      against: against.map(({ key, finding, explanation }) => ({
        key,
        start: finding.start,
        end: finding.end,
        words: explanation?.words ?? null,
        part: partAt(parts, finding.start) ?? null,
        keys: { explain: crypto.randomUUID(), withdraw: crypto.randomUUID() },
      })),
      freezeKey: crypto.randomUUID(),
      done: new URL(request.url).searchParams.get("xong"),
    }
  })
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const given = { ...fields, id: params.id }
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ sent: fields, errors, refusal }, 422)
  const acting = me.acting(fields["requestKey"] ?? null)
  const here = `/bao-cao/${params.id}`
  switch (fields["intent"] ?? "") {
    case "explain": {
      const read = v.safeParse(explainFindingInput, given)
      if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
      const outcome = await explainFinding(acting, read.output)
      return outcome.ok
        ? redirect(`${here}/kiem-tra?xong=explained#ket-qua`, 303)
        : answer({}, sayRefusal(outcome.refusal, me.language))
    }
    case "withdraw": {
      const read = v.safeParse(withdrawExplanationInput, given)
      if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
      const outcome = await withdrawExplanation(acting, read.output)
      return outcome.ok
        ? redirect(`${here}/kiem-tra?xong=withdrawn#ket-qua`, 303)
        : answer({}, sayRefusal(outcome.refusal, me.language))
    }
    case "freeze": {
      const read = v.safeParse(freezeReportInput, given)
      if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
      const outcome = await freezeReport(acting, read.output)
      return outcome.ok ? redirect(`${here}?xong=frozen`, 303) : answer({}, sayRefusal(outcome.refusal, me.language))
    }
    default:
      throw data(null, { status: 400 })
  }
}

type Loaded = Route.ComponentProps["loaderData"]
type Against = Loaded["against"][number]
type Sent = Route.ComponentProps["actionData"]

const formId = ({ key }: Against) => `giai-trinh-${key.slice(0, 12)}`

export default function CheckReport({ loaderData, actionData }: Route.ComponentProps) {
  const words = useText(reportCheckText)
  const text = useText(reportsText)
  const { report, against, check, freezeKey, done } = loaderData
  const here = `/bao-cao/${report.id}`
  const open = against.filter((each) => each.words === null)
  const [first] = open
  const said = done !== null && done in words.doneNotes ? words.doneNotes[done as keyof typeof words.doneNotes] : null
  return (
    <Page
      title={words.title}
      lead={words.lead}
      crumbs={[
        { label: text.title, to: "/bao-cao" },
        { label: report.title, to: here },
      ]}
      notice={
        <>
          {said ? <Notice kind="done">{said}</Notice> : null}
          {actionData?.refusal ? <Notice kind="error">{actionData.refusal}</Notice> : null}
        </>
      }
    >
      <section className="chk-result" aria-labelledby="ket-qua">
        <h2 id="ket-qua" className="sr">
          {words.title}
        </h2>
        <Notice kind={first ? "warn" : "done"}>
          {first ? words.open(open.length, against.length) : words.settled(against.length)}{" "}
          {first ? <a href={`#${formId(first)}-form`}>{words.first}</a> : null}
        </Notice>
        {first ? null : (
          <ActionForm
            id="chot"
            requestKey={freezeKey}
            seenVersion={report.version}
            hidden={{ intent: "freeze" }}
            layout="bare"
          >
            <Actions why={text.freezeLead}>
              <Button look="danger">{text.freeze}</Button>
            </Actions>
          </ActionForm>
        )}
        {check.findings.length === 0 ? (
          <Notice>{words.noWords}</Notice>
        ) : (
          <CheckedText
            text={loaderData.text}
            check={check}
            countAddress={(ref) => `${here}/viec?so=${encodeURIComponent(ref)}`}
            below={(finding) => {
              const found = against.find(({ start, end }) => start === finding.start && end === finding.end)
              return found ? <Settle of={found} here={here} sent={actionData} /> : null
            }}
          />
        )}
      </section>
    </Page>
  )
}

/** The two ways to settle a difference: mend the words, or say why they stand. */
function Settle({ of, here, sent }: { of: Against; here: string; sent: Sent }) {
  const words = useText(reportCheckText)
  const mine = sent?.sent["findingKey"] === of.key && sent.sent["intent"] === "explain"
  return (
    <div className="chk-settle">
      {of.words === null ? null : <p className="chk-explained">{words.explained(of.words)}</p>}
      {of.part === null ? null : (
        <ButtonLink small to={of.part.id === null ? `${here}/sua#f-${of.part.name}` : `${here}/ton-tai/${of.part.id}`}>
          {words.mend[of.part.name]}
        </ButtonLink>
      )}
      <ActionForm
        id={formId(of)}
        requestKey={of.keys.explain}
        hidden={{ intent: "explain", findingKey: of.key }}
        sent={mine ? sent.sent : undefined}
        errors={mine ? sent.errors : {}}
      >
        <TextAreaField
          name="words"
          label={words.explanation}
          hint={words.explanationHint}
          rows={2}
          value={of.words ?? ""}
        />
        <Actions>
          <Button small>{of.words === null ? words.explain : words.change}</Button>
        </Actions>
      </ActionForm>
      {of.words === null ? null : (
        <ActionForm
          id={`rut-${formId(of)}`}
          requestKey={of.keys.withdraw}
          hidden={{ intent: "withdraw", findingKey: of.key }}
          layout="bare"
        >
          <Button small>{words.withdraw}</Button>
        </ActionForm>
      )}
    </div>
  )
}
