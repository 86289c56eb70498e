/** What other areas' pages take from the calendar: its words. Nothing here reaches the database. */
export {
  sayDay,
  sayDerivation,
  sayDue,
  sayLimit,
  sayPeriod,
  sayPeriodDays,
  sayUnconfirmed,
  type SaidStep,
} from "./say.ts"
export { DueDerivation } from "./due-derivation.tsx"
export { calendarText } from "./text.ts"
export { YearPage } from "./year-page.tsx"
export type { YearAnswer, YearView } from "./year-view.ts"
