import type { SignedIn } from "#src/areas/access/web/index.ts"
import { isWorkingDay, loadCalendar } from "#src/areas/calendar/index.ts"
import { symbolKey } from "#src/areas/documents/index.ts"
import { read } from "#src/areas/reading/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import { checkText, type TextCheck } from "../rules/checker/index.ts"
import { listHeldDocuments, listHeldFigures } from "../store/checker.ts"

/** The longest text that is checked at once, in UTF-16 units: some hundred pages. */
export const longestChecked = 400_000

/** Checks a text against what this person's authority holds. Keeps nothing. */
export async function checkFor(me: SignedIn, text: string, textDay: PlainDate | null): Promise<TextCheck> {
  const reading = read(text)
  const keys = reading.citations.map((citation) => symbolKey(citation.symbol ?? "")).filter((key) => key !== "")
  const { authorityId } = me.actor
  const { figures, documents, calendar } = await me.read(async (db) => ({
    figures: await listHeldFigures(db, authorityId),
    documents: await listHeldDocuments(db, authorityId, keys),
    calendar: await loadCalendar(db, authorityId),
  }))
  return checkText(
    text,
    reading,
    { figures, documents },
    { textDay, keyOf: symbolKey, isWorkingDay: (day) => isWorkingDay(calendar, day) },
  )
}
