export { type BoardDays, boardDays } from "./board-days.ts"
export { countBreakthroughs, type UnderBreakthrough } from "./breakthroughs.ts"
export { belongsTo, cellsOf, countPeriod, type CountedWork, type Days, type PeriodCounts } from "./count-period.ts"
export { type ChangeRefusal, decideChange, decidePeriod, type HeldReport, type PeriodRefusal } from "./decide-report.ts"
export {
  type Breakthrough,
  countTargets,
  type DocumentCounts,
  type ReportFigures,
  type ReportKind,
  reportKinds,
  type ReportScope,
  reportScopes,
  type ReportTarget,
  type ReportWork,
  type TargetCounts,
  type UnitCounts,
  type Upcoming,
} from "./figures.ts"
export {
  canonicalJson,
  compareFigures,
  type CountName,
  type FigureChange,
  type NamedFigure,
  nameFigures,
} from "./name-figures.ts"
export { periodAfter, type ProposedPeriod, proposePeriod } from "./propose-period.ts"
export { type ProposedShortcoming, proposeShortcomings } from "./propose-shortcomings.ts"
export { disagreements, worksBehind } from "./works-behind.ts"
export { atRisk, reasonOf, riskFirst, type TargetReason } from "./target-reason.ts"
export * from "./checker/index.ts"
export { compareWithReport } from "./compare-with-report.ts"
export { partAt, wordsOfReport, type WordsPart } from "./report-words.ts"
export { identityOf, mustBeSettled } from "./settle-findings.ts"
