import { beforeAll, describe, expect, test } from "vitest"
import type { Actor } from "#src/areas/access/index.ts"
import { makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let clerk: Actor
let reader: Actor
let party: Actor
let elsewhere: Actor

beforeAll(async () => {
  const ward = await makeAuthority(database.owner)
  clerk = await makeActor(database.owner, {
    unitId: ward.officeId,
    rights: ["document.register", "document.void", "plan.review"],
  })
  reader = await makeActor(database.owner, { unitId: ward.departmentId })
  const partyId = await makeUnit(database.owner, {
    name: "Đảng ủy phường",
    kind: "party-committee",
    side: "party",
    symbol: "ĐU",
    parentId: ward.authorityId,
    authorityId: ward.authorityId,
  })
  party = await makeActor(database.owner, { unitId: partyId, rights: ["document.register"] })
  elsewhere = await makeActor(database.owner, {
    unitId: (await makeAuthority(database.owner, "Bạch Mai")).officeId,
    rights: ["document.register", "document.void"],
  })
}, 180_000)

const open = (path: string, actor = clerk) => sendAs(database.db, actor, path)
const post = (
  path: string,
  form: Record<string, string>,
  actor = clerk,
  files: { field: string; name: string; bytes: Uint8Array | string }[] | null = null,
) =>
  sendAs(database.db, actor, path, { form: { requestKey: crypto.randomUUID(), ...form }, ...(files ? { files } : {}) })

const letter = `ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 0411/KH-UBND\nHà Nội, ngày 17 tháng 11 năm 2025\n\nKẾ HOẠCH\nĐẩy mạnh chuyển đổi số năm 2026\n\nCăn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;\n\nI. MỤC TIÊU\n| TT | Chỉ tiêu |\n| 1 | <b>Hồ sơ</b> trực tuyến |\n`

async function takeIn(text = letter, actor = clerk): Promise<string> {
  const answer = await post("/van-ban/moi", { bodyText: text, title: "", symbol: "" }, actor, [])
  expect(answer).toMatchObject({ status: 303 })
  return /\/van-ban\/([0-9a-f-]{36})\/sua/.exec(answer.location ?? "")?.[1] ?? ""
}
async function takeAndRegister(text: string, form: Record<string, string> = {}): Promise<string> {
  const id = await takeIn(text)
  expect(await post(`/van-ban/${id}/vao-so`, { seenVersion: "1", direction: "arrival", ...form })).toMatchObject({
    status: 303,
    location: `/van-ban/${id}?xong=vaoSo`,
  })
  return id
}

describe("taking in, checking and registering, without script", () => {
  test("a pasted text goes through both steps, and what was read stands beside each field", async () => {
    const first = await open("/van-ban/moi")
    expect(first.status).toBe(200)
    expect(first.text).toContain("Bước 1 trong 2")
    const id = await takeIn()
    const second = await open(`/van-ban/${id}/sua?xong=tao`)
    expect(second.text).toContain("Đã đọc văn bản. Kiểm tra từng mục rồi vào sổ.")
    expect(valueOf(second, "symbol")).toBe("0411/KH-UBND")
    expect(valueOf(second, "issuedOn")).toBe("17/11/2025")
    expect(second.text).toContain("Máy đọc trong văn bản")
    expect(second.html).toContain('class="cite missing"')
    const saved = await post(
      `/van-ban/${id}/sua`,
      {
        seenVersion: "1",
        side: "state",
        typeCode: "state.plan",
        symbol: "0411/KH-UBND",
        issuedOn: "17/11/2025",
        issuer: "UBND thành phố Hà Nội",
        title: "Chuyển đổi số năm 2026",
        bodyText: letter,
        then: "register",
      },
      clerk,
      [],
    )
    expect(saved).toMatchObject({ status: 303, location: `/van-ban/${id}/vao-so` })
    const form = await open(`/van-ban/${id}/vao-so`)
    expect(form.text).toMatch(/Số đến tiếp theo: \d\d, sổ 2026/)
    expect(
      await post(`/van-ban/${id}/vao-so`, { seenVersion: valueOf(form, "seenVersion") ?? "", direction: "arrival" }),
    ).toMatchObject({ status: 303 })
    const page = await open(`/van-ban/${id}?xong=vaoSo`)
    expect(page.text).toContain("Đã vào sổ.")
    expect(page.text).toContain("đã vào sổ văn bản")
    expect(page.text, "a year in the journal has no thousands mark").toContain("Đến năm: 2026")
    expect(page.html).toContain(`href="/van-ban/${id}/duyet"`)
    expect(page.html).toContain("&lt;b&gt;Hồ sơ&lt;/b&gt; trực tuyến")
    expect(await open(`/van-ban/${id}/sua`), "a registered document is no longer edited").toMatchObject({
      location: `/van-ban/${id}`,
    })
    expect((await open("/van-ban/so-den")).text).toContain("Chuyển đổi số năm 2026")
  })

  test("a refused form keeps what was typed and says what to do", async () => {
    const empty = await post("/van-ban/moi", { bodyText: "", title: "", symbol: "" }, clerk, [])
    expect(empty.status).toBe(422)
    expect(empty.text).toContain("Nếu đã chọn tệp, hãy chọn lại trước khi gửi.")
    expect(empty.text).toContain("Chưa có gì để đọc.")
    const secret = await post(
      "/van-ban/moi",
      { bodyText: "UBND PHƯỜNG\nTỐI MẬT\n", title: "Giữ tên này", symbol: "" },
      clerk,
      [],
    )
    expect(secret.status).toBe(422)
    expect(secret.text).toContain("Văn bản có dấu “TỐI MẬT”")
    expect(valueOf(secret, "title")).toBe("Giữ tên này")
    const id = await takeIn("Một dòng chữ")
    const wrong = await post(
      `/van-ban/${id}/sua`,
      {
        seenVersion: "1",
        side: "state",
        title: " ",
        issuedOn: "31/02/2026",
        issuer: "Cơ quan đã gõ",
        bodyText: "Một dòng chữ",
        then: "save",
      },
      clerk,
      [],
    )
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain("Chưa điền mục này.")
    expect(wrong.text).toContain("Ngày chưa đúng.")
    expect(valueOf(wrong, "issuer")).toBe("Cơ quan đã gõ")
    expect(valueOf(wrong, "issuedOn")).toBe("31/02/2026")
  })

  test("the same paper twice asks for a second look", async () => {
    const text = letter.replace("0411", "0412")
    const first = await takeAndRegister(text)
    const again = await takeIn(text)
    const asked = await post(`/van-ban/${again}/vao-so`, { seenVersion: "1", direction: "arrival" })
    expect(asked.status).toBe(422)
    expect(asked.html).toContain(`href="/van-ban/${first}"`)
    expect(asked.html).toContain('name="confirmDuplicate"')
    expect(
      await post(`/van-ban/${again}/vao-so`, { seenVersion: "1", direction: "arrival", confirmDuplicate: "yes" }),
    ).toMatchObject({ status: 303 })
  })

  test("a draft is thrown away from its page", async () => {
    const id = await takeIn("Bản nháp bỏ đi")
    expect(await post(`/van-ban/${id}/sua`, { seenVersion: "1", then: "discard" }, clerk, [])).toMatchObject({
      status: 303,
      location: "/van-ban?xong=boNhap",
    })
    expect((await open(`/van-ban/${id}`)).status).toBe(404)
  })

  test("no page needs script", async () => {
    const id = await takeAndRegister(letter.replace("0411", "0499"))
    for (const path of [
      "/van-ban",
      "/van-ban/moi",
      `/van-ban/${id}`,
      `/van-ban/${id}/huy`,
      "/van-ban/so-den",
      "/van-ban/so-di",
      "/van-ban/giu-so",
      "/van-ban/vien-dan-chua-co",
    ]) {
      const page = await open(path)
      expect(page.status, path).toBe(200)
      expect(page.html.match(/<script(?![^>]*src="\/desk\.js")/g), path).toBeNull()
      const english = await sendAs(database.db, clerk, path, { language: "en" })
      expect(english.status, path).toBe(200)
    }
  })
})

describe("who may see and do what", () => {
  test("a draft is its own body's; a registered document is the authority's; another authority sees nothing", async () => {
    const id = await takeIn("Dự thảo riêng của UBND")
    expect((await open(`/van-ban/${id}`, reader)).status).toBe(200)
    expect((await open(`/van-ban/${id}`, party)).status).toBe(404)
    expect((await open(`/van-ban/${id}`, elsewhere)).status).toBe(404)
    expect((await open("/van-ban?tim=D%E1%BB%B1+th%E1%BA%A3o+ri%C3%AAng", party)).text).not.toContain(
      "Dự thảo riêng của UBND",
    )
    await post(`/van-ban/${id}/vao-so`, { seenVersion: "1", direction: "held" })
    expect((await open(`/van-ban/${id}`, party)).status).toBe(200)
    expect((await open(`/van-ban/${id}`, elsewhere)).status).toBe(404)
  })

  test("pages that change something need the right", async () => {
    const id = await takeIn("Cần quyền")
    for (const path of [
      "/van-ban/moi",
      `/van-ban/${id}/sua`,
      `/van-ban/${id}/vao-so`,
      `/van-ban/${id}/huy`,
      "/van-ban/giu-so",
    ])
      expect((await open(path, reader)).status, path).toBe(403)
    expect(await post("/van-ban/moi", { bodyText: "", title: "Không được", symbol: "" }, reader, [])).toMatchObject({
      status: 422,
    })
    for (const path of ["/van-ban/khong-phai-ma", `/van-ban/${crypto.randomUUID()}`, "/van-ban/x/sua"])
      expect((await open(path)).status, path).toBe(404)
  })
})

describe("files", () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

  test("a file comes back as it was sent, under its own name, and only to those who see its document", async () => {
    const sent = await post("/van-ban/moi", { bodyText: "", title: "Có tệp", symbol: "" }, clerk, [
      { field: "file", name: "Bản gốc (1).txt", bytes: letter.replace("0411", "0413") },
      { field: "file", name: "anh.png", bytes: png },
    ])
    const id = /van-ban\/([0-9a-f-]{36})/.exec(sent.location ?? "")?.[1] ?? ""
    const page = await open(`/van-ban/${id}`)
    const [text, picture] = [...page.html.matchAll(/href="(\/tep\/[0-9a-f-]{36})"/g)].map((found) => found[1] ?? "")
    const answer = await open(text ?? "")
    expect(answer.status).toBe(200)
    expect(answer.html).toBe(letter.replace("0411", "0413"))
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="Ban goc (1).txt"; filename*=UTF-8''B%E1%BA%A3n%20g%E1%BB%91c%20%281%29.txt`,
    )
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
    expect((await open(picture ?? "")).headers.get("content-disposition")).toMatch(/^inline/)
    for (const stranger of [party, elsewhere]) expect((await open(text ?? "", stranger)).status).toBe(404)
    expect((await open(`/tep/${crypto.randomUUID()}`)).status).toBe(404)
  })

  test("a scan is kept and the officer sees that a machine reads it", async () => {
    const sent = await post("/van-ban/moi", { bodyText: "", title: "", symbol: "" }, clerk, [
      { field: "file", name: "ban-quet.png", bytes: png },
    ])
    expect(sent.location).toMatch(/^\/van-ban\/[0-9a-f-]{36}\/may-doc$/)
    expect((await open(sent.location ?? "")).text).toContain("Máy đọc bản chụp")
  })

  test("a program in disguise is refused by name, and the text stays", async () => {
    const answer = await post("/van-ban/moi", { bodyText: "Giữ đoạn này", title: "", symbol: "" }, clerk, [
      { field: "file", name: "ke-hoach.pdf", bytes: "MZ\u0090chương trình" },
    ])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain("Tệp “ke-hoach.pdf”")
    expect(answer.html).toContain("Giữ đoạn này</textarea>")
  })
})

describe("registers and numbers", () => {
  test("reserved and void numbers stand in the register with their reasons", async () => {
    expect(
      await post("/van-ban/giu-so", {
        then: "reserve",
        direction: "departure",
        typeCode: "state.programme",
        period: "2026",
        reason: "Chờ ký ban hành",
      }),
    ).toMatchObject({ status: 303, location: "/van-ban/so-di?xong=giuSo" })
    expect((await open("/van-ban/so-di")).text).toContain("Số đang giữ: Chờ ký ban hành")
    const numbers = await open("/van-ban/giu-so")
    expect(numbers.text).toContain("Số 01: Chờ ký ban hành")
    expect(
      await post("/van-ban/giu-so", {
        then: "void",
        direction: "departure",
        typeGroup: "state.programme",
        period: "2026",
        number: "1",
        reason: "",
      }),
    ).toMatchObject({ status: 422 })
    expect(
      await post("/van-ban/giu-so", {
        then: "void",
        direction: "departure",
        typeGroup: "state.programme",
        period: "2026",
        number: "1",
        reason: "Không ban hành",
      }),
    ).toMatchObject({ status: 303 })
    expect((await open("/van-ban/so-di?ky=2026&loai=state.programme")).text).toContain("Số hủy: Không ban hành")
    expect(
      await post("/van-ban/giu-so", {
        then: "follow",
        direction: "departure",
        typeCode: "state.programme",
        period: "2026",
        lastNumber: "40",
        reason: "Sổ giấy",
      }),
    ).toMatchObject({ status: 422 })
  })

  test("a void document says why, and its page offers nothing more", async () => {
    const id = await takeAndRegister(letter.replace("0411", "0414"))
    const form = await open(`/van-ban/${id}/huy`)
    expect(
      await post(`/van-ban/${id}/huy`, { seenVersion: valueOf(form, "seenVersion") ?? "", reason: "Vào sổ nhầm" }),
    ).toMatchObject({ status: 303, location: `/van-ban/${id}?xong=huy` })
    const page = await open(`/van-ban/${id}`)
    expect(page.text).toContain("Văn bản đã hủy. Lý do: Vào sổ nhầm")
    expect(page.html).not.toContain("/duyet")
    expect((await open("/van-ban/so-den")).text).toContain("Số hủy: Vào sổ nhầm")
  })

  test("the list pages on without losing or doubling a row, and tells what is missing", async () => {
    for (let i = 0; i < 30; i += 1) await takeIn(`Danh sách dài số ${i}`)
    const seen = new Set<string>()
    for (let path: string | null = "/van-ban?tim=danh+sach+dai"; path;) {
      const page = await open(path)
      const ids = [...page.html.matchAll(/<th scope="row"[^>]*><a href="\/van-ban\/([0-9a-f-]{36})"/g)].map(
        (found) => found[1] ?? "",
      )
      for (const id of ids) expect(seen.has(id)).toBe(false)
      for (const id of ids) seen.add(id)
      const next: string | undefined = /href="(\?[^"]*)"[^>]*rel="next"/.exec(page.html)?.[1]
      path = next ? `/van-ban${next.replaceAll("&amp;", "&")}` : null
    }
    expect(seen.size).toBe(30)
    expect((await open("/van-ban?tim=khongcogikhop")).text).toContain("Không có văn bản nào khớp")
    const missing = await open("/van-ban/vien-dan-chua-co")
    expect(missing.text).toContain("57-NQ/TW")
    expect(missing.html).toContain("/van-ban/moi?ky-hieu=57-NQ%2FTW")
    for (const path of [
      "/van-ban?sau=xyz",
      "/van-ban?nam=abc&loai=%27",
      "/van-ban/so-den?ky=1999&sau=!!",
      "/van-ban/vien-dan-chua-co?sau=e30",
    ])
      expect((await open(path)).status, path).toBe(200)
  })
})
