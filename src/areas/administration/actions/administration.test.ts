import { beforeEach, describe, expect, test } from "vitest"
import type { ActionContext } from "#src/areas/access/index.ts"
import type { Outcome } from "#src/base/outcome.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { actingAs } from "#tests/support/acting.ts"
import { testDatabase } from "#tests/support/test-database.ts"
import { appoint } from "./appoint.ts"
import { changePerson } from "./change-person.ts"
import { changePost } from "./change-post.ts"
import { changeUnit } from "./change-unit.ts"
import { closePost } from "./close-post.ts"
import { createAccount } from "./create-account.ts"
import { createPerson } from "./create-person.ts"
import { createPost } from "./create-post.ts"
import { createUnit } from "./create-unit.ts"
import { endAppointment } from "./end-appointment.ts"
import { lockAccountOf, unlockAccountOf } from "./lock-account.ts"
import { reorganiseUnits } from "./reorganise-units.ts"
import { resetPassword } from "./reset-password.ts"
import { makeOthers, makeScene, type Scene, told } from "./scene.test-support.ts"

const database = testDatabase()
const day = plainDate("2026-11-01")
let scene: Scene

beforeEach(async () => {
  scene = await makeScene(database.owner)
}, 60_000)

type Run = (context: ActionContext, scene: Scene) => Promise<Outcome<unknown, { code: string }>>

/** Every administrative action, done rightly once: what it needs, and how the journal names it. */
const actions: [name: string, run: Run, subject: (scene: Scene) => string | RegExp][] = [
  [
    "organisation.create-unit",
    (context, { bodyId }) =>
      createUnit(context, {
        name: "Phòng Tư pháp",
        shortName: "",
        kind: "department",
        side: "state",
        parentId: bodyId,
        validFrom: day,
        legalBasis: "QĐ 1",
        position: 5,
      }),
    () => /^unit:\d+$/,
  ],
  [
    "organisation.change-unit",
    (context, { teamId, officeId }) =>
      changeUnit(context, { id: teamId, seenVersion: 1, shortName: "Tổ CT", parentId: officeId, position: 9 }),
    ({ teamId }) => `unit:${teamId}`,
  ],
  [
    "organisation.reorganise-units",
    (context, { teamId }) =>
      reorganiseUnits(context, {
        kind: "abolish",
        fromUnitIds: [teamId],
        toUnitIds: [],
        newUnits: [],
        onDate: day,
        legalBasis: "QĐ 2",
        note: "",
      }),
    ({ teamId }) => `unit:${teamId}`,
  ],
  [
    "organisation.create-post",
    (context, { departmentId }) =>
      createPost(context, {
        unitId: departmentId,
        title: "Phó Trưởng phòng",
        isHead: false,
        rights: ["work.assign"],
        validFrom: day,
      }),
    () => /^post:\d+$/,
  ],
  [
    "organisation.change-post",
    (context, { officer }) =>
      changePost(context, { id: officer.postId, seenVersion: 1, title: "Trưởng phòng", isHead: true, rights: [] }),
    ({ officer }) => `post:${officer.postId}`,
  ],
  [
    "organisation.appoint",
    (context, { officer, admin }) =>
      postOf(admin.appointmentId).then((postId) =>
        appoint(context, { personId: officer.personId, postId, validFrom: day, validTo: null, legalBasis: "QĐ 3" }),
      ),
    ({ officer }) => `person:${officer.personId}`,
  ],
  [
    "organisation.end-appointment",
    (context, { officer }) => endAppointment(context, { id: officer.appointmentId, lastDay: day }),
    ({ officer }) => `person:${officer.personId}`,
  ],
  [
    "organisation.create-person",
    (context, { officer }) =>
      createPerson(context, {
        fullName: "Đỗ Thị Em",
        email: "",
        phone: "",
        postId: officer.postId,
        validFrom: day,
        legalBasis: "QĐ 4",
      }),
    () => /^person:\d+$/,
  ],
  [
    "organisation.change-person",
    (context, { officer }) =>
      changePerson(context, {
        id: officer.personId,
        seenVersion: 1,
        fullName: "Lê Văn Cương",
        email: "a@b.vn",
        phone: "",
      }),
    ({ officer }) => `person:${officer.personId}`,
  ],
  [
    "access.reset-password",
    (context, { officer }) => resetPassword(context, { id: officer.accountId }),
    ({ officer }) => `person:${officer.personId}`,
  ],
  [
    "access.lock-account",
    (context, { officer }) => lockAccountOf(context, { id: officer.accountId }),
    ({ officer }) => `person:${officer.personId}`,
  ],
]

