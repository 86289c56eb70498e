import "./documents.css"
import { data } from "react-router"
import { may } from "#src/areas/access/index.ts"
import { signedIn } from "#src/areas/access/web/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { History } from "#src/areas/journal/web/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { Actions, ButtonLink } from "#src/ui/button.tsx"
import { DefinitionList } from "#src/ui/definition-list.tsx"
import { FileList } from "#src/ui/file-list.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { DocumentTitle } from "#src/ui/page.tsx"
import { Breadcrumbs } from "#src/ui/breadcrumbs.tsx"
import { isScan } from "../rules/sniff-file.ts"
import { listCitations, listCiting } from "../store/citations.ts"
import { documentTypes } from "../store/document-types.ts"
import { findDocument } from "../store/documents.ts"
import { listDocumentFiles } from "../store/files.ts"
import { findOrigin } from "../store/text-origin.ts"
import type { Route } from "./+types/document.ts"
import { confirmSentWords } from "./confirm-sent-words.ts"
import { CitedDocuments, CitingDocuments } from "./cited-documents.tsx"
import { DocumentText } from "./document-text.tsx"
import { documentName, numberedAs, typeName } from "./document-words.ts"
import { documentsJournalWords } from "./journal-words.ts"
import { showOrigin } from "./origin-data.ts"
import { OriginNotes } from "./origin-notes.tsx"
import { findProgress } from "./recognition-data.ts"
import { RecognitionNotice } from "./recognition-notice.tsx"
import { documentsText, sayDone } from "./text.ts"

/** A page shows this much of a text at once; the rest opens on demand. */
const lettersAtOnce = 300_000

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const me = signedIn(context)
  const { authorityId, bodyId } = me.actor
  const { searchParams } = new URL(request.url)
  const found = isId(params.id)
    ? await me.read(async (db) => {
        const document = await findDocument(db, authorityId, params.id)
        if (!document) return null
        return {
          document,
          types: await documentTypes(db),
          units: await listUnits(db, authorityId),
          files: await listDocumentFiles(db, authorityId, document.id),
          origin: await findOrigin(db, authorityId, document.id),
          progress: await findProgress(db, authorityId, document.id),
          cites: await listCitations(db, authorityId, document.id),
          citing: await listCiting(db, authorityId, document.id),
          entries: await listEntriesOf(db, authorityId, document.id, { limit: 30 }),
        }
      })
    : null
  if (!found) throw data(null, { status: 404 })
  const { document, types, units } = found
  const { bodyText, ...facts } = document
  const whole = searchParams.has("toan-van")
  const mayCheck = may(me.actor, "document.register") && document.state !== "void"
  return {
    document: facts,
    letters: bodyText.length,
    text: whole ? bodyText : bodyText.slice(0, endOfLine(bodyText, lettersAtOnce)),
    name: documentName(document, types, me.language),
    type: typeName(
      types.find((type) => type.code === document.typeCode),
      me.language,
    ),
    numbered: numberedAs(document, me.language),
    handledBy: units.find((unit) => unit.id === document.handledBy)?.name ?? null,
    body: units.find((unit) => unit.id === document.bodyId)?.name ?? "",
    files: found.files,
    progress: found.progress,
    cites: found.cites,
    citing: found.citing,
    entries: found.entries,
    mayRegister: may(me.actor, "document.register") && document.state === "draft",
    mayReview: may(me.actor, "plan.review") && document.state !== "void" && bodyText !== "",
    mayCheckFigures: document.state !== "void" && bodyText !== "",
    mayVoid: may(me.actor, "document.void") && document.state === "registered" && document.bodyId === bodyId,
    unreadScan: bodyText === "" && found.files.some((file) => isScan(file.mediaType)),
    done: searchParams.get("xong"),
    origin: found.origin ? showOrigin(document.id, bodyText, found.origin) : null,
    places: searchParams.has("nguon") ? (found.origin?.places ?? []) : null,
    checking: mayCheck && found.origin && found.origin.doubtful.length > 0 ? crypto.randomUUID() : null,
  }
}

export function action({ context, params, request }: Route.ActionArgs) {
  return confirmSentWords(signedIn(context), request, params.id)
}

const endOfLine = (text: string, place: number): number =>
  text.length <= place ? text.length : (text.indexOf("\n", place) + 1 || text.length) - 1

