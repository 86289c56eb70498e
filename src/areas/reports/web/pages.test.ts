import { inflateRawSync } from "node:zlib"
import { beforeAll, describe, expect, test } from "vitest"
import { forgetCalendars } from "#src/areas/calendar/index.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { layWard, type Ward } from "../ward.test-support.ts"

const database = testDatabase()
let ward: Ward
const get = (path: string, actor = ward.reporter) => sendAs(database.db, actor, path)

beforeAll(async () => {
  forgetCalendars()
  ward = await layWard(database, { works: 80 })
  await get("/dieu-hanh") // builds the application when a source is newer
}, 240_000)

describe("the board", () => {
  test("says its news in one sentence and opens every number", async () => {
    const page = await get("/dieu-hanh")
    expect(page.status).toBe(200)
    expect(page.text).toMatch(
      /\d+ việc quá hạn ?, (giảm \d+ so với|tăng \d+ so với|bằng) tuần trước; (không có|\d+) việc chờ lãnh đạo/,
    )
    for (const words of [
      "Đúng hạn từ đầu năm",
      "Quá hạn theo đơn vị",
      "Chỉ tiêu có nguy cơ",
      "Chờ lãnh đạo",
      "Đến hạn tuần này",
      "Ba khâu đột phá",
      "Theo văn bản",
    ])
      expect(page.text).toContain(words)
    const links = [
      ...new Set(
        [...page.html.matchAll(/href="(\/dieu-hanh\/viec\?[^"]+)"/g)].map((match) =>
          (match[1] ?? "").replaceAll("&amp;", "&"),
        ),
      ),
    ]
    expect(links.length).toBeGreaterThan(10)
    for (const link of links.slice(0, 12)) expect((await get(link)).status).toBe(200)
  })

  test("shows an earlier day with the same address for ever, and a day to come as today", async () => {
    expect((await get("/dieu-hanh?ngay=01/10/2026")).text).toContain("Chốt số liệu 24:00 ngày 01/10/2026")
    expect((await get("/dieu-hanh?ngay=2027-01-01")).text).toContain("Số liệu đến lúc này, ngày 18/11/2026")
    expect((await sendAs(database.db, ward.reporter, "/dieu-hanh", { language: "en" })).text).toMatch(/tasks? overdue/)
  })

  test("shows a head only the own unit, and nothing to who has no board", async () => {
    const page = await get("/dieu-hanh", ward.head)
    expect(page.text).toContain("Chỉ tính việc của Phòng Văn hóa - Xã hội")
    expect(page.text).not.toContain("Công an phường")
    expect((await get("/dieu-hanh", ward.clerk)).status).toBe(403)
    expect((await get("/dieu-hanh/viec", ward.clerk)).status).toBe(403)
    expect((await get("/dieu-hanh/viec", ward.head)).text).not.toContain("Công an phường")
  })

  test("is not empty words for an authority without work", async () => {
    expect((await get("/dieu-hanh", ward.foreigner)).text).toContain("Chưa có việc nào")
  })
})

async function makeByForm(kind = "month"): Promise<string> {
  const form = await get(`/bao-cao/moi?loai=${kind}`)
  const fields = Object.fromEntries(
    ["requestKey", "kind", "title", "periodStart", "periodEnd", "cutOff"].map((name) => [
      name,
      valueOf(form, name) ?? "",
    ]),
  )
  const made = await sendAs(database.db, ward.reporter, "/bao-cao/moi", { form: { ...fields, scope: "authority" } })
  expect(made.status).toBe(303)
  return (made.location ?? "").split("?")[0] ?? ""
}

