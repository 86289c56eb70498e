import type { Language, Text } from "#src/base/language.ts"

/** How an area tells what was done to its records. */
export interface EntryWords {
  /** By the action's name, a verb phrase that goes on after the person: "work.accept-product": "đã nghiệm thu sản phẩm". */
  actions: Readonly<Record<string, string>>
  /** The names of what changed: "dueOn": "hạn". */
  fields?: Readonly<Record<string, string>>
  /** Words for codes that stand as values: "done": "đã xong". By `field.value` where one code means two things. */
  values?: Readonly<Record<string, string>>
}

export type JournalWords = Text<EntryWords>

const known: JournalWords[] = []

/** Makes the words of an area known to the journal of the whole authority. Called once for each area when the program starts. */
export function addJournalWords(words: JournalWords): void {
  if (!known.includes(words)) known.push(words)
}

/** The words of the area that an action belongs to: two areas may name one field differently. */
export const journalWordsOf = (action: string): JournalWords | undefined =>
  known.find((words) => action in words.vi.actions)

/** What can be done in any area, in words, by the action's name. */
export const allJournalActions = (): Record<Language, Record<string, string>> => ({
  vi: Object.assign({}, ...known.map((words) => words.vi.actions)) as Record<string, string>,
  en: Object.assign({}, ...known.map((words) => words.en.actions)) as Record<string, string>,
})
