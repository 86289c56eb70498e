/** The front door of the calendar for server code. Pure code takes `rules/index.ts` instead. */
export * from "./rules/index.ts"
export { openQuestions, statutoryCalendar, statutoryDays } from "./data/holidays.ts"
