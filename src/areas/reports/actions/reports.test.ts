import { beforeAll, describe, expect, test } from "vitest"
import { type ActionContext, type Actor, scopeOf } from "#src/areas/access/index.ts"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import { listEntriesOf } from "#src/areas/journal/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { readIn } from "#src/platform/db/transaction.ts"
import { actingAs } from "#tests/support/acting.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { disagreements } from "../rules/index.ts"
import { findReport, listReports } from "../store/reports.ts"
import { listShortcomings } from "../store/shortcomings.ts"
import { layWard, type Ward } from "../ward.test-support.ts"
import { addShortcoming, editShortcoming, removeShortcoming } from "./change-shortcoming.ts"
import { checkReport } from "./check-report.ts"
import { digestFigures } from "./digest-figures.ts"
import { editReport } from "./edit-report.ts"
import { explainFinding, withdrawExplanation } from "./explain-finding.ts"
import { freezeReport } from "./freeze-report.ts"
import { makeReport } from "./make-report.ts"
import { refreshFigures } from "./refresh-figures.ts"
import { shortcomingToWork } from "./shortcoming-to-work.ts"

const database = testDatabase()
let ward: Ward
const as = (actor: Actor, requestKey: string | null = null): ActionContext =>
  actingAs(database.db, actor, { requestKey })
const input = {
  kind: "month",
  title: "Kết quả thực hiện nhiệm vụ tháng 11 năm 2026",
  periodStart: plainDate("2026-11-01"),
  periodEnd: plainDate("2026-11-30"),
  cutOff: plainDate("2026-11-18"),
  scope: "authority",
  documentId: null,
} as const
const missing = "00000000-0000-7000-8000-000000000000"

beforeAll(async () => {
  forgetCalendars()
  ward = await layWard(database, { works: 80 })
})

async function made(actor = ward.reporter): Promise<string> {
  const outcome = await makeReport(as(actor), input)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.id
}
const seen = (id: string, actor = ward.reporter) =>
  readIn(database.db, scopeOf(actor), (db) => findReport(db, actor.authorityId, id))
const listed = (id: string, actor = ward.reporter) =>
  readIn(database.db, scopeOf(actor), (db) => listShortcomings(db, actor.authorityId, id))
const actionsOf = (id: string) =>
  readIn(database.db, scopeOf(ward.reporter), (db) =>
    listEntriesOf(db, ward.authority.authorityId, id, { limit: 50 }),
  ).then((entries) => entries.map((entry) => entry.action))
const version = async (id: string) => (await seen(id))?.version ?? 0
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? "done" : outcome.refusal?.code)

describe("making a report", () => {
  test("gathers figures that agree, proposes letterhead and shortcomings, and writes the journal", async () => {
    const id = await made()
    const report = await seen(id)
    expect(report).toMatchObject({
      state: "draft",
      issuer: "Ủy ban nhân dân phường Hai Bà Trưng",
      parentBody: "Thành phố Hà Nội",
      bodySymbol: "UBND",
      version: 1,
    })
    expect(report && disagreements(report.figures)).toEqual([])
    expect(report?.figures.total.assigned).toBeGreaterThan(0)
    expect(report && digestFigures(report.figures)).toBe(report?.digest)
    const shortcomings = await listed(id)
    expect(shortcomings.length).toBeGreaterThan(0)
    expect(shortcomings.every((each) => each.remedy === "" && each.dueOn === null)).toBe(true)
    expect(await actionsOf(id)).toEqual(["reports.make-report"])
  })

  test.each([
    ["not-allowed", () => makeReport(as(ward.clerk), input)],
    ["period-backwards", () => makeReport(as(ward.reporter), { ...input, periodEnd: plainDate("2026-10-01") })],
    ["cut-off-before-period", () => makeReport(as(ward.reporter), { ...input, cutOff: plainDate("2026-10-01") })],
    ["cut-off-in-future", () => makeReport(as(ward.reporter), { ...input, cutOff: plainDate("2026-11-19") })],
    ["period-too-long", () => makeReport(as(ward.reporter), { ...input, periodStart: plainDate("2010-01-01") })],
    ["no-such-document", () => makeReport(as(ward.reporter), { ...input, documentId: missing })],
    ["no-such-document", () => makeReport(as(ward.foreigner), { ...input, documentId: ward.documentId })],
  ] as const)("is refused: %s", async (expected, run) => expect(code(await run())).toBe(expected))

  test("one document's report tells only its work, and every breakthrough", async () => {
    const outcome = await makeReport(as(ward.reporter), { ...input, documentId: ward.documentId })
    const report = outcome.ok ? await seen(outcome.value.id) : undefined
    expect(report?.figures.works.every((work) => work.documentId === ward.documentId)).toBe(true)
    expect(report?.figures.breakthroughs?.items).toHaveLength(3)
  })

  test("the same form sent twice makes one report", async () => {
    const key = crypto.randomUUID()
    const [first, second] = [
      await makeReport(as(ward.reporter, key), input),
      await makeReport(as(ward.reporter, key), input),
    ]
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
  })
})

