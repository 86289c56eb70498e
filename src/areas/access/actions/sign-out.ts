import type { Pool } from "#src/platform/db/connection.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { removeSession } from "../store/sessions.ts"

/** Ends one session. Ending it twice is the same as once. */
export function signOut(context: { db: Pool }, sessionDigest: string): Promise<void> {
  return writeIn(context.db, { authorities: [], bodies: [] }, (tx) => removeSession(tx, sessionDigest))
}
