import { Form, Link } from "react-router"
import { Button, ButtonLink } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { namesText } from "./names-words.ts"
import { keyOf, useReviewAddress } from "./review-address.ts"
import type { OpenReview, ReviewData } from "./review-data.ts"
import { plansText } from "./text.ts"

/** In which order items stand, and by which doubt they are picked out. */
export function ReviewOrder({ review }: { review: OpenReview }) {
  const text = useText(namesText)
  const { to, view } = useReviewAddress()
  return (
    <div className="order">
      <nav aria-label={text.order}>
        <ul className="segments">
          <li>
            <Link to={to({ xep: null })} preventScrollReset aria-current={view.order === "text" ? "true" : undefined}>
              {text.byText}
            </Link>
          </li>
          <li>
            <Link to={to({ xep: "ngo" })} preventScrollReset aria-current={view.order === "doubt" ? "true" : undefined}>
              {text.byDoubt}
            </Link>
          </li>
        </ul>
      </nav>
      {review.doubts.length > 0 || view.doubt !== null ? (
        <nav className="doubt-filter" aria-label={text.filter}>
          <Link to={to({ ngo: null })} preventScrollReset aria-current={view.doubt === null ? "true" : undefined}>
            {text.all} <span className="n">{review.items.length}</span>
          </Link>
          {review.doubts.map(({ doubt, count }) => (
            <Link
              key={doubt}
              to={to({ ngo: doubt })}
              preventScrollReset
              aria-current={view.doubt === doubt ? "true" : undefined}
            >
              {text.reasonsShort[doubt]} <span className="n">{count}</span>
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  )
}

const usualLevel = 0.9

/** What concerns the whole draft: accept what is sure from a level on, undo, redo, add. */
export function PlanTools({ found, review }: { found: ReviewData; review: OpenReview }) {
  const text = useText(plansText)
  const names = useText(namesText)
  const { to } = useReviewAddress()
  const usual = review.levels.findLast(({ least }) => least >= usualLevel) ?? review.levels[0]
  const others = review.levels.filter((level) => level !== usual)
  return (
    <Form method="post" className="acts" preventScrollReset>
      <input type="hidden" name="requestKey" value={keyOf(found.requestKey, 1)} />
      <input type="hidden" name="seenVersion" value={review.version} />
      {usual ? (
        <Button small name="edit" value={`accept-above:${usual.least}`}>
          {names.acceptAbove(usual.count, Math.round(usual.least * 100))}
        </Button>
      ) : null}
      {others.length > 0 ? (
        <details className="levels">
          <summary className="btn small plain">{names.otherLevels}</summary>
          <div className="opts">
            {others.map(({ least, count }) => (
              <Button key={least} small name="edit" value={`accept-above:${least}`}>
                {names.acceptAbove(count, Math.round(least * 100))}
              </Button>
            ))}
          </div>
        </details>
      ) : null}
      {review.canUndo ? (
        <Button small name="edit" value="undo" hotkey="U">
          {text.review.undo}
        </Button>
      ) : null}
      {review.canRedo ? (
        <Button small name="edit" value="redo">
          {text.review.redo}
        </Button>
      ) : null}
      <ButtonLink small to={to({ them: "1" }, "them")}>
        {text.review.add}
      </ButtonLink>
    </Form>
  )
}