describe("who sees what", () => {
  test("a draft exists only for its body, a frozen report for the whole authority, and never elsewhere", async () => {
    const id = await made()
    expect(await seen(id, ward.partyReporter)).toBeUndefined()
    expect(await listed(id, ward.partyReporter)).toEqual([])
    expect(code(await editReport(as(ward.partyReporter), { ...texts, id, seenVersion: 1 }))).toBe("no-such-report")
    await freezeReport(as(ward.reporter), { id, seenVersion: 1 })
    expect(await seen(id, ward.partyReporter)).toMatchObject({ state: "frozen" })
    expect(await seen(id, ward.foreigner)).toBeUndefined()
    const listedThere = await readIn(database.db, scopeOf(ward.foreigner), (db) =>
      listReports(db, ward.foreigner.authorityId, { limit: 10 }),
    )
    expect(listedThere).toEqual([])
  })
})

const texts = {
  title: "Trích yếu mới",
  opening: "",
  assessment: "Đạt yêu cầu",
  proposals: "",
  side: "state",
  parentBody: "",
  issuer: "Ủy ban nhân dân phường",
  bodySymbol: "UBND",
  place: "Hai Bà Trưng",
  signing: "",
  signerTitle: "CHỦ TỊCH",
  signerName: "",
  recipients: "Lưu: VT",
} as const

describe("changing a draft", () => {
  test("words change, and the journal keeps both", async () => {
    const id = await made()
    expect(await editReport(as(ward.reporter), { ...texts, id, seenVersion: 1 })).toMatchObject({ ok: true })
    expect(await seen(id)).toMatchObject({ title: "Trích yếu mới", assessment: "Đạt yêu cầu", version: 2 })
    expect(await actionsOf(id)).toContain("reports.edit-report")
  })

  test("of two people who saw the same version only one changes it", async () => {
    const id = await made()
    const outcomes = await Promise.all([
      editReport(as(ward.reporter), { ...texts, id, seenVersion: 1 }),
      freezeReport(as(ward.reporter), { id, seenVersion: 1 }),
    ])
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(["changed-meanwhile", "report-frozen"]).toContain(outcomes.map(code).find((each) => each !== "done"))
  })

  test("is refused to others, for what is missing, and once it is frozen", async () => {
    const id = await made()
    expect(code(await editReport(as(ward.clerk), { ...texts, id, seenVersion: 1 }))).toBe("not-allowed")
    expect(code(await editReport(as(ward.reporter), { ...texts, id: missing, seenVersion: 1 }))).toBe("no-such-report")
    await freezeReport(as(ward.reporter), { id, seenVersion: 1 })
    const frozen = { id, seenVersion: 2 }
    expect(code(await editReport(as(ward.reporter), { ...texts, ...frozen }))).toBe("report-frozen")
    expect(code(await refreshFigures(as(ward.reporter), { ...frozen, cutOff: null }))).toBe("report-frozen")
    expect(code(await freezeReport(as(ward.reporter), frozen))).toBe("report-frozen")
    expect(
      code(
        await addShortcoming(as(ward.reporter), {
          ...frozen,
          what: "Chậm",
          cause: "",
          remedy: "",
          dueOn: null,
          ownerUnitId: null,
        }),
      ),
    ).toBe("report-frozen")
    expect(code(await editReport(as(ward.partyReporter), { ...texts, ...frozen }))).toBe("not-allowed")
  })
})

test("refreshing tells which numbers changed since the last time, and freezing keeps them", async () => {
  const id = await made()
  const unchanged = await refreshFigures(as(ward.reporter), { id, seenVersion: 1, cutOff: null })
  expect(unchanged).toMatchObject({ ok: true, value: { changed: 0 } })
  const earlier = await refreshFigures(as(ward.reporter), { id, seenVersion: 2, cutOff: plainDate("2026-11-02") })
  expect(earlier.ok && earlier.value.changed).toBeGreaterThan(0)
  const report = await seen(id)
  expect(report?.changes.some((change) => change.ref.startsWith("total."))).toBe(true)
  expect(code(await refreshFigures(as(ward.reporter), { id, seenVersion: 3, cutOff: plainDate("2026-12-01") }))).toBe(
    "cut-off-in-future",
  )
  const frozen = await freezeReport(as(ward.reporter), { id, seenVersion: 3 })
  expect(frozen).toMatchObject({ ok: true, value: { digest: report?.digest } })
  expect((await actionsOf(id)).toSorted()).toEqual([
    "reports.freeze-report",
    "reports.make-report",
    "reports.refresh-figures",
    "reports.refresh-figures",
  ])
})

