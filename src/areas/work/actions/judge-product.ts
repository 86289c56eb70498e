import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionField, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { type ConfirmRefusal, refuseUnconfirmed, type Warning } from "../rules/index.ts"
import { saveVerdict } from "../store/records.ts"
import { changeWork, type ChangedWork, confirmedField, type OpenRefusal, openWork, seenWork } from "./open-work.ts"

export const judgeProductInput = v.object({
  ...seenWork,
  verdict: optionField(["accept", "return"]),
  reason: textField(2000),
  confirmed: confirmedField(),
})

export type JudgeRefusal = OpenRefusal | ConfirmRefusal | { code: "reason-needed" }

/** Accepts the product, which completes the work as of the day it was handed over, or returns it with the reason. */
export function judgeProduct(
  context: ActionContext,
  input: v.InferOutput<typeof judgeProductInput>,
): Promise<Outcome<ChangedWork, JudgeRefusal | KeyRefusal>> {
  const accepts = input.verdict === "accept"
  return perform(
    context,
    accepts ? "work.accept-product" : "work.return-product",
    async (tx, record): Promise<Outcome<ChangedWork, JudgeRefusal>> => {
      const { actor, today, now } = context
      const opened = await openWork(tx, context, input, accepts ? "accept-product" : "return-product")
      if (!opened.ok) return opened
      const { work, next } = opened.value
      if (!accepts && input.reason === "") return refused({ code: "reason-needed" })
      const warnings: Warning[] =
        accepts && work.openChildren > 0 ? [{ code: "open-children", count: work.openChildren }] : []
      const unconfirmed = refuseUnconfirmed(warnings, input.confirmed)
      if (unconfirmed) return refused(unconfirmed)
      await saveVerdict(tx, actor.authorityId, {
        id: newId(),
        workId: work.id,
        handedOverOn: work.handedOverOn ?? today,
        verdict: accepts ? "accepted" : "returned",
        reason: input.reason,
        judgedBy: actor.personId,
        judgeName: actor.name,
        judgedOn: today,
        judgedAt: now,
      })
      const after = await changeWork(
        tx,
        context,
        record,
        work,
        { state: next, ...(accepts ? { doneOn: today } : {}) },
        input.reason === "" ? {} : { reason: input.reason },
      )
      return done({ id: work.id, version: after.version })
    },
  )
}
