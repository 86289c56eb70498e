import type { PlainDate } from "#src/base/plain-date.ts"
import { sql } from "kysely"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface Person {
  id: number
  fullName: string
  email: string
  phone: string
  version: number
}

export interface Appointment {
  id: number
  personId: number
  postId: number
  postTitle: string
  unitId: number
  unitName: string
  authorityId: number
  validFrom: PlainDate
  /** The last day; null while it goes on. */
  validTo: PlainDate | null
  legalBasis: string
}

const personColumns = ["p.id", "p.full_name as fullName", "p.email", "p.phone", "p.version"] as const

const ofAuthority = (db: ReadDb, authorityId: number) =>
  db
    .selectFrom("organisation.appointment as a")
    .innerJoin("organisation.post as o", "o.id", "a.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .where("u.authority_id", "=", authorityId)
    .select("a.person_id")

/** People who hold or have held a post in the authority, by name; `named` finds with or without tones. */
export function listPeople(
  db: ReadDb,
  authorityId: number,
  page: { limit: number; after?: { name: string; id: number } | undefined; named?: string },
): Promise<Person[]> {
  let query = db
    .selectFrom("organisation.person as p")
    .select(personColumns)
    .where("p.id", "in", ofAuthority(db, authorityId))
  if (page.named)
    query = query.where(
      sql<string>`public.fold(p.full_name)`,
      "like",
      sql<string>`'%' || public.fold(${page.named.replaceAll(/[%_\\]/g, "")}) || '%'`,
    )
  if (page.after)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("p.full_name", "p.id"), ">", tuple(page.after?.name ?? "", page.after?.id ?? 0)),
    )
  return query.orderBy("p.full_name").orderBy("p.id").limit(page.limit).execute()
}

/** The person, if the authority has anything to do with them. */
export function findPerson(db: ReadDb, authorityId: number, id: number): Promise<Person | undefined> {
  return db
    .selectFrom("organisation.person as p")
    .select(personColumns)
    .where("p.id", "=", id)
    .where("p.id", "in", ofAuthority(db, authorityId))
    .executeTakeFirst()
}

/** As `findPerson`, locked until the transaction ends. */
export async function lockPerson(tx: Tx, authorityId: number, id: number): Promise<Person | undefined> {
  const row = await tx
    .selectFrom("organisation.person")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return row && findPerson(tx as unknown as ReadDb, authorityId, id)
}

export async function insertPerson(tx: Tx, person: Omit<Person, "id" | "version">): Promise<number> {
  const row = await tx
    .insertInto("organisation.person")
    .values({ full_name: person.fullName, email: person.email, phone: person.phone })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

export async function savePerson(tx: Tx, id: number, person: Omit<Person, "id" | "version">): Promise<void> {
  await tx
    .updateTable("organisation.person")
    .set((eb) => ({
      full_name: person.fullName,
      email: person.email,
      phone: person.phone,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute()
}

const appointments = (db: ReadDb) =>
  db
    .selectFrom("organisation.appointment as a")
    .innerJoin("organisation.post as o", "o.id", "a.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select([
      "a.id",
      "a.person_id as personId",
      "a.post_id as postId",
      "o.title as postTitle",
      "u.id as unitId",
      "u.name as unitName",
      "u.authority_id as authorityId",
      "a.valid_from as validFrom",
      "a.valid_to as validTo",
      "a.legal_basis as legalBasis",
    ])

/** Everything that a person holds and has held, in every authority, newest first. */
export function listAppointmentsOf(db: ReadDb | Tx, personId: number): Promise<Appointment[]> {
  return appointments(db as ReadDb)
    .where("a.person_id", "=", personId)
    .orderBy("a.valid_from", "desc")
    .orderBy("a.id", "desc")
    .limit(200)
    .execute()
}

/** Who holds and has held a post, newest first. */
export function listAppointmentsTo(db: ReadDb | Tx, postId: number): Promise<(Appointment & { personName: string })[]> {
  return appointments(db as ReadDb)
    .innerJoin("organisation.person as p", "p.id", "a.person_id")
    .select("p.full_name as personName")
    .where("a.post_id", "=", postId)
    .orderBy("a.valid_from", "desc")
    .orderBy("a.id", "desc")
    .limit(200)
    .execute()
}

/** The appointment, locked until the transaction ends; undefined when it is not in the authority. */
export async function lockAppointment(tx: Tx, authorityId: number, id: number): Promise<Appointment | undefined> {
  const row = await tx
    .selectFrom("organisation.appointment")
    .select("id")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst()
  return (
    row &&
    appointments(tx as unknown as ReadDb)
      .where("a.id", "=", id)
      .where("u.authority_id", "=", authorityId)
      .executeTakeFirst()
  )
}

export async function insertAppointment(
  tx: Tx,
  row: Pick<Appointment, "personId" | "postId" | "validFrom" | "validTo" | "legalBasis">,
): Promise<number> {
  const made = await tx
    .insertInto("organisation.appointment")
    .values({
      person_id: row.personId,
      post_id: row.postId,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      legal_basis: row.legalBasis,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return made.id
}

export async function saveAppointmentEnd(tx: Tx, id: number, lastDay: PlainDate): Promise<void> {
  await tx.updateTable("organisation.appointment").set({ valid_to: lastDay }).where("id", "=", id).execute()
}

/** Moves appointments that have not begun to another post. */
export async function saveAppointmentPost(tx: Tx, id: number, postId: number): Promise<void> {
  await tx.updateTable("organisation.appointment").set({ post_id: postId }).where("id", "=", id).execute()
}