describe("shortcomings", () => {
  test("are added at the end, changed and removed; the journal keeps what they said", async () => {
    const id = await made()
    const before = await listed(id)
    const values = {
      what: "Chậm báo cáo",
      cause: "Thiếu người",
      remedy: "Cử thêm người",
      dueOn: plainDate("2026-12-15"),
      ownerUnitId: ward.authority.officeId,
    }
    const added = await addShortcoming(as(ward.reporter), { id, seenVersion: 1, ...values })
    if (!added.ok) throw new Error(added.refusal.code)
    const shortcomingId = added.value.id
    expect((await listed(id)).at(-1)).toMatchObject({
      id: shortcomingId,
      ownerName: "Văn phòng HĐND và UBND",
      position: before.length + 1,
    })
    expect(code(await editShortcoming(as(ward.reporter), { id, seenVersion: 1, shortcomingId, ...values }))).toBe(
      "changed-meanwhile",
    )
    expect(
      code(await editShortcoming(as(ward.reporter), { id, seenVersion: 2, shortcomingId: missing, ...values })),
    ).toBe("no-such-shortcoming")
    expect(
      code(
        await editShortcoming(as(ward.reporter), {
          id,
          seenVersion: 2,
          shortcomingId,
          ...values,
          ownerUnitId: ward.foreigner.unitId,
        }),
      ),
    ).toBe("no-such-unit")
    expect(
      await editShortcoming(as(ward.reporter), { id, seenVersion: 2, shortcomingId, ...values, remedy: "" }),
    ).toMatchObject({ ok: true })
    expect(await removeShortcoming(as(ward.reporter), { id, seenVersion: 3, shortcomingId })).toMatchObject({
      ok: true,
    })
    expect(await listed(id)).toEqual(before)
    expect((await actionsOf(id)).toSorted()).toEqual([
      "reports.add-shortcoming",
      "reports.edit-shortcoming",
      "reports.make-report",
      "reports.remove-shortcoming",
    ])
  })

  test("become a task once, linked both ways, also after freezing", async () => {
    const id = await made()
    const added = await addShortcoming(as(ward.reporter), {
      id,
      seenVersion: 1,
      what: "Chậm",
      cause: "",
      remedy: "Cử thêm người",
      dueOn: plainDate("2026-12-15"),
      ownerUnitId: ward.authority.officeId,
    })
    const shortcomingId = added.ok ? added.value.id : ""
    await freezeReport(as(ward.reporter), { id, seenVersion: 2 })
    const given = { id, seenVersion: 3, shortcomingId }
    const outcome = await shortcomingToWork(as(ward.reporter), given)
    if (!outcome.ok) throw new Error(outcome.refusal.code)
    const work = await database.owner
      .selectFrom("work.work")
      .select(["title", "detail", "lead_unit_id", "due_on"])
      .where("authority_id", "=", ward.authority.authorityId)
      .where("id", "=", outcome.value.id)
      .executeTakeFirstOrThrow()
    expect(work).toMatchObject({ title: "Cử thêm người", lead_unit_id: ward.authority.officeId, due_on: "2026-12-15" })
    expect(work.detail).toContain(`/bao-cao/${id}`)
    expect((await listed(id)).at(-1)).toMatchObject({ workId: outcome.value.id, workCode: outcome.value.code })
    expect(code(await shortcomingToWork(as(ward.reporter), { ...given, seenVersion: await version(id) }))).toBe(
      "already-work",
    )
    expect(await actionsOf(id)).toContain("reports.shortcoming-to-work")
  })

  test("do not become a task for who may not, or with a day that has passed", async () => {
    const id = await made()
    const added = await addShortcoming(as(ward.reporter), {
      id,
      seenVersion: 1,
      what: "Chậm",
      cause: "",
      remedy: "",
      dueOn: plainDate("2026-11-01"),
      ownerUnitId: null,
    })
    const given = { id, seenVersion: 2, shortcomingId: added.ok ? added.value.id : "" }
    expect(code(await shortcomingToWork(as(ward.clerk), given))).toBe("not-allowed")
    expect(code(await shortcomingToWork(as(ward.reporter), { ...given, seenVersion: 1 }))).toBe("changed-meanwhile")
    expect(code(await shortcomingToWork(as(ward.reporter), { ...given, shortcomingId: missing }))).toBe(
      "no-such-shortcoming",
    )
    expect(code(await shortcomingToWork(as(ward.reporter), { ...given, id: missing }))).toBe("no-such-report")
    expect(code(await shortcomingToWork(as(ward.reporter), given))).toBe("due-in-past")
    const withoutAssign = {
      ...ward.reporter,
      rights: new Set([...ward.reporter.rights].filter((right) => right !== "work.assign")),
    }
    expect(code(await shortcomingToWork(as(withoutAssign), given))).toBe("may-not-assign-there")
  })
})

