import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"

export interface HeldPost {
  appointmentId: number
  personId: number
  personName: string
  postId: number
  postTitle: string
  isHead: boolean
  rights: string[]
  unitId: number
  unitName: string
  bodyId: number
  authorityId: number
}

const posts = (db: ReadDb) =>
  db
    .selectFrom("organisation.appointment as a")
    .innerJoin("organisation.person as p", "p.id", "a.person_id")
    .innerJoin("organisation.post as o", "o.id", "a.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select([
      "a.id as appointmentId",
      "p.id as personId",
      "p.full_name as personName",
      "o.id as postId",
      "o.title as postTitle",
      "o.is_head as isHead",
      "o.rights",
      "u.id as unitId",
      "u.name as unitName",
      "u.body_id as bodyId",
      "u.authority_id as authorityId",
    ])

const inForce = (day: PlainDate) => (query: ReturnType<typeof posts>) =>
  query
    .where("a.valid_from", "<=", day)
    .where((eb) => eb.or([eb("a.valid_to", "is", null), eb("a.valid_to", ">=", day)]))
    .where((eb) => eb.or([eb("o.valid_to", "is", null), eb("o.valid_to", ">=", day)]))

/** The posts that a person holds on a day, heads first. */
export function listPostsOf(db: ReadDb, personId: number, day: PlainDate): Promise<HeldPost[]> {
  return posts(db)
    .where("p.id", "=", personId)
    .$call(inForce(day))
    .orderBy("o.is_head", "desc")
    .orderBy("a.id")
    .limit(20)
    .execute()
}

/** One appointment, if it is in force on the day. */
export function findPostHeld(db: ReadDb, appointmentId: number, day: PlainDate): Promise<HeldPost | undefined> {
  return posts(db).where("a.id", "=", appointmentId).$call(inForce(day)).executeTakeFirst()
}

/** Everyone who holds a post in an authority on a day: who can be given work. */
export function listPostHolders(db: ReadDb, authorityId: number, day: PlainDate): Promise<HeldPost[]> {
  return posts(db)
    .where("u.authority_id", "=", authorityId)
    .$call(inForce(day))
    .orderBy("u.position")
    .orderBy("o.is_head", "desc")
    .orderBy("p.full_name")
    .limit(2000)
    .execute()
}
