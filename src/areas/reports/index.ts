/** The front door of reports for server code of later areas. */
export * from "./rules/index.ts"
export { checkAgainstHeld } from "./actions/check-against-held.ts"
export { composeReport } from "./paper/index.ts"
export { type Board, loadBoard } from "./store/load-board.ts"
export { findReport, listReports, type Report, type ReportHeader } from "./store/reports.ts"
