export { reportsJournalWords } from "./journal-words.ts"
export { reportsOperations } from "./operations.ts"
