import type { Language } from "#src/base/language.ts"
import { formatDay, parsePlainDate } from "#src/base/plain-date.ts"
import { formatInstant, formatNumber } from "#src/ui/format.ts"
import { journalText } from "./text.ts"
import { type EntryWords, type JournalWords, journalWordsOf } from "./words.ts"

/** What the telling of an entry needs of it. */
export interface ToldEntry {
  actorName: string
  actorPost: string
  action: string
  before: unknown
  after: unknown
}

export interface Change {
  field: string
  before: string | null
  after: string | null
}

/** Who did what, as one sentence without the changes: "Trần Thị Bình (Chánh Văn phòng) đã đóng đơn vị". */
export function entrySentence(entry: ToldEntry, language: Language, given?: JournalWords): string {
  const words = journalWordsOf(entry.action) ?? given
  return `${entry.actorName} (${entry.actorPost}) ${words?.[language].actions[entry.action] ?? journalText[language].did(entry.action)}`
}

/** What people call the unit or person that a field names by its number; undefined when it is no such field, or nobody knows. */
export type NameOf = (field: string, id: number) => string | undefined

/** What changed, field by field, in words; a field that nobody has named keeps the name of the record. */
export function entryChanges(entry: ToldEntry, language: Language, given?: JournalWords, nameOf?: NameOf): Change[] {
  const words = journalWordsOf(entry.action) ?? given
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)]
  const told = words?.[language]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names
    .map((name) => ({
      field: told?.fields?.[name] ?? name,
      before: name in before ? tellValue(name, before[name], language, told, nameOf) : null,
      after: name in after ? tellValue(name, after[name], language, told, nameOf) : null,
    }))
    .filter((change) => !(isNothing(change.before, language) && isNothing(change.after, language)))
}

const isNothing = (told: string | null, language: Language): boolean =>
  told === null || told === journalText[language].nothing

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}

function tellValue(
  field: string,
  value: unknown,
  language: Language,
  words: EntryWords | undefined,
  nameOf: NameOf | undefined,
): string {
  const text = journalText[language]
  if (value === null || value === undefined || value === "") return text.nothing
  if (Array.isArray(value))
    return value.length === 0
      ? text.nothing
      : value.map((item) => tellValue(field, item, language, words, nameOf)).join("; ")
  if (typeof value === "boolean") return value ? text.yes : text.no
  if (typeof value === "number") return nameOf?.(field, value) ?? formatNumber(value, language)
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, item]) => `${words?.fields?.[name] ?? name}: ${tellValue(name, item, language, words, nameOf)}`)
      .join(", ")
  const said = typeof value === "string" ? value : JSON.stringify(value)
  const day = parsePlainDate(said)
  if (day) return formatDay(day)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(said)) return formatInstant(new Date(said))
  return words?.values?.[`${field}.${said}`] ?? words?.values?.[said] ?? said
}
