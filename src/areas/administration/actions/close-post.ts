import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { listAppointmentsTo, lockPost, savePostEnd } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ClosePost } from "./post-inputs.ts"

export type ClosePostRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-post" }
  | { code: "changed-meanwhile" }
  | { code: "post-closed" }
  | { code: "before-start"; validFrom: PlainDate }
  | { code: "still-held"; names: string[] }

/** Ends a post. Whoever still holds it after that day must be released first. */
export function closePost(
  context: ActionContext,
  input: ClosePost,
): Promise<Outcome<{ id: number }, ClosePostRefusal | KeyRefusal>> {
  return perform<{ id: number }, ClosePostRefusal>(context, "organisation.close-post", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const post = await lockPost(tx, context.actor.authorityId, input.id)
    if (!post) return refused({ code: "no-such-post" })
    if (post.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    if (post.validTo !== null) return refused({ code: "post-closed" })
    if (input.lastDay < post.validFrom) return refused({ code: "before-start", validFrom: post.validFrom })
    const holders = (await listAppointmentsTo(tx, post.id)).filter(
      (held) => held.validTo === null || held.validTo > input.lastDay,
    )
    if (holders.length > 0) return refused({ code: "still-held", names: holders.map((held) => held.personName) })
    await savePostEnd(tx, post.id, input.lastDay)
    await record({
      subject: { kind: "post", id: `post:${post.id}` },
      before: { validTo: null },
      after: { validTo: input.lastDay },
    })
    return done({ id: post.id })
  })
}
