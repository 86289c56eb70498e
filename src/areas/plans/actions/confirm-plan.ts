import { createHash } from "node:crypto"
import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { createIndicator, createTarget } from "#src/areas/figures/index.ts"
import { type KeyRefusal, perform, type Record } from "#src/areas/journal/index.ts"
import { createWork } from "#src/areas/work/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { correctionsOf } from "../rules/corrections.ts"
import { becomesWork, clausesUnder, isFrame, readyItems } from "../rules/coverage.ts"
import type { DraftItem, DraftMeasure } from "../rules/draft.ts"
import { insertClauses, insertServes, type ServesLink } from "../store/clauses.ts"
import { saveCorrections } from "../store/corrections.ts"
import { findPlanOfDocument, insertNodes, insertPlan, listNodes, type PlanNode } from "../store/plans.ts"
import { lockReview, type Review, saveDraft } from "../store/reviews.ts"

export const confirmPlanInput = v.object({ documentId: recordId(), seenVersion: seenVersion() })

export interface Confirmed {
  planId: string
  nodes: number
  works: number
  targets: number
  units: number
  /** Items that stay in the draft because nobody has settled them. */
  left: number
}

export type ConfirmRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-review" }
  | { code: "no-such-document" }
  | { code: "changed-meanwhile" }
  | { code: "review-closed" }
  | { code: "nothing-to-confirm" }
  | { code: "target-refused"; title: string; because: string }

/**
 * Creates the plan from what the reviewer has settled: nodes, works with their owners, targets with their indicators, and the links
 * from every clause to the work that serves it, all in one transaction. What is still in doubt stays in the draft; confirming
 * again later adds to the same plan.
 */
