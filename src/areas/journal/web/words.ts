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

/** The words of every area in one. */
export const allJournalWords = (): JournalWords => ({ vi: joined("vi"), en: joined("en") })

const joined = (language: Language): EntryWords => ({
  actions: Object.assign({}, ...known.map((words) => words[language].actions)) as Record<string, string>,
  fields: Object.assign({}, ...known.map((words) => words[language].fields)) as Record<string, string>,
  values: Object.assign({}, ...known.map((words) => words[language].values)) as Record<string, string>,
})
