import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { existsOn, listPostHolders, listUnits } from "#src/areas/organisation/index.ts"
import { proposalKinds } from "#src/areas/reading/index.ts"
import {
  dateField,
  numberField,
  numberId,
  numberIdList,
  optionalDate,
  optionalNumberId,
  optionField,
  recordId,
  requiredText,
  seenVersion,
  textField,
} from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { comparators } from "../rules/draft.ts"
import { type DraftEdit, editDraft, type EditRefusal } from "../rules/edit-draft.ts"
import { nameKey } from "../rules/name-key.ts"
import { saveAlias } from "../store/aliases.ts"
import { lockReview, saveDraft } from "../store/reviews.ts"

const id = v.pipe(v.string(), v.nonEmpty("required"), v.maxLength(100, "too-long"))
const place = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))

const measureFields = v.object({
  indicatorId: v.nullable(recordId()),
  name: requiredText(300),
  comparator: optionField(comparators),
  value: numberField(),
  unit: requiredText(60),
  periodStart: dateField(),
  periodEnd: dateField(),
})

export const itemFields = {
  kind: optionField(proposalKinds),
  title: requiredText(2000),
  leadUnitId: optionalNumberId(),
  coordinatingUnitIds: numberIdList(),
  assigneeId: optionalNumberId(),
  dueOn: optionalDate(),
  product: textField(1000),
  measure: v.nullable(measureFields),
}

export const draftEdit = v.variant("edit", [
  v.object({ edit: v.literal("accept"), id }),
  v.object({ edit: v.literal("accept-sure") }),
  v.object({
    edit: v.literal("accept-above"),
    least: v.pipe(v.number(), v.minValue(0, "out-of-range"), v.maxValue(1, "out-of-range")),
  }),
  v.object({ edit: v.literal("name"), name: requiredText(500), unitId: numberId() }),
  v.object({ edit: v.literal("keep-name"), name: requiredText(500), kept: v.boolean() }),
  v.object({
    edit: v.literal("expand"),
    id,
    name: requiredText(500),
    unitIds: numberIdList(),
    each: v.optional(v.boolean(), false),
  }),
  v.object({ edit: v.literal("change"), id, fields: v.partial(v.object(itemFields)) }),
  v.object({ edit: v.literal("drop"), id, reason: requiredText(500) }),
  v.object({ edit: v.literal("restore"), id }),
  v.object({ edit: v.literal("merge"), id, into: id }),
  v.object({ edit: v.literal("move"), id, parent: v.nullable(id), before: v.nullable(id) }),
  v.object({
    edit: v.literal("add"),
    id,
    start: place,
    end: place,
    parent: v.nullable(id),
    fields: v.object(itemFields),
  }),
  v.object({
    edit: v.literal("split"),
    id,
    at: v.pipe(v.number(), v.integer()),
    newId: id,
    titles: v.tuple([requiredText(2000), requiredText(2000)]),
  }),
  v.object({ edit: v.literal("exempt"), clause: id, reason: textField(500) }),
  v.object({ edit: v.literal("undo") }),
  v.object({ edit: v.literal("redo") }),
])

export const editReviewInput = v.object({ documentId: recordId(), seenVersion: seenVersion(), edit: draftEdit })

export type EditReviewRefusal =
  | EditRefusal
  | { code: "not-allowed" }
  | { code: "no-such-review" }
  | { code: "changed-meanwhile" }
  | { code: "review-closed" }
  | { code: "no-such-unit" }
  | { code: "no-such-person" }
  | { code: "span-outside-text" }

/**
 * Saves one edit of the reviewer at once, so that nothing is lost when the browser closes. A name that is said to be a unit is also
 * remembered for the body's later readings.
 */
export function editReview(
  context: ActionContext,
  input: { documentId: string; seenVersion: number; edit: DraftEdit },
): Promise<Outcome<{ version: number }, EditReviewRefusal | KeyRefusal>> {
  return perform<{ version: number }, EditReviewRefusal>(context, "plans.edit-review", async (tx, record) => {
    const { actor, now } = context
    if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
    const review = await lockReview(tx, actor.authorityId, input.documentId)
    if (!review || review.bodyId !== actor.bodyId) return refused({ code: "no-such-review" })
    if (review.state !== "open") return refused({ code: "review-closed" })
    if (review.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    const wrong = await refuseNames(tx, context, input.edit)
    if (wrong) return refused(wrong)
    const draft = editDraft(review.draft, input.edit)
    if (!draft.ok) return draft
    await saveDraft(tx, actor.authorityId, review.documentId, draft.value, "open", now)
    if (input.edit.edit === "name")
      await saveAlias(
        tx,
        actor.authorityId,
        review.bodyId,
        { key: nameKey(input.edit.name), name: input.edit.name, unitId: input.edit.unitId },
        { accountId: actor.accountId, at: now },
      )
    await record({ subject: { kind: "document", id: review.documentId }, after: { ...input.edit } })
    return done({ version: review.version + 1 })
  })
}

/** Units and people must be of this body and of today: a closed unit owns no new work. */
async function refuseNames(
  tx: Tx,
  { actor, today }: ActionContext,
  edit: DraftEdit,
): Promise<EditReviewRefusal | null> {
  if (
    edit.edit === "add" &&
    ((edit.start === null) !== (edit.end === null) ||
      (edit.start !== null && edit.end !== null && edit.end <= edit.start))
  )
    return { code: "span-outside-text" }
  const { units: wanted, assigneeId } = namesIn(edit)
  if (wanted.length > 0) {
    const live = new Set(
      (await listUnits(tx, actor.authorityId)).filter((unit) => existsOn(unit, today)).map((unit) => unit.id),
    )
    if (!wanted.every((unit) => live.has(unit))) return { code: "no-such-unit" }
  }
  if (assigneeId) {
    const holders = await listPostHolders(tx as unknown as ReadDb, actor.authorityId, today)
    if (!holders.some((holder) => holder.personId === assigneeId)) return { code: "no-such-person" }
  }
  return null
}

/** The units and the person that an edit brings into the draft. */
function namesIn(edit: DraftEdit): { units: number[]; assigneeId: number | null | undefined } {
  if (edit.edit === "name") return { units: [edit.unitId], assigneeId: null }
  if (edit.edit === "expand") return { units: edit.unitIds, assigneeId: null }
  if (edit.edit !== "change" && edit.edit !== "add") return { units: [], assigneeId: null }
  const { leadUnitId, coordinatingUnitIds, assigneeId } = edit.fields
  return { units: [...(coordinatingUnitIds ?? []), ...(leadUnitId ? [leadUnitId] : [])], assigneeId }
}
