import { Link } from "react-router"
import { ActionForm } from "#src/ui/action-form.tsx"
import { Actions, Button } from "#src/ui/button.tsx"
import { Disclosure } from "#src/ui/disclosure.tsx"
import { CheckboxGroup, DateField, NumberField, SelectField, TextAreaField, TextField } from "#src/ui/field.tsx"
import { useText } from "#src/ui/language.tsx"
import { isNameDoubt } from "../rules/doubt-order.ts"
import { comparators, tidyTitle } from "../rules/draft.ts"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { GroupForms } from "./review-notes.tsx"
import { keyOf, useReviewAddress } from "./review-address.ts"
import { nextWaiting } from "./review-shown.ts"
import { plansText } from "./text.ts"

/** What the server said of the form that was sent last. */
export interface FormAnswer {
  item: string | null
  sent: Record<string, string | string[]>
  errors: Record<string, string>
  refusal: string | null
}

type Props = { item: ReviewItem; data: ReviewData; review: OpenReview; answer: FormAnswer | undefined }

/** The open item: its fields, and below them what else can be done with it. */
export function ItemForm({ item, data, review, answer }: Props) {
  const text = useText(plansText)
  const mine = answer?.item === item.id ? answer : undefined
  const address = useReviewAddress()
  const next = nextWaiting(review.items, address.view, item)
  return (
    <div className="form open-item">
      {item.state === "proposed" ? (
        <p className="m">
          {item.doubts.some(isNameDoubt)
            ? text.review.probabilityOfWords(Math.round(item.probability * 100))
            : text.review.probabilityMeans(Math.round(item.probability * 100))}
        </p>
      ) : null}
      <GroupForms item={item} found={data} review={review} />
      <ActionForm
        id="muc"
        layout="two"
        hidden={{ next }}
        requestKey={data.requestKey}
        seenVersion={review.version}
        sent={mine?.sent}
        errors={mine?.errors}
        refusal={mine?.refusal}
      >
        <ItemFields item={item} data={data} />
        <Actions>
          <Button look="primary" name="edit" value={`change:${item.id}`} hotkey="S">
            {text.review.saveItem(item.number)}
          </Button>
          {item.state === "proposed" ? (
            <Button name="edit" value={`accept:${item.id}`}>
              {text.review.accept}
            </Button>
          ) : (
            <Button look="plain" name="edit" value={`restore:${item.id}`}>
              {text.review.backToMachine}
            </Button>
          )}
          <Link to={address.to({}, `muc-${item.id}`)} preventScrollReset>
            {text.review.close}
          </Link>
        </Actions>
      </ActionForm>
      <Disclosure
        title={text.review.moreActions}
        open={Boolean(
          mine &&
          (mine.errors["reason"] ?? mine.errors["into"] ?? mine.errors["titleFirst"] ?? mine.errors["titleSecond"]),
        )}
      >
        <OtherEdits item={item} data={data} review={review} answer={mine} />
      </Disclosure>
    </div>
  )
}

export function ItemFields({
  item,
  data,
}: {
  item: Pick<
    ReviewItem,
    | "kind"
    | "title"
    | "leadUnitId"
    | "coordinatingUnitIds"
    | "assigneeId"
    | "dueOn"
    | "deadlineText"
    | "product"
    | "measure"
  >
  data: ReviewData
}) {
  const text = useText(plansText)
  const units = data.units.map((unit) => ({ value: String(unit.id), label: unit.name }))
  const people = data.people.map((person) => ({
    value: String(person.id),
    label: `${person.name} – ${person.unitName}`,
  }))
  const kinds = Object.entries(text.kinds).map(([value, label]) => ({ value, label }))
  return (
    <>
      <TextAreaField name="title" label={text.review.itemTitle} value={item.title} wide />
      <SelectField name="kind" label={text.review.kind} value={item.kind} options={kinds} />
      <DateField
        name="dueOn"
        label={text.review.due}
        value={item.dueOn}
        optional
        hint={item.deadlineText ? text.review.dueFrom(item.deadlineText) : text.review.noDueWords}
      />
      <SelectField
        name="leadUnitId"
        label={text.review.lead}
        value={item.leadUnitId === null ? "" : String(item.leadUnitId)}
        options={units}
        optional
        empty={text.review.noLead}
      />
      <SelectField
        name="assigneeId"
        label={text.review.assignee}
        value={item.assigneeId === null ? "" : String(item.assigneeId)}
        options={people}
        optional
        empty={text.review.nobody}
      />
      <TextField
        name="product"
        label={text.review.product}
        hint={text.review.productHint}
        value={item.product}
        optional
        wide
      />
      <Disclosure title={`${text.review.coordinating} (${item.coordinatingUnitIds.length})`}>
        <CheckboxGroup
          name="coordinatingUnitIds"
          label={text.review.coordinating}
          value={item.coordinatingUnitIds.map(String)}
          options={units}
          optional
          columns
        />
      </Disclosure>
      <Disclosure title={text.review.measure} open={item.kind === "target"}>
        <MeasureFields item={item} data={data} />
      </Disclosure>
    </>
  )
}

