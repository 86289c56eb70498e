import type { Right } from "#src/areas/access/index.ts"
import { makeAuthority, makePerson, makeUnit, type MadePerson } from "#tests/support/people.ts"
import type { Pool } from "#src/platform/db/connection.ts"

/** The small ward in which every journey happens. */
export interface Office {
  authorityId: number
  /** The head of the office: registers, reviews, confirms, assigns, accepts, makes reports. */
  office: MadePerson
  /** A second officer of the same office, with the same rights. */
  colleague: MadePerson
  /** The head of the department of culture, and one who works there. */
  head: MadePerson
  staff: MadePerson
  administrator: MadePerson
}

const officeRights: readonly Right[] = [
  "document.register",
  "document.void",
  "plan.review",
  "plan.confirm",
  "work.assign",
  "work.accept",
  "work.extend",
  "work.view-all",
  "figure.define",
  "figure.record",
  "board.view",
  "report.make",
  "journal.view",
]

/** Lays down a ward with an office, two departments and five people. */
export async function layOutOffice(owner: Pool): Promise<Office> {
  const { authorityId, bodyId, officeId, departmentId } = await makeAuthority(owner)
  await makeUnit(owner, { name: "Phòng Kinh tế, Hạ tầng và Đô thị", parentId: bodyId, authorityId, bodyId })
  await makeUnit(owner, { name: "Công an phường", kind: "police", parentId: bodyId, authorityId, bodyId })
  return {
    authorityId,
    office: await makePerson(owner, {
      unitId: officeId,
      rights: officeRights,
      name: "Trần Thị Bích Ngọc",
      title: "Chánh Văn phòng",
      isHead: true,
    }),
    colleague: await makePerson(owner, {
      unitId: officeId,
      rights: officeRights,
      name: "Lê Văn Dũng",
      title: "Phó Chánh Văn phòng",
    }),
    head: await makePerson(owner, {
      unitId: departmentId,
      rights: ["work.assign", "work.accept", "work.extend", "figure.record", "board.view"],
      name: "Hoàng Thị Mai",
      title: "Trưởng phòng",
      isHead: true,
    }),
    staff: await makePerson(owner, {
      unitId: departmentId,
      rights: ["figure.record"],
      name: "Bùi Anh Tuấn",
      title: "Chuyên viên",
    }),
    administrator: await makePerson(owner, {
      unitId: officeId,
      rights: ["organisation.manage", "calendar.manage", "journal.view"],
      name: "Nguyễn Hữu Phong",
      title: "Quản trị hệ thống",
    }),
  }
}