async function postOf(appointmentId: number): Promise<number> {
  const row = await database.owner
    .selectFrom("organisation.appointment")
    .select("post_id")
    .where("id", "=", appointmentId)
    .executeTakeFirstOrThrow()
  return row.post_id
}

/** Everything that these actions may change, as text, to show that nothing was. */
async function everything(): Promise<string> {
  const { owner } = database
  const rows = [
    await owner.selectFrom("organisation.unit").selectAll().orderBy("id").execute(),
    await owner.selectFrom("organisation.post").selectAll().orderBy("id").execute(),
    await owner.selectFrom("organisation.appointment").selectAll().orderBy("id").execute(),
    await owner.selectFrom("organisation.person").selectAll().orderBy("id").execute(),
    await owner.selectFrom("organisation.succession").selectAll().orderBy("id").execute(),
    await owner.selectFrom("access.account").selectAll().orderBy("id").execute(),
    await owner.selectFrom("journal.entry").select("id").orderBy("id").execute(),
  ]
  return JSON.stringify(rows)
}

describe.each(actions)("%s", (name, run, subject) => {
  test("is done by an administrator, once however often it is sent, and told in the journal", async () => {
    const requestKey = crypto.randomUUID()
    const first = await run(actingAs(database.db, scene.admin, { requestKey }), scene)
    expect(first).toMatchObject({ ok: true })
    const after = await everything()
    const second = await run(actingAs(database.db, scene.admin, { requestKey }), scene)
    expect(second.ok).toBe(true)
    expect(await everything()).toBe(after)
    const entries = (await told(database.owner, scene.authorityId)).filter((entry) => entry.action === name)
    expect(entries).toHaveLength(1)
    const wanted = subject(scene)
    expect(entries[0]?.subject).toMatch(typeof wanted === "string" ? new RegExp(`^${wanted}$`) : wanted)
  })

  test("is refused to every other right alone and to none, and changes nothing", async () => {
    const others = await makeOthers(database.owner, scene, ["organisation.manage"])
    const before = await everything()
    for (const actor of others)
      expect(await run(actingAs(database.db, actor), scene)).toEqual({ ok: false, refusal: { code: "not-allowed" } })
    expect(await everything()).toBe(before)
  })

  test("does not reach into another authority", async () => {
    const before = await everything()
    const outcome = await run(actingAs(database.db, scene.foreigner), scene)
    expect(outcome.ok ? "done" : outcome.refusal.code).toMatch(/^no-such-/)
    expect(await everything()).toBe(before)
  })
})

test("of two administrators who saw the same post, the second is told to look again", async () => {
  const send = (title: string) =>
    changePost(actingAs(database.db, scene.admin), {
      id: scene.officer.postId,
      seenVersion: 1,
      title,
      isHead: true,
      rights: [],
    })
  const answers = await Promise.all([send("Trưởng phòng"), send("Phó Trưởng phòng")])
  expect(answers.map((answer) => (answer.ok ? "ok" : answer.refusal.code)).sort()).toEqual(["changed-meanwhile", "ok"])
})

test.each([
  [
    "a person",
    (context: ActionContext) =>
      changePerson(context, { id: scene.officer.personId, seenVersion: 7, fullName: "X", email: "", phone: "" }),
  ],
  [
    "a unit",
    (context: ActionContext) =>
      changeUnit(context, { id: scene.teamId, seenVersion: 7, shortName: "", parentId: scene.officeId, position: 1 }),
  ],
  [
    "closing a post",
    (context: ActionContext) => closePost(context, { id: scene.officer.postId, seenVersion: 7, lastDay: day }),
  ],
])("an old version of %s is not written over", async (_what, run) => {
  expect(await run(actingAs(database.db, scene.admin))).toEqual({ ok: false, refusal: { code: "changed-meanwhile" } })
})

test("a change that changes nothing writes nothing", async () => {
  const before = await everything()
  await changePerson(actingAs(database.db, scene.admin), {
    id: scene.officer.personId,
    seenVersion: 1,
    fullName: "Lê Văn Cường",
    email: "",
    phone: "",
  })
  await changePost(actingAs(database.db, scene.admin), {
    id: scene.officer.postId,
    seenVersion: 1,
    title: "Công chức",
    isHead: true,
    rights: ["work.assign"],
  })
  expect(await everything()).toBe(before)
})

