import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { daysBetween, parseTypedDate, type PlainDate } from "#src/base/plain-date.ts"
import { QueryForm } from "#src/ui/action-form.tsx"
import { Bar } from "#src/ui/bar.tsx"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { type Column, DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { DateField } from "#src/ui/field.tsx"
import { formatDay, formatNumber, formatPercent } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import type { Outlook } from "../rules/judge.ts"
import { listIndicators } from "../store/indicators.ts"
import { listNewestValues, listStandings, type TargetStanding } from "../store/standings.ts"
import { figuresText } from "./text.ts"
import type { Route } from "./+types/list.ts"

const shownOutlooks = ["no-data", "stale", "exceeded", "met", "not-met", "on-course", "push", "hard"] as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { searchParams } = new URL(request.url)
  const asOf = parseTypedDate(searchParams.get("ngay") ?? "") ?? me.today
  const wanted = new Set(
    searchParams
      .getAll("nhan-dinh")
      .filter((word): word is Outlook => (shownOutlooks as readonly string[]).includes(word)),
  )
  const { authorityId } = me.actor
  return me.read(async (db) => {
    const standings = await listStandings(db, authorityId, { asOf })
    const indicators = await listIndicators(db, authorityId, { limit: 500 })
    const units = await listUnits(db, authorityId)
    const targeted = new Set(standings.map((standing) => standing.indicator.id))
    const rest = indicators.filter((indicator) => indicator.state === "active" && !targeted.has(indicator.id))
    const newest = await listNewestValues(
      db,
      authorityId,
      rest.map((indicator) => indicator.id),
      asOf,
    )
    const nameOf = (id: number) => units.find((unit) => unit.id === id)?.shortName ?? "–"
    return {
      asOf,
      typed: searchParams.get("ngay") ?? "",
      rows: standings
        .filter((standing) => wanted.size === 0 || wanted.has(standing.outlook))
        .map((standing) => ({
          ...standing,
          owner: nameOf(standing.indicator.ownerUnitId),
          unitName: standing.target.unitId === authorityId ? null : nameOf(standing.target.unitId),
        }))
        .toSorted((a, b) => a.indicator.code.localeCompare(b.indicator.code, "vi", { numeric: true })),
      others: rest.map((indicator) => ({
        ...indicator,
        owner: nameOf(indicator.ownerUnitId),
        newest: newest.get(indicator.id) ?? null,
      })),
      mayDefine: may(me.actor, "figure.define"),
    }
  })
}

type Row = TargetStanding & { owner: string; unitName: string | null }

/** The colour that goes with an outlook's word. */
export const toneOfOutlook: Record<Outlook, string | undefined> = {
  "no-data": undefined,
  stale: "soon",
  exceeded: "ok",
  met: "ok",
  "not-met": "late",
  "on-course": undefined,
  push: "soon",
  hard: "late",
}

