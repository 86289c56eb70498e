export {
  changeIndicator,
  changeIndicatorInput,
  createIndicator,
  defineIndicator,
  defineIndicatorInput,
  type IndicatorRefusal,
} from "./actions/define-indicator.ts"
export { type ObservationRefusal, recordObservation, recordObservationInput } from "./actions/record-observation.ts"
export { createTarget, setTarget, setTargetInput, type TargetRefusal } from "./actions/set-target.ts"
export * from "./rules/index.ts"
export { findIndicator, type Indicator, listIndicators } from "./store/indicators.ts"
export { listEvidence, listObservations, type Observation } from "./store/observations.ts"
export { listStandings, type TargetStanding } from "./store/standings.ts"
export { listTargets, type Target, type TargetFilter } from "./store/targets.ts"
