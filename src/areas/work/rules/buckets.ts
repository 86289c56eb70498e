import { addDays, type PlainDate, weekday } from "#src/base/plain-date.ts"
import { isLateHandover, type StandingFacts } from "./standing.ts"

/** The groups of an inbox, in their order. `waiting`: handed over in time, for somebody else to judge. */
export const buckets = ["overdue", "today", "week", "later", "none", "waiting"] as const
export type Bucket = (typeof buckets)[number]

/** The Sunday that ends the week of a day. */
export const endOfWeek = (day: PlainDate): PlainDate => addDays(day, (7 - weekday(day)) % 7)

/** Under which heading an open work stands today. */
export function bucketOf(work: StandingFacts, today: PlainDate): Bucket {
  if (work.dueOn === null) return work.state === "handed-over" ? "waiting" : "none"
  if (work.state === "handed-over" && !isLateHandover(work)) return "waiting"
  if (work.dueOn < today) return "overdue"
  if (work.dueOn === today) return "today"
  return work.dueOn <= endOfWeek(today) ? "week" : "later"
}

/** The standing views of the inbox. `accepting` and `extending` are what waits for one's own decision. */
export const inboxViews = [
  "mine",
  "coordinating",
  "assigned",
  "accepting",
  "extending",
  "following",
  "unit",
  "all",
] as const
export type InboxView = (typeof inboxViews)[number]
