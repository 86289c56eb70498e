export { plansJournalWords } from "./journal-words.ts"
export { plansOperations } from "./operations.ts"
