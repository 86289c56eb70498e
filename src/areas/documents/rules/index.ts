export { chooseTarget, type CitedAs, type HeldDocument } from "./choose-target.ts"
export { acceptFile, type AcceptedFile, endingOf, type FileRefusal } from "./accept-file.ts"
export { type DocumentType, findType, typesOfSide } from "./document-types.ts"
export { periodOfTitle, type ProposedFacts, proposeFacts } from "./propose-facts.ts"
export {
  decideNumber,
  type Direction,
  directions,
  looksSame,
  type NumberedDirection,
  numberOfSymbol,
  type NumberRefusal,
  registerPeriod,
  registerPeriods,
  type Series,
  typeGroupOf,
} from "./register.ts"
export { findSecretMark, type SecretMark, secretMarks } from "./secrecy.ts"
export { type FileKind, mediaTypes, sniffFile } from "./sniff-file.ts"
export { parseSymbol, type Side, sides, symbolKey, type SymbolParts, writeSymbol, writtenNumber } from "./symbol.ts"
export {
  type DoubtfulWord,
  type PageBox,
  pageStarts,
  type Place,
  placeAt,
  type PlacePart,
  type TextEncoding,
  type TextKind,
  type TextOrigin,
} from "./text-origin.ts"
