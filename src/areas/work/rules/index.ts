export { type AmountRefusal, refuseAmounts } from "./amounts.ts"
export { type Bucket, bucketOf, buckets, endOfWeek, type InboxView, inboxViews } from "./buckets.ts"
export { factsAt, standingAt, type TermsAt } from "./cut-off.ts"
export { type ConfirmRefusal, dueWarnings, refuseUnconfirmed, type Warning, type WarningCode } from "./due-day.ts"
export { decideExtensionAsk, decideExtensionGrant, type ExtensionRefusal } from "./extension.ts"
export {
  type Acting,
  decideTransition,
  type Named,
  rolesOf,
  sees,
  type TransitionRefusal,
  transitionsFor,
} from "./roles.ts"
export { mayPlace, type PlacementRefusal, refusePlaces } from "./placement.ts"
export {
  countStandings,
  isLateHandover,
  noCounts,
  type Standing,
  type StandingCounts,
  type StandingFacts,
  standingOf,
  standings,
  summarise,
  type Summary,
} from "./standing.ts"
export {
  type ClockEffect,
  isOpen,
  openStates,
  taskStates,
  type Transition,
  type TransitionName,
  transitionNames,
  type WorkRole,
  workRoles,
  type WorkState,
  workStates,
} from "./task-states.ts"
export { closedDay, heldDay, noDueDay, type TallyFacts, type TallyKey, tallyKeyOf } from "./tally.ts"
