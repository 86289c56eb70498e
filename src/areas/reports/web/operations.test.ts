import * as v from "valibot"
import { beforeAll, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { withActor } from "#src/areas/access/web/index.ts"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { testFiles } from "#tests/support/acting.ts"
import { testNow } from "#tests/support/people.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layWard, type Ward } from "../ward.test-support.ts"
import { reportsOperations } from "./operations.ts"

const database = testDatabase()
let ward: Ward

beforeAll(async () => {
  forgetCalendars()
  ward = await layWard(database, { works: 60 })
})

/** Runs an operation as the API does: input and output pass their schemas. */
async function run(
  id: string,
  given: Record<string, unknown>,
  actor: Actor = ward.reporter,
): Promise<Record<string, unknown>> {
  const operation = reportsOperations.find((each) => each.id === id)
  if (!operation) throw new Error(`no operation ${id}`)
  const me = withActor(
    {
      db: database.db,
      files: testFiles(),
      now: testNow,
      today: plainDate("2026-11-18"),
      language: "vi",
      actor,
      sessionDigest: null,
      keptForm: null,
      mustChangePassword: false,
    },
    actor,
  )
  const outcome = await operation.run(me, v.parse(operation.input, given) as never, null)
  if (!outcome.ok) return { refused: outcome.refusal.code }
  // Programs get JSON: what the schema does not name must not be missing from it either.
  return v.parse(operation.output, JSON.parse(JSON.stringify(outcome.value))) as Record<string, unknown>
}

test("the board and the works behind it, today and on an earlier day", async () => {
  const board = await run("getBoard", {})
  expect(board["late"]).toBeGreaterThan(0)
  const works = await run("listBoardWorks", { standing: "overdue" })
  expect((works["items"] as unknown[]).length).toBe(board["late"])
  const past = await run("getBoard", { asOf: "01/09/2026" })
  expect(past).toMatchObject({ past: true, day: "2026-09-01" })
  const first = await run("listBoardWorks", { limit: 10 })
  const second = await run("listBoardWorks", { limit: 10, after: first["next"] })
  const ids = [first, second].flatMap((page) => (page["items"] as { id: string }[]).map((work) => work.id))
  expect(new Set(ids).size).toBe(20)
})

test("a report from making to freezing, its shortcomings and its paper", async () => {
  const { id } = await run("makeReport", {
    kind: "month",
    title: "Kết quả tháng 11",
    periodStart: "01/11/2026",
    periodEnd: "30/11/2026",
    cutOff: "18/11/2026",
    scope: "authority",
  })
  const report = await run("getReport", { id })
  expect(
    (report["figures"] as { ref: string; value: number }[]).find((figure) => figure.ref === "total.assigned")?.value,
  ).toBeGreaterThan(0)
  const added = await run("addShortcoming", { id, seenVersion: 1, what: "Chậm", ownerUnitId: ward.authority.officeId })
  expect(
    await run("editShortcoming", {
      id,
      seenVersion: 2,
      shortcomingId: added["id"],
      what: "Còn chậm",
      ownerUnitId: ward.authority.officeId,
    }),
  ).toEqual({ id: added["id"] })
  expect(await run("shortcomingToWork", { id, seenVersion: 3, shortcomingId: added["id"] })).toMatchObject({
    code: "NV-0061",
  })
  expect(await run("removeShortcoming", { id, seenVersion: 4, shortcomingId: added["id"] })).toEqual({
    id: added["id"],
  })
  expect(await run("refreshReport", { id, seenVersion: 5 })).toMatchObject({ id })
  expect(
    await run("editReport", {
      id,
      seenVersion: 6,
      title: "Mới",
      side: "party",
      issuer: "Đảng ủy phường",
      bodySymbol: "ĐU",
      place: "Hà Nội",
      signerTitle: "BÍ THƯ",
    }),
  ).toEqual({ id })
  expect(await run("freezeReport", { id, seenVersion: 7 })).toMatchObject({ id })
  const paper = await run("downloadReport", { id, form: "docx" })
  expect(
    Buffer.from(paper["base64"] as string, "base64")
      .subarray(0, 2)
      .toString(),
  ).toBe("PK")
  const listed = await run("listReports", {})
  expect(listed["items"]).toMatchObject([{ id, state: "frozen" }])
  expect(
    await run("editReport", {
      id,
      seenVersion: 8,
      title: "Mới",
      side: "party",
      issuer: "Đảng ủy phường",
      bodySymbol: "ĐU",
      place: "Hà Nội",
      signerTitle: "BÍ THƯ",
    }),
  ).toEqual({ refused: "report-frozen" })
})

test("nothing for who may not, and nothing of other authorities", async () => {
  expect(await run("listReports", {}, ward.clerk)).toEqual({ refused: "not-allowed" })
  const { id } = await run("makeReport", {
    kind: "other",
    title: "Riêng",
    periodStart: "01/11/2026",
    periodEnd: "30/11/2026",
    cutOff: "18/11/2026",
  })
  expect(await run("getReport", { id }, ward.foreigner)).toEqual({ refused: "no-such-report" })
  expect(await run("downloadReport", { id, form: "pdf" }, ward.partyReporter)).toEqual({ refused: "no-such-report" })
})
