import { data } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { DocumentTitle } from "#src/ui/page.tsx"
import { workText } from "./text.ts"
import { WorkDetailView } from "./work-detail.tsx"
import { loadWork } from "./work-model.ts"
import type { Route } from "./+types/work-page.ts"

const shortHistory = 20
const longHistory = 500

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const query = new URL(request.url).searchParams
  const model = isId(params.id)
    ? await me.read((db) => loadWork(me, db, params.id, query.has("lich-su") ? longHistory : shortHistory))
    : undefined
  if (!model) throw data(null, { status: 404 })
  return { model, done: query.get("xong") }
}

export default function WorkPage({ loaderData }: Route.ComponentProps) {
  const text = useText(workText)
  const { model, done } = loaderData
  const said = done !== null && done in text.done ? text.done[done as keyof typeof text.done] : null
  return (
    <main id="noi-dung" tabIndex={-1}>
      <DocumentTitle of={`${model.work.code} ${model.work.title}`} />
      {said ? (
        <div className="stack">
          <Notice kind="done">{said}</Notice>
        </div>
      ) : null}
      <WorkDetailView model={model} alone listAddress="/viec" from="" />
    </main>
  )
}
