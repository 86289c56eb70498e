import type { WorkingCalendar } from "#src/areas/calendar/rules/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { type ConfirmRefusal, dueWarnings, refuseUnconfirmed } from "./due-day.ts"

export type ExtensionRefusal =
  | { code: "no-due-day" }
  | { code: "asked-too-late"; dueOn: PlainDate }
  | { code: "already-asked"; askedDueOn: PlainDate }
  | { code: "not-later"; dueOn: PlainDate }
  | { code: "past-parent"; parentDueOn: PlainDate }
  | { code: "nothing-asked" }
  | ConfirmRefusal

interface Terms {
  dueOn: PlainDate | null
  parentDueOn: PlainDate | null
  /** The day asked for in the request that waits for an answer. */
  askedDueOn: PlainDate | null
}

/**
 * Decides whether more time may be asked for: before the end of the due day, once at a time, for a later day that does not
 * outlive the parent task. A day that the agency does not work on is warned about, not refused.
 */
export function decideExtensionAsk(
  terms: Terms,
  ask: { newDueOn: PlainDate; today: PlainDate; calendar: WorkingCalendar; confirmed: readonly string[] },
): Outcome<PlainDate, ExtensionRefusal> {
  if (terms.dueOn === null) return refused({ code: "no-due-day" })
  if (ask.today > terms.dueOn) return refused({ code: "asked-too-late", dueOn: terms.dueOn })
  if (terms.askedDueOn !== null) return refused({ code: "already-asked", askedDueOn: terms.askedDueOn })
  return decideLaterDay(terms, ask)
}

/**
 * Decides whether the asked-for time may be granted, for the day asked or another one. It was asked in time, so it may be
 * granted after the due day has passed. The first due day is never overwritten.
 */
export function decideExtensionGrant(
  terms: Terms,
  grant: { newDueOn: PlainDate; today: PlainDate; calendar: WorkingCalendar; confirmed: readonly string[] },
): Outcome<PlainDate, ExtensionRefusal> {
  if (terms.dueOn === null) return refused({ code: "no-due-day" })
  if (terms.askedDueOn === null) return refused({ code: "nothing-asked" })
  return decideLaterDay(terms, grant)
}

function decideLaterDay(
  terms: Terms,
  wish: { newDueOn: PlainDate; today: PlainDate; calendar: WorkingCalendar; confirmed: readonly string[] },
): Outcome<PlainDate, ExtensionRefusal> {
  if (terms.dueOn !== null && wish.newDueOn <= terms.dueOn) return refused({ code: "not-later", dueOn: terms.dueOn })
  if (terms.parentDueOn !== null && wish.newDueOn > terms.parentDueOn)
    return refused({ code: "past-parent", parentDueOn: terms.parentDueOn })
  const unconfirmed = refuseUnconfirmed(dueWarnings(wish.newDueOn, wish.today, wish.calendar), wish.confirmed)
  return unconfirmed ? refused(unconfirmed) : done(wish.newDueOn)
}
