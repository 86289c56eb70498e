import { type Actor, resolveActor } from "#src/areas/access/index.ts"
import { dayInVietnam } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import { readIn } from "#src/platform/db/transaction.ts"

/** Some people of the wards for load, ready to act: heads of offices when `heads`, else whoever. */
export async function somePeople(db: Pool, owner: Pool, wanted: { wards: number; heads: boolean }): Promise<Actor[]> {
  const rows = await owner
    .selectFrom("organisation.appointment as t")
    .innerJoin("organisation.post as o", "o.id", "t.post_id")
    .innerJoin("organisation.unit as u", "u.id", "o.unit_id")
    .innerJoin("organisation.unit as w", "w.id", "u.authority_id")
    .leftJoin("access.account as a", "a.person_id", "t.person_id")
    .select(["t.id", "a.id as accountId", "w.id as authorityId", "u.body_id as bodyId"])
    .where("w.code", "like", "TAI-%")
    .where("o.is_head", "=", wanted.heads)
    .where("u.code", "like", wanted.heads ? "TAI-%-01" : "TAI-%-03")
    .orderBy("w.id")
    .orderBy("t.id")
    .limit(wanted.wards)
    .execute()
  const today = dayInVietnam(new Date())
  const actors: Actor[] = []
  for (const row of rows) {
    const actor = await readIn(db, { authorities: [row.authorityId], bodies: [row.bodyId] }, (read: ReadDb) =>
      resolveActor(read, row.accountId ?? 0, row.id, today),
    )
    if (actor) actors.push(actor)
  }
  return actors
}
