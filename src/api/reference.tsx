import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { rightWords, scopeWords, signedIn } from "#src/areas/access/web/index.ts"
import { DataTable } from "#src/ui/data-table.tsx"
import { useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import type { Route } from "./+types/reference.ts"
import { operations } from "./operations.ts"
import { referenceText } from "./reference-text.ts"

export function loader({ context }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!may(me.actor, "organisation.manage")) throw data(null, { status: 403 })
  const rows = operations.map((operation) => ({
    id: operation.id,
    tag: operation.tag,
    method: operation.method,
    path: `/api/v1${operation.path}`,
    summary: operation.summary[me.language],
    scope: scopeWords[me.language][operation.scope],
    right: operation.right ? rightWords[me.language][operation.right] : "",
  }))
  return { groups: [...Map.groupBy(rows, (row) => row.tag)].map(([tag, own]) => ({ tag, rows: own })) }
}

// oxlint-disable-next-line import/no-default-export -- React Router takes a page from its default export
export default function Reference({ loaderData }: Route.ComponentProps) {
  const text = useText(referenceText)
  return (
    <Page
      title={text.title}
      lead={text.lead}
      crumbs={[{ label: text.administration, to: "/quan-tri" }]}
      actions={<a href="/api/v1/openapi.json">{text.openapi}</a>}
    >
      {loaderData.groups.map(({ tag, rows }) => (
        <section key={tag}>
          <DataTable
            caption={text.tags[tag] ?? tag}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { key: "summary", header: text.summary, names: true, cell: (row) => row.summary },
              {
                key: "address",
                header: text.address,
                phone: "broad",
                cell: (row) => <code>{`${row.method} ${row.path}`}</code>,
              },
              { key: "scope", header: text.scope, cell: (row) => row.scope },
              {
                key: "right",
                header: text.right,
                cell: (row) => row.right || <span className="muted">{text.ofRecord}</span>,
              },
            ]}
          />
        </section>
      ))}
    </Page>
  )
}
