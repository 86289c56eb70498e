export { bandOf, confidenceOfAssignment, confidenceOfCitation, confidenceOfClaim } from "./confidence.ts"
export {
  decodeAs,
  decodeLegacy,
  detectEncoding,
  encodingOfFont,
  type Decoded,
  type Encoding,
} from "./legacy-encodings.ts"
export { proposePlan } from "./plan.ts"
export { read } from "./reading.ts"
export { renderTree } from "./render.ts"
export { readingText } from "./text.ts"
export type * from "./types.ts"
export { claimKinds, doubtCodes, outlineRoles, proposalKinds } from "./types.ts"
export { readerVersion } from "./version.ts"
