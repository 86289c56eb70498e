/** A ward at work, for the tests of this area: people in every role to one task, and others who have nothing to do with it. */
import type { ActionContext, Actor } from "#src/areas/access/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import { actingAs } from "#tests/support/acting.ts"
import { type Authority, makeActor, makeAuthority, makeUnit } from "#tests/support/people.ts"
import type { TestDatabase } from "#tests/support/test-database.ts"
import { perform } from "#src/areas/journal/index.ts"
import { done } from "#src/base/outcome.ts"
import { createWork, type MadeWork, type NewWork } from "./actions/new-work.ts"

export const roleNames = [
  "assigner",
  "assignee",
  "leadHead",
  "colleague",
  "coordinator",
  "accepter",
  "extender",
  "seer",
  "stranger",
  "foreigner",
] as const
export type RoleName = (typeof roleNames)[number]

export interface Scene {
  authority: Authority
  teamId: number
  partnerId: number
  people: Record<RoleName, Actor>
  as(role: RoleName, given?: { day?: string; requestKey?: string }): ActionContext
  /** A task due 20/11/2026, led by the team, given to the assignee, with the partner unit. */
  make(change?: Partial<NewWork>): Promise<MadeWork>
}

/** Lays the scene down in a test's database. */
export async function layScene(database: TestDatabase, name?: string): Promise<Scene> {
  const { owner } = database
  const authority = await makeAuthority(owner, name)
  const other = await makeAuthority(owner, "Nơi khác")
  const inside = { parentId: authority.bodyId, authorityId: authority.authorityId, bodyId: authority.bodyId }
  const teamId = await makeUnit(owner, { name: "Phòng Kinh tế, Hạ tầng và Đô thị", ...inside })
  const partnerId = await makeUnit(owner, { name: "Đoàn Thanh niên phường", ...inside })
  const people: Record<RoleName, Actor> = {
    assigner: await makeActor(owner, { unitId: authority.officeId, rights: ["work.assign"], name: "Trần Thị Giao" }),
    assignee: await makeActor(owner, { unitId: teamId, name: "Lê Văn Làm" }),
    leadHead: await makeActor(owner, { unitId: teamId, isHead: true, name: "Phạm Trưởng Phòng" }),
    colleague: await makeActor(owner, { unitId: teamId }),
    coordinator: await makeActor(owner, { unitId: partnerId }),
    accepter: await makeActor(owner, { unitId: authority.officeId, isHead: true, name: "Chánh Văn phòng" }),
    extender: await makeActor(owner, { unitId: authority.bodyId, rights: ["work.extend"], name: "Phó Chủ tịch" }),
    seer: await makeActor(owner, { unitId: authority.departmentId, rights: ["work.view-all"] }),
    stranger: await makeActor(owner, {
      unitId: authority.departmentId,
      isHead: true,
      rights: ["work.accept", "work.extend"],
    }),
    foreigner: await makeActor(owner, {
      unitId: other.bodyId,
      isHead: true,
      rights: ["work.view-all", "work.assign", "work.accept", "work.extend"],
    }),
  }
  const as: Scene["as"] = (role, given = {}) =>
    actingAs(database.db, people[role], {
      now: new Date(`${given.day ?? "2026-11-18"}T02:00:00Z`),
      requestKey: given.requestKey ?? null,
    })
  const make: Scene["make"] = async (change = {}) => {
    const context = as("assigner")
    const input: NewWork = {
      kind: "task",
      title: "Rà soát thủ tục hành chính",
      detail: "Đối chiếu với danh mục đã công bố",
      leadUnitId: teamId,
      assigneeId: people.assignee.personId,
      coordinatingUnitIds: [partnerId],
      dueOn: plainDate("2026-11-20"),
      product: "Danh mục 319 thủ tục",
      acceptance: "Đối chiếu ngẫu nhiên 30 thủ tục",
      parentId: null,
      documentId: null,
      spanStart: null,
      spanEnd: null,
      assignedOn: plainDate("2026-11-02"),
      ...change,
    }
    const made = await perform(context, "work.create", async (tx, record) =>
      done(await createWork(tx, context, record, input)),
    )
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value
  }
  return { authority, teamId, partnerId, people, as, make }
}
