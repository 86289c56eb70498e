import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { listPlans } from "../store/plans.ts"
import { tallyPlans } from "../store/progress.ts"
import { listOpenReviews } from "../store/reviews.ts"
import { maySeeCorrections } from "./corrections-access.ts"
import { correctionsText } from "./corrections-words.ts"
import { plansText } from "./text.ts"
import type { Route } from "./+types/plans.ts"

const pageSize = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const after = new URL(request.url).searchParams.get("sau")
  const { authorityId } = me.actor
  return me.read(async (db) => {
    const plans = await listPlans(db, authorityId, { limit: pageSize, after: after && isId(after) ? after : undefined })
    const tallies = await tallyPlans(
      db,
      authorityId,
      plans.map((plan) => plan.documentId),
      me.today,
    )
    const reviews = may(me.actor, "plan.review") ? await listOpenReviews(db, authorityId) : []
    return {
      plans: plans.map((plan) => ({
        ...plan,
        confirmedOn: dayInVietnam(plan.confirmedAt),
        ...(tallies.get(plan.documentId) ?? { open: 0, late: 0, done: 0 }),
      })),
      reviews: reviews.map((review) => ({ ...review, updatedOn: dayInVietnam(review.updatedAt) })),
      next: plans.length === pageSize ? (plans.at(-1)?.id ?? null) : null,
      first: after === null,
      mayRegister: may(me.actor, "document.register"),
      mayCorrect: maySeeCorrections(me),
    }
  })
}

export default function Plans({ loaderData }: Route.ComponentProps) {
  const text = useText(plansText)
  const { columns } = text.plans
  const corrections = useText(correctionsText)
  const { plans, reviews, next, first, mayRegister, mayCorrect } = loaderData
  return (
    <Page
      title={text.plans.title}
      lead={text.plans.lead}
      width="usual"
      actions={mayCorrect ? <ButtonLink to="/ke-hoach/sua-may-doc">{corrections.open}</ButtonLink> : undefined}
    >
      {reviews.length > 0 ? (
        <DataTable
          caption={text.plans.waiting}
          columns={[
            {
              key: "title",
              header: columns.plan,
              names: true,
              cell: (row) => <a href={`/van-ban/${row.documentId}/duyet`}>{row.title}</a>,
            },
            {
              key: "symbol",
              header: columns.symbol,
              cell: (row) => <span className="nowrap">{row.symbol || "–"}</span>,
            },
            {
              key: "go",
              header: text.plans.continueReview,
              headerHidden: true,
              cell: (row) => (
                <a className="nowrap" href={`/van-ban/${row.documentId}/duyet`}>
                  {text.plans.continueReview}
                </a>
              ),
            },
          ]}
          rows={reviews}
          rowKey={(row) => row.documentId}
        />
      ) : null}
      <DataTable
        caption={text.plans.confirmed}
        columns={[
          {
            key: "title",
            header: columns.plan,
            names: true,
            cell: (row) => <a href={`/ke-hoach/${row.id}`}>{row.title}</a>,
          },
          {
            key: "symbol",
            header: columns.symbol,
            cell: (row) => (
              <a className="nowrap" href={`/van-ban/${row.documentId}`}>
                {row.symbol || "–"}
              </a>
            ),
          },
          { key: "day", header: columns.day, cell: (row) => formatDay(row.confirmedOn) },
          { key: "done", header: columns.done, numeric: true, cell: (row) => row.done },
          { key: "open", header: columns.open, numeric: true, cell: (row) => row.open },
          {
            key: "late",
            header: columns.late,
            numeric: true,
            cell: (row) => <span className={row.late > 0 ? "late" : undefined}>{row.late}</span>,
          },
        ]}
        rows={plans}
        rowKey={(row) => row.id}
        empty={
          <EmptyState
            title={text.plans.none}
            actions={
              mayRegister ? (
                <ButtonLink look="primary" to="/van-ban/moi">
                  {text.plans.register}
                </ButtonLink>
              ) : null
            }
          >
            <p>{text.plans.noneWhat}</p>
          </EmptyState>
        }
      />
      <Pager next={next ? `/ke-hoach?sau=${next}` : undefined} previous={first ? undefined : "/ke-hoach"} />
    </Page>
  )
}
