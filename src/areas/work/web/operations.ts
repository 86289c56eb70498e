import * as v from "valibot"
import { type Operation, operation, type SignedIn } from "#src/areas/access/web/index.ts"
import type { Language } from "#src/base/language.ts"
import { dateField, numberIdList, optionalDate, optionalRecordId, recordId, requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { SentFile } from "#src/platform/web/read-form.ts"
import { addUnit, addUnitInput } from "../actions/add-unit.ts"
import { askExtension, askExtensionInput } from "../actions/ask-extension.ts"
import { assignWork, assignWorkInput } from "../actions/assign-work.ts"
import { cancelWork, cancelWorkInput } from "../actions/cancel-work.ts"
import { createWorkByHand, createWorkInput } from "../actions/create-work.ts"
import { decideExtension, decideExtensionInput } from "../actions/decide-extension.ts"
import { declineWork, declineWorkInput } from "../actions/decline-work.ts"
import { editWork, editWorkInput } from "../actions/edit-work.ts"
import { followWork, followWorkInput } from "../actions/follow-work.ts"
import { handOverProduct, handOverProductInput } from "../actions/hand-over-product.ts"
import { judgeProduct, judgeProductInput } from "../actions/judge-product.ts"
import { reportObstacle, reportObstacleInput } from "../actions/report-obstacle.ts"
import { reportProgress, reportProgressInput } from "../actions/report-progress.ts"
import { splitWork, splitWorkInput } from "../actions/split-work.ts"
import { takeWork, takeWorkInput } from "../actions/take-work.ts"
import { inboxViews, rolesOf, sees, standingOf, standings, transitionsFor, workStates } from "../rules/index.ts"
import { listDueBetween, listLate, listStandingsAt, listWaiting } from "../store/board-lists.ts"
import { findWorkDetail } from "../store/details.ts"
import { listInbox } from "../store/inbox.ts"
import { searchWorks } from "../store/search.ts"
import { tallyByDocument, tallyByUnit } from "../store/tally-sums.ts"
import { ownerOf, viewsOf } from "./inbox-data.ts"
import { sayRefusal, type WorkRefusal } from "./text.ts"

const id = v.pipe(v.string(), v.uuid())
const maybe = <Schema extends v.GenericSchema>(schema: Schema) => v.nullable(schema)
const day = v.pipe(v.string(), v.isoDate())
const whole = v.pipe(v.number(), v.integer())
const state = v.picklist(workStates)
const limit = v.optional(
  v.pipe(
    v.union([v.string(), v.number()]),
    v.transform(Number),
    v.integer("not-whole"),
    v.minValue(1, "out-of-range"),
    v.maxValue(200, "out-of-range"),
  ),
  50,
)
const words = <const Options extends readonly string[]>(options: Options) =>
  v.pipe(
    v.nullish(v.string(), ""),
    v.transform((text) =>
      text
        .split(",")
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    ),
    v.array(v.picklist(options, "not-an-option")),
  )

const cursorShape = /^(\d{4}-\d\d-\d\d|infinity)_([0-9a-f-]{36})$/
/** Where a page goes on: the sort day and the id of the last row. */
const after = v.pipe(
  v.nullish(v.string(), ""),
  v.check((text) => text === "" || cursorShape.test(text), "not-an-id"),
  v.transform((text) => {
    const parts = cursorShape.exec(text)
    return parts ? { day: parts[1] as string, id: parts[2] as string } : null
  }),
)

const rowShape = v.object({
  id,
  kind: v.string(),
  code: v.string(),
  title: v.string(),
  state,
  leadUnit: maybe(v.string()),
  assignee: maybe(v.string()),
  source: maybe(v.string()),
  dueOn: maybe(day),
  handedOverOn: maybe(day),
  doneOn: maybe(day),
  progressDone: maybe(v.number()),
  progressTotal: maybe(v.number()),
  version: whole,
})
const boardShape = v.object({
  id,
  code: v.string(),
  title: v.string(),
  state,
  leadUnitId: maybe(whole),
  leadUnit: maybe(v.string()),
  assignee: maybe(v.string()),
  dueOn: maybe(day),
  firstDueOn: maybe(day),
  handedOverOn: maybe(day),
  documentId: maybe(id),
})
const countsShape = v.object(
  Object.fromEntries(standings.map((standing) => [standing, whole])) as Record<
    (typeof standings)[number],
    typeof whole
  >,
)
const page = <Schema extends v.GenericSchema>(items: Schema) =>
  v.object({ items: v.array(items), next: maybe(v.string()) })
const changed = v.object({ id, version: whole })
const detailShape = v.looseObject({
  id,
  code: v.string(),
  title: v.string(),
  state,
  standing: v.picklist(standings),
  transitions: v.array(v.string()),
  version: whole,
})

/** Files that a program sends within JSON. */
const files = v.optional(
  v.pipe(
    v.array(v.object({ name: requiredText(200), base64: v.pipe(v.string(), v.base64("not-base64")) })),
    v.maxLength(20, "too-long"),
  ),
  [],
)
const unpacked = (sent: readonly { name: string; base64: string }[]): SentFile[] =>
  sent.map(({ name, base64 }) => ({
    field: "files",
    name,
    mediaType: "application/octet-stream",
    bytes: Buffer.from(base64, "base64"),
    tooLarge: false,
  }))

const tag = "work"
const largestBody = 32 * 1024 * 1024
const say = (refusal: { code: string }, language: Language) => sayRefusal(refusal as WorkRefusal, language)
const write = { tag, say, scope: "work:write", right: null, method: "POST" } as const
const read = { tag, say, scope: "read", method: "GET" } as const

/** A page out of one row more than was asked for. */
function paged<Row>(rows: Row[], most: number, cursor: (row: Row) => string) {
  const items = rows.slice(0, most)
  const last = rows.length > most ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : cursor(last) }
}

