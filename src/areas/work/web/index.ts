/** What later areas' pages and the API take from work. */
export { workJournalWords } from "./journal-words.ts"
export { workOperations } from "./operations.ts"
export { workText } from "./text.ts"
