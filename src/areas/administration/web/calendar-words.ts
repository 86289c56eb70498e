import { calendarText } from "#src/areas/calendar/web/index.ts"
import type { JournalWords } from "#src/areas/journal/web/index.ts"

const wordsOf = (text: (typeof calendarText)["vi"]) => ({
  actions: text.journal.actions,
  fields: text.journal.fields,
  values: { ...prefixed("dayKind", text.kind), ...prefixed("dayReach", text.reach) },
})

const prefixed = (field: string, words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([code, word]) => [`${field}.${code}`, word]))

/** How changes of the calendar are told. */
export const calendarWords: JournalWords = { vi: wordsOf(calendarText.vi), en: wordsOf(calendarText.en) }
