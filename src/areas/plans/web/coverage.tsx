import "./plans.css"
import { data, redirect } from "react-router"
import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { listSeenIds } from "#src/areas/work/index.ts"
import { complaints } from "#src/base/input.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { LookupField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import {
  exemptClause,
  exemptClauseInput,
  linkClause,
  linkClauseInput,
  reopenClause,
  reopenClauseInput,
  unlinkClause,
} from "../actions/link-clause.ts"
import { listClauses, listWorkWithoutClause } from "../store/clauses.ts"
import { clausesUnder } from "../rules/coverage.ts"
import { findPlan, listNodes } from "../store/plans.ts"
import { findWorkByCode, listWorksServing } from "../store/progress.ts"
import { asWords } from "./review-data.ts"
import { keyOf } from "./review-address.ts"
import { plansText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/coverage.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => {
        const plan = await findPlan(db, authorityId, params.id)
        const document = plan ? await findDocument(db, authorityId, plan.documentId) : undefined
        if (!plan || !document) return null
        const works = await listWorksServing(db, authorityId, plan.documentId)
        const loose = await listWorkWithoutClause(db, authorityId, { limit: 100 })
        const ids = [...works, ...loose].map((work) => work.id)
        const seen = await listSeenIds(db, authorityId, me.actor, ids)
        return {
          plan,
          text: document.bodyText,
          clauses: await listClauses(db, authorityId, plan.documentId),
          works,
          seen: [...seen],
          nodes: await listNodes(db, authorityId, plan.id),
          loose: loose.filter((work) => seen.has(work.id)),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { text, nodes, ...rest } = found
  const reached = new Set(
    nodes
      .filter((node) => node.workId === null)
      .flatMap((node) =>
        clausesUnder(found.clauses, { start: node.spanStart, end: node.spanEnd }).map((clause) => clause.id),
      ),
  )
  const byClause = Map.groupBy(found.works, (work) => work.clauseId)
  return {
    ...rest,
    clauses: found.clauses.map((clause) => ({
      ...clause,
      words: asWords(text.slice(clause.start, clause.end)),
      workIds: (byClause.get(clause.id) ?? []).map((work) => work.id),
      inPlan: reached.has(clause.id),
    })),
    mayEdit: may(me.actor, "plan.review"),
    requestKey: crypto.randomUUID(),
    done: new URL(request.url).searchParams.get("xong"),
  }
}

/** The forms of this page name the clause in `clauseId` and what to do in `act`. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  const { fields } = await readForm(request)
  const words = plansText[me.language]
  const plan = isId(params.id) ? await me.read((db) => findPlan(db, me.actor.authorityId, params.id)) : undefined
  if (!plan) throw data(null, { status: 404 })
  const acting = me.acting(fields["requestKey"] ?? null)
  const given = {
    documentId: plan.documentId,
    clauseId: fields["clauseId"],
    reason: fields["reason"],
    workId: fields["workId"],
  }
  const answer = (errors: Record<string, string>, refusal: string | null) =>
    data({ clauseId: Number(fields["clauseId"]), sent: fields, errors, refusal }, 422)
  if (fields["act"] === "link") {
    const code = (fields["workCode"] ?? "").split(" ")[0] ?? ""
    const work = await me.read((db) => findWorkByCode(db, me.actor.authorityId, code))
    if (!work) return answer({ workCode: words.refusals["no-such-work"] }, null)
    given.workId = work.id
  }
  const run = {
    link: { input: linkClauseInput, act: linkClause, done: "linked" },
    unlink: { input: linkClauseInput, act: unlinkClause, done: "unlinked" },
    exempt: { input: exemptClauseInput, act: exemptClause, done: "exempted" },
    reopen: { input: reopenClauseInput, act: reopenClause, done: "reopened" },
  }[fields["act"] ?? ""]
  if (!run) throw data(null, { status: 400 })
  const read = v.safeParse(run.input, given)
  if (!read.success) return answer(sayComplaints(complaints(read.issues), me.language), null)
  const outcome = await run.act(acting, read.output as never)
  if (!outcome.ok) return answer({}, sayRefusal(words, outcome.refusal))
  return redirect(`/ke-hoach/${plan.id}/phu?xong=${run.done}#cau-${fields["clauseId"]}`, 303)
}

type Clause = Route.ComponentProps["loaderData"]["clauses"][number]

export default function Coverage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(plansText)
  const { plan, clauses, loose, done } = loaderData
  const served = clauses.filter((clause) => clause.workIds.length > 0)
  const rest = clauses.filter((clause) => clause.workIds.length === 0)
  const aims = rest.filter((clause) => clause.inPlan)
  const exempt = rest.filter((clause) => !clause.inPlan && clause.needs === "nothing")
  const open = rest.filter((clause) => !clause.inPlan && clause.needs === "work")
  const said = done !== null && done in text.done && done !== "confirmed" ? text.done[done as "linked"] : null
  const line = (clause: Clause) => <ClauseLine key={clause.id} clause={clause} found={loaderData} answer={actionData} />
  return (
    <Page
      title={text.coverage.title(plan.title)}
      lead={text.coverage.lead}
      crumbs={[
        { label: text.plans.title, to: "/ke-hoach" },
        { label: plan.title, to: `/ke-hoach/${plan.id}` },
      ]}
      notice={said ? <Notice kind="done">{said}</Notice> : undefined}
    >
      <p>
        <b>{text.coverage.summary(served.length, clauses.length, aims.length, exempt.length, open.length)}</b>
      </p>
      <section aria-labelledby="chua">
        <h2 id="chua">{text.coverage.open}</h2>
        {open.length === 0 ? (
          <p className="muted">{clauses.length === 0 ? text.coverage.none : text.coverage.openNone}</p>
        ) : (
          <ol className="clauses">{open.map(line)}</ol>
        )}
      </section>
      <section aria-labelledby="roi">
        <h2 id="roi">{text.coverage.works}</h2>
        <p className="muted">{text.coverage.worksNote}</p>
        {loose.length === 0 ? (
          <p className="muted">{text.coverage.worksNone}</p>
        ) : (
          <ul className="items">
            {loose.map((work) => (
              <li key={work.id}>
                <span className="nb">{work.code}</span>
                <a href={`/viec/${work.id}`}>{work.title}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="co">
        <h2 id="co">{text.coverage.served}</h2>
        <ol className="clauses">{served.map(line)}</ol>
      </section>
      {aims.length > 0 ? (
        <section aria-labelledby="muc-tieu">
          <h2 id="muc-tieu">{text.coverage.aims}</h2>
          <ol className="clauses">{aims.map(line)}</ol>
        </section>
      ) : null}
      <section aria-labelledby="boi-canh">
        <h2 id="boi-canh">{text.coverage.exempt}</h2>
        <ol className="clauses">{exempt.map(line)}</ol>
      </section>
    </Page>
  )
}

function ClauseLine({
  clause,
  found,
  answer,
}: {
  clause: Clause
  found: Route.ComponentProps["loaderData"]
  answer: Route.ComponentProps["actionData"]
}) {
  const text = useText(plansText)
  const works = found.works.filter((work) => work.clauseId === clause.id)
  return (
    <li id={`cau-${clause.id}`} value={clause.id}>
      <blockquote className="clause">{clause.words}</blockquote>
      {clause.reason ? (
        <p className="muted">{`${text.coverage.reason}: ${clause.reason === "frame" ? text.coverage.frame : clause.reason}`}</p>
      ) : null}
      {works.map((work) => (
        <p key={work.id}>
          {found.seen.includes(work.id) ? (
            <a href={`/viec/${work.id}`}>
              {work.code} · {work.title}
            </a>
          ) : (
            `${work.code} · ${work.title} · ${text.plan.unseen}`
          )}
        </p>
      ))}
      {found.mayEdit ? (
        <ClauseForms
          clause={clause}
          works={works}
          found={found}
          answer={answer?.clauseId === clause.id ? answer : undefined}
        />
      ) : null}
    </li>
  )
}

function ClauseForms({
  clause,
  works,
  found,
  answer,
}: {
  clause: Clause
  works: { id: string; code: string }[]
  found: Route.ComponentProps["loaderData"]
  answer: Route.ComponentProps["actionData"]
}) {
  const text = useText(plansText)
  const form = (number: number, act: string) => ({
    id: `c${clause.id}-${act}`,
    requestKey: keyOf(found.requestKey, clause.id * 10 + number),
    hidden: { clauseId: clause.id, act },
    layout: "bare" as const,
    ...(answer && answer.sent["act"] === act
      ? { sent: answer.sent, errors: answer.errors, refusal: answer.refusal }
      : {}),
  })
  return (
    <details className="fold-box" open={answer !== undefined}>
      <summary>{text.coverage.act}</summary>
      <ActionForm {...form(1, "link")}>
        <LookupField
          name="workCode"
          label={text.coverage.linkWork}
          hint={text.coverage.linkHint}
          options={found.loose.map((work) => ({ value: work.code, label: work.title }))}
        />
        <Button small>{text.coverage.link}</Button>
      </ActionForm>
      <p>
        <ButtonLink small to={`/viec/moi?vanban=${found.plan.documentId}&cau=${clause.start}-${clause.end}`}>
          {text.coverage.newWork}
        </ButtonLink>
      </p>
      {clause.needs === "work" ? (
        <ActionForm {...form(2, "exempt")}>
          <TextField name="reason" label={text.coverage.reason} />
          <Button small>{text.coverage.setAside}</Button>
        </ActionForm>
      ) : (
        <ActionForm {...form(3, "reopen")}>
          <Button small>{text.coverage.reopen}</Button>
        </ActionForm>
      )}
      {works.map((work, index) => (
        <ActionForm
          key={work.id}
          {...form(4 + index, "unlink")}
          hidden={{ clauseId: clause.id, act: "unlink", workId: work.id }}
        >
          <Button small look="plain">{`${text.coverage.unlink} ${work.code}`}</Button>
        </ActionForm>
      ))}
    </details>
  )
}
