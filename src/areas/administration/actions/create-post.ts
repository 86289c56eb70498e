import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { existsOn, insertPost, lockUnit } from "#src/areas/organisation/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { CreatePost } from "./post-inputs.ts"

export type CreatePostRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-unit" }
  | { code: "unit-closed"; name: string }

/** Adds a post to a unit, with what it may do. */
export function createPost(
  context: ActionContext,
  input: CreatePost,
): Promise<Outcome<{ id: number }, CreatePostRefusal | KeyRefusal>> {
  return perform<{ id: number }, CreatePostRefusal>(context, "organisation.create-post", async (tx, record) => {
    if (!may(context.actor, "organisation.manage")) return refused({ code: "not-allowed" })
    const unit = await lockUnit(tx, context.actor.authorityId, input.unitId)
    if (!unit) return refused({ code: "no-such-unit" })
    if (!existsOn(unit, input.validFrom) || unit.validTo !== null)
      return refused({ code: "unit-closed", name: unit.name })
    const id = await insertPost(tx, input)
    await record({
      subject: { kind: "post", id: `post:${id}` },
      after: {
        title: input.title,
        unit: unit.name,
        isHead: input.isHead,
        rights: input.rights,
        validFrom: input.validFrom,
      },
    })
    return done({ id })
  })
}
