import type { SignedIn } from "#src/areas/access/web/index.ts"
import { may } from "#src/areas/access/index.ts"
import { findDocument, findOrigin } from "#src/areas/documents/index.ts"
import { type Place, placeAt } from "#src/areas/documents/rules/index.ts"
import { originalHref, sayPlace } from "#src/areas/documents/web/index.ts"
import { listIndicators } from "#src/areas/figures/index.ts"
import { existsOn, listPostHolders } from "#src/areas/organisation/index.ts"
import type { Language } from "#src/base/language.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { byDoubt, countDoubts, isDoubtful, sureFrom } from "../rules/doubt-order.ts"
import { becomesWork, readyItems, reviewProgress } from "../rules/coverage.ts"
import type { DraftItem } from "../rules/draft.ts"
import { layOutText } from "../rules/lay-out-text.ts"
import { openGroups, openNames } from "../rules/names-to-settle.ts"
import { loadNames } from "../store/names.ts"
import { findPlanOfDocument } from "../store/plans.ts"
import { findReview, type Review } from "../store/reviews.ts"
import { notesOn } from "./name-notes.ts"

/** Everything that the review screen shows; null when there is no such document. Nine queries, whatever the length of the text. */
export async function loadReview(me: SignedIn, documentId: string) {
  const { actor, today } = me
  const found = await me.read(async (db) => {
    const document = await findDocument(db, actor.authorityId, documentId)
    if (!document) return null
    return {
      document,
      review: await findReview(db, actor.authorityId, documentId),
      origin: await findOrigin(db, actor.authorityId, documentId),
      plan: await findPlanOfDocument(db, actor.authorityId, documentId),
      names: await loadNames(db, actor.authorityId, document, today),
      holders: await listPostHolders(db, actor.authorityId, today),
      indicators: await listIndicators(db, actor.authorityId, { limit: 500 }),
    }
  })
  if (!found) return null
  const { document, review, names } = found
  const units = names.units
    .filter((unit) => unit.authorityId === actor.authorityId && existsOn(unit, today))
    .map((unit) => ({ id: unit.id, name: unit.name, shortName: unit.shortName }))
  const people = found.holders.map((holder) => ({
    id: holder.personId,
    name: holder.personName,
    unitId: holder.unitId,
    unitName: holder.unitName,
  }))
  const common = {
    document: {
      id: document.id,
      title: document.title,
      symbol: document.symbol,
      issuer: document.issuer,
      issuedOn: document.issuedOn,
      letters: document.bodyText.length,
      hasText: document.bodyText.trim() !== "",
    },
    planId: found.plan?.id ?? null,
    mayReview: may(actor, "plan.review") && document.bodyId === actor.bodyId,
    mayConfirm: may(actor, "plan.confirm"),
    requestKey: crypto.randomUUID(),
    units,
    people,
    indicators: found.indicators
      .filter((indicator) => indicator.state === "active")
      .map(({ id, name, measureUnit }) => ({ id, name, measureUnit })),
  }
  if (!review) return { ...common, review: null }
  const { draft, proposal } = review
  const numbers = new Map(draft.items.map((item, index) => [item.id, String(index + 1)]))
  const written = new Map(proposal.proposals.map((each) => [each.id, each.coordinating]))
  const items = draft.items.map((item) => ({
    ...item,
    number: numbers.get(item.id) ?? "",
    intoNumber: item.into === null ? null : (numbers.get(item.into) ?? null),
    isPast: isPast(item, today),
    notes: notesOn(item, written.get(item.id) ?? [], names),
    groups: openGroups(item, names.book),
    original: originalOf(item.start, document.id, found.origin?.places ?? [], me.language),
  }))
  const stretches = items.flatMap(({ id, start, end }) =>
    start !== null && end !== null && end > start ? [{ id, start, end }] : [],
  )
  const progress = reviewProgress(draft.items, proposal.clauses, draft.exempt)
  return {
    ...common,
    review: {
      state: review.state,
      version: review.version,
      items,
      paragraphs: layOutText(document.bodyText, stretches, proposal.clauses),
      text: document.bodyText,
      progress: { ...progress, unused: progress.unused.length },
      unused: proposal.clauses
        .filter((clause) => progress.unused.includes(clause.id))
        .slice(0, 30)
        .map((clause) => ({ ...clause, words: asWords(document.bodyText.slice(clause.start, clause.end)) })),
      names: namesOf(review, names),
      doubts: countDoubts(draft.items),
      doubtOrder: byDoubt(draft.items)
        .filter(isDoubtful)
        .map((item) => item.id),
      levels: levelsOf(draft.items),
      exempt: draft.exempt,
      ready: summaryOf(readyItems(draft.items), today),
      canUndo: draft.undo.length > 0,
      canRedo: draft.redo.length > 0,
    },
  }
}

