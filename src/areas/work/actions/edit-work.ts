import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { numberId, optionalDate, requiredText, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { type ConfirmRefusal, dueWarnings, type PlacementRefusal, refuseUnconfirmed } from "../rules/index.ts"
import type { LockedWork } from "../store/works.ts"
import { changeWork, type ChangedWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"
import { checkNamed } from "./places.ts"

export const editWorkInput = v.object({
  ...seenWork,
  title: requiredText(300),
  detail: textField(5000),
  product: requiredText(500),
  acceptance: textField(1000),
  accepterUnitId: numberId(),
  dueOn: optionalDate(),
  confirmed: confirmedField(),
})

export type EditRefusal =
  | OpenRefusal
  | PlacementRefusal
  | ConfirmRefusal
  | { code: "due-is-fixed"; dueOn: PlainDate }
  | { code: "past-parent"; parentDueOn: PlainDate }
  | { code: "before-child"; childDueOn: PlainDate }

/** Changes what a work says. A due day may be set where there was none; once there, it moves only by an extension. */
export function editWork(
  context: ActionContext,
  input: v.InferOutput<typeof editWorkInput>,
): Promise<Outcome<ChangedWork, EditRefusal | KeyRefusal>> {
  return perform(context, "work.edit", async (tx, record): Promise<Outcome<ChangedWork, EditRefusal>> => {
    const opened = await openWork(tx, context, input, "edit")
    if (!opened.ok) return opened
    const { work } = opened.value
    const misplaced = await checkNamed(tx, context, {
      leadUnitId: null,
      assigneeId: null,
      otherUnitIds: [input.accepterUnitId],
    })
    if (misplaced) return refused(misplaced)
    const misdated = refuseDue(work, input.dueOn)
    if (misdated) return refused(misdated)
    const sets = work.dueOn === null && input.dueOn !== null
    const calendar = await loadCalendar(tx, context.actor.authorityId)
    const unconfirmed = sets
      ? refuseUnconfirmed(dueWarnings(input.dueOn, context.today, calendar), input.confirmed)
      : null
    if (unconfirmed) return refused(unconfirmed)
    const { title, detail, product, acceptance, accepterUnitId } = input
    const after = await changeWork(tx, context, record, work, {
      title,
      detail,
      product,
      acceptance,
      accepterUnitId,
      ...(sets ? { dueOn: input.dueOn, firstDueOn: input.dueOn } : {}),
    })
    return done({ id: work.id, version: after.version })
  })
}

function refuseDue(work: LockedWork, dueOn: PlainDate | null): EditRefusal | null {
  if (work.dueOn !== null) return dueOn === work.dueOn ? null : { code: "due-is-fixed", dueOn: work.dueOn }
  if (dueOn !== null && work.parentDueOn !== null && dueOn > work.parentDueOn)
    return { code: "past-parent", parentDueOn: work.parentDueOn }
  if (dueOn !== null && work.childDueOn !== null && dueOn < work.childDueOn)
    return { code: "before-child", childDueOn: work.childDueOn }
  return null
}
