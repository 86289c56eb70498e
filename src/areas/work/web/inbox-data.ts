import { type Actor, may } from "#src/areas/access/index.ts"
import type { SignedIn } from "#src/areas/access/web/index.ts"
import { isWeekday, loadCalendar, offDaysBetween, type WorkingCalendar } from "#src/areas/calendar/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { formatShortDay, formatWeekday } from "#src/ui/format.ts"
import type { WorkRowProps } from "#src/ui/work-list.tsx"
import { bucketOf, type Bucket, buckets, endOfWeek, type InboxView, openStates } from "../rules/index.ts"
import { countInbox, type InboxCount, type InboxOwner, type InboxRow, listInbox, mostCounted } from "../store/inbox.ts"
import { type InboxQuery, inboxAddress } from "./addresses.ts"
import { shapeOfKind } from "./kinds.ts"
import { sayAmounts, sayRowDue } from "./say-work.ts"
import { workText } from "./text.ts"

export const pageSize = 50

/** The views that a person has: what they may never find anything in is left out. */
export function viewsOf(actor: Actor): InboxView[] {
  const judges = actor.isHead || may(actor, "work.accept")
  const gives = may(actor, "work.assign") || may(actor, "work.extend")
  return [
    "mine",
    "coordinating",
    "assigned",
    ...(judges ? (["accepting"] as const) : []),
    ...(gives ? (["extending"] as const) : []),
    "following",
    ...(actor.isHead ? (["unit"] as const) : []),
    ...(may(actor, "work.view-all") ? (["all"] as const) : []),
  ]
}

/** Where the inbox opens: a head begins with the work of the unit, because what waits to be taken and given on has no person yet. */
export const firstViewOf = (actor: Actor): InboxView => (actor.isHead ? "unit" : "mine")

export const ownerOf = (actor: Actor): InboxOwner => ({
  authorityId: actor.authorityId,
  personId: actor.personId,
  unitId: actor.unitId,
  unitIds: actor.unitIds,
  extends: may(actor, "work.extend"),
})

export interface InboxGroup {
  name: Bucket | "done" | "accepting" | "extending"
  /** Of the whole view, not of this page; null when it is not counted. */
  count: number | null
  note: string | null
  rows: WorkRowProps[]
}

/** The list of an inbox address with its counts: two statements, and the calendar once in a while. */
export async function loadInbox(me: SignedIn, db: ReadDb, query: InboxQuery) {
  const { actor, today } = me
  const views = viewsOf(actor)
  const counts = await countInbox(db, ownerOf(actor), views, query.view, today)
  const found = await listInbox(db, ownerOf(actor), query, { limit: pageSize, after: query.after })
  const calendar = await loadCalendar(db, actor.authorityId)
  const rows = found.slice(0, pageSize)
  const last = found.length > pageSize ? rows.at(-1) : undefined
  const split = counts.filter((count) => count.kind !== null)
  const matching = split.filter(
    (count) =>
      (query.kinds.length === 0 || query.kinds.includes(count.kind as string)) &&
      (query.states.length === 0 || (count.state !== null && query.states.includes(count.state))),
  )
  const amount = (of: InboxCount[]) => of.reduce((sum, count) => sum + count.amount, 0)
  const whole = (view: InboxView) => counts.find((count) => count.kind === null && count.view === view)?.amount ?? 0
  return {
    query,
    views: views.map((view) => ({ view, count: whole(view) })),
    kinds: (["task", "dossier", "petition", "recommendation"] as const).map((kind) => ({
      kind,
      count: amount(split.filter((count) => count.kind === kind)),
    })),
    states: openStates.map((state) => ({ state, count: amount(split.filter((count) => count.state === state)) })),
    total: amount(matching),
    counted: whole(query.view) < mostCounted,
    overdue: amount(matching.filter((count) => count.bucket === "overdue")),
    dueToday: amount(matching.filter((count) => count.bucket === "today")),
    groups: groupsOf(rows, query, me, calendar, (bucket) =>
      amount(matching.filter((count) => count.bucket === bucket)),
    ),
    next: last ? inboxAddress(query, { after: { day: last.sortDay, id: last.id }, opened: null }) : null,
  }
}

function groupsOf(
  rows: readonly InboxRow[],
  query: InboxQuery,
  me: SignedIn,
  calendar: WorkingCalendar,
  countOf: (bucket: Bucket) => number,
): InboxGroup[] {
  const present = (of: readonly InboxRow[]) => of.map((row) => rowOf(row, query, me, calendar))
  if (query.closed) return rows.length === 0 ? [] : [{ name: "done", count: null, note: null, rows: present(rows) }]
  if (query.view === "accepting" || query.view === "extending")
    return rows.length === 0 ? [] : [{ name: query.view, count: null, note: null, rows: present(rows) }]
  return buckets.flatMap((name) => {
    const own = rows.filter((row) => bucketOf(row, me.today) === name)
    return own.length === 0
      ? []
      : [{ name, count: countOf(name), note: noteOf(name, own, me, calendar), rows: present(own) }]
  })
}

function noteOf(
  name: Bucket,
  rows: readonly InboxRow[],
  { today, language }: SignedIn,
  calendar: WorkingCalendar,
): string | null {
  const words = workText[language].list
  const short = (day: PlainDate) => `${formatWeekday(day, language)} ${formatShortDay(day)}`
  const sunday = endOfWeek(today)
  const latest = rows
    .map((row) => row.dueOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1)
  const off = (from: PlainDate, to: PlainDate) =>
    [
      ...new Set(
        offDaysBetween(calendar, from, to)
          .filter((row) => isWeekday(row.date))
          .map((row) => row.date),
      ),
    ]
      .slice(0, 3)
      .map(short)
  const holidays = (days: string[]) =>
    days.length === 0 ? null : days.length === 1 ? words.holiday(days[0] as string) : words.holidays(days.join(", "))
  if (name === "today") return `${formatWeekday(today, language)}, ${formatShortDay(today)}`
  if (name === "week")
    return [words.toSunday(formatShortDay(sunday)), holidays(off(today, sunday))].filter(Boolean).join(" · ")
  return name === "later" && latest ? holidays(off(sunday, latest)) : null
}

function rowOf(
  row: InboxRow,
  query: InboxQuery,
  { today, language }: SignedIn,
  calendar: WorkingCalendar,
): WorkRowProps {
  const text = workText[language]
  const amounts = sayAmounts(row.progressDone, row.progressTotal, language)
  const working = row.state === "doing" || row.state === "assigned" || row.state === "returned"
  const progress = row.obstacle
    ? { label: text.list.obstacle, ...(amounts?.percent === undefined ? {} : { percent: amounts.percent }) }
    : (amounts ?? (working && !row.reported ? { label: text.list.noReport } : null))
  const lead = row.leadUnit === null ? text.list.noLead : text.list.lead(row.leadUnit)
  return {
    to: inboxAddress(query, { opened: row.id }),
    kind: shapeOfKind(row.kind),
    title: row.title,
    meta: [row.code, lead, query.view === "mine" ? null : row.assignee, row.source].filter(Boolean).join(" · "),
    state: text.states[row.state],
    ...(progress ? { progress } : {}),
    ...sayRowDue(row, today, calendar, language),
    unread: row.state === "assigned" && query.view === "mine",
    current: row.id === query.opened,
  }
}