const byDue = (row: { dueOn: PlainDate | null; id: string }) => `${row.dueOn ?? "infinity"}_${row.id}`
const dueCursor = (given: { day: string; id: string } | null) =>
  given && given.day !== "infinity" ? { dueOn: given.day as PlainDate, id: given.id } : undefined
const unitsOf = (unitIds: readonly number[]) => (unitIds.length === 0 ? {} : { unitIds })

async function detailOf(
  me: SignedIn,
  workId: string,
): Promise<Outcome<v.InferOutput<typeof detailShape>, { code: "no-such-work" }>> {
  const work = await me.read((db) => findWorkDetail(db, me.actor.authorityId, workId, me.actor.personId))
  if (!work || !sees(me.actor, work)) return refused({ code: "no-such-work" })
  return done({
    ...work,
    standing: standingOf(work, me.today),
    transitions: transitionsFor(work.state, rolesOf(me.actor, work)),
  })
}

const lists: Operation[] = [
  operation({
    id: "listWorks",
    path: "/works",
    right: null,
    ...read,
    summary: {
      vi: "Danh sách việc theo chế độ xem: được giao, phối hợp, giao đi, chờ nghiệm thu, chờ gia hạn, theo dõi, đơn vị, tất cả",
      en: "Works by view, nearest due day first; done works newest first",
    },
    input: v.object({
      view: v.optional(v.picklist(inboxViews, "not-an-option"), "mine"),
      closed: v.optional(v.picklist(["yes", "no"], "not-an-option"), "no"),
      kinds: words(["task", "dossier", "petition", "inspection", "recommendation", "milestone"]),
      states: words(workStates),
      limit,
      after,
    }),
    output: page(rowShape),
    run: async (me, input) => {
      if (!viewsOf(me.actor).includes(input.view)) return refused({ code: "not-allowed" })
      const rows = await me.read((db) =>
        listInbox(
          db,
          ownerOf(me.actor),
          { view: input.view, closed: input.closed === "yes", kinds: input.kinds, states: input.states },
          { limit: input.limit, after: input.after },
        ),
      )
      const answer = paged(rows, input.limit, (row) => `${row.sortDay}_${row.id}`)
      return done({
        ...answer,
        items: answer.items.map(({ sortDay: _, reported: _reported, obstacle: _obstacle, ...row }) => row),
      })
    },
  }),
  operation({
    id: "searchWorks",
    path: "/work-search",
    right: null,
    ...read,
    summary: { vi: "Tìm việc theo từ, không cần gõ dấu", en: "Search works by words, tones aside" },
    input: v.object({ words: requiredText(200), limit }),
    output: page(
      v.object({
        id,
        kind: v.string(),
        code: v.string(),
        title: v.string(),
        state,
        leadUnit: maybe(v.string()),
        dueOn: maybe(day),
        handedOverOn: maybe(day),
        doneOn: maybe(day),
      }),
    ),
    run: async (me, input) =>
      done({ items: await me.read((db) => searchWorks(db, me.actor.authorityId, me.actor, input)), next: null }),
  }),
  operation({
    id: "getWork",
    path: "/works/{id}",
    right: null,
    ...read,
    summary: { vi: "Xem một việc: sáu rõ, báo cáo, minh chứng, gia hạn, nghiệm thu, việc con", en: "One work, whole" },
    input: v.object({ id: recordId() }),
    output: detailShape,
    run: (me, input) => detailOf(me, input.id),
  }),
  operation({
    id: "listLateWorks",
    path: "/late-works",
    right: "board.view",
    ...read,
    summary: { vi: "Việc quá hạn vào một ngày", en: "Works that are overdue on a day" },
    input: v.object({ day: optionalDate(), unitIds: numberIdList(), limit, after }),
    output: page(boardShape),
    run: async (me, input) =>
      done(
        paged(
          await me.read((db) =>
            listLate(db, me.actor.authorityId, {
              day: input.day ?? me.today,
              ...unitsOf(input.unitIds),
              limit: input.limit + 1,
              after: dueCursor(input.after),
            }),
          ),
          input.limit,
          byDue,
        ),
      ),
  }),
  operation({
    id: "listDueWorks",
    path: "/due-works",
    right: "board.view",
    ...read,
    summary: { vi: "Việc đến hạn trong khoảng ngày", en: "Works due between two days" },
    input: v.object({ from: dateField(), to: dateField(), unitIds: numberIdList(), limit, after }),
    output: page(boardShape),
    run: async (me, input) =>
      done(
        paged(
          await me.read((db) =>
            listDueBetween(db, me.actor.authorityId, {
              from: input.from,
              to: input.to,
              ...unitsOf(input.unitIds),
              limit: input.limit + 1,
              after: dueCursor(input.after),
            }),
          ),
          input.limit,
          byDue,
        ),
      ),
  }),
  operation({
    id: "listWaitingWorks",
    path: "/waiting-works",
    right: "board.view",
    ...read,
    summary: {
      vi: "Việc chờ nghiệm thu, chờ duyệt gia hạn, có vướng mắc",
      en: "Works that wait for acceptance, for more time, or for an obstacle to be solved",
    },
    input: v.object({ unitIds: numberIdList(), limit }),
    output: page(
      v.object({
        ...boardShape.entries,
        waitsFor: v.picklist(["acceptance", "extension", "obstacle"]),
        since: day,
        askedDueOn: maybe(day),
      }),
    ),
    run: async (me, input) =>
      done({
        items: await me.read((db) =>
          listWaiting(db, me.actor.authorityId, { ...unitsOf(input.unitIds), limit: input.limit }),
        ),
        next: null,
      }),
  }),
  operation({
    id: "listWorkStandings",
    path: "/work-standings",
    right: "work.view-all",
    ...read,
    summary: {
      vi: "Tình trạng từng việc vào ngày chốt số, lúc nào hỏi cũng như nhau",
      en: "Where each work stood on a cut-off day, the same whenever it is asked",
    },
    input: v.object({
      cutOff: dateField(),
      assignedFrom: dateField(),
      assignedTo: dateField(),
      documentId: optionalRecordId(),
      unitIds: numberIdList(),
      limit,
      after,
    }),
    output: page(
      v.object({
        id,
        code: v.string(),
        title: v.string(),
        leadUnitId: maybe(whole),
        assignee: maybe(v.string()),
        documentId: maybe(id),
        product: v.string(),
        assignedOn: day,
        firstDueOn: maybe(day),
        dueOn: maybe(day),
        handedOverOn: maybe(day),
        doneOn: maybe(day),
        standing: v.picklist(standings),
      }),
    ),
    run: async (me, input) => {
      const { documentId, unitIds, after: from, limit: most, ...range } = input
      const wish = {
        ...range,
        ...(documentId === null ? {} : { documentId }),
        ...unitsOf(unitIds),
        limit: most + 1,
        after: from ? { assignedOn: from.day as PlainDate, id: from.id } : undefined,
      }
      return done(
        paged(
          await me.read((db) => listStandingsAt(db, me.actor.authorityId, wish)),
          most,
          (row) => `${row.assignedOn}_${row.id}`,
        ),
      )
    },
  }),
  operation({
    id: "tallyWorksByUnit",
    path: "/work-tallies/units",
    right: "board.view",
    ...read,
    summary: {
      vi: "Đếm việc theo đơn vị chủ trì, theo tháng giao",
      en: "Counts of works by lead unit and month of assignment",
    },
    input: v.object({ from: dateField(), to: dateField(), day: optionalDate() }),
    output: page(v.object({ unitId: maybe(whole), ...countsShape.entries })),
    run: async (me, input) =>
      done({
        items: await me.read((db) =>
          tallyByUnit(db, me.actor.authorityId, { from: input.from, to: input.to, day: input.day ?? me.today }),
        ),
        next: null,
      }),
  }),
  operation({
    id: "tallyWorksByDocument",
    path: "/work-tallies/documents",
    right: "board.view",
    ...read,
    summary: { vi: "Đếm việc theo văn bản giao việc", en: "Counts of works by the document that gave rise to them" },
    input: v.object({ day: optionalDate() }),
    output: page(v.object({ documentId: id, ...countsShape.entries })),
    run: async (me, input) =>
      done({
        items: await me.read((db) => tallyByDocument(db, me.actor.authorityId, { day: input.day ?? me.today })),
        next: null,
      }),
  }),
]

