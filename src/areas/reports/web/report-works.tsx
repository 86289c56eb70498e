import { data } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { worksBehind } from "../rules/index.ts"
import { mustRead, reportOf } from "./report-access.ts"
import { reportsText } from "./text.ts"
import type { Route } from "./+types/report-works.ts"

const rowsAPage = 100

/** The works behind one number of a report, as they are kept with it. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  mustRead(me)
  const asked = new URL(request.url).searchParams
  const ref = asked.get("so") ?? "total.assigned"
  const report = await me.read((db) => reportOf(me, db, params.id))
  const works = worksBehind(report.figures, ref)
  if (works === null) throw data(null, { status: 404 })
  // The list is kept whole with the report and never grows, so a place in it is a stable cursor.
  const from = Math.max(0, works.findIndex((work) => work.id === asked.get("sau")) + 1)
  const rows = works.slice(from, from + rowsAPage)
  const last = rows.at(-1)
  const next =
    from + rowsAPage < works.length && last
      ? `/bao-cao/${report.id}/viec?so=${encodeURIComponent(ref)}&sau=${last.id}`
      : null
  return { id: report.id, title: report.title, cutOff: report.cutOff, rows, total: works.length, next }
}

export default function ReportWorks({ loaderData }: Route.ComponentProps) {
  const text = useText(reportsText)
  const { works } = text
  const language = useLanguage()
  const { id, title, cutOff, rows, total, next } = loaderData
  const day = (value: PlainDate | null) => (value === null ? "–" : formatDay(value))
  return (
    <Page
      title={works.title}
      lead={works.lead(title, formatDay(cutOff))}
      crumbs={[
        { label: text.title, to: "/bao-cao" },
        { label: title, to: `/bao-cao/${id}` },
      ]}
    >
      <DataTable
        caption={works.caption(formatNumber(total, language))}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={works.none} />}
        columns={[
          { key: "code", header: works.columns.code, cell: (row) => <span className="nb">{row.code}</span> },
          {
            key: "title",
            header: works.columns.title,
            names: true,
            cell: (row) => <a href={`/viec/${row.id}`}>{row.title}</a>,
          },
          { key: "unit", header: works.columns.unit, cell: (row) => (row.unit === "" ? text.noUnit : row.unit) },
          { key: "assigned", header: works.columns.assigned, cell: (row) => day(row.assignedOn) },
          { key: "due", header: works.columns.due, cell: (row) => day(row.dueOn) },
          { key: "handed", header: works.columns.handed, cell: (row) => day(row.handedOverOn ?? row.doneOn) },
          {
            key: "standing",
            header: works.columns.standing,
            cell: (row) => (
              <span
                className={
                  row.standing === "overdue" || row.standing === "done-late"
                    ? "late"
                    : row.standing === "done-in-time"
                      ? "ok"
                      : undefined
                }
              >
                {works.standings[row.standing]}
              </span>
            ),
          },
          {
            key: "late",
            header: works.columns.late,
            numeric: true,
            cell: (row) =>
              row.lateDays === 0 ? (
                <span className="none">–</span>
              ) : (
                text.lateDays(formatNumber(row.lateDays, language))
              ),
          },
        ]}
      />
      <Pager next={next ?? undefined} />
    </Page>
  )
}