describe("units", () => {
  const acting = () => actingAs(database.db, scene.admin)
  const newUnit = {
    name: "Phòng Tư pháp",
    shortName: "",
    kind: "department",
    side: "state",
    validFrom: day,
    legalBasis: "QĐ 1",
    position: 5,
  } as const

  test("a new unit belongs to the body of the unit above it and takes its own name as the short one", async () => {
    const made = await createUnit(acting(), { ...newUnit, parentId: scene.departmentId })
    const row = await database.owner
      .selectFrom("organisation.unit")
      .selectAll()
      .where("id", "=", made.ok ? made.value.id : 0)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      body_id: scene.bodyId,
      authority_id: scene.authorityId,
      short_name: "Phòng Tư pháp",
      code: "phong-tu-phap",
      valid_from: day,
    })
  })

  test.each([
    ["a name that is taken", { ...newUnit, name: "Tổ công tác" }, "name-taken"],
    ["a day before the unit above existed", { ...newUnit, validFrom: plainDate("2025-06-30") }, "parent-not-there"],
  ])("refuses %s", async (_what, unit, code) => {
    expect(await createUnit(acting(), { ...unit, parentId: scene.departmentId })).toMatchObject({
      ok: false,
      refusal: { code },
    })
  })

  test("a unit never stands under itself or its own part, nor moves to another body", async () => {
    const move = (id: number, parentId: number) =>
      changeUnit(acting(), { id, parentId, seenVersion: 1, shortName: "", position: 1 })
    expect(await move(scene.departmentId, scene.departmentId)).toMatchObject({ refusal: { code: "parent-below" } })
    expect(await move(scene.departmentId, scene.teamId)).toMatchObject({ refusal: { code: "parent-below" } })
    expect(await move(scene.departmentId, scene.authorityId)).toMatchObject({ refusal: { code: "other-body" } })
  })
})

describe("posts and appointments", () => {
  const acting = () => actingAs(database.db, scene.admin)

  test("a post that somebody holds does not end before they are released", async () => {
    const close = () => closePost(acting(), { id: scene.officer.postId, seenVersion: 1, lastDay: day })
    expect(await close()).toEqual({ ok: false, refusal: { code: "still-held", names: ["Lê Văn Cường"] } })
    await endAppointment(acting(), { id: scene.officer.appointmentId, lastDay: day })
    expect(await close()).toMatchObject({ ok: true })
    expect(await closePost(acting(), { id: scene.officer.postId, seenVersion: 2, lastDay: day })).toMatchObject({
      refusal: { code: "post-closed" },
    })
  })

  test("nobody holds the same post twice at one time, but may hold it again later", async () => {
    const again = (validFrom: string) =>
      appoint(acting(), {
        personId: scene.officer.personId,
        postId: scene.officer.postId,
        validFrom: plainDate(validFrom),
        validTo: null,
        legalBasis: "QĐ",
      })
    expect(await again("2026-11-05")).toMatchObject({ refusal: { code: "holds-it-already" } })
    await endAppointment(acting(), { id: scene.officer.appointmentId, lastDay: plainDate("2026-11-04") })
    expect(await again("2026-11-04")).toMatchObject({ refusal: { code: "holds-it-already" } })
    expect(await again("2026-11-05")).toMatchObject({ ok: true })
  })

  test.each([
    ["before the post exists", "2025-06-30", null, "post-not-there"],
    ["with an end before its start", "2026-11-02", "2026-11-01", "end-before-start"],
  ])("refuses an appointment %s", async (_what, from, to, code) => {
    const input = {
      personId: scene.admin.personId,
      postId: scene.officer.postId,
      validFrom: plainDate(from),
      validTo: to ? plainDate(to) : null,
      legalBasis: "QĐ",
    }
    expect(await appoint(acting(), input)).toMatchObject({ refusal: { code } })
  })

  test("an end before the start, and an end after the end, are refused", async () => {
    expect(
      await endAppointment(acting(), { id: scene.officer.appointmentId, lastDay: plainDate("2025-06-01") }),
    ).toMatchObject({ refusal: { code: "before-start" } })
    await endAppointment(acting(), { id: scene.officer.appointmentId, lastDay: day })
    expect(await endAppointment(acting(), { id: scene.officer.appointmentId, lastDay: day })).toMatchObject({
      refusal: { code: "ended-already" },
    })
  })

  test("the last administrator cannot be taken away in any of the three ways", async () => {
    const postId = await postOf(scene.admin.appointmentId)
    const before = await everything()
    expect(
      await changePost(acting(), { id: postId, seenVersion: 1, title: "Chánh Văn phòng", isHead: false, rights: [] }),
    ).toMatchObject({ refusal: { code: "last-administrator" } })
    expect(
      await endAppointment(acting(), { id: scene.admin.appointmentId, lastDay: plainDate("2026-12-31") }),
    ).toMatchObject({ refusal: { code: "last-administrator" } })
    const second = { ...scene.admin, accountId: scene.officer.accountId }
    expect(await lockAccountOf(actingAs(database.db, second), { id: scene.admin.accountId })).toMatchObject({
      refusal: { code: "last-administrator" },
    })
    expect(await everything()).toBe(before)
  })
})

