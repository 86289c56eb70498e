import * as v from "valibot"
import { beforeAll, expect, test } from "vitest"
import { defineIndicator, recordObservation } from "#src/areas/figures/index.ts"
import type { Actor } from "#src/areas/access/index.ts"
import { withActor } from "#src/areas/access/web/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { newId } from "#src/platform/db/new-id.ts"
import { actingAs, testFiles } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, testNow } from "#tests/support/people.ts"
import { sendAs } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { checkOperations } from "./check-operations.ts"
import type { TextCheck } from "../rules/checker/index.ts"

const database = testDatabase()
let here: Authority
let clerk: Actor
let stranger: Actor
let indicatorId: string
const heldId = newId()

const text = [
  "Năm 2025, tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5%.",
  "Đã hoàn thành 135/138 nhiệm vụ (đạt tỷ lệ 99%).",
  "Thực hiện Nghị quyết số 15-NQ/TW ngày 15/5/2022 của Bộ Chính trị.",
  "Đã vận động được 1.234 lượt người tham gia <b>hội thi</b>.",
].join("\n")

beforeAll(async () => {
  const { owner, db } = database
  here = await makeAuthority(owner)
  const elsewhere = await makeAuthority(owner, "Bạch Mai")
  clerk = await makeActor(owner, { unitId: here.officeId })
  stranger = await makeActor(owner, { unitId: elsewhere.officeId })
  const keeper = await makeActor(owner, { unitId: here.officeId, rights: ["figure.define", "figure.record"] })
  const made = await defineIndicator(actingAs(db, keeper), {
    code: "",
    name: "Tỷ lệ hồ sơ giải quyết đúng hạn",
    definition: "",
    measureUnit: "%",
    decimals: 1,
    direction: "up",
    gathering: "last",
    cadence: "year",
    ownerUnitId: here.officeId,
    source: "",
  })
  if (!made.ok) throw new Error(made.refusal.code)
  indicatorId = made.value.id
  const seen = await recordObservation(actingAs(db, keeper), {
    indicatorId,
    unitId: here.authorityId,
    periodStart: plainDate("2025-01-01"),
    periodEnd: plainDate("2025-12-31"),
    asOf: plainDate("2025-12-31"),
    value: 97.2,
    source: "Một cửa",
    note: "",
  })
  if (!seen.ok) throw new Error(seen.refusal.code)
  const at = new Date("2026-02-01T02:00:00Z")
  await owner
    .insertInto("documents.document")
    .values({
      authority_id: here.authorityId,
      id: heldId,
      body_id: here.bodyId,
      state: "registered",
      direction: "held",
      side: "party",
      symbol: "15-NQ/TW",
      symbol_key: "15-NQ/TW",
      issued_on: plainDate("2022-05-05"),
      issuer: "Bộ Chính trị",
      title: "Phát triển Thủ đô đến năm 2030",
      body_text: text,
      created_by: keeper.accountId,
      created_at: at,
      updated_at: at,
    })
    .execute()
}, 240_000)

async function ask(actor: Actor): Promise<TextCheck> {
  const [operation] = checkOperations
  if (!operation) throw new Error("no operation")
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
  const outcome = await operation.run(me, v.parse(operation.input, { text, textDay: "15/01/2026" }) as never, null)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return v.parse(operation.output, JSON.parse(JSON.stringify(outcome.value))) as TextCheck
}

test("programs get each verdict with its sentence, from the records of their own authority only", async () => {
  const mine = await ask(clerk)
  expect(mine.findings.map((each) => [each.verdict, each.reasons.at(-1)?.code])).toEqual([
    ["differs", "figure-differs"],
    ["unknown", "share-derived"],
    ["contradicts", "share-wrong"],
    ["differs", "document-date-differs"],
    ["unknown", "nothing-held"],
  ])
  expect(mine.findings[0]?.reasons[0]).toMatchObject({
    sentence: "Văn bản ghi 98,5%, số đang giữ của “Tỷ lệ hồ sơ giải quyết đúng hạn” là 97,2%.",
  })
  const other = await ask(stranger)
  expect(other.counts).toMatchObject({ differs: 0, contradicts: 1 })
  expect(JSON.stringify(other)).not.toContain("97,2")
})

