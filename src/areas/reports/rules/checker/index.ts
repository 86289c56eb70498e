export { checkText } from "./check-text.ts"
export {
  type CheckFinding,
  type CheckReason,
  type CheckSettings,
  type CheckVerdict,
  checkVerdicts,
  type CountFacts,
  type DocumentFacts,
  type FigureFacts,
  type Held,
  type HeldDocument,
  type HeldFigure,
  type TextCheck,
} from "./types.ts"
