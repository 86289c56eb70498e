import { plainDate, type PlainDate } from "#src/base/plain-date.ts"
import type { DatedRule } from "./dated-rule.ts"
import { addWorkingDays, isWorkingDay, nextWorkingDay, type WorkingCalendar } from "./working-calendar.ts"

/** A clock time in Vietnam, as minutes since midnight: 15:00 is 900. */
export type ClockMinute = number

/** A legal day with the clock time in Vietnam. */
export type Moment = { readonly day: PlainDate; readonly minute: ClockMinute }

/** The day and the clock time in Vietnam at an instant; seconds are dropped. Việt Nam keeps UTC+7 all year. */
export function momentInVietnam(instant: Date): Moment {
  const local = new Date(instant.getTime() + 7 * 3_600_000)
  return {
    day: local.toISOString().slice(0, 10) as PlainDate,
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  }
}

/** Reads a clock time written `HH:MM`, or null when there is no such time. */
export function parseClockTime(text: string): ClockMinute | null {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim())
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}

/** The clock time as people write it: 15:00. */
export const formatClockTime = (minute: ClockMinute): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

/** How an agency counts within a day. */
export type OfficeHours = {
  /** The parts of a working day, in order, not touching each other. */
  readonly sessions: readonly { readonly from: ClockMinute; readonly to: ClockMinute }[]
  /** Papers received after this time count from the next working day; null when the agency has no such rule. */
  readonly cutOff: ClockMinute | null
}

const commonSessions = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 + 30 },
]

/**
 * The hours that hold until an agency sets its own. The 15:00 cut-off was read in Nghị định 61/2018/NĐ-CP; that
 * Nghị định 118/2025/NĐ-CP keeps it is not confirmed, and neither are the sessions.
 */
export const officeHoursRules: readonly DatedRule<OfficeHours>[] = [
  {
    value: { sessions: commonSessions, cutOff: 15 * 60 },
    validFrom: plainDate("2018-06-21"),
    validTo: plainDate("2025-06-30"),
    legalBasis: "Nghị định 61/2018/NĐ-CP, Điều 18",
    verified: true,
  },
  {
    value: { sessions: commonSessions, cutOff: 15 * 60 },
    validFrom: plainDate("2025-07-01"),
    validTo: null,
    legalBasis: "Nghị định 118/2025/NĐ-CP (theo nếp Nghị định 61/2018/NĐ-CP, Điều 18)",
    verified: false,
  },
]

/** Minutes of office time in a full working day. */
export const minutesOfDay = (hours: OfficeHours): number =>
  hours.sessions.reduce((sum, session) => sum + session.to - session.from, 0)

/** Office minutes from the opening of a working day up to a clock time of it. */
export const officeMinutesUpTo = (hours: OfficeHours, minute: ClockMinute): number =>
  hours.sessions.reduce((sum, session) => sum + Math.max(0, Math.min(minute, session.to) - session.from), 0)

/** The moment office time first runs at or after the given one. */
export function nextOfficeMoment(calendar: WorkingCalendar, hours: OfficeHours, from: Moment): Moment {
  if (isWorkingDay(calendar, from.day)) {
    const session = hours.sessions.find((each) => from.minute < each.to)
    if (session) return { day: from.day, minute: Math.max(from.minute, session.from) }
    return opening(hours, addWorkingDays(calendar, from.day, 1))
  }
  return opening(hours, nextWorkingDay(calendar, from.day))
}

function opening(hours: OfficeHours, day: PlainDate): Moment {
  return { day, minute: hours.sessions[0]?.from ?? 0 }
}

/** The moment `minutes` of office time later. Time that ends with a session ends there, not at the next opening. */
export function addOfficeMinutes(calendar: WorkingCalendar, hours: OfficeHours, from: Moment, minutes: number): Moment {
  const perDay = minutesOfDay(hours)
  if (perDay <= 0) throw new Error("An agency without office hours cannot count hours")
  const start = nextOfficeMoment(calendar, hours, from)
  if (minutes === 0) return start
  const total = officeMinutesUpTo(hours, start.minute) + minutes
  const daysOn = Math.ceil(total / perDay) - 1
  let rest = total - daysOn * perDay
  const day = addWorkingDays(calendar, start.day, daysOn)
  for (const session of hours.sessions) {
    const length = session.to - session.from
    if (rest <= length) return { day, minute: session.from + rest }
    rest -= length
  }
  throw new Error("Office minutes ran past the end of the day")
}
