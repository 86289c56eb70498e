import "./documents.css"
import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { signedIn, type SignedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { Page } from "#src/ui/page.tsx"
import { findOffice } from "../extraction/convert-office.ts"
import { isWord, layOutWord } from "../extraction/word-pages.ts"
import { findDocument } from "../store/documents.ts"
import { findOpenFile, listDocumentFiles } from "../store/files.ts"
import { findOrigin } from "../store/text-origin.ts"
import type { Route } from "./+types/original.ts"
import { confirmSentWords } from "./confirm-sent-words.ts"
import { onPages, openOriginal, type OriginalView, outline, type ShownPlace } from "./original-data.ts"
import { blockId, originalHref, sayPlace } from "./place-words.ts"
import { documentsText } from "./text.ts"

const countOf = (value: string | null): number | null =>
  value !== null && /^\d{1,8}$/.test(value) ? Number(value) : null

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId } = me.actor
  const { searchParams } = new URL(request.url)
  const found = isId(params.id)
    ? await me.read(async (db) => ({
        document: await findDocument(db, authorityId, params.id),
        origin: await findOrigin(db, authorityId, params.id),
        files: await listDocumentFiles(db, authorityId, params.id),
      }))
    : null
  const document = found?.document
  if (!found || !document) throw data(null, { status: 404 })
  const { origin } = found
  const file = found.files.find((each) => each.id === origin?.fileId) ?? null
  const view = origin
    ? openOriginal(document.bodyText, origin, file, {
        start: countOf(searchParams.get("tu")),
        page: countOf(searchParams.get("trang")),
      })
    : null
  const mayCheck = may(me.actor, "document.register") && document.state !== "void"
  return {
    document: { id: document.id, title: document.title, version: document.version },
    kind: origin?.kind ?? null,
    view: view && (await withPages(me, view, document.bodyText, searchParams.has("hinh"))),
    checking: mayCheck && view?.doubtful ? crypto.randomUUID() : null,
  }
}

/** A Word file has no pages of its own; where LibreOffice is installed its pages are laid out when they are asked for. */
async function withPages(me: SignedIn, view: OriginalView, text: string, asked: boolean): Promise<OriginalView> {
  const { file } = view
  if (!file || !isWord(file.mediaType) || (await findOffice()) === undefined) return view
  const kept = asked ? await me.read((db) => findOpenFile(db, me.actor.authorityId, file.id)) : undefined
  const pages = kept && (await layOutWord({ ...kept, load: () => me.files.get(kept.sha256) }))
  return { ...(asked ? onPages(view, text, pages) : view), canDraw: true }
}

export function action({ context, params, request }: Route.ActionArgs) {
  return confirmSentWords(signedIn(context), request, params.id)
}

export default function OriginalPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const { document, view } = loaderData
  const back = `/van-ban/${document.id}${view ? `#${blockId(view.block)}` : ""}`
  return (
    <Page
      title={text.origin.title}
      width="full"
      crumbs={[
        { label: text.place, to: "/van-ban" },
        { label: document.title, to: `/van-ban/${document.id}` },
      ]}
      actions={<ButtonLink to={back}>{text.origin.back}</ButtonLink>}
    >
      {view === null || view.around.length === 0 ? (
        <Notice>{view === null || loaderData.kind === "text" ? text.origin.none : text.origin.lost}</Notice>
      ) : (
        <Original {...loaderData} view={view} refusal={actionData?.refusal} />
      )}
    </Page>
  )
}

type OriginalProps = Omit<Route.ComponentProps["loaderData"], "view"> & {
  view: OriginalView
  refusal: string | null | undefined
}

function Original(props: OriginalProps) {
  const { document, view } = props
  const text = useText(documentsText).origin
  const language = useLanguage()
  const number = view.page === null ? "" : formatNumber(view.page, language)
  const paged = view.place?.part === "page"
  const drawn = view.canDraw && (view.picture || view.notDrawn) ? "&hinh=1" : ""
  return (
    <div className={view.picture ? "original with-picture" : "original"}>
      <div className="original-side">
        {view.lost ? <Notice kind="warn">{text.unknown}</Notice> : null}
        {view.notDrawn ? <Notice kind="warn">{text.notDrawn}</Notice> : null}
        {view.doubtful ? <DoubtfulWord {...props} word={view.doubtful} /> : null}
        {view.place && !view.lost ? <Here place={view.place} inWord={!paged} /> : null}
        <FileLinks documentId={document.id} view={view} />
        {view.canDraw && view.picture ? <p className="cap">{text.drawnNote}</p> : null}
        {paged ? <PageLinks documentId={document.id} view={view} /> : null}
        <h2>{paged ? text.lines(number) : text.near}</h2>
        <ol className="original-lines">
          {view.around.map((place) => (
            <li key={place.start} aria-current={place.current ? "true" : undefined}>
              {paged ? null : <small>{sayPlace(place, language)}</small>}
              <a href={`${originalHref(document.id, place.start)}${drawn}#cho`}>{place.words}</a>
            </li>
          ))}
        </ol>
      </div>
      {view.picture ? (
        <Picture view={view} src={view.picture} label={paged ? text.picture(number) : text.drawnPage} />
      ) : null}
    </div>
  )
}

