import { type Actor, resolveActor, type Right } from "#src/areas/access/index.ts"
import { type PlainDate, plainDate } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import type { OrganisationUnit } from "#src/platform/db/schema.gen.ts"
import { digestPassword } from "#src/platform/digest.ts"

/** The day on which tests stand, unless they say otherwise: a Wednesday. */
export const testDay = plainDate("2026-11-18")
export const testNow = new Date("2026-11-18T02:00:00Z")
export const testPassword = "mật khẩu của phép thử"

/** Everything in tests begins with the wards of two levels of government, unless it says otherwise. */
const dayOf = (text: string | undefined): PlainDate => plainDate(text ?? "2025-07-01")

let made = 0
let passwordDigest: Promise<string> | undefined

/** A ward with its committee and two parts, as the owner lays it down. */
export interface Authority {
  authorityId: number
  /** The people's committee: the body that issues documents. */
  bodyId: number
  officeId: number
  departmentId: number
}

export interface NewUnit {
  name: string
  kind?: OrganisationUnit["kind"]
  side?: OrganisationUnit["side"]
  symbol?: string | null
  parentId?: number | null
  authorityId?: number
  bodyId?: number
  from?: string
  to?: string | null
  position?: number
}

/** One unit. A unit without an authority is its own authority, and one without a body its own body. */
export async function makeUnit(owner: Pool, unit: NewUnit): Promise<number> {
  made += 1
  const row = await owner
    .insertInto("organisation.unit")
    .values({
      code: `dv-${made}`,
      kind: unit.kind ?? "department",
      side: unit.side ?? "state",
      name: unit.name,
      short_name: unit.name,
      symbol: unit.symbol ?? null,
      parent_id: unit.parentId ?? null,
      authority_id: unit.authorityId ?? 0,
      body_id: unit.bodyId ?? 0,
      valid_from: dayOf(unit.from),
      valid_to: unit.to ? plainDate(unit.to) : null,
      position: unit.position ?? made,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  if (unit.authorityId === undefined)
    await owner.updateTable("organisation.unit").set({ authority_id: row.id }).where("id", "=", row.id).execute()
  if (unit.bodyId === undefined)
    await owner.updateTable("organisation.unit").set({ body_id: row.id }).where("id", "=", row.id).execute()
  return row.id
}

/** A ward of its own. Two calls make two authorities that must not see each other. */
export async function makeAuthority(owner: Pool, name = "Hai Bà Trưng"): Promise<Authority> {
  const authorityId = await makeUnit(owner, { name: `Phường ${name}`, kind: "ward" })
  const bodyId = await makeUnit(owner, {
    name: `UBND phường ${name}`,
    kind: "people-committee",
    symbol: "UBND",
    parentId: authorityId,
    authorityId,
  })
  const officeId = await makeUnit(owner, {
    name: "Văn phòng HĐND và UBND",
    kind: "office",
    parentId: bodyId,
    authorityId,
    bodyId,
  })
  const departmentId = await makeUnit(owner, { name: "Phòng Văn hóa - Xã hội", parentId: bodyId, authorityId, bodyId })
  return { authorityId, bodyId, officeId, departmentId }
}

export interface NewPerson {
  unitId: number
  rights?: readonly Right[]
  name?: string
  title?: string
  isHead?: boolean
  from?: string
  to?: string | null
}

export interface MadePerson {
  personId: number
  postId: number
  appointmentId: number
  accountId: number
  username: string
  name: string
}

/** A person in a post of their own with these rights, and an account whose password is `testPassword`. */
export async function makePerson(owner: Pool, person: NewPerson): Promise<MadePerson> {
  made += 1
  const name = person.name ?? `Nguyễn Văn ${made}`
  const { id: personId } = await owner
    .insertInto("organisation.person")
    .values({ full_name: name })
    .returning("id")
    .executeTakeFirstOrThrow()
  const username = `nguoi.${made}`
  passwordDigest ??= digestPassword(testPassword)
  const { id: accountId } = await owner
    .insertInto("access.account")
    .values({ person_id: personId, username, password_hash: await passwordDigest, created_at: testNow })
    .returning("id")
    .executeTakeFirstOrThrow()
  return { personId, accountId, username, name, ...(await makePost(owner, { ...person, personId })) }
}

/** Another post for somebody who has one already. */
export async function makePost(
  owner: Pool,
  post: NewPerson & { personId: number },
): Promise<{ postId: number; appointmentId: number }> {
  const from = dayOf(post.from)
  const { id: postId } = await owner
    .insertInto("organisation.post")
    .values({
      unit_id: post.unitId,
      title: post.title ?? "Công chức",
      is_head: post.isHead ?? false,
      rights: [...(post.rights ?? [])],
      valid_from: from,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  const { id: appointmentId } = await owner
    .insertInto("organisation.appointment")
    .values({
      person_id: post.personId,
      post_id: postId,
      valid_from: from,
      valid_to: post.to ? plainDate(post.to) : null,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return { postId, appointmentId }
}

/** The actor that signing in as this person gives. */
export async function actorOf(
  pool: Pool,
  person: { accountId: number; appointmentId: number },
  day: PlainDate = testDay,
): Promise<Actor> {
  const actor = await resolveActor(pool as unknown as ReadDb, person.accountId, person.appointmentId, day)
  if (!actor) throw new Error("The person holds no post on that day")
  return actor
}

/** A person with these rights, ready to act. */
export async function makeActor(owner: Pool, person: NewPerson): Promise<Actor> {
  return actorOf(owner, await makePerson(owner, person))
}