export default function DocumentPage({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(documentsText)
  const language = useLanguage()
  const { document, letters } = loaderData
  const shown = loaderData.text.length
  return (
    <main id="noi-dung" tabIndex={-1}>
      <DocumentTitle of={`${loaderData.name}: ${document.title}`} />
      <div className="rvgrid docgrid">
        <article className="doc" aria-labelledby="vb-ten">
          <div className="inner">
            <Breadcrumbs of={[{ label: text.place, to: "/van-ban" }]} />
            <header className="doc-head">
              <p className="docmeta">
                {[
                  loaderData.name,
                  document.issuer || text.noIssuer,
                  document.issuedOn ? formatDay(document.issuedOn) : text.noDate,
                ].join(" · ")}
                {letters > 0 ? (
                  <>
                    <br />
                    {text.page.verbatim(formatNumber(letters, language))}
                  </>
                ) : null}
              </p>
              <h1 id="vb-ten">{document.title}</h1>
              <Standing {...loaderData} />
              <a className="doc-jump" href="#thong-tin">
                {text.page.jump}
              </a>
            </header>
            {letters === 0 ? (
              <p className="muted">{text.page.noText}</p>
            ) : (
              <div className="text" data-document={document.id}>
                <h2 className="sr">{text.field.bodyText}</h2>
                <OriginNotes
                  origin={loaderData.origin}
                  places={loaderData.places !== null}
                  checking={loaderData.checking}
                  version={document.version}
                  refusal={actionData?.refusal}
                />
                <DocumentText
                  text={loaderData.text}
                  citations={loaderData.cites}
                  origin={loaderData.origin?.shown}
                  headings={loaderData.origin?.headings}
                  places={loaderData.places ?? undefined}
                />
                {shown < letters ? (
                  <p className="fold">
                    {text.page.partOnly(formatNumber(shown, language), formatNumber(letters, language))}{" "}
                    <a href="?toan-van=1">{text.page.showWhole}</a>
                  </p>
                ) : null}
              </div>
            )}
          </div>
        </article>
        <Side {...loaderData} />
      </div>
    </main>
  )
}

/** What was just done, how the document stands, and what may be done now. */
function Standing(page: Route.ComponentProps["loaderData"]) {
  const text = useText(documentsText)
  const { document } = page
  const said = sayDone(page.done, text.done)
  return (
    <>
      {said ? <Notice kind="done">{said}</Notice> : null}
      {document.state === "draft" ? <Notice kind="warn">{text.page.draft}</Notice> : null}
      <RecognitionNotice id={document.id} progress={page.progress} offered={page.mayRegister && page.unreadScan} />
      {document.state === "void" ? <Notice kind="error">{text.page.voided(document.voidReason ?? "")}</Notice> : null}
      {page.mayRegister || page.mayReview || page.mayCheckFigures || page.mayVoid ? (
        <Actions>
          {page.mayRegister ? (
            <>
              <ButtonLink to={`/van-ban/${document.id}/vao-so`} look="primary" hotkey="V">
                {text.page.register}
              </ButtonLink>
              <ButtonLink to={`/van-ban/${document.id}/sua`} hotkey="E">
                {text.page.edit}
              </ButtonLink>
            </>
          ) : null}
          {page.mayReview ? (
            <ButtonLink to={`/van-ban/${document.id}/duyet`} look={page.mayRegister ? "usual" : "primary"} hotkey="D">
              {text.page.review}
            </ButtonLink>
          ) : null}
          {page.mayCheckFigures ? (
            <ButtonLink to={`/kiem-tra?van-ban=${document.id}`}>{text.page.checkFigures}</ButtonLink>
          ) : null}
          {page.mayVoid ? <ButtonLink to={`/van-ban/${document.id}/huy`}>{text.page.voidIt}</ButtonLink> : null}
        </Actions>
      ) : null}
    </>
  )
}

function Side(page: Route.ComponentProps["loaderData"]) {
  const text = useText(documentsText)
  const language = useLanguage()
  return (
    <div className="docside" id="thong-tin">
      <section>
        <h2>{text.page.facts}</h2>
        <Facts {...page} />
      </section>
      <section>
        <h2>
          {text.page.files}
          {page.files.length > 0 ? <small>{formatNumber(page.files.length, language)}</small> : null}
        </h2>
        <FileList
          of={page.files.map((file) => ({
            id: file.id,
            name: file.name,
            to: `/tep/${file.id}`,
            bytes: file.size,
            picture: file.mediaType.startsWith("image/"),
          }))}
        />
      </section>
      <CitedDocuments cites={page.cites} />
      <CitingDocuments citing={page.citing} />
      <History entries={page.entries} words={documentsJournalWords} title={text.page.history} />
    </div>
  )
}

function Facts({ document, type, numbered, handledBy, body }: Route.ComponentProps["loaderData"]) {
  const text = useText(documentsText)
  const language = useLanguage()
  const day = (on: typeof document.issuedOn) => (on ? formatDay(on) : null)
  const facts: [string, string | null][] = [
    [text.field.typeCode, type ? `${type} · ${text.side[document.side]}` : text.side[document.side]],
    [text.field.symbol, document.symbol || text.noSymbol],
    [text.field.issuedOn, day(document.issuedOn) ?? text.noDate],
    [text.field.issuer, document.issuer || text.noIssuer],
    [
      text.field.direction,
      document.state === "draft" ? text.state.draft : (numbered ?? text.direction[document.direction]),
    ],
    [text.field.body, body],
    [
      text.page.span,
      document.periodFrom === null ? null : text.period(document.periodFrom, document.periodTo ?? document.periodFrom),
    ],
    [text.field.arrivedOn, day(document.arrivedOn)],
    [text.field.sentOn, day(document.sentOn)],
    [text.field.handledBy, handledBy],
    [text.field.signer, document.signer || null],
    [text.field.recipients, document.recipients || null],
    [text.field.copies, document.copies === null ? null : formatNumber(document.copies, language)],
    [text.field.urgency, document.urgency === "normal" ? null : text.urgency[document.urgency]],
    [text.field.answerBy, day(document.answerBy)],
    [text.field.note, document.note || null],
  ]
  return <DefinitionList of={facts.flatMap(([term, value]) => (value === null ? [] : [{ term, value }]))} />
}
