import { listStandings } from "#src/areas/figures/index.ts"
import { listUnits } from "#src/areas/organisation/index.ts"
import {
  listDueBetween,
  listStandingsAt,
  listWaiting,
  noCounts,
  type StandingAtCutOff,
  summarise,
  type Summary,
  type WaitingWork,
} from "#src/areas/work/index.ts"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { type BoardDays, boardDays, type Breakthrough, countBreakthroughs, type ReportTarget } from "../rules/index.ts"
import { countRecent, tallyBoard, type RecentCounts, type UnitOnBoard } from "./board-counts.ts"
import { listWaitingThen } from "./causes.ts"
import { tellTarget } from "./gather-figures.ts"
import { countOverdueAt } from "./overdue.ts"
import { type BreakthroughWork, listBreakthroughWorks, listPlanTallies, type PlanOnBoard } from "./plans-on-board.ts"

export interface BoardWaiting {
  id: string
  code: string
  title: string
  unit: string
  waitsFor: WaitingWork["waitsFor"]
  since: PlainDate
  askedDueOn: PlainDate | null
}

export interface BoardDue {
  id: string
  code: string
  title: string
  unit: string
  dueOn: PlainDate
}

export interface BoardUnit {
  unitId: number | null
  name: string
  /** Assigned since the year began. */
  assigned: number
  late: number
  oldest: PlainDate | null
}

/** Everything the leaders' board shows, as of its cut-off. */
export interface Board {
  /** The name of the locality. */
  locality: string
  days: BoardDays
  /** Told from today's tallies, or from dates for a past day. */
  past: boolean
  /** Works assigned since the year began. */
  counts: Summary
  units: BoardUnit[]
  late: number
  /** Of those overdue, assigned before the year began. */
  earlier: number
  lateWeekAgo: number
  month: { assigned: number; assignedBefore: number; doneInTime: number; doneLate: number }
  /** At most `mostWaiting` of each kind. */
  waiting: BoardWaiting[]
  dueCount: number
  due: BoardDue[]
  targets: ReportTarget[]
  /** Absent for a head who sees only the own unit. */
  plans: PlanOnBoard[]
  breakthroughs: { document: string; documentId: string; planId: string; items: Breakthrough[] } | null
}

export interface BoardAsked {
  authorityId: number
  /** The units whose work the reader may see; null for all. */
  unitIds: readonly number[] | null
  day: PlainDate
  today: PlainDate
}

export const mostWaiting = 100
const mostDue = 12
const mostPlans = 6
const firstDay = plainDate("1930-01-01")
const rowsAtOnce = 20_000

/** The board at the end of a day. Today's takes eight queries however much work there is; a past one reads the works themselves and gives the same for ever. */
export const loadBoard = (db: ReadDb, asked: BoardAsked): Promise<Board> =>
  asked.day >= asked.today ? loadToday(db, asked) : loadPast(db, asked)

async function loadToday(db: ReadDb, { authorityId, unitIds, day }: BoardAsked): Promise<Board> {
  const days = boardDays(day)
  const every = await tallyBoard(db, authorityId, days, unitIds)
  const rows = every.filter((row) => sees(unitIds, row.unitId))
  const names = new Map(every.map((row) => [row.unitId, row.name]))
  const nameOf = (unitId: number | null) => names.get(unitId) ?? ""
  const ofUnits = unitIds ? { unitIds } : {}
  const waiting = await listWaiting(db, authorityId, { ...ofUnits, limit: mostWaiting })
  const due = await listDueBetween(db, authorityId, { from: day, to: days.weekEnd, ...ofUnits, limit: mostDue * 2 })
  return {
    ...sumUp(rows, every[0]),
    locality: nameOf(authorityId),
    days,
    past: false,
    waiting: waiting.map(({ id, code, title, leadUnitId, waitsFor, since, askedDueOn }) => ({
      id,
      code,
      title,
      unit: nameOf(leadUnitId),
      waitsFor,
      since,
      askedDueOn,
    })),
    due: due
      .filter((work) => work.state !== "handed-over")
      .slice(0, mostDue)
      .map(({ id, code, title, leadUnitId, dueOn }) => ({
        id,
        code,
        title,
        unit: nameOf(leadUnitId),
        dueOn: dueOn as PlainDate,
      })),
    targets: await targetsAt(db, { authorityId, unitIds, day }, nameOf),
    plans: unitIds ? [] : await listPlanTallies(db, authorityId, { day, limit: mostPlans }),
    breakthroughs: unitIds ? null : breakthroughsOf(await listBreakthroughWorks(db, authorityId, day), day),
  }
}

