import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { ButtonLink } from "#src/ui/button.tsx"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { Segments } from "#src/ui/tabs.tsx"
import { type ReportKind, reportKinds } from "../rules/index.ts"
import { listReports } from "../store/reports.ts"
import { readCursor, writeCursor } from "./addresses.ts"
import { checkerText } from "./check-text.ts"
import { mustRead } from "./report-access.ts"
import { reportsText } from "./text.ts"
import type { Route } from "./+types/list.ts"

const rowsAPage = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  mustRead(me)
  const params = new URL(request.url).searchParams
  const kind = reportKinds.find((each) => each === params.get("loai")) ?? null
  const cursor = readCursor(params.get("sau"))
  const found = await me.read((db) =>
    listReports(db, me.actor.authorityId, {
      limit: rowsAPage + 1,
      after: cursor ? { periodEnd: cursor.day, id: cursor.id } : undefined,
      kind: kind ?? undefined,
    }),
  )
  const rows = found.slice(0, rowsAPage)
  const last = rows.at(-1)
  return {
    rows,
    kind,
    next: found.length > rowsAPage && last ? address(kind, writeCursor(last.periodEnd, last.id)) : null,
    mayMake: may(me.actor, "report.make"),
  }
}

const address = (kind: ReportKind | null, after?: string): string => {
  const params = new URLSearchParams({ ...(kind && { loai: kind }), ...(after && { sau: after }) }).toString()
  return params === "" ? "/bao-cao" : `/bao-cao?${params}`
}

export default function ReportsList({ loaderData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const check = useText(checkerText)
  const { rows, kind, next, mayMake } = loaderData
  const make = mayMake ? (
    <ButtonLink look="primary" to="/bao-cao/moi">
      {text.make}
    </ButtonLink>
  ) : undefined
  const tabs = [null, ...reportKinds].map((each) => ({
    label: each === null ? text.allKinds : text.kinds[each],
    to: address(each),
    current: each === kind,
  }))
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <ButtonLink to="/kiem-tra">{check.go}</ButtonLink>
          {make}
        </>
      }
    >
      <Segments of={tabs} label={text.columns.kind} />
      <DataTable
        caption={text.title}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState title={text.none} actions={make}>
            {text.noneWhat}
          </EmptyState>
        }
        columns={[
          {
            key: "title",
            header: text.columns.title,
            names: true,
            cell: (row) => <a href={`/bao-cao/${row.id}`}>{row.title}</a>,
          },
          { key: "kind", header: text.columns.kind, cell: (row) => text.kinds[row.kind] },
          {
            key: "period",
            header: text.columns.period,
            phone: "broad",
            cell: (row) => (
              <span className="nb">{text.period(formatDay(row.periodStart), formatDay(row.periodEnd))}</span>
            ),
          },
          { key: "cutOff", header: text.columns.cutOff, cell: (row) => formatDay(row.cutOff) },
          {
            key: "state",
            header: text.columns.state,
            cell: (row) => <b className={row.state === "frozen" ? "ok" : "soon"}>{text.states[row.state]}</b>,
          },
        ]}
      />
      <Pager next={next ?? undefined} />
    </Page>
  )
}
