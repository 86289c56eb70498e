export { figuresJournalWords } from "./journal-words.ts"
export { figuresOperations } from "./operations.ts"
