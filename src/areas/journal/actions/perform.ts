import { type ActionContext, scopeOf } from "#src/areas/access/index.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { newId } from "#src/platform/db/new-id.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { claimRequest, findOutcome, keepOutcome } from "../store/done-requests.ts"
import { saveEntry } from "../store/entries.ts"

/** A request key was used before for something else. */
export type KeyRefusal = { code: "request-key-reused" }

/** Writes one journal entry in the caller's transaction. `before` and `after` hold only what changed, and no secrets. */
export type Record = (entry: {
  subject: { kind: string; id: string | number }
  action?: string
  before?: object | null
  after?: object | null
}) => Promise<void>

class Refused extends Error {
  readonly outcome: unknown
  constructor(outcome: unknown) {
    super("refused")
    this.outcome = outcome
  }
}

/**
 * Runs an action: one transaction that sees the actor's rows, in which everything it writes, its journal entries and the
 * claim of its request key commit together. A refusal undoes all of it. The same key again gives the first answer again.
 */
export async function perform<T, R extends { code: string }>(
  context: ActionContext,
  action: string,
  work: (tx: Tx, record: Record) => Promise<Outcome<T, R>>,
): Promise<Outcome<T, R | KeyRefusal>> {
  const { actor, requestKey } = context
  try {
    return await writeIn(context.db, scopeOf(actor), async (tx) => {
      if (requestKey !== null) {
        const claim = {
          authorityId: actor.authorityId,
          key: requestKey,
          accountId: actor.accountId,
          action,
          at: context.now,
        }
        if (!(await claimRequest(tx, claim))) {
          const kept = await findOutcome(tx, actor.authorityId, requestKey)
          if (!kept || kept.action !== action || kept.accountId !== actor.accountId)
            return refused({ code: "request-key-reused" } as const)
          return done(kept.outcome as T)
        }
      }
      const outcome = await work(tx, (entry) => record(tx, context, action, entry))
      if (!outcome.ok) throw new Refused(outcome)
      if (requestKey !== null) await keepOutcome(tx, actor.authorityId, requestKey, outcome.value ?? null)
      return outcome
    })
  } catch (fault) {
    if (fault instanceof Refused) return fault.outcome as Outcome<T, R>
    throw fault
  }
}

function record(tx: Tx, { actor, now }: ActionContext, action: string, entry: Parameters<Record>[0]): Promise<void> {
  return saveEntry(tx, {
    authorityId: actor.authorityId,
    id: newId(),
    at: now,
    accountId: actor.accountId,
    actorName: actor.name,
    actorPost: actor.postTitle,
    action: entry.action ?? action,
    subjectKind: entry.subject.kind,
    subjectId: String(entry.subject.id),
    before: entry.before ?? null,
    after: entry.after ?? null,
  })
}
