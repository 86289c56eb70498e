import type { DraftItem } from "./draft.ts"
import type { NameBook, ReadName } from "./match-unit.ts"
import { nameKey } from "./name-key.ts"

export type NameRole = "lead" | "coordinating"

/** A name that stands in the draft as words only, with every item that has it. */
export interface OpenName {
  key: string
  /** As the text writes it most often. */
  name: string
  read: ReadName
  places: { itemId: string; role: NameRole }[]
  kept: boolean
}

const blank = () => ({ places: [] as OpenName["places"], written: new Map<string, number>() })

const settledStates = new Set<DraftItem["state"]>(["dropped", "merged", "confirmed"])

/** Names of the live items that are no unit yet, the commonest first; a group is no open name: it waits to be opened where it stands. */
export function openNames(items: readonly DraftItem[], book: NameBook, keptNames: readonly string[]): OpenName[] {
  const found = new Map<string, OpenName & { written: Map<string, number> }>()
  const kept = new Set(keptNames)
  const add = (name: string, itemId: string, role: NameRole) => {
    const read = book.read(name)
    if (read.found === "group") return
    const key = nameKey(name)
    const held = found.get(key) ?? { ...blank(), key, name, read, kept: kept.has(key) }
    held.places.push({ itemId, role })
    held.written.set(name, (held.written.get(name) ?? 0) + 1)
    found.set(key, held)
  }
  for (const item of items) {
    if (settledStates.has(item.state)) continue
    if (item.leadText !== null && item.leadUnitId === null) add(item.leadText, item.id, "lead")
    for (const name of item.coordinatingText) add(name, item.id, "coordinating")
  }
  return [...found.values()]
    .map(({ written, ...name }) => ({
      ...name,
      name: [...written].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? name.name,
    }))
    .toSorted((a, b) => b.places.length - a.places.length)
}

/** The groups that an item's text names and nobody has opened yet, with their members of today. */
export function openGroups(
  item: Pick<DraftItem, "leadText" | "leadUnitId" | "coordinatingText">,
  book: NameBook,
): { name: string; role: NameRole; unitIds: number[] }[] {
  const named: [string, NameRole][] = [
    ...(item.leadText !== null && item.leadUnitId === null ? [[item.leadText, "lead"] as [string, NameRole]] : []),
    ...item.coordinatingText.map((name): [string, NameRole] => [name, "coordinating"]),
  ]
  return named.flatMap(([name, role]) => {
    const read = book.read(name)
    return read.found === "group" ? [{ name, role, unitIds: read.unitIds }] : []
  })
}
