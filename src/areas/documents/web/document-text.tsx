import { useMemo } from "react"
import { useLanguage } from "#src/ui/language.tsx"
import { layOutText, type TextBlock } from "../rules/lay-out-text.ts"
import { type Place, placeAt } from "../rules/text-origin.ts"
import { Annotated, type ShownCitation, type ShownOrigin } from "./annotated.tsx"
import { OriginalPlace } from "./original-place.tsx"
import { blockId, sayPlace } from "./place-words.ts"

/**
 * A document's text word for word. What it cites is a link when the document is held, and dotted when it is not. With `origin` the
 * pages of the source are marked and so are uncertain words; with `places` every block leads back to its place.
 */
export function DocumentText(props: {
  text: string
  citations: readonly ShownCitation[]
  most?: number
  origin?: ShownOrigin | undefined
  places?: readonly Place[] | undefined
  /** Where headings begin, when the source says which lines are headings. */
  headings?: readonly number[] | undefined
}) {
  const { text, citations, origin, places } = props
  const blocks = useMemo(() => layOutText(text, props.most), [text, props.most])
  const headings = useMemo(() => new Set(props.headings), [props.headings])
  const words = (start: number, end: number) => (
    <Annotated text={text} start={start} end={end} citations={citations} origin={origin} />
  )
  const source = (start: number) =>
    places && origin ? <BlockPlace documentId={origin.documentId} start={start} places={places} /> : null
  return blocks.map((block) => {
    if (block.kind === "table") return <TableBlock key={block.start} block={block} words={words} source={source} />
    const Look = block.kind === "heading" || (block.kind === "paragraph" && headings.has(block.start)) ? "h3" : "p"
    const looks = [block.kind === "centred" ? "centred" : "", block.near ? "near" : ""].filter(Boolean).join(" ")
    return (
      <Look key={block.start} id={blockId(block.start)} className={Look === "p" ? looks || undefined : undefined}>
        {source(block.start)}
        {words(block.start, block.end)}
      </Look>
    )
  })
}

function TableBlock(props: {
  block: Extract<TextBlock, { kind: "table" }>
  words: (start: number, end: number) => React.ReactNode
  source: (start: number) => React.ReactNode
}) {
  const { block, words, source } = props
  return (
    <div className="scroll">
      <table>
        <tbody>
          {block.rows.map((row) => {
            const start = row[0]?.start ?? block.start
            return (
              <tr key={start} id={blockId(start)}>
                {row.map((cell, i) => (
                  <td key={`${cell.start}-${cell.end}`}>
                    {i === 0 ? source(row.find((each) => each.end > each.start)?.start ?? start) : null}
                    {words(cell.start, cell.end)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function BlockPlace({ documentId, start, places }: { documentId: string; start: number; places: readonly Place[] }) {
  const language = useLanguage()
  const place = placeAt(places, start)
  return place ? (
    <>
      <OriginalPlace documentId={documentId} start={start} label={sayPlace(place, language)} />{" "}
    </>
  ) : null
}
