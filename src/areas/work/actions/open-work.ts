import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import type { Record as RecordEntry } from "#src/areas/journal/index.ts"
import { recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import {
  decideTransition,
  rolesOf,
  sees,
  type TransitionName,
  type TransitionRefusal,
  type WorkRole,
  type WorkState,
} from "../rules/index.ts"
import { lockWork, type LockedWork, saveWorkChange, type WorkChange } from "../store/works.ts"

/** What every change of a work says: which one, and the version that the person saw. */
export const seenWork = { id: recordId(), seenVersion: seenVersion() }

/** Ticks that confirm warnings: a JSON array, or the values of a form joined by commas. */
export const confirmedField = () =>
  v.pipe(
    v.nullish(v.union([v.string(), v.array(v.string())]), ""),
    v.transform((value) =>
      (typeof value === "string" ? value.split(",") : value).map((code) => code.trim()).filter((code) => code !== ""),
    ),
  )

/** Why no change of a work begins. Whoever does not see it is told the same as when there is none. */
export type OpenRefusal = { code: "no-such-work" } | { code: "changed-meanwhile" } | TransitionRefusal

export interface OpenedWork {
  work: LockedWork
  roles: ReadonlySet<WorkRole>
  /** The state after the transition. */
  next: WorkState
}

/** Locks a work for one transition of the state table. Tries the names in order: the first that the person may make now is taken. */
export async function openWork(
  tx: Tx,
  context: ActionContext,
  input: { id: string; seenVersion: number },
  ...names: [TransitionName, ...TransitionName[]]
): Promise<Outcome<OpenedWork, OpenRefusal>> {
  const { actor } = context
  const work = await lockWork(tx, actor.authorityId, input.id, actor.personId)
  if (!work || !sees(actor, work)) return refused({ code: "no-such-work" })
  if (work.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
  const roles = rolesOf(actor, work)
  const decisions = names.map((name) => decideTransition(name, work.state, roles))
  const decision =
    decisions.find((made) => made.ok) ??
    decisions.find((made) => !made.ok && made.refusal.code === "not-now") ??
    decisions[0]
  if (!decision) throw new Error("No transition was named")
  return decision.ok ? done({ work, roles, next: decision.value }) : decision
}

/** Writes a change with its journal entry, which holds only what became different and what `also` adds. */
export async function changeWork(
  tx: Tx,
  context: ActionContext,
  record: RecordEntry,
  work: LockedWork,
  change: WorkChange,
  also: object = {},
): Promise<LockedWork> {
  const after = await saveWorkChange(tx, context.actor.authorityId, work, change, {
    at: context.now,
    on: context.today,
  })
  const names = (Object.keys(change) as (keyof WorkChange)[]).filter(
    (name): name is keyof LockedWork & keyof WorkChange =>
      name !== "progressAt" &&
      name !== "obstacleAt" &&
      work[name as keyof LockedWork] !== after[name as keyof LockedWork],
  )
  const pick = (from: LockedWork) => Object.fromEntries(names.map((name) => [name, from[name]]))
  await record({ subject: { kind: "work", id: work.id }, before: pick(work), after: { ...pick(after), ...also } })
  return after
}

/** What actions on one work answer. */
export interface ChangedWork {
  id: string
  version: number
}
