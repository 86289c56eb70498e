export { type KeyRefusal, perform, type Record } from "./actions/perform.ts"
export { type Entry, type EntryFilter, listEntries, listEntriesOf, saveEntry as keepEntry } from "./store/entries.ts"
