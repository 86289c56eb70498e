import type { Draft } from "./plan-draft.ts"
import { yearIn } from "./plan-items.ts"
import { titleOf } from "./plan-titles.ts"
import { fold, type Source } from "./source.ts"

/** A sentence that sets goals for several years becomes one target for each year. */
export function splitTargets(drafts: Draft[], source: Source): Draft[] {
  const result: Draft[] = []
  const places = new Map<number, number>()
  drafts.forEach((draft, i) => {
    const text = source.stored.slice(draft.start, draft.end)
    const cuts =
      draft.kind === "target" && draft.narrative
        ? [...text.matchAll(/[,;] (?=đến năm \d{4})/gu)].map((match) => match.index)
        : []
    places.set(i, result.length)
    const parent = draft.parent === null ? null : (places.get(draft.parent) ?? null)
    if (cuts.length === 0) {
      result.push({ ...draft, parent })
      return
    }
    ;[-2, ...cuts].forEach((cut, k, all) => {
      const from = cut + 2
      const to = all[k + 1] ?? text.length
      const part = text.slice(from, to)
      const year = yearIn(fold(part))
      result.push({
        ...draft,
        parent,
        title: titleOf(part, null),
        start: draft.start + from,
        end: draft.start + to,
        horizon: year ? (year[1] ?? year[2] ?? null) : draft.horizon,
      })
    })
  })
  return result
}

/** Parents first, in the order of the text; groups without members are dropped. */
export function arrange(drafts: Draft[]): Draft[] {
  const parents = new Set(drafts.map((draft) => draft.parent))
  const keep = drafts.map((draft, i) => !draft.group || parents.has(i))
  const order = drafts
    .map((_, i) => i)
    .filter((i) => keep[i])
    .sort(
      (a, b) =>
        (drafts[a]?.start ?? 0) - (drafts[b]?.start ?? 0) || (drafts[b]?.end ?? 0) - (drafts[a]?.end ?? 0) || a - b,
    )
  const place = new Map(order.map((from, to) => [from, to]))
  return order.map((from, to) => {
    const draft = drafts[from] as Draft
    const parent = draft.parent === null ? undefined : place.get(draft.parent)
    return { ...draft, parent: parent === undefined || parent >= to ? null : parent }
  })
}