describe("accounts", () => {
  const acting = (requestKey: string | null = null) => actingAs(database.db, scene.admin, { requestKey })

  async function newcomer(): Promise<number> {
    const made = await createPerson(acting(), {
      fullName: "Đỗ Thị Em",
      email: "",
      phone: "",
      postId: scene.officer.postId,
      validFrom: day,
      legalBasis: "QĐ",
    })
    return made.ok ? made.value.id : 0
  }

  test("a new account has a password that is shown once and is kept only as a digest", async () => {
    const personId = await newcomer()
    const key = crypto.randomUUID()
    const first = await createAccount(acting(key), { personId, username: `em.${personId}` })
    const again = await createAccount(acting(key), { personId, username: `em.${personId}` })
    const password = first.ok ? first.value.password : null
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(again).toMatchObject({ ok: true, value: { password: null } })
    const row = await database.owner
      .selectFrom("access.account")
      .selectAll()
      .where("person_id", "=", personId)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ must_change: true, state: "active" })
    const kept = JSON.stringify([
      row,
      await database.owner.selectFrom("journal.done_request").selectAll().execute(),
      await told(database.owner, scene.authorityId),
    ])
    expect(kept).not.toContain(password)
  })

  test("a taken user name, a second account and somebody else's person are refused", async () => {
    const personId = await newcomer()
    expect(await createAccount(acting(), { personId, username: scene.officer.username })).toMatchObject({
      refusal: { code: "username-taken" },
    })
    expect(
      await createAccount(acting(), { personId: scene.officer.personId, username: "hai.tai.khoan" }),
    ).toMatchObject({ refusal: { code: "has-account" } })
    expect(
      await createAccount(actingAs(database.db, scene.foreigner), { personId, username: "cua.nguoi.khac" }),
    ).toMatchObject({ refusal: { code: "no-such-person" } })
  })

  test("an account is not taken over through somebody who has moved to another authority", async () => {
    await database.owner
      .updateTable("organisation.appointment")
      .set({ valid_to: plainDate("2026-10-31") })
      .where("id", "=", scene.officer.appointmentId)
      .execute()
    const post = await database.owner
      .insertInto("organisation.post")
      .values({ unit_id: scene.foreign.officeId, title: "Phó Chủ tịch", valid_from: day })
      .returning("id")
      .executeTakeFirstOrThrow()
    await database.owner
      .insertInto("organisation.appointment")
      .values({ person_id: scene.officer.personId, post_id: post.id, valid_from: day })
      .execute()
    const before = await everything()
    for (const run of [resetPassword, lockAccountOf, unlockAccountOf])
      expect(await run(acting(), { id: scene.officer.accountId })).toEqual({
        ok: false,
        refusal: { code: "works-elsewhere" },
      })
    expect(
      await changePerson(acting(), { id: scene.officer.personId, seenVersion: 1, fullName: "X", email: "", phone: "" }),
    ).toMatchObject({ refusal: { code: "works-elsewhere" } })
    expect(await everything()).toBe(before)
    expect(await resetPassword(actingAs(database.db, scene.foreigner), { id: scene.officer.accountId })).toMatchObject({
      ok: true,
    })
  })

  test("locking keeps somebody out and unlocking lets them in; nobody locks themselves out", async () => {
    const state = async () =>
      (
        await database.owner
          .selectFrom("access.account")
          .select("state")
          .where("id", "=", scene.officer.accountId)
          .executeTakeFirstOrThrow()
      ).state
    await lockAccountOf(acting(), { id: scene.officer.accountId })
    expect(await state()).toBe("locked")
    await unlockAccountOf(acting(), { id: scene.officer.accountId })
    expect(await state()).toBe("active")
    expect(await lockAccountOf(acting(), { id: scene.admin.accountId })).toMatchObject({
      refusal: { code: "own-account" },
    })
    const names = (await told(database.owner, scene.authorityId)).map((entry) => entry.action)
    expect(names).toEqual(["access.lock-account", "access.unlock-account"])
  })
})
