import { addDays, type PlainDate } from "#src/base/plain-date.ts"
import type { DraftItem } from "../rules/draft.ts"
import type { NameHow, ReadName } from "../rules/match-unit.ts"
import type { KnownNames } from "../store/names.ts"

/** Why a name in an item's words stands for the unit that was put in its place, or for none. */
export interface NameNote {
  name: string
  role: "lead" | "coordinating"
  why:
    | { code: "merge" | "rename" | "split" | "abolish"; was: string; now: string[]; day: PlainDate }
    | { code: "gone"; was: string; day: PlainDate }
    | { code: Extract<NameHow, "slip" | "longer" | "alias">; unit: string }
    | { code: "several" }
  /** Units that a press of a button makes the lead; empty when one is chosen already. */
  choices: { id: number; name: string }[]
}

/** What there is to say about the names in an item's words; a name that is spelt as its unit says nothing. */
export function notesOn(
  item: Pick<DraftItem, "leadText" | "leadUnitId" | "coordinatingUnitIds" | "coordinatingText" | "state">,
  coordinating: readonly string[],
  names: KnownNames,
): NameNote[] {
  if (item.state === "dropped" || item.state === "merged" || item.state === "confirmed") return []
  const lead = item.leadText === null ? [] : noteOn(item.leadText, "lead", item.leadUnitId, names)
  return [
    ...lead,
    ...[...new Set([...coordinating, ...item.coordinatingText])].flatMap((name) =>
      noteOn(name, "coordinating", null, names),
    ),
  ]
}

function noteOn(name: string, role: NameNote["role"], leadUnitId: number | null, names: KnownNames): NameNote[] {
  const read = names.book.read(name)
  // A reviewer who chose another unit than was proposed needs no reason for the proposal.
  if (role === "lead" && leadUnitId !== null && !(read.unitIds as readonly number[]).includes(leadUnitId)) return []
  const why = whyOf(read, names)
  if (!why) return []
  const open = role === "lead" && leadUnitId === null
  return [
    {
      name,
      role,
      why,
      choices: open ? read.unitIds.slice(0, 6).map((id) => ({ id, name: nameOf(id, names) })) : [],
    },
  ]
}

const nameOf = (id: number, names: KnownNames) => names.units.find((unit) => unit.id === id)?.name ?? ""

function whyOf(read: ReadName, names: KnownNames): NameNote["why"] | null {
  const [first] = read.unitIds
  switch (read.found) {
    case "unit":
      return read.how === "slip" || read.how === "longer" || read.how === "alias"
        ? { code: read.how, unit: nameOf(first ?? 0, names) }
        : null
    case "ended": {
      const unit = names.units.find((each) => each.id === read.named)
      if (!unit) return null
      const now = read.unitIds.map((id) => nameOf(id, names))
      if (!read.change || now.length === 0)
        return unit.validTo ? { code: "gone", was: unit.name, day: addDays(unit.validTo, 1) } : null
      const { kind, onDate } = read.change
      return { code: now.length > 1 && kind === "merge" ? "split" : kind, was: unit.name, now, day: onDate }
    }
    case "several":
      return { code: "several" }
    case "group":
    case "outside":
    case "unknown":
      return null
  }
}
