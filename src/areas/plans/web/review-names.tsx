import { Form, Link } from "react-router"
import { Button } from "#src/ui/button.tsx"
import { useText } from "#src/ui/language.tsx"
import { namesText } from "./names-words.ts"
import { keyOf, useReviewAddress } from "./review-address.ts"
import type { OpenReview, ReviewData } from "./review-data.ts"

type Props = { found: ReviewData; review: OpenReview }
type Asked = OpenReview["names"]["asked"][number]

const mostPlaces = 8
/** More would push the plan out of sight. */
const shownAtOnce = 4

/** Names that the text has and the unit tree has not: each is said once for all items, or left as words. */
export function ReviewNames({ found, review }: Props) {
  const text = useText(namesText)
  const { names } = review
  if (names.asked.length + names.outside.length + names.kept.length + names.aliases.length === 0) return null
  return (
    <section className="names" aria-label={text.title(names.asked.length + names.more)} id="ten">
      {names.asked.length > 0 ? (
        <details className="fold-box" open>
          <summary>{text.title(names.asked.length + names.more)}</summary>
          <p className="muted">{text.lead}</p>
          <NameList of={names.asked.slice(0, shownAtOnce)} found={found} review={review} from={6000} />
          {names.asked.length > shownAtOnce ? (
            <details className="fold-box rest">
              <summary>{text.rest(names.asked.length - shownAtOnce + names.more)}</summary>
              <NameList of={names.asked.slice(shownAtOnce)} found={found} review={review} from={6050} />
            </details>
          ) : null}
          {names.more > 0 ? <p className="muted">{text.more(names.more)}</p> : null}
        </details>
      ) : null}
      {names.outside.length > 0 ? (
        <details className="fold-box">
          <summary>{text.outside(names.outside.length)}</summary>
          <p className="muted">{text.outsideLead}</p>
          <NameList of={names.outside} found={found} review={review} from={6100} />
        </details>
      ) : null}
      {names.kept.length > 0 ? (
        <details className="fold-box">
          <summary>{text.kept(names.kept.length)}</summary>
          <NameList of={names.kept} found={found} review={review} from={6200} />
        </details>
      ) : null}
      {names.aliases.length > 0 ? <Aliases found={found} review={review} /> : null}
    </section>
  )
}

function NameList({ of, found, review, from }: Props & { of: Asked[]; from: number }) {
  return (
    <ul className="name-list">
      {of.map((name, index) => (
        <li key={name.key}>
          <NameWords name={name} review={review} />
          <NameForm name={name} found={found} review={review} form={from + index} />
        </li>
      ))}
    </ul>
  )
}

function NameWords({ name, review }: { name: Asked; review: OpenReview }) {
  const text = useText(namesText)
  const address = useReviewAddress()
  const numberOf = new Map(review.items.map((item) => [item.id, item.number]))
  const places = [...new Set(name.places.map((place) => place.itemId))]
  const why = name.read.found === "several" || name.read.found === "ended" ? text.why[name.read.found] : ""
  return (
    <p>
      <b>{name.name}</b>
      <small>
        {why ? `${why} · ` : ""}
        {text.places(name.places.length)}{" "}
        {places.slice(0, mostPlaces).map((id, index) => (
          <span key={id}>
            {index > 0 ? ", " : ""}
            <Link to={address.item(id)} preventScrollReset>
              {text.place(numberOf.get(id) ?? "")}
            </Link>
          </span>
        ))}
        {places.length > mostPlaces ? ` ${text.morePlaces(places.length - mostPlaces)}` : ""}
      </small>
    </p>
  )
}

function NameForm({ name, found, review, form }: Props & { name: Asked; form: number }) {
  const text = useText(namesText)
  const likely = new Set<number>(name.read.unitIds)
  const units = [
    ...found.units.filter((unit) => likely.has(unit.id)),
    ...found.units.filter((unit) => !likely.has(unit.id)),
  ]
  return (
    <Form method="post" className="opts" preventScrollReset>
      <input type="hidden" name="requestKey" value={keyOf(found.requestKey, form)} />
      <input type="hidden" name="seenVersion" value={review.version} />
      <input type="hidden" name="name" value={name.name} />
      <select
        className="input"
        name="unitId"
        aria-label={text.unitOf(name.name)}
        defaultValue={likely.size > 0 ? String(units[0]?.id ?? "") : ""}
      >
        <option value="">{text.choose}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </select>
      <Button small name="edit" value="name">
        {text.apply}
      </Button>
      <Button small look="plain" name="edit" value={name.kept ? "ask-name" : "keep-name"}>
        {name.kept ? text.askAgain : text.keep}
      </Button>
    </Form>
  )
}

function Aliases({ found, review }: Props) {
  const text = useText(namesText)
  const { aliases } = review.names
  return (
    <details className="fold-box">
      <summary>{text.aliases(aliases.length)}</summary>
      <p className="muted">{text.aliasesLead}</p>
      <ul className="name-list">
        {aliases.map((alias, index) => (
          <li key={alias.name}>
            <p>
              <b>{alias.name}</b>
              <small>
                {text.is} {alias.unitName}
              </small>
            </p>
            <Form method="post" className="opts" preventScrollReset>
              <input type="hidden" name="requestKey" value={keyOf(found.requestKey, 6300 + index)} />
              <input type="hidden" name="name" value={alias.name} />
              <Button small look="plain" name="edit" value="forget-name">
                {text.forget}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
