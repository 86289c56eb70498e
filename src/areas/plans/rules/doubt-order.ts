import { type DraftDoubt, type DraftItem, nameDoubts } from "./draft.ts"

/** Whether a person should look before anything is made of it. */
export const isDoubtful = (item: Pick<DraftItem, "state" | "confidence" | "doubts">): boolean =>
  item.state === "proposed" && (item.confidence === "doubt" || item.doubts.length > 0)

/** Whether a doubt is about who leads. */
export const isNameDoubt = (doubt: DraftDoubt): boolean => (nameDoubts as readonly string[]).includes(doubt)

/** What may be accepted together: not seen yet, the reader at least so sure (0 to 1), and no name in doubt. */
export const sureFrom = <T extends Pick<DraftItem, "state" | "probability" | "doubts">>(
  items: readonly T[],
  least: number,
): T[] =>
  items.filter((item) => item.state === "proposed" && item.probability >= least && !item.doubts.some(isNameDoubt))

/** How much a doubt asks to be looked at, beside the reader's own probability. */
const weights: Partial<Record<DraftDoubt, number>> = {
  "unknown-lead": 0.3,
  "lead-group": 0.3,
  "unit-several": 0.3,
  "unit-ended": 0.25,
  "name-unsure": 0.2,
  "several-leads": 0.2,
  overlaps: 0.2,
  "past-deadline-words": 0.2,
  "no-lead": 0.15,
  request: 0.2,
  "role-lead": 0.15,
  "carried-lead": 0.1,
  "reckoned-deadline": 0.1,
  "working-days": 0.1,
  "no-measure": 0.1,
  "relative-deadline": 0.1,
  "no-deadline": 0.05,
  "long-title": 0.05,
}

/** How much an item asks to be looked at: the reader's own uncertainty and what is in doubt. Not a probability. */
export const urgencyOf = (item: Pick<DraftItem, "probability" | "doubts">): number =>
  1 - item.probability + item.doubts.reduce((sum, doubt) => sum + (weights[doubt] ?? 0.1), 0)

/** Items not seen yet come first, what asks most to be looked at before the rest; what is settled follows in the order of the text. */
export function byDoubt<T extends Pick<DraftItem, "state" | "probability" | "doubts">>(items: readonly T[]): T[] {
  const waits = items.filter((item) => item.state === "proposed")
  return [
    ...waits.toSorted((a, b) => urgencyOf(b) - urgencyOf(a)),
    ...items.filter((item) => item.state !== "proposed"),
  ]
}

/** Each doubt with how many unseen items have it, the commonest first. */
export function countDoubts(
  items: readonly Pick<DraftItem, "state" | "doubts">[],
): { doubt: DraftDoubt; count: number }[] {
  const counts = new Map<DraftDoubt, number>()
  for (const item of items)
    if (item.state === "proposed") for (const doubt of item.doubts) counts.set(doubt, (counts.get(doubt) ?? 0) + 1)
  return [...counts].map(([doubt, count]) => ({ doubt, count })).toSorted((a, b) => b.count - a.count)
}
