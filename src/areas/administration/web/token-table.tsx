import { ActionForm } from "#src/ui/action-form.tsx"
import { Button } from "#src/ui/button.tsx"
import { type Column, DataTable } from "#src/ui/data-table.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatInstant } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import { administrationText } from "./text.ts"

type Row = {
  id: number
  name: string
  holder: string
  scopes: string
  expiresAt: Date
  state: "live" | "expired" | "revoked"
}
type Props = { rows: readonly Row[]; requestKey: string; withHolder?: boolean; empty: { title: string; lead: string } }

/** Tokens with their state, each live one with the way to revoke it. */
export function TokenTable({ rows, requestKey, withHolder, empty }: Props) {
  const text = useText(administrationText).token
  const columns: Column<Row>[] = [
    { key: "name", header: text.name, names: true, cell: (row) => row.name },
    ...(withHolder ? [{ key: "holder", header: text.holder, cell: (row: Row) => row.holder }] : []),
    { key: "scopes", header: text.scopes, cell: (row) => row.scopes },
    { key: "expires", header: text.expires, cell: (row) => <span className="nb">{formatInstant(row.expiresAt)}</span> },
    {
      key: "state",
      header: text.state,
      cell: (row) => <span className={row.state === "live" ? "ok" : "muted"}>{text[row.state]}</span>,
    },
    {
      key: "revoke",
      header: text.revoke,
      headerHidden: true,
      cell: (row) =>
        row.state === "live" ? (
          <ActionForm
            id={`revoke-${row.id}`}
            requestKey={requestKey}
            hidden={{ intent: "revoke", id: row.id }}
            layout="bare"
          >
            <Button small>
              {text.revoke}
              <span className="sr">{` ${row.name}`}</span>
            </Button>
          </ActionForm>
        ) : null,
    },
  ]
  return (
    <DataTable
      caption={text.allTitle}
      captionHidden
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={<EmptyState title={empty.title}>{empty.lead}</EmptyState>}
      columns={columns}
    />
  )
}
