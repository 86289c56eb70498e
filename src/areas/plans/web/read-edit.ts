import * as v from "valibot"
import { complaints } from "#src/base/input.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { SentForm } from "#src/platform/web/read-form.ts"
import { draftEdit, itemFields } from "../actions/edit-review.ts"
import type { DraftEdit } from "../rules/edit-draft.ts"

type ReadEdit = { edit: DraftEdit } | { errors: Record<string, string> }

/**
 * Turns a form of the review screen into an edit. The pressed button says which: `accept:ID`, `restore:ID`, `goal:ID`, `lead:ID:UNIT`, `undo`, …;
 * edits with more to say (change, drop, merge, move, split, add) take the rest from the form's fields.
 */
export function readEdit(form: SentForm): ReadEdit {
  const [name = "", id = "", more = ""] = (form.fields["edit"] ?? "").split(":")
  const { fields } = form
  switch (name) {
    case "goal":
      return judged({ edit: "change", id, fields: { kind: "goal", measure: null } })
    case "lead":
      return judged({ edit: "change", id, fields: { leadUnitId: more } })
    case "accept-above":
      return judged({ edit: "accept-above", least: Number(id) })
    case "name":
      return judged({ edit: "name", name: fields["name"], unitId: fields["unitId"] })
    case "keep-name":
    case "ask-name":
      return judged({ edit: "keep-name", name: fields["name"], kept: name === "keep-name" })
    case "expand":
    case "expand-each":
      return judged({
        edit: "expand",
        id,
        name: fields["name"],
        unitIds: form.lists["unitIds"] ?? [],
        each: name === "expand-each",
      })
    case "change":
      return withFields(form, (given) => ({ edit: "change", id, fields: given }))
    case "add":
      return withFields(form, (given) => ({
        edit: "add",
        id: newId(),
        start: place(fields["start"]),
        end: place(fields["end"]),
        parent: fields["parent"] || null,
        fields: given,
      }))
    case "drop":
      return judged({ edit: "drop", id, reason: fields["reason"] ?? "" })
    case "merge":
      return judged({ edit: "merge", id, into: fields["into"] ?? "" })
    case "move":
      return judged({ edit: "move", id, parent: fields["parent"] || null, before: fields["before"] || null })
    case "split":
      return judged({
        edit: "split",
        id,
        at: Number(fields["at"] ?? 0),
        newId: newId(),
        titles: [fields["titleFirst"] ?? "", fields["titleSecond"] ?? ""],
      })
    case "exempt":
      return judged({ edit: "exempt", clause: id, reason: fields["exemptReason"] ?? "" })
    default:
      return judged({ edit: name, id })
  }
}

const place = (text: string | undefined) => (text === undefined || text === "" ? null : Number(text))

function judged(given: object): ReadEdit {
  const read = v.safeParse(draftEdit, given)
  return read.success ? { edit: read.output as DraftEdit } : { errors: renamed(complaints(read.issues)) }
}

/** Fields of the item's form have the names of the schema; the measure's are written `measureName`, `measureValue`, … */
function withFields(form: SentForm, make: (given: v.InferOutput<typeof formFields>) => object): ReadEdit {
  const { fields, lists } = form
  const measured = fields["kind"] === "target" && (fields["measureValue"] ?? "").trim() !== ""
  const given = {
    kind: fields["kind"],
    title: fields["title"],
    leadUnitId: fields["leadUnitId"],
    coordinatingUnitIds: lists["coordinatingUnitIds"] ?? [],
    assigneeId: fields["assigneeId"],
    dueOn: fields["dueOn"],
    product: fields["product"],
    measure: measured
      ? {
          indicatorId: fields["measureIndicatorId"] || null,
          name: fields["measureName"],
          comparator: fields["measureComparator"],
          value: fields["measureValue"],
          unit: fields["measureUnit"],
          periodStart: fields["measurePeriodStart"],
          periodEnd: fields["measurePeriodEnd"],
        }
      : null,
  }
  const read = v.safeParse(formFields, given)
  return read.success ? { edit: make(read.output) as DraftEdit } : { errors: renamed(complaints(read.issues)) }
}

const formFields = v.object(itemFields)

/** Complaints of the schema by the names that the form's fields have. */
function renamed(found: Record<string, string>): Record<string, string> {
  const names: Record<string, string> = { "titles.0": "titleFirst", "titles.1": "titleSecond" }
  return Object.fromEntries(
    Object.entries(found).map(([name, code]) => {
      const own = name.replace(/^fields\./, "")
      const measure = /^measure\.(\w)(\w*)$/.exec(own)
      return [names[own] ?? (measure ? `measure${measure[1]?.toUpperCase()}${measure[2]}` : own), code]
    }),
  )
}
