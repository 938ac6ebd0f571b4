/** The door of the statistics layer: figures in prose, read, judged and told. */

export { statisticsRules } from './checks';
export type { StatisticsContext, StatisticsRule } from './checks';
export { createIndicatorNames, emptyContext, namesElsewhere, partIn, readClaims, setsOtherWhole } from './claims';
export type { Claim, ClaimContext, ClaimKind, Endpoints, IndicatorNames, Subject } from './claims';
export { figureFor, isNear, judgeClaims } from './judgement';
export type { Held, JudgedClaim, ReferenceJudgement, Verdict, Working } from './judgement';
export type { Quantity } from './quantities';
export { createReference, newestOf, readReference } from './reference';
export type { Concept, Reference, ReferenceValue, Series } from './reference';
export {
  amount,
  indicatorName,
  inPrintedUnit,
  numberInPrintedUnit,
  printed,
  source,
  statedNumber,
} from './wording/amounts';
export {
  captionText,
  cellSpan,
  judgeStars,
  judgeTable,
  placeOf,
  readGrids,
  readLevelClaims,
  surroundingsOfInput,
  tableSeries,
} from './tables';
export type { Grid, GridCell, StarJudgement, Surroundings, TableJudgement, TableSeries } from './tables';
export { judgeTest, readTests, significanceLevel } from './tests';
export type { JudgedTest, ReportedTest } from './tests';
export { marks, starWorking } from './wording/stars';
export { tableWorking } from './wording/tables';
export { tailProbability, testName } from './wording/tests';
export { readDataFile, withUserData } from './userData';
export type { DataFile, StatisticsKnowledge, UserValue } from './userData';
