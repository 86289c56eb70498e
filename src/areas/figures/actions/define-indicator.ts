import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform, type Record } from "#src/areas/journal/index.ts"
import { existsOn, listUnits } from "#src/areas/organisation/index.ts"
import {
  numberId,
  optionField,
  optionalRecordId,
  requiredText,
  seenVersion,
  textField,
  wholeField,
} from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { cadences, directions, gatherings } from "../rules/judge.ts"
import {
  codeIsTaken,
  type IndicatorValues,
  insertIndicator,
  lockIndicator,
  nextCode,
  updateIndicator,
} from "../store/indicators.ts"

const values = {
  code: textField(30),
  name: requiredText(300),
  definition: textField(2000),
  measureUnit: requiredText(60),
  decimals: v.optional(wholeField(0, 6), 0),
  direction: optionField(directions),
  gathering: optionField(gatherings),
  cadence: optionField(cadences),
  ownerUnitId: numberId(),
  source: textField(500),
}

/** An empty code takes the next one of the form CT-01. */
export const defineIndicatorInput = v.object(values)
export const changeIndicatorInput = v.object({
  ...values,
  id: optionalRecordId(),
  seenVersion: seenVersion(),
  state: v.optional(v.picklist(["active", "closed"], "not-an-option"), "active"),
})

export type IndicatorRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-indicator" }
  | { code: "changed-meanwhile" }
  | { code: "code-taken"; taken: string }
  | { code: "no-such-unit" }

/** Defines an indicator with its owner: without an owner a figure goes stale. */
export function defineIndicator(
  context: ActionContext,
  input: v.InferOutput<typeof defineIndicatorInput>,
): Promise<Outcome<{ id: string; code: string }, IndicatorRefusal | KeyRefusal>> {
  return perform<{ id: string; code: string }, IndicatorRefusal>(
    context,
    "figures.define-indicator",
    async (tx, record) => {
      if (!may(context.actor, "figure.define")) return refused({ code: "not-allowed" })
      return createIndicator(tx, context, record, input)
    },
  )
}

/** The same inside another action's transaction, as when a plan's target needs an indicator. The caller has judged the right. */
export async function createIndicator(
  tx: Tx,
  context: ActionContext,
  record: Record,
  input: v.InferOutput<typeof defineIndicatorInput>,
): Promise<Outcome<{ id: string; code: string }, IndicatorRefusal>> {
  const authorityId = context.actor.authorityId
  if (!(await ownerExists(tx, context, input.ownerUnitId))) return refused({ code: "no-such-unit" })
  const code = input.code || (await nextCode(tx, authorityId))
  if (await codeIsTaken(tx, authorityId, code, null)) return refused({ code: "code-taken", taken: code })
  const id = newId()
  await insertIndicator(
    tx,
    authorityId,
    id,
    { ...input, code },
    { accountId: context.actor.accountId, at: context.now },
  )
  await record({
    subject: { kind: "indicator", id },
    action: "figures.define-indicator",
    after: { code, name: input.name },
  })
  return done({ id, code })
}

/** Changes an indicator's words, owner or cadence, or closes it. Its figures stay. */
export function changeIndicator(
  context: ActionContext,
  input: v.InferOutput<typeof changeIndicatorInput>,
): Promise<Outcome<{ id: string }, IndicatorRefusal | KeyRefusal>> {
  return perform<{ id: string }, IndicatorRefusal>(context, "figures.change-indicator", async (tx, record) => {
    const authorityId = context.actor.authorityId
    if (!may(context.actor, "figure.define")) return refused({ code: "not-allowed" })
    const held = input.id === null ? undefined : await lockIndicator(tx, authorityId, input.id)
    if (!held) return refused({ code: "no-such-indicator" })
    if (held.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    if (!(await ownerExists(tx, context, input.ownerUnitId))) return refused({ code: "no-such-unit" })
    const { id: _, seenVersion: __, state, ...given } = input
    const next: IndicatorValues = { ...given, code: given.code || held.code }
    if (await codeIsTaken(tx, authorityId, next.code, held.id)) return refused({ code: "code-taken", taken: next.code })
    await updateIndicator(tx, authorityId, held.id, next, state)
    const changed = (Object.keys(next) as (keyof IndicatorValues)[]).filter((key) => next[key] !== held[key])
    const pick = (from: IndicatorValues) => Object.fromEntries(changed.map((key) => [key, from[key]]))
    await record({
      subject: { kind: "indicator", id: held.id },
      before: { ...pick(held), state: held.state },
      after: { ...pick(next), state },
    })
    return done({ id: held.id })
  })
}

async function ownerExists(tx: Tx, { actor, today }: ActionContext, unitId: number): Promise<boolean> {
  return (await listUnits(tx, actor.authorityId)).some((unit) => unit.id === unitId && existsOn(unit, today))
}
