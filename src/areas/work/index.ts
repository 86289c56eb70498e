/** The front door of work for server code of later areas. */
export { createWork, createWorks, type MadeWork, type NewWork } from "./actions/new-work.ts"
export * from "./rules/index.ts"
export { checkTallies, rebuildTallies, type TallyDifference } from "./store/tallies.ts"
