import type { Right } from "#src/areas/access/index.ts"
import { plainDate } from "#src/base/plain-date.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { digestPassword } from "#src/platform/digest.ts"
import type { OrganisationUnit } from "#src/platform/db/schema.gen.ts"
import { departmentHeirs, districts, endOfDistricts, newWards, successors } from "./district-units.ts"
import { demoPassword } from "./sign-ins.ts"
import { wardPeople, wardUnits } from "./ward-people.ts"

interface NewUnit {
  code: string
  kind: OrganisationUnit["kind"]
  side: OrganisationUnit["side"]
  name: string
  shortName: string
  symbol?: string | null
  parentId: number | null
  authorityId: number | null
  bodyId: number | null
  from: string
  to?: string | null
  basis: string
  position: number
}

export interface DemoWard {
  authorityId: number
  /** Unit ids by the keys of ward-people.ts. */
  units: Record<string, number>
  /** By full name. */
  people: Record<string, { personId: number; appointmentId: number; accountId: number }>
}

export interface DemoOrganisation {
  ward: DemoWard
  /** District authority ids by HBT, TX, HK, and the account that looks after their records. */
  districts: Record<
    string,
    {
      authorityId: number
      peopleCommittee: number
      party: number
      appointmentId: number
      departments: Record<string, number>
    }
  >
  keeper: { accountId: number; personId: number }
}

const wardStart = "2025-07-01"

/** Makes the units, posts and people of the demo: three ended districts with their wards, the wards of 2025, and one ward in full. */
export async function seedOrganisation(db: Pool): Promise<DemoOrganisation> {
  const hash = await digestPassword(demoPassword)
  const wards = new Map<string, number>()
  for (const [index, ward] of newWards.entries())
    wards.set(
      ward.code,
      await addUnit(db, {
        ...ward,
        kind: "ward",
        side: "state",
        shortName: ward.name,
        parentId: null,
        authorityId: null,
        bodyId: null,
        from: wardStart,
        basis: endOfDistricts.basis,
        position: index,
      }),
    )
  const ended: DemoOrganisation["districts"] = {}
  const keeperPerson = await addPerson(db, "Lưu Thị Kho")
  const keeperAccount = await addAccount(db, keeperPerson, "luutru", hash)
  for (const district of districts) ended[district.code] = await seedDistrict(db, district, wards, keeperPerson)
  const ward = await seedWard(db, wards.get("00256") ?? 0, hash)
  await seedDepartmentHeirs(db, ended["HBT"]?.departments ?? {}, ward.units)
  return { ward, districts: ended, keeper: { accountId: keeperAccount, personId: keeperPerson } }
}

