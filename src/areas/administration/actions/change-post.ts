import { type ActionContext, countAdministrators, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { lockPost, savePost } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { difference } from "../rules/index.ts"
import type { ChangePost } from "./post-inputs.ts"

export type ChangePostRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-post" }
  | { code: "changed-meanwhile" }
  | { code: "post-closed" }
  | { code: "last-administrator" }

/** Changes a post's title and what it may do, at once for everybody who holds it. Somebody must be left who can administer. */
export function changePost(
  context: ActionContext,
  input: ChangePost,
): Promise<Outcome<{ id: number }, ChangePostRefusal | KeyRefusal>> {
  return perform<{ id: number }, ChangePostRefusal>(context, "organisation.change-post", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const post = await lockPost(tx, context.actor.authorityId, input.id)
    if (!post) return refused({ code: "no-such-post" })
    if (post.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
    if (post.validTo !== null && post.validTo < context.today) return refused({ code: "post-closed" })
    const changed = difference(
      { title: post.title, isHead: post.isHead, rights: post.rights },
      { title: input.title, isHead: input.isHead, rights: input.rights },
    )
    if (!changed) return done({ id: post.id })
    await savePost(tx, post.id, input)
    if ((await countAdministrators(tx, context.actor.authorityId, context.today)) === 0)
      return refused({ code: "last-administrator" })
    await record({ subject: { kind: "post", id: `post:${post.id}` }, ...changed })
    return done({ id: post.id })
  })
}
