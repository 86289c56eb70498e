import type { PlainDate } from "#src/base/plain-date.ts"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import { Disclosure } from "#src/ui/disclosure.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import type { CitingDocument } from "../store/citations.ts"
import { documentsText } from "./text.ts"

export interface Cite {
  id: number
  written: string
  symbolKey: string
  targetId: string | null
  targetTitle: string | null
}

const shownAtOnce = 12

/** What a document cites, each document once, those that are not held told apart by a word. */
export function CitedDocuments({ cites }: { cites: readonly Cite[] }) {
  const text = useText(documentsText).page
  const language = useLanguage()
  const once = [...Map.groupBy(cites, (cite) => cite.targetId ?? (cite.symbolKey || cite.written)).values()]
  const row = (same: readonly Cite[]) => {
    const [cite] = same
    if (!cite) return null
    return (
      <li key={cite.id}>
        {cite.targetId ? <a href={`/van-ban/${cite.targetId}`}>{cite.written}</a> : cite.written}
        <small>
          {cite.targetId ? cite.targetTitle : <span className="lack">{text.notHeld}</span>}
          {same.length > 1 ? ` · ${text.times(formatNumber(same.length, language))}` : ""}
        </small>
      </li>
    )
  }
  return (
    <section>
      <h2>
        {text.cites}
        {once.length > 0 ? <small>{formatNumber(once.length, language)}</small> : null}
      </h2>
      {once.length === 0 ? (
        <p className="none">{text.noCites}</p>
      ) : (
        <ul className="cites">{once.slice(0, shownAtOnce).map(row)}</ul>
      )}
      {once.length > shownAtOnce ? (
        <Disclosure title={text.more(formatNumber(once.length, language))}>
          <ul className="cites">{once.slice(shownAtOnce).map(row)}</ul>
        </Disclosure>
      ) : null}
    </section>
  )
}

/** Who cites this document. */
export function CitingDocuments({
  citing,
}: {
  citing: readonly (Omit<CitingDocument, "issuedOn"> & { issuedOn: PlainDate | null })[]
}) {
  const text = useText(documentsText)
  const language = useLanguage()
  return (
    <section>
      <h2>
        {text.page.citing}
        {citing.length > 0 ? <small>{formatNumber(citing.length, language)}</small> : null}
      </h2>
      {citing.length === 0 ? <p className="none">{text.page.noCiting}</p> : null}
      <ul className="cites">
        {citing.map((document) => (
          <li key={document.id}>
            <a href={`/van-ban/${document.id}`}>{document.title}</a>
            <small>
              {[
                document.symbol || text.noSymbol,
                document.issuedOn ? formatDay(document.issuedOn) : "",
                document.times > 1 ? text.page.times(formatNumber(document.times, language)) : "",
              ]
                .filter(Boolean)
                .join(" · ")}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
