import { type Column, DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { Figure } from "#src/ui/figure.tsx"
import { formatDay, formatNumber, formatPercent } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { cellsOf, type PeriodCounts, type ReportFigures, type ReportTarget } from "../rules/index.ts"
import { worksAddress } from "./addresses.ts"
import { reportsText } from "./text.ts"

type Given = { figures: ReportFigures; here: string }

const mostRows = 20

function useCountColumns<Row extends PeriodCounts>(
  here: string,
  prefixOf: (row: Row) => string,
  total?: PeriodCounts,
): Column<Row>[] {
  const { unitColumns: header } = useText(reportsText)
  const language = useLanguage()
  const count = (value: number) => formatNumber(value, language)
  const share = (value: number | null) => (value === null ? "–" : formatPercent(value * 100, language, 2))
  const open = (prefix: string, name: string, value: number) =>
    value === 0 ? (
      count(0)
    ) : (
      <Figure to={`${here}/viec?so=${encodeURIComponent(`${prefix}.${name}`)}`}>{count(value)}</Figure>
    )
  const column = (key: string, title: string, name: string, of: (counts: PeriodCounts) => number): Column<Row> => ({
    key,
    header: title,
    numeric: true,
    cell: (row) => open(prefixOf(row), name, of(row)),
    ...(total ? { footer: open("total", name, of(total)) } : {}),
  })
  const rate = (key: string, title: string, of: (counts: PeriodCounts) => number | null): Column<Row> => ({
    key,
    header: title,
    numeric: true,
    cell: (row) => share(of(row)),
    ...(total ? { footer: share(of(total)) } : {}),
  })
  return [
    column("assigned", header.assigned, "assigned", (row) => row.assigned),
    column("inTime", header.inTime, "done-in-time", (row) => row["done-in-time"]),
    column("late", header.late, "done-late", (row) => row["done-late"]),
    column("open", header.open, "open-on-time", (row) => cellsOf(row).openOnTime),
    column("overdue", header.overdue, "overdue", (row) => row.overdue),
    rate("completion", header.completion, (row) => row.completionShare),
    rate("onTime", header.onTime, (row) => row.onTimeShare),
  ]
}

/** Progress by lead unit, with the total and both formulas. */
export function UnitProgress({ figures, here }: Given) {
  const text = useText(reportsText)
  const columns = useCountColumns<ReportFigures["units"][number]>(
    here,
    (unit) => `unit.${unit.unitId ?? 0}`,
    figures.total,
  )
  return (
    <>
      <DataTable
        caption={text.byUnit}
        columns={[
          {
            key: "name",
            header: text.unitColumns.name,
            names: true,
            cell: (unit) => (unit.name === "" ? text.noUnit : unit.name),
            footer: text.total,
          },
          ...columns,
        ]}
        rows={figures.units}
        rowKey={(unit) => String(unit.unitId)}
        empty={<EmptyState title={text.noWorks} />}
      />
      <p className="cap">{text.formulas}</p>
    </>
  )
}

/** Progress by document, and the breakthroughs. */
export function DocumentProgress({ figures, here }: Given) {
  const text = useText(reportsText)
  const language = useLanguage()
  const columns = useCountColumns<ReportFigures["documents"][number]>(
    here,
    (document) => `document.${document.documentId}`,
  )
  const count = (value: number) => formatNumber(value, language)
  if (figures.documents.length === 0) return null
  const name = (document: ReportFigures["documents"][number]) =>
    document.symbol === "" ? document.title : `${document.symbol}: ${document.title}`
  return (
    <>
      <DataTable
        caption={text.byDocument}
        columns={[
          {
            key: "name",
            header: text.unitColumns.document,
            names: true,
            cell: (document) =>
              document.planId === null ? name(document) : <a href={`/ke-hoach/${document.planId}`}>{name(document)}</a>,
          },
          ...columns,
        ]}
        rows={figures.documents}
        rowKey={(document) => document.documentId}
      />
      {figures.breakthroughs ? (
        <section aria-labelledby="dot-pha">
          <h3 id="dot-pha">{text.breakthroughs}</h3>
          <ul className="items">
            {figures.breakthroughs.items.map((item) => (
              <li key={item.id}>
                <span>
                  {item.assigned === 0 ? (
                    text.noWork
                  ) : (
                    <Figure to={worksAddress({ cutOff: figures.cutOff, nodeId: item.id })}>
                      {text.doneOf(count(item.done), count(item.assigned))}
                    </Figure>
                  )}
                </span>
                <span>
                  {item.title}{" "}
                  {item.overdue > 0 ? <span className="late">{text.lateCount(count(item.overdue))}</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

/** Overdue works with what their units reported, longest first. */
export function LateWorks({ figures, here }: Given) {
  const text = useText(reportsText)
  const language = useLanguage()
  const late = figures.works
    .filter((work) => work.standing === "overdue")
    .toSorted((a, b) => b.lateDays - a.lateDays || a.code.localeCompare(b.code))
  return (
    <>
      <DataTable
        caption={text.lateWorks}
        rows={late.slice(0, mostRows)}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.noLate}> </EmptyState>}
        columns={[
          { key: "code", header: text.lateColumns.code, cell: (row) => <span className="nb">{row.code}</span> },
          {
            key: "title",
            header: text.lateColumns.title,
            names: true,
            cell: (row) => <a href={`/viec/${row.id}`}>{row.title}</a>,
          },
          { key: "unit", header: text.lateColumns.unit, cell: (row) => (row.unit === "" ? text.noUnit : row.unit) },
          {
            key: "due",
            header: text.lateColumns.due,
            cell: (row) => (row.dueOn === null ? "–" : formatDay(row.dueOn)),
          },
          {
            key: "late",
            header: text.lateColumns.late,
            numeric: true,
            cell: (row) => <span className="late">{text.lateDays(formatNumber(row.lateDays, language))}</span>,
          },
          {
            key: "cause",
            header: text.lateColumns.cause,
            phone: "broad",
            cell: (row) => (row.cause === "" ? <span className="muted">{text.noCause}</span> : row.cause),
          },
        ]}
      />
      {late.length > mostRows ? (
        <p className="cap">
          <Figure to={`${here}/viec?so=total.overdue`}>{text.moreLate(formatNumber(late.length, language))}</Figure>
        </p>
      ) : null}
    </>
  )
}

/** Targets with their outcome. */
export function TargetOutcomes({ figures }: Given) {
  const text = useText(reportsText)
  const language = useLanguage()
  const { targetColumns: header } = text
  const measured = (value: number, target: ReportTarget) =>
    target.measureUnit.startsWith("%")
      ? `${formatNumber(value, language)}%`
      : `${formatNumber(value, language)} ${target.measureUnit}`
  const tone = { met: "ok", exceeded: "ok", "not-met": "late", "not-yet": "soon", "no-data": "none" } as const
  return (
    <DataTable
      caption={text.targetsTable}
      rows={figures.targets}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text.noTargets}> </EmptyState>}
      columns={[
        {
          key: "name",
          header: header.name,
          names: true,
          cell: (row) => (
            <a href={`/so-lieu/${row.indicatorId}`}>{row.unit === null ? row.name : `${row.name} (${row.unit})`}</a>
          ),
        },
        {
          key: "plan",
          header: header.plan,
          numeric: true,
          cell: (row) =>
            `${row.comparator === "at-least" ? "≥ " : row.comparator === "at-most" ? "≤ " : ""}${measured(row.plan, row)}`,
        },
        {
          key: "value",
          header: header.value,
          numeric: true,
          cell: (row) =>
            row.value === null ? (
              <span className="none">{text.noData}</span>
            ) : (
              <Figure to={`/so-lieu/${row.indicatorId}#so`}>{measured(row.value, row)}</Figure>
            ),
        },
        {
          key: "share",
          header: header.share,
          numeric: true,
          cell: (row) => (row.share === null ? "–" : formatPercent(row.share, language)),
        },
        {
          key: "last",
          header: header.lastYear,
          numeric: true,
          cell: (row) => (row.lastYear === null ? "–" : measured(row.lastYear, row)),
        },
        { key: "asOf", header: header.asOf, cell: (row) => (row.asOf === null ? "–" : formatDay(row.asOf)) },
        {
          key: "verdict",
          header: header.verdict,
          cell: (row) => <b className={tone[row.verdict]}>{text.verdicts[row.verdict]}</b>,
        },
      ]}
    />
  )
}

/** The tasks due after the cut-off, up to the end of the next period. */
export function UpcomingTasks({ figures }: Given) {
  const text = useText(reportsText)
  const language = useLanguage()
  const { upcoming, next } = figures
  return (
    <>
      <DataTable
        caption={text.upcoming}
        captionNote={text.upcomingNote(formatDay(next.start), formatDay(next.end))}
        rows={upcoming.slice(0, mostRows)}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.noUpcoming}> </EmptyState>}
        columns={[
          { key: "due", header: text.upcomingColumns.due, cell: (row) => formatDay(row.dueOn) },
          { key: "code", header: text.upcomingColumns.code, cell: (row) => <span className="nb">{row.code}</span> },
          {
            key: "title",
            header: text.upcomingColumns.title,
            names: true,
            cell: (row) => <a href={`/viec/${row.id}`}>{row.title}</a>,
          },
          { key: "unit", header: text.upcomingColumns.unit, cell: (row) => (row.unit === "" ? text.noUnit : row.unit) },
          { key: "product", header: text.upcomingColumns.product, cell: (row) => row.product },
        ]}
      />
      {upcoming.length > mostRows ? (
        <p className="cap">
          <Figure
            to={worksAddress({
              cutOff: figures.cutOff,
              standings: ["open-in-time"],
              dueFrom: next.start,
              dueTo: next.end,
            })}
          >
            {text.moreUpcoming(formatNumber(upcoming.length, language))}
          </Figure>
        </p>
      ) : null}
    </>
  )
}