const changes: Operation[] = [
  operation({
    id: "createWork",
    path: "/works",
    ...write,
    summary: { vi: "Tạo và giao một việc", en: "Make and assign a work" },
    input: createWorkInput,
    output: v.object({ id, code: v.string() }),
    run: (me, input, key) => createWorkByHand(me.acting(key), input),
  }),
  operation({
    id: "assignWork",
    path: "/works/{id}/assign",
    ...write,
    summary: { vi: "Giao hoặc giao lại việc", en: "Assign or reassign a work" },
    input: assignWorkInput,
    output: changed,
    run: (me, input, key) => assignWork(me.acting(key), input),
  }),
  operation({
    id: "takeWork",
    path: "/works/{id}/take",
    ...write,
    summary: { vi: "Nhận việc", en: "Take a work" },
    input: takeWorkInput,
    output: changed,
    run: (me, input, key) => takeWork(me.acting(key), input),
  }),
  operation({
    id: "declineWork",
    path: "/works/{id}/decline",
    ...write,
    summary: { vi: "Từ chối nhận việc, nêu lý do", en: "Decline a work, with the reason" },
    input: declineWorkInput,
    output: changed,
    run: (me, input, key) => declineWork(me.acting(key), input),
  }),
  operation({
    id: "reportProgress",
    path: "/works/{id}/reports",
    ...write,
    largestBody,
    summary: { vi: "Báo cáo tiến độ kèm minh chứng", en: "Report progress, with evidence" },
    input: v.object({ ...reportProgressInput.entries, files }),
    output: changed,
    run: (me, { files: sent, ...input }, key) => reportProgress(me.acting(key), input, unpacked(sent)),
  }),
  operation({
    id: "reportObstacle",
    path: "/works/{id}/obstacles",
    ...write,
    largestBody,
    summary: { vi: "Báo vướng mắc", en: "Report an obstacle" },
    input: v.object({ ...reportObstacleInput.entries, files }),
    output: changed,
    run: (me, { files: sent, ...input }, key) => reportObstacle(me.acting(key), input, unpacked(sent)),
  }),
  operation({
    id: "askExtension",
    path: "/works/{id}/extension",
    ...write,
    summary: { vi: "Xin gia hạn", en: "Ask for more time" },
    input: askExtensionInput,
    output: changed,
    run: (me, input, key) => askExtension(me.acting(key), input),
  }),
  operation({
    id: "decideExtension",
    path: "/works/{id}/extension/decision",
    ...write,
    summary: { vi: "Duyệt hoặc không duyệt gia hạn", en: "Grant or refuse more time" },
    input: decideExtensionInput,
    output: changed,
    run: (me, input, key) => decideExtension(me.acting(key), input),
  }),
  operation({
    id: "handOverProduct",
    path: "/works/{id}/handover",
    ...write,
    largestBody,
    summary: { vi: "Giao sản phẩm", en: "Hand the product over" },
    input: v.object({ ...handOverProductInput.entries, files }),
    output: changed,
    run: (me, { files: sent, ...input }, key) => handOverProduct(me.acting(key), input, unpacked(sent)),
  }),
  operation({
    id: "judgeProduct",
    path: "/works/{id}/verdict",
    ...write,
    summary: { vi: "Nghiệm thu hoặc trả lại sản phẩm", en: "Accept or return the product" },
    input: judgeProductInput,
    output: changed,
    run: (me, input, key) => judgeProduct(me.acting(key), input),
  }),
  operation({
    id: "cancelWork",
    path: "/works/{id}/cancel",
    ...write,
    summary: { vi: "Hủy việc, nêu lý do", en: "Cancel a work, with the reason" },
    input: cancelWorkInput,
    output: changed,
    run: (me, input, key) => cancelWork(me.acting(key), input),
  }),
  operation({
    id: "splitWork",
    path: "/works/{id}/children",
    ...write,
    summary: { vi: "Tách việc con", en: "Split a work into children" },
    input: splitWorkInput,
    output: v.object({ id, version: whole, children: v.array(v.object({ id, code: v.string() })) }),
    run: (me, input, key) => splitWork(me.acting(key), input),
  }),
  operation({
    id: "editWork",
    path: "/works/{id}",
    ...write,
    method: "PUT",
    summary: { vi: "Sửa nội dung việc", en: "Edit a work" },
    input: editWorkInput,
    output: changed,
    run: (me, input, key) => editWork(me.acting(key), input),
  }),
  operation({
    id: "addWorkUnit",
    path: "/works/{id}/units",
    ...write,
    summary: { vi: "Thêm đơn vị phối hợp", en: "Add a coordinating unit" },
    input: addUnitInput,
    output: changed,
    run: (me, input, key) => addUnit(me.acting(key), input),
  }),
  operation({
    id: "followWork",
    path: "/works/{id}/following",
    ...write,
    method: "PUT",
    summary: { vi: "Theo dõi hoặc bỏ theo dõi việc", en: "Follow a work, or stop" },
    input: followWorkInput,
    output: v.object({ id }),
    run: (me, input, key) => followWork(me.acting(key), input),
  }),
]

/** What programs can do with work. */
export const workOperations: Operation[] = [...lists, ...changes]
