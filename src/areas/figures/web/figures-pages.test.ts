import { beforeAll, describe, expect, test } from "vitest"
import { type Actor, rights } from "#src/areas/access/index.ts"
import { type Authority, makeActor, makeAuthority } from "#tests/support/people.ts"
import { sendAs, valueOf } from "#tests/support/send.ts"
import { testDatabase } from "#tests/support/test-database.ts"

const database = testDatabase()
let ward: Authority
let chief: Actor
let stranger: Actor

beforeAll(async () => {
  ward = await makeAuthority(database.owner)
  chief = await makeActor(database.owner, { unitId: ward.officeId, rights: ["figure.define"] })
  const other = await makeAuthority(database.owner, "Bạch Mai")
  stranger = await makeActor(database.owner, { unitId: other.officeId, rights: [...rights] })
}, 120_000)

const key = async (path: string) => ({
  requestKey: valueOf(await sendAs(database.db, chief, path), "requestKey") ?? "",
})
const indicatorForm = (name: string) => ({
  name,
  measureUnit: "%",
  decimals: "1",
  ownerUnitId: String(ward.departmentId),
  cadence: "month",
  direction: "up",
  gathering: "last",
  code: "",
  source: "",
  definition: "",
})

async function defined(name: string): Promise<string> {
  const answer = await sendAs(database.db, chief, "/so-lieu/moi", {
    form: { ...(await key("/so-lieu/moi")), ...indicatorForm(name) },
  })
  expect(answer.status).toBe(303)
  return (answer.location ?? "").split("?")[0] ?? ""
}

describe("figures without script", () => {
  test("an indicator is defined, given a target and a figure, and the list shows all three; before, it says that there is no data", async () => {
    const path = await defined("Hồ sơ trực tuyến toàn trình")
    const target = {
      comparator: "at-least",
      value: "98",
      periodStart: "01/01/2026",
      periodEnd: "31/12/2026",
      unitId: String(ward.authorityId),
      basis: "",
    }
    expect(
      (
        await sendAs(database.db, chief, `${path}/chi-tieu`, {
          form: { ...(await key(`${path}/chi-tieu`)), ...target },
        })
      ).status,
    ).toBe(303)
    expect((await sendAs(database.db, chief, "/so-lieu")).text).toMatch(/Hồ sơ trực tuyến toàn trình .*chưa có số/)
    const figure = {
      value: "93,6",
      asOf: "17/11/2026",
      periodStart: "01/11/2026",
      periodEnd: "30/11/2026",
      unitId: String(ward.authorityId),
      source: "Một cửa",
      note: "",
    }
    const recorded = await sendAs(database.db, chief, `${path}/ghi-so`, {
      form: { ...(await key(`${path}/ghi-so`)), ...figure },
      files: [{ field: "files", name: "so-lieu.txt", type: "text/plain", bytes: "93,6%" }],
    })
    expect(recorded.status).toBe(303)
    const list = (await sendAs(database.db, chief, "/so-lieu")).text
    expect(list).toContain("93,6")
    expect(list).toContain("Cần đẩy")
    const page = await sendAs(database.db, chief, path)
    expect(page.text).toContain("so-lieu.txt")
    expect(page.html).not.toContain("<script>")
  })

  test("wrong fields are complained of beside each, and everything typed stays", async () => {
    const path = await defined("Thu ngân sách")
    const refused = await sendAs(database.db, chief, `${path}/ghi-so`, {
      form: {
        ...(await key(`${path}/ghi-so`)),
        value: "mười hai",
        asOf: "30/02/2026",
        periodStart: "01/11/2026",
        periodEnd: "30/11/2026",
        unitId: String(ward.authorityId),
        source: "Chi cục Thuế",
        note: "",
      },
    })
    expect(refused.status).toBe(422)
    for (const kept of ["mười hai", "30/02/2026", "Chi cục Thuế"]) expect(refused.html).toContain(kept)
    expect(refused.html).toContain('id="f-value-error"')
    expect(refused.html).toContain('id="f-asOf-error"')
  })

  test("a refusal of the rule stands beside its field", async () => {
    const path = await defined("Hộ nghèo")
    const form = {
      value: "3",
      asOf: "31/12/2026",
      periodStart: "01/11/2026",
      periodEnd: "31/12/2026",
      unitId: String(ward.authorityId),
      source: "",
      note: "",
    }
    const refused = await sendAs(database.db, chief, `${path}/ghi-so`, {
      form: { ...(await key(`${path}/ghi-so`)), ...form },
    })
    expect(refused.text).toContain("Ngày của số không được sau hôm nay.")
    expect(refused.html).toContain('id="f-asOf-error"')
  })

  test("an empty list says what to do, and another authority's indicator is not there", async () => {
    expect((await sendAs(database.db, stranger, "/so-lieu")).text).toContain("Chưa có chỉ số nào")
    expect((await sendAs(database.db, stranger, await defined("Riêng"))).status).toBe(404)
  })
})
