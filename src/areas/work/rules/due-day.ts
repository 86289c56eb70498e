import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from "#src/areas/calendar/rules/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"

/** Something an officer must see and tick before it is done. Never a reason to forbid. */
export type Warning =
  | { code: "due-in-past"; dueOn: PlainDate }
  | { code: "due-not-working-day"; dueOn: PlainDate; offered: PlainDate }
  | { code: "open-children"; count: number }
  | { code: "no-evidence" }

export type WarningCode = Warning["code"]

export type ConfirmRefusal = { code: "confirm-needed"; warnings: Warning[] }

/** What is odd about a due day: it has passed, or the agency does not work on it. The next working day is offered. */
export function dueWarnings(dueOn: PlainDate | null, today: PlainDate, calendar: WorkingCalendar): Warning[] {
  if (dueOn === null) return []
  const warnings: Warning[] = []
  if (dueOn < today) warnings.push({ code: "due-in-past", dueOn })
  if (!isWorkingDay(calendar, dueOn))
    warnings.push({ code: "due-not-working-day", dueOn, offered: nextWorkingDay(calendar, dueOn) })
  return warnings
}

/** The refusal for warnings that have not been ticked; null when all were. */
export function refuseUnconfirmed(warnings: readonly Warning[], confirmed: readonly string[]): ConfirmRefusal | null {
  return warnings.every((warning) => confirmed.includes(warning.code))
    ? null
    : { code: "confirm-needed", warnings: [...warnings] }
}