const sees = (unitIds: readonly number[] | null, unitId: number | null): boolean =>
  unitIds === null || (unitId !== null && unitIds.includes(unitId))

function sumUp(rows: readonly UnitOnBoard[], recent: RecentCounts | undefined) {
  const sum = (of: (row: UnitOnBoard) => number) => rows.reduce((total, row) => total + of(row), 0)
  const counts = noCounts()
  for (const row of rows)
    for (const standing of Object.keys(counts) as (keyof typeof counts)[]) counts[standing] += row[standing]
  return {
    counts: summarise(counts),
    units: rows
      .map((row) => ({
        unitId: row.unitId,
        name: row.name,
        assigned: summarise(row).assigned,
        late: row.late,
        oldest: row.oldest,
      }))
      .filter((unit) => unit.assigned > 0 || unit.late > 0),
    late: sum((row) => row.late),
    earlier: sum((row) => row.earlier),
    lateWeekAgo: recent?.overdueWeekAgo ?? 0,
    dueCount: sum((row) => row.dueThisWeek),
    month: {
      assigned: sum((row) => row.assignedInMonth),
      assignedBefore: sum((row) => row.assignedMonthBefore),
      doneInTime: recent?.doneInTime ?? 0,
      doneLate: recent?.doneLate ?? 0,
    },
  }
}

async function targetsAt(
  db: ReadDb,
  { authorityId, unitIds, day }: { authorityId: number; unitIds: readonly number[] | null; day: PlainDate },
  nameOf: (id: number | null) => string,
): Promise<ReportTarget[]> {
  const standings = await listStandings(db, authorityId, { asOf: day })
  return standings
    .filter((standing) => sees(unitIds, standing.indicator.ownerUnitId))
    .map((standing) => tellTarget(standing, authorityId, nameOf))
}

function breakthroughsOf(
  rows: readonly BreakthroughWork[],
  day: PlainDate,
  standings?: ReadonlyMap<string, StandingAtCutOff["standing"]>,
): Board["breakthroughs"] {
  const [first] = rows
  return first
    ? {
        document: first.symbol || first.planTitle,
        documentId: first.documentId,
        planId: first.planId,
        items: countBreakthroughs(rows, day, standings),
      }
    : null
}

async function loadPast(db: ReadDb, { authorityId, unitIds, day }: BoardAsked): Promise<Board> {
  const days = boardDays(day)
  const units = await listUnits(db, authorityId)
  const names = new Map<number | null, string>(units.map((unit) => [unit.id, unit.shortName]))
  const nameOf = (unitId: number | null) => names.get(unitId) ?? ""
  const every = await listAll(db, authorityId, day)
  const works = every.filter((work) => sees(unitIds, work.leadUnitId))
  const late = new Map(
    (await countOverdueAt(db, authorityId, { day, yearStart: days.yearStart })).map((row) => [row.unitId, row]),
  )
  const byUnit = Map.groupBy(works, (work) => work.leadUnitId)
  const recent = await countRecent(db, authorityId, days, unitIds)
  const rows = [...units.map((unit) => unit.id), null]
    .filter((unitId) => sees(unitIds, unitId))
    .map((unitId) => ({
      unitId,
      name: nameOf(unitId),
      ...recent,
      ...standingOfUnit(byUnit.get(unitId) ?? [], days),
      late: late.get(unitId)?.amount ?? 0,
      earlier: late.get(unitId)?.earlier ?? 0,
      oldest: late.get(unitId)?.oldest ?? null,
    }))
  const standings = new Map(every.map((work) => [work.id, work.standing]))
  const due = works
    .filter((work) => isDue(work, days))
    .toSorted((a, b) => (a.dueOn as string).localeCompare(b.dueOn as string) || (a.id < b.id ? -1 : 1))
  return {
    ...sumUp(rows, recent),
    locality: nameOf(authorityId),
    days,
    past: true,
    waiting: await waitingThen(db, authorityId, { day, unitIds, works }, nameOf),
    due: due.slice(0, mostDue).map(({ id, code, title, leadUnitId, dueOn }) => ({
      id,
      code,
      title,
      unit: nameOf(leadUnitId),
      dueOn: dueOn as PlainDate,
    })),
    targets: await targetsAt(db, { authorityId, unitIds, day }, nameOf),
    plans: unitIds ? [] : plansThen(await listPlanTallies(db, authorityId, { day, limit: mostPlans }), every),
    breakthroughs: unitIds ? null : breakthroughsOf(await listBreakthroughWorks(db, authorityId, day), day, standings),
  }
}

