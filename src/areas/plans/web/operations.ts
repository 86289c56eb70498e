import * as v from "valibot"
import { type Operation, operation, pageInput, type SignedIn } from "#src/areas/access/web/index.ts"
import { optionalRecordId, recordId, seenVersion } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import { confirmPlan, confirmPlanInput } from "../actions/confirm-plan.ts"
import { draftEdit, editReview } from "../actions/edit-review.ts"
import {
  exemptClause,
  exemptClauseInput,
  linkClause,
  linkClauseInput,
  reopenClause,
  reopenClauseInput,
  unlinkClause,
} from "../actions/link-clause.ts"
import { startReview, startReviewInput } from "../actions/start-review.ts"
import type { DraftEdit } from "../rules/edit-draft.ts"
import { correctionsOperations } from "./corrections-operations.ts"
import { namesOperations } from "./names-operations.ts"
import { listClauses, listServes, listWorkWithoutClause } from "../store/clauses.ts"
import { findPlan, listNodes, listPlans } from "../store/plans.ts"
import { findReview, listOpenReviews } from "../store/reviews.ts"

const id = v.pipe(v.string(), v.uuid())
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)
const whole = v.pipe(v.number(), v.integer())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
const page = { limit: pageInput.limit, after: optionalRecordId() }

const planShape = v.object({ id, documentId: id, title: v.string(), symbol: v.string(), confirmedAt: instant })
const nodeShape = v.object({
  id,
  parentId: maybe(id),
  kind: v.string(),
  title: v.string(),
  position: whole,
  spanStart: maybe(whole),
  spanEnd: maybe(whole),
  workId: maybe(id),
  targetId: maybe(id),
})
const clauseShape = v.object({
  id: whole,
  start: whole,
  end: whole,
  needs: v.picklist(["work", "nothing"]),
  reason: v.string(),
  workIds: v.array(id),
})
const itemShape = v.looseObject({ id: v.string(), kind: v.string(), title: v.string(), state: v.string() })
const reviewShape = v.object({
  documentId: id,
  state: v.string(),
  version: whole,
  items: v.array(itemShape),
  canUndo: v.boolean(),
  canRedo: v.boolean(),
})

const tag = "plans"
const nothing = { ok: v.boolean() }
const okay = async (outcome: ReturnType<typeof linkClause>) => {
  const answer = await outcome
  return answer.ok ? done({ ok: true }) : answer
}

async function reviewOf(me: SignedIn, documentId: string) {
  const review = await me.read((db) => findReview(db, me.actor.authorityId, documentId))
  if (!review) return refused({ code: "no-such-review" } as const)
  const { draft, state, version } = review
  return done({
    documentId,
    state,
    version,
    items: draft.items.map((item) => ({ ...item })),
    canUndo: draft.undo.length > 0,
    canRedo: draft.redo.length > 0,
  })
}

