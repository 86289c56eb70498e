import { signedIn } from "#src/areas/access/web/index.ts"
import { mustRead, reportOf } from "./report-access.ts"
import { mediaTypes, type PaperForm, writePaper } from "./write-paper.ts"
import type { Route } from "./+types/paper-file.ts"

/** Sends the report as Word or PDF/A, by the end of its address. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  mustRead(me)
  const form: PaperForm = new URL(request.url).pathname.endsWith(".pdf") ? "pdf" : "docx"
  const report = await me.read((db) => reportOf(me, db, params.id))
  const { bytes, fileName } = await writePaper(me, report, form)
  return new Response(bytes as BodyInit, {
    headers: {
      "content-type": mediaTypes[form],
      "content-length": String(bytes.byteLength),
      "content-disposition": `attachment; filename="bao-cao.${form}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  })
}
