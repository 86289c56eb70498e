import { EmptyState } from "#src/ui/empty-state.tsx"
import { formatInstant } from "#src/ui/format.ts"
import { useLanguage, useText } from "#src/ui/language.tsx"
import "./history.css"
import { type Change, entryChanges, entrySentence, type ToldEntry } from "./tell.ts"
import { journalText } from "./text.ts"
import type { JournalWords } from "./words.ts"

export type HistoryEntry = ToldEntry & { id: string; at: Date }

/** The history of one record, newest first, each entry a sentence with what became what. `words` are the area's own. */
export function History({
  entries,
  words,
  title,
}: {
  entries: readonly HistoryEntry[]
  words?: JournalWords
  title?: string
}) {
  const text = useText(journalText)
  const language = useLanguage()
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">{title ?? text.history}</h2>
      {entries.length === 0 ? (
        <EmptyState title={text.noHistory.title}>{text.noHistory.lead}</EmptyState>
      ) : (
        <ol className="history">
          {entries.map((entry) => (
            <li key={entry.id}>
              <p>
                <time dateTime={entry.at.toISOString()} className="muted nb">
                  {formatInstant(entry.at)}
                </time>{" "}
                {entrySentence(entry, language, words)}
              </p>
              <Changes of={entryChanges(entry, language, words)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** What became what. */
export function Changes({ of: changes }: { of: readonly Change[] }) {
  const text = useText(journalText)
  if (changes.length === 0) return null
  return (
    <ul className="changes quiet">
      {changes.map((change) => (
        <li key={change.field}>
          {change.field}:{" "}
          {change.before === null ? (
            change.after
          ) : (
            <>
              <del>{change.before}</del> <span className="sr">{text.became}</span>
              <span aria-hidden="true">→</span> {change.after}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
