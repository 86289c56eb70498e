export { isOurs } from "./is-ours.ts"
export { codeOf, difference, unitRecord } from "./unit-record.ts"
