import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { loadCalendar } from "#src/areas/calendar/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionalDate, optionField, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { decideExtensionGrant, type ExtensionRefusal } from "../rules/index.ts"
import { saveExtensionDecision } from "../store/records.ts"
import { changeWork, type ChangedWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

/** `newDueOn` empty grants the day that was asked for. */
export const decideExtensionInput = v.object({
  ...seenWork,
  decision: optionField(["grant", "refuse"]),
  newDueOn: optionalDate(),
  note: textField(2000),
  confirmed: confirmedField(),
})

export type DecideExtensionRefusal = OpenRefusal | ExtensionRefusal | { code: "note-needed" }

/** Grants or refuses more time. A refusal says why. The first due day is kept, and every change of it with who agreed. */
export function decideExtension(
  context: ActionContext,
  input: v.InferOutput<typeof decideExtensionInput>,
): Promise<Outcome<ChangedWork, DecideExtensionRefusal | KeyRefusal>> {
  const grants = input.decision === "grant"
  return perform(
    context,
    grants ? "work.grant-extension" : "work.refuse-extension",
    async (tx, record): Promise<Outcome<ChangedWork, DecideExtensionRefusal>> => {
      const { actor, today } = context
      const opened = await openWork(tx, context, input, grants ? "grant-extension" : "refuse-extension")
      if (!opened.ok) return opened
      const { work } = opened.value
      if (!work.asked) return refused({ code: "nothing-asked" })
      if (!grants && input.note === "") return refused({ code: "note-needed" })
      const granted = grants ? await decideDay(work.asked.askedDueOn) : done(null)
      if (!granted.ok) return granted
      const day: PlainDate | null = granted.value
      await saveExtensionDecision(tx, actor.authorityId, {
        id: work.asked.id,
        grantedDueOn: day,
        decidedBy: actor.personId,
        deciderName: actor.name,
        decidedOn: today,
        note: input.note,
      })
      const after = await changeWork(tx, context, record, work, day === null ? {} : { dueOn: day }, {
        ...(input.note === "" ? {} : { note: input.note }),
        ...(day === null ? { askedDueOn: work.asked.askedDueOn } : {}),
      })
      return done({ id: work.id, version: after.version })

      async function decideDay(askedDueOn: PlainDate) {
        const calendar = await loadCalendar(tx, actor.authorityId)
        const terms = { dueOn: work.dueOn, parentDueOn: work.parentDueOn, askedDueOn }
        return decideExtensionGrant(terms, {
          newDueOn: input.newDueOn ?? askedDueOn,
          today,
          calendar,
          confirmed: input.confirmed,
        })
      }
    },
  )
}
