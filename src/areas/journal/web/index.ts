export { Changes, History, type HistoryEntry } from "./history.tsx"
export { type Change, entryChanges, entrySentence, type ToldEntry } from "./tell.ts"
export { addJournalWords, type EntryWords, type JournalWords } from "./words.ts"
