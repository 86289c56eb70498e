import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, requiredText, wholeField } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { insertServes, lockClause, removeServes, saveClauseNeeds } from "../store/clauses.ts"
import { workExists } from "../store/progress.ts"

const clause = { documentId: recordId(), clauseId: wholeField(1, 1_000_000) }
export const linkClauseInput = v.object({ ...clause, workId: recordId() })
export const exemptClauseInput = v.object({ ...clause, reason: requiredText(500) })
export const reopenClauseInput = v.object(clause)

export type ClauseRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-clause" }
  | { code: "no-such-work" }
  | { code: "not-linked" }

/** Says that a work serves a clause. */
export function linkClause(
  context: ActionContext,
  input: v.InferOutput<typeof linkClauseInput>,
): Promise<Outcome<null, ClauseRefusal | KeyRefusal>> {
  return perform<null, ClauseRefusal>(context, "plans.link-clause", async (tx, record) => {
    const { actor, now } = context
    if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
    if (!(await lockClause(tx, actor.authorityId, input.documentId, input.clauseId)))
      return refused({ code: "no-such-clause" })
    if (!(await workExists(tx as unknown as ReadDb, actor.authorityId, input.workId)))
      return refused({ code: "no-such-work" })
    await insertServes(
      tx,
      actor.authorityId,
      input.documentId,
      [{ clauseId: input.clauseId, workId: input.workId, nodeId: null }],
      { accountId: actor.accountId, at: now },
    )
    await record({
      subject: { kind: "document", id: input.documentId },
      after: { clauseId: input.clauseId, workId: input.workId },
    })
    return done(null)
  })
}

export function unlinkClause(
  context: ActionContext,
  input: v.InferOutput<typeof linkClauseInput>,
): Promise<Outcome<null, ClauseRefusal | KeyRefusal>> {
  return perform<null, ClauseRefusal>(context, "plans.unlink-clause", async (tx, record) => {
    const { actor } = context
    if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
    if (!(await removeServes(tx, actor.authorityId, input.documentId, input.clauseId, input.workId)))
      return refused({ code: "not-linked" })
    await record({
      subject: { kind: "document", id: input.documentId },
      before: { clauseId: input.clauseId, workId: input.workId },
    })
    return done(null)
  })
}

/** Says that a clause needs no work, and why: context, or carried out by somebody else. */
export function exemptClause(
  context: ActionContext,
  input: v.InferOutput<typeof exemptClauseInput>,
): Promise<Outcome<null, ClauseRefusal | KeyRefusal>> {
  return saveNeeds(context, "plans.exempt-clause", input, "nothing", input.reason)
}

/** Takes an exemption back: the clause waits for work again. */
export function reopenClause(
  context: ActionContext,
  input: v.InferOutput<typeof reopenClauseInput>,
): Promise<Outcome<null, ClauseRefusal | KeyRefusal>> {
  return saveNeeds(context, "plans.reopen-clause", input, "work", "")
}

function saveNeeds(
  context: ActionContext,
  action: string,
  input: { documentId: string; clauseId: number },
  needs: "work" | "nothing",
  reason: string,
) {
  return perform<null, ClauseRefusal>(context, action, async (tx, record) => {
    const { actor } = context
    if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
    const held = await lockClause(tx, actor.authorityId, input.documentId, input.clauseId)
    if (!held) return refused({ code: "no-such-clause" })
    await saveClauseNeeds(tx, actor.authorityId, input.documentId, input.clauseId, needs, reason)
    await record({
      subject: { kind: "document", id: input.documentId },
      before: { clauseId: input.clauseId, needs: held.needs, reason: held.reason },
      after: { clauseId: input.clauseId, needs, reason },
    })
    return done(null)
  })
}
