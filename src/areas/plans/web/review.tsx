import "./plans.css"
import { data, Form, Link, redirect, useSearchParams } from "react-router"
import { signedIn } from "#src/areas/access/web/index.ts"
import { isId } from "#src/platform/db/new-id.ts"
import { readForm } from "#src/platform/web/read-form.ts"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button, ButtonLink } from "#src/ui/button.tsx"
import { sayComplaints } from "#src/ui/complaints.ts"
import { Kbd } from "#src/ui/kbd.tsx"
import { useText } from "#src/ui/language.tsx"
import { Notice } from "#src/ui/notice.tsx"
import { DocumentTitle, Page } from "#src/ui/page.tsx"
import { confirmPlan } from "../actions/confirm-plan.ts"
import { editReview } from "../actions/edit-review.ts"
import { forgetName } from "../actions/forget-name.ts"
import { startReview } from "../actions/start-review.ts"
import { readEdit } from "./read-edit.ts"
import { namesText } from "./names-words.ts"
import { keyOf, reviewAddress, useReviewAddress } from "./review-address.ts"
import { loadReview, type OpenReview, type ReviewData } from "./review-data.ts"
import { AddForm, type FormAnswer } from "./review-item-form.tsx"
import { ReviewItems } from "./review-items.tsx"
import { itemsShown } from "./review-shown.ts"
import { ReviewNames } from "./review-names.tsx"
import { PlanTools, ReviewOrder } from "./review-order.tsx"
import { ReviewText } from "./review-text.tsx"
import { ReviewComforts } from "./review-comforts.tsx"
import { plansText, sayRefusal } from "./text.ts"
import type { Route } from "./+types/review.ts"

/** Autosave, selecting words and quick edits need the client program; every edit also works as a plain form. */
export const handle = { enhanced: true }

export async function loader({ context, params }: Route.LoaderArgs) {
  const found = isId(params.id) ? await loadReview(signedIn(context), params.id) : null
  if (!found) throw data(null, { status: 404 })
  return found
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const me = signedIn(context)
  if (!isId(params.id)) throw data(null, { status: 404 })
  const form = await readForm(request)
  const words = plansText[me.language]
  const here = `/van-ban/${params.id}/duyet`
  const acting = me.acting(form.fields["requestKey"] ?? null)
  const press = form.fields["edit"] ?? ""
  const item = press.split(":")[1] || (press === "add:" ? "add" : null)
  const sent = { ...form.fields, coordinatingUnitIds: form.lists["coordinatingUnitIds"] ?? [] }
  const refuse = (refusal: string | null, errors: Record<string, string> = {}) =>
    data({ item, sent, errors, refusal } satisfies FormAnswer, 422)
  const seenVersion = Number(form.fields["seenVersion"] ?? 0)
  if (press === "start") {
    const started = await startReview(acting, { documentId: params.id })
    return started.ok ? redirect(here, 303) : refuse(sayRefusal(words, started.refusal))
  }
  if (press === "confirm") {
    const confirmed = await confirmPlan(acting, { documentId: params.id, seenVersion })
    if (!confirmed.ok) return refuse(sayRefusal(words, confirmed.refusal))
    const { planId, nodes, works, targets } = confirmed.value
    return redirect(`/ke-hoach/${planId}?xong=${nodes}-${works}-${targets}`, 303)
  }
  const query = new URL(request.url).searchParams
  if (press === "forget-name") {
    const forgotten = await forgetName(acting, { name: form.fields["name"] ?? "" })
    return forgotten.ok
      ? redirect(here + reviewAddress(query, {}, "ten"), 303)
      : refuse(sayRefusal(words, forgotten.refusal))
  }
  const read = readEdit(form)
  if ("errors" in read)
    return press === "name"
      ? refuse(words.refusals["no-unit-for-name"])
      : refuse(words.refusals["bad-input"], sayComplaints(read.errors, me.language))
  const outcome = await editReview(acting, { documentId: params.id, seenVersion, edit: read.edit })
  if (!outcome.ok) return refuse(sayRefusal(words, outcome.refusal))
  const [open, place] = placeAfter(read.edit.edit, item, form.fields["next"] ?? "", query.get("muc") ?? "")
  return redirect(here + reviewAddress(query, { muc: open }, place), 303)
}

/** Where the reviewer goes on, as the item to open and the place on the page: from the open item to the next one that waits, from a row to that row, after undo where they were. */
function placeAfter(edit: string, item: string | null, next: string, open: string): [string | null, string] {
  switch (edit) {
    case "accept":
    case "drop":
    case "merge":
      return next === "" ? [null, item ? `muc-${item}` : ""] : [next, `muc-${next}`]
    case "change":
    case "restore":
    case "move":
    case "split":
    case "expand":
      return item ? [open === "" && edit === "change" ? null : item, `muc-${item}`] : [null, ""]
    case "name":
    case "keep-name":
      return [null, "ten"]
    default:
      return open === "" ? [null, ""] : [open, `muc-${open}`]
  }
}

