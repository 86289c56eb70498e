import { ActionForm } from "#src/ui/action-form.tsx"
import { Button } from "#src/ui/button.tsx"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { doubtId } from "./annotated.tsx"
import type { OriginData } from "./origin-data.ts"
import { documentsText } from "./text.ts"

/** What a reader should know of a text's source before reading it: the old encoding, the words to check, the way to the original. */
export function OriginNotes(props: {
  origin: OriginData | null
  /** Whether every block shows its place now; without it nothing is offered. */
  places?: boolean
  /** A request key, when the reader may confirm words. */
  checking?: string | null
  version?: number
  refusal?: string | null | undefined
}) {
  const { origin, places, checking } = props
  const text = useText(documentsText).origin
  const language = useLanguage()
  if (!origin) return null
  const doubts = origin.shown.doubtful.length
  return (
    <div className="origin-notes">
      {origin.encoding !== "unicode" ? <Notice>{text.encoding(text.encodings[origin.encoding])}</Notice> : null}
      {doubts > 0 ? (
        <Notice kind="warn" title={text.count(formatNumber(doubts, language))}>
          <p>{text.howTo}</p>
          <p>
            <a href={`#${doubtId(0)}`}>{text.first}</a>
          </p>
          {checking ? (
            <ActionForm
              requestKey={checking}
              seenVersion={props.version}
              refusal={props.refusal}
              layout="bare"
              id="soat"
            >
              <Button look="usual">{text.confirmAll}</Button>
            </ActionForm>
          ) : null}
        </Notice>
      ) : null}
      {origin.hasPlaces && places !== undefined ? (
        <p className="origin-links">
          <a href={places ? "?" : "?nguon=1"}>{places ? text.hidePlaces : text.showPlaces}</a>
        </p>
      ) : null}
    </div>
  )
}
