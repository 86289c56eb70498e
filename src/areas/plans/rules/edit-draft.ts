import type { ProposalKind } from "#src/areas/reading/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { type Draft, type DraftItem, type DraftMeasure, nameDoubts, type UndoStep } from "./draft.ts"
import { sureFrom } from "./doubt-order.ts"
import { nameKey } from "./name-key.ts"

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
  /** Accepts what the reader is at least so sure of (0 to 1) and no name of which is in doubt. */
  | { edit: "accept-above"; least: number }
  /** Says which unit a name is, wherever it stands. */
  | { edit: "name"; name: string; unitId: number }
  /** Leaves a name as words; it is asked about no more, or again. */
  | { edit: "keep-name"; name: string; kept: boolean }
  /** Puts units in the place of a group's name; `each` gives every unit an item of its own. */
  | { edit: "expand"; id: string; name: string; unitIds: number[]; each: boolean }
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
  | { code: "no-such-name" }
  | { code: "no-units-chosen" }

const undoDepth = 100

/** Applies one edit of a reviewer. The draft that was is never changed; undo brings back exactly what was before. */
export function editDraft(draft: Draft, edit: DraftEdit): Outcome<Draft, EditRefusal> {
  if (edit.edit === "undo") return travel(draft, "undo")
  if (edit.edit === "redo") return travel(draft, "redo")
  if (edit.edit === "exempt") return done({ ...draft, exempt: withReason(draft.exempt, edit.clause, edit.reason) })
  if (edit.edit === "keep-name") {
    const others = draft.keptNames.filter((key) => key !== nameKey(edit.name))
    return done({ ...draft, keptNames: edit.kept ? [...others, nameKey(edit.name)] : others })
  }
  const items = changed(draft.items, edit)
  if (!items.ok) return items
  return done({
    ...draft,
    items: items.value,
    undo: [...draft.undo, stepBack(draft.items, items.value)].slice(-undoDepth),
    redo: [],
  })
}

type ItemEdit = Exclude<DraftEdit, { edit: "undo" | "redo" | "exempt" | "keep-name" }>

function changed(items: DraftItem[], edit: ItemEdit): Outcome<DraftItem[], EditRefusal> {
  if (edit.edit === "accept-sure")
    return done(
      items.map((item) =>
        item.state === "proposed" && item.confidence !== "doubt" && item.doubts.length === 0
          ? { ...item, state: "accepted" as const }
          : item,
      ),
    )
  if (edit.edit === "accept-above") {
    const sure = new Set(sureFrom(items, edit.least).map((item) => item.id))
    return done(items.map((item) => (sure.has(item.id) ? { ...item, state: "accepted" as const } : item)))
  }
  if (edit.edit === "add") return add(items, edit)
  if (edit.edit === "name") return name(items, edit)
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
          into: null,
        }),
      )
    case "change": {
      const next = { ...item, ...edit.fields }
      if (next.title.trim() === "") return refused({ code: "title-missing" })
      next.coordinatingUnitIds = next.coordinatingUnitIds.filter((id) => id !== next.leadUnitId)
      return done(
        replace(items, { ...next, state: item.state === "added" ? "added" : "changed", dropReason: "", into: null }),
      )
    }
    case "drop":
      return edit.reason.trim() === ""
        ? refused({ code: "drop-needs-reason" })
        : done(replace(items, { ...item, state: "dropped", dropReason: edit.reason.trim(), into: null }))
    case "restore":
      return done(replace(items, { ...item, state: "proposed", dropReason: "", into: null }))
    case "merge":
      return merge(items, item, edit.into)
    case "move":
      return move(items, item, edit.parent, edit.before)
    case "split":
      return split(items, item, edit)
    case "expand":
      return expand(items, item, edit)
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
    probability: 1,
    doubts: [],
    from: null,
    into: null,
    made: null,
  }
  const later =
    edit.start === null
      ? -1
      : items.findIndex((item) => item.start !== null && edit.start !== null && item.start > edit.start)
  return done(later < 0 ? [...items, next] : [...items.slice(0, later), next, ...items.slice(later)])
}

