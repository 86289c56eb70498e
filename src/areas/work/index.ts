/** The front door of work for server code of later areas. */
export { createWork, createWorks, type MadeWork, type NewWork } from "./actions/new-work.ts"
export * from "./rules/index.ts"
export {
  type BoardWork,
  type DueCursor,
  listDueBetween,
  listLate,
  listStandingsAt,
  listWaiting,
  type StandingAtCutOff,
  type WaitingWork,
} from "./store/board-lists.ts"
export { findWork, listWorks, listWorksOfDocument, type WorkHeader } from "./store/details.ts"
export { listSeenIds } from "./store/seen.ts"
export { checkTallies, rebuildTallies, type TallyDifference } from "./store/tallies.ts"
export { type DocumentTally, tallyByDocument, tallyByUnit, type UnitTally } from "./store/tally-sums.ts"
