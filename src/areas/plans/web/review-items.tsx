import { Form, Link } from "react-router"
import { Button } from "#src/ui/button.tsx"
import { EmptyState } from "#src/ui/empty-state.tsx"
import { NodeTag, SpanStateMark } from "#src/ui/highlighted.tsx"
import { formatDay, withUnit } from "#src/ui/format.ts"
import { KindMark } from "#src/ui/kind-mark.tsx"
import { useText } from "#src/ui/language.tsx"
import { type FormAnswer, ItemForm } from "./review-item-form.tsx"
import { lookOf, shapeOf } from "./review-text.tsx"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { isNameDoubt } from "../rules/doubt-order.ts"
import { namesText } from "./names-words.ts"
import { keyOf, useReviewAddress } from "./review-address.ts"
import { itemsShown } from "./review-shown.ts"
import { isDoubt, NameNotes, sayNote } from "./review-notes.tsx"
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
  const names = useText(namesText)
  const { view } = useReviewAddress()
  const { review } = props
  if (review.items.length === 0)
    return (
      <EmptyState title={text.review.nothingFound}>
        <p>{text.review.nothingFoundWhat}</p>
      </EmptyState>
    )
  const shown = itemsShown(review.items, view)
  if (shown.length === 0) return <p className="muted">{names.filteredNone}</p>
  if (view.order === "doubt") {
    const waits = shown.filter((item) => item.state === "proposed")
    const settled = shown.filter((item) => item.state !== "proposed")
    return (
      <>
        <ItemGroup id="can-xem" title={names.doubtTitle} items={waits} {...props} />
        <ItemGroup id="da-xem" title={names.settledTitle} items={settled} {...props} />
      </>
    )
  }
  return groups.map((group) => (
    <ItemGroup
      key={group.key}
      id={group.key}
      title={text.review.groups[group.key]}
      kinds={group.kinds.slice(0, group.key === "goals" ? 2 : 1)}
      items={shown.filter((item) => (group.kinds as readonly string[]).includes(item.kind))}
      {...props}
    />
  ))
}

function ItemGroup({
  id,
  title,
  kinds = [],
  items,
  ...props
}: ItemsProps & { id: string; title: string; kinds?: readonly ReviewItem["kind"][]; items: ReviewItem[] }) {
  const text = useText(plansText)
  if (items.length === 0) return null
  return (
    <section aria-labelledby={`nhom-${id}`}>
      <h3 id={`nhom-${id}`}>
        {kinds.map((kind) => (
          <KindMark key={kind} kind={shapeOf(kind)} size={10} quiet />
        ))}
        {title} <span>{text.review.items(items.length)}</span>
      </h3>
      <ol>
        {items.map((item) => (
          <Node key={item.id} item={item} {...props} />
        ))}
      </ol>
    </section>
  )
}

function Node({ item, data, review, open, answer, locked }: ItemsProps & { item: ReviewItem }) {
  const text = useText(plansText)
  const address = useReviewAddress()
  const isOpen = open === item.id
  const settled = locked || item.state === "confirmed"
  const look = lookOf(item)
  return (
    <li
      className={`node ${look}${isOpen ? " open" : ""}`}
      id={`muc-${item.id}`}
      data-item={item.id}
      data-doubt={look === "ask" ? "" : undefined}
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
            to={isOpen ? address.to({}, `muc-${item.id}`) : address.item(item.id)}
            preventScrollReset
            aria-expanded={isOpen}
          >
            {item.title}
          </Link>
        </p>
        <p className="m">
          {metaOf(item, data, text)}
          {item.original ? (
            <>
              {" · "}
              <a className="original-place" href={item.original.href}>
                {item.original.label}
              </a>
            </>
          ) : null}
        </p>
        {item.state === "dropped" ? <p className="m">{text.review.dropReason(item.dropReason)}</p> : null}
        {item.state === "merged" && item.intoNumber ? (
          <p className="m">{text.review.mergedInto(item.intoNumber)}</p>
        ) : null}
        <Doubts item={item} />
        <NameNotes item={item} found={data} review={review} locked={locked} />
        {settled || isOpen ? null : <QuickActions item={item} review={review} requestKey={data.requestKey} />}
      </div>
      <p className="stt">
        <b>
          {look === "new" ? null : <SpanStateMark state={look} />}
          {look === "ask" ? text.review.doubtState : text.review.state[item.state]}
        </b>
        <small>
          {item.state === "added" ? text.review.byHand : text.review.probability(Math.round(item.probability * 100))}
        </small>
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
    ? `${text.review.comparators[item.measure.comparator]} ${withUnit(item.measure.value.toLocaleString("vi-VN"), item.measure.unit)}`
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

/** What to look at before accepting; what a note says of the lead in full is not said again in general. */
function Doubts({ item }: { item: ReviewItem }) {
  const text = useText(plansText)
  const names = useText(namesText)
  const notes = item.notes.filter((note) => isDoubt(note, item))
  const doubts = item.state === "proposed" ? item.doubts : []
  const said = [
    ...doubts.filter((code) => notes.length === 0 || !isNameDoubt(code)).map((code) => text.review.doubts[code]),
    ...(item.isPast ? [text.review.duePassed] : []),
  ]
  if (said.length + notes.length === 0) return null
  return (
    <p className="doubt">
      <b>{text.review.doubt}</b> {said.map((sentence) => sentence.replace(/\.$/, "")).join("; ")}
      {said.length > 0 ? ". " : ""}
      {notes.map((note) => sayNote(note, names)).join(" ")}
    </p>
  )
}

/** What one press settles, without opening the item. */
function QuickActions({ item, review, requestKey }: { item: ReviewItem; review: OpenReview; requestKey: string }) {
  const text = useText(plansText)
  const names = useText(namesText)
  const address = useReviewAddress()
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
      {item.groups.length > 0 && item.state !== "dropped" && item.state !== "merged" ? (
        <Link className="btn small" to={address.item(item.id)} preventScrollReset>
          {names.openGroup(new Set(item.groups.flatMap((group) => group.unitIds)).size)}
        </Link>
      ) : null}
      {item.state === "dropped" || item.state === "merged" ? (
        <Button small look="plain" name="edit" value={`restore:${item.id}`}>
          {text.review.takeBack}
        </Button>
      ) : null}
      <Link className="btn small plain" to={address.item(item.id)} preventScrollReset>
        {text.review.open}
      </Link>
    </Form>
  )
}
