import { loadCalendar, workingDaysBetween, type WorkingCalendar } from "#src/areas/calendar/index.ts"
import { listStandings, type TargetStanding } from "#src/areas/figures/index.ts"
import { listUnits, type Unit } from "#src/areas/organisation/index.ts"
import { listStandingsAt, type StandingAtCutOff } from "#src/areas/work/index.ts"
import { addDays, type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"
import {
  belongsTo,
  countBreakthroughs,
  countPeriod,
  type Days,
  type DocumentCounts,
  periodAfter,
  type ReportFigures,
  type ReportKind,
  type ReportScope,
  type ReportTarget,
  type ReportWork,
  type UnitCounts,
} from "../rules/index.ts"
import { findCauses } from "./causes.ts"
import { listDocumentNames } from "./documents.ts"
import { listBreakthroughWorks } from "./plans-on-board.ts"

export interface FiguresAsked {
  authorityId: number
  bodyId: number
  kind: ReportKind
  scope: ReportScope
  period: Days
  cutOff: PlainDate
  documentId: string | null
}

const firstDay = plainDate("1930-01-01")
const rowsAtOnce = 20_000

/**
 * Every number of a report as of its cut-off, told from dates, so that asking again later gives the same as long as nothing was recorded
 * for the past. Reads every work assigned up to the period's end: for making reports, not for pages.
 */
export async function gatherFigures(handle: ReadDb | Tx, asked: FiguresAsked): Promise<ReportFigures> {
  const db = handle as ReadDb
  const { authorityId, period, cutOff, documentId } = asked
  const units = await listUnits(db, authorityId)
  const own = unitsOf(units, asked)
  const all = await listAllStandings(db, asked, own)
  const counted = all
    .filter((work) => belongsTo({ ...work, unitId: work.leadUnitId }, period))
    .map((work) => ({ ...work, unitId: work.leadUnitId }))
  const next = { start: addDays(cutOff, 1), end: periodAfter(asked.kind, period).end }
  const ahead = all.filter(
    (work) => isAhead(work) && work.dueOn !== null && work.dueOn >= next.start && work.dueOn <= next.end,
  )
  const nameOf = namesOf(units)
  const breakthroughs = await listBreakthroughWorks(db, authorityId, cutOff, documentId)
  const standings = new Map(all.map((work) => [work.id, work.standing]))
  const { total, units: byUnit } = countPeriod(counted, period)
  return {
    period,
    cutOff,
    next,
    total,
    units: [...byUnit]
      .map(([unitId, counts]): UnitCounts => ({ unitId, name: nameOf(unitId), ...counts }))
      .toSorted((a, b) => placeOf(units, a.unitId) - placeOf(units, b.unitId)),
    documents: await documentCounts(db, authorityId, counted, period),
    breakthroughs: breakthroughs[0]
      ? {
          document: breakthroughs[0].symbol || breakthroughs[0].planTitle,
          planId: breakthroughs[0].planId,
          items: countBreakthroughs(breakthroughs, cutOff, standings),
        }
      : null,
    targets: await targetsOf(db, asked, own, nameOf),
    works: await tellWorks(db, asked, counted, nameOf),
    upcoming: ahead
      .map((work) => ({
        id: work.id,
        code: work.code,
        title: work.title,
        unit: nameOf(work.leadUnitId),
        dueOn: work.dueOn as PlainDate,
        product: work.product,
      }))
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.code.localeCompare(b.code)),
  }
}

/** The units whose work and figures the report tells; null for all. A report on one document tells all that the document brought. */
function unitsOf(units: readonly Unit[], { scope, bodyId, documentId }: FiguresAsked): Set<number> | null {
  if (scope === "authority" || documentId !== null) return null
  return new Set(units.filter((unit) => unit.bodyId === bodyId).map((unit) => unit.id))
}

const namesOf = (units: readonly Unit[]) => {
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  return (unitId: number | null): string => (unitId === null ? "" : (names.get(unitId) ?? ""))
}

const placeOf = (units: readonly Unit[], unitId: number | null): number => {
  const place = units.findIndex((unit) => unit.id === unitId)
  return place === -1 ? units.length : place
}

const isAhead = (work: StandingAtCutOff): boolean => work.standing === "open-in-time"

