import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import { optionalDate, optionalNumberId, recordId, requiredText, seenVersion, textField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { ChangeRefusal } from "../rules/index.ts"
import { touchReport } from "../store/reports.ts"
import {
  insertShortcomings,
  listShortcomings,
  lockShortcoming,
  removeShortcoming as removeRow,
  saveShortcoming,
  type Shortcoming,
  type ShortcomingValues,
} from "../store/shortcomings.ts"
import { openDraft } from "./change-report.ts"

/** The version is the report's: its shortcomings change with it. */
const ofReport = { id: recordId(), seenVersion: seenVersion() }
const values = {
  what: requiredText(2000),
  cause: textField(2000),
  remedy: textField(2000),
  dueOn: optionalDate(),
  ownerUnitId: optionalNumberId(),
}

export const addShortcomingInput = v.object({ ...ofReport, ...values })
export const editShortcomingInput = v.object({ ...ofReport, shortcomingId: recordId(), ...values })
export const removeShortcomingInput = v.object({ ...ofReport, shortcomingId: recordId() })

export type ShortcomingRefusal =
  | ChangeRefusal
  | { code: "no-such-shortcoming" }
  | { code: "no-such-unit" }
  | { code: "too-many-shortcomings" }
type Answer = Outcome<{ id: string }, ShortcomingRefusal>

const most = 200

/** Adds a shortcoming at the end of a draft's list. */
export function addShortcoming(
  context: ActionContext,
  input: v.InferOutput<typeof addShortcomingInput>,
): Promise<Outcome<{ id: string }, ShortcomingRefusal | KeyRefusal>> {
  return perform(context, "reports.add-shortcoming", async (tx, record): Promise<Answer> => {
    const opened = await openDraft(tx, context, input)
    if (!opened.ok) return opened
    const { authorityId } = context.actor
    const held = await listShortcomings(tx, authorityId, input.id)
    if (held.length >= most) return refused({ code: "too-many-shortcomings" })
    const told = await valuesOf(tx, authorityId, input)
    if (!told.ok) return told
    const id = newId()
    await insertShortcomings(tx, authorityId, input.id, [
      { id, position: (held.at(-1)?.position ?? 0) + 1, ...told.value },
    ])
    await touchReport(tx, authorityId, input.id, context.now)
    await record({ subject: { kind: "report", id: input.id }, after: { shortcoming: id, ...told.value } })
    return done({ id })
  })
}

/** Changes a shortcoming of a draft. */
export function editShortcoming(
  context: ActionContext,
  input: v.InferOutput<typeof editShortcomingInput>,
): Promise<Outcome<{ id: string }, ShortcomingRefusal | KeyRefusal>> {
  return perform(context, "reports.edit-shortcoming", async (tx, record): Promise<Answer> => {
    const held = await openShortcoming(tx, context, input)
    if (!held.ok) return held
    const told = await valuesOf(tx, context.actor.authorityId, input)
    if (!told.ok) return told
    await saveShortcoming(tx, context.actor.authorityId, input.shortcomingId, told.value)
    await touchReport(tx, context.actor.authorityId, input.id, context.now)
    await record({
      subject: { kind: "report", id: input.id },
      before: shown(held.value),
      after: { shortcoming: input.shortcomingId, ...told.value },
    })
    return done({ id: input.shortcomingId })
  })
}

/** Removes a shortcoming from a draft; the journal keeps what it said. A work that it became goes on. */
export function removeShortcoming(
  context: ActionContext,
  input: v.InferOutput<typeof removeShortcomingInput>,
): Promise<Outcome<{ id: string }, ShortcomingRefusal | KeyRefusal>> {
  return perform(context, "reports.remove-shortcoming", async (tx, record): Promise<Answer> => {
    const held = await openShortcoming(tx, context, input)
    if (!held.ok) return held
    await removeRow(tx, context.actor.authorityId, input.shortcomingId)
    await touchReport(tx, context.actor.authorityId, input.id, context.now)
    await record({ subject: { kind: "report", id: input.id }, before: shown(held.value) })
    return done({ id: input.shortcomingId })
  })
}

async function openShortcoming(
  tx: Tx,
  context: ActionContext,
  input: { id: string; seenVersion: number; shortcomingId: string },
): Promise<Outcome<Shortcoming, ChangeRefusal | { code: "no-such-shortcoming" }>> {
  const opened = await openDraft(tx, context, input)
  if (!opened.ok) return opened
  const held = await lockShortcoming(tx, context.actor.authorityId, input.id, input.shortcomingId)
  return held ? done(held) : refused({ code: "no-such-shortcoming" })
}

/** The values with the owner's name as it is now, so that the paper keeps it. */
async function valuesOf(
  tx: Tx,
  authorityId: number,
  input: Omit<ShortcomingValues, "ownerName">,
): Promise<Outcome<ShortcomingValues, { code: "no-such-unit" }>> {
  const { what, cause, remedy, dueOn, ownerUnitId } = input
  if (ownerUnitId === null) return done({ what, cause, remedy, dueOn, ownerUnitId, ownerName: "" })
  const owner = (await listUnits(tx, authorityId)).find((unit) => unit.id === ownerUnitId)
  return owner
    ? done({ what, cause, remedy, dueOn, ownerUnitId, ownerName: owner.name })
    : refused({ code: "no-such-unit" })
}

const shown = ({ id, what, cause, remedy, dueOn, ownerUnitId, ownerName }: Shortcoming) => ({
  shortcoming: id,
  what,
  cause,
  remedy,
  dueOn,
  ownerUnitId,
  ownerName,
})
