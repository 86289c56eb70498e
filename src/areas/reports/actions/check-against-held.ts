import { isWorkingDay, loadCalendar } from "#src/areas/calendar/index.ts"
import { symbolKey } from "#src/areas/documents/index.ts"
import { read, type Reading } from "#src/areas/reading/index.ts"
import type { PlainDate } from "#src/base/plain-date.ts"
import type { ReadDb } from "#src/platform/db/connection.ts"
import { checkText, type TextCheck } from "../rules/index.ts"
import { listHeldDocuments, listHeldFigures } from "../store/checker.ts"

/** Reads a text and checks it against what an authority holds. Keeps nothing. At most four queries. */
export async function checkAgainstHeld(
  db: ReadDb,
  authorityId: number,
  text: string,
  textDay: PlainDate | null,
): Promise<{ reading: Reading; check: TextCheck }> {
  const reading = read(text)
  const keys = reading.citations.map((citation) => symbolKey(citation.symbol ?? "")).filter((key) => key !== "")
  const figures = await listHeldFigures(db, authorityId)
  const documents = await listHeldDocuments(db, authorityId, keys)
  const calendar = await loadCalendar(db, authorityId)
  const check = checkText(
    text,
    reading,
    { figures, documents },
    { textDay, keyOf: symbolKey, isWorkingDay: (day) => isWorkingDay(calendar, day) },
  )
  return { reading, check }
}
