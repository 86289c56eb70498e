import "./documents.css"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { parsePlainDate } from "#src/base/plain-date.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { listMissing } from "../store/citations.ts"
import type { Route } from "./+types/missing.ts"
import { writeCursor } from "./cursor.ts"
import { readMissingAfter } from "./list-query.ts"
import { documentsText } from "./text.ts"

const rowsOfPage = 25

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { searchParams } = new URL(request.url)
  const rows = await me.read((db) =>
    listMissing(db, me.actor.authorityId, { limit: rowsOfPage + 1, after: readMissingAfter(searchParams.get("sau")) }),
  )
  const shown = rows.slice(0, rowsOfPage)
  const last = rows.length > rowsOfPage ? shown.at(-1) : undefined
  return {
    rows: shown,
    next: last ? `?sau=${writeCursor({ documents: last.documents, symbolKey: last.symbolKey })}` : undefined,
    mayRegister: may(me.actor, "document.register"),
  }
}

export default function Missing({ loaderData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const language = useLanguage()
  return (
    <Page title={text.missing.title} lead={text.missing.lead} crumbs={[{ label: text.place, to: "/van-ban" }]}>
      <DataTable
        className="doclist"
        caption={text.missing.title}
        captionHidden
        rows={loaderData.rows}
        rowKey={(row) => row.symbolKey}
        empty={<EmptyState title={text.missing.none.title}>{text.missing.none.lead}</EmptyState>}
        columns={[
          {
            key: "document",
            header: text.missing.document,
            names: true,
            cell: (row) => (
              <>
                {[row.typeName, row.symbol].filter(Boolean).join(" ")}
                <small>{[row.issuer, sayDay(row.issuedOn)].filter(Boolean).join(" · ")}</small>
              </>
            ),
          },
          {
            key: "documents",
            header: text.missing.documents,
            numeric: true,
            cell: (row) => formatNumber(row.documents, language),
          },
          { key: "times", header: text.missing.times, numeric: true, cell: (row) => formatNumber(row.times, language) },
          {
            key: "by",
            header: text.missing.by,
            phone: "broad",
            cell: (row) => (
              <ul className="cites">
                {row.citedBy.map((by) => (
                  <li key={by.id}>
                    <a href={`/van-ban/${by.id}`}>{by.symbol || by.title}</a>
                    {by.symbol ? <small>{by.title}</small> : null}
                  </li>
                ))}
                {row.documents > row.citedBy.length ? (
                  <li className="muted">
                    {text.missing.others(formatNumber(row.documents - row.citedBy.length, language))}
                  </li>
                ) : null}
              </ul>
            ),
          },
          {
            key: "add",
            header: text.missing.add,
            headerHidden: true,
            cell: (row) =>
              loaderData.mayRegister ? (
                <a href={`/van-ban/moi?ky-hieu=${encodeURIComponent(row.symbol)}`}>{text.missing.add}</a>
              ) : null,
          },
        ]}
      />
      <Pager next={loaderData.next} />
    </Page>
  )
}

const sayDay = (read: string | null): string => {
  const day = read === null ? null : parsePlainDate(read)
  return day ? formatDay(day) : (read ?? "")
}
