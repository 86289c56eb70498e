import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { numberId, optionalDate, optionalNumberId, requiredText, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { type ConfirmRefusal, dueWarnings, type PlacementRefusal, refuseUnconfirmed } from "../rules/index.ts"
import type { LockedWork } from "../store/works.ts"
import { createWorks, type MadeWork, type NewWork } from "./new-work.ts"
import { changeWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"
import { checkPlaces } from "./places.ts"

export const childWork = v.object({
  title: requiredText(300),
  detail: textField(5000),
  leadUnitId: numberId(),
  assigneeId: optionalNumberId(),
  dueOn: optionalDate(),
  product: requiredText(500),
})

export const splitWorkInput = v.object({
  ...seenWork,
  children: v.pipe(v.array(childWork), v.minLength(1, "required"), v.maxLength(50, "too-long")),
  confirmed: confirmedField(),
})

export type SplitRefusal =
  | OpenRefusal
  | PlacementRefusal
  | ConfirmRefusal
  | { code: "past-parent"; parentDueOn: PlainDate }

/**
 * Splits a work into children, each with its own unit, person, product and due day (the parent's unless given). A child is
 * never due after its parent: the parent's promise was made first. The lead unit of the parent judges the children's products.
 */
export function splitWork(
  context: ActionContext,
  input: v.InferOutput<typeof splitWorkInput>,
): Promise<Outcome<{ id: string; version: number; children: MadeWork[] }, SplitRefusal | KeyRefusal>> {
  return perform(
    context,
    "work.split",
    async (tx, record): Promise<Outcome<{ id: string; version: number; children: MadeWork[] }, SplitRefusal>> => {
      const opened = await openWork(tx, context, input, "split")
      if (!opened.ok) return opened
      const { work } = opened.value
      for (const child of input.children) {
        if (work.dueOn !== null && child.dueOn !== null && child.dueOn > work.dueOn)
          return refused({ code: "past-parent", parentDueOn: work.dueOn })
        const misplaced = await checkPlaces(tx, context, {
          leadUnitId: child.leadUnitId,
          assigneeId: child.assigneeId,
          otherUnitIds: [],
        })
        if (misplaced) return refused(misplaced)
      }
      const calendar = await loadCalendar(tx, context.actor.authorityId)
      const warnings = input.children.flatMap((child) => dueWarnings(child.dueOn, context.today, calendar))
      const unconfirmed = refuseUnconfirmed(warnings, input.confirmed)
      if (unconfirmed) return refused(unconfirmed)
      const children = await createWorks(
        tx,
        context,
        record,
        input.children.map((child) => childOf(work, child, context.today)),
      )
      const after = await changeWork(tx, context, record, work, {}, { children: children.map((child) => child.code) })
      return done({ id: work.id, version: after.version, children })
    },
  )
}

const childOf = (parent: LockedWork, child: v.InferOutput<typeof childWork>, today: PlainDate): NewWork => ({
  ...child,
  kind: "task",
  dueOn: child.dueOn ?? parent.dueOn,
  coordinatingUnitIds: [],
  acceptance: "",
  ...(parent.leadUnitId === null ? {} : { accepterUnitId: parent.leadUnitId }),
  parentId: parent.id,
  // The document's count is of what it asked for; a child shows its parent's clause through the parent.
  documentId: null,
  spanStart: null,
  spanEnd: null,
  assignedOn: today,
})