export function confirmPlan(
  context: ActionContext,
  input: v.InferOutput<typeof confirmPlanInput>,
): Promise<Outcome<Confirmed, ConfirmRefusal | KeyRefusal>> {
  return perform<Confirmed, ConfirmRefusal>(context, "plans.confirm-plan", async (tx, record) => {
    const { actor, now } = context
    if (!may(actor, "plan.confirm")) return refused({ code: "not-allowed" })
    const review = await lockReview(tx, actor.authorityId, input.documentId)
    if (!review || review.bodyId !== actor.bodyId) return refused({ code: "no-such-review" })
    if (review.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    if (review.state !== "open") return refused({ code: "review-closed" })
    const ready = readyItems(review.draft.items)
    if (ready.length === 0) return refused({ code: "nothing-to-confirm" })
    const document = await findDocument(tx as unknown as ReadDb, actor.authorityId, review.documentId)
    if (!document) return refused({ code: "no-such-document" })
    const planId = await planOf(tx, context, review, document.title)
    const clauses = await keepClauses(tx, context, review, document.bodyText)
    const made = await makeNodes(tx, context, record, { review, ready, planId, clauses })
    if (!made.ok) return made
    await keepCorrections(tx, context, review, ready, document.bodyText)
    const items = review.draft.items.map((item) =>
      ready.includes(item) ? { ...item, state: "confirmed" as const } : item,
    )
    const left = items.filter((item) => item.state === "proposed").length
    await saveDraft(
      tx,
      actor.authorityId,
      review.documentId,
      { ...review.draft, items, undo: [], redo: [] },
      left === 0 ? "confirmed" : "open",
      now,
    )
    const told = { nodes: ready.length, ...made.value, left }
    await record({ subject: { kind: "plan", id: planId }, after: told })
    await record({ subject: { kind: "document", id: review.documentId }, after: told })
    return done({ planId, ...told })
  })
}

async function planOf(tx: Tx, { actor, now }: ActionContext, review: Review, title: string): Promise<string> {
  const held = await findPlanOfDocument(tx as unknown as ReadDb, actor.authorityId, review.documentId)
  if (held) return held.id
  const id = newId()
  await insertPlan(tx, actor.authorityId, {
    id,
    bodyId: review.bodyId,
    documentId: review.documentId,
    title,
    confirmedBy: actor.accountId,
    at: now,
  })
  return id
}

/** What people made of the reading is kept beside what was proposed, for judging and improving the reader. */
async function keepCorrections(
  tx: Tx,
  { actor, now }: ActionContext,
  review: Review,
  ready: DraftItem[],
  text: string,
) {
  await saveCorrections(tx, actor.authorityId, {
    documentId: review.documentId,
    bodyId: review.bodyId,
    readerVersion: review.draft.reader,
    textDigest: createHash("sha256").update(text).digest("hex"),
    settledBy: actor.accountId,
    at: now,
    corrections: correctionsOf(review.proposal, review.draft, ready),
  })
}

/** Clauses are numbered in the order of the text, so that the same document always has the same ones. Frames ask for no work. */
async function keepClauses(tx: Tx, { actor }: ActionContext, review: Review, text: string) {
  const clauses = review.proposal.clauses.map((clause, index) => {
    const frame = clause.kind === "context" && isFrame(text.slice(clause.start, clause.end)) ? frameReason : ""
    const reason = review.draft.exempt[clause.id] ?? frame
    return {
      id: index + 1,
      start: clause.start,
      end: clause.end,
      needs: reason === "" ? ("work" as const) : ("nothing" as const),
      reason,
    }
  })
  await insertClauses(tx, actor.authorityId, review.documentId, clauses)
  return clauses
}

/** Stands for a reason that nobody typed; pages say it in words. */
export const frameReason = "frame"

interface Making {
  review: Review
  ready: DraftItem[]
  planId: string
  clauses: { id: number; start: number; end: number }[]
}

async function makeNodes(
  tx: Tx,
  context: ActionContext,
  record: Record,
  making: Making,
): Promise<Outcome<{ works: number; targets: number; units: number }, ConfirmRefusal>> {
  const { actor, now } = context
  const { review, ready, planId } = making
  const held = await listNodes(tx as unknown as ReadDb, actor.authorityId, planId)
  const nodeOf = new Map(
    review.draft.items
      .filter((item) => item.state === "confirmed")
      .flatMap((item) =>
        held
          .filter((node) => node.spanStart === item.start && node.title === item.title)
          .map((node) => [item.id, node.id] as const),
      ),
  )
  for (const item of ready) nodeOf.set(item.id, newId())
  const workOf = new Map<string, string>()
  const nodes: PlanNode[] = []
  const serves: ServesLink[] = []
  const units = new Set<number>()
  let targets = 0
  for (const item of parentsFirst(ready, review.draft.items)) {
    const parentId = liveParent(item, review.draft.items, nodeOf)
    const nodeId = nodeOf.get(item.id) ?? newId()
    let workId: string | null = null
    let targetId: string | null = null
    if (becomesWork(item)) {
      workId = (await makeWork(tx, context, record, review, item)).id
      workOf.set(item.id, workId)
      if (item.leadUnitId !== null) units.add(item.leadUnitId)
      for (const clause of clausesUnder(making.clauses, item)) serves.push({ clauseId: clause.id, workId, nodeId })
    } else if (item.kind === "target" && item.measure) {
      const target = await makeTarget(tx, context, record, review, item, item.measure)
      if (!target.ok) return target
      targetId = target.value
      targets += 1
    }
    nodes.push({
      id: nodeId,
      planId,
      parentId,
      kind: item.kind,
      title: item.title,
      position: review.draft.items.indexOf(item),
      spanStart: item.start,
      spanEnd: item.end,
      workId,
      targetId,
    })
  }
  await insertNodes(tx, actor.authorityId, nodes)
  await insertServes(tx, actor.authorityId, review.documentId, serves, { accountId: actor.accountId, at: now })
  return done({ works: workOf.size, targets, units: units.size })
}

/** Items in the draft's order, but never before the parent that they hang on. */
function parentsFirst(ready: DraftItem[], all: DraftItem[]): DraftItem[] {
  const byId = new Map(all.map((item) => [item.id, item]))
  const depth = (item: DraftItem): number => {
    let steps = 0
    for (let above = item.parent; above !== null && steps < 100; above = byId.get(above)?.parent ?? null) steps += 1
    return steps
  }
  return ready
    .map((item) => ({ item, depth: depth(item) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ item }) => item)
}

/** The nearest ancestor that has a node: a dropped or undecided heading in between does not break the tree. */
function liveParent(item: DraftItem, all: DraftItem[], nodeOf: Map<string, string>): string | null {
  const byId = new Map(all.map((each) => [each.id, each]))
  for (let above = item.parent; above !== null; above = byId.get(above)?.parent ?? null) {
    const node = nodeOf.get(above)
    if (node) return node
  }
  return null
}

function makeWork(tx: Tx, context: ActionContext, record: Record, review: Review, item: DraftItem) {
  return createWork(tx, context, record, {
    kind: "task",
    title: item.title.length > 300 ? `${item.title.slice(0, 297)}…` : item.title,
    detail: item.title.length > 300 ? item.title : "",
    leadUnitId: item.leadUnitId,
    assigneeId: item.assigneeId,
    coordinatingUnitIds: item.coordinatingUnitIds,
    dueOn: item.dueOn,
    product: item.product,
    acceptance: "",
    parentId: null,
    documentId: review.documentId,
    spanStart: item.start,
    spanEnd: item.end,
    assignedOn: context.today,
  })
}

async function makeTarget(
  tx: Tx,
  context: ActionContext,
  record: Record,
  review: Review,
  item: DraftItem,
  measure: DraftMeasure,
): Promise<Outcome<string, ConfirmRefusal>> {
  const unitId = context.actor.authorityId
  let indicatorId = measure.indicatorId
  if (indicatorId === null) {
    const defined = await createIndicator(tx, context, record, {
      code: "",
      name: measure.name.slice(0, 300),
      definition: item.title,
      measureUnit: measure.unit,
      decimals: Number.isInteger(measure.value) ? 0 : 2,
      direction: measure.comparator === "at-most" ? "down" : measure.comparator === "exactly" ? "exact" : "up",
      gathering: "last",
      cadence: "month",
      ownerUnitId: item.leadUnitId ?? context.actor.unitId,
      source: "",
    })
    if (!defined.ok) return refused({ code: "target-refused", title: item.title, because: defined.refusal.code })
    indicatorId = defined.value.id
  }
  const target = await createTarget(tx, context, record, {
    indicatorId,
    unitId,
    periodStart: measure.periodStart,
    periodEnd: measure.periodEnd,
    comparator: measure.comparator,
    value: measure.value,
    basis: item.title.slice(0, 500),
    documentId: review.documentId,
    spanStart: item.start,
    spanEnd: item.end,
  })
  return target.ok
    ? done(target.value.id)
    : refused({ code: "target-refused", title: item.title, because: target.refusal.code })
}
