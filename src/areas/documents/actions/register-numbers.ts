import * as v from "valibot"
import { type ActionContext, type Actor, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionField, requiredText, textField, wholeField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { type Series, typeGroupOf } from "../rules/register.ts"
import { documentTypes } from "../store/document-types.ts"
import { lockNumber, lockSeries, saveLastNumber, saveNumber, saveNumberState } from "../store/register.ts"

const period = v.pipe(requiredText(20), v.regex(/^\d{4}(?:-\d{4})?$/, "not-an-option"))
const which = {
  direction: optionField(["arrival", "departure"]),
  typeCode: v.pipe(
    textField(60),
    v.transform((code) => (code === "" ? null : code)),
  ),
  period,
}

export const reserveNumberInput = v.object({ ...which, reason: requiredText(500) })
export type ReserveNumber = v.InferOutput<typeof reserveNumberInput>
export const voidNumberInput = v.object({
  direction: optionField(["arrival", "departure"]),
  typeGroup: requiredText(80),
  period,
  number: wholeField(1, 10_000_000),
  reason: requiredText(500),
})
export type VoidNumber = v.InferOutput<typeof voidNumberInput>
export const continueSeriesInput = v.object({
  ...which,
  lastNumber: wholeField(1, 10_000_000),
  reason: requiredText(500),
})
export type ContinueSeries = v.InferOutput<typeof continueSeriesInput>

export type NumbersRefusal =
  | { code: "not-allowed" }
  | { code: "type-needed" }
  | { code: "no-such-type" }
  | { code: "no-such-number" }
  | { code: "number-not-reserved"; number: number }
  | { code: "series-begun"; lastNumber: number }
  | KeyRefusal

const subjectOf = (series: Series) => ({
  kind: "number-series",
  id: `${series.bodyId}/${series.direction}/${series.typeGroup}/${series.period}`,
})

/** The series that a form names, for who may reserve numbers or go on from a paper register. */
async function seriesAskedFor(
  tx: Tx,
  actor: Actor,
  asked: Pick<ReserveNumber, "direction" | "typeCode" | "period">,
): Promise<Outcome<Series, NumbersRefusal>> {
  const { direction, typeCode, period } = asked
  if (!may(actor, "document.void")) return refused({ code: "not-allowed" })
  if (direction === "departure" && typeCode === null) return refused({ code: "type-needed" })
  if (typeCode !== null && !(await documentTypes(tx)).some((type) => type.code === typeCode))
    return refused({ code: "no-such-type" })
  return done({ bodyId: actor.bodyId, direction, typeGroup: typeGroupOf(direction, typeCode, ""), period })
}

/** Takes the next number of a series out for a paper that comes later, with the reason. It stays in the register as reserved. */
export function reserveNumber(
  context: ActionContext,
  input: ReserveNumber,
): Promise<Outcome<{ number: number; typeGroup: string }, NumbersRefusal>> {
  const { actor } = context
  return perform<{ number: number; typeGroup: string }, NumbersRefusal>(
    context,
    "documents.reserve-number",
    async (tx, record) => {
      const asked = await seriesAskedFor(tx, actor, input)
      if (!asked.ok) return asked
      const series = asked.value
      const number = (await lockSeries(tx, actor.authorityId, series)) + 1
      await saveLastNumber(tx, actor.authorityId, series, number)
      await saveNumber(tx, actor.authorityId, series, {
        number,
        state: "reserved",
        documentId: null,
        reason: input.reason,
        takenBy: actor.accountId,
        takenAt: context.now,
      })
      await record({ subject: subjectOf(series), after: { number, state: "reserved", reason: input.reason } })
      return done({ number, typeGroup: series.typeGroup })
    },
  )
}

/** Gives up a reserved number for good, with the reason. The number is never given again and the register shows why. */
export function voidNumber(
  context: ActionContext,
  input: VoidNumber,
): Promise<Outcome<{ number: number }, NumbersRefusal>> {
  const { actor } = context
  return perform<{ number: number }, NumbersRefusal>(context, "documents.void-number", async (tx, record) => {
    if (!may(actor, "document.void")) return refused({ code: "not-allowed" })
    const series: Series = {
      bodyId: actor.bodyId,
      direction: input.direction,
      typeGroup: input.typeGroup,
      period: input.period,
    }
    const held = await lockNumber(tx, actor.authorityId, series, input.number)
    if (!held) return refused({ code: "no-such-number" })
    if (held.state !== "reserved") return refused({ code: "number-not-reserved", number: input.number })
    await saveNumberState(tx, actor.authorityId, series, input.number, {
      state: "void",
      documentId: null,
      reason: input.reason,
    })
    await record({
      subject: subjectOf(series),
      before: { number: input.number, state: "reserved", reason: held.reason },
      after: { number: input.number, state: "void", reason: input.reason },
    })
    return done({ number: input.number })
  })
}

/** Goes on from a paper register: the last number given there becomes the last of a series that has not begun here. */
export function continueSeries(
  context: ActionContext,
  input: ContinueSeries,
): Promise<Outcome<{ lastNumber: number; typeGroup: string }, NumbersRefusal>> {
  const { actor } = context
  return perform<{ lastNumber: number; typeGroup: string }, NumbersRefusal>(
    context,
    "documents.continue-series",
    async (tx, record) => {
      const asked = await seriesAskedFor(tx, actor, input)
      if (!asked.ok) return asked
      const series = asked.value
      const lastNumber = await lockSeries(tx, actor.authorityId, series)
      if (lastNumber > 0) return refused({ code: "series-begun", lastNumber })
      await saveLastNumber(tx, actor.authorityId, series, input.lastNumber)
      await record({
        subject: subjectOf(series),
        before: { lastNumber: 0 },
        after: { lastNumber: input.lastNumber, reason: input.reason },
      })
      return done({ lastNumber: input.lastNumber, typeGroup: series.typeGroup })
    },
  )
}
