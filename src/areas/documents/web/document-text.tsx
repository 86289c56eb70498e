import { Fragment, type ReactNode } from "react"
import { useText } from "#src/ui/language.tsx"
import { layOutText } from "../rules/lay-out-text.ts"
import { documentsText } from "./text.ts"

export interface ShownCitation {
  id: number
  start: number
  end: number
  targetId: string | null
}

/** A document's text word for word. What it cites is a link when the document is held, and dotted when it is not. */
export function DocumentText({
  text,
  citations,
  most,
}: {
  text: string
  citations: readonly ShownCitation[]
  most?: number
}) {
  const words = (start: number, end: number) => <Cited text={text} start={start} end={end} citations={citations} />
  return layOutText(text, most).map((block) => {
    if (block.kind === "heading") return <h3 key={block.start}>{words(block.start, block.end)}</h3>
    if (block.kind === "table")
      return (
        <div key={block.start} className="scroll">
          <table>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row[0]?.start ?? block.start}>
                  {row.map((cell) => (
                    <td key={`${cell.start}-${cell.end}`}>{words(cell.start, cell.end)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    return (
      <p
        key={block.start}
        className={
          [block.kind === "centred" ? "centred" : "", block.near ? "near" : ""].filter(Boolean).join(" ") || undefined
        }
      >
        {words(block.start, block.end)}
      </p>
    )
  })
}

function Cited({
  text,
  start,
  end,
  citations,
}: {
  text: string
  start: number
  end: number
  citations: readonly ShownCitation[]
}) {
  const said = useText(documentsText).page
  const parts: ReactNode[] = []
  let reached = start
  for (let i = firstAfter(citations, start); i < citations.length; i += 1) {
    const citation = citations[i] as ShownCitation
    if (citation.start >= end) break
    const [from, to] = [Math.max(citation.start, reached), Math.min(citation.end, end)]
    if (to <= from) continue
    if (from > reached) parts.push(<Fragment key={reached}>{text.slice(reached, from)}</Fragment>)
    const shown = text.slice(from, to)
    parts.push(
      citation.targetId ? (
        <a key={`c${from}`} className="cite" href={`/van-ban/${citation.targetId}`}>
          {shown}
        </a>
      ) : (
        <span key={`c${from}`} className="cite missing" title={said.notHeld}>
          {shown}
        </span>
      ),
    )
    reached = to
  }
  if (reached < end) parts.push(<Fragment key={reached}>{text.slice(reached, end)}</Fragment>)
  return parts
}

/** The first citation that ends after a place; they stand in the order of the text. */
function firstAfter(citations: readonly ShownCitation[], place: number): number {
  let [low, high] = [0, citations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((citations[middle] as ShownCitation).end <= place) low = middle + 1
    else high = middle
  }
  return low
}
