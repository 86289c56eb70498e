import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { recordId, requiredText, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { lockDocument, removeDraft, saveVoid } from "../store/documents.ts"
import { lockNumberOf, saveNumberState } from "../store/register.ts"
import { unlinkVoid } from "./link-citations.ts"

export const voidDocumentInput = v.object({ id: recordId(), seenVersion: seenVersion(), reason: requiredText(500) })
export type VoidDocument = v.InferOutput<typeof voidDocumentInput>
export const discardDraftInput = v.object({ id: recordId(), seenVersion: seenVersion() })
export type DiscardDraft = v.InferOutput<typeof discardDraftInput>

export type VoidRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "changed-meanwhile" }
  | { code: "not-registered" }
  | { code: "not-draft" }
  | { code: "other-body" }
  | { code: "in-use" }
  | KeyRefusal

/** Declares a registered document void, with the reason. It stays in the register under its number, struck out; nothing cites it. */
export function voidDocument(
  context: ActionContext,
  input: VoidDocument,
): Promise<Outcome<{ id: string; version: number }, VoidRefusal>> {
  const { actor } = context
  return perform<{ id: string; version: number }, VoidRefusal>(
    context,
    "documents.void-document",
    async (tx, record) => {
      if (!may(actor, "document.void")) return refused({ code: "not-allowed" })
      const document = await lockDocument(tx, actor.authorityId, input.id)
      if (!document) return refused({ code: "no-such-document" })
      if (document.bodyId !== actor.bodyId) return refused({ code: "other-body" })
      if (document.state !== "registered") return refused({ code: "not-registered" })
      if (document.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
      const number = await lockNumberOf(tx, actor.authorityId, document.id)
      if (number)
        await saveNumberState(tx, actor.authorityId, number, number.number, {
          state: "void",
          documentId: document.id,
          reason: input.reason,
        })
      await saveVoid(tx, { authorityId: actor.authorityId, id: document.id, at: context.now, reason: input.reason })
      await unlinkVoid(tx, actor.authorityId, document.id)
      await record({
        subject: { kind: "document", id: document.id },
        before: { state: "registered" },
        after: { state: "void", reason: input.reason },
      })
      return done({ id: document.id, version: document.version + 1 })
    },
  )
}

/** Throws a draft away. It never had a number, so no register knows of it; the journal keeps that it was there. */
export async function discardDraft(
  context: ActionContext,
  input: DiscardDraft,
): Promise<Outcome<{ id: string }, VoidRefusal>> {
  const { actor } = context
  try {
    return await perform<{ id: string }, VoidRefusal>(context, "documents.discard-draft", async (tx, record) => {
      if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
      const document = await lockDocument(tx, actor.authorityId, input.id)
      if (!document) return refused({ code: "no-such-document" })
      if (document.state !== "draft") return refused({ code: "not-draft" })
      if (document.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
      await unlinkVoid(tx, actor.authorityId, document.id)
      await removeDraft(tx, actor.authorityId, document.id)
      await record({
        subject: { kind: "document", id: document.id },
        before: { state: "draft", symbol: document.symbol, title: document.title },
        after: null,
      })
      return done({ id: document.id })
    })
  } catch (fault) {
    // A review or a plan may rest on the draft; the database then keeps it.
    if ((fault as { code?: string }).code === "23503") return refused({ code: "in-use" })
    throw fault
  }
}
