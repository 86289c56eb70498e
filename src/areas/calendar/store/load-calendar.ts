import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import { workingCalendar, type WorkingCalendar } from "../rules/working-calendar.ts"
import { everyone, listDaysOff } from "./days-off.ts"

/** How long a process may go on with a calendar it has read: another process's change is seen after at most this long. */
const keptMilliseconds = 30_000
const mostKept = 1_000

type Kept = { readonly calendar: WorkingCalendar; readonly readAt: number }
const kept = new Map<number, Kept>()

/** The working calendar of an authority: the rows for everyone, with its own rows in their place. Kept for half a minute. */
export async function loadCalendar(db: ReadDb | Tx, authorityId: number): Promise<WorkingCalendar> {
  const now = performance.now()
  const known = kept.get(authorityId)
  if (known && now - known.readAt < keptMilliseconds) return known.calendar
  const rows = await listDaysOff(db, authorityId)
  const calendar = workingCalendar(
    rows.filter((row) => row.scope === everyone),
    rows.filter((row) => row.scope !== everyone),
  )
  if (kept.size >= mostKept) kept.clear()
  kept.set(authorityId, { calendar, readAt: now })
  return calendar
}

/** Makes this process read calendars anew: after a change, and in tests that lay down days of their own. */
export const forgetCalendars = (): void => kept.clear()
