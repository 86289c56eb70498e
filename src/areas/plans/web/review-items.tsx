import { Form, Link } from "react-router"
import { Button } from "#src/ui/button.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { NodeTag } from "#src/ui/highlighted.tsx"
import { formatDay } from "#src/ui/format.ts"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useText } from "#src/ui/language.tsx"
import { type FormAnswer, ItemForm, keyOf } from "./review-item-form.tsx"
import { lookOf, shapeOf } from "./review-text.tsx"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { plansText } from "./text.ts"

const groups = [
  { key: "goals", kinds: ["goal", "target"] },
  { key: "tasks", kinds: ["key-task", "task"] },
  { key: "breakthroughs", kinds: ["breakthrough"] },
  { key: "programmes", kinds: ["programme", "scheme"] },
] as const

export interface ItemsProps {
  data: ReviewData
  review: OpenReview
  open: string | null
  answer: FormAnswer | undefined
  locked: boolean
}

/** The proposed plan, item by item, in groups; the open item shows its form. */
export function ReviewItems(props: ItemsProps) {
  const text = useText(plansText)
  const { review } = props
  if (review.items.length === 0)
    return (
      <EmptyState title={text.review.nothingFound}>
        <p>{text.review.nothingFoundWhat}</p>
      </EmptyState>
    )
  return groups.map((group) => {
    const items = review.items.filter((item) => (group.kinds as readonly string[]).includes(item.kind))
    if (items.length === 0) return null
    return (
      <section key={group.key} aria-labelledby={`nhom-${group.key}`}>
        <h3 id={`nhom-${group.key}`}>
          {group.kinds.slice(0, group.key === "goals" ? 2 : 1).map((kind) => (
            <KindMark key={kind} kind={shapeOf(kind)} size={10} quiet />
          ))}
          {text.review.groups[group.key]} <span>{text.review.items(items.length)}</span>
        </h3>
        <ol>
          {items.map((item) => (
            <Node key={item.id} item={item} {...props} />
          ))}
        </ol>
      </section>
    )
  })
}

function Node({ item, data, review, open, answer, locked }: ItemsProps & { item: ReviewItem }) {
  const text = useText(plansText)
  const isOpen = open === item.id
  const settled = locked || item.state === "confirmed"
  return (
    <li
      className={`node ${lookOf(item)}${isOpen ? " open" : ""}`}
      id={`muc-${item.id}`}
      data-item={item.id}
      data-doubt={lookOf(item) === "ask" ? "" : undefined}
    >
      <a
        className="tag-link"
        href={`#cau-${item.id}`}
        aria-label={text.review.toWords(text.kinds[item.kind], item.number)}
      >
        <NodeTag kind={shapeOf(item.kind)} number={item.number} />
      </a>
      <div>
        <p className="t">
          <Link
            to={isOpen ? "?" : `?muc=${encodeURIComponent(item.id)}#muc-${item.id}`}
            preventScrollReset
            aria-expanded={isOpen}
          >
            {item.title}
          </Link>
        </p>
        <p className="m">{metaOf(item, data, text)}</p>
        {item.state === "dropped" ? (
          <p className="m">{text.review.dropReason(item.dropReason)}</p>
        ) : (
          <Doubts item={item} />
        )}
        {settled || isOpen ? null : <QuickActions item={item} review={review} requestKey={data.requestKey} />}
      </div>
      <p className="stt">
        <b>{lookOf(item) === "ask" ? text.review.doubtState : text.review.state[item.state]}</b>
        <small>{item.state === "added" ? text.review.byHand : text.review.confidence[item.confidence]}</small>
      </p>
      {isOpen && !settled ? <ItemForm item={item} data={data} review={review} answer={answer} /> : null}
    </li>
  )
}

type Words = (typeof plansText)["vi"]

function metaOf(item: ReviewItem, data: ReviewData, text: Words): string {
  const nameOf = (id: number) => data.units.find((unit) => unit.id === id)?.shortName ?? ""
  const lead =
    item.leadUnitId !== null
      ? nameOf(item.leadUnitId)
      : item.leadText
        ? text.review.leadUnknown(item.leadText)
        : item.kind === "goal" || item.kind === "target"
          ? ""
          : text.review.noLead
  const measure = item.measure
    ? `${text.review.comparators[item.measure.comparator]} ${item.measure.value.toLocaleString("vi-VN")} ${item.measure.unit}`
    : ""
  const due = item.dueOn ? text.review.until(formatDay(item.dueOn)) : (item.deadlineText ?? "")
  const others = [...item.coordinatingUnitIds.map(nameOf), ...item.coordinatingText].filter((name) => name !== "")
  return [
    text.kinds[item.kind],
    measure,
    lead,
    due,
    others.length > 0 ? `${text.review.coordinating.toLowerCase()}: ${others.join(", ")}` : "",
    item.product,
  ]
    .filter((part) => part !== "")
    .join(" · ")
}

function Doubts({ item }: { item: ReviewItem }) {
  const text = useText(plansText)
  const doubts = item.state === "proposed" ? item.doubts.map((code) => text.review.doubts[code]) : []
  const said = item.isPast ? [...doubts, text.review.duePassed] : doubts
  if (said.length === 0) return null
  return (
    <p className="doubt">
      <b>{text.review.doubt}</b> {said.join(" ")}
    </p>
  )
}

/** What one press settles, without opening the item. */
function QuickActions({ item, review, requestKey }: { item: ReviewItem; review: OpenReview; requestKey: string }) {
  const text = useText(plansText)
  return (
    <Form method="post" className="opts" preventScrollReset>
      <input type="hidden" name="requestKey" value={keyOf(requestKey, 100 + Number(item.number))} />
      <input type="hidden" name="seenVersion" value={review.version} />
      {item.state === "proposed" ? (
        <Button small name="edit" value={`accept:${item.id}`}>
          {text.review.accept}
        </Button>
      ) : null}
      {item.state === "proposed" && item.doubts.includes("no-measure") ? (
        <Button small name="edit" value={`goal:${item.id}`}>
          {text.review.makeGoal}
        </Button>
      ) : null}
      {item.state === "dropped" ? (
        <Button small look="plain" name="edit" value={`restore:${item.id}`}>
          {text.review.takeBack}
        </Button>
      ) : null}
      <Link className="btn small plain" to={`?muc=${encodeURIComponent(item.id)}#muc-${item.id}`} preventScrollReset>
        {text.review.open}
      </Link>
    </Form>
  )
}
