import { beforeAll, describe, expect, test } from "vitest"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import { scopeOf } from "#src/areas/access/index.ts"
import { addDays, type PlainDate, plainDate as day } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { askExtension } from "../actions/ask-extension.ts"
import { assignWork } from "../actions/assign-work.ts"
import { cancelWork } from "../actions/cancel-work.ts"
import { decideExtension } from "../actions/decide-extension.ts"
import { editWork } from "../actions/edit-work.ts"
import { handOverProduct } from "../actions/hand-over-product.ts"
import { judgeProduct } from "../actions/judge-product.ts"
import { reportObstacle } from "../actions/report-obstacle.ts"
import { reportProgress } from "../actions/report-progress.ts"
import { takeWork } from "../actions/take-work.ts"
import { countStandings, noCounts, type Standing, standings } from "../rules/index.ts"
import { layScene, type Scene } from "../scene.test-support.ts"
import { listDueBetween, listLate, listStandingsAt, listWaiting } from "./board-lists.ts"
import { rebuildTallies, checkTallies } from "./tallies.ts"
import { tallyByDocument, tallyByUnit } from "./tally-sums.ts"

const database = testDatabase()
let scene: Scene
const look = <T>(ask: (db: ReadDb, authorityId: number) => Promise<T>) =>
  readIn(database.db, scopeOf(scene.people.assigner), (db) => ask(db, scene.authority.authorityId))

const range = { assignedFrom: day("2026-01-01"), assignedTo: day("2026-12-31") }
const at = (cutOff: PlainDate) => look((db, authorityId) => listStandingsAt(db, authorityId, { ...range, cutOff }))
/** What must stay the same for a past day; titles and names read as they do today. */
const facts = async (cutOff: PlainDate) =>
  (await at(cutOff)).map(({ id, leadUnitId, assignedOn, firstDueOn, dueOn, handedOverOn, doneOn, standing }) => ({
    id,
    leadUnitId,
    assignedOn,
    firstDueOn,
    dueOn,
    handedOverOn,
    doneOn,
    standing,
  }))
const works: Record<string, string> = {}

/** Each step of the stories below, on its day, in order of days. After every day the answers for all days before must stay. */
type Step = [
  on: string,
  work: string,
  run: (id: string, version: number) => Promise<{ ok: boolean; refusal?: unknown }>,
]
const as = (role: Parameters<Scene["as"]>[0], on: string) => scene.as(role, { day: on })
const confirmed = ["no-evidence", "due-not-working-day", "due-in-past"]
const take = (on: string, work: string): Step => [
  on,
  work,
  (id, seenVersion) => takeWork(as("assignee", on), { id, seenVersion }),
]
const handOver = (on: string, work: string): Step => [
  on,
  work,
  (id, seenVersion) => handOverProduct(as("assignee", on), { id, seenVersion, body: "Xong", confirmed }),
]
const judge = (on: string, work: string, verdict: "accept" | "return"): Step => [
  on,
  work,
  (id, seenVersion) => judgeProduct(as("accepter", on), { id, seenVersion, verdict, reason: "Xem lại", confirmed }),
]
const ask = (on: string, work: string, to: string): Step => [
  on,
  work,
  (id, seenVersion) =>
    askExtension(as("assignee", on), { id, seenVersion, newDueOn: day(to), reason: "Chờ", confirmed }),
]
const grant = (on: string, work: string): Step => [
  on,
  work,
  (id, seenVersion) =>
    decideExtension(as("assigner", on), { id, seenVersion, decision: "grant", newDueOn: null, note: "", confirmed }),
]

const story = (): Step[] => [
  take("2026-11-03", "inTime"),
  take("2026-11-03", "late"),
  take("2026-11-03", "extended"),
  take("2026-11-03", "returned"),
  take("2026-11-03", "moved"),
  ask("2026-11-18", "extended", "2026-11-27"),
  grant("2026-11-19", "extended"),
  handOver("2026-11-20", "inTime"),
  handOver("2026-11-20", "returned"),
  [
    "2026-11-20",
    "cancelled",
    (id, seenVersion) => cancelWork(as("assigner", "2026-11-20"), { id, seenVersion, reason: "Thôi" }),
  ],
  handOver("2026-11-23", "late"),
  judge("2026-11-23", "returned", "return"),
  [
    "2026-11-23",
    "moved",
    (id, seenVersion) =>
      assignWork(as("assigner", "2026-11-23"), {
        id,
        seenVersion,
        leadUnitId: scene.partnerId,
        assigneeId: null,
        note: "",
      }),
  ],
  [
    "2026-11-23",
    "undated",
    (id, seenVersion) =>
      editWork(as("assigner", "2026-11-23"), {
        id,
        seenVersion,
        title: "Có hạn rồi",
        detail: "",
        product: "Báo cáo",
        acceptance: "",
        accepterUnitId: scene.authority.officeId,
        dueOn: day("2026-11-24"),
        confirmed,
      }),
  ],
  judge("2026-11-25", "inTime", "accept"),
  judge("2026-11-25", "late", "accept"),
  handOver("2026-11-25", "returned"),
  ask("2026-11-27", "extended", "2026-12-04"),
  grant("2026-11-28", "extended"),
  judge("2026-11-28", "returned", "accept"),
  handOver("2026-12-04", "extended"),
  judge("2026-12-05", "extended", "accept"),
]

