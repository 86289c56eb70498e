import { type ActionContext, countAdministrators, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform, type Record } from "#src/areas/journal/index.ts"
import {
  ancestorsOf,
  decideReorganisation,
  insertSuccession,
  insertUnit,
  listUnits,
  lockUnit,
  moveParts,
  type ReorganisationRefusal,
  saveUnitEnd,
  type Unit,
} from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { addDays } from "#src/base/plain-date.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { codeOf, unitRecord } from "../rules/index.ts"
import { type UnitWork, unitWork } from "../unit-work.ts"
import { endPosts, movePosts } from "./move-posts.ts"
import type { ReorganiseUnits } from "./unit-inputs.ts"

export type ReorganiseRefusal =
  | ReorganisationRefusal
  | { code: "no-such-unit" }
  | { code: "open-work-left"; units: { name: string; count: number }[] }
  | { code: "parts-left"; names: string[] }
  | { code: "last-administrator" }

export interface Reorganised {
  closed: number[]
  created: number[]
  /** The unit that took over posts, people, parts and open work; null when nobody did. */
  heirId: number | null
}

/**
 * Merges, splits, renames or abolishes units as one act, on a day and a legal basis. The units close on the day before; the
 * first successor takes over their posts, people, parts and, where the area of work can hand it over, open work. What nobody
 * takes over keeps a unit from closing, and the refusal lists it.
 */
export function reorganiseUnits(
  context: ActionContext,
  input: ReorganiseUnits,
  work: UnitWork = unitWork(),
): Promise<Outcome<Reorganised, ReorganiseRefusal | KeyRefusal>> {
  return perform<Reorganised, ReorganiseRefusal>(context, "organisation.reorganise-units", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const { authorityId } = context.actor
    const found = await lockAll(tx, authorityId, input)
    if (!found) return refused({ code: "no-such-unit" })
    const units = await listUnits(tx, authorityId)
    const decision = decideReorganisation({
      mayManage: true,
      kind: input.kind,
      from: found.from,
      existing: found.existing.map((unit) => ({ ...unit, ancestorIds: ancestorsOf(units, unit.id) })),
      newNames: input.newUnits.map((unit) => unit.name),
      onDate: input.onDate,
      today: context.today,
    })
    if (!decision.ok) return decision
    const left = await whatIsLeft(tx, {
      authorityId,
      from: found.from,
      units,
      work,
      succeeded: input.newUnits.length + found.existing.length > 0,
    })
    if (left) return refused(left)
    const created: number[] = []
    for (const made of input.newUnits) created.push(await begin(tx, record, made, found.from[0] as Unit, input, units))
    const successors = [
      ...input.newUnits.map(({ name }, place) => ({ id: created[place] ?? 0, name })),
      ...found.existing,
    ]
    for (const unit of found.from) await close(tx, { context, record, input, work }, unit, successors)
    if ((await countAdministrators(tx, authorityId, context.today)) === 0)
      return refused({ code: "last-administrator" })
    return done({ closed: found.from.map((unit) => unit.id), created, heirId: successors[0]?.id ?? null })
  })
}

/** Locks every unit in the order of its id, so that two reorganisations wait for each other instead of blocking each other. */
async function lockAll(
  tx: Tx,
  authorityId: number,
  input: ReorganiseUnits,
): Promise<{ from: Unit[]; existing: Unit[] } | null> {
  const ids = [...new Set([...input.fromUnitIds, ...input.toUnitIds])].sort((a, b) => a - b)
  const locked = new Map<number, Unit>()
  for (const id of ids) {
    const unit = await lockUnit(tx, authorityId, id)
    if (!unit) return null
    locked.set(id, unit)
  }
  const pick = (wanted: readonly number[]) => wanted.flatMap((id) => locked.get(id) ?? [])
  return { from: pick(input.fromUnitIds), existing: pick(input.toUnitIds) }
}

type Ending = { authorityId: number; from: readonly Unit[]; units: readonly Unit[]; work: UnitWork; succeeded: boolean }

/** What nobody would take over: parts without a successor, and open work that cannot be handed over here. */
async function whatIsLeft(
  tx: Tx,
  { authorityId, from, units, work, succeeded }: Ending,
): Promise<ReorganiseRefusal | null> {
  const ending = new Set(from.map((unit) => unit.id))
  const parts = units.filter(
    (unit) => unit.validTo === null && unit.parentId !== null && ending.has(unit.parentId) && !ending.has(unit.id),
  )
  if (parts.length > 0 && !succeeded) return { code: "parts-left", names: parts.map((unit) => unit.name) }
  if (succeeded && work.handOver) return null
  const open = (await work.countOpen(tx, authorityId, [...ending])).filter(({ count }) => count > 0)
  if (open.length === 0) return null
  return {
    code: "open-work-left",
    units: open.map(({ unitId, count }) => ({ name: from.find((unit) => unit.id === unitId)?.name ?? "", count })),
  }
}

async function begin(
  tx: Tx,
  record: Record,
  made: { name: string; shortName: string },
  like: Unit,
  input: ReorganiseUnits,
  units: readonly Unit[],
): Promise<number> {
  const unit = {
    ...like,
    name: made.name,
    shortName: made.shortName || made.name,
    code: codeOf(made.shortName || made.name),
    symbol: null,
    validFrom: input.onDate,
    legalBasis: input.legalBasis,
  }
  const id = await insertUnit(tx, unit)
  const parentName = units.find((other) => other.id === like.parentId)?.name ?? null
  await record({
    subject: { kind: "unit", id: `unit:${id}` },
    action: "organisation.create-unit",
    after: unitRecord(unit, parentName),
  })
  return id
}

type Means = { context: ActionContext; record: Record; input: ReorganiseUnits; work: UnitWork }

async function close(
  tx: Tx,
  means: Means,
  unit: Unit,
  successors: readonly { id: number; name: string }[],
): Promise<void> {
  const { context, record, input, work } = means
  const { kind, onDate, legalBasis, note } = input
  const lastDay = addDays(onDate, -1)
  const part = successors.length > 1 ? "part" : "whole"
  for (const { id } of successors)
    await insertSuccession(tx, { fromUnitId: unit.id, toUnitId: id, onDate, kind, part, legalBasis, note })
  const heir = successors[0]
  if (!heir) await endPosts(tx, record, unit.id, lastDay)
  else {
    const keepsHead = input.fromUnitIds.length === 1 && input.toUnitIds.length === 0
    await movePosts(tx, { record, onDate, legalBasis, keepsHead, unitName: heir.name }, unit.id, heir.id)
    for (const id of await moveParts(tx, unit.id, heir.id))
      await record({
        subject: { kind: "unit", id: `unit:${id}` },
        action: "organisation.change-unit",
        before: { parent: unit.name },
        after: { parent: heir.name },
      })
    await work.handOver?.(tx, context, record, { fromUnitId: unit.id, toUnitId: heir.id, onDate, legalBasis })
  }
  await saveUnitEnd(tx, unit.id, lastDay)
  const after = {
    validTo: lastDay,
    kind,
    successors: successors.map(({ name }) => name),
    legalBasis,
    note: note || null,
  }
  await record({ subject: { kind: "unit", id: `unit:${unit.id}` }, before: { validTo: null }, after })
}
