/** The pure rules of the calendar: no database, no clock. Other areas' rules and pages take them from here. */
export {
  addWorkingDays,
  dayKinds,
  isWeekday,
  isWorkedKind,
  isWorkingDay,
  nextWorkingDay,
  offDaysBetween,
  previousWorkingDay,
  rowsOn,
  workedRestDaysBetween,
  workingCalendar,
  workingDaysBetween,
  type CalendarDay,
  type DayKind,
  type WorkingCalendar,
} from "./working-calendar.ts"
export { rowsOfYear, yearsWithoutConfirmedRows, yearStanding, type YearStanding } from "./year-standing.ts"
export { findRuleInForce, type DatedRule } from "./dated-rule.ts"
export {
  addOfficeMinutes,
  formatClockTime,
  momentInVietnam,
  nextOfficeMoment,
  officeHoursRules,
  parseClockTime,
  type ClockMinute,
  type Moment,
  type OfficeHours,
} from "./office-hours.ts"
export {
  countingRule,
  dueDate,
  limitUnits,
  startOfCount,
  type DueDate,
  type DueStep,
  type Limit,
  type LimitStart,
  type LimitUnit,
} from "./due-date.ts"
export { describeDue, type DueStanding, type DueState } from "./describe-due.ts"
export {
  cadences,
  nextPeriod,
  parsePeriodKey,
  periodOf,
  periodsBetween,
  previousPeriod,
  reportCutOffRules,
  reportPeriodFor,
  reportPeriodOf,
  samePeriodLastYear,
  type Cadence,
  type Period,
} from "./period.ts"
export { decideDayOff, decideReach, type CalendarRights, type DayOffRefusal, type Reach } from "./decide-day-off.ts"
export { tellDay, type ToldDay } from "./told-day.ts"
export { openQuestionsOf, type OpenQuestion } from "./open-questions.ts"
export {
  clockReasons,
  runClock,
  type ClockReason,
  type ClockSegment,
  type ClockStanding,
  type DayLimit,
} from "./clock.ts"
