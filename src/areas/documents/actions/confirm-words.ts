import * as v from "valibot"
import { type ActionContext, may } from "#src/areas/access/index.ts"
import { type KeyRefusal, perform } from "#src/areas/journal/index.ts"
import { optionalNumber, recordId, seenVersion } from "#src/base/input.ts"
import { done, type Outcome, refused } from "#src/base/outcome.ts"
import { lockDocument } from "../store/documents.ts"
import { findOrigin, saveOrigin } from "../store/text-origin.ts"

export const confirmWordsInput = v.object({
  id: recordId(),
  seenVersion: seenVersion(),
  /** The offset of one doubtful word; all of them without it. */
  start: v.pipe(
    optionalNumber(),
    v.check((start) => start === null || Number.isInteger(start), "not-whole"),
  ),
})
export type ConfirmWords = v.InferOutput<typeof confirmWordsInput>

export type ConfirmWordsRefusal =
  | { code: "not-allowed" }
  | { code: "no-such-document" }
  | { code: "changed-meanwhile" }
  | { code: "nothing-doubtful" }
  | KeyRefusal

/** Says that words which a machine read without certainty are right as they stand: one of them, or all that are left. */
export function confirmWords(
  context: ActionContext,
  input: ConfirmWords,
): Promise<Outcome<{ id: string; left: number }, ConfirmWordsRefusal>> {
  const { actor } = context
  return perform<{ id: string; left: number }, ConfirmWordsRefusal>(
    context,
    "documents.confirm-words",
    async (tx, record) => {
      if (!may(actor, "document.register")) return refused({ code: "not-allowed" })
      const document = await lockDocument(tx, actor.authorityId, input.id)
      if (!document) return refused({ code: "no-such-document" })
      if (document.version !== input.seenVersion) return refused({ code: "changed-meanwhile" })
      const origin = await findOrigin(tx, actor.authorityId, document.id)
      const left = origin?.doubtful.filter((word) => input.start !== null && word.start !== input.start) ?? []
      if (!origin || left.length === origin.doubtful.length) return refused({ code: "nothing-doubtful" })
      await saveOrigin(tx, actor.authorityId, document.id, { ...origin, doubtful: left })
      await record({
        subject: { kind: "document", id: document.id },
        before: { doubtful: origin.doubtful.length },
        after: { doubtful: left.length },
      })
      return done({ id: document.id, left: left.length })
    },
  )
}