function MeasureFields({ item, data }: { item: Pick<ReviewItem, "measure" | "title">; data: ReviewData }) {
  const text = useText(plansText)
  const { measure } = item
  const held = data.indicators.map((indicator) => ({
    value: indicator.id,
    label: `${indicator.name} (${indicator.measureUnit})`,
  }))
  return (
    <>
      <TextField
        name="measureName"
        label={text.review.measureName}
        value={measure?.name ?? item.title.slice(0, 200)}
        optional
      />
      {held.length > 0 ? (
        <SelectField
          name="measureIndicatorId"
          label={text.review.heldIndicator}
          value={measure?.indicatorId ?? ""}
          options={held}
          optional
          empty={text.review.newIndicator}
        />
      ) : null}
      <SelectField
        name="measureComparator"
        label={text.review.comparator}
        value={measure?.comparator ?? "at-least"}
        options={comparators.map((value) => ({ value, label: text.review.comparators[value] }))}
      />
      <NumberField name="measureValue" label={text.review.value} value={measure?.value} optional />
      <TextField name="measureUnit" label={text.review.unit} value={measure?.unit} optional width="short" />
      <DateField name="measurePeriodStart" label={text.review.periodStart} value={measure?.periodStart} optional />
      <DateField name="measurePeriodEnd" label={text.review.periodEnd} value={measure?.periodEnd} optional />
    </>
  )
}

/** Merging, splitting, moving and dropping: each a small form of its own. */
function OtherEdits({ item, data, review, answer }: Props) {
  const text = useText(plansText)
  const others = review.items
    .filter((each) => each.id !== item.id && !["confirmed", "dropped", "merged"].includes(each.state))
    .map((each) => ({ value: each.id, label: `${each.number}. ${each.title.slice(0, 90)}` }))
  const next = nextWaiting(review.items, useReviewAddress().view, item)
  const [first, second, at] = halves(item, review.text)
  const form = (id: string) => ({
    id,
    requestKey: keyOf(data.requestKey, id.length),
    seenVersion: review.version,
    sent: answer?.sent,
    errors: answer?.errors,
  })
  return (
    <div className="other-edits">
      <ActionForm {...form("bo")} hidden={{ next: next }}>
        <TextField name="reason" label={text.review.dropWhy} />
        <Button name="edit" value={`drop:${item.id}`}>
          {text.review.dropDo}
        </Button>
      </ActionForm>
      {others.length > 0 ? (
        <>
          <ActionForm {...form("gop")} hidden={{ next: next }}>
            <SelectField name="into" label={text.review.mergeInto} options={others} />
            <Button name="edit" value={`merge:${item.id}`}>
              {text.review.mergeDo}
            </Button>
          </ActionForm>
          <ActionForm {...form("chuyen")}>
            <SelectField
              name="parent"
              label={text.review.moveUnder}
              options={others}
              value={item.parent ?? ""}
              optional
              empty={text.review.moveTop}
            />
            <SelectField
              name="before"
              label={text.review.moveBefore}
              options={others}
              optional
              empty={text.review.moveLast}
            />
            <Button name="edit" value={`move:${item.id}`}>
              {text.review.moveDo}
            </Button>
          </ActionForm>
        </>
      ) : null}
      <ActionForm {...form("tachdoi")} hidden={{ at }}>
        <TextAreaField name="titleFirst" label={text.review.splitFirst} value={first} />
        <TextAreaField name="titleSecond" label={text.review.splitSecond} value={second} />
        <Button name="edit" value={`split:${item.id}`}>
          {text.review.splitDo}
        </Button>
      </ActionForm>
    </div>
  )
}

/** A likely place to split: the semicolon or full stop nearest the middle. */
function halves(item: ReviewItem, text: string): [string, string, number] {
  const { start, end } = item
  const written = start !== null && end !== null ? text.slice(start, end) : ""
  // A row of a table has no place to cut at; its name has.
  if (written === "" || written.includes("|")) return inTwo(item.title, null)
  return inTwo(written, start)
}

function inTwo(words: string, start: number | null): [string, string, number] {
  const marks = [...words.matchAll(/[;.]\s*(?=\p{L})/gu)]
  const middle = words.length / 2
  const best = marks.toSorted((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0]
  if (!best) return [words.replace(/\s+/g, " ").trim(), "", 0]
  const cut = best.index + best[0].length
  const tidy = (part: string) =>
    part
      .replace(/\s+/g, " ")
      .replace(/[;.\s]+$/, "")
      .trim()
  return [tidy(words.slice(0, cut)), tidy(words.slice(cut)), start === null ? 0 : start + cut]
}

/** The words of a sentence as a name; of a row of a table, its longest cell. */
const asTitle = (words: string): string => tidyTitle(words).replace(/\s+/g, " ").trim()

/** Adds an item by hand, or from the words of a sentence. */
export function AddForm({
  data,
  review,
  from,
  answer,
}: {
  data: ReviewData
  review: OpenReview
  from: { start: number; end: number } | null
  answer: FormAnswer | undefined
}) {
  const text = useText(plansText)
  const address = useReviewAddress()
  const words = from ? asTitle(review.text.slice(from.start, from.end)) : ""
  const mine = answer?.item === "add" ? answer : undefined
  const blank = {
    kind: "task",
    title: words,
    leadUnitId: null,
    coordinatingUnitIds: [],
    assigneeId: null,
    dueOn: null,
    deadlineText: null,
    product: "",
    measure: null,
  } as const
  return (
    <section className="node open chg" id="them" aria-labelledby="them-ten">
      <div className="form open-item">
        <h3 id="them-ten">{text.review.addTitle}</h3>
        {words ? <p className="m">{text.review.from(words.slice(0, 200))}</p> : null}
        <ActionForm
          id="them"
          layout="two"
          requestKey={data.requestKey}
          seenVersion={review.version}
          sent={mine?.sent}
          errors={mine?.errors}
          refusal={mine?.refusal}
          hidden={from ? { start: from.start, end: from.end } : {}}
        >
          <ItemFields item={{ ...blank, coordinatingUnitIds: [] }} data={data} />
          <Actions>
            <Button look="primary" name="edit" value="add:">
              {text.review.addDo}
            </Button>
            <Link to={address.to({})}>{text.review.close}</Link>
          </Actions>
        </ActionForm>
      </div>
    </section>
  )
}
