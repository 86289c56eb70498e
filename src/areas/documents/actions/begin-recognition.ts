import { createHash } from "node:crypto"
import type { ActionContext } from "#src/areas/access/index.ts"
import type { Tx } from "#src/platform/db/connection.ts"
import { queueRecognition } from "../store/recognitions.ts"

/** Tells whether a text was changed since; the text itself is not kept twice. */
export const digestText = (text: string): string => createHash("sha256").update(text).digest("hex")

/** Puts a scan in the queue of the machine that reads, in the caller's transaction. `bodyText` is what the document has now. */
export function beginRecognition(
  tx: Tx,
  { actor, now }: Pick<ActionContext, "actor" | "now">,
  { documentId, fileId, bodyText }: { documentId: string; fileId: string; bodyText: string },
): Promise<void> {
  return queueRecognition(tx, {
    authorityId: actor.authorityId,
    documentId,
    fileId,
    bodyId: actor.bodyId,
    textDigest: digestText(bodyText),
    startedBy: actor.accountId,
    at: now,
  })
}
