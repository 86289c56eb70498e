import "./plans.css"
import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listStandings } from "#src/areas/figures/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { listSeenIds } from "#src/areas/work/index.ts"
import { standingOf } from "#src/areas/work/rules/index.ts"
import { type PlainDate } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { Actions, ButtonLink } from "#src/ui/button.tsx"
import { formatDay, formatNumber, withUnit } from "#src/ui/format.ts"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { findPlan, listNodes, type PlanNode } from "../store/plans.ts"
import { listWorksOfPlan, type NodeWork } from "../store/progress.ts"
import { plansJournalWords } from "./journal-words.ts"
import { shapeOf } from "./review-text.tsx"
import { plansText } from "./text.ts"
import type { Route } from "./+types/plan.ts"

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId } = me.actor
  const found = isId(params.id)
    ? await me.read(async (db) => {
        const plan = await findPlan(db, authorityId, params.id)
        if (!plan) return null
        const works = await listWorksOfPlan(db, authorityId, plan.id)
        const ids = works.map((work) => work.id)
        return {
          plan,
          nodes: await listNodes(db, authorityId, plan.id),
          works,
          seen: [...(await listSeenIds(db, authorityId, me.actor, ids))],
          standings: await listStandings(db, authorityId, { asOf: me.today, filter: { documentId: plan.documentId } }),
          units: await listUnits(db, authorityId),
          entries: await listEntriesOf(db, authorityId, plan.id, { limit: 20 }),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const done = /^(\d+)-(\d+)-(\d+)$/.exec(new URL(request.url).searchParams.get("xong") ?? "")
  return {
    ...found,
    units: found.units.map(({ id, shortName }) => ({ id, shortName })),
    today: me.today,
    mayReview: may(me.actor, "plan.review") && found.plan.bodyId === me.actor.bodyId,
    confirmed: done ? { nodes: Number(done[1]), works: Number(done[2]), targets: Number(done[3]) } : null,
  }
}

export default function PlanPage({ loaderData }: Route.ComponentProps) {
  const text = useText(plansText)
  const { plan, works, today, confirmed, mayReview } = loaderData
  const late = works.filter((work) => standingOf(work, today) === "overdue").length
  const done = works.filter((work) => work.state === "done").length
  return (
    <Page
      title={plan.title}
      lead={text.plan.summary(works.length, done, late)}
      crumbs={[{ label: text.plans.title, to: "/ke-hoach" }]}
      actions={
        <Actions>
          <ButtonLink to={`/ke-hoach/${plan.id}/phu`}>{text.plan.coverage}</ButtonLink>
          <ButtonLink to={`/van-ban/${plan.documentId}`}>{text.plan.openDocument}</ButtonLink>
          {mayReview ? <ButtonLink to={`/van-ban/${plan.documentId}/duyet`}>{text.plan.reviewMore}</ButtonLink> : null}
        </Actions>
      }
      notice={
        confirmed ? (
          <Notice kind="done">{text.done.confirmed(confirmed.nodes, confirmed.works, confirmed.targets)}</Notice>
        ) : undefined
      }
    >
      <PlanTree data={loaderData} parent={null} depth={0} />
      <section>
        <History entries={loaderData.entries} words={plansJournalWords} />
      </section>
    </Page>
  )
}

type TreeData = Route.ComponentProps["loaderData"]

/** One level of the plan; every node shows what carries it out and how that stands. */
function PlanTree({ data: tree, parent, depth }: { data: TreeData; parent: string | null; depth: number }) {
  const ids = new Set(tree.nodes.map((node) => node.id))
  const here = tree.nodes.filter((node) =>
    parent === null ? node.parentId === null || !ids.has(node.parentId) : node.parentId === parent,
  )
  if (here.length === 0 || depth > 20) return null
  return (
    <ol className="plan-tree">
      {here.map((node) => (
        <li key={node.id} id={`muc-${node.id}`}>
          <NodeLine node={node} tree={tree} />
          <PlanTree data={tree} parent={node.id} depth={depth + 1} />
        </li>
      ))}
    </ol>
  )
}

function NodeLine({ node, tree }: { node: PlanNode; tree: TreeData }) {
  const text = useText(plansText)
  const work = node.workId === null ? undefined : tree.works.find((each) => each.id === node.workId)
  const isSeen = work !== undefined && tree.seen.includes(work.id)
  return (
    <div className="plan-node">
      <KindMark kind={shapeOf(node.kind)} size={12} />
      <div>
        <p className="t">{work && isSeen ? <a href={`/viec/${work.id}`}>{node.title}</a> : node.title}</p>
        <p className="m">
          {text.kinds[node.kind]}
          {work ? <WorkLine work={work} tree={tree} /> : null}
          {work && !isSeen ? ` · ${text.plan.unseen}` : ""}
          {node.spanStart === null ? null : (
            <>
              {" · "}
              <a href={`/van-ban/${tree.plan.documentId}#c${node.spanStart}`}>{text.plan.openDocument}</a>
            </>
          )}
        </p>
      </div>
      {work ? <WorkState work={work} today={tree.today} /> : <TargetState node={node} tree={tree} />}
    </div>
  )
}

function WorkLine({ work, tree }: { work: NodeWork; tree: TreeData }) {
  const text = useText(plansText)
  const lead = tree.units.find((unit) => unit.id === work.leadUnitId)?.shortName ?? text.plan.noLead
  return (
    <>
      {" · "}
      {work.code} · {lead}
      {work.dueOn ? ` · ${text.plan.due(formatDay(work.dueOn))}` : ""}
    </>
  )
}

function WorkState({ work, today }: { work: NodeWork; today: PlainDate }) {
  const text = useText(plansText)
  const standing = standingOf(work, today)
  const tone = standing === "overdue" ? "late" : standing === "done-in-time" ? "ok" : undefined
  return (
    <p className={`stt ${tone ?? ""}`}>
      {standing === "overdue" ? `▲ ${text.plans.columns.late}` : text.plan.states[work.state]}
    </p>
  )
}

function TargetState({ node, tree }: { node: PlanNode; tree: TreeData }) {
  const text = useText(plansText)
  const language = useLanguage()
  const standing = node.targetId === null ? undefined : tree.standings.find((each) => each.target.id === node.targetId)
  if (!standing) return node.kind === "goal" ? <p className="stt" /> : <p className="stt muted">{text.plan.noWork}</p>
  const value =
    standing.value === null
      ? text.plan.noData
      : withUnit(formatNumber(standing.value, language), standing.indicator.measureUnit)
  return (
    <p className="stt">
      <a href={`/so-lieu/${standing.indicator.id}`}>{value}</a>
      {standing.value === null ? null : <small>{text.plan.verdicts[standing.verdict]}</small>}
    </p>
  )
}