async function listAllStandings(db: ReadDb, asked: FiguresAsked, own: Set<number> | null): Promise<StandingAtCutOff[]> {
  const found: StandingAtCutOff[] = []
  const wish = {
    cutOff: asked.cutOff,
    assignedFrom: firstDay,
    assignedTo: asked.period.end,
    documentId: asked.documentId ?? undefined,
    unitIds: own ? [...own] : undefined,
    limit: rowsAtOnce,
  }
  for (;;) {
    const last = found.at(-1)
    const rows = await listStandingsAt(db, asked.authorityId, {
      ...wish,
      after: last && { assignedOn: last.assignedOn, id: last.id },
    })
    found.push(...rows)
    if (rows.length < rowsAtOnce) return found
  }
}

type Counted = StandingAtCutOff & { unitId: number | null }

async function documentCounts(
  db: ReadDb,
  authorityId: number,
  works: readonly Counted[],
  period: Days,
): Promise<DocumentCounts[]> {
  const byDocument = Map.groupBy(
    works.filter((work) => work.documentId !== null),
    (work) => work.documentId as string,
  )
  const names = await listDocumentNames(db, authorityId, [...byDocument.keys()])
  return names.map(({ id, symbol, title, planId }) => ({
    documentId: id,
    planId,
    symbol,
    title,
    ...countPeriod(byDocument.get(id) ?? [], period).total,
  }))
}

async function targetsOf(
  db: ReadDb,
  asked: FiguresAsked,
  own: Set<number> | null,
  nameOf: (id: number | null) => string,
): Promise<ReportTarget[]> {
  const on = asked.cutOff < asked.period.end ? asked.cutOff : asked.period.end
  const standings = await listStandings(db, asked.authorityId, {
    asOf: asked.cutOff,
    filter: asked.documentId ? { documentId: asked.documentId } : { on },
  })
  return standings
    .filter((standing) => own === null || own.has(standing.indicator.ownerUnitId))
    .toSorted((a, b) => a.indicator.code.localeCompare(b.indicator.code, "vi", { numeric: true }))
    .map((standing) => tellTarget(standing, asked.authorityId, nameOf))
}

/** One target flat, with the names that its figures are told with. */
export function tellTarget(
  { indicator, target, ...seen }: TargetStanding,
  authorityId: number,
  nameOf: (id: number | null) => string,
): ReportTarget {
  return {
    id: target.id,
    indicatorId: indicator.id,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    unit: target.unitId === authorityId ? null : nameOf(target.unitId),
    owner: nameOf(indicator.ownerUnitId),
    ownerUnitId: indicator.ownerUnitId,
    comparator: target.comparator,
    gathering: indicator.gathering,
    cadence: indicator.cadence,
    plan: target.value,
    value: seen.value,
    asOf: seen.asOf,
    periodStart: target.periodStart,
    periodEnd: target.periodEnd,
    share: seen.share,
    lastYear: seen.lastYear,
    growth: seen.growth,
    verdict: seen.verdict,
    outlook: seen.outlook,
  }
}

async function tellWorks(
  db: ReadDb,
  { authorityId, cutOff }: FiguresAsked,
  works: readonly Counted[],
  nameOf: (id: number | null) => string,
): Promise<ReportWork[]> {
  const calendar = await loadCalendar(db, authorityId)
  const late = works.filter((work) => work.standing === "overdue" || work.standing === "done-late")
  const causes = await findCauses(
    db,
    authorityId,
    late.map((work) => work.id),
    cutOff,
  )
  return works
    .filter((work) => work.standing !== "cancelled")
    .map(
      ({
        id,
        code,
        title,
        unitId,
        product,
        documentId,
        assignedOn,
        firstDueOn,
        dueOn,
        handedOverOn,
        doneOn,
        standing,
      }) => ({
        id,
        code,
        title,
        unitId,
        unit: nameOf(unitId),
        product,
        documentId,
        assignedOn,
        firstDueOn,
        dueOn,
        handedOverOn,
        doneOn,
        standing,
        lateDays: lateDays(calendar, { dueOn, handedOverOn, standing }, cutOff),
        cause: causes.get(id) ?? "",
      }),
    )
}

/** Working days late: to the handover of a work done late, to the cut-off of one that is overdue. */
function lateDays(
  calendar: WorkingCalendar,
  work: Pick<StandingAtCutOff, "dueOn" | "handedOverOn" | "standing">,
  cutOff: PlainDate,
): number {
  if (work.dueOn === null || (work.standing !== "overdue" && work.standing !== "done-late")) return 0
  return Math.max(
    0,
    workingDaysBetween(calendar, work.dueOn, work.standing === "done-late" ? (work.handedOverOn ?? cutOff) : cutOff),
  )
}
