import { Document as WordDocument, Packer, Paragraph, Table, TableCell, TableRow } from "docx"
import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, scopeOf } from "#src/areas/access/index.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { makeActor, makeAuthority } from "#tests/support/people.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { findOffice } from "../extraction/convert-office.ts"
import { saveOrigin } from "../store/text-origin.ts"

const database = testDatabase()
const office = await findOffice()
let clerk: Actor
let reader: Actor

beforeAll(async () => {
  const ward = await makeAuthority(database.owner)
  clerk = await makeActor(database.owner, { unitId: ward.officeId, rights: ["document.register"] })
  reader = await makeActor(database.owner, { unitId: ward.departmentId })
}, 180_000)

const open = (path: string, actor = clerk) => sendAs(database.db, actor, path)
const post = (path: string, form: Record<string, string>, actor = clerk) =>
  sendAs(database.db, actor, path, { form: { requestKey: crypto.randomUUID(), ...form } })
async function takeIn(bodyText: string, files: { field: string; name: string; bytes: Uint8Array }[] = []) {
  const answer = await sendAs(database.db, clerk, "/van-ban/moi", {
    form: { requestKey: crypto.randomUUID(), bodyText, title: "", symbol: "" },
    files,
  })
  return /\/van-ban\/([0-9a-f-]{36})\/sua/.exec(answer.location ?? "")?.[1] ?? ""
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const wordFile = async () =>
  new Uint8Array(
    await Packer.toBuffer(
      new WordDocument({
        sections: [
          {
            children: [
              new Paragraph({ text: "Mục tiêu chung", heading: "Heading1" }),
              new Paragraph("Nâng cao chất lượng phục vụ người dân"),
              new Table({ rows: [new TableRow({ children: [cell("TT"), cell("Nhiệm vụ")] })] }),
            ],
          },
        ],
      }),
    ),
  )

const scanText = "Kế hoạch nam 2O26\nTrang đầu\n\n| TT | Việc |\nTrang sau"
/** A document that a machine read from a scan of two pages. */
async function scanned(): Promise<string> {
  const id = await takeIn(scanText)
  const place = { part: "page" as const, at: [] }
  const box = { left: 0.1, top: 0.2, right: 0.9, bottom: 0.25 }
  await writeIn(database.db, scopeOf(clerk), (tx) =>
    saveOrigin(tx, clerk.authorityId, id, {
      fileId: null,
      kind: "scan",
      encoding: "unicode",
      places: [
        { start: 0, end: 17, page: 1, box, ...place },
        { start: 18, end: 27, page: 1, box, ...place },
        { start: 29, end: 42, page: 2, box, ...place },
        { start: 43, end: scanText.length, page: 2, box, ...place },
      ],
      doubtful: [
        { start: 9, end: 12, confidence: 48 },
        { start: 13, end: 17, confidence: 30 },
      ],
    }),
  )
  return id
}

describe("from the text to the original, without script", () => {
  test("a Word file: headings are headings, and every block can show its place", async () => {
    const id = await takeIn("", [{ field: "file", name: "ke-hoach.docx", bytes: await wordFile() }])
    const page = await open(`/van-ban/${id}`)
    expect(page.html).toMatch(/<h3 id="o-0">Mục tiêu chung<\/h3>/)
    expect(page.html).not.toContain("original-place")
    const places = await open(`/van-ban/${id}?nguon=1`)
    expect(places.text).toContain("đề mục ở đoạn 1")
    expect(places.text).toContain("bảng 1, hàng 1, cột 1")
    const start = "Mục tiêu chung\n".length
    expect(places.html).toContain(`href="/van-ban/${id}/goc?tu=${start}"`)
    const original = await open(`/van-ban/${id}/goc?tu=${start}`)
    expect(original.text).toContain("Chỗ đang xem: đoạn 2")
    expect(original.html).toMatch(/<kbd>Nâng cao chất lượng phục vụ người dân<\/kbd>/)
    expect(original.html).toMatch(/href="\/tep\/[0-9a-f-]{36}\?tai=1"/)
    expect(original.html).toContain(`href="/van-ban/${id}#o-${start}"`)
  })

  test.skipIf(office === undefined)(
    `a Word file's place is outlined on a picture of its page${office ? "" : " (skipped: LibreOffice is not installed here)"}`,
    { timeout: 120_000 },
    async () => {
      const id = await takeIn("", [{ field: "file", name: "ke-hoach.docx", bytes: await wordFile() }])
      const start = "Mục tiêu chung\n".length
      expect((await open(`/van-ban/${id}/goc?tu=${start}`)).html).toContain(
        `href="/van-ban/${id}/goc?tu=${start}&amp;hinh=1"`,
      )
      const drawn = await open(`/van-ban/${id}/goc?tu=${start}&hinh=1`)
      const picture = /<img src="(\/tep\/[0-9a-f-]{36}\/trang\/1\.png)"/.exec(drawn.html)?.[1]
      expect(drawn.html).toContain("<rect ")
      expect(await open(picture ?? "")).toMatchObject({ status: 200 })
    },
  )

  test("pages begin with a mark that opens them; the page lists its words, the place among them", async () => {
    const id = await scanned()
    const page = await open(`/van-ban/${id}`)
    expect(page.html.match(/class="page-mark"/g)).toHaveLength(2)
    const second = scanText.indexOf("TT")
    expect(page.html).toContain(`href="/van-ban/${id}/goc?tu=${second}" aria-label="Trang 2: xem ở bản gốc"`)
    const original = await open(`/van-ban/${id}/goc?tu=${second}`)
    expect(original.text).toContain("Chữ đọc từ trang 2")
    expect(original.text).toContain("Trang sau")
    expect(original.text).not.toContain("Trang đầu")
    expect(original.html).toMatch(/<li aria-current="true">(?:(?!<\/li>).)*TT/)
    expect((await open(`/van-ban/${id}/goc?trang=1`)).text).toContain("Trang đầu")
  })

  test("words that a machine was not sure of are counted, marked in words and linked to each other", async () => {
    const id = await scanned()
    const page = await open(`/van-ban/${id}`)
    expect(page.text).toContain("2 từ máy đọc chưa chắc, cần soát")
    expect(page.html).toMatch(/<a class="doubtful" id="ngo-1"[^>]*title="Máy đọc chưa chắc \(48%\)[^>]*>nam/)
    expect(page.html).toContain('href="#ngo-2"')
    expect((await open(`/van-ban/${id}`, reader)).html, "a reader is not asked to confirm").not.toContain("soat-form")
  })

  test("an officer confirms one word beside its picture, then all that are left", async () => {
    const id = await scanned()
    const original = await open(`/van-ban/${id}/goc?tu=13`)
    expect(original.text).toContain("Từ cần soát: “2O26”")
    const one = await post(`/van-ban/${id}/goc?tu=13`, {
      seenVersion: valueOf(original, "seenVersion") ?? "",
      start: valueOf(original, "start") ?? "",
    })
    expect(one).toMatchObject({ status: 303, location: `/van-ban/${id}?xong=soat` })
    const page = await open(`/van-ban/${id}?xong=soat`)
    expect(page.text).toContain("Đã ghi nhận: chữ đã được soát.")
    expect(page.text).toContain("1 từ máy đọc chưa chắc")
    const seenVersion = valueOf(page, "seenVersion") ?? ""
    expect(await post(`/van-ban/${id}`, { seenVersion })).toMatchObject({ status: 303 })
    expect((await open(`/van-ban/${id}`)).text).not.toContain("chưa chắc, cần soát")
    const again = await post(`/van-ban/${id}`, { seenVersion })
    expect(again.status).toBe(422)
  })

  test("typed text says that it has no original; a place that is not known says so", async () => {
    const typed = await takeIn("Gõ tay toàn văn")
    expect((await open(`/van-ban/${typed}/goc?tu=3`)).text).toContain("không đọc từ tệp")
    const id = await scanned()
    await writeIn(database.db, scopeOf(clerk), (tx) =>
      saveOrigin(tx, clerk.authorityId, id, {
        fileId: null,
        kind: "scan",
        encoding: "unicode",
        places: [{ start: 43, end: scanText.length, page: 2, box: null, part: "page", at: [] }],
        doubtful: [],
      }),
    )
    expect((await open(`/van-ban/${id}/goc?tu=3`)).text).toContain("Chưa rõ chỗ này ở đâu trong bản gốc")
    expect((await open(`/van-ban/${id}/goc?tu=x`)).status).toBe(200)
  })

  test("pasted text of an old encoding says what it was turned from", async () => {
    const id = await takeIn("Céng hßa x· héi chñ nghÜa ViÖt Nam. KÕ ho¹ch c«ng t¸c n¨m, ®éc lËp, tù do, h¹nh phóc.")
    for (const path of [`/van-ban/${id}`, `/van-ban/${id}/sua`]) {
      const page = await open(path)
      expect(page.text).toContain("Văn bản dùng bảng mã TCVN3 (ABC), đã chuyển sang Unicode.")
      expect(page.text).toContain("Cộng hòa xã hội chủ nghĩa Việt Nam")
    }
  })
})
