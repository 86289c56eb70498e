import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb, Tx } from "#src/platform/db/connection.ts"

export interface Post {
  id: number
  unitId: number
  unitName: string
  title: string
  isHead: boolean
  rights: string[]
  validFrom: PlainDate
  /** The last day; null while it exists. */
  validTo: PlainDate | null
  version: number
}

const posts = (db: ReadDb) =>
  db
    .selectFrom("organisation.post as o")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .select([
      "o.id",
      "o.unit_id as unitId",
      "u.name as unitName",
      "o.title",
      "o.is_head as isHead",
      "o.rights",
      "o.valid_from as validFrom",
      "o.valid_to as validTo",
      "o.version",
    ])

/** Every post of an authority, ended ones too, heads first in each unit. */
export function listPosts(db: ReadDb, authorityId: number): Promise<Post[]> {
  return posts(db)
    .where("u.authority_id", "=", authorityId)
    .orderBy("u.position")
    .orderBy("u.id")
    .orderBy("o.is_head", "desc")
    .orderBy("o.id")
    .limit(5000)
    .execute()
}

export function findPost(db: ReadDb, authorityId: number, id: number): Promise<Post | undefined> {
  return posts(db).where("u.authority_id", "=", authorityId).where("o.id", "=", id).executeTakeFirst()
}

/** The post, locked until the transaction ends; undefined when the authority has no such post. */
export async function lockPost(tx: Tx, authorityId: number, id: number): Promise<Post | undefined> {
  const row = await tx.selectFrom("organisation.post").select("id").where("id", "=", id).forUpdate().executeTakeFirst()
  return row && findPost(tx as unknown as ReadDb, authorityId, id)
}

export async function insertPost(
  tx: Tx,
  post: Pick<Post, "unitId" | "title" | "isHead" | "rights" | "validFrom">,
): Promise<number> {
  const row = await tx
    .insertInto("organisation.post")
    .values({
      unit_id: post.unitId,
      title: post.title,
      is_head: post.isHead,
      rights: post.rights,
      valid_from: post.validFrom,
    })
    .returning("id")
    .executeTakeFirstOrThrow()
  return row.id
}

export async function savePost(tx: Tx, id: number, post: Pick<Post, "title" | "isHead" | "rights">): Promise<void> {
  await tx
    .updateTable("organisation.post")
    .set((eb) => ({ title: post.title, is_head: post.isHead, rights: post.rights, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

export async function savePostEnd(tx: Tx, id: number, lastDay: PlainDate): Promise<void> {
  await tx
    .updateTable("organisation.post")
    .set((eb) => ({ valid_to: lastDay, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute()
}

/** The posts of a unit that go on on or after a day. */
export async function lockPostsOfUnit(tx: Tx, unitId: number, day: PlainDate): Promise<Omit<Post, "unitName">[]> {
  return tx
    .selectFrom("organisation.post")
    .select([
      "id",
      "unit_id as unitId",
      "title",
      "is_head as isHead",
      "rights",
      "valid_from as validFrom",
      "valid_to as validTo",
      "version",
    ])
    .where("unit_id", "=", unitId)
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", day)]))
    .orderBy("id")
    .forUpdate()
    .execute()
}
