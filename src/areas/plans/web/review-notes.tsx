import { Form } from "react-router"
import { Button } from "#src/ui/button.tsx"
import { formatDay } from "#src/ui/format.ts"
import { useText } from "#src/ui/language.tsx"
import type { NameNote } from "./name-notes.ts"
import { namesText, type NamesWords } from "./names-words.ts"
import type { OpenReview, ReviewData, ReviewItem } from "./review-data.ts"
import { keyOf } from "./review-address.ts"

/** The sentence of one note. */
export function sayNote(note: NameNote, words: NamesWords): string {
  const { why } = note
  const day = (given: Parameters<typeof formatDay>[0]) => formatDay(given)
  switch (why.code) {
    case "gone":
      return words.reasons.gone(why.was, day(why.day))
    case "slip":
    case "longer":
    case "alias":
      return words.reasons[why.code](note.name, why.unit)
    case "several":
      return words.reasons.several(note.name)
    case "merge":
    case "rename":
    case "split":
    case "abolish":
      return words.reasons[why.code](why.was, listed(why.now, words.and), day(why.day))
  }
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${and}${names.at(-1) ?? ""}`

/** A note about the lead of an item that nobody has seen is a doubt, and said among the doubts. */
export const isDoubt = (note: NameNote, item: Pick<ReviewItem, "state">): boolean =>
  note.role === "lead" && item.state === "proposed" && note.why.code !== "alias"

/** Why units stand for the names in an item's words, with the likely leads to choose from. */
export function NameNotes({
  item,
  found,
  review,
  locked,
}: {
  item: ReviewItem
  found: ReviewData
  review: OpenReview
  locked: boolean
}) {
  const text = useText(namesText)
  return item.notes.map((note, index) => (
    <div key={`${note.role}-${note.name}`} className="name-note">
      {isDoubt(note, item) ? null : <p className="m">{sayNote(note, text)}</p>}
      {note.choices.length > 0 && !locked ? (
        <Form method="post" className="opts" preventScrollReset aria-label={text.heirs}>
          <input
            type="hidden"
            name="requestKey"
            value={keyOf(found.requestKey, 200_000 + Number(item.number) * 10 + index)}
          />
          <input type="hidden" name="seenVersion" value={review.version} />
          {note.choices.map((choice) => (
            <Button key={choice.id} small name="edit" value={`lead:${item.id}:${choice.id}`}>
              {choice.name}
            </Button>
          ))}
        </Form>
      ) : null}
    </div>
  ))
}

/** The groups of an open item, each with its members to choose from. */
export function GroupForms({ item, found, review }: { item: ReviewItem; found: ReviewData; review: OpenReview }) {
  const text = useText(namesText)
  const nameOf = new Map(found.units.map((unit) => [unit.id, unit.name]))
  return item.groups.map((group, index) => (
    <details key={group.name} className="fold-box group" open id={`nhom-${item.number}-${index}`}>
      <summary>{text.group(group.name, group.unitIds.length)}</summary>
      <p className="muted">{group.role === "lead" ? text.groupLeadLead : text.groupLead}</p>
      <Form method="post" preventScrollReset>
        <input
          type="hidden"
          name="requestKey"
          value={keyOf(found.requestKey, 300_000 + Number(item.number) * 10 + index)}
        />
        <input type="hidden" name="seenVersion" value={review.version} />
        <input type="hidden" name="name" value={group.name} />
        <ul className="members">
          {group.unitIds.map((id) => (
            <li key={id}>
              <label>
                <input type="checkbox" name="unitIds" value={id} defaultChecked /> {nameOf.get(id) ?? ""}
              </label>
            </li>
          ))}
        </ul>
        <div className="opts">
          <Button small name="edit" value={`expand:${item.id}`}>
            {group.role === "lead" ? text.oneLeads : text.addUnits}
          </Button>
          {group.role === "lead" ? (
            <Button small name="edit" value={`expand-each:${item.id}`}>
              {text.eachOwn}
            </Button>
          ) : null}
        </div>
      </Form>
    </details>
  ))
}
