import { Fragment, type ReactNode } from "react"
import { formatNumber } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import type { DoubtfulWord } from "../rules/text-origin.ts"
import { originalHref } from "./place-words.ts"
import { documentsText } from "./text.ts"

export interface ShownCitation {
  id: number
  start: number
  end: number
  targetId: string | null
}

/** What the source of a text adds to it on a page. */
export interface ShownOrigin {
  documentId: string
  /** The first letter of each page. */
  pages: readonly { page: number; start: number; end: number }[]
  doubtful: readonly DoubtfulWord[]
}

/** A stretch of the text with what it cites, the words a machine was not sure of, and the pages that begin in it. */
export function Annotated(props: {
  text: string
  start: number
  end: number
  citations: readonly ShownCitation[]
  origin?: ShownOrigin | undefined
}) {
  const { text, start, end, citations, origin } = props
  const cites = inside(citations, start, end)
  const doubts = inside(origin?.doubtful ?? [], start, end)
  const pages = inside(origin?.pages ?? [], start, end)
  const bounds = [start, end, ...pages.map((page) => page.start)]
  for (const { item } of [...cites, ...doubts]) bounds.push(Math.max(start, item.start), Math.min(end, item.end))
  const cuts = [...new Set(bounds)].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i): ReactNode => {
    const to = cuts[i + 1] ?? end
    const holds = ({ item }: { item: { start: number; end: number } }) => item.start <= from && item.end >= to
    const page = pages.find(({ item }) => item.start === from)?.item
    const doubt = doubts.find(holds)
    const cite = cites.find(holds)?.item
    const words = text.slice(from, to)
    return (
      <Fragment key={from}>
        {page && origin ? <PageMark documentId={origin.documentId} page={page.page} start={page.start} /> : null}
        {doubt && origin ? (
          <Doubtful origin={origin} index={doubt.index} words={words} opens={doubt.item.start === from} />
        ) : cite ? (
          <Cited citation={cite} words={words} />
        ) : (
          words
        )}
      </Fragment>
    )
  })
}

function Cited({ citation, words }: { citation: ShownCitation; words: string }) {
  const said = useText(documentsText).page
  return citation.targetId ? (
    <a className="cite" href={`/van-ban/${citation.targetId}`}>
      {words}
    </a>
  ) : (
    <span className="cite missing" title={said.notHeld}>
      {words}
    </span>
  )
}

function PageMark({ documentId, page, start }: { documentId: string; page: number; start: number }) {
  const said = useText(documentsText).origin
  const number = formatNumber(page, useLanguage())
  return (
    <a className="page-mark" href={originalHref(documentId, start)} aria-label={said.openPage(number)}>
      <span>{said.page(number)}</span>
    </a>
  )
}

/** An uncertain word: underlined with a wave and followed by the way to the next, so that colour says nothing alone. */
function Doubtful(props: { origin: ShownOrigin; index: number; words: string; opens: boolean }) {
  const { origin, index, words, opens } = props
  const said = useText(documentsText).origin
  const language = useLanguage()
  const word = origin.doubtful[index] as DoubtfulWord
  const last = index === origin.doubtful.length - 1
  return (
    <>
      <a
        className="doubtful"
        id={opens ? doubtId(index) : undefined}
        href={originalHref(origin.documentId, word.start)}
        title={said.doubtful(formatNumber(word.confidence, language))}
      >
        {words}
        <span className="sr"> ({said.doubtfulShort})</span>
      </a>
      {opens && !last ? (
        <a className="doubtful-next" href={`#${doubtId(index + 1)}`} aria-label={said.nextDoubtful}>
          <span aria-hidden="true">›</span>
        </a>
      ) : null}
    </>
  )
}

/** The name of an uncertain word on the page, by its number in the text. */
export const doubtId = (index: number): string => `ngo-${index + 1}`

/** The items that share letters with a stretch, with their number; items stand in the order of the text. */
function inside<T extends { start: number; end: number }>(
  items: readonly T[],
  start: number,
  end: number,
): { item: T; index: number; start: number }[] {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as T).end <= start) low = middle + 1
    else high = middle
  }
  const found: { item: T; index: number; start: number }[] = []
  for (let index = low; index < items.length && (items[index] as T).start < end; index += 1) {
    const item = items[index] as T
    found.push({ item, index, start: Math.max(start, item.start) })
  }
  return found
}
