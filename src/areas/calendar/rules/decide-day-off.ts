import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { isWeekday, isWorkedKind, type CalendarDay } from "./working-calendar.ts"

/** Whose row it is: the authority's own, or one that holds for every body in this system. */
export type Reach = "own" | "everyone"

/** What a person may change in the calendar. */
export type CalendarRights = { readonly own: boolean; readonly everyone: boolean }

export type DayOffRefusal =
  | { code: "not-allowed" }
  | { code: "only-own-days" }
  | { code: "not-a-weekday" }
  | { code: "not-a-rest-day" }
  | { code: "shift-is-own" }
  | { code: "basis-missing" }

/** Decides whether a person may change rows of this reach at all. */
export function decideReach(
  rights: CalendarRights,
  reach: Reach,
): Outcome<null, { code: "not-allowed" } | { code: "only-own-days" }> {
  if (!rights.own && !rights.everyone) return refused({ code: "not-allowed" })
  if (!rights[reach]) return refused(reach === "everyone" ? { code: "only-own-days" } : { code: "not-allowed" })
  return done(null)
}

/**
 * Decides whether a row may stand in the calendar. A day given or swapped off is a weekday, a day made up is a Saturday or
 * Sunday, and a shift belongs to one agency, on any day that is a rest day for everyone else. Only a day with a legal
 * basis can be confirmed; a shift rests on the agency's own order, so it needs one as well.
 */
export function decideDayOff(
  row: CalendarDay,
  reach: Reach,
  rights: CalendarRights,
  worksForEveryone: boolean,
): Outcome<null, DayOffRefusal> {
  const allowed = decideReach(rights, reach)
  if (!allowed.ok) return allowed
  if ((row.kind === "compensatory" || row.kind === "swapped-off") && !isWeekday(row.date))
    return refused({ code: "not-a-weekday" })
  if (row.kind === "make-up-working" && isWeekday(row.date)) return refused({ code: "not-a-rest-day" })
  if (row.kind === "agency-shift" && reach === "everyone") return refused({ code: "shift-is-own" })
  if (isWorkedKind(row.kind) && reach === "own" && worksForEveryone) return refused({ code: "not-a-rest-day" })
  if (row.verified && row.legalBasis === "") return refused({ code: "basis-missing" })
  return done(null)
}