/** The words of both, the units of both, the earlier day; what was merged away stays, marked, so that undo and history hold it. */
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
    if (each.id === item.id) return { ...item, state: "merged" as const, dropReason: "", into: into.id }
    return each.parent === item.id ? { ...each, parent: into.id } : each
  })
  // What stood below the item takes its place, or the two would hang on each other.
  const rises = isBelow(items, into, item.id)
  return done(rises ? next.map((each) => (each.id === into.id ? { ...each, parent: item.parent } : each)) : next)
}

/** Whether an item hangs, over however many others, on the one named. */
function isBelow(items: readonly DraftItem[], item: DraftItem, id: string): boolean {
  const byId = new Map(items.map((each) => [each.id, each]))
  for (let above = item.parent; above !== null; above = byId.get(above)?.parent ?? null) if (above === id) return true
  return false
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
    from: item.id,
    made: null,
  }
  return done(items.flatMap((each) => (each.id === item.id ? [first, second] : [each])))
}

/** A name stands for a unit in every item that has it; items stay as unseen or as settled as they were. */
function name(items: DraftItem[], edit: Extract<DraftEdit, { edit: "name" }>): Outcome<DraftItem[], EditRefusal> {
  const key = nameKey(edit.name)
  const has = (item: DraftItem) =>
    item.state !== "confirmed" &&
    ((item.leadText !== null && item.leadUnitId === null && nameKey(item.leadText) === key) ||
      item.coordinatingText.some((text) => nameKey(text) === key))
  if (!items.some(has)) return refused({ code: "no-such-name" })
  return done(
    items.map((item) => {
      if (!has(item)) return item
      const leads = item.leadText !== null && item.leadUnitId === null && nameKey(item.leadText) === key
      const leadUnitId = leads ? edit.unitId : item.leadUnitId
      const joins = item.coordinatingText.some((text) => nameKey(text) === key)
      return {
        ...item,
        leadUnitId,
        doubts: leads ? item.doubts.filter((doubt) => !isNameDoubt(doubt)) : item.doubts,
        coordinatingText: item.coordinatingText.filter((text) => nameKey(text) !== key),
        coordinatingUnitIds: [...new Set([...item.coordinatingUnitIds, ...(joins ? [edit.unitId] : [])])].filter(
          (id) => id !== leadUnitId,
        ),
      }
    }),
  )
}

const isNameDoubt = (doubt: string): boolean => (nameDoubts as readonly string[]).includes(doubt)

/**
 * A group's name gives way to the units chosen. As coordinating units they join the others; as the lead the first leads and the others
 * join; with `each` every one leads an item of its own.
 */
function expand(
  items: DraftItem[],
  item: DraftItem,
  edit: Extract<DraftEdit, { edit: "expand" }>,
): Outcome<DraftItem[], EditRefusal> {
  const unitIds = [...new Set(edit.unitIds)]
  const [first, ...others] = unitIds
  if (first === undefined) return refused({ code: "no-units-chosen" })
  const isLead = item.leadText === edit.name && item.leadUnitId === null
  if (!isLead && !item.coordinatingText.includes(edit.name)) return refused({ code: "no-such-name" })
  const state = item.state === "added" ? ("added" as const) : ("changed" as const)
  const settled = { ...item, state, dropReason: "", into: null }
  if (!isLead)
    return done(
      replace(items, {
        ...settled,
        coordinatingText: item.coordinatingText.filter((text) => text !== edit.name),
        coordinatingUnitIds: [...new Set([...item.coordinatingUnitIds, ...unitIds])].filter(
          (id) => id !== item.leadUnitId,
        ),
      }),
    )
  const doubts = item.doubts.filter((doubt) => !isNameDoubt(doubt))
  const led = (unitId: number, joining: readonly number[]): DraftItem => ({
    ...settled,
    doubts,
    leadUnitId: unitId,
    coordinatingUnitIds: [...new Set([...item.coordinatingUnitIds, ...joining])].filter((id) => id !== unitId),
  })
  if (!edit.each) return done(replace(items, led(first, others)))
  const shares = others.map((unitId): DraftItem => ({
    ...led(unitId, []),
    id: `${item.id}~${unitId}`,
    state: "added",
    from: item.id,
    made: null,
    measure: null,
  }))
  if (shares.some((share) => items.some((each) => each.id === share.id))) return refused({ code: "id-taken" })
  return done(items.flatMap((each) => (each.id === item.id ? [led(first, []), ...shares] : [each])))
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
