import * as v from "valibot"
import type { ActionContext } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionField, recordId } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { sees } from "../rules/index.ts"
import { lockWork, saveFollowing } from "../store/works.ts"

export const followWorkInput = v.object({ id: recordId(), follows: optionField(["yes", "no"]) })

/** Puts a work on one's own list of followed works, or takes it off. Changes nothing for anybody else, so it needs no version. */
export function followWork(
  context: ActionContext,
  input: v.InferOutput<typeof followWorkInput>,
): Promise<Outcome<{ id: string }, { code: "no-such-work" } | KeyRefusal>> {
  const follows = input.follows === "yes"
  return perform(
    context,
    follows ? "work.follow" : "work.unfollow",
    async (tx, record): Promise<Outcome<{ id: string }, { code: "no-such-work" }>> => {
      const { actor } = context
      const work = await lockWork(tx, actor.authorityId, input.id, actor.personId)
      if (!work || !sees(actor, work)) return refused({ code: "no-such-work" })
      const changed = await saveFollowing(tx, actor.authorityId, work.id, actor.personId, follows)
      if (changed)
        await record({ subject: { kind: "work", id: work.id }, after: { follower: actor.personId, follows } })
      return done({ id: work.id })
    },
  )
}
