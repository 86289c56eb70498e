import { may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import type { CalendarDesk, YearDesk } from "#src/areas/calendar/index.ts"
import { perform } from "#src/areas/journal/index.ts"
import { findUnit } from "#src/areas/organisation/index.ts"

/**
 * The calendar as this person may see and change it. Days of one's own agency belong to whoever manages its calendar;
 * days of all agencies to whoever does so in the highest body of this system, the one that has no body above it.
 */
export async function calendarDeskOf(me: SignedIn): Promise<YearDesk> {
  const { actor, today, language } = me
  const manages = may(actor, "calendar.manage")
  const authority = manages ? await me.read((db) => findUnit(db, actor.authorityId)) : undefined
  const rights = { own: manages, everyone: manages && authority?.parentId === null }
  const acting = (requestKey: string | null): CalendarDesk => ({
    authorityId: actor.authorityId,
    rights,
    perform: (action, work) => perform(me.acting(requestKey), action, work),
  })
  return { authorityId: actor.authorityId, rights, today, language, acting, read: (look) => me.read(look) }
}
