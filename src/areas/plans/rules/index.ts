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
export { isFromAbove, matchUnits, type NamedUnit, nameKey } from "./match-unit.ts"