async function listAll(db: ReadDb, authorityId: number, cutOff: PlainDate): Promise<StandingAtCutOff[]> {
  const found: StandingAtCutOff[] = []
  for (;;) {
    const last = found.at(-1)
    const rows = await listStandingsAt(db, authorityId, {
      cutOff,
      assignedFrom: firstDay,
      assignedTo: cutOff,
      limit: rowsAtOnce,
      after: last && { assignedOn: last.assignedOn, id: last.id },
    })
    found.push(...rows)
    if (rows.length < rowsAtOnce) return found
  }
}

function standingOfUnit(works: readonly StandingAtCutOff[], days: BoardDays) {
  const counts = noCounts()
  for (const work of works) if (work.assignedOn >= days.yearStart) counts[work.standing] += 1
  const assigned = (from: PlainDate, before: PlainDate) =>
    works.filter((work) => work.standing !== "cancelled" && work.assignedOn >= from && work.assignedOn < before).length
  return {
    ...counts,
    assignedInMonth: assigned(days.monthStart, addDays(days.day, 1)),
    assignedMonthBefore: assigned(days.monthBefore, days.monthStart),
    dueThisWeek: works.filter((work) => isDue(work, days)).length,
  }
}

/** Open, due by Sunday, and not handed over. */
const isDue = (work: StandingAtCutOff, { day, weekEnd }: BoardDays): boolean =>
  work.standing === "open-in-time" &&
  work.handedOverOn === null &&
  work.dueOn !== null &&
  work.dueOn >= day &&
  work.dueOn <= weekEnd

async function waitingThen(
  db: ReadDb,
  authorityId: number,
  at: { day: PlainDate; unitIds: readonly number[] | null; works: readonly StandingAtCutOff[] },
  nameOf: (id: number | null) => string,
): Promise<BoardWaiting[]> {
  const handedOver = at.works
    .filter((work) => work.handedOverOn !== null && work.doneOn === null && work.standing !== "cancelled")
    .map((work): BoardWaiting => ({
      id: work.id,
      code: work.code,
      title: work.title,
      unit: nameOf(work.leadUnitId),
      waitsFor: "acceptance",
      since: work.handedOverOn as PlainDate,
      askedDueOn: null,
    }))
  const asked = await listWaitingThen(db, authorityId, at.day, mostWaiting)
  const unitThen = new Map(at.works.map((work) => [work.id, work.leadUnitId]))
  const others = asked
    .filter((work) => unitThen.has(work.id))
    .map(({ leadUnitId: _, ...work }): BoardWaiting => ({ ...work, unit: nameOf(unitThen.get(work.id) ?? null) }))
  return [...handedOver, ...others].toSorted((a, b) => a.since.localeCompare(b.since) || (a.id < b.id ? -1 : 1))
}

function plansThen(plans: readonly PlanOnBoard[], works: readonly StandingAtCutOff[]): PlanOnBoard[] {
  const byDocument = Map.groupBy(works, (work) => work.documentId)
  return plans.map((plan) => {
    const counts = noCounts()
    for (const work of byDocument.get(plan.documentId) ?? []) counts[work.standing] += 1
    const { done, open, overdue } = summarise(counts)
    return { ...plan, done, open, overdue }
  })
}