export default function FiguresList({ loaderData }: Route.ComponentProps) {
  const text = useText(figuresText)
  const language = useLanguage()
  const { rows, others, asOf, typed, mayDefine } = loaderData
  const define = mayDefine ? (
    <ButtonLink look="primary" to="/so-lieu/moi">
      {text.define}
    </ButtonLink>
  ) : undefined
  return (
    <Page title={text.title} lead={text.lead} actions={define}>
      <QueryForm values={{ ngay: typed }} label={text.onDay}>
        <DateField name="ngay" label={text.onDay} value={typed || asOf} optional />
        <Button>{text.show}</Button>
      </QueryForm>
      {rows.length === 0 && others.length === 0 ? (
        <EmptyState title={text.none} actions={define}>
          <p>{text.noneWhat}</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <DataTable caption={text.withTarget} columns={useColumns(asOf)} rows={rows} rowKey={(row) => row.target.id} />
      ) : null}
      {others.length > 0 ? (
        <DataTable
          caption={text.withoutTarget}
          columns={[
            { key: "code", header: text.facts.code, cell: (row) => row.code },
            {
              key: "name",
              header: text.columns.name,
              names: true,
              cell: (row) => <a href={`/so-lieu/${row.id}`}>{row.name}</a>,
            },
            {
              key: "value",
              header: text.columns.value,
              numeric: true,
              cell: (row) =>
                row.newest === null ? (
                  <span className="none">{text.noData}</span>
                ) : (
                  <a className="fig" href={`/so-lieu/${row.id}#so`}>
                    {formatNumber(row.newest.value, language)}
                  </a>
                ),
            },
            { key: "unit", header: text.facts.unit, cell: (row) => row.measureUnit },
            {
              key: "asOf",
              header: text.columns.asOf,
              cell: (row) => (row.newest === null ? "–" : formatDay(row.newest.asOf)),
            },
            { key: "cadence", header: text.facts.cadence, cell: (row) => text.cadences[row.cadence] },
            { key: "owner", header: text.columns.owner, cell: (row) => row.owner },
          ]}
          rows={others}
          rowKey={(row) => row.id}
        />
      ) : null}
    </Page>
  )
}

function useColumns(asOf: PlainDate): Column<Row>[] {
  const text = useText(figuresText)
  const language = useLanguage()
  const { columns } = text
  const figure = (value: number, row: Row) =>
    `${formatNumber(value, language)}${row.indicator.measureUnit.startsWith("%") ? "%" : ""}`
  return [
    {
      key: "name",
      header: columns.name,
      names: true,
      cell: (row) => (
        <>
          <a className="fig" href={`/so-lieu/${row.indicator.id}`}>
            {row.indicator.name}
          </a>
          <small className="muted">
            {" "}
            {[
              row.indicator.measureUnit.startsWith("%") ? null : row.indicator.measureUnit,
              row.unitName,
              text.until(formatDay(row.target.periodEnd)),
            ]
              .filter(Boolean)
              .join(" · ")}
          </small>
        </>
      ),
    },
    {
      key: "value",
      header: columns.value,
      numeric: true,
      cell: (row) =>
        row.value === null ? (
          <span className="none">{text.noData}</span>
        ) : (
          <a className="fig" href={`/so-lieu/${row.indicator.id}#so`}>
            {figure(row.value, row)}
          </a>
        ),
    },
    {
      key: "target",
      header: columns.target,
      numeric: true,
      cell: (row) =>
        `${row.target.comparator === "at-least" ? "≥ " : row.target.comparator === "at-most" ? "≤ " : ""}${figure(row.target.value, row)}`,
    },
    {
      key: "share",
      header: columns.share,
      numeric: true,
      cell: (row) =>
        row.share === null || row.target.comparator === "at-most" ? "–" : formatPercent(row.share, language),
    },
    {
      key: "last",
      header: columns.lastYear,
      numeric: true,
      phone: "off",
      cell: (row) => (row.lastYear === null ? "–" : figure(row.lastYear, row)),
    },
    {
      key: "bar",
      header: columns.bar,
      phone: "broad",
      cell: (row) =>
        row.value === null ? "–" : <Bar value={row.value} plan={row.target.value} before={row.lastYear ?? undefined} />,
    },
    {
      key: "asOf",
      header: columns.asOf,
      cell: (row) =>
        row.asOf === null ? (
          "–"
        ) : (
          <span className="nb">
            {formatDay(row.asOf)}{" "}
            <small className={row.outlook === "stale" ? "soon" : "muted"}>
              {text.age(daysBetween(row.asOf, asOf))}
            </small>
          </span>
        ),
    },
    { key: "owner", header: columns.owner, cell: (row) => row.owner },
    {
      key: "outlook",
      header: columns.outlook,
      cell: (row) => <b className={toneOfOutlook[row.outlook]}>{text.outlooks[row.outlook]}</b>,
    },
  ]
}
