import type { ProposalKind } from "#src/areas/reading/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Draft, DraftItem, DraftMeasure, UndoStep } from "./draft.ts"

/** What a reviewer may change of one item. */
export interface ItemFields {
  kind: ProposalKind
  title: string
  leadUnitId: number | null
  coordinatingUnitIds: number[]
  assigneeId: number | null
  dueOn: PlainDate | null
  product: string
  measure: DraftMeasure | null
}

export type DraftEdit =
  | { edit: "accept"; id: string }
  | { edit: "accept-sure" }
  | { edit: "change"; id: string; fields: Partial<ItemFields> }
  | { edit: "drop"; id: string; reason: string }
  | { edit: "restore"; id: string }
  | { edit: "merge"; id: string; into: string }
  | { edit: "move"; id: string; parent: string | null; before: string | null }
  | { edit: "add"; id: string; start: number | null; end: number | null; parent: string | null; fields: ItemFields }
  | { edit: "split"; id: string; at: number; newId: string; titles: [string, string] }
  | { edit: "exempt"; clause: string; reason: string }
  | { edit: "undo" }
  | { edit: "redo" }

export type EditRefusal =
  | { code: "no-such-item" }
  | { code: "item-confirmed" }
  | { code: "title-missing" }
  | { code: "drop-needs-reason" }
  | { code: "parent-within-itself" }
  | { code: "merge-with-itself" }
  | { code: "nothing-to-undo" }
  | { code: "nothing-to-redo" }
  | { code: "id-taken" }

const undoDepth = 100

/** Applies one edit of a reviewer. The draft that was is never changed; undo brings back exactly what was before. */
export function editDraft(draft: Draft, edit: DraftEdit): Outcome<Draft, EditRefusal> {
  if (edit.edit === "undo") return travel(draft, "undo")
  if (edit.edit === "redo") return travel(draft, "redo")
  if (edit.edit === "exempt") return done({ ...draft, exempt: withReason(draft.exempt, edit.clause, edit.reason) })
  const items = changed(draft.items, edit)
  if (!items.ok) return items
  return done({
    ...draft,
    items: items.value,
    undo: [...draft.undo, stepBack(draft.items, items.value)].slice(-undoDepth),
    redo: [],
  })
}

type ItemEdit = Exclude<DraftEdit, { edit: "undo" | "redo" | "exempt" }>

function changed(items: DraftItem[], edit: ItemEdit): Outcome<DraftItem[], EditRefusal> {
  if (edit.edit === "accept-sure")
    return done(
      items.map((item) =>
        item.state === "proposed" && item.confidence !== "doubt" && item.doubts.length === 0
          ? { ...item, state: "accepted" as const }
          : item,
      ),
    )
  if (edit.edit === "add") return add(items, edit)
  const item = items.find((each) => each.id === edit.id)
  if (!item) return refused({ code: "no-such-item" })
  if (item.state === "confirmed") return refused({ code: "item-confirmed" })
  switch (edit.edit) {
    case "accept":
      return done(
        replace(items, {
          ...item,
          state: item.state === "added" || item.state === "changed" ? item.state : "accepted",
          dropReason: "",
        }),
      )
    case "change": {
      const next = { ...item, ...edit.fields }
      if (next.title.trim() === "") return refused({ code: "title-missing" })
      next.coordinatingUnitIds = next.coordinatingUnitIds.filter((id) => id !== next.leadUnitId)
      return done(replace(items, { ...next, state: item.state === "added" ? "added" : "changed", dropReason: "" }))
    }
    case "drop":
      return edit.reason.trim() === ""
        ? refused({ code: "drop-needs-reason" })
        : done(replace(items, { ...item, state: "dropped", dropReason: edit.reason.trim() }))
    case "restore":
      return done(replace(items, { ...item, state: "proposed", dropReason: "" }))
    case "merge":
      return merge(items, item, edit.into)
    case "move":
      return move(items, item, edit.parent, edit.before)
    case "split":
      return split(items, item, edit)
  }
}

const replace = (items: DraftItem[], next: DraftItem) => items.map((item) => (item.id === next.id ? next : item))

function add(items: DraftItem[], edit: Extract<DraftEdit, { edit: "add" }>): Outcome<DraftItem[], EditRefusal> {
  if (items.some((item) => item.id === edit.id)) return refused({ code: "id-taken" })
  if (edit.fields.title.trim() === "") return refused({ code: "title-missing" })
  const next: DraftItem = {
    ...edit.fields,
    id: edit.id,
    start: edit.start,
    end: edit.end,
    parent: edit.parent,
    leadText: null,
    coordinatingText: [],
    deadlineText: null,
    state: "added",
    dropReason: "",
    confidence: "sure",
    doubts: [],
  }
  const later =
    edit.start === null
      ? -1
      : items.findIndex((item) => item.start !== null && edit.start !== null && item.start > edit.start)
  return done(later < 0 ? [...items, next] : [...items.slice(0, later), next, ...items.slice(later)])
}