beforeAll(async () => {
  forgetCalendars()
  scene = await layScene(database)
  for (const name of ["inTime", "late", "extended", "returned", "moved", "cancelled", "undated"])
    works[name] = (await scene.make({ title: name, ...(name === "undated" ? { dueOn: null } : {}) })).id
})

describe("standings at a past day", () => {
  test("are the same for ever, whatever happens after it", async () => {
    const steps = story()
    const days = [...new Set(steps.map(([on]) => day(on)))]
    const remembered = new Map<PlainDate, unknown>()
    for (const on of days) {
      for (const [, name, run] of steps.filter(([when]) => when === on)) {
        const id = works[name] as string
        const { version } = await database.owner
          .selectFrom("work.work")
          .select("version")
          .where("id", "=", id)
          .executeTakeFirstOrThrow()
        const outcome = await run(id, version)
        expect(outcome, `${on} ${name}`).toMatchObject({ ok: true })
      }
      for (const [past, answer] of remembered) expect(await facts(past), `${past} told on ${on}`).toEqual(answer)
      remembered.set(on, await facts(on))
      remembered.set(addDays(on, -1), await facts(addDays(on, -1)))
    }
    expect(remembered.size).toBeGreaterThan(10)
    expect(await look(checkTallies)).toEqual([])
  })

  test.each<[string, Record<string, Standing>]>([
    [
      "2026-11-20",
      {
        inTime: "open-in-time",
        late: "open-in-time",
        extended: "open-in-time",
        returned: "open-in-time",
        moved: "open-in-time",
        cancelled: "cancelled",
        undated: "no-deadline",
      },
    ],
    [
      "2026-11-22",
      {
        inTime: "open-in-time",
        late: "overdue",
        extended: "open-in-time",
        returned: "open-in-time",
        moved: "overdue",
        cancelled: "cancelled",
        undated: "no-deadline",
      },
    ],
    [
      "2026-11-24",
      {
        inTime: "open-in-time",
        late: "overdue",
        extended: "open-in-time",
        returned: "overdue",
        moved: "overdue",
        cancelled: "cancelled",
        undated: "open-in-time",
      },
    ],
    [
      "2026-12-31",
      {
        inTime: "done-in-time",
        late: "done-late",
        extended: "done-in-time",
        returned: "done-late",
        moved: "overdue",
        cancelled: "cancelled",
        undated: "overdue",
      },
    ],
  ])("on %s", async (cutOff, expected) => {
    const rows = await at(day(cutOff))
    expect(
      Object.fromEntries(
        Object.entries(works).map(([name, id]) => [name, rows.find((row) => row.id === id)?.standing]),
      ),
    ).toEqual(expected)
  })

  test("a work counts for the unit that led it then", async () => {
    const unitOn = async (cutOff: string) => (await at(day(cutOff))).find((row) => row.id === works.moved)?.leadUnitId
    expect([await unitOn("2026-11-22"), await unitOn("2026-11-23")]).toEqual([scene.teamId, scene.partnerId])
    const ofPartner = await look((db, authorityId) =>
      listStandingsAt(db, authorityId, { ...range, cutOff: day("2026-11-23"), unitIds: [scene.partnerId] }),
    )
    expect(ofPartner.map((row) => row.id)).toEqual([works.moved])
  })

  test("works assigned after the cut-off are not there, and pages follow each other", async () => {
    expect(await at(day("2026-11-01"))).toEqual([])
    const all = await at(day("2026-12-31"))
    const first = await look((db, authorityId) =>
      listStandingsAt(db, authorityId, { ...range, cutOff: day("2026-12-31"), limit: 3 }),
    )
    const last = first.at(-1)
    const rest = await look((db, authorityId) =>
      listStandingsAt(db, authorityId, {
        ...range,
        cutOff: day("2026-12-31"),
        after: last && { assignedOn: last.assignedOn, id: last.id },
      }),
    )
    expect([...first, ...rest]).toEqual(all)
  })
})

