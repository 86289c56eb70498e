import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { requiredText } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { nameKey } from "../rules/name-key.ts"
import { removeAlias } from "../store/aliases.ts"

export const forgetNameInput = v.object({ name: requiredText(500) })

export type ForgetNameRefusal = { code: "not-allowed" } | { code: "no-such-name" }

/** Takes back what the body's reviewers said that a name stands for; drafts that used it stay as they are. */
export function forgetName(
  context: ActionContext,
  input: v.InferOutput<typeof forgetNameInput>,
): Promise<Outcome<{ name: string }, ForgetNameRefusal | KeyRefusal>> {
  return perform<{ name: string }, ForgetNameRefusal>(context, "plans.forget-name", async (tx, record) => {
    const { actor } = context
    if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
    const alias = await removeAlias(tx, actor.authorityId, actor.bodyId, nameKey(input.name))
    if (!alias) return refused({ code: "no-such-name" })
    await record({ subject: { kind: "unit", id: `unit:${alias.unitId}` }, before: { name: alias.name } })
    return done({ name: alias.name })
  })
}
