import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { dateField, requiredText } from "#src/base/input.ts"
import { done, type Outcome } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { decideExtensionAsk, type ExtensionRefusal } from "../rules/index.ts"
import { saveExtensionAsk } from "../store/records.ts"
import { changeWork, type ChangedWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const askExtensionInput = v.object({
  ...seenWork,
  newDueOn: dateField(),
  reason: requiredText(2000),
  confirmed: confirmedField(),
})

export type AskExtensionRefusal = OpenRefusal | ExtensionRefusal

/** Xin gia hạn: in writing, with a reason, before the end of the due day. The due day moves only when it is granted. */
export function askExtension(
  context: ActionContext,
  input: v.InferOutput<typeof askExtensionInput>,
): Promise<Outcome<ChangedWork, AskExtensionRefusal | KeyRefusal>> {
  return perform(
    context,
    "work.ask-extension",
    async (tx, record): Promise<Outcome<ChangedWork, AskExtensionRefusal>> => {
      const { actor, today, now } = context
      const opened = await openWork(tx, context, input, "ask-extension")
      if (!opened.ok) return opened
      const { work } = opened.value
      const calendar = await loadCalendar(tx, actor.authorityId)
      const terms = { dueOn: work.dueOn, parentDueOn: work.parentDueOn, askedDueOn: work.asked?.askedDueOn ?? null }
      const decision = decideExtensionAsk(terms, {
        newDueOn: input.newDueOn,
        today,
        calendar,
        confirmed: input.confirmed,
      })
      if (!decision.ok) return decision
      await saveExtensionAsk(tx, actor.authorityId, {
        id: newId(),
        workId: work.id,
        fromDueOn: work.dueOn as PlainDate,
        askedDueOn: decision.value,
        reason: input.reason,
        askedBy: actor.personId,
        askerName: actor.name,
        askedOn: today,
        askedAt: now,
      })
      const after = await changeWork(
        tx,
        context,
        record,
        work,
        {},
        { askedDueOn: decision.value, reason: input.reason },
      )
      return done({ id: work.id, version: after.version })
    },
  )
}
