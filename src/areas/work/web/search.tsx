import "./work.css"
import { signedIn } from "#src/areas/access/web/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { searchDocuments } from "#src/areas/documents/index.ts"
import { Button } from "#src/ui/button.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { QueryForm } from "#src/ui/action-form.tsx"
import { TextField } from "#src/ui/field.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Page } from "#src/ui/page.tsx"
import { WorkRow, type WorkRowProps } from "#src/ui/work-list.tsx"
import { searchWorks } from "../store/search.ts"
import { shapeOfKind } from "./kinds.ts"
import { sayRowDue } from "./say-work.ts"
import { workText } from "./text.ts"
import type { Route } from "./+types/search.ts"

const mostFound = 50
const mostDocuments = 20

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const words = (new URL(request.url).searchParams.get("q") ?? "").normalize("NFC").trim().slice(0, 200)
  const { actor, today, language } = me
  return me.read(async (db) => {
    const found = await searchWorks(db, actor.authorityId, actor, { words, limit: mostFound + 1 })
    const calendar = await loadCalendar(db, actor.authorityId)
    const text = workText[language]
    const works = found.slice(0, mostFound).map((work): WorkRowProps => ({
      to: `/viec/${work.id}`,
      kind: shapeOfKind(work.kind),
      title: work.title,
      meta: [work.code, work.leadUnit === null ? text.list.noLead : text.list.lead(work.leadUnit)].join(" · "),
      state: text.states[work.state],
      ...sayRowDue(work, today, calendar, language),
    }))
    const anyDocument = { words, typeCode: null, direction: null, state: null, bodyId: null, year: null }
    const documents =
      words === ""
        ? []
        : await searchDocuments(db, actor.authorityId, anyDocument, { limit: mostDocuments + 1, after: null })
    return {
      words,
      works,
      more: found.length > mostFound,
      documents: documents.slice(0, mostDocuments),
      moreDocuments: documents.length > mostDocuments,
    }
  })
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { words, works, more, documents, moreDocuments } = loaderData
  const text = useText(workText).search
  const language = useLanguage()
  const [title, lead] = words === "" ? text.start : text.none
  return (
    <Page title={words === "" ? text.title : `${text.title}: ${words}`} width="usual">
      <QueryForm action="/tim" values={{ q: words }} label={text.title}>
        <TextField name="q" label={text.box} type="search" />
        <Button>{text.send}</Button>
      </QueryForm>
      {works.length === 0 && documents.length === 0 ? (
        <EmptyState {...(title ? { title } : {})}>{lead}</EmptyState>
      ) : null}
      {works.length === 0 ? null : (
        <div className="list">
          <section className="group" aria-labelledby="tim-viec">
            <h2 id="tim-viec">
              <b>{text.works}</b>{" "}
              <span>
                {more
                  ? text.most(formatNumber(works.length, language))
                  : text.result(formatNumber(works.length, language))}
              </span>
            </h2>
            <ol data-rows="">
              {works.map((work) => (
                <WorkRow key={work.to} {...work} />
              ))}
            </ol>
          </section>
        </div>
      )}
      {documents.length === 0 ? null : (
        <section className="work-found" aria-labelledby="tim-van-ban">
          <h2 id="tim-van-ban">{text.documents}</h2>
          <ul className="items">
            {documents.map((document) => (
              <li key={document.id}>
                <span className="nb">{document.issuedOn === null ? "–" : formatDay(document.issuedOn)}</span>
                <div>
                  <a href={`/van-ban/${document.id}`}>{document.title}</a>
                  <small>{[document.symbol, document.issuer].filter(Boolean).join(" · ")}</small>
                </div>
              </li>
            ))}
          </ul>
          {moreDocuments ? <a href={`/van-ban?tim=${encodeURIComponent(words)}`}>{text.allDocuments}</a> : null}
        </section>
      )}
    </Page>
  )
}
