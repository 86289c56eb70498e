import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform, type Record } from "#src/areas/journal/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { dateField, numberField, numberId, optionField, recordId, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { comparators } from "../rules/judge.ts"
import { findIndicator } from "../store/indicators.ts"
import { findTargetOfPeriod, insertTarget, type TargetValues, updateTarget } from "../store/targets.ts"

export const setTargetInput = v.object({
  indicatorId: recordId(),
  unitId: numberId(),
  periodStart: dateField(),
  periodEnd: dateField(),
  comparator: optionField(comparators),
  value: numberField(),
  basis: textField(500),
})

export type TargetRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-indicator" }
  | { code: "no-such-unit" }
  | { code: "period-backwards" }

/** Sets what an indicator is to reach in a period, for the whole body or one unit. Setting it again changes it and keeps the old value in the journal. */
export function setTarget(
  context: ActionContext,
  input: v.InferOutput<typeof setTargetInput>,
): Promise<Outcome<{ id: string }, TargetRefusal | KeyRefusal>> {
  return perform(context, "figures.set-target", async (tx, record) => {
    if (!may(context.actor, "figure.define")) return refused({ code: "not-allowed" })
    return createTarget(tx, context, record, { ...input, documentId: null, spanStart: null, spanEnd: null })
  })
}

/** The same inside another action's transaction, as when a plan is confirmed. The caller has judged the right. */
export async function createTarget(
  tx: Tx,
  context: ActionContext,
  record: Record,
  input: TargetValues,
): Promise<Outcome<{ id: string }, TargetRefusal>> {
  const authorityId = context.actor.authorityId
  if (input.periodEnd < input.periodStart) return refused({ code: "period-backwards" })
  if (!(await findIndicator(tx as unknown as ReadDb, authorityId, input.indicatorId)))
    return refused({ code: "no-such-indicator" })
  if (!(await listUnits(tx, authorityId)).some((unit) => unit.id === input.unitId))
    return refused({ code: "no-such-unit" })
  const held = await findTargetOfPeriod(tx, authorityId, input)
  const after = {
    comparator: input.comparator,
    value: input.value,
    periodStart: input.periodStart,
    periodEnd: input.periodEnd,
    basis: input.basis,
  }
  if (held) {
    await updateTarget(tx, authorityId, held.id, {
      comparator: input.comparator,
      value: input.value,
      basis: input.basis,
    })
    await record({
      subject: { kind: "target", id: held.id },
      action: "figures.set-target",
      before: { comparator: held.comparator, value: held.value, basis: held.basis },
      after,
    })
    return done({ id: held.id })
  }
  const id = newId()
  await insertTarget(tx, authorityId, id, input, { accountId: context.actor.accountId, at: context.now })
  await record({
    subject: { kind: "target", id },
    action: "figures.set-target",
    after: { ...after, indicatorId: input.indicatorId },
  })
  return done({ id })
}
