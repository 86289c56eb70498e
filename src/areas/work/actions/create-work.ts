import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { numberIdList, optionalDate, optionalNumberId, requiredText, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { type ConfirmRefusal, dueWarnings, type PlacementRefusal, refuseUnconfirmed } from "../rules/index.ts"
import { createWork, type MadeWork } from "./new-work.ts"
import { confirmedField } from "./open-work.ts"
import { checkPlaces } from "./places.ts"

/** A task as a form or a program gives it. */
export const createWorkInput = v.object({
  title: requiredText(300),
  detail: textField(5000),
  leadUnitId: optionalNumberId(),
  assigneeId: optionalNumberId(),
  coordinatingUnitIds: numberIdList(),
  dueOn: optionalDate(),
  product: requiredText(500),
  acceptance: textField(1000),
  accepterUnitId: optionalNumberId(),
  confirmed: confirmedField(),
})

export type CreateWorkRefusal = PlacementRefusal | ConfirmRefusal

/** Makes a task by hand: rõ việc and rõ sản phẩm are required, an odd due day must be ticked. */
export function createWorkByHand(
  context: ActionContext,
  input: v.InferOutput<typeof createWorkInput>,
): Promise<Outcome<MadeWork, CreateWorkRefusal | KeyRefusal>> {
  return perform(context, "work.create", async (tx, record): Promise<Outcome<MadeWork, CreateWorkRefusal>> => {
    const { confirmed, accepterUnitId, ...given } = input
    const otherUnitIds = [...given.coordinatingUnitIds, ...(accepterUnitId === null ? [] : [accepterUnitId])]
    const misplaced = await checkPlaces(tx, context, {
      leadUnitId: given.leadUnitId,
      assigneeId: given.assigneeId,
      otherUnitIds,
    })
    if (misplaced) return refused(misplaced)
    const calendar = await loadCalendar(tx, context.actor.authorityId)
    const unconfirmed = refuseUnconfirmed(dueWarnings(given.dueOn, context.today, calendar), confirmed)
    if (unconfirmed) return refused(unconfirmed)
    const made = await createWork(tx, context, record, {
      ...given,
      kind: "task",
      parentId: null,
      documentId: null,
      spanStart: null,
      spanEnd: null,
      assignedOn: context.today,
      ...(accepterUnitId === null ? {} : { accepterUnitId }),
    })
    return done(made)
  })
}
