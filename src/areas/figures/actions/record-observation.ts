import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type FileRefusal, keepFiles } from "#src/areas/documents/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { dateField, numberField, numberId, recordId, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { decideRecord, type RecordRefusal } from "../rules/record.ts"
import { lockIndicator } from "../store/indicators.ts"
import { findLiveObservation, insertObservation, markReplaced } from "../store/observations.ts"

export const recordObservationInput = v.object({
  indicatorId: recordId(),
  unitId: numberId(),
  periodStart: dateField(),
  periodEnd: dateField(),
  asOf: dateField(),
  value: numberField(),
  source: textField(500),
  note: textField(1000),
})

export type ObservationRefusal = RecordRefusal | FileRefusal | { code: "no-such-indicator" } | { code: "no-such-unit" }

/**
 * Records a value that was seen, with its source and evidence. A value for the same unit and period replaces the one that stood:
 * the old row stays and says by which it was replaced and when, so that a report of last month still opens to what it said.
 */
export function recordObservation(
  context: ActionContext,
  input: v.InferOutput<typeof recordObservationInput>,
  files: readonly SentFile[] = [],
): Promise<Outcome<{ id: string }, ObservationRefusal | KeyRefusal>> {
  return perform<{ id: string }, ObservationRefusal>(context, "figures.record-observation", async (tx, record) => {
    const { actor, now, today } = context
    const indicator = await lockIndicator(tx, actor.authorityId, input.indicatorId)
    if (!indicator) return refused({ code: "no-such-indicator" })
    if (!(await listUnits(tx, actor.authorityId)).some((unit) => unit.id === input.unitId))
      return refused({ code: "no-such-unit" })
    const held = await findLiveObservation(tx, actor.authorityId, input)
    const decision = decideRecord({
      ...input,
      indicator,
      today,
      held: held?.value ?? null,
      unitIds: actor.unitIds,
      mayRecord: may(actor, "figure.record"),
      mayDefine: may(actor, "figure.define"),
    })
    if (!decision.ok) return decision
    const kept = await keepFiles(tx, context, [...files])
    if (!kept.ok) return kept
    const id = newId()
    if (held) await markReplaced(tx, actor.authorityId, held.id, { id, at: now })
    const seen = { ...input, id, origin: "typed", workId: null, recordedBy: actor.accountId, recordedAt: now } as const
    await insertObservation(
      tx,
      actor.authorityId,
      seen,
      kept.value.map((file) => file.id),
    )
    await record({
      subject: { kind: "indicator", id: indicator.id },
      before: held ? { value: held.value, asOf: held.asOf } : null,
      after: {
        value: input.value,
        asOf: input.asOf,
        periodStart: input.periodStart,
        periodEnd: input.periodEnd,
        source: input.source,
        note: input.note,
        files: kept.value.length,
      },
    })
    return done({ id })
  })
}
