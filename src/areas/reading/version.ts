/**
 * Which reader proposed something: raised whenever a change makes other proposals of the same text. What people correct is counted by it.
 */
export const readerVersion = "2026-11-22"
