import { csvOf } from "#src/base/csv.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listInbox } from "../store/inbox.ts"
import { readInboxQuery } from "./addresses.ts"
import { ownerOf, viewsOf } from "./inbox-data.ts"
import { workText } from "./text.ts"
import type { Route } from "./+types/export.ts"

const mostRows = 10_000

/** The list of an inbox address as a CSV file that spreadsheets open with Vietnamese letters intact; at most 10,000 rows. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const query = readInboxQuery(new URL(request.url).searchParams, viewsOf(me.actor))
  const rows = await me.read((db) => listInbox(db, ownerOf(me.actor), query, { limit: mostRows, after: null }))
  const text = workText[me.language]
  const lines = rows
    .slice(0, mostRows)
    .map((row) => [
      row.code,
      row.title,
      text.states[row.state],
      row.leadUnit,
      row.assignee,
      row.source,
      row.dueOn,
      row.handedOverOn,
      row.doneOn,
      row.progressDone,
      row.progressTotal,
    ])
  return new Response(csvOf([text.csv, ...lines]), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="viec.csv"',
      "cache-control": "private, no-store",
    },
  })
}