async function seedDistrict(
  db: Pool,
  district: (typeof districts)[number],
  wards: Map<string, number>,
  keeper: number,
) {
  const { lastDay, onDate, basis } = endOfDistricts
  const common = { from: district.foundedOn, to: lastDay, basis: "" }
  const id = await addUnit(db, {
    ...common,
    code: district.code,
    kind: "district",
    side: "state",
    name: district.name,
    shortName: district.name,
    parentId: null,
    authorityId: null,
    bodyId: null,
    position: 0,
  })
  const place = district.name.replace("Quận", "quận")
  const body = async (kind: NewUnit["kind"], side: NewUnit["side"], name: string, symbol: string, position: number) =>
    addUnit(db, {
      ...common,
      code: `${district.code}-${symbol}`,
      kind,
      side,
      name,
      shortName: name,
      symbol,
      parentId: id,
      authorityId: id,
      bodyId: null,
      position,
    })
  const party = await body("party-committee", "party", `${district.name.replace("Quận", "Quận ủy")}`, "QU", 1)
  await body("people-council", "state", `Hội đồng nhân dân ${place}`, "HĐND", 2)
  const peopleCommittee = await body("people-committee", "state", `Ủy ban nhân dân ${place}`, "UBND", 3)
  const departments = [
    "Văn phòng HĐND và UBND",
    "Phòng Nội vụ",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Quản lý đô thị",
    "Phòng Kinh tế",
    "Phòng Văn hóa và Thông tin",
    "Phòng Giáo dục và Đào tạo",
    "Phòng Lao động - Thương binh và Xã hội",
    "Thanh tra quận",
  ]
  const departmentIds: Record<string, number> = {}
  for (const [index, name] of departments.entries())
    departmentIds[name] = await addUnit(db, {
      ...common,
      code: `${district.code}-P${index + 1}`,
      kind: index === 0 ? "office" : "department",
      side: "state",
      name,
      shortName: name,
      parentId: peopleCommittee,
      authorityId: id,
      bodyId: peopleCommittee,
      position: 10 + index,
    })
  await addUnit(db, {
    ...common,
    code: `${district.code}-BTC`,
    kind: "department",
    side: "party",
    name: "Ban Tổ chức Quận ủy",
    shortName: "Ban Tổ chức",
    parentId: party,
    authorityId: id,
    bodyId: party,
    position: 8,
  })
  const own = new Map<string, number>()
  for (const [index, ward] of district.wards.entries())
    own.set(
      ward.name,
      await addUnit(db, {
        code: `${district.code}-${String(index + 1).padStart(2, "0")}`,
        kind: "ward",
        side: "state",
        name: ward.name,
        shortName: ward.name,
        parentId: id,
        authorityId: id,
        bodyId: id,
        from: district.foundedOn,
        to: ward.until ?? lastDay,
        basis: "",
        position: 100 + index,
      }),
    )
  for (const merger of district.mergers)
    await addSuccession(db, {
      from: own.get(merger.from) ?? 0,
      to: own.get(merger.to) ?? 0,
      onDate: merger.onDate,
      kind: merger.part === "whole" ? "merge" : "split",
      part: merger.part,
      areaKm2: merger.areaKm2,
      population: merger.population,
      basis: merger.basis,
    })
  for (const [old, codes] of Object.entries(successors[district.code] ?? {}))
    for (const code of codes)
      await addSuccession(db, {
        from: own.get(`Phường ${old}`) ?? 0,
        to: wards.get(code) ?? 0,
        onDate,
        kind: codes.length > 1 ? "split" : "merge",
        part: codes.length > 1 ? "part" : "whole",
        basis,
      })
  for (const code of new Set(Object.values(successors[district.code] ?? {}).flat()))
    await addSuccession(db, { from: id, to: wards.get(code) ?? 0, onDate, kind: "abolish", part: "part", basis })
  const post = await addPost(
    db,
    peopleCommittee,
    "Lưu trữ hồ sơ quận (cũ)",
    false,
    [
      "work.view-all",
      "board.view",
      "journal.view",
      "document.register",
      "figure.define",
      "figure.record",
      "report.make",
    ],
    onDate,
  )
  const appointmentId = await addAppointment(db, keeper, post, onDate)
  return { authorityId: id, peopleCommittee, party, appointmentId, departments: departmentIds }
}

/** Which departments of the ward took over the duties of the district's on 1-7-2025. */
async function seedDepartmentHeirs(db: Pool, departments: Record<string, number>, ward: Record<string, number>) {
  for (const [name, keys] of Object.entries(departmentHeirs))
    for (const key of keys)
      await addSuccession(db, {
        from: departments[name] ?? 0,
        to: ward[key] ?? 0,
        onDate: endOfDistricts.onDate,
        kind: "abolish",
        part: "part",
        basis: "Nghị định 150/2025/NĐ-CP",
      })
}

