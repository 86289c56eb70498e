import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { findDocument } from "#src/areas/documents/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { proposePlan, read, readerVersion } from "#src/areas/reading/index.ts"
import { recordId } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { draftOf } from "../rules/draft.ts"
import { loadNames } from "../store/names.ts"
import { insertReview } from "../store/reviews.ts"

export const startReviewInput = v.object({ documentId: recordId() })

export type StartReviewRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "no-text" }
  | { code: "document-void" }
  | { code: "other-body" }

/**
 * Reads a document apart and opens its review. Nothing is created but the draft. A review that is open already stays as it is.
 */
export function startReview(
  context: ActionContext,
  input: v.InferOutput<typeof startReviewInput>,
): Promise<Outcome<{ documentId: string; items: number }, StartReviewRefusal | KeyRefusal>> {
  return perform<{ documentId: string; items: number }, StartReviewRefusal>(
    context,
    "plans.start-review",
    async (tx, record) => {
      const { actor, now, today } = context
      if (!may(actor, "plan.review")) return refused({ code: "not-allowed" })
      const document = await findDocument(tx as unknown as ReadDb, actor.authorityId, input.documentId)
      if (!document) return refused({ code: "no-such-document" })
      if (document.state === "void") return refused({ code: "document-void" })
      if (document.bodyId !== actor.bodyId) return refused({ code: "other-body" })
      if (document.bodyText.trim() === "") return refused({ code: "no-text" })
      const proposal = proposePlan(read(document.bodyText), document.bodyText)
      const { book } = await loadNames(tx, actor.authorityId, document, today)
      const draft = draftOf(proposal, {
        names: book,
        reader: readerVersion,
        issuedOn: document.issuedOn,
        periodFrom: document.periodFrom,
        periodTo: document.periodTo,
      })
      const isNew = await insertReview(tx, actor.authorityId, {
        documentId: document.id,
        bodyId: actor.bodyId,
        proposal,
        draft,
        startedBy: actor.accountId,
        at: now,
      })
      if (isNew)
        await record({
          subject: { kind: "document", id: document.id },
          after: { items: draft.items.length, clauses: proposal.clauses.length },
        })
      return done({ documentId: document.id, items: draft.items.length })
    },
  )
}