/** What programs can do with readings, plans and clauses. */
export const plansOperations: Operation[] = [
  ...namesOperations,
  ...correctionsOperations,
  operation({
    id: "startReview",
    method: "POST",
    path: "/documents/{documentId}/review",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Đọc văn bản và mở bản đọc để duyệt", en: "Read a document and open its review" },
    input: startReviewInput,
    output: v.object({ documentId: id, items: whole }),
    run: (me, input, key) => startReview(me.acting(key), input),
  }),
  operation({
    id: "getReview",
    method: "GET",
    path: "/documents/{documentId}/review",
    tag,
    scope: "read",
    right: "plan.review",
    summary: { vi: "Xem bản đọc đang duyệt", en: "See the review of a document" },
    input: startReviewInput,
    output: reviewShape,
    run: (me, input) => reviewOf(me, input.documentId),
  }),
  operation({
    id: "editReview",
    method: "POST",
    path: "/documents/{documentId}/review/edits",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: {
      vi: "Sửa bản đọc: nhận, sửa, gộp, chuyển, tách, bỏ, thêm, hoàn tác, nhận từ một mức chắc, nói tên là đơn vị nào, mở nhóm",
      en: "Edit a review: accept, change, merge, move, split, drop, add, undo, accept from a level, say which unit a name is, open a group",
    },
    input: v.object({ documentId: recordId(), seenVersion: seenVersion(), edit: draftEdit }),
    output: v.object({ version: whole }),
    run: (me, input, key) => editReview(me.acting(key), { ...input, edit: input.edit as DraftEdit }),
  }),
  operation({
    id: "confirmPlan",
    method: "POST",
    path: "/documents/{documentId}/review/confirm",
    tag,
    scope: "plans:write",
    right: "plan.confirm",
    summary: { vi: "Xác nhận các mục đã duyệt thành kế hoạch", en: "Confirm the settled items as a plan" },
    input: confirmPlanInput,
    output: v.object({ planId: id, nodes: whole, works: whole, targets: whole, units: whole, left: whole }),
    run: (me, input, key) => confirmPlan(me.acting(key), input),
  }),
  operation({
    id: "listReviews",
    method: "GET",
    path: "/reviews",
    tag,
    scope: "read",
    right: "plan.review",
    summary: { vi: "Bản đọc chờ duyệt", en: "Reviews that wait for a person" },
    input: v.object({}),
    output: v.object({
      items: v.array(
        v.object({ documentId: id, title: v.string(), symbol: v.string(), issuedOn: maybe(day), updatedAt: instant }),
      ),
      next: maybe(v.string()),
    }),
    run: async (me) => {
      const items = await me.read((db) => listOpenReviews(db, me.actor.authorityId))
      return done({ items: items.map((item) => ({ ...item, updatedAt: item.updatedAt.toISOString() })), next: null })
    },
  }),
  operation({
    id: "listPlans",
    method: "GET",
    path: "/plans",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Kế hoạch, mới nhất trước", en: "Plans, newest first" },
    input: v.object(page),
    output: v.object({ items: v.array(planShape), next: maybe(v.string()) }),
    run: async (me, input) => {
      const items = await me.read((db) =>
        listPlans(db, me.actor.authorityId, { limit: input.limit, after: input.after ?? undefined }),
      )
      return done({
        items: items.map(({ bodyId: _, confirmedAt, ...plan }) => ({
          ...plan,
          confirmedAt: confirmedAt.toISOString(),
        })),
        next: items.length === input.limit ? (items.at(-1)?.id ?? null) : null,
      })
    },
  }),
  operation({
    id: "getPlan",
    method: "GET",
    path: "/plans/{planId}",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Cây của một kế hoạch", en: "The tree of a plan" },
    input: v.object({ planId: recordId() }),
    output: v.object({ plan: planShape, nodes: v.array(nodeShape) }),
    run: async (me, input) => {
      const found = await me.read(async (db) => ({
        plan: await findPlan(db, me.actor.authorityId, input.planId),
        nodes: await listNodes(db, me.actor.authorityId, input.planId),
      }))
      if (!found.plan) return refused({ code: "no-such-plan" } as const)
      const { bodyId: _, confirmedAt, ...plan } = found.plan
      return done({
        plan: { ...plan, confirmedAt: confirmedAt.toISOString() },
        nodes: found.nodes.map(({ planId: __, ...node }) => node),
      })
    },
  }),
  operation({
    id: "listClauses",
    method: "GET",
    path: "/documents/{documentId}/clauses",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Các câu của văn bản và việc phục vụ từng câu",
      en: "The clauses of a document and the work that serves each",
    },
    input: startReviewInput,
    output: v.object({ items: v.array(clauseShape), next: maybe(v.string()) }),
    run: async (me, input) => {
      const { clauses, serves } = await me.read(async (db) => ({
        clauses: await listClauses(db, me.actor.authorityId, input.documentId),
        serves: await listServes(db, me.actor.authorityId, input.documentId),
      }))
      const byClause = Map.groupBy(serves, (link) => link.clauseId)
      return done({
        items: clauses.map((clause) => ({
          ...clause,
          workIds: (byClause.get(clause.id) ?? []).map((link) => link.workId),
        })),
        next: null,
      })
    },
  }),
  operation({
    id: "linkClause",
    method: "POST",
    path: "/documents/{documentId}/clauses/{clauseId}/links",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Gắn một việc vào một câu", en: "Link a work to a clause" },
    input: linkClauseInput,
    output: v.object(nothing),
    run: (me, input, key) => okay(linkClause(me.acting(key), input)),
  }),
  operation({
    id: "unlinkClause",
    method: "DELETE",
    path: "/documents/{documentId}/clauses/{clauseId}/links/{workId}",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Bỏ gắn một việc khỏi một câu", en: "Unlink a work from a clause" },
    input: linkClauseInput,
    output: v.object(nothing),
    run: (me, input, key) => okay(unlinkClause(me.acting(key), input)),
  }),
  operation({
    id: "exemptClause",
    method: "POST",
    path: "/documents/{documentId}/clauses/{clauseId}/exempt",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Xếp một câu là bối cảnh, có lý do", en: "Set a clause aside as context, with a reason" },
    input: exemptClauseInput,
    output: v.object(nothing),
    run: (me, input, key) => okay(exemptClause(me.acting(key), input)),
  }),
  operation({
    id: "reopenClause",
    method: "POST",
    path: "/documents/{documentId}/clauses/{clauseId}/reopen",
    tag,
    scope: "plans:write",
    right: "plan.review",
    summary: { vi: "Đưa một câu lại vào diện cần việc", en: "Say that a clause needs work after all" },
    input: reopenClauseInput,
    output: v.object(nothing),
    run: (me, input, key) => okay(reopenClause(me.acting(key), input)),
  }),
  operation({
    id: "listWorkWithoutClause",
    method: "GET",
    path: "/plans/work-without-clause",
    tag,
    scope: "read",
    right: "work.view-all",
    summary: { vi: "Việc đang mở không phục vụ câu nào", en: "Open work that serves no clause" },
    input: v.object(page),
    output: v.object({
      items: v.array(
        v.object({ id, code: v.string(), title: v.string(), leadUnitId: maybe(whole), dueOn: maybe(day) }),
      ),
      next: maybe(v.string()),
    }),
    run: async (me, input) => {
      const items = await me.read((db) =>
        listWorkWithoutClause(db, me.actor.authorityId, { limit: input.limit, after: input.after ?? undefined }),
      )
      return done({ items, next: items.length === input.limit ? (items.at(-1)?.id ?? null) : null })
    },
  }),
]