async function seedWard(db: Pool, authorityId: number, hash: string): Promise<DemoWard> {
  const units: Record<string, number> = {}
  const bodies: Record<string, number> = {}
  for (const [index, unit] of wardUnits.entries()) {
    const parentBody = unit.parent === null ? null : (bodies[unit.parent] ?? null)
    const id = await addUnit(db, {
      code: `00256-${unit.key.toUpperCase()}`,
      kind: unit.kind,
      side: unit.side,
      name: unit.name,
      shortName: unit.shortName,
      symbol: unit.symbol ?? null,
      parentId: unit.parent === null ? authorityId : (units[unit.parent] ?? authorityId),
      authorityId,
      bodyId: unit.symbol ? null : parentBody,
      from: wardStart,
      basis: "Quyết định thành lập 01/7/2025",
      position: 10 + index,
    })
    units[unit.key] = id
    bodies[unit.key] = unit.symbol ? id : (parentBody ?? id)
  }
  const people: DemoWard["people"] = {}
  for (const person of wardPeople) {
    const personId = await addPerson(db, person.name)
    const postId = await addPost(
      db,
      units[person.unit] ?? authorityId,
      person.title,
      person.isHead,
      person.rights,
      wardStart,
    )
    const appointmentId = await addAppointment(db, personId, postId, wardStart)
    const accountId = await addAccount(db, personId, person.username, hash)
    people[person.name] = { personId, appointmentId, accountId }
  }
  return { authorityId, units, people }
}

async function addUnit(db: Pool, unit: NewUnit): Promise<number> {
  const { id } = await db
    .insertInto("organisation.unit")
    .values({
      code: unit.code,
      kind: unit.kind,
      side: unit.side,
      name: unit.name,
      short_name: unit.shortName,
      symbol: unit.symbol ?? null,
      parent_id: unit.parentId,
      authority_id: unit.authorityId ?? 0,
      body_id: unit.bodyId ?? 0,
      valid_from: plainDate(unit.from),
      valid_to: unit.to ? plainDate(unit.to) : null,
      legal_basis: unit.basis,
      position: unit.position,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  if (unit.authorityId === null || unit.bodyId === null)
    await db
      .updateTable("organisation.unit")
      .set({ authority_id: unit.authorityId ?? id, body_id: unit.bodyId ?? id })
      .where("id", "=", id)
      .execute()
  return id
}

interface NewSuccession {
  from: number
  to: number
  onDate: string
  kind: "merge" | "split" | "rename" | "abolish"
  part: "whole" | "part"
  areaKm2?: number | undefined
  population?: number | undefined
  basis: string
}

async function addSuccession(db: Pool, row: NewSuccession): Promise<void> {
  await db
    .insertInto("organisation.succession")
    .values({
      from_unit_id: row.from,
      to_unit_id: row.to,
      on_date: plainDate(row.onDate),
      kind: row.kind,
      part: row.part,
      area_km2: row.areaKm2 ?? null,
      population: row.population ?? null,
      legal_basis: row.basis,
    })
    .execute()
}

async function addPerson(db: Pool, fullName: string): Promise<number> {
  return (
    await db.insertInto("organisation.person").values({ full_name: fullName }).returning("id").executeTakeFirstOrThrow()
  ).id
}

async function addPost(
  db: Pool,
  unitId: number,
  title: string,
  isHead: boolean,
  rights: Right[],
  from: string,
): Promise<number> {
  return (
    await db
      .insertInto("organisation.post")
      .values({ unit_id: unitId, title, is_head: isHead, rights, valid_from: plainDate(from) })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id
}

async function addAppointment(db: Pool, personId: number, postId: number, from: string): Promise<number> {
  return (
    await db
      .insertInto("organisation.appointment")
      .values({ person_id: personId, post_id: postId, valid_from: plainDate(from) })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id
}

async function addAccount(db: Pool, personId: number, username: string, hash: string): Promise<number> {
  return (
    await db
      .insertInto("access.account")
      .values({ person_id: personId, username, password_hash: hash, created_at: new Date("2025-07-01T01:00:00Z") })
      .returning("id")
      .executeTakeFirstOrThrow()
  ).id
}
