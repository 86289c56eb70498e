import type { Reach } from "./decide-day-off.ts"
import type { CalendarDay } from "./working-calendar.ts"

/** A day of the calendar as the journal keeps it. */
export type ToldDay = {
  readonly day?: string
  readonly dayKind?: string
  readonly dayName?: string
  readonly dayBasis?: string
  readonly dayVerified?: boolean
  readonly dayReach?: Reach
}

const fieldsOf = (row: CalendarDay) => ({
  dayKind: row.kind,
  dayName: row.name,
  dayBasis: row.legalBasis,
  dayVerified: row.verified,
})

/** What the journal says of a change: only what changed, and always which day it was and for whom. */
export function tellDay(
  before: CalendarDay | null,
  after: CalendarDay | null,
  reach: Reach,
): { before: ToldDay | null; after: ToldDay | null } {
  const whose = { day: (after ?? before)?.date ?? "", dayReach: reach }
  if (before === null || after === null)
    return { before: before && { ...whose, ...fieldsOf(before) }, after: after && { ...whose, ...fieldsOf(after) } }
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  const changed = (Object.keys(old) as (keyof typeof old)[]).filter((name) => old[name] !== now[name])
  const only = (fields: typeof old): ToldDay => Object.fromEntries(changed.map((name) => [name, fields[name]]))
  return { before: only(old), after: { ...whose, ...only(now) } }
}
