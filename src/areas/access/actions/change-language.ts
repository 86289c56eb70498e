import type { Language } from "#src/base/language.ts"
import type { Pool } from "#src/platform/db/connection.ts"
import { writeIn } from "#src/platform/db/transaction.ts"
import { saveLanguage } from "../store/accounts.ts"

/** Keeps the language that a person has chosen. It is a wish about the screen, not a record, so it has no journal entry. */
export function changeLanguage(context: { db: Pool }, accountId: number, language: Language): Promise<void> {
  return writeIn(context.db, { authorities: [], bodies: [] }, (tx) => saveLanguage(tx, accountId, language))
}
