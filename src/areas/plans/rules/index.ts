export { becomesWork, clausesUnder, readyItems, reviewProgress } from "./coverage.ts"
export {
  comparators,
  type Draft,
  type DraftItem,
  type DraftMeasure,
  draftOf,
  type DraftSetting,
  type DraftState,
} from "./draft.ts"
export { type DraftEdit, editDraft, type EditRefusal, type ItemFields } from "./edit-draft.ts"
export {
  type ComparedItem,
  type Correction,
  type CorrectionOutcome,
  correctionsOf,
  type Fault,
  faults,
  keptShare,
  type OutcomeCounts,
  outcomes,
} from "./corrections.ts"
export { byDoubt, countDoubts, isDoubtful, sureFrom, urgencyOf } from "./doubt-order.ts"
export { correctionColumns, correctionRows, type ExportedCorrection, goldOf, type GoldSetting } from "./gold.ts"
export { isFromAbove, nameBook, type NameBook, type NamedUnit, type NameSetting, type ReadName } from "./match-unit.ts"
export { nameKey } from "./name-key.ts"
export { openGroups, openNames, type OpenName } from "./names-to-settle.ts"
