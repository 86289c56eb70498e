import { type Actor, type Right, rights } from "#src/areas/access/index.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import {
  actorOf,
  type Authority,
  makeActor,
  makeAuthority,
  type MadePerson,
  makePerson,
  makeUnit,
} from "#tests/support/people.ts"

/** A ward with an administrator, an officer with an account, and another ward whose administrator must see nothing of it. */
export interface Scene extends Authority {
  admin: Actor
  officer: MadePerson
  teamId: number
  foreigner: Actor
  foreign: Authority
}

export async function makeScene(owner: Pool): Promise<Scene> {
  const authority = await makeAuthority(owner)
  const foreign = await makeAuthority(owner, "Bạch Mai")
  const admin = await makeActor(owner, {
    unitId: authority.officeId,
    rights: ["organisation.manage", "journal.view"],
    name: "Trần Thị Bình",
    title: "Chánh Văn phòng",
  })
  const officer = await makePerson(owner, {
    unitId: authority.departmentId,
    name: "Lê Văn Cường",
    title: "Công chức",
    isHead: true,
    rights: ["work.assign"],
  })
  const teamId = await makeUnit(owner, {
    name: "Tổ công tác",
    parentId: authority.departmentId,
    authorityId: authority.authorityId,
    bodyId: authority.bodyId,
  })
  const foreigner = await makeActor(owner, { unitId: foreign.officeId, rights: ["organisation.manage"] })
  return { ...authority, admin, officer, teamId, foreigner, foreign }
}

/** Somebody with each right alone but these, to show that no other right opens an action. */
export async function makeOthers(owner: Pool, authority: Authority, allowed: readonly Right[]): Promise<Actor[]> {
  const person = await makePerson(owner, { unitId: authority.officeId })
  const actor = await actorOf(owner, person)
  return [[], ...rights.filter((right) => !allowed.includes(right)).map((right) => [right])].map((held) => ({
    ...actor,
    rights: new Set(held),
  }))
}

/** What the journal says happened, oldest first. */
export async function told(
  owner: Pool,
  authorityId: number,
): Promise<{ action: string; subject: string; before: unknown; after: unknown }[]> {
  const rows = await owner
    .selectFrom("journal.entry")
    .selectAll()
    .where("authority_id", "=", authorityId)
    .orderBy("id")
    .execute()
  return rows.map((row) => ({ action: row.action, subject: row.subject_id, before: row.before, after: row.after }))
}
