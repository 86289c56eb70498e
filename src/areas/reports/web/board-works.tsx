import { data } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { type Column, DataTable } from "#src/ui/data-table.tsx"
import { DefinitionList } from "#src/ui/definition-list.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { listBoardWorks } from "../store/board-works.ts"
import { readCursor, readWorksQuery, worksAddress, writeCursor } from "./addresses.ts"
import { boardScope } from "./board-access.ts"
import { boardText } from "./board-text.ts"
import type { Route } from "./+types/board-works.ts"

const rowsAPage = 50

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const scope = boardScope(me)
  const params = new URL(request.url).searchParams
  const query = readWorksQuery(params, me.today)
  const cursor = readCursor(params.get("sau"))
  const found = await me.read(async (db) => {
    const page = await listBoardWorks(
      db,
      scope.authorityId,
      { ...query, unitIds: scope.unitIds },
      { limit: rowsAPage, after: cursor && { assignedOn: cursor.day, id: cursor.id } },
    )
    return {
      ...page,
      units: await listUnits(db, scope.authorityId),
      document: query.documentId === null ? undefined : await findDocument(db, scope.authorityId, query.documentId),
    }
  })
  if (query.documentId !== null && !found.document) throw data(null, { status: 404 })
  const names = new Map(found.units.map((unit) => [unit.id, unit.shortName]))
  return {
    query,
    unit: query.unitId === null ? null : (names.get(query.unitId) ?? ""),
    document: found.document ? found.document.symbol || found.document.title : null,
    rows: found.works.map((work) => ({
      ...work,
      unit: work.leadUnitId === null ? "" : (names.get(work.leadUnitId) ?? ""),
    })),
    next: found.next ? worksAddress(query, writeCursor(found.next.assignedOn, found.next.id)) : null,
    short: found.next !== null && found.works.length < rowsAPage,
  }
}

export default function BoardWorks({ loaderData }: Route.ComponentProps) {
  const text = useText(boardText)
  const { works } = text
  const language = useLanguage()
  const { query, rows, next, short } = loaderData
  const caption = works.caption(formatNumber(rows.length, language), next !== null)
  return (
    <Page
      title={works.title}
      lead={works.lead(formatDay(query.cutOff))}
      crumbs={[{ label: works.back, to: `/dieu-hanh?ngay=${query.cutOff}` }]}
    >
      <Conditions {...loaderData} />
      <DataTable
        caption={caption}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<EmptyState title={works.none}>{short ? works.goOn : works.noneWhat}</EmptyState>}
      />
      {short && rows.length > 0 ? <p className="cap">{works.goOn}</p> : null}
      <Pager next={next ?? undefined} />
    </Page>
  )
}

type Loaded = Route.ComponentProps["loaderData"]
type Row = Loaded["rows"][number]

function Conditions({ query, unit, document }: Loaded) {
  const { works, noUnit } = useText(boardText)
  const range = (from: PlainDate | null, to: PlainDate | null) =>
    [from && works.from(formatDay(from)), to && works.to(formatDay(to))].filter((part) => part !== null).join(" ")
  const told = [
    { term: works.standing, value: query.standings.map((standing) => works.standings[standing]).join(", ") },
    { term: works.unit, value: unit === null ? "" : unit === "" ? noUnit : unit },
    { term: works.assigned, value: range(query.assignedFrom, query.assignedTo) },
    { term: works.done, value: range(query.doneFrom, query.doneTo) },
    { term: works.due, value: range(query.dueFrom, query.dueTo) },
    { term: works.document, value: document ?? "" },
  ].filter(({ value }) => value !== "")
  return told.length === 0 ? null : <DefinitionList of={told} />
}

function useColumns(): Column<Row>[] {
  const { works, noUnit } = useText(boardText)
  const day = (value: PlainDate | null) => (value === null ? "–" : formatDay(value))
  return [
    { key: "code", header: works.columns.code, cell: (row) => <span className="nb">{row.code}</span> },
    {
      key: "title",
      header: works.columns.title,
      names: true,
      cell: (row) => <a href={`/viec/${row.id}`}>{row.title}</a>,
    },
    { key: "unit", header: works.columns.unit, cell: (row) => (row.unit === "" ? noUnit : row.unit) },
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
  ]
}