export default function Review({ loaderData, actionData }: Route.ComponentProps) {
  const text = useText(plansText)
  if (!loaderData.review) return <StartReview found={loaderData} refusal={actionData?.refusal ?? null} />
  return (
    <OpenReviewPage
      found={loaderData}
      review={loaderData.review}
      answer={actionData}
      title={text.review.of(loaderData.document.title)}
    />
  )
}

function StartReview({ found, refusal }: { found: ReviewData; refusal: string | null }) {
  const text = useText(plansText)
  return (
    <Page
      title={text.review.title}
      lead={found.document.title}
      width="text"
      crumbs={[{ label: text.review.openDocument, to: `/van-ban/${found.document.id}` }]}
    >
      <p>{found.document.hasText ? text.review.startLead : text.review.noText}</p>
      {found.mayReview && found.document.hasText ? (
        <ActionForm requestKey={found.requestKey} refusal={refusal}>
          <Actions>
            <Button look="primary" name="edit" value="start">
              {text.review.start}
            </Button>
          </Actions>
        </ActionForm>
      ) : (
        <ButtonLink to={`/van-ban/${found.document.id}`}>{text.review.openDocument}</ButtonLink>
      )}
    </Page>
  )
}

function OpenReviewPage({
  found,
  review,
  answer,
  title,
}: {
  found: ReviewData
  review: OpenReview
  answer: FormAnswer | undefined
  title: string
}) {
  const text = useText(plansText)
  const [query] = useSearchParams()
  const open = answer?.item ?? query.get("muc")
  const [start, end] = (query.get("tu") ?? "").split("-").map(Number)
  const from = start !== undefined && end !== undefined && end > start ? { start, end } : null
  const adding = query.has("them") || from !== null || answer?.item === "add"
  const { view } = useReviewAddress()
  const shown = itemsShown(review.items, view).map(({ id }) => id)
  const locked = !found.mayReview || review.state !== "open"
  const general =
    answer && (answer.item === null || !review.items.some((item) => item.id === answer.item)) && answer.item !== "add"
      ? answer.refusal
      : null
  return (
    <main className="rv" id="noi-dung">
      <DocumentTitle of={title} />
      <ReviewBar found={found} review={review} locked={locked} />
      <nav className="jump" aria-label={text.review.jumpLabel}>
        <a href="#van-ban">{text.review.jumpDocument}</a>
        <a href="#ke-hoach">{text.review.jumpPlan}</a>
      </nav>
      {general ? <Notice kind="error">{general}</Notice> : null}
      <div className="rvgrid">
        <ReviewText document={found.document} review={review} open={open} />
        <section className="plan" id="ke-hoach" aria-labelledby="kh-ten">
          <div className="head">
            <h2 id="kh-ten">{text.review.proposedPlan}</h2>
            <p className="muted">
              {locked && review.state !== "open" ? text.review.closed : text.review.proposedPlanNote}
            </p>
          </div>
          {locked ? null : <PlanTools found={found} review={review} />}
          {locked ? null : <ReviewNames found={found} review={review} />}
          {locked ? null : <ReviewOrder review={review} />}
          {adding && !locked ? <AddForm data={found} review={review} from={from} answer={answer} /> : null}
          <ReviewItems data={found} review={review} open={open} answer={answer} locked={locked} />
          {locked ? null : <Unused found={found} review={review} />}
          <ConfirmBar found={found} review={review} locked={locked} />
        </section>
      </div>
      {locked ? null : <ReviewComforts items={shown} doubts={review.doubtOrder} open={open} />}
    </main>
  )
}

