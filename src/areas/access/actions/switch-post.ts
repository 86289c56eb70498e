import { findPostHeld } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { Pool, ReadDb } from "#src/platform/db/connection.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import type { Actor } from "../actor.ts"
import { saveSessionPost } from "../store/sessions.ts"

/** From now on the session acts in another post of the same person. It changes no record, so it has no journal entry. */
export function switchPost(
  context: { db: Pool; actor: Actor; today: PlainDate },
  sessionDigest: string,
  appointmentId: number,
): Promise<Outcome<null, { code: "no-such-post" }>> {
  return writeIn(context.db, { authorities: [], bodies: [] }, async (tx) => {
    const post = await findPostHeld(tx as unknown as ReadDb, appointmentId, context.today)
    if (!post || post.personId !== context.actor.personId) return refused({ code: "no-such-post" } as const)
    await saveSessionPost(tx, sessionDigest, appointmentId)
    return done(null)
  })
}
