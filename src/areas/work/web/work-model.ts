import type { SignedIn } from "#src/areas/access/web/index.ts"
import {
  dueDate,
  isWorkingDay,
  loadCalendar,
  type WorkingCalendar,
  workingDaysBetween,
} from "#src/areas/calendar/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { daysBetween } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { describeDue } from "#src/areas/calendar/index.ts"
import { isLateHandover, rolesOf, sees, standingOf, transitionsFor } from "../rules/index.ts"
import { findWorkDetail, type WorkDetail } from "../store/details.ts"
import type { FormName } from "./addresses.ts"

/** Everything that a work's page shows, for one person on one day: two statements. Undefined when the work does not exist for them. */
export async function loadWork(me: SignedIn, db: ReadDb, id: string, entries: number) {
  const { actor, today } = me
  const work = await findWorkDetail(db, actor.authorityId, id, actor.personId)
  if (!work || !sees(actor, work)) return undefined
  const history = await listEntriesOf(db, actor.authorityId, id, { limit: entries + 1 })
  const calendar = await loadCalendar(db, actor.authorityId)
  const roles = rolesOf(actor, work)
  const standing = standingOf(work, today)
  return {
    work,
    roles: [...roles],
    forms: formsFor(work, transitionsFor(work.state, roles), today),
    standing,
    lateHandover: isLateHandover(work),
    due: work.dueOn === null ? null : describeDue(work.dueOn, today, calendar),
    derivation: derive(work, calendar),
    history: history.slice(0, entries),
    moreHistory: history.length > entries,
    requestKeys: [crypto.randomUUID(), crypto.randomUUID()] as const,
    today,
  }
}

export type WorkModel = NonNullable<Awaited<ReturnType<typeof loadWork>>>

const longestDerivation = 120

/** How the due day lies from the day of assignment; the steps only when they can be read (up to some four months). */
function derive(work: WorkDetail, calendar: WorkingCalendar) {
  if (work.dueOn === null || work.dueOn < work.assignedOn) return null
  const days = workingDaysBetween(calendar, work.assignedOn, work.dueOn)
  const works = isWorkingDay(calendar, work.dueOn)
  const shown = works && days > 0 && daysBetween(work.assignedOn, work.dueOn) <= longestDerivation
  return { days, works, steps: shown ? dueDate({ amount: days, unit: "workingDay" }, work.assignedOn, calendar) : null }
}

/** The forms that a person may open now, the most likely first. */
function formsFor(work: WorkDetail, transitions: ReturnType<typeof transitionsFor>, today: string): FormName[] {
  const may = (name: (typeof transitions)[number]) => transitions.includes(name)
  const asked = work.extensions.some((extension) => extension.state === "asked")
  const forms: [FormName, boolean][] = [
    ["judge", may("accept-product")],
    ["decide-extension", asked && may("grant-extension")],
    ["take", may("take")],
    ["report", may("report") || may("contribute")],
    ["hand-over", may("hand-over")],
    ["ask-extension", may("ask-extension") && !asked && work.dueOn !== null && today <= work.dueOn],
    ["obstacle", may("obstacle")],
    ["decline", may("decline")],
    ["assign", may("assign") || may("reassign")],
    ["split", may("split")],
    ["add-unit", may("add-unit")],
    ["edit", may("edit")],
    ["cancel", may("cancel")],
    ["follow", !work.followed],
    ["unfollow", work.followed],
  ]
  return forms.filter(([, allowed]) => allowed).map(([name]) => name)
}
