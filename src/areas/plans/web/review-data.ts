import type { SignedIn } from "#src/areas/access/web/index.ts"
import { may } from "#src/areas/access/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { listIndicators } from "#src/areas/figures/index.ts"
import { existsOn, listPostHolders, listUnits } from "#src/areas/organisation/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { becomesWork, readyItems, reviewProgress } from "../rules/coverage.ts"
import type { DraftItem } from "../rules/draft.ts"
import { layOutText } from "../rules/lay-out-text.ts"
import { findPlanOfDocument } from "../store/plans.ts"
import { findReview } from "../store/reviews.ts"

/** Everything that the review screen shows; null when there is no such document. Six queries, whatever the length of the text. */
export async function loadReview(me: SignedIn, documentId: string) {
  const { actor, today } = me
  const found = await me.read(async (db) => ({
    document: await findDocument(db, actor.authorityId, documentId),
    review: await findReview(db, actor.authorityId, documentId),
    plan: await findPlanOfDocument(db, actor.authorityId, documentId),
    units: await listUnits(db, actor.authorityId),
    holders: await listPostHolders(db, actor.authorityId, today),
    indicators: await listIndicators(db, actor.authorityId, { limit: 500 }),
  }))
  const { document, review } = found
  if (!document) return null
  const units = found.units
    .filter((unit) => existsOn(unit, today))
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
  const items = draft.items.map((item, index) => ({ ...item, number: String(index + 1), isPast: isPast(item, today) }))
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
        .map((clause) => ({ ...clause, words: document.bodyText.slice(clause.start, clause.end) })),
      exempt: draft.exempt,
      ready: summaryOf(readyItems(draft.items), today),
      canUndo: draft.undo.length > 0,
      canRedo: draft.redo.length > 0,
      sure: draft.items.filter(
        (item) => item.state === "proposed" && item.confidence !== "doubt" && item.doubts.length === 0,
      ).length,
    },
  }
}

/** Such work would be overdue in the moment it is made. */
function isPast(item: DraftItem, today: PlainDate): boolean {
  return (
    becomesWork(item) &&
    item.state !== "dropped" &&
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
