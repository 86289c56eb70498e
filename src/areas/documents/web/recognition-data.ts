import type { ReadDb } from "#src/platform/db/connection.ts"
import { countBefore, findRecognition, type Recognition } from "../store/recognitions.ts"

/** How far the reading of a document's scan has come, for a screen or a program. */
export interface RecognitionProgress {
  state: Recognition["state"]
  reason: Recognition["reason"]
  pages: number | null
  pagesRead: number
  unread: number[]
  /** Papers that are read first. */
  before: number
  startedAt: string
  endedAt: string | null
}

export async function findProgress(
  db: ReadDb,
  authorityId: number,
  documentId: string,
): Promise<RecognitionProgress | null> {
  const found = await findRecognition(db, authorityId, documentId)
  if (!found) return null
  return {
    state: found.state,
    reason: found.reason,
    pages: found.pages,
    pagesRead: found.pagesRead,
    unread: found.unread,
    before: found.state === "waiting" ? await countBefore(db, authorityId, found) : 0,
    startedAt: found.startedAt.toISOString(),
    endedAt: found.endedAt?.toISOString() ?? null,
  }
}
