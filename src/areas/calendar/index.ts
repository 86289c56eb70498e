/** The front door of the calendar for server code. Pure code takes `rules/index.ts` instead. */
export * from "./rules/index.ts"
export { openQuestions, statutoryCalendar, statutoryDays } from "./data/holidays.ts"
export { everyone, fillDaysOff, listDaysOff, type DayOff } from "./store/days-off.ts"
export { forgetCalendars, loadCalendar } from "./store/load-calendar.ts"
export type { CalendarDesk, RecordChange } from "./actions/desk.ts"