/** The words of both, the units of both, the earlier day; what was merged away is dropped with its reason, so that undo and history hold it. */
function merge(items: DraftItem[], item: DraftItem, intoId: string): Outcome<DraftItem[], EditRefusal> {
  const into = items.find((each) => each.id === intoId)
  if (!into) return refused({ code: "no-such-item" })
  if (into.id === item.id) return refused({ code: "merge-with-itself" })
  if (into.state === "confirmed") return refused({ code: "item-confirmed" })
  const leadUnitId = into.leadUnitId ?? item.leadUnitId
  const merged: DraftItem = {
    ...into,
    title: `${into.title.replace(/[.;,\s]+$/, "")}; ${item.title}`,
    start: least(into.start, item.start),
    end: most(into.end, item.end),
    leadUnitId,
    coordinatingUnitIds: [
      ...new Set([
        ...into.coordinatingUnitIds,
        ...item.coordinatingUnitIds,
        ...(item.leadUnitId === null ? [] : [item.leadUnitId]),
      ]),
    ].filter((id) => id !== leadUnitId),
    dueOn: into.dueOn && item.dueOn ? (into.dueOn < item.dueOn ? into.dueOn : item.dueOn) : (into.dueOn ?? item.dueOn),
    product: [into.product, item.product].filter((product) => product !== "").join("; "),
    measure: into.measure ?? item.measure,
    state: into.state === "added" ? "added" : "changed",
    dropReason: "",
  }
  const next = items.map((each) => {
    if (each.id === into.id) return merged
    if (each.id === item.id) return { ...item, state: "dropped" as const, dropReason: `→ ${into.title}`.slice(0, 300) }
    return each.parent === item.id ? { ...each, parent: into.id } : each
  })
  return done(
    next.map((each) => (each.id === into.id && each.parent === item.id ? { ...each, parent: item.parent } : each)),
  )
}

const least = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b))
const most = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b))

function move(
  items: DraftItem[],
  item: DraftItem,
  parent: string | null,
  before: string | null,
): Outcome<DraftItem[], EditRefusal> {
  const byId = new Map(items.map((each) => [each.id, each]))
  if (parent !== null && !byId.has(parent)) return refused({ code: "no-such-item" })
  for (let above = parent; above !== null; above = byId.get(above)?.parent ?? null)
    if (above === item.id) return refused({ code: "parent-within-itself" })
  const rest = items.filter((each) => each.id !== item.id)
  const place = before === null ? rest.length : rest.findIndex((each) => each.id === before)
  if (place < 0) return refused({ code: "no-such-item" })
  const next: DraftItem = { ...item, parent, state: item.state === "proposed" ? "changed" : item.state }
  return done([...rest.slice(0, place), next, ...rest.slice(place)])
}

function split(
  items: DraftItem[],
  item: DraftItem,
  edit: Extract<DraftEdit, { edit: "split" }>,
): Outcome<DraftItem[], EditRefusal> {
  if (items.some((each) => each.id === edit.newId)) return refused({ code: "id-taken" })
  if (edit.titles.some((title) => title.trim() === "")) return refused({ code: "title-missing" })
  const inside = item.start !== null && item.end !== null && edit.at > item.start && edit.at < item.end
  const first: DraftItem = {
    ...item,
    title: edit.titles[0].trim(),
    end: inside ? edit.at : item.end,
    state: item.state === "added" ? "added" : "changed",
  }
  const second: DraftItem = {
    ...item,
    id: edit.newId,
    title: edit.titles[1].trim(),
    start: inside ? edit.at : item.start,
    state: "added",
    measure: null,
  }
  return done(items.flatMap((each) => (each.id === item.id ? [first, second] : [each])))
}

function withReason(exempt: Record<string, string>, clause: string, reason: string): Record<string, string> {
  const { [clause]: _, ...others } = exempt
  return reason.trim() === "" ? others : { ...others, [clause]: reason.trim() }
}

function stepBack(was: DraftItem[], is: DraftItem[]): UndoStep {
  const now = new Map(is.map((item) => [item.id, item]))
  const then = new Set(was.map((item) => item.id))
  return {
    before: was.filter((item) => now.get(item.id) !== item),
    brought: is.filter((item) => !then.has(item.id)).map((item) => item.id),
    order: was.map((item) => item.id),
  }
}

function travel(draft: Draft, way: "undo" | "redo"): Outcome<Draft, EditRefusal> {
  const step = draft[way].at(-1)
  if (!step) return refused({ code: way === "undo" ? "nothing-to-undo" : "nothing-to-redo" })
  const before = new Map([...draft.items, ...step.before].map((item) => [item.id, item]))
  for (const id of step.brought) before.delete(id)
  // What was confirmed meanwhile stays confirmed: undo never takes work back.
  for (const item of draft.items) if (item.state === "confirmed") before.set(item.id, item)
  const items = [...step.order, ...draft.items.map((item) => item.id).filter((id) => !step.order.includes(id))].flatMap(
    (id) => before.get(id) ?? [],
  )
  const back = stepBack(draft.items, items)
  const other = way === "undo" ? "redo" : "undo"
  return done({ ...draft, items, [way]: draft[way].slice(0, -1), [other]: [...draft[other], back].slice(-undoDepth) })
}
