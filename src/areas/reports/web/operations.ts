import * as v from "valibot"
import { may } from "#src/areas/access/index.ts"
import { type Operation, operation, pageInput, pageOf, type SignedIn } from "#src/areas/access/web/index.ts"
import { optionalDate, optionalNumberId, optionalRecordId, recordId, textField } from "#src/base/input.ts"
import { done, refused } from "#src/base/outcome.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { standings } from "#src/areas/work/rules/index.ts"
import {
  addShortcoming,
  addShortcomingInput,
  editShortcoming,
  editShortcomingInput,
  removeShortcoming,
  removeShortcomingInput,
} from "../actions/change-shortcoming.ts"
import { editReport, editReportInput } from "../actions/edit-report.ts"
import { freezeReport, freezeReportInput } from "../actions/freeze-report.ts"
import { makeReport, makeReportInput } from "../actions/make-report.ts"
import { refreshFigures, refreshFiguresInput } from "../actions/refresh-figures.ts"
import { shortcomingToWork, shortcomingToWorkInput } from "../actions/shortcoming-to-work.ts"
import { nameFigures } from "../rules/index.ts"
import { listBoardWorks } from "../store/board-works.ts"
import { findReport, listReports, type Report, type ReportHeader } from "../store/reports.ts"
import { listShortcomings } from "../store/shortcomings.ts"
import { readCursor, writeCursor } from "./addresses.ts"
import { showBoard } from "./board-data.ts"
import { sayRefusal } from "./text.ts"
import { mediaTypes, writePaper } from "./write-paper.ts"

const id = v.pipe(v.string(), v.uuid())
const day = v.pipe(v.string(), v.isoDate())
const instant = v.pipe(v.string(), v.isoTimestamp())
const whole = v.pipe(v.number(), v.integer())
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)
const share = maybe(v.number())
const unitRef = maybe(whole)

const countShape = v.object({
  "done-in-time": whole,
  "done-late": whole,
  "open-in-time": whole,
  overdue: whole,
  "no-deadline": whole,
  cancelled: whole,
  assigned: whole,
  done: whole,
  open: whole,
  onTimeShare: share,
  completionShare: share,
})
const targetShape = v.object({
  id,
  indicatorId: id,
  name: v.string(),
  measureUnit: v.string(),
  unit: maybe(v.string()),
  owner: v.string(),
  plan: v.number(),
  value: share,
  asOf: maybe(day),
  share,
  lastYear: share,
  growth: share,
  verdict: v.string(),
  outlook: v.string(),
})
const boardShape = v.object({
  day,
  past: v.boolean(),
  counts: countShape,
  late: whole,
  lateWeekAgo: whole,
  earlier: whole,
  month: v.object({ assigned: whole, assignedBefore: whole, doneInTime: whole, doneLate: whole }),
  dueCount: whole,
  units: v.array(v.object({ unitId: unitRef, name: v.string(), assigned: whole, late: whole, longest: unitRef })),
  waiting: v.array(
    v.object({
      id,
      code: v.string(),
      title: v.string(),
      unit: v.string(),
      waitsFor: v.string(),
      since: day,
      waited: whole,
    }),
  ),
  due: v.array(v.object({ id, code: v.string(), title: v.string(), unit: v.string(), dueOn: day })),
  targets: v.array(targetShape),
  plans: v.array(
    v.object({
      planId: id,
      documentId: id,
      title: v.string(),
      symbol: v.string(),
      done: whole,
      open: whole,
      overdue: whole,
    }),
  ),
  breakthroughs: v.array(
    v.object({ id, title: v.string(), assigned: whole, done: whole, open: whole, overdue: whole }),
  ),
})
const workShape = v.object({
  id,
  code: v.string(),
  title: v.string(),
  leadUnitId: unitRef,
  assignedOn: day,
  dueOn: maybe(day),
  firstDueOn: maybe(day),
  handedOverOn: maybe(day),
  doneOn: maybe(day),
  standing: v.string(),
})
const headerShape = v.object({
  id,
  kind: v.string(),
  scope: v.string(),
  title: v.string(),
  periodStart: day,
  periodEnd: day,
  cutOff: day,
  documentId: maybe(id),
  state: v.string(),
  digest: v.string(),
  frozenAt: maybe(instant),
  version: whole,
})
const shortcomingShape = v.object({
  id,
  what: v.string(),
  cause: v.string(),
  remedy: v.string(),
  dueOn: maybe(day),
  ownerUnitId: unitRef,
  ownerName: v.string(),
  workId: maybe(id),
})
const reportShape = v.object({
  report: headerShape,
  texts: v.object({
    opening: v.string(),
    assessment: v.string(),
    proposals: v.string(),
    side: v.string(),
    parentBody: v.string(),
    issuer: v.string(),
    bodySymbol: v.string(),
    place: v.string(),
    signing: v.string(),
    signerTitle: v.string(),
    signerName: v.string(),
    recipients: v.string(),
  }),
  figures: v.array(v.object({ ref: v.string(), value: share })),
  targets: v.array(targetShape),
  shortcomings: v.array(shortcomingShape),
  changes: v.array(v.object({ ref: v.string(), before: share, after: share })),
})