test("the page marks every figure in place and opens its reason and record, without script", async () => {
  expect((await sendAs(database.db, null, "/kiem-tra")).location).toContain("/dang-nhap")
  expect((await sendAs(database.db, clerk, "/kiem-tra")).text).toContain("Văn bản đưa vào đây không được lưu")
  const page = await sendAs(database.db, clerk, "/kiem-tra", { form: { bodyText: text, textDay: "15/01/2026" } })
  expect(page.status).toBe(200)
  expect(page.text).toContain("1 chỗ tự mâu thuẫn, 2 chỗ khác số đang giữ, 0 chỗ khớp, 2 chỗ không có số để đối chiếu.")
  expect(page.text).toContain("Đang giữ: 97,2%, kỳ 01/01/2025–31/12/2025, chốt ngày 31/12/2025 (nguồn: Một cửa)")
  expect(page.html).toContain(`href="/so-lieu/${indicatorId}"`)
  for (const [, place] of page.html.matchAll(/href="#((?:ly-do|cho)-\d+)"/g))
    expect(page.html).toContain(`id="${place}"`)
  expect(page.html).not.toContain("<b>hội thi</b>")
  expect((await sendAs(database.db, clerk, "/kiem-tra", { form: { bodyText: text }, language: "en" })).text).toContain(
    "contradicts itself",
  )
})

test("a document that is held is checked by its address, by those who may see it", async () => {
  const page = await sendAs(database.db, clerk, `/kiem-tra?van-ban=${heldId}`)
  expect(page.text).toContain("Kiểm tra số liệu: 15-NQ/TW")
  expect(page.html).toContain(`href="/van-ban/${heldId}"`)
  expect(page.text).toContain("1 chỗ tự mâu thuẫn")
  expect((await sendAs(database.db, stranger, `/kiem-tra?van-ban=${heldId}`)).status).toBe(404)
  expect((await sendAs(database.db, clerk, "/kiem-tra?van-ban=x")).status).toBe(404)
})

test("a file is read; what cannot be checked is told beside its field", async () => {
  const page = await sendAs(database.db, clerk, "/kiem-tra", {
    form: {},
    files: [{ field: "file", name: "bao-cao.txt", bytes: text }],
  })
  expect(page.text).toContain("1 chỗ tự mâu thuẫn")
  const empty = await sendAs(database.db, clerk, "/kiem-tra", { form: { bodyText: "  " } })
  expect([empty.status, empty.text.includes("Hãy chọn một tệp hoặc dán nội dung")]).toEqual([422, true])
  const day = await sendAs(database.db, clerk, "/kiem-tra", { form: { bodyText: text, textDay: "31/4/2026" } })
  expect([day.status, day.text.includes("Ngày không có thật")]).toEqual([422, true])
  const image = await sendAs(database.db, clerk, "/kiem-tra", {
    form: {},
    files: [{ field: "file", name: "a.png", bytes: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) }],
  })
  expect([image.status, image.text.includes("Bản quét, ảnh chụp: hãy nhập thành văn bản")]).toEqual([422, true])
})

test("what is only worth a second look is shown as a note and counted apart from the verdicts", async () => {
  const page = await sendAs(database.db, clerk, "/kiem-tra", {
    form: { bodyText: "Đại hội Đảng bộ phường nhiệm kỳ 2020-2026 đã thành công.", textDay: "15/01/2026" },
  })
  expect(page.text).toContain("0 chỗ tự mâu thuẫn, 0 chỗ khác số đang giữ, 1 chỗ nên xem lại,")
  expect(page.text).toContain("Lưu ý: nhiệm kỳ 2020-2026 dài 6 năm")
  expect(page.html).toContain('class="chk remark"')
})

test("a text typed for an old font is checked in the letters that it meant", async () => {
  const page = await sendAs(database.db, clerk, "/kiem-tra", {
    form: { bodyText: "§· hoµn thµnh 135/138 nhiÖm vô (®¹t tû lÖ 99%) cña c¸c phßng, ban trong n¨m.", textDay: "" },
  })
  expect(page.text).toContain("Văn bản dùng bảng mã cũ")
  expect(page.text).toContain("Đã hoàn thành")
  expect(page.text).toContain("1 chỗ tự mâu thuẫn")
})