function ReviewBar({ found, review, locked }: { found: ReviewData; review: OpenReview; locked: boolean }) {
  const text = useText(plansText)
  const names = useText(namesText)
  const { progress } = review
  const [query] = useSearchParams()
  const address = useReviewAddress()
  const { doubtOrder } = review
  const at = doubtOrder.indexOf(query.get("muc") ?? "")
  const next = doubtOrder[at + 1] ?? doubtOrder[0]
  const previous = at > 0 ? doubtOrder[at - 1] : undefined
  return (
    <header className="rvbar">
      <h1>{text.review.title}</h1>
      <ul className="tally" aria-label={text.review.tallyLabel}>
        <li>
          <b>{text.review.items(progress.items)}</b>
        </li>
        <li>
          <span className="sp yes">{text.review.accepted(progress.accepted)}</span>
        </li>
        <li>
          <span className="sp chg">{text.review.changed(progress.changed)}</span>
        </li>
        <li>
          <span className="sp no">{text.review.dropped(progress.dropped)}</span>
        </li>
        {progress.merged > 0 ? <li>{text.review.merged(progress.merged)}</li> : null}
        <li>
          <b className="sp ask">{text.review.doubtful(progress.doubtful)}</b>
        </li>
        {progress.confirmed > 0 ? <li>{text.review.confirmed(progress.confirmed)}</li> : null}
        <li>{text.review.unused(progress.unused)}</li>
      </ul>
      {next !== undefined && !locked ? (
        <span className="doubt-steps">
          {previous === undefined ? null : (
            <Link className="btn small plain" to={address.item(previous)} data-key="p">
              {names.previous} <Kbd of="P" quiet />
            </Link>
          )}
          <Link className="btn" to={address.item(next)} data-key="n">
            {names.next} <Kbd of="N" quiet />
          </Link>
        </span>
      ) : found.planId ? (
        <ButtonLink to={`/ke-hoach/${found.planId}`}>{text.review.toPlan}</ButtonLink>
      ) : null}
    </header>
  )
}

/** Sentences that no item uses: each can become an item or be set aside. */
function Unused({ found, review }: { found: ReviewData; review: OpenReview }) {
  const text = useText(plansText)
  const address = useReviewAddress()
  if (review.unused.length === 0) return null
  const more = review.progress.unused - review.unused.length
  return (
    <details className="fold-box unused">
      <summary>
        {text.review.unusedTitle} <span className="n">{review.progress.unused}</span>
      </summary>
      <p className="muted">{text.review.unusedNote}</p>
      <ul>
        {review.unused.map((clause, index) => (
          <li key={clause.id}>
            <p className="clause">{clause.words}</p>
            <Form method="post" className="opts" preventScrollReset>
              <input type="hidden" name="requestKey" value={keyOf(found.requestKey, 5000 + index)} />
              <input type="hidden" name="seenVersion" value={review.version} />
              <input type="hidden" name="exemptReason" value={text.review.setAsideReason} />
              <ButtonLink small to={address.to({ tu: `${clause.start}-${clause.end}` }, "them")}>
                {text.review.makeFrom}
              </ButtonLink>
              <Button small look="plain" name="edit" value={`exempt:${clause.id}`}>
                {text.review.setAside}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="muted">{text.review.moreUnused(more)}</p> : null}
    </details>
  )
}

function ConfirmBar({ found, review, locked }: { found: ReviewData; review: OpenReview; locked: boolean }) {
  const text = useText(plansText)
  const { ready, progress } = review
  if (review.state !== "open")
    return (
      <div className="confirm">
        <p>{text.review.closed}</p>
        {found.planId ? (
          <ButtonLink look="primary" to={`/ke-hoach/${found.planId}`}>
            {text.review.toPlan}
          </ButtonLink>
        ) : null}
      </div>
    )
  const parts = ready.kinds.map(({ kind, count }) => `${count} ${text.review.counted[kind]}`).join(", ")
  return (
    <div className="confirm">
      <p>
        {ready.count === 0 ? <b>{text.review.nothingReady}</b> : <b>{text.review.willMake(parts)}</b>}{" "}
        {ready.assigned > 0 ? `${text.review.willAssign(ready.assigned, ready.units)} ` : null}
        {ready.works > ready.assigned ? `${text.review.willWait(ready.works - ready.assigned)} ` : null}
        {ready.past > 0 ? <b className="late">{text.review.willBeLate(ready.past)} </b> : null}
        {ready.count === 0 ? null : `${text.review.willStay(progress.waiting)} ${text.review.droppedStay}`}
        {found.mayConfirm ? null : ` ${text.review.notConfirm}`}
      </p>
      {found.mayConfirm && !locked && ready.count > 0 ? (
        <Form method="post">
          <input type="hidden" name="requestKey" value={keyOf(found.requestKey, 2)} />
          <input type="hidden" name="seenVersion" value={review.version} />
          <Button look="primary" name="edit" value="confirm">
            {text.review.confirmButton(ready.count)}
          </Button>
        </Form>
      ) : null}
      <Keys />
    </div>
  )
}

function Keys() {
  const { keys } = useText(plansText).review
  const all: [string[], string][] = [
    [["J", "K"], keys.next],
    [["A"], keys.accept],
    [["E"], keys.edit],
    [["D"], keys.drop],
    [["N", "P"], keys.doubt],
    [["U"], keys.undo],
    [["T"], keys.swap],
  ]
  return (
    <p className="keys">
      {all.map(([letters, words]) => (
        <span key={words}>
          {letters.map((letter) => (
            <Kbd key={letter} of={letter} />
          ))}{" "}
          {words}
        </span>
      ))}
    </p>
  )
}
