import { signedIn } from "#src/areas/access/web/index.ts"
import { csvOf } from "#src/base/csv.ts"
import { exportGold, exportRows } from "../store/corrections-export.ts"
import { maySeeCorrections } from "./corrections-access.ts"
import type { Route } from "./+types/corrections-file.ts"

/** The corrections as a file: `dang` json or csv; `chu=1` takes words along, of documents that the person may see. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  if (!maySeeCorrections(me)) return new Response(null, { status: 403 })
  const query = new URL(request.url).searchParams
  const wish = { withWords: query.get("chu") === "1" }
  const { authorityId } = me.actor
  const isCsv = query.get("dang") === "csv"
  const body = await me.read(async (db) =>
    isCsv
      ? csvOf(await exportRows(db, authorityId, wish))
      : `${JSON.stringify(await exportGold(db, authorityId, wish), null, 1)}\n`,
  )
  return new Response(body, {
    headers: {
      "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="sua-may-doc.${isCsv ? "csv" : "json"}"`,
      "cache-control": "private, no-store",
    },
  })
}