describe("a report through its pages", () => {
  test("is proposed by the calendar, made, refreshed, frozen and downloaded", async () => {
    const here = await makeByForm()
    const page = await get(`${here}?xong=made`)
    expect(page.text).toContain("Kết quả thực hiện nhiệm vụ tháng 11 năm 2026")
    expect(page.text).toContain("01/11/2026 – 30/11/2026")
    const refreshed = await sendAs(database.db, ward.reporter, here, {
      form: { intent: "refresh", requestKey: crypto.randomUUID(), seenVersion: "1", cutOff: "02/11/2026" },
    })
    expect(refreshed.location).toBe(`${here}?xong=refreshed`)
    expect((await get(here)).text).toMatch(/\d+ số đã đổi so với lần lấy trước/)
    const frozen = await sendAs(database.db, ward.reporter, `${here}/kiem-tra`, {
      form: { intent: "freeze", requestKey: crypto.randomUUID(), seenVersion: "2" },
    })
    expect(frozen.location).toBe(`${here}?xong=frozen`)
    expect((await get(here, ward.partyReporter)).text).toContain("Đã chốt")
    expect((await get("/bao-cao")).text).toContain("Đã chốt")
  })

  test("is not frozen while a number in its words is wrong, until somebody mends or explains it", async () => {
    const here = await makeByForm()
    const edit = await get(`${here}/sua`)
    const fields = Object.fromEntries(
      ["title", "side", "parentBody", "issuer", "bodySymbol", "place", "signing", "signerTitle", "signerName"].map(
        (name) => [name, valueOf(edit, name) ?? ""],
      ),
    )
    const edited = await sendAs(database.db, ward.reporter, `${here}/sua`, {
      form: {
        ...fields,
        side: "state",
        requestKey: crypto.randomUUID(),
        seenVersion: "1",
        assessment: "Trong kỳ đã hoàn thành 9.999 nhiệm vụ. Kiểm tra 135/138 tổ, đạt 99,9%.",
      },
    })
    expect(edited.status).toBe(303)
    const checkHere = `${here}/kiem-tra`
    const page = await get(checkHere)
    expect(page.text).toContain("Còn 2 chỗ khác cần sửa hoặc giải trình")
    expect(page.text).toContain("Số báo cáo này tự đếm (")
    const freeze = () =>
      sendAs(database.db, ward.reporter, checkHere, {
        form: { intent: "freeze", requestKey: crypto.randomUUID(), seenVersion: "2" },
      })
    const refused = await freeze()
    expect(refused.status).toBe(422)
    expect(refused.text).toContain("chưa được giải trình")
    const keys = [...page.html.matchAll(/name="findingKey" value="([0-9a-f]{64})"/g)].map(([, key]) => key ?? "")
    expect(new Set(keys).size).toBe(2)
    const blank = await sendAs(database.db, ward.reporter, checkHere, {
      form: { intent: "explain", requestKey: crypto.randomUUID(), findingKey: keys[0] ?? "", words: " " },
    })
    expect(blank.status).toBe(422)
    expect(blank.text).toContain("Chưa điền mục này")
    for (const findingKey of new Set(keys))
      expect(
        await sendAs(database.db, ward.reporter, checkHere, {
          form: { intent: "explain", requestKey: crypto.randomUUID(), findingKey, words: "Gồm cả việc của năm trước" },
        }),
      ).toMatchObject({ status: 303 })
    expect((await get(checkHere)).text).toContain("Đã giải trình đủ 2 chỗ khác")
    expect((await freeze()).location).toBe(`${here}?xong=frozen`)
    expect((await get(here)).text).toContain("2 chỗ khác được giữ lại, kèm giải trình")
    expect((await get(checkHere)).status).toBe(303)
  })

  test("a shortcoming is written, corrected and becomes a task by forms", async () => {
    const here = await makeByForm("week")
    const empty = await sendAs(database.db, ward.reporter, `${here}/ton-tai/moi`, {
      form: { requestKey: crypto.randomUUID(), seenVersion: "1", what: "", dueOn: "32/13/2026" },
    })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain("Chưa điền mục này")
    const added = await sendAs(database.db, ward.reporter, `${here}/ton-tai/moi`, {
      form: {
        requestKey: crypto.randomUUID(),
        seenVersion: "1",
        what: "Còn chậm cập nhật",
        remedy: "Giao ban hằng tuần",
        dueOn: "15/12/2026",
        ownerUnitId: String(ward.authority.officeId),
      },
    })
    expect(added.status).toBe(303)
    const page = await get(here)
    expect(page.text).toContain("Còn chậm cập nhật")
    const form = [...page.html.matchAll(/<form[^>]*id="viec-[\s\S]*?<\/form>/g)].at(-1)?.[0] ?? ""
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? ""
    const work = await sendAs(database.db, ward.reporter, here, {
      form: {
        intent: "to-work",
        requestKey: hidden("requestKey"),
        seenVersion: hidden("seenVersion"),
        shortcomingId: hidden("shortcomingId"),
      },
    })
    expect(work.location).toBe(`${here}?xong=to-work#ton-tai`)
    expect((await get(here)).text).toContain("Đã giao thành việc NV-")
  })

  test("a wrong period is said beside its field and nothing typed is lost", async () => {
    const answer = await sendAs(database.db, ward.reporter, "/bao-cao/moi", {
      form: {
        requestKey: crypto.randomUUID(),
        kind: "month",
        title: "Tên đã gõ",
        periodStart: "01/11/2026",
        periodEnd: "01/10/2026",
        cutOff: "01/11/2026",
      },
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain("Ngày cuối kỳ phải từ ngày đầu kỳ trở đi")
    expect(valueOf(answer, "title")).toBe("Tên đã gõ")
  })

  test("works behind a number open, a number that counts none is no page, and strangers see nothing", async () => {
    const here = await makeByForm("year")
    expect((await get(`${here}/viec?so=total.overdue`)).text).toContain("Quá hạn")
    expect((await get(`${here}/viec?so=total.nonsense`)).status).toBe(404)
    expect((await get(here, ward.partyReporter)).status).toBe(404)
    expect((await get(`${here}/bao-cao.docx`, ward.partyReporter)).status).toBe(404)
    expect((await get(here, ward.foreigner)).status).toBe(404)
    expect((await get("/bao-cao", ward.clerk)).status).toBe(403)
    expect((await get("/bao-cao/khong-phai-ma")).status).toBe(404)
  })
})

describe("the paper", () => {
  const download = async (path: string) => {
    const { builtServer } = await import("#tests/support/built-server.ts")
    const { testFiles } = await import("#tests/support/acting.ts")
    const { testNow } = await import("#tests/support/people.ts")
    const { answerPage } = await builtServer()
    const answer = await answerPage(new Request(`http://ro-viec.test${path}`), {
      db: database.db,
      files: testFiles(),
      now: testNow,
      today: "2026-11-18" as never,
      language: "vi",
      actor: ward.reporter,
      sessionDigest: null,
      keptForm: null,
      mustChangePassword: false,
    })
    return {
      type: answer.headers.get("content-type"),
      name: answer.headers.get("content-disposition"),
      bytes: Buffer.from(await answer.arrayBuffer()),
    }
  }

  test("of a frozen report is the same bytes every time, in Word and as PDF/A", async () => {
    const here = await makeByForm()
    await sendAs(database.db, ward.reporter, `${here}/kiem-tra`, {
      form: { intent: "freeze", requestKey: crypto.randomUUID(), seenVersion: "1" },
    })
    const word = await download(`${here}/bao-cao.docx`)
    expect(word.type).toContain("wordprocessingml")
    expect(word.name).toContain("filename*=UTF-8''")
    expect(documentXml(word.bytes)).toContain("KẾT QUẢ THỰC HIỆN")
    expect(documentXml(word.bytes)).not.toContain("DỰ THẢO")
    expect(Buffer.compare(word.bytes, (await download(`${here}/bao-cao.docx`)).bytes)).toBe(0)
    const pdf = await download(`${here}/bao-cao.pdf`)
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-")
    expect(Buffer.compare(pdf.bytes, (await download(`${here}/bao-cao.pdf`)).bytes)).toBe(0)
  })
})

/** The text of a Word file's main part. */
function documentXml(zip: Buffer): string {
  const at = zip.indexOf("word/document.xml")
  const header = at - 30
  const start = at + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  return inflateRawSync(zip.subarray(start)).toString("utf8")
}
