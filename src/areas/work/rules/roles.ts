import { done, type Outcome, refused } from "#src/base/outcome.ts"
import {
  taskStates,
  type Transition,
  type TransitionName,
  transitionNames,
  type WorkRole,
  type WorkState,
} from "./task-states.ts"

/** What the rules need to know of the person acting. */
export interface Acting {
  personId: number
  unitId: number
  /** The unit and everything below it. */
  unitIds: readonly number[]
  isHead: boolean
  rights: ReadonlySet<string>
}

/** The people and units that a work names. */
export interface Named {
  leadUnitId: number | null
  assigneeId: number | null
  assignedBy: number
  assignerUnitId: number
  accepterUnitId: number
  coordinatingUnitIds: readonly number[]
}

/**
 * What a person is to a work. Whoever carries a work out may not judge it or give it more time, unless they set the task
 * themselves. Rights reach only the works of the unit in which the post is, and of the units below it.
 */
export function rolesOf(acting: Acting, work: Named & { followed?: boolean }): ReadonlySet<WorkRole> {
  const roles = new Set<WorkRole>()
  const below = (unitId: number | null) => unitId !== null && acting.unitIds.includes(unitId)
  const assignee = work.assigneeId === acting.personId
  const assignedByMe = work.assignedBy === acting.personId
  const assigner = assignedByMe || (acting.rights.has("work.assign") && below(work.assignerUnitId))
  if (assignee) roles.add("assignee")
  if (acting.isHead && below(work.leadUnitId))
    roles.add(work.leadUnitId === acting.unitId ? "lead-head" : "lead-superior")
  if (assigner) roles.add("assigner")
  if (!assignee || assignedByMe) {
    if (work.accepterUnitId === acting.unitId && (acting.isHead || acting.rights.has("work.accept")))
      roles.add("accepter")
    if (
      assignedByMe ||
      (acting.rights.has("work.extend") && (below(work.assignerUnitId) || below(work.accepterUnitId)))
    )
      roles.add("extender")
  }
  if (work.coordinatingUnitIds.includes(acting.unitId)) roles.add("coordinator")
  if ([work.leadUnitId, work.accepterUnitId, ...work.coordinatingUnitIds].some(below)) roles.add("member")
  if (work.followed) roles.add("follower")
  if (acting.rights.has("work.view-all")) roles.add("viewer")
  return roles
}

/** Whether a person sees a work at all: to everybody else it does not exist. */
export const sees = (acting: Acting, work: Named & { followed?: boolean }): boolean => rolesOf(acting, work).size > 0

export type TransitionRefusal = { code: "not-allowed" } | { code: "not-now"; state: WorkState }

/** The state after a transition, or why it cannot be made. Who may not is told so before what is too late. */
export function decideTransition(
  name: TransitionName,
  state: WorkState,
  roles: ReadonlySet<WorkRole>,
): Outcome<WorkState, TransitionRefusal> {
  const transition: Transition = taskStates[name]
  if (!transition.who.some((role) => roles.has(role))) return refused({ code: "not-allowed" })
  if (!transition.from.includes(state)) return refused({ code: "not-now", state })
  return done(transition.to === "same" ? state : transition.to)
}

/** The transitions that a person may make now, in the order of the table. */
export const transitionsFor = (state: WorkState, roles: ReadonlySet<WorkRole>): TransitionName[] =>
  transitionNames.filter((name) => decideTransition(name, state, roles).ok)
