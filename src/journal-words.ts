import { calendarWords } from "#src/areas/administration/web/calendar-words.ts"
import { administrationWords } from "#src/areas/administration/web/journal-words.ts"
import { documentsJournalWords } from "#src/areas/documents/web/journal-words.ts"
import { figuresJournalWords } from "#src/areas/figures/web/journal-words.ts"
import { addJournalWords } from "#src/areas/journal/web/index.ts"
import { plansJournalWords } from "#src/areas/plans/web/journal-words.ts"
import { reportsJournalWords } from "#src/areas/reports/web/journal-words.ts"
import { workJournalWords } from "#src/areas/work/web/journal-words.ts"

// Every area that writes to the journal adds its words here, so that the journal of the whole authority can tell them.
for (const words of [
  administrationWords,
  calendarWords,
  documentsJournalWords,
  figuresJournalWords,
  workJournalWords,
  plansJournalWords,
  reportsJournalWords,
])
  addJournalWords(words)