/** Where the place is and what it says; in Word the words themselves are the way to it. */
function Here({ place, inWord }: { place: ShownPlace; inWord: boolean }) {
  const text = useText(documentsText).origin
  const language = useLanguage()
  return (
    <section id="cho" className="original-here">
      <h2>
        {text.here}: {sayPlace(place, language)}
      </h2>
      <blockquote>{place.words}</blockquote>
      {inWord ? (
        <p>
          {text.inWord} <kbd>{shortened(place.words)}</kbd>
        </p>
      ) : null}
    </section>
  )
}

/** Words that Word can find: not the list number that it computes, nothing over a line end, nothing over the mark of a note. */
function shortened(words: string): string {
  const own = words.replace(/^(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s+|^[-+•]\s+|^\[\w+\]\s+/u, "")
  const found = own.split(/\n|\[(?:\d+|[ivx]+)\]/u).find((part) => part.trim() !== "")
  return (found ?? "").slice(0, 60).trim()
}

function FileLinks({ documentId, view }: { documentId: string; view: OriginalView }) {
  const text = useText(documentsText).origin
  const language = useLanguage()
  if (!view.file) return null
  const opens = view.file.mediaType === "application/pdf" && view.page !== null
  return (
    <Actions>
      {opens ? (
        <ButtonLink to={`/tep/${view.file.id}#page=${view.page}`}>
          {text.openFile(formatNumber(view.page ?? 1, language))}
        </ButtonLink>
      ) : (
        <ButtonLink to={`/tep/${view.file.id}?tai=1`}>{text.saveFile}</ButtonLink>
      )}
      {view.canDraw && view.place && !view.lost && !view.picture ? (
        <ButtonLink to={`${originalHref(documentId, view.place.start)}&hinh=1`}>{text.draw}</ButtonLink>
      ) : null}
    </Actions>
  )
}

function PageLinks({ documentId, view }: { documentId: string; view: OriginalView }) {
  const text = useText(documentsText).origin
  const language = useLanguage()
  const at = view.pages.indexOf(view.page ?? 0)
  const [before, next] = [view.pages[at - 1], view.pages[at + 1]]
  if (view.pages.length < 2 || at < 0) return null
  const to = (page: number) => `/van-ban/${documentId}/goc?trang=${page}`
  return (
    <nav className="pager" aria-label={text.title}>
      <span className="where">
        {text.ofPages(formatNumber(view.page ?? 1, language), formatNumber(view.pages.length, language))}
      </span>
      {before === undefined ? null : (
        <a className="btn" href={to(before)} rel="prev">
          {text.previousPage}
        </a>
      )}
      {next === undefined ? null : (
        <a className="btn" href={to(next)} rel="next">
          {text.nextPage}
        </a>
      )}
    </nav>
  )
}

function DoubtfulWord(props: OriginalProps & { word: NonNullable<OriginalView["doubtful"]> }) {
  const text = useText(documentsText).origin
  const language = useLanguage()
  const { word, checking, document } = props
  return (
    <Notice kind="warn" title={text.confirmedFor(word.words)}>
      <p>{text.doubtful(formatNumber(word.confidence, language))}</p>
      {checking ? (
        <ActionForm
          requestKey={checking}
          seenVersion={document.version}
          hidden={{ start: word.start }}
          refusal={props.refusal}
          layout="bare"
        >
          <Button>{text.confirmOne}</Button>
        </ActionForm>
      ) : null}
    </Notice>
  )
}

/** The page as it is, with the place outlined over it. */
function Picture({ view, src, label }: { view: OriginalView; src: string; label: string }) {
  const box = view.lost ? null : (view.place?.box ?? null)
  return (
    <figure className="original-page">
      <img src={src} alt={label} />
      {box ? (
        <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
          <rect {...outline(box)} />
        </svg>
      ) : null}
    </figure>
  )
}
