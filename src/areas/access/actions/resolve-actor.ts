import { findPostHeld, listUnits, withDescendants } from "#src/areas/organisation/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import type { Actor } from "../actor.ts"
import { isRight } from "../rules/rights.ts"

/** Who an account is, in one of its posts, on a day. Undefined when the post has ended. */
export async function resolveActor(
  db: ReadDb,
  accountId: number,
  appointmentId: number,
  today: PlainDate,
): Promise<Actor | undefined> {
  const post = await findPostHeld(db, appointmentId, today)
  if (!post) return undefined
  const units = await listUnits(db, post.authorityId)
  return {
    accountId,
    appointmentId,
    personId: post.personId,
    name: post.personName,
    postTitle: post.postTitle,
    unitId: post.unitId,
    unitName: post.unitName,
    unitIds: withDescendants(units, post.unitId).map((unit) => unit.id),
    bodyId: post.bodyId,
    authorityId: post.authorityId,
    isHead: post.isHead,
    rights: new Set(post.rights.filter(isRight)),
  }
}
