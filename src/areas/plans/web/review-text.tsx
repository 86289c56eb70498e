import { Link } from "react-router"
import { NodeTag } from "#src/ui/highlighted.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import type { Kind } from "#src/ui/kind-mark.tsx"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import { isDoubtful } from "../rules/doubt-order.ts"
import type { Paragraph, Piece } from "../rules/lay-out-text.ts"
import { useReviewAddress } from "./review-address.ts"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { plansText } from "./text.ts"

/** The shape of an item: goals are circles, targets diamonds, breakthroughs triangles, everything that is carried out a square. */
export const shapeOf = (kind: ReviewItem["kind"]): Kind =>
  kind === "goal" || kind === "target" || kind === "breakthrough" ? kind : "task"

/** The line under an item's words: what a person has said about it so far. */
export function lookOf(item: ReviewItem): "yes" | "chg" | "ask" | "no" | "new" {
  if (item.state === "dropped" || item.state === "merged") return "no"
  if (item.state === "accepted" || item.state === "confirmed") return "yes"
  if (item.state === "changed" || item.state === "added") return "chg"
  return isDoubtful(item) ? "ask" : "new"
}

/** The document, word for word, with the words of each item marked and numbered. */
export function ReviewText({
  document,
  review,
  open,
}: {
  document: ReviewData["document"]
  review: OpenReview
  open: string | null
}) {
  const text = useText(plansText)
  const language = useLanguage()
  const byId = new Map(review.items.map((item) => [item.id, item]))
  const meta = [document.symbol, document.issuer, document.issuedOn ? formatDay(document.issuedOn) : ""]
    .filter((part) => part !== "")
    .join(" · ")
  return (
    <section className="doc" id="van-ban" aria-labelledby="vb-ten">
      <div className="inner">
        <p className="docmeta">
          {meta}
          {meta ? <br /> : null}
          {text.review.verbatim(formatNumber(document.letters, language))} ·{" "}
          <Link to={`/van-ban/${document.id}`}>{text.review.openDocument}</Link>
        </p>
        <Legend />
        <div className="text" data-document={document.id}>
          <h2 id="vb-ten">{document.title}</h2>
          {inTables(review.paragraphs).map((block) =>
            Array.isArray(block) ? (
              <TextTable key={block[0]?.start} rows={block} review={review} byId={byId} open={open} />
            ) : (
              <TextParagraph key={block.start} paragraph={block} review={review} byId={byId} open={open} />
            ),
          )}
        </div>
      </div>
    </section>
  )
}

interface Shown {
  review: OpenReview
  byId: ReadonlyMap<string, ReviewItem>
  open: string | null
}

/** Rows that stand together are one table. */
function inTables(paragraphs: readonly Paragraph[]): (Paragraph | Paragraph[])[] {
  const blocks: (Paragraph | Paragraph[])[] = []
  for (const paragraph of paragraphs) {
    const last = blocks.at(-1)
    if (paragraph.looks !== "row") blocks.push(paragraph)
    else if (Array.isArray(last)) last.push(paragraph)
    else blocks.push([paragraph])
  }
  return blocks
}

function TextParagraph({ paragraph, ...shown }: Shown & { paragraph: Paragraph }) {
  const pieces = <Pieces of={paragraph.pieces} {...shown} />
  if (paragraph.looks === "heading") return <h3>{pieces}</h3>
  return <p className={paragraph.looks === "letterhead" ? "letterhead" : undefined}>{pieces}</p>
}

const isRule = (words: string) => /^[\s|:-]+$/.test(words)

/** A table of the document, with the words of items marked in its cells. */
function TextTable({ rows, ...shown }: Shown & { rows: Paragraph[] }) {
  const { text } = shown.review
  const isHead = /^\|\s*(?:S?TT|Số TT|Số thứ tự)\s*\|/iu.test(text.slice(rows[0]?.start, rows[0]?.end))
  const columns = Math.max(...rows.map((row) => row.cells.length))
  return (
    <div className="scroll">
      <table>
        <tbody>
          {rows
            .filter((row) => !isRule(text.slice(row.start, row.end)))
            .map((row, index) => {
              let at = 0
              const Cell = isHead && index === 0 ? "th" : "td"
              return (
                <tr key={row.start}>
                  {row.cells.map((count, column) => {
                    const pieces = row.pieces.slice(at, (at += count))
                    const spans = row.cells.length < columns && column === row.cells.length - 1
                    return (
                      <Cell
                        key={pieces[0]?.start ?? `${row.start}-${column}`}
                        {...(spans ? { colSpan: columns - row.cells.length + 1 } : {})}
                        {...(Cell === "th" ? { scope: "col" } : {})}
                      >
                        <Pieces of={pieces} {...shown} />
                      </Cell>
                    )
                  })}
                </tr>
              )
            })}
        </tbody>
      </table>
    </div>
  )
}

function Pieces({ of, review, byId, open }: Shown & { of: readonly Piece[] }) {
  return of.map((piece) => {
    const words = review.text.slice(piece.start, piece.end)
    const item = piece.item === null ? undefined : byId.get(piece.item)
    if (item && (piece.opens || words.trim() !== ""))
      return (
        <ItemWords
          key={piece.start}
          item={item}
          opens={piece.opens}
          start={piece.start}
          words={words}
          current={item.id === open}
        />
      )
    return (
      <span key={piece.start} className={piece.clause === null ? undefined : "sp ctx"} data-start={piece.start}>
        {words}
      </span>
    )
  })
}

function ItemWords({
  item,
  opens,
  start,
  words,
  current,
}: {
  item: ReviewItem
  opens: boolean
  start: number
  words: string
  current: boolean
}) {
  const text = useText(plansText)
  const address = useReviewAddress()
  return (
    <Link
      className={`sp ${lookOf(item)}${current ? " on" : ""}`}
      id={opens ? `cau-${item.id}` : undefined}
      to={address.item(item.id)}
      preventScrollReset
      aria-current={current ? "true" : undefined}
    >
      {opens ? <NodeTag kind={shapeOf(item.kind)} number={item.number} state={text.review.state[item.state]} /> : null}
      <span data-start={start}>{words}</span>
    </Link>
  )
}

function Legend() {
  const text = useText(plansText)
  const shapes: [Kind, string][] = [
    ["goal", text.review.counted.goal],
    ["target", text.review.counted.target],
    ["task", text.review.counted.task],
    ["breakthrough", text.review.counted.breakthrough],
  ]
  return (
    <p className="legend">
      {shapes.map(([kind, words]) => (
        <span key={kind}>
          <KindMark kind={kind} size={10} quiet /> {words}
        </span>
      ))}
      <span>
        <span className="sp ctx">{text.review.context}</span>
      </span>
    </p>
  )
}
