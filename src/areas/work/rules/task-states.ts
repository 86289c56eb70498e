/** The states of a task. Overdue is none of them: it is derived from days (`standingOf`). */
export const workStates = [
  "unassigned",
  "assigned",
  "declined",
  "doing",
  "handed-over",
  "returned",
  "done",
  "cancelled",
] as const
export type WorkState = (typeof workStates)[number]

export const openStates = [
  "unassigned",
  "assigned",
  "declined",
  "doing",
  "handed-over",
  "returned",
] as const satisfies readonly WorkState[]

/** What somebody can be to one work; `lead-superior`: the head of a unit above the lead unit; `member`: of a unit named by the work, or of one above it. A person may be several of these at once, and often is none. */
export const workRoles = [
  "assignee",
  "lead-head",
  "lead-superior",
  "assigner",
  "accepter",
  "extender",
  "coordinator",
  "member",
  "follower",
  "viewer",
] as const
export type WorkRole = (typeof workRoles)[number]

/**
 * What a transition does to the clock.
 * - `starts`: the due day begins to bind the one who gets the work.
 * - `runs`: nothing changes.
 * - `moves`: the due day moves later; the first one is kept.
 * - `waits`: the day of the handover is held until it is judged.
 * - `resumes`: the handover no longer counts; the clock runs as if it had never stopped.
 * - `stops`: the work is over, in time or late by the day of the accepted handover.
 * - `voids`: the work counts no more.
 */
export type ClockEffect = "starts" | "runs" | "moves" | "waits" | "resumes" | "stops" | "voids"

export interface Transition {
  from: readonly WorkState[]
  /** The state afterwards; `same` leaves it. */
  to: WorkState | "same"
  who: readonly WorkRole[]
  clock: ClockEffect
}

const alive = ["unassigned", "assigned", "declined", "doing", "returned"] as const
const inHand = ["assigned", "doing", "returned"] as const
const everyone = workRoles

/**
 * The state table of a task: the engine runs it, the screens draw it, the tests walk it.
 * Completion needs the product to be accepted; more time is granted by who assigned (Quyết định 42/2014/QĐ-TTg as practised).
 */
export const taskStates = {
  assign: { from: ["unassigned"], to: "assigned", who: ["assigner"], clock: "starts" },
  reassign: {
    from: ["assigned", "declined", "doing", "returned"],
    to: "assigned",
    who: ["assigner", "lead-head", "lead-superior"],
    clock: "runs",
  },
  take: { from: ["assigned"], to: "doing", who: ["assignee", "lead-head"], clock: "runs" },
  decline: { from: ["assigned"], to: "declined", who: ["assignee", "lead-head"], clock: "runs" },
  report: { from: ["doing", "returned"], to: "doing", who: ["assignee", "lead-head"], clock: "runs" },
  contribute: { from: ["assigned", "doing", "returned"], to: "same", who: ["coordinator"], clock: "runs" },
  obstacle: { from: inHand, to: "same", who: ["assignee", "lead-head", "coordinator"], clock: "runs" },
  "ask-extension": { from: inHand, to: "same", who: ["assignee", "lead-head"], clock: "runs" },
  "grant-extension": {
    from: ["assigned", "declined", "doing", "handed-over", "returned"],
    to: "same",
    who: ["extender"],
    clock: "moves",
  },
  "refuse-extension": {
    from: ["assigned", "declined", "doing", "handed-over", "returned"],
    to: "same",
    who: ["extender"],
    clock: "runs",
  },
  "hand-over": { from: ["doing", "returned"], to: "handed-over", who: ["assignee", "lead-head"], clock: "waits" },
  "accept-product": { from: ["handed-over"], to: "done", who: ["accepter"], clock: "stops" },
  "return-product": { from: ["handed-over"], to: "returned", who: ["accepter"], clock: "resumes" },
  cancel: { from: [...alive, "handed-over"], to: "cancelled", who: ["assigner"], clock: "voids" },
  split: {
    from: ["unassigned", "assigned", "doing", "returned"],
    to: "same",
    who: ["assigner", "lead-head", "lead-superior"],
    clock: "runs",
  },
  edit: { from: alive, to: "same", who: ["assigner"], clock: "runs" },
  "add-unit": { from: alive, to: "same", who: ["assigner", "lead-head", "lead-superior"], clock: "runs" },
  follow: { from: workStates, to: "same", who: everyone, clock: "runs" },
  unfollow: { from: workStates, to: "same", who: everyone, clock: "runs" },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof taskStates
export const transitionNames = Object.keys(taskStates) as TransitionName[]

export const isOpen = (state: WorkState): boolean => state !== "done" && state !== "cancelled"
