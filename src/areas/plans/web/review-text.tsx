import { Link } from "react-router"
import { NodeTag } from "#src/ui/highlighted.tsx"
import { formatDay, formatNumber } from "#src/ui/format.ts"
import type { Kind } from "#src/ui/kind-mark.tsx"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useLanguage, useText } from "#src/ui/language.tsx"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { plansText } from "./text.ts"

/** The shape of an item: goals are circles, targets diamonds, breakthroughs triangles, everything that is carried out a square. */
export const shapeOf = (kind: ReviewItem["kind"]): Kind =>
  kind === "goal" || kind === "target" || kind === "breakthrough" ? kind : "task"

/** The line under an item's words: what a person has said about it so far. */
export function lookOf(item: ReviewItem): "yes" | "chg" | "ask" | "no" | "new" {
  if (item.state === "dropped") return "no"
  if (item.state === "accepted" || item.state === "confirmed") return "yes"
  if (item.state === "changed" || item.state === "added") return "chg"
  return item.confidence === "doubt" || item.doubts.length > 0 ? "ask" : "new"
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
          {review.paragraphs.map((paragraph) => {
            const Look = paragraph.looks === "heading" ? "h3" : "p"
            return (
              <Look key={paragraph.start} className={paragraph.looks === "table" ? "table-line" : undefined}>
                {paragraph.pieces.map((piece) => {
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
                    <span
                      key={piece.start}
                      className={piece.clause === null ? undefined : "sp ctx"}
                      data-start={piece.start}
                    >
                      {words}
                    </span>
                  )
                })}
              </Look>
            )
          })}
        </div>
      </div>
    </section>
  )
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
  return (
    <Link
      className={`sp ${lookOf(item)}${current ? " on" : ""}`}
      id={opens ? `cau-${item.id}` : undefined}
      to={`?muc=${encodeURIComponent(item.id)}#muc-${item.id}`}
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