describe("checking the words before freezing", () => {
  const wrong = "Trong kỳ đã hoàn thành 9.999 nhiệm vụ."
  const checked = (id: string) =>
    readIn(database.db, scopeOf(ward.reporter), async (db) => {
      const report = await findReport(db, ward.authority.authorityId, id)
      if (!report) throw new Error("no report")
      return checkReport(db, ward.authority.authorityId, report)
    })
  const written = async (assessment: string) => {
    const id = await made()
    await editReport(as(ward.reporter), { ...texts, id, assessment, seenVersion: await version(id) })
    return id
  }
  const freeze = async (id: string) => freezeReport(as(ward.reporter), { id, seenVersion: await version(id) })

  test("a number that differs from the report's own count keeps it a draft until it is explained", async () => {
    const id = await written(wrong)
    const { against, text } = await checked(id)
    expect(against).toHaveLength(1)
    const [open] = against
    expect(text.slice(open?.finding.start, open?.finding.end)).toBe(open?.finding.text)
    expect(open?.finding.reasons).toMatchObject([{ code: "report-differs", ref: "total.done", stated: 9999 }])
    expect(code(await freeze(id))).toBe("unsettled-findings")
    expect(await seen(id)).toMatchObject({ state: "draft" })
    const findingKey = open?.key ?? ""
    const words = "Tính cả việc của các hội, đoàn thể theo dõi riêng"
    expect(code(await explainFinding(as(ward.clerk), { id, findingKey, words }))).toBe("not-allowed")
    expect(code(await explainFinding(as(ward.reporter), { id, findingKey: "0".repeat(64), words }))).toBe(
      "no-such-finding",
    )
    expect(code(await explainFinding(as(ward.reporter), { id, findingKey, words: "Lời đầu" }))).toBe("done")
    expect(code(await explainFinding(as(ward.reporter), { id, findingKey, words }))).toBe("done")
    expect((await checked(id)).against).toMatchObject([{ key: findingKey, explanation: { words } }])
    expect(code(await freeze(id))).toBe("done")
    expect((await seen(id))?.checked).toMatchObject({
      explained: [{ quote: "9.999 nhiệm vụ", verdict: "differs", words }],
    })
    expect(code(await explainFinding(as(ward.reporter), { id, findingKey, words }))).toBe("report-frozen")
    expect((await actionsOf(id)).filter((action) => action === "reports.explain-finding")).toHaveLength(2)
  })

  test("an explanation lapses when the sentence changes, and when it is withdrawn", async () => {
    const id = await written(wrong)
    const [first] = (await checked(id)).against
    await explainFinding(as(ward.reporter), { id, findingKey: first?.key ?? "", words: "Có lý do" })
    await editReport(as(ward.reporter), {
      ...texts,
      id,
      assessment: "Trong kỳ đã hoàn thành 8.888 nhiệm vụ.",
      seenVersion: await version(id),
    })
    const [second] = (await checked(id)).against
    expect(second).toMatchObject({ explanation: null })
    const findingKey = second?.key ?? ""
    expect(findingKey).not.toBe(first?.key)
    await explainFinding(as(ward.reporter), { id, findingKey, words: "Có lý do khác" })
    expect(code(await withdrawExplanation(as(ward.reporter), { id, findingKey }))).toBe("done")
    expect(code(await withdrawExplanation(as(ward.reporter), { id, findingKey }))).toBe("no-such-finding")
    expect(code(await freeze(id))).toBe("unsettled-findings")
  })

  test("words that agree with the counts are frozen without a word more", async () => {
    const plain = await made()
    const total = (await seen(plain))?.figures.total
    const id = await written(`Trong kỳ đã hoàn thành ${total?.done}/${total?.assigned} nhiệm vụ được giao.`)
    const { check, against } = await checked(id)
    expect(check.findings).toContainEqual(expect.objectContaining({ verdict: "agrees" }))
    expect(against).toEqual([])
    expect(code(await freeze(id))).toBe("done")
  })
})