const tag = "reports"
const headerOf = ({
  id,
  kind,
  scope,
  title,
  periodStart,
  periodEnd,
  cutOff,
  documentId,
  state,
  digest,
  frozenAt,
  version,
}: ReportHeader) => ({
  id,
  kind,
  scope,
  title,
  periodStart,
  periodEnd,
  cutOff,
  documentId,
  state,
  digest,
  frozenAt: frozenAt?.toISOString() ?? null,
  version,
})
const mayRead = ({ actor }: SignedIn): boolean => may(actor, "report.make") || may(actor, "board.view")
const find = (me: SignedIn, db: ReadDb, reportId: string): Promise<Report | undefined> =>
  findReport(db, me.actor.authorityId, reportId)

/** What programs can do with the board and with reports. */
export const reportsOperations: Operation[] = [
  operation({
    id: "getBoard",
    method: "GET",
    path: "/board",
    tag,
    scope: "read",
    right: "board.view",
    summary: {
      vi: "Bảng điều hành, hôm nay hoặc tại một ngày cũ",
      en: "The leaders' board, today or as of an earlier day",
    },
    input: v.object({ asOf: textField(10) }),
    output: boardShape,
    run: async (me, input) => {
      const {
        days,
        past,
        counts,
        late,
        lateWeekAgo,
        earlier,
        month,
        dueCount,
        units,
        waiting,
        due,
        targets,
        plans,
        breakthroughs,
      } = await showBoard(me, input.asOf)
      return done({
        day: days.day,
        past,
        counts,
        late,
        lateWeekAgo,
        earlier,
        month,
        dueCount,
        due,
        plans,
        breakthroughs: breakthroughs?.items ?? [],
        units: units.map(({ unitId, name, assigned, late: overdue, longest }) => ({
          unitId,
          name,
          assigned,
          late: overdue,
          longest,
        })),
        waiting: waiting.map(({ id: workId, code, title, unit, waitsFor, since, waited }) => ({
          id: workId,
          code,
          title,
          unit,
          waitsFor,
          since,
          waited,
        })),
        targets: targets.map(tellTarget),
      })
    },
  }),
  operation({
    id: "listBoardWorks",
    method: "GET",
    path: "/board/works",
    tag,
    scope: "read",
    right: "board.view",
    summary: {
      vi: "Các việc sau một con số của bảng điều hành, tại ngày chốt",
      en: "The tasks behind a number of the board, as of its cut-off",
    },
    input: v.object({
      ...pageInput,
      asOf: optionalDate(),
      standing: v.optional(v.picklist(["", ...standings], "not-an-option"), ""),
      unitId: optionalNumberId(),
      assignedFrom: optionalDate(),
      assignedTo: optionalDate(),
      doneFrom: optionalDate(),
      doneTo: optionalDate(),
      dueFrom: optionalDate(),
      dueTo: optionalDate(),
      documentId: optionalRecordId(),
      nodeId: optionalRecordId(),
    }),
    output: pageOf(workShape),
    run: async (me, { limit, after, asOf, standing, ...asked }) => {
      const cursor = readCursor(after)
      const unitIds = may(me.actor, "work.view-all") ? null : me.actor.unitIds
      const cutOff = asOf !== null && asOf < me.today ? asOf : me.today
      const found = await me.read((db) =>
        listBoardWorks(
          db,
          me.actor.authorityId,
          { ...asked, cutOff, unitIds, standings: standing === "" ? [] : [standing] },
          { limit, after: cursor && { assignedOn: cursor.day, id: cursor.id } },
        ),
      )
      const items = found.works.map(
        ({
          id: workId,
          code,
          title,
          leadUnitId,
          assignedOn,
          dueOn,
          firstDueOn,
          handedOverOn,
          doneOn,
          standing: stands,
        }) => ({
          id: workId,
          code,
          title,
          leadUnitId,
          assignedOn,
          dueOn,
          firstDueOn,
          handedOverOn,
          doneOn,
          standing: stands,
        }),
      )
      return done({ items, next: found.next ? writeCursor(found.next.assignedOn, found.next.id) : null })
    },
  }),
  operation({
    id: "listReports",
    method: "GET",
    path: "/reports",
    tag,
    scope: "read",
    right: null,
    summary: { vi: "Báo cáo, kỳ mới nhất trước", en: "Reports, latest period first" },
    input: v.object(pageInput),
    output: pageOf(headerShape),
    run: async (me, { limit, after }) => {
      if (!mayRead(me)) return refused({ code: "not-allowed" })
      const cursor = readCursor(after)
      const found = await me.read((db) =>
        listReports(db, me.actor.authorityId, {
          limit: limit + 1,
          after: cursor ? { periodEnd: cursor.day, id: cursor.id } : undefined,
        }),
      )
      const last = found.length > limit ? found[limit - 1] : undefined
      return done({
        items: found.slice(0, limit).map(headerOf),
        next: last ? writeCursor(last.periodEnd, last.id) : null,
      })
    },
  }),
  operation({
    id: "makeReport",
    method: "POST",
    path: "/reports",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Lập dự thảo báo cáo kỳ", en: "Make the draft of a period report" },
    input: makeReportInput,
    output: v.object({ id }),
    run: (me, input, key) => makeReport(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "getReport",
    method: "GET",
    path: "/reports/{id}",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Một báo cáo: mọi con số theo tên, chỉ tiêu, tồn tại, lời",
      en: "A report: every number by its name, targets, shortcomings, words",
    },
    input: v.object({ id: recordId() }),
    output: reportShape,
    run: async (me, input) => {
      if (!mayRead(me)) return refused({ code: "not-allowed" })
      const found = await me.read(async (db) => ({
        report: await find(me, db, input.id),
        shortcomings: await listShortcomings(db, me.actor.authorityId, input.id),
      }))
      const { report } = found
      if (!report) return refused({ code: "no-such-report" })
      const {
        opening,
        assessment,
        proposals,
        side,
        parentBody,
        issuer,
        bodySymbol,
        place,
        signing,
        signerTitle,
        signerName,
        recipients,
      } = report
      return done({
        report: headerOf(report),
        texts: {
          opening,
          assessment,
          proposals,
          side,
          parentBody,
          issuer,
          bodySymbol,
          place,
          signing,
          signerTitle,
          signerName,
          recipients,
        },
        figures: nameFigures(report.figures),
        targets: report.figures.targets.map(tellTarget),
        changes: report.changes,
        shortcomings: found.shortcomings.map(
          ({ id: shortcomingId, what, cause, remedy, dueOn, ownerUnitId, ownerName, workId }) => ({
            id: shortcomingId,
            what,
            cause,
            remedy,
            dueOn,
            ownerUnitId,
            ownerName,
            workId,
          }),
        ),
      })
    },
  }),
  operation({
    id: "downloadReport",
    method: "GET",
    path: "/reports/{id}/paper/{form}",
    tag,
    scope: "read",
    right: null,
    summary: {
      vi: "Báo cáo dạng Word (docx) hoặc PDF/A (pdf), mã hóa base64",
      en: "The report as Word (docx) or PDF/A (pdf), in base64",
    },
    input: v.object({ id: recordId(), form: v.picklist(["docx", "pdf"], "not-an-option") }),
    output: v.object({ fileName: v.string(), mediaType: v.string(), base64: v.string() }),
    run: async (me, input) => {
      if (!mayRead(me)) return refused({ code: "not-allowed" })
      const report = await me.read((db) => find(me, db, input.id))
      if (!report) return refused({ code: "no-such-report" })
      const { bytes, fileName } = await writePaper(me, report, input.form)
      return done({ fileName, mediaType: mediaTypes[input.form], base64: Buffer.from(bytes).toString("base64") })
    },
  }),
  operation({
    id: "editReport",
    method: "PUT",
    path: "/reports/{id}",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Sửa lời và thể thức của dự thảo", en: "Edit the words and layout of a draft" },
    input: editReportInput,
    output: v.object({ id }),
    run: (me, input, key) => editReport(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "refreshReport",
    method: "POST",
    path: "/reports/{id}/refresh",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: {
      vi: "Lấy lại số liệu của dự thảo; cho biết bao nhiêu số đã đổi",
      en: "Gather a draft's figures again and tell how many changed",
    },
    input: refreshFiguresInput,
    output: v.object({ id, changed: whole }),
    run: (me, input, key) => refreshFigures(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "freezeReport",
    method: "POST",
    path: "/reports/{id}/freeze",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Chốt báo cáo", en: "Freeze a report" },
    input: freezeReportInput,
    output: v.object({ id, digest: v.string() }),
    run: (me, input, key) => freezeReport(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "addShortcoming",
    method: "POST",
    path: "/reports/{id}/shortcomings",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Thêm tồn tại, hạn chế", en: "Add a shortcoming" },
    input: addShortcomingInput,
    output: v.object({ id }),
    run: (me, input, key) => addShortcoming(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "editShortcoming",
    method: "PUT",
    path: "/reports/{id}/shortcomings/{shortcomingId}",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Sửa tồn tại, hạn chế", en: "Change a shortcoming" },
    input: editShortcomingInput,
    output: v.object({ id }),
    run: (me, input, key) => editShortcoming(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "removeShortcoming",
    method: "DELETE",
    path: "/reports/{id}/shortcomings/{shortcomingId}",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Xóa tồn tại, hạn chế", en: "Remove a shortcoming" },
    input: removeShortcomingInput,
    output: v.object({ id }),
    run: (me, input, key) => removeShortcoming(me.acting(key), input),
    say: sayRefusal,
  }),
  operation({
    id: "shortcomingToWork",
    method: "POST",
    path: "/reports/{id}/shortcomings/{shortcomingId}/work",
    tag,
    scope: "reports:write",
    right: "report.make",
    summary: { vi: "Giao một tồn tại thành việc", en: "Make a task of a shortcoming" },
    input: shortcomingToWorkInput,
    output: v.object({ id, code: v.string() }),
    run: (me, input, key) => shortcomingToWork(me.acting(key), input),
    say: sayRefusal,
  }),
]

function tellTarget(target: Report["figures"]["targets"][number]) {
  const {
    id: targetId,
    indicatorId,
    name,
    measureUnit,
    unit,
    owner,
    plan,
    value,
    asOf,
    share: reached,
    lastYear,
    growth,
    verdict,
    outlook,
  } = target
  return {
    id: targetId,
    indicatorId,
    name,
    measureUnit,
    unit,
    owner,
    plan,
    value,
    asOf,
    share: reached,
    lastYear,
    growth,
    verdict,
    outlook,
  }
}
