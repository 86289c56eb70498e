export { type KeyRefusal, perform, type Record } from "./actions/perform.ts"
export { type Entry, type EntryFilter, listEntries, listEntriesOf } from "./store/entries.ts"
