import { isDoubtful } from "./doubt-order.ts"
import type { DraftItem } from "./draft.ts"

export interface ClauseSpan {
  id: string | number
  start: number
  end: number
}

/** The clauses that the words of an item touch by more than a passing letter. */
export function clausesUnder<C extends ClauseSpan>(
  clauses: readonly C[],
  span: { start: number | null; end: number | null },
): C[] {
  const { start, end } = span
  if (start === null || end === null) return []
  return clauses.filter(
    (clause) =>
      Math.min(clause.end, end) - Math.max(clause.start, start) > Math.min(8, (clause.end - clause.start) / 2),
  )
}

/** How a review stands: items by state, and the sentences that no live item uses and nobody has set aside. */
export function reviewProgress(
  items: readonly DraftItem[],
  clauses: readonly ClauseSpan[],
  exempt: Readonly<Record<string, string>>,
) {
  const live = items.filter((item) => item.state !== "dropped" && item.state !== "merged")
  const used = new Set(live.flatMap((item) => clausesUnder(clauses, item).map((clause) => clause.id)))
  const by = (...states: DraftItem["state"][]) => items.filter((item) => states.includes(item.state)).length
  return {
    items: items.length,
    accepted: by("accepted"),
    changed: by("changed", "added"),
    dropped: by("dropped"),
    merged: by("merged"),
    confirmed: by("confirmed"),
    waiting: by("proposed"),
    doubtful: items.filter(isDoubtful).length,
    unused: clauses
      .filter((clause) => !used.has(clause.id) && exempt[String(clause.id)] === undefined)
      .map((clause) => clause.id),
  }
}

/** What a confirmation would create now: items that a person has accepted, changed or added. */
export const readyItems = (items: readonly DraftItem[]): DraftItem[] =>
  items.filter((item) => item.state === "accepted" || item.state === "changed" || item.state === "added")

/** Kinds that people carry out; a goal or a target is reached through them, and a breakthrough is carried out when somebody leads it. */
export function becomesWork(item: Pick<DraftItem, "kind" | "leadUnitId">): boolean {
  if (item.kind === "goal" || item.kind === "target") return false
  return item.kind === "breakthrough" ? item.leadUnitId !== null : true
}

/** True for words that only head or frame others: a heading, a letterhead, an opening line that ends in a colon. They ask for no work. */
export function isFrame(words: string): boolean {
  const line = words.replace(/\s+/g, " ").trim()
  if (/[:：]$/.test(line)) return true
  if (line.startsWith("|") && /\|\s*(?:TT|STT|Số TT)\s*\|/i.test(line)) return true
  if (line === line.toUpperCase() && /\p{Lu}/u.test(line)) return true
  return line.length < 90 && !/[.;,]/.test(line.replace(/^\s*(?:[IVXLC]+|\d+(?:\.\d+)*)[.)]\s*/, ""))
}