describe("tallies", () => {
  test("by unit agree with the standings of the day, on any day from today on", async () => {
    for (const on of [day("2026-12-05"), day("2026-12-31")]) {
      const rows = await look((db, authorityId) =>
        tallyByUnit(db, authorityId, { from: day("2026-11-01"), to: day("2026-11-01"), day: on }),
      )
      const works = await at(on)
      for (const unit of rows) {
        const counts = noCounts()
        for (const work of works.filter((row) => row.leadUnitId === unit.unitId)) counts[work.standing] += 1
        expect(Object.fromEntries(standings.map((standing) => [standing, unit[standing]]))).toEqual(counts)
      }
      expect(new Set(rows.map((row) => row.unitId))).toEqual(new Set([scene.teamId, scene.partnerId]))
    }
    expect(
      await look((db, authorityId) =>
        tallyByUnit(db, authorityId, { from: day("2026-12-01"), to: day("2026-12-01"), day: day("2026-12-31") }),
      ),
    ).toEqual([])
  })

  test("by document count what the document asked for", async () => {
    const documentId = "019abc00-0000-7000-8000-000000000001"
    const at = new Date("2026-11-01T00:00:00Z")
    await database.owner
      .insertInto("documents.document")
      .values({
        authority_id: scene.authority.authorityId,
        id: documentId,
        body_id: scene.authority.bodyId,
        direction: "held",
        state: "registered",
        side: "party",
        title: "Chương trình 02",
        created_by: 1,
        created_at: at,
        updated_at: at,
      })
      .execute()
    await scene.make({ documentId })
    await scene.make({ documentId, dueOn: null })
    const rows = await look((db, authorityId) => tallyByDocument(db, authorityId, { day: day("2026-11-21") }))
    expect(rows).toEqual([{ documentId, ...noCounts(), overdue: 1, "no-deadline": 1 }])
    expect(
      await look((db, authorityId) => tallyByDocument(db, authorityId, { documentIds: [], day: day("2026-11-21") })),
    ).toEqual([])
  })

  test("a recount finds a difference and mends it", async () => {
    const { authorityId } = scene.authority
    await database.owner
      .updateTable("work.tally")
      .set((eb) => ({ amount: eb("amount", "+", 3) }))
      .where("authority_id", "=", authorityId)
      .where("standing", "=", "cancelled")
      .execute()
    expect(await look(checkTallies)).toMatchObject([{ tally: "unit", kept: 4, counted: 1 }])
    await database.owner.transaction().execute((tx) => rebuildTallies(tx, authorityId))
    expect(await look(checkTallies)).toEqual([])
  })
})

describe("lists for the board", () => {
  test("late, due and waiting", async () => {
    const { id: held } = await scene.make({ title: "chờ nghiệm thu", dueOn: day("2026-11-20") })
    const { id: stuck } = await scene.make({ title: "vướng" })
    await takeWork(as("assignee", "2026-11-18"), { id: held, seenVersion: 1 })
    await handOverProduct(as("assignee", "2026-11-18"), { id: held, seenVersion: 2, body: "Xong", confirmed })
    await takeWork(as("assignee", "2026-11-18"), { id: stuck, seenVersion: 1 })
    await reportObstacle(as("assignee", "2026-11-18"), { id: stuck, seenVersion: 2, body: "Thiếu số liệu" })
    await askExtension(as("assignee", "2026-11-19"), {
      id: stuck,
      seenVersion: 3,
      newDueOn: day("2026-11-27"),
      reason: "Chờ",
      confirmed,
    })
    const waiting = await look((db, authorityId) => listWaiting(db, authorityId, { limit: 10 }))
    expect(waiting.map((work) => [work.id, work.waitsFor, work.since])).toEqual([
      [held, "acceptance", "2026-11-18"],
      [stuck, "obstacle", "2026-11-18"],
      [stuck, "extension", "2026-11-19"],
    ])
    const late = await look((db, authorityId) => listLate(db, authorityId, { day: day("2026-12-31"), limit: 50 }))
    expect(late.map((work) => work.id)).not.toContain(held)
    expect(late.map((work) => work.id)).toContain(stuck)
    const first = await look((db, authorityId) => listLate(db, authorityId, { day: day("2026-12-31"), limit: 1 }))
    const cursor = first[0]
    const rest = await look((db, authorityId) =>
      listLate(db, authorityId, {
        day: day("2026-12-31"),
        limit: 50,
        after: cursor && { dueOn: cursor.dueOn as PlainDate, id: cursor.id },
      }),
    )
    expect([...first, ...rest].map((work) => work.id)).toEqual(late.map((work) => work.id))
    const due = await look((db, authorityId) =>
      listDueBetween(db, authorityId, {
        from: day("2026-11-20"),
        to: day("2026-11-20"),
        unitIds: [scene.teamId],
        limit: 50,
      }),
    )
    expect(new Set(due.map((work) => work.dueOn))).toEqual(new Set(["2026-11-20"]))
    await reportProgress(as("assignee", "2026-11-20"), {
      id: stuck,
      seenVersion: 4,
      body: "Đã gỡ",
      doneAmount: null,
      totalAmount: null,
      measure: "",
    })
    expect(
      (await look((db, authorityId) => listWaiting(db, authorityId, { limit: 10 }))).map((work) => work.waitsFor),
    ).toEqual(["acceptance", "extension"])
  })

  test("another authority sees none of it", async () => {
    const foreign = scene.people.foreigner
    const seen = await readIn(database.db, scopeOf(foreign), (db) =>
      listStandingsAt(db, scene.authority.authorityId, { ...range, cutOff: day("2026-12-31") }),
    )
    expect(seen).toEqual([])
    expect(countStandings([], day("2026-12-31"))).toEqual(noCounts())
  })
})
