/** The front door of the calendar for server code. Pure code takes `rules/index.ts`, pages take `web/index.ts`. */
export * from "./rules/index.ts"
export { statutoryCalendar, statutoryDays } from "./data/holidays.ts"
export { everyone, fillDaysOff, listDaysOff, type DayOff } from "./store/days-off.ts"
export { forgetCalendars, loadCalendar } from "./store/load-calendar.ts"
export type { CalendarDesk, RecordChange } from "./desk.ts"
export { confirmDaysOff, confirmDaysOffInput } from "./actions/confirm-days-off.ts"
export { keepDayOff, keepDayOffInput, reaches } from "./actions/keep-day-off.ts"
export { removeDayOff, removeDayOffInput } from "./actions/remove-day-off.ts"
export { seenVersion } from "./store/seen.ts"
export {
  changeYear,
  loadYear,
  sayRefusal as sayCalendarRefusal,
  type CalendarRefusal,
  type YearDesk,
} from "./web/year-desk.ts"
