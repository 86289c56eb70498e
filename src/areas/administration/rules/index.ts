export { isOurs } from "./is-ours.ts"
export { codeOf, difference, unitRecord } from "./unit-record.ts"
export { readNewUnits } from "./new-units.ts"
