export { checkText, figuresOf } from "./check-text.ts"
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
  isRemark,
  type TargetSense,
  type TextCheck,
  type UncomparedKind,
} from "./types.ts"
