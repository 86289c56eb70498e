export { checkOperations } from "./check-operations.ts"
export { checkerText, sayReason } from "./check-text.ts"
export { reportsJournalWords } from "./journal-words.ts"
export { reportsOperations } from "./operations.ts"