/** Where an item's words stand in the file that the text came from; null when the text was typed. */
function originalOf(start: number | null, documentId: string, places: readonly Place[], language: Language) {
  const place = start === null ? undefined : placeAt(places, start)
  if (start === null || !place) return null
  return { href: originalHref(documentId, start), label: sayPlace(place, language) }
}

/** A row of a table in running words. */
export const asWords = (words: string): string =>
  words.trimStart().startsWith("|")
    ? words
        .split("|")
        .map((cell) => cell.replace(/\s+/g, " ").trim())
        .filter((cell) => cell !== "")
        .join(" · ")
    : words

const mostNames = 30

/** Names that are no unit yet: what to ask about, what is plainly somebody else's, and what stays words. */
function namesOf(review: Review, names: Awaited<ReturnType<typeof loadNames>>) {
  const all = openNames(review.draft.items, names.book, review.draft.keptNames)
  const asked = all.filter((name) => !name.kept && name.read.found !== "outside")
  const nameOf = (id: number) => names.units.find((unit) => unit.id === id)?.name ?? ""
  return {
    asked: asked.slice(0, mostNames),
    more: Math.max(0, asked.length - mostNames),
    outside: all.filter((name) => !name.kept && name.read.found === "outside").slice(0, mostNames),
    kept: all.filter((name) => name.kept),
    aliases: names.aliases.map((alias) => ({ name: alias.name, unitName: nameOf(alias.unitId) })),
  }
}

/** The levels from which many items may be accepted at once, those with more to accept than the one before. */
function levelsOf(items: readonly DraftItem[]): { least: number; count: number }[] {
  const levels: { least: number; count: number }[] = []
  for (const least of [0.95, 0.9, 0.8, 0.7]) {
    const { length: count } = sureFrom(items, least)
    if (count > (levels.at(-1)?.count ?? 0)) levels.push({ least, count })
  }
  return levels
}

/** Such work would be overdue in the moment it is made. */
function isPast(item: DraftItem, today: PlainDate): boolean {
  return (
    becomesWork(item) &&
    item.state !== "dropped" &&
    item.state !== "merged" &&
    item.state !== "confirmed" &&
    item.dueOn !== null &&
    item.dueOn < today
  )
}

export type ReviewData = NonNullable<Awaited<ReturnType<typeof loadReview>>>
export type OpenReview = NonNullable<ReviewData["review"]>
export type ReviewItem = OpenReview["items"][number]

function summaryOf(ready: DraftItem[], today: PlainDate) {
  const kinds = Map.groupBy(ready, (item) => item.kind)
  const works = ready.filter(becomesWork)
  return {
    count: ready.length,
    kinds: [...kinds].map(([kind, items]) => ({ kind, count: items.length })),
    works: works.length,
    past: ready.filter((item) => isPast(item, today)).length,
    assigned: works.filter((item) => item.leadUnitId !== null).length,
    units: new Set(works.flatMap((item) => (item.leadUnitId === null ? [] : [item.leadUnitId]))).size,
  }
}
